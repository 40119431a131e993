//! Files as they come: columns without names, a people file that does not fit, workbooks, Latin-1.

use crate::WHOLE;
use base::Lang;
use imports::{Command, File, run_command};
use testkit::on_both;

on_both! {
    fn a_column_without_a_name_is_shown_by_its_number(town) {
        let text = "id;navn;;overenhed\nA;Skolen;x;\nB;Klassen;y;A\n";
        let page = town.administrator.upload("/imports/org", &[], "file", "enheder.csv", text.as_bytes()).location;
        let seen = town.administrator.get(&page).is(200);
        assert!(seen.all("th").contains(&"3".to_owned()), "{:?}", seen.all("th"));
    }

    fn latin_1_from_an_old_system_shows_its_danish_letters(town) {
        let bytes = b"id;navn\r1;B\xF8rnehaven \xC6blet\r2;Sk\xE5nsomt\r";
        let page = town.administrator.upload("/imports/org", &[], "file", "gammel.csv", bytes).location;
        town.administrator.get(&page).is(200).says("Børnehaven Æblet").says("tegnsæt cp1252");
    }

    fn a_people_file_that_does_not_fit_says_that_it_is_the_people_file(town) {
        let file = File { name: "enheder.csv", bytes: WHOLE.as_bytes(), mapping: None };
        let people = File { name: "personer.csv", bytes: b"x;y\n1;2\n3;4\n", mapping: None };
        let command = Command { kind: org::import_kind(), file, people: Some(people), as_of: None, dry_run: false, accept_rejected: None, lang: Lang::Da };
        let ended = run_command(&town.db, &command).unwrap();
        assert_eq!(ended.exit_code(), 2);
        assert!(ended.report().rejected.iter().all(|r| r.reason.starts_with("Personfilen: ")), "{}", ended.json());
        assert!(town.trail().is_empty());
    }
}
