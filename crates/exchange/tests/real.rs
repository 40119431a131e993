//! Real files, read as they were published, against figures known from elsewhere.
#![expect(clippy::unwrap_used, reason = "a test may fall where it stands")]

use exchange::{Encoding, HeaderAt, NumberStyle, ReadOptions, Table, Why, number, read_table, style_of};
use std::path::Path;

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata").join(name)).unwrap()
}

fn read(name: &str) -> Table {
    read_table(&bytes(name), &ReadOptions::default()).unwrap()
}

fn sum(table: &Table, column: usize) -> i64 {
    let style = style_of(table.texts(column)).style;
    table.texts(column).map(|text| number(text, style).unwrap().whole().unwrap()).sum()
}

#[test]
fn sogndals_columns_sum_to_16_0_and_0() {
    let table = read("no_sogndal_driftsbudsjett_2013_account_budget.csv");
    assert_eq!((table.rows.len(), table.set_aside.len(), table.notes.blanks), (4_898, 0, 1));
    assert_eq!(table.header.len(), 9);
    let at = |name| table.column(name).unwrap();
    assert_eq!(sum(&table, at("rekneskap_2011")), 16);
    assert_eq!(sum(&table, at("budsjett_2012")), 0);
    assert_eq!(sum(&table, at("budsjett_2013")), 0);
    assert_eq!(table.rows[0].cells[1], "Løn faste stillingar");
}

/// The file as a whole balances; the malformed rows hold the other half, so the well-formed ones alone do not.
#[test]
fn stavanger_has_347_malformed_rows_and_balances_with_them() {
    let table = read("no_stavanger_budsjett_2016_drift.csv");
    assert_eq!(table.header.len(), 12);
    assert_eq!(table.malformed().count(), 347);
    assert!(table.set_aside.iter().all(|s| s.why == Why::Fields { found: 14, wanted: 12 }));
    assert_eq!(table.rows.len(), 11_130 - 347);
    let amount = table.column("beloep").unwrap();
    let malformed: i64 = table.malformed().map(|s| s.cells[amount].parse::<i64>().unwrap()).sum();
    assert_eq!((sum(&table, amount), malformed), (7_080_169_000, -7_080_169_000));
    let text = String::from_utf8(bytes("no_stavanger_budsjett_2016_drift.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for aside in table.malformed() {
        assert_eq!(lines[aside.line - 1].split(';').count(), 14, "line {}", aside.line);
    }
}

#[test]
fn ballerup_has_1558_units_and_kolding_84() {
    let ballerup = read("dk_ballerup_os2mo_org_units.csv");
    assert_eq!((ballerup.rows.len(), ballerup.set_aside.len()), (1_558, 0));
    assert_eq!(ballerup.header, ["uuid", "name"]);
    let kolding = read("dk_kolding_os2mo_fixture_org_tree.csv");
    assert_eq!((kolding.rows.len(), kolding.set_aside.len()), (84, 0));
    let parent = kolding.column("parent_uuid").unwrap();
    assert_eq!(kolding.texts(parent).filter(|text| text.is_empty()).count(), 2);
}

#[test]
fn codes_keep_their_leading_zeros() {
    let table = read("dk_kommunekoder.csv");
    assert_eq!(table.rows.len(), 99);
    assert_eq!(table.rows[0].cells, ["0101", "København"]);
}

#[test]
fn statistics_denmark_in_latin_1_without_header_is_seen_to_have_none() {
    let found = read("dst_regk31_2024_per_inhabitant.csv");
    let told = ReadOptions { header: HeaderAt::None, ..ReadOptions::default() };
    assert_eq!(found, read_table(&bytes("dst_regk31_2024_per_inhabitant.csv"), &told).unwrap());
    assert_eq!((found.notes.encoding, found.notes.separator, found.rows.len()), (Encoding::Cp1252, Some(','), 2_475));
    assert_eq!(found.header, ["1", "2", "3", "4", "5"]);
    assert_eq!(found.rows[0].cells[2], "0.28.20 Grønne områder og naturpladser");
    assert_eq!(sum(&found, 4), 4_637_904);
    let kalundborg = found.rows.iter().filter(|row| row.cells[3] == "Kalundborg");
    assert_eq!(kalundborg.map(|row| number(&row.cells[4], NumberStyle::Comma).unwrap().digits).sum::<i64>(), 49_021);
}

#[test]
fn the_classes_of_os2mo_are_96() {
    assert_eq!(read("dk_os2mo_fixture_classes.csv").rows.len(), 96);
}
