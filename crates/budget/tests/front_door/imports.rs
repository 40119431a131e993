//! Real files all the way in: their sums, slices replaced, nothing twice, and nothing at all when something is wrong.

use ::imports::{Command, Ended, File, Report, run_command};
use base::{Lang, Money, UnitId};
use budget::{Kind, Totals};
use std::collections::HashMap;
use store::args;
use testkit::{Town, on_both};

const SOGNDAL: &str = include_str!("../../../../testdata/no_sogndal_driftsbudsjett_2013_account_budget.csv");
const STAVANGER: &str = include_str!("../../../../testdata/no_stavanger_budsjett_2016_drift.csv");
const SOGNDAL_MONEY: &str = include_str!("../../../../examples/mappings/sogndal.toml");
const STAVANGER_MONEY: &str = include_str!("../../../../examples/mappings/stavanger.toml");
const SOGNDAL_UNITS: &str = include_str!("../../../../examples/mappings/sogndal-org.toml");
const STAVANGER_UNITS: &str = r#"
source = "Stavanger kommune"
kind = "org"
repeated = true
[root]
id = "stavanger"
name = "Stavanger kommune"
[columns]
id = "ansvar"
name = "ansvar_tekst"
"#;

fn run(town: &Town, kind: ::imports::Kind, text: &str, mapping: &str, accept_rejected: Option<u64>) -> Ended {
    let file = File { name: "fil.csv", bytes: text.as_bytes(), mapping: Some(mapping) };
    let command = Command { kind, file, people: None, as_of: None, dry_run: false, accept_rejected, lang: Lang::Da };
    run_command(&town.db, &command).unwrap()
}

fn done(ended: Ended) -> Report {
    match ended {
        Ended::Done(report) => report,
        other => panic!("{other:?}"),
    }
}

fn sogndal(town: &Town) -> Report {
    done(run(town, org::import_kind(), SOGNDAL, SOGNDAL_UNITS, None));
    done(run(town, budget::IMPORT, SOGNDAL, SOGNDAL_MONEY, None))
}

fn counts(report: &Report) -> [u64; 6] {
    [report.read, report.accepted, report.new, report.changed, report.closed, report.unchanged]
}

fn totals(town: &Town, year: i16) -> Totals {
    town.db.read(|tx| budget::all_totals(tx, year)).unwrap()
}

fn units(town: &Town, source: &'static str) -> HashMap<String, UnitId> {
    town.db.read(|tx| org::keys(tx, source)).unwrap()
}

/// One unit's only account, as a file of its own.
const SMALL: &str = "konto;konto_tekst;ansvar;ansvar_tekst;tjeneste;rekneskap_2011;budsjett_2012;budsjett_2013\n\
                     10100;Løn;120;Bibliotek;37000;1;2;3\n";

/// Two units of Sogndal in one year, with forecast and carry-over.
const YEAR: &str = "source = \"Sogndal kommune\"\nkind = \"budget\"\n\
    [columns]\nunit = \"ansvar\"\naccount = \"konto\"\n\
    [[amounts]]\ncolumn = \"budget\"\nyear = 2026\nkind = \"original\"\n\
    [[amounts]]\ncolumn = \"tillæg\"\nyear = 2026\nkind = \"supplementary\"\n\
    [[amounts]]\ncolumn = \"overført\"\nyear = 2026\nkind = \"carried_in\"\n\
    [[amounts]]\ncolumn = \"prognose\"\nyear = 2026\nkind = \"forecast\"\n";

fn year(carried: i64, forecast: i64) -> String {
    format!("ansvar;konto;budget;tillæg;overført;prognose\n120;1;1000;;{carried};{forecast}\n401;1;500;20;;510\n")
}

