//! Papers as PDF: conforming, faithful to every sign, and the same bytes from the same data.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use base::{Date, Lang};
use paper::{Block, Cell, Paper, Row, Table, pdf};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(text: &str) -> Cell {
    Cell::Number(text.to_owned())
}

fn budget(rows: usize) -> Table {
    let head = [
        "Enhed",
        "Oprindeligt budget",
        "Korrigeret budget ekskl. overførsler",
        "Bevillings\u{ad}ansøgninger",
        "Korrigeret budget inkl. bevillings\u{ad}ansøgninger",
        "Forventet forbrug",
        "Årets forventede resultat ekskl. overførsler",
        "Overførsler",
        "Årets forventede resultat inkl. overførsler",
    ];
    let row = |name: String, sum: bool| Row {
        sum,
        cells: vec![
            text(&name),
            number("1.234.567"),
            number("1.250.000"),
            Cell::Missing("ikke oplyst".to_owned()),
            number("1.250.000"),
            number("1.300.000"),
            Cell::Difference("50.000".to_owned(), "merforbrug".to_owned()),
            number("60.000"),
            Cell::Difference("−10.000".to_owned(), "mindreforbrug".to_owned()),
        ],
    };
    Table {
        caption: "Budget og forventet resultat 2026, kroner".to_owned(),
        head: head.iter().map(|h| (*h).to_owned()).collect(),
        rows: (1..=rows).map(|n| row(format!("Dagtilbud {n}"), false)).chain([row("I alt".to_owned(), true)]).collect(),
    }
}

fn paper() -> Paper {
    let said = |text: &str| text.to_owned();
    Paper {
        lang: Lang::Da,
        municipality: said("Korsbæk Kommune"),
        title: said("Børne- og Ungeudvalget: mål, rum og økonomi"),
        subtitle: Some(said("Opfølgning pr. 30. september 2026")),
        date: Date::new(2026, 11, 21).unwrap(),
        blocks: vec![
            Block::Heading(1, said("Udvalgets mål")),
            Block::Paragraph(said("Tre af fire mål er på vej.\nHvert mål har kilde og dato.")),
            Block::Table(Table {
                caption: said("Vedtagne mål"),
                head: vec![said("Mål"), said("Status"), said("Kilde og dato")],
                rows: vec![Row {
                    sum: false,
                    cells: vec![text("Flere børn trives"), text("på vej"), text("Trivselsmåling, 1. maj 2026")],
                }],
            }),
            Block::Heading(3, said("Hvad MED sagde")),
            Block::Quote {
                words: said("Vi ser gevinsten.\nMen hvem tager vagten?"),
                by: said("OmrådeMED Børn og Unge, 4. marts 2026"),
            },
            Block::Facts(vec![
                (said("Kilde"), said("Kommunens økonomisystem")),
                (said("Hentet"), said("1. oktober 2026")),
            ]),
            Block::Notice(said("To enheder har endnu ikke oplyst forventet forbrug.")),
            Block::Bullets(vec![said("Tal mangler for Dagpleje."), said("Fire rammer er ikke kalibreret.")]),
            Block::Landscape(vec![
                Block::Heading(1, said("Økonomi")),
                Block::Table(budget(40)),
                Block::Note(said("Udgifter er plus.")),
            ]),
            Block::Heading(1, said("Det ved vi ikke")),
            Block::Paragraph(said(
                "Tegn som #let x = 1; *fed* _kursiv_ [indhold] $x^2$ \\ ` @navn <mærke> // kommentar skal stå.",
            )),
        ],
    }
}

fn holds(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

#[test]
fn a_paper_is_tagged_pdf_ua_with_language_and_title() {
    let bytes = pdf(&paper()).unwrap();
    if let Ok(keep) = std::env::var("KEEP_PAPER") {
        std::fs::write(keep, &bytes).unwrap();
    }
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(holds(&bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(holds(&bytes, "/Marked true"));
    assert!(holds(&bytes, "/Lang(da)"));
    assert!(holds(&bytes, "/DisplayDocTitle true"));
    assert!(holds(&bytes, "Børne- og Ungeudvalget: mål, rum og økonomi</rdf:li>"));
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_another_paper_gives_others() {
    let first = pdf(&paper()).unwrap();
    assert!(first == pdf(&paper()).unwrap(), "the same data must give the same bytes");
    let mut other = paper();
    other.blocks.push(Block::Paragraph("Et ord mere.".to_owned()));
    assert!(first != pdf(&other).unwrap());
}

#[test]
fn a_paper_without_a_title_is_refused() {
    let untitled = Paper { title: " ".to_owned(), ..paper() };
    assert_eq!(pdf(&untitled).unwrap_err().0, "a paper must have a title");
}

#[test]
fn signs_that_no_font_has_do_not_stop_the_paper() {
    let mut odd = paper();
    odd.title = "🎉 A\u{30a}rets pla\u{308}ner \u{7}\u{feff}日本 👩‍👩‍👧".to_owned();
    odd.blocks.push(Block::Paragraph("\u{e000}\u{202e}قرطبة".to_owned()));
    let bytes = pdf(&odd).unwrap();
    assert!(holds(&bytes, "? Årets pläner ?? ???</rdf:li>"));
}

#[test]
fn an_empty_paper_and_a_long_one_are_set_in_reasonable_time() {
    let empty = Paper { subtitle: None, blocks: vec![], ..paper() };
    assert!(holds(&pdf(&empty).unwrap(), "<pdfuaid:part>1</pdfuaid:part>"));
    let began = std::time::Instant::now();
    let long = Paper { blocks: vec![Block::Landscape(vec![Block::Table(budget(140))])], ..paper() };
    assert!(holds(&pdf(&long).unwrap(), "/Marked true"));
    println!("140 rows of nine columns took {} ms", began.elapsed().as_millis());
}
