//! Papers as DOCX, opened by a reader that is not ours: well-formed parts, real headings, table heads, title and language.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use base::{Date, Lang};
use paper::{Block, Cell, Format, Paper, Row, Table, docx};
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        lang: Lang::Da,
        municipality: "Korsbæk & Omegn".to_owned(),
        title: "Rummet i Børn og Unge".to_owned(),
        subtitle: Some("Udløber inden 90 dage".to_owned()),
        date: Date::new(2026, 11, 21).unwrap(),
        blocks,
    }
}

fn table() -> Block {
    let text = |text: &str| Cell::Text(text.to_owned());
    Block::Table(Table {
        caption: "Enheder og instrumenter".to_owned(),
        head: vec!["Enhed".to_owned(), "Budgetopfølgning".to_owned()],
        rows: vec![Row {
            sum: false,
            cells: vec![text("Skovskolen <1>"), text("Tre gange\u{b} om året & ved \"afvigelse\"")],
        }],
    })
}

/// Every part of the file by name.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(file.name().unwrap().into_owned(), text);
    }
    parts
}

/// What the reader meets: styles in order with their words; a fault in the XML stops it.
fn read(xml: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut all, mut style, mut words): (Vec<(String, String)>, String, String) = Default::default();
    loop {
        match reader.read_event().unwrap() {
            Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                let value = tag.attributes().flatten().next().unwrap().value;
                style = value.to_string();
            }
            Event::Text(text) => words.push_str(&text),
            Event::GeneralRef(name) => words.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                _ => "\"",
            }),
            Event::End(tag) if tag.name().as_ref() == "w:p" => {
                all.push((std::mem::take(&mut style), std::mem::take(&mut words)));
            }
            Event::Eof => return all,
            _ => {}
        }
    }
}

#[test]
fn every_part_is_well_formed_and_says_what_was_written() {
    let blocks = vec![
        Block::Heading(3, "Begrundelser".to_owned()),
        Block::Bullets(vec!["Ét".to_owned()]),
        Block::Facts(vec![("Hvorfor".to_owned(), "Timerne <skal> bruges på stuerne".to_owned())]),
        table(),
    ];
    let bytes = docx(&paper(blocks), Format::A4Wide).unwrap();
    if let Ok(keep) = std::env::var("KEEP_DOCX") {
        std::fs::write(keep, &bytes).unwrap();
    }
    let parts = parts(bytes);
    for (name, xml) in &parts {
        assert!(!read(xml).is_empty() || !name.starts_with("word/document"), "{name}");
    }
    let said = read(&parts["word/document.xml"]);
    let said: Vec<(&str, &str)> = said.iter().map(|(style, words)| (style.as_str(), words.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Title", "Rummet i Børn og Unge"),
            ("Subtitle", "Udløber inden 90 dage"),
            ("Heading1", "Begrundelser"),
            ("ListBullet", "Ét"),
            ("Normal", "Hvorfor: Timerne <skal> bruges på stuerne"),
            ("Caption", "Enheder og instrumenter"),
            ("Cell", "Enhed"),
            ("Cell", "Budgetopfølgning"),
            ("Cell", "Skovskolen <1>"),
            ("Cell", "Tre gange om året & ved \"afvigelse\""),
            ("Note", ""),
        ]
    );
}

#[test]
fn a_table_has_a_head_that_is_repeated_and_the_file_has_title_and_language() {
    let parts = parts(docx(&paper(vec![table()]), Format::A4).unwrap());
    assert_eq!(parts["word/document.xml"].matches("<w:tblHeader/>").count(), 1);
    assert!(parts["docProps/core.xml"].contains("<dc:title>Rummet i Børn og Unge</dc:title>"));
    assert!(parts["docProps/core.xml"].contains("<dc:creator>Korsbæk &amp; Omegn</dc:creator>"));
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"da-DK\"/>"));
}

#[test]
fn pages_on_the_side_are_sections_of_their_own_and_nothing_more() {
    let upright = |blocks: Vec<Block>| parts(docx(&paper(blocks), Format::A4).unwrap())["word/document.xml"].clone();
    assert_eq!(upright(vec![table()]).matches("<w:sectPr>").count(), 1);
    let turned = upright(vec![Block::Landscape(vec![table()]), Block::Paragraph("Slut".to_owned())]);
    assert_eq!((turned.matches("<w:sectPr>").count(), turned.matches("landscape").count()), (3, 1));
    let wide = parts(docx(&paper(vec![Block::Landscape(vec![table()])]), Format::A3Wide).unwrap());
    assert_eq!(wide["word/document.xml"].matches("<w:sectPr>").count(), 1);
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_one_without_a_title_is_refused() {
    let one = paper(vec![table()]);
    assert!(docx(&one, Format::A4).unwrap() == docx(&one, Format::A4).unwrap());
    let untitled = Paper { title: " ".to_owned(), ..one };
    assert_eq!(docx(&untitled, Format::A4).unwrap_err().0, "a paper must have a title");
}
