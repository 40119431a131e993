//! All of it or nothing: a worker that dies, an import that falls halfway, and a town that changes meanwhile.

use crate::{WHOLE, example, testdata};
use base::{Date, Lang};
use imports::{Command, File, Input, Kind, Report, run_command};
use store::{Clock, Error, Tx, args};
use testkit::{TODAY, Town, on_both};

const SOGNDAL: &str = "no_sogndal_driftsbudsjett_2013_account_budget.csv";

fn command(kind: Kind, file: File<'_>) -> Command<'_> {
    let as_of = Some(Date::known(2011, 1, 1));
    Command { kind, file, people: None, as_of, dry_run: false, accept_rejected: None, lang: Lang::Da }
}

/// Sogndal's units imported, its money sent and confirmed; the address of the import.
fn confirmed(town: &Town) -> String {
    let (bytes, units, money) = (testdata(SOGNDAL), example("sogndal-org"), example("sogndal"));
    let file = File { name: SOGNDAL, bytes: &bytes, mapping: Some(&units) };
    assert_eq!(run_command(&town.db, &command(org::import_kind(), file)).unwrap().exit_code(), 0);
    let page = town.administrator.upload("/imports/budget", &[], "file", SOGNDAL, &bytes).location;
    town.administrator.post(&format!("{page}/mapping"), &[("part", "budget"), ("mapping", &money)]).goes_to(&page);
    town.administrator.post(&format!("{page}/confirmation"), &[]).goes_to(&page);
    page
}

fn imported(town: &Town) -> usize {
    town.trail().iter().filter(|what| *what == "budget.imported").count()
}

/// Writes, then fails, as a full disk would.
fn falls_halfway(tx: &mut Tx, _: &Input) -> Result<Report, Error> {
    tx.run("INSERT INTO house (name, value) VALUES ('halfway', 'yes')", args![])?;
    Err(Error::Full)
}

on_both! {
    fn a_job_whose_worker_dies_is_done_once_by_the_next(town) {
        let page = confirmed(town);
        let dead = town.db.claim_job().unwrap().unwrap();
        assert_eq!(dead.kind, "import");
        town.work();
        assert_eq!(imported(town), 0);
        town.administrator.get(&page).says("Importen er i gang");
        web::run_due(&testkit::app(&town.db.at(Clock::on(TODAY.plus_days(1)))));
        assert_eq!(imported(town), 1);
        town.administrator.get(&page).says("Importen er gennemført");
        // The dead worker wakes and ends its work: the import stays done once.
        let app = testkit::app(&town.db);
        let (_, run) = app.capabilities().iter().flat_map(|c| c.jobs.clone()).find(|(kind, _)| *kind == "import").unwrap();
        run(&app, &dead).unwrap();
        assert_eq!(imported(town), 1);
    }

    fn an_import_that_falls_halfway_leaves_nothing(town) {
        let kind = Kind { apply: falls_halfway, ..org::import_kind() };
        let file = File { name: "enheder.csv", bytes: WHOLE.as_bytes(), mapping: None };
        assert!(run_command(&town.db, &command(kind, file)).is_err());
        let left: Vec<(String,)> = town.db.read(|tx| tx.all("SELECT value FROM house WHERE name = 'halfway'", args![])).unwrap();
        assert_eq!((left, town.trail().len()), (vec![], 0));
        town.administrator.get("/imports/org").says("Der er ikke importeret noget endnu");
    }

    fn a_confirmed_import_that_has_become_another_is_refused_whole(town) {
        let page = confirmed(town);
        // Between confirmation and job the units lose their keys, so that every row would be rejected.
        town.db.write_exempt(|tx| tx.run("DELETE FROM unit_key", args![])).unwrap();
        town.work();
        assert_eq!(imported(town), 0);
        town.administrator.get(&page).says("Intet er importeret").says("ikke gennemført");
        // What other rooms begin with the day stands beside it.
        let trail = town.trail();
        assert_eq!(trail.iter().rfind(|what| what.starts_with("import.")).map(String::as_str), Some("import.refused"));
    }

    fn people_come_with_the_organisation_by_number_or_email(town) {
        let people = "medarbejdernr;navn;email;enhed;funktion\n7;Prøveleder Et;et@skolen.example;A;leder\n";
        let file = File { name: "enheder.csv", bytes: WHOLE.as_bytes(), mapping: None };
        let people = File { name: "personer.csv", bytes: people.as_bytes(), mapping: None };
        let command = Command { people: Some(people), ..command(org::import_kind(), file) };
        let done = run_command(&town.db, &command).unwrap();
        assert_eq!(done.exit_code(), 0, "{}", done.json());
        assert_eq!((done.report().read, done.report().accepted), (3, 3));
        let again = run_command(&town.db, &command).unwrap().report();
        assert_eq!((again.new, again.changed, again.closed), (0, 0, 0), "{again:?}");
    }
}
