//! The command line: the same rules, confirmed at once, and one JSON object whatever happens.

use crate::{BROKEN, WHOLE};
use base::{Date, Lang};
use imports::{Command, Ended, File, Subject, run_command, suggestion};
use testkit::{Town, on_both};

fn command(text: &str) -> Command<'_> {
    Command {
        kind: org::import_kind(),
        file: File { name: "enheder.csv", bytes: text.as_bytes(), mapping: None },
        people: None,
        as_of: Some(Date::known(2026, 11, 1)),
        dry_run: false,
        accept_rejected: None,
        lang: Lang::Da,
    }
}

fn run(town: &Town, command: &Command) -> Ended {
    run_command(&town.db, command).unwrap()
}

fn trail(town: &Town) -> usize {
    town.trail().len()
}

on_both! {
    fn a_whole_file_is_imported_at_once_and_a_second_time_changes_nothing(town) {
        let done = run(town, &command(WHOLE));
        assert_eq!(done.exit_code(), 0);
        assert_eq!(done.json(), r#"{"read":2,"accepted":2,"new":2,"changed":0,"closed":0,"unchanged":0,"rejected":[],"totals":{}}"#);
        assert_eq!(town.trail(), ["org.imported"]);
        let again = run(town, &command(WHOLE));
        assert_eq!(again.json(), r#"{"read":2,"accepted":2,"new":0,"changed":0,"closed":0,"unchanged":2,"rejected":[],"totals":{}}"#);
        town.administrator.get("/imports/org").says("enheder.csv").says("importeret");
    }

    fn with_rejected_rows_nothing_changes_unless_their_number_is_accepted(town) {
        for accept_rejected in [None, Some(0), Some(2)] {
            let ended = run(town, &Command { accept_rejected, ..command(BROKEN) });
            assert_eq!((ended.exit_code(), trail(town)), (2, 0));
            assert_eq!(ended.report().rejected.iter().map(|r| r.line).collect::<Vec<_>>(), [4]);
        }
        let done = run(town, &Command { accept_rejected: Some(1), ..command(BROKEN) });
        assert_eq!((done.exit_code(), done.report().new, trail(town)), (0, 2, 1));
    }

    fn a_dry_run_says_the_same_and_changes_nothing(town) {
        let would = run(town, &Command { dry_run: true, ..command(WHOLE) });
        assert_eq!((would.exit_code(), would.report().new, trail(town)), (0, 2, 0));
        let refused = run(town, &Command { dry_run: true, ..command(BROKEN) });
        assert_eq!((refused.exit_code(), trail(town)), (2, 0));
        assert_eq!(run(town, &command(WHOLE)).report(), imports::Report { details: would_details(&would), ..would.report() });
    }

    fn what_cannot_be_read_is_one_object_too(town) {
        let bytes = [0xD0, 0xCF, 0x11, 0xE0];
        let file = File { name: "x.xls", bytes: &bytes, mapping: None };
        let ended = run(town, &Command { file, ..command("") });
        assert_eq!(ended.exit_code(), 2);
        assert_eq!(ended.json(), r#"{"read":0,"accepted":0,"new":0,"changed":0,"closed":0,"unchanged":0,"rejected":[{"line":0,"reason":"Regnearket er i det gamle format eller låst med adgangskode. Gem det som .xlsx eller CSV."}],"totals":{}}"#);
        let file = File { mapping: Some("kind = \"org\""), ..command(WHOLE).file };
        assert!(run(town, &Command { file, ..command("") }).json().contains("source mangler"));
    }
}

fn would_details(ended: &Ended) -> Vec<imports::Detail> {
    ended.report().details
}

#[test]
fn a_mapping_is_suggested_to_start_from() {
    let file = File { name: "enheder.csv", bytes: WHOLE.as_bytes(), mapping: None };
    assert_eq!(
        suggestion(Subject::Org, &file, Lang::Da).unwrap(),
        "source = \"enheder.csv\"\nkind = \"org\"\n\n[columns]\nid = \"id\"\nname = \"navn\"\nparent = \"overenhed\"\n"
    );
}
