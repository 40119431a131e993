//! What can be read, what is rejected and why, and that real files give their known sums.

use crate::reading::{Reading, read};
use crate::{Kind, SliceKey};
use base::{Lang, Money, UnitId, Uuid};
use exchange::{ReadOptions, Table, Why, read_table};
use imports::{Bound, Mapping};
use std::collections::HashMap;

fn table(text: &str) -> Table {
    read_table(text.as_bytes(), &ReadOptions::default()).unwrap()
}

fn units(codes: &[&str]) -> HashMap<String, UnitId> {
    (1..).zip(codes).map(|(n, code)| ((*code).to_owned(), UnitId(Uuid::from_u128(n)))).collect()
}

fn reading(table: &Table, mapping: &str, units: &HashMap<String, UnitId>) -> Reading {
    let mapping = Mapping::parse(mapping, Lang::En).unwrap();
    let bound = Bound::new(table, &mapping, Lang::En).unwrap_or_else(|faults| panic!("{faults:?}"));
    read(table, &bound, units, Lang::En)
}

const ONE: &str = r#"
source = "test"
kind = "budget"
[columns]
unit = "enhed"
account = "konto"
[[amounts]]
column = "budget"
kind = "original"
year = 2026
"#;

#[test]
fn every_line_that_cannot_be_read_says_its_line() {
    let table = table(
        "enhed;konto;budget\n100;10;1.000\n;10;1\n999;10;1\n100;10;1.00.0\n100;0020;-3,5\n100;0020;\n100;14-05-2025;1\n",
    );
    let reading = reading(&table, ONE, &units(&["100"]));
    assert_eq!(reading.rejected.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 4, 5, 8]);
    assert_eq!(reading.rejected[1].1, "No unit has the code 999 at this source.");
    assert_eq!((reading.accepted, reading.totals), (3, vec![("budget".to_owned(), Money(99_650))]));
    assert_eq!(reading.rows.iter().map(|(key, _)| key.account.as_str()).collect::<Vec<_>>(), ["0020", "10"]);
}

#[test]
fn a_long_file_tells_kind_and_period_row_by_row() {
    let table = table(
        "enhed;konto;art;periode;beløb\n\
         100;1;Vedtaget budget;2026;500\n\
         100;1;Forbrug;2026.03;120\n\
         100;1;Andet;2026.03;1\n\
         100;1;Forbrug;2026.1;1\n",
    );
    let mapping = r#"
        source = "test"
        kind = "budget"
        [columns]
        unit = "enhed"
        account = "konto"
        kind = "art"
        period = "periode"
        amount = "beløb"
        [words.kind]
        "Vedtaget budget" = "original"
        "Forbrug" = "actual"
    "#;
    let reading = reading(&table, mapping, &units(&["100"]));
    let rows: Vec<_> = reading.rows.iter().map(|(key, sum)| (key.kind, key.year, key.month, sum)).collect();
    let expected = [(Kind::Original, 2026, None, Money(50_000)), (Kind::Actual, 2026, Some(3), Money(12_000))];
    assert_eq!(rows, expected);
    assert_eq!(reading.rejected.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5]);
}

#[test]
fn a_column_of_blanks_still_names_its_slice() {
    let table = table("enhed;konto;budget;forventet\n100;1;10;\n");
    let both = format!("{ONE}[[amounts]]\ncolumn = \"forventet\"\nkind = \"forecast\"\nyear = 2026\n");
    let reading = reading(&table, &both, &units(&["100"]));
    let slice = |kind| SliceKey { year: 2026, kind };
    assert_eq!(reading.slices.into_iter().collect::<Vec<_>>(), [slice(Kind::Original), slice(Kind::Forecast)]);
    assert_eq!(reading.rows.len(), 1);
}

#[test]
fn a_codes_own_meaning_at_the_source_is_kept_with_the_source() {
    let table = table("enhed;konto;budget\n7300020ABD20.0023;1;10\n");
    let mapped = format!("{ONE}[words.unit]\n\"7300020ABD20.0023\" = \"100\"\n");
    let reading = reading(&table, &mapped, &units(&["100"]));
    assert_eq!((reading.accepted, reading.rejected.len()), (1, 0));
}

/// A real file; `ATTRIBUTION.md` beside it says whose.
fn testdata(name: &str) -> Table {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/").to_owned() + name;
    read_table(&std::fs::read(path).unwrap(), &ReadOptions::default()).unwrap()
}

fn codes(table: &Table, column: &str) -> HashMap<String, UnitId> {
    let texts = table.texts(table.column(column).unwrap());
    (1..).zip(texts).map(|(n, code)| (code.to_owned(), UnitId(Uuid::from_u128(n)))).collect()
}

#[test]
fn sogndals_columns_sum_to_sixteen_zero_and_zero_and_each_unit_to_its_own() {
    let table = testdata("no_sogndal_driftsbudsjett_2013_account_budget.csv");
    let units = codes(&table, "ansvar");
    let mapping = include_str!("../../../examples/mappings/sogndal.toml");
    let reading = reading(&table, mapping, &units);
    assert_eq!((reading.accepted, reading.rejected.len(), units.len()), (4898, 0, 140));
    let totals: Vec<Money> = reading.totals.iter().map(|(_, sum)| *sum).collect();
    assert_eq!(totals, [Money::whole(16), Money::ZERO, Money::ZERO]);

    // Computed apart from this code, with awk: columns 7–9 summed by `ansvar`.
    let expected = [
        ("120", [3_168_309, 3_784_475, 3_856_089]),
        ("401", [5_145_214, 4_935_568, 5_730_597]),
        ("512", [7_714_972, 8_010_306, 8_200_000]),
        ("560", [23_203_882, 27_337_043, 25_508_131]),
        ("900", [-303_871_280, -322_458_462, -334_454_959]),
    ];
    for (code, sums) in expected {
        let mine = |year: i16| -> Money {
            let kind = if year == 2011 { Kind::Actual } else { Kind::Original };
            let rows = reading.rows.iter().filter(|(k, _)| k.unit == units[code] && (k.year, k.kind) == (year, kind));
            rows.map(|(_, amount)| amount).sum()
        };
        assert_eq!([2011, 2012, 2013].map(mine), sums.map(Money::whole), "unit {code}");
    }
}

#[test]
fn stavangers_malformed_rows_are_set_aside_by_line_and_the_rest_is_read() {
    let table = testdata("no_stavanger_budsjett_2016_drift.csv");
    let mapping = include_str!("../../../examples/mappings/stavanger.toml");
    let reading = reading(&table, mapping, &codes(&table, "ansvar"));
    let lines: Vec<_> = table.set_aside.iter().map(|row| row.line).collect();
    assert_eq!((reading.accepted, reading.rejected.len(), lines.len()), (10_783, 0, 347));
    assert_eq!((lines[0], lines[346]), (1227, 11_083));
    assert!(table.set_aside.iter().all(|row| row.why == Why::Fields { found: 14, wanted: 12 }));

    // The whole file balances: what the malformed rows hold in the place of the amount is what the rest lacks.
    let lost: i64 = table.malformed().map(|row| row.cells[11].parse::<i64>().unwrap()).sum();
    assert_eq!(reading.totals, [("beloep".to_owned(), Money::whole(7_080_169_000))]);
    assert_eq!(lost, -7_080_169_000);
}
