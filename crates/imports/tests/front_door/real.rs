//! The real files, on both databases: Kolding's tree, Ballerup's names, Sogndal's and Stavanger's money.

use crate::{example, testdata};
use base::{Date, Lang};
use imports::{Command, Ended, File, Kind, run_command};
use testkit::{Town, on_both};

const SOGNDAL: &str = "no_sogndal_driftsbudsjett_2013_account_budget.csv";
const STAVANGER: &str = "no_stavanger_budsjett_2016_drift.csv";

fn import(town: &Town, kind: Kind, file: &str, mapping: &str, accept_rejected: Option<u64>) -> Ended {
    let (bytes, mapping) = (testdata(file), example(mapping));
    let file = File { name: file, bytes: &bytes, mapping: Some(&mapping) };
    let as_of = Some(Date::known(2011, 1, 1));
    let command = Command { kind, file, people: None, as_of, dry_run: false, accept_rejected, lang: Lang::Da };
    run_command(&town.db, &command).unwrap()
}

fn counts(ended: &Ended) -> (u64, u64, u64, u64, usize) {
    let report = ended.report();
    (report.read, report.accepted, report.new, report.unchanged, report.rejected.len())
}

on_both! {
    fn koldings_84_units_come_in_once(town) {
        let import = || import(town, org::import_kind(), "dk_kolding_os2mo_fixture_org_tree.csv", "kolding", None);
        assert_eq!(counts(&import()), (84, 84, 84, 0, 0));
        assert_eq!(counts(&import()), (84, 84, 0, 84, 0));
    }

    fn ballerups_1558_units_come_in_without_parents(town) {
        let done = import(town, org::import_kind(), "dk_ballerup_os2mo_org_units.csv", "ballerup", None);
        assert_eq!(counts(&done), (1_558, 1_558, 1_558, 0, 0));
    }

    fn sogndals_money_sums_to_16_0_and_0_in_its_own_units(town) {
        let units = import(town, org::import_kind(), SOGNDAL, "sogndal-org", None);
        assert_eq!(counts(&units), (4_898, 4_898, 141, 0, 0));
        let money = import(town, budget::IMPORT, SOGNDAL, "sogndal", None);
        assert_eq!(money.exit_code(), 0, "{}", money.json());
        let totals: Vec<(String, String)> = money.report().totals.into_iter().collect();
        let wanted = [("budsjett_2012", "0.00"), ("budsjett_2013", "0.00"), ("rekneskap_2011", "16.00")];
        assert_eq!(totals, wanted.map(|(name, sum)| (name.to_owned(), sum.to_owned())));
        let again = import(town, budget::IMPORT, SOGNDAL, "sogndal", None).report();
        assert_eq!((again.new, again.changed, again.closed), (0, 0, 0));
    }

    fn stavangers_347_rows_are_rejected_by_line_and_nothing_happens_before_they_are_accepted(town) {
        let units = import(town, org::import_kind(), STAVANGER, "stavanger-org", Some(347));
        assert_eq!((units.exit_code(), units.report().rejected.len()), (0, 347));
        let before = town.trail();
        let refused = import(town, budget::IMPORT, STAVANGER, "stavanger", None);
        assert_eq!((refused.exit_code(), refused.report().rejected.len(), town.trail()), (2, 347, before));
        let done = import(town, budget::IMPORT, STAVANGER, "stavanger", Some(347)).report();
        assert_eq!((done.read, done.accepted), (11_130, 10_783));
        // The rejected rows hold the other half of a file that balances as a whole.
        assert_eq!(done.totals.get("beloep").map(String::as_str), Some("7080169000.00"));
    }

    fn a_confirmed_budget_runs_as_a_job_that_does_it_once(town) {
        import(town, org::import_kind(), SOGNDAL, "sogndal-org", None);
        let sent = town.administrator.upload("/imports/budget", &[], "file", SOGNDAL, &testdata(SOGNDAL));
        let page = sent.location.clone();
        let remap = [("part", "budget"), ("mapping", &example("sogndal"))];
        town.administrator.post(&format!("{page}/mapping"), &remap).goes_to(&page);
        town.administrator.get(&page).says("16,00");
        town.administrator.get(&format!("{page}?sum3=17")).says("Stemmer ikke: der er 1,00 til forskel fra 17,00");
        town.administrator.post(&format!("{page}/confirmation"), &[("sum3", "17")]).is(422).says("Stemmer ikke");
        town.administrator.post(&format!("{page}/confirmation"), &[("sum3", "16")]).goes_to(&page);
        town.administrator.get(&page).says("Importen er i gang").says("Filen læses");
        town.work();
        town.work();
        town.administrator.get(&page).says("Importen er gennemført").says("16,00");
        assert_eq!(town.trail().iter().filter(|what| *what == "budget.imported").count(), 1);
    }
}
