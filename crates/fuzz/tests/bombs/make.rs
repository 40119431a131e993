//! The bombs, made when they are needed: none of them lies in the repository.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How a file is made, and what its refusal says; nothing where it is read all the same.
pub struct Bomb {
    pub name: &'static str,
    pub make: fn() -> Vec<u8>,
    pub says: Option<&'static str>,
}

const UNFOLDS: Option<&str> = Some("unfolds to more than the limits allow");
const TOO_MANY: Option<&str> = Some("more than 5,000,000 cells");
const BROKEN: Option<&str> = Some("cannot be read");
const DAMAGED: Option<&str> = Some("damaged");

/// The parts of a workbook that bombs are made of.
const SHEET: usize = 0;
const TEXTS: usize = 1;
const WORKBOOK: usize = 3;

/// Workbooks.
pub const WORKBOOKS: [Bomb; 16] = [
    bomb("a-thousand-to-one", || book(&[(SHEET, " ".repeat(100_000_000))], 0), UNFOLDS),
    bomb("ninety-to-one", || book(&[(SHEET, " ".repeat(190_000_000))], 2_200_000), UNFOLDS),
    bomb(
        "a-claim-of-a-billion-texts",
        || book(&[(TEXTS, "<sst uniqueCount=\"1000000000000\"><si/></sst>".into())], 0),
        UNFOLDS,
    ),
    bomb(
        "ten-million-texts",
        || book(&[(TEXTS, format!("<sst>{}</sst>", "<si/>".repeat(10_000_000)))], 1_000_000),
        UNFOLDS,
    ),
    bomb("nine-million-references", || book(&[(SHEET, pointing(9_000_000))], 3_000_000), TOO_MANY),
    bomb(
        "one-long-text-pointed-at",
        || book(&[(SHEET, pointing(4_000_000)), (TEXTS, text(30_000))], 2_000_000),
        TOO_MANY,
    ),
    bomb("one-text-without-end", || book(&[(SHEET, typed(&"1".repeat(90_000_000)))], 2_000_000), UNFOLDS),
    bomb("as-many-cells-as-may-be", || book(&[(SHEET, wide(4_900))], 2_000_000), None),
    bomb("too-many-cells", || book(&[(SHEET, wide(5_100))], 2_000_000), TOO_MANY),
    bomb("a-far-cell", || book(&[(SHEET, FAR.into())], 0), None),
    bomb("six-hundred-thousand-sheets", || book(&[(WORKBOOK, sheets(600_000))], 1_000_000), UNFOLDS),
    bomb("a-hundred-thousand-sheets", || book(&[(WORKBOOK, sheets(100_000))], 1_000_000), Some("the file is empty")),
    bomb("nested-deeply", || book(&[(SHEET, format!("<worksheet>{}", "<a>".repeat(3_000_000)))], 1_000_000), BROKEN),
    bomb("entities-of-entities", || book(&[(TEXTS, laughs())], 0), None),
    bomb("one-content-under-nine-hundred-names", || overlapping(900), BROKEN),
    bomb("sizes-that-lie", lying, BROKEN),
];

/// Text files.
pub const TEXT_FILES: [Bomb; 8] = [
    bomb("a-line-of-thirty-megabytes", || vec![b'x'; 30_000_000], Some("larger than 25 MB")),
    bomb("a-line-of-twenty-five-megabytes", || vec![b'x'; 25_000_000], None),
    bomb("five-million-columns", || b";".repeat(5_000_001), TOO_MANY),
    bomb("nothing-but-line-ends", || b"\n".repeat(25_000_000), TOO_MANY),
    bomb("nothing-but-quotes", || b"\"".repeat(25_000_000), None),
    bomb("quotes-that-never-close", || b"\"a;".repeat(8_000_000), TOO_MANY),
    bomb("a-cell-a-line", || b"a\n".repeat(12_000_000), TOO_MANY),
    bomb("as-much-as-may-be", || b"a;b;c;d\n".repeat(1_048_000), None),
];

/// Backups, under valid seals.
pub const BACKUPS: [Bomb; 4] = [
    bomb("a-manifest-without-end", || sealed(&[("manifest.json", " ".repeat(100_000_000))]), Some("no backup")),
    bomb("a-row-without-end", || rows("0".repeat(200_000_000)), DAMAGED),
    bomb("a-row-of-sixty-million-cells", || rows(format!("[{}0]\n", "0,".repeat(60_000_000))), DAMAGED),
    bomb("a-cell-of-sixty-million-cells", || rows(format!("[[{}0]]\n", "0,".repeat(60_000_000))), DAMAGED),
];

const FAR: &str = r#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;

const fn bomb(name: &'static str, make: fn() -> Vec<u8>, says: Option<&'static str>) -> Bomb {
    Bomb { name, make, says }
}