on_both! {
    fn a_decision_outlives_the_next_file_as_long_as_the_amount_does(town) {
        sogndal(town);
        done(run(town, budget::IMPORT, &year(70, 990), YEAR, None));
        let carried = || totals(town, 2026).all().get(Kind::CarriedIn).undecided;
        assert_eq!(carried(), Some(Money::whole(70)));
        let decision = [("year", "2026"), ("on", "2026-04-28"), ("by", "Kommunestyret")];
        town.administrator.post("/budget/carry-over", &decision).is(303);
        assert_eq!(carried(), None);
        done(run(town, budget::IMPORT, &year(70, 980), YEAR, None));
        assert_eq!(carried(), None);
        done(run(town, budget::IMPORT, &year(80, 980), YEAR, None));
        assert_eq!(carried(), Some(Money::whole(80)));
    }

    fn a_source_that_holds_everything_says_zero_for_what_it_leaves_blank(town) {
        sogndal(town);
        done(run(town, budget::IMPORT, &year(70, 990), YEAR, None));
        let supplementary = || totals(town, 2026).all().amount(Kind::Supplementary).known();
        assert_eq!(supplementary(), None);
        let complete = YEAR.replace("kind = \"budget\"\n", "kind = \"budget\"\ncomplete = true\n");
        let report = done(run(town, budget::IMPORT, &year(70, 990), &complete, None));
        assert_eq!((report.new, report.changed), (0, 4));
        assert_eq!(supplementary(), Some(Money::whole(20)));
    }

    fn a_confirmed_file_is_imported_by_a_job_and_all_of_it_at_once(town) {
        done(run(town, org::import_kind(), SOGNDAL, SOGNDAL_UNITS, None));
        done(run(town, budget::IMPORT, SMALL, SOGNDAL_MONEY, None));
        let seen = town.administrator.upload("/imports/budget", &[], "file", "sogndal.csv", SOGNDAL.as_bytes()).is(303);
        town.administrator.get(&seen.location).is(200).says("16,00");
        town.administrator.post(&format!("{}/confirmation", seen.location), &[]).is(303);
        assert_eq!(totals(town, 2011).all().amount(Kind::Actual).known(), Some(Money::whole(1)));
        town.work();
        assert_eq!(totals(town, 2011).all().amount(Kind::Actual).known(), Some(Money::whole(16)));
        assert_eq!(totals(town, 2013).units().count(), 140);
    }

    fn sogndals_columns_keep_their_sums_all_the_way_to_the_page(town) {
        let report = sogndal(town);
        assert_eq!([report.read, report.accepted], [4898, 4898]);
        let sums = ["budsjett_2012", "budsjett_2013", "rekneskap_2011"].map(|name| report.totals[name].as_str());
        assert_eq!(sums, ["0.00", "0.00", "16.00"]);

        let (units, mut told) = (units(town, "Sogndal kommune"), vec![]);
        for code in ["120", "401", "512", "560", "900"] {
            let of = |year, kind| totals(town, year).unit(units[code]).unwrap().amount(kind).known();
            told.push([of(2011, Kind::Actual), of(2012, Kind::Original), of(2013, Kind::Original)]);
        }
        // Computed apart from this code, with awk: columns 7–9 summed by `ansvar`.
        let expected = [
            [3_168_309, 3_784_475, 3_856_089],
            [5_145_214, 4_935_568, 5_730_597],
            [7_714_972, 8_010_306, 8_200_000],
            [23_203_882, 27_337_043, 25_508_131],
            [-303_871_280, -322_458_462, -334_454_959],
        ];
        assert_eq!(told, expected.map(|sums: [i64; 3]| sums.map(|sum| Some(Money::whole(sum)))));

        let page = town.economist.get("/budget?year=2011").is(200);
        assert_eq!(page.all("tfoot td").last().map(String::as_str), Some("16"));
        let page = town.economist.get("/budget?year=2013").is(200);
        assert_eq!(page.all("tfoot td")[..2], ["0", "ikke oplyst"]);
        let library = town.economist.get(&format!("/units/{}/budget?year=2013", units["120"])).is(200);
        library.says("Bibliotek").says("3.856.089").says("Løn faste stillingar");
    }

    fn the_same_file_twice_changes_nothing(town) {
        let first = sogndal(town);
        let second = done(run(town, budget::IMPORT, SOGNDAL, SOGNDAL_MONEY, None));
        let [_, _, new, ..] = counts(&first);
        assert_eq!(counts(&second), [4898, 4898, 0, 0, 0, new]);
        assert_eq!(second.totals, first.totals);
        let imports: Vec<(i64,)> = town.db.read(|tx| tx.all("SELECT COUNT(*) FROM budget_import", args![])).unwrap();
        assert_eq!(imports, [(1,)]);
    }

    fn a_file_replaces_its_own_slices_and_no_others(town) {
        sogndal(town);
        let only_2013 = "konto;konto_tekst;ansvar;ansvar_tekst;tjeneste;budsjett_2013\n10100;Løn;120;Bibliotek;37000;3\n";
        let mapping = SOGNDAL_MONEY.split("[[amounts]]").next().unwrap().to_owned()
            + "[[amounts]]\ncolumn = \"budsjett_2013\"\nyear = 2013\nkind = \"original\"\n";
        done(run(town, budget::IMPORT, only_2013, &mapping, None));
        assert_eq!(totals(town, 2013).all().amount(Kind::Original).known(), Some(Money::whole(3)));
        assert_eq!(totals(town, 2011).all().amount(Kind::Actual).known(), Some(Money::whole(16)));
        assert_eq!(totals(town, 2012).units().count(), 140);
    }

    fn a_source_names_its_file_and_when_it_came(town) {
        sogndal(town);
        let sources = town.db.read(|tx| budget::sources(tx, 2012)).unwrap();
        let [source] = sources.as_slice() else { panic!("{sources:?}") };
        assert_eq!((source.source.as_str(), source.kinds.as_slice()), ("Sogndal kommune", [Kind::Original].as_slice()));
        assert_eq!((source.file_name.as_str(), source.file_hash.len()), ("fil.csv", 64));
        assert_eq!(source.imported_at.date(), testkit::TODAY);
    }

    fn one_row_that_cannot_be_read_changes_nothing_until_it_is_accepted(town) {
        sogndal(town);
        let text = format!("{SMALL}10100;Løn;no such unit;x;37000;1;2;3\n10100;Løn;120;Bibliotek;37000;1;2;x\n");
        let Ended::Rejected(report) = run(town, budget::IMPORT, &text, SOGNDAL_MONEY, Some(1)) else { panic!("taken") };
        assert_eq!(report.rejected.iter().map(|r| r.line).collect::<Vec<_>>(), [3, 4]);
        assert_eq!(report.rejected[0].reason, "Ingen enhed har koden no such unit hos denne kilde.");
        assert_eq!(totals(town, 2011).all().amount(Kind::Actual).known(), Some(Money::whole(16)));
        let report = done(run(town, budget::IMPORT, &text, SOGNDAL_MONEY, Some(2)));
        assert_eq!(report.accepted, 1);
        assert_eq!(totals(town, 2011).all().amount(Kind::Actual).known(), Some(Money::whole(1)));
    }

    fn stavangers_malformed_rows_are_rejected_by_line(town) {
        done(run(town, org::import_kind(), STAVANGER, STAVANGER_UNITS, Some(347)));
        let Ended::Rejected(report) = run(town, budget::IMPORT, STAVANGER, STAVANGER_MONEY, None) else { panic!("taken") };
        assert_eq!((report.read, report.rejected.len()), (11_130, 347));
        assert_eq!((report.rejected[0].line, report.rejected[346].line), (1227, 11_083));
        assert!(totals(town, 2016).is_empty());
        let report = done(run(town, budget::IMPORT, STAVANGER, STAVANGER_MONEY, Some(347)));
        // What was read lacks exactly what the malformed rows hold; the whole file sums to 0.
        assert_eq!((report.accepted, report.totals["beloep"].as_str()), (10_783, "7080169000.00"));
        assert_eq!(totals(town, 2016).all().amount(Kind::Original).known(), Some(Money::whole(7_080_169_000)));
    }
}
