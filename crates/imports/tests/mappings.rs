//! Mappings: read, printed, suggested, bound to real files; and every fault in words.
#![expect(clippy::unwrap_used, reason = "a test may fall where it stands")]

use AmountKind::{Actual, AppliedFor, CarriedIn, Forecast, Original};
use base::{Lang, Money};
use exchange::{ReadOptions, Table, read_table};
use imports::{AmountKind, Bound, Field, Mapping, Prepared, Rejected, Report, Subject, prepare, suggest};
use std::path::Path;

fn at(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn table(file: &str) -> Table {
    read_table(&std::fs::read(at(&format!("testdata/{file}"))).unwrap(), &ReadOptions::default()).unwrap()
}

fn example(name: &str) -> Mapping {
    Mapping::parse(&std::fs::read_to_string(at(&format!("examples/mappings/{name}.toml"))).unwrap(), Lang::Da).unwrap()
}

fn ready(file: &str, mapping: &str) -> Prepared {
    prepare(table(file), &example(mapping), Lang::Da).unwrap()
}

fn faults(text: &str) -> Vec<String> {
    Mapping::parse(text, Lang::Da).unwrap_err().into_iter().map(|fault| fault.words).collect()
}

const SOGNDAL: &str = "no_sogndal_driftsbudsjett_2013_account_budget.csv";
const STAVANGER: &str = "no_stavanger_budsjett_2016_drift.csv";
const KOLDING: &str = "dk_kolding_os2mo_fixture_org_tree.csv";

#[test]
fn every_example_is_the_same_when_printed_and_read_again() {
    for name in ["kolding", "ballerup", "sogndal", "sogndal-org", "stavanger", "stavanger-org"] {
        let mapping = example(name);
        assert_eq!(Mapping::parse(&mapping.to_string(), Lang::Da), Ok(mapping), "{name}");
    }
}

#[test]
fn a_mapping_with_everything_in_it_is_the_same_when_printed_and_read_again() {
    let text = "source = \"x \\\"y\\\" \\\\ z\"\nkind = \"budget\"\n[file]\nseparator = \"tab\"\nencoding = \"cp1252\"\n\
        header = 3\nsheet = \"Ark1\"\n[columns]\nunit = [\"a\", \"b\"]\naccount = \"c\"\nentry = \"e\"\namount = \"d\"\n\
        [constants]\nyear = 2026\nkind = \"actual\"\n[numbers]\nstyle = \"point\"\nsign = \"all_positive_with_type_column\"\n\
        income = [\"I\"]\nscale = 1000\n[dates]\nsystem = 1904\n[words.unit]\n\"100\" = \"0100\"\n";
    let mapping = Mapping::parse(text, Lang::Da).unwrap();
    assert_eq!(Mapping::parse(&mapping.to_string(), Lang::Da), Ok(mapping));
}

#[test]
fn a_mapping_says_everything_that_is_wrong_with_it_at_once() {
    assert_eq!(
        faults(
            "source = \"x\"\nkind = \"budget\"\nfarve = 1\n[columns]\nunit = \"a\"\nparent = \"b\"\n[[amounts]]\ncolumn = \"c\"\nkind = \"budget\"\n"
        ),
        [
            "columns.parent er ikke et felt her. Felterne er: unit, unit_name, account, account_name, function, year, period, month, kind, amount, entry.",
            "amounts.1.kind skal være en af: original, supplementary, applied_for, carried_in, actual, forecast.",
            "farve kendes ikke. Slet linjen, eller ret navnet.",
            "Feltet account mangler. Skriv under [columns], hvilken kolonne det står i.",
            "Beløbene i c har intet år. Skriv year ved kolonnen, eller angiv en kolonne med år eller periode.",
            "Beløbene i c har ingen art. Skriv kind ved kolonnen: original, supplementary, applied_for, carried_in, actual eller forecast.",
        ]
    );
    assert_eq!(faults("kind = \"org\"\n[columns]\nid = \"a\"\nname = \"b\"\n"), ["source mangler. Skriv en værdi."]);
    assert!(
        faults("source = \"x\"\nkind = \"org\"\n[columns\n")[0].starts_with("Mappingen kan ikke læses ved linje 3:")
    );
}

#[test]
fn headers_are_recognised_in_danish_norwegian_and_english() {
    let suggested = suggest(&table(KOLDING), Subject::Org, "kolding");
    assert_eq!(suggested.columns, example("kolding").columns);
    let suggested = suggest(&table(SOGNDAL), Subject::Budget, "sogndal");
    assert_eq!((suggested.columns, suggested.amounts), (example("sogndal").columns, example("sogndal").amounts));
    let suggested = suggest(&table(STAVANGER), Subject::Budget, "no_stavanger_budsjett_2016_drift.csv");
    assert_eq!((suggested.columns, suggested.amounts), (example("stavanger").columns, example("stavanger").amounts));
    let suggested = suggest(&table(SOGNDAL), Subject::Org, "sogndal");
    assert_eq!((suggested.columns, suggested.repeated), (example("sogndal-org").columns, true));
    let danish = read_table(
        "Enhedsnr.;Enhed;Overenhed;Enhedstype;Niveau;Gyldig fra;Gyldig til\n1;A;;x;N1;01-01-2026;\n".as_bytes(),
        &ReadOptions::default(),
    );
    let found: Vec<Field> = suggest(&danish.unwrap(), Subject::Org, "x").columns.into_keys().collect();
    assert_eq!(found, [Field::Id, Field::Name, Field::Parent, Field::Type, Field::Level, Field::From, Field::To]);
}

#[test]
fn randers_columns_become_kinds_and_the_corrected_budget_is_left_to_the_user() {
    let text = "Enhed;Konto;Oprindeligt budget 2026;Korrigeret budget 2026;Bevillingsansøgninger 2026;Overførsler 2026;Forventet forbrug 2026;Forbrug 2026\n1;2;3;4;5;6;7;8\n9;9;9;9;9;9;9;9\n";
    let mut table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    table.rows[0].cells[2] = "1.234,50".to_owned();
    let kinds: Vec<_> = suggest(&table, Subject::Budget, "x").amounts.into_iter().map(|a| a.kind.unwrap()).collect();
    assert_eq!(kinds, [Original, AppliedFor, CarriedIn, Forecast, Actual]);
}

#[test]
fn sogndals_amounts_are_read_through_its_mapping() {
    let ready = ready(SOGNDAL, "sogndal");
    let bound = Bound::new(&ready.table, &ready.mapping, Lang::Da).unwrap();
    let sum = |at: usize| -> Money {
        ready.table.rows.iter().map(|row| bound.money(row, &bound.amounts[at]).unwrap().unwrap()).sum()
    };
    assert_eq!([sum(0), sum(1), sum(2)], [Money(1_600), Money(0), Money(0)]);
    let row = &ready.table.rows[0];
    assert_eq!(bound.code(row, Field::Unit).as_deref(), Ok("100"));
    assert_eq!(bound.period(row, &bound.amounts[2]).unwrap().to_string(), "2013");
    assert_eq!(bound.kind(row, &bound.amounts[0]), Ok(AmountKind::Actual));
}

#[test]
fn sogndals_organisation_is_140_units_under_one_root() {
    let ready = ready(SOGNDAL, "sogndal-org");
    assert_eq!(ready.table.rows.len(), 141);
    let bound = Bound::new(&ready.table, &ready.mapping, Lang::Da).unwrap();
    let root = &ready.table.rows[0];
    assert_eq!((bound.text(root, Field::Name), bound.text(root, Field::Parent)), ("Sogndal kommune", ""));
    assert!(ready.table.rows[1..].iter().all(|row| bound.text(row, Field::Parent) == "sogndal"));
    let told = Report { read: 141, accepted: 141, new: 141, ..Report::default() };
    let whole = ready.complete(told);
    assert_eq!((whole.read, whole.accepted, whole.new), (4_898, 4_898, 141));
}

#[test]
fn stavangers_347_rows_are_rejected_each_with_its_line_and_reason() {
    let ready = ready(STAVANGER, "stavanger");
    assert_eq!(ready.rejected.len(), 347);
    assert!(ready.rejected.iter().all(|r| r.reason == "Rækken har 14 felter i stedet for 12."));
    let report = ready.complete(Report { read: 10_783, accepted: 10_783, ..Report::default() });
    assert_eq!((report.read, report.accepted, report.rejected.len()), (11_130, 10_783, 347));
}

#[test]
fn a_total_that_adds_up_is_passed_over_and_one_that_does_not_is_rejected() {
    let check = |total: &str| {
        let text = format!("Enhed;Konto;Beløb\n1;a;10\n1;b;5\nSum;;15\n2;a;7\nSum;;7\nI alt;;{total}\n");
        let mapping = "source = \"x\"\nkind = \"budget\"\n[columns]\nunit = \"Enhed\"\naccount = \"Konto\"\namount = \"Beløb\"\n[constants]\nyear = 2026\nkind = \"actual\"\n";
        let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
        prepare(table, &Mapping::parse(mapping, Lang::Da).unwrap(), Lang::Da).unwrap().rejected
    };
    assert_eq!(check("22"), []);
    let reason = "Rækken ligner en sum, men stemmer ikke med rækkerne over den.".to_owned();
    assert_eq!(check("23"), [Rejected { line: 7, reason }]);
}

#[test]
fn a_missing_column_is_named_with_those_there_are() {
    let fault = prepare(table(KOLDING), &example("sogndal-org"), Lang::En).unwrap_err().remove(0);
    assert_eq!(
        fault.words,
        "The column for id is not in the file. It was to be called ansvar. The file's columns are: uuid, parent_uuid, user_key, name, unit_type, unit_level, time_planning, valid_from, valid_to."
    );
}

#[test]
fn signs_scales_words_and_spoilt_codes_are_handled_row_by_row() {
    let text = "Sted;Konto;U/I;Beløb;Periode\n0326;5.25.14;U;1,5;2026.03\n0326;14-05-2025;I;1,5;003.2026\n";
    let mapping = "source = \"x\"\nkind = \"budget\"\n[columns]\nunit = \"Sted\"\naccount = \"Konto\"\nentry = \"U/I\"\namount = \"Beløb\"\nperiod = \"Periode\"\n\
        [constants]\nkind = \"actual\"\n[numbers]\nsign = \"all_positive_with_type_column\"\nincome = [\"i\"]\nscale = 1000\n[words.unit]\n\"0326\" = \"Skolen\"\n";
    let mapping = Mapping::parse(mapping, Lang::Da).unwrap();
    let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    let bound = Bound::new(&table, &mapping, Lang::Da).unwrap();
    let (first, second) = (&table.rows[0], &table.rows[1]);
    let amount = &bound.amounts[0];
    assert_eq!(bound.code(first, Field::Unit), Ok("Skolen"));
    assert_eq!(bound.code(first, Field::Account), Ok("5.25.14"));
    assert_eq!(bound.money(first, amount), Ok(Some(Money(150_000))));
    assert_eq!(bound.money(second, amount), Ok(Some(Money(-150_000))));
    assert_eq!(bound.period(first, amount), bound.period(second, amount));
    let spoilt = bound.code(second, Field::Account).unwrap_err();
    assert!(spoilt.starts_with("Konto: »14-05-2025« er en kode, som regnearket har lavet om til en dato."), "{spoilt}");
}

#[test]
fn the_report_is_exactly_the_object_of_the_command_line() {
    let mut report = Report { read: 3, accepted: 2, new: 1, unchanged: 1, ..Report::default() };
    report.reject(4, "tom");
    report.totals.insert("Beløb".to_owned(), Money(12_345).plain());
    assert_eq!(
        serde_json::to_string(&report).unwrap(),
        r#"{"read":3,"accepted":2,"new":1,"changed":0,"closed":0,"unchanged":1,"rejected":[{"line":4,"reason":"tom"}],"totals":{"Beløb":"123.45"}}"#
    );
}