fn sheet(cells: &str) -> String {
    format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>")
}

fn pointing(times: usize) -> String {
    sheet(&r#"<c t="s"><v>0</v></c>"#.repeat(times))
}

fn typed(text: &str) -> String {
    sheet(&format!("<c t=\"str\"><v>{text}</v></c>"))
}

fn text(letters: usize) -> String {
    format!("<sst><si><t>{}</t></si></sst>", "x".repeat(letters))
}

/// Each entity is ten of the one before it.
fn laughs() -> String {
    let entities: String = (b'b'..=b'z').map(|name| entity(char::from(name))).collect();
    format!("<!DOCTYPE lol [<!ENTITY a \"lol\">{entities}]><sst><si><t>&z;</t></si></sst>")
}

fn rows(lines: String) -> Vec<u8> {
    let table = r#"{"name":"unit","columns":[["id","BIGINT"]],"rows":1,"hash":""}"#;
    let manifest = format!(
        r#"{{"program":"raaderum","format":1,"version":"","made_at":"","municipality":"","checkpoint":null,"steps":[],"tables":[{table}]}}"#
    );
    sealed(&[("manifest.json", manifest), ("tables/unit.jsonl", lines)])
}

fn entity(name: char) -> String {
    let before = char::from(u8::try_from(name).unwrap() - 1);
    format!("<!ENTITY {name} \"{}\">", format!("&{before};").repeat(10))
}

fn sheets(count: usize) -> String {
    format!("<workbook><sheets>{}</sheets></workbook>", r#"<sheet name="x" id="rId1"/>"#.repeat(count))
}

/// Rows of 1,000 short texts.
fn wide(rows: usize) -> String {
    let row = format!("<row>{}</row>", r#"<c t="str"><v>ab</v></c>"#.repeat(1_000));
    format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(rows))
}

/// A workbook with some of its parts replaced, and so many bytes that do not fold, so that the whole does not look like a bomb.
fn book(parts: &[(usize, String)], ballast: u32) -> Vec<u8> {
    let usual = fuzz::workbook(&[]);
    let mut archive = ZipArchive::new(Cursor::new(usual)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        match parts.iter().find(|(part, _)| *part == at) {
            None => out.raw_copy_file(archive.by_index_raw(at).unwrap()).unwrap(),
            Some((_, text)) => {
                let name = archive.by_index_raw(at).unwrap().name().unwrap().to_string();
                out.start_file(&*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
                out.write_all(text.as_bytes()).unwrap();
            }
        }
    }
    out.start_file("xl/media/image1.png", SimpleFileOptions::default().compression_method(CompressionMethod::Stored))
        .unwrap();
    out.write_all(&noise(ballast)).unwrap();
    out.finish().unwrap().into_inner()
}

fn noise(bytes: u32) -> Vec<u8> {
    let mut state = 1u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..bytes).map(|_| next()).collect()
}

/// One content, told of under many names.
fn overlapping(names: u16) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    out.start_file("000", SimpleFileOptions::default()).unwrap();
    out.write_all(&[noise(100_000), vec![b' '; 400_000]].concat()).unwrap();
    let whole = out.finish().unwrap().into_inner();
    let end = whole.len() - 22;
    let place = |at: usize| usize::try_from(u32::from_le_bytes(whole[at..at + 4].try_into().unwrap())).unwrap();
    let (length, start) = (place(end + 12), place(end + 16));
    let record = &whole[start..start + length];
    let mut file = whole[..start].to_vec();
    for name in 0..names {
        let mut one = record.to_vec();
        one[46..49].copy_from_slice(format!("{name:03}").as_bytes());
        // The size told: 1 byte.
        one[24..28].copy_from_slice(&1_u32.to_le_bytes());
        file.extend(one);
    }
    let size = u32::try_from(file.len() - start).unwrap();
    let mut last = whole[end..].to_vec();
    for at in [8, 10] {
        last[at..at + 2].copy_from_slice(&names.to_le_bytes());
    }
    last[12..16].copy_from_slice(&size.to_le_bytes());
    file.extend(last);
    file
}

/// A workbook whose directory tells 1 byte for each part.
fn lying() -> Vec<u8> {
    let mut file = book(&[(0, " ".repeat(50_000_000))], 1_000_000);
    let records: Vec<usize> = (0..file.len() - 4).filter(|at| file[*at..].starts_with(b"PK\x01\x02")).collect();
    for at in records {
        file[at + 24..at + 28].copy_from_slice(&1_u32.to_le_bytes());
    }
    file
}

fn sealed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    out.set_comment("0".repeat(64)).unwrap();
    for (name, text) in parts {
        out.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    fuzz::seal(out.finish().unwrap().into_inner())
}
