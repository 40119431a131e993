//! Setting a paper as PDF/UA-1, which refuses what does not conform.

use crate::Unmade;
use crate::data::inputs;
use crate::document::Paper;
use crate::format::Format;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;
use typst::foundations::{Bytes, Dict, IntoValue, Smart};
use typst::text::Font;
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

include!(concat!(env!("OUT_DIR"), "/faces.rs"));

pub(crate) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect());

static ENGINE: LazyLock<TypstEngine<TypstTemplateMainFile>> =
    LazyLock::new(|| TypstEngine::builder().main_file(include_str!("paper.typ")).fonts(FONTS.iter().cloned()).build());

/// Room for the typesetter's recursion; request threads have too little of it in unoptimised builds.
const STACK: usize = 64 << 20;

/// Sets `paper` as tagged PDF/UA-1 on A4. The same paper gives the same bytes.
/// Refused with [`Unmade`] when it cannot conform, for example without a title.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, Unmade> {
    pdf_on(paper, Format::A4)
}

/// As [`pdf`], on paper of another size or lying on its side.
pub fn pdf_on(paper: &Paper, format: Format) -> Result<Vec<u8>, Unmade> {
    if paper.title.trim().is_empty() {
        return Err(Unmade("a paper must have a title".to_owned()));
    }
    set_with(&ENGINE, sheet(inputs(paper, &FONTS), format))
}

/// Sets a template with its values.
pub(crate) fn set_with(engine: &TypstEngine<TypstTemplateMainFile>, inputs: Dict) -> Result<Vec<u8>, Unmade> {
    with_room(|| set(engine, inputs))
}

/// How many pages of A4 `paper` fills, for papers that must keep to one.
pub fn pages(paper: &Paper) -> Result<usize, Unmade> {
    let inputs = sheet(inputs(paper, &FONTS), Format::A4);
    with_room(|| {
        let document: PagedDocument = ENGINE.compile_with_input(inputs).output.map_err(|e| Unmade(e.to_string()))?;
        Ok(document.pages().len())
    })
}

fn with_room<T: Send>(work: impl FnOnce() -> Result<T, Unmade> + Send) -> Result<T, Unmade> {
    std::thread::scope(|scope| {
        let setting = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        setting.map_err(|e| Unmade(e.to_string()))?.join().map_err(|_| Unmade("the typesetter stopped".to_owned()))?
    })
}

fn sheet(mut inputs: Dict, format: Format) -> Dict {
    inputs.insert("sheet".into(), format.name().into_value());
    inputs.insert("wide".into(), format.wide().into_value());
    inputs
}

fn set(engine: &TypstEngine<TypstTemplateMainFile>, inputs: Dict) -> Result<Vec<u8>, Unmade> {
    let ident = fingerprint(&inputs);
    let document = engine.compile_with_input(inputs).output.map_err(|e| Unmade(e.to_string()))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| Unmade(e.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Råderum".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options)
        .map_err(|faults| Unmade(faults.iter().map(|f| f.message.to_string()).collect::<Vec<_>>().join("; ")))
}

/// The document's identity comes from what it says.
fn fingerprint(inputs: &Dict) -> String {
    let mut hasher = DefaultHasher::new();
    inputs.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, Cell, Row, Table};
    use base::{Date, Lang};
    use typst::layout::{Frame, FrameItem};

    const SIGNS: &str = "#let x = 1; *fed* _kursiv_ [indhold] $x^2$ \\ `kode` @navn <mærke> // slut -- \"x\" ~ = +";

    fn collect(frame: &Frame, into: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => collect(&group.frame, into),
                FrameItem::Text(text) => into.push_str(&text.text),
                _ => {}
            }
        }
    }

    fn shown(blocks: Vec<Block>) -> String {
        let paper = Paper {
            lang: Lang::Da,
            municipality: "Korsbæk Kommune".to_owned(),
            title: "Titel".to_owned(),
            subtitle: None,
            date: Date::new(2026, 11, 21).unwrap(),
            blocks,
        };
        let document: PagedDocument =
            ENGINE.compile_with_input(sheet(inputs(&paper, &FONTS), Format::A4)).output.unwrap();
        let mut text = String::new();
        for page in document.pages() {
            collect(&page.frame, &mut text);
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn signs_of_markup_stand_as_they_were_written_wherever_they_stand() {
        let said = || SIGNS.to_owned();
        let cells = vec![Cell::Text(said())];
        for block in [
            Block::Heading(1, said()),
            Block::Paragraph(said()),
            Block::Bullets(vec![said()]),
            Block::Quote { words: said(), by: "MED".to_owned() },
            Block::Facts(vec![("Ord".to_owned(), said())]),
            Block::Note(said()),
            Block::Notice(said()),
            Block::Table(Table { caption: "T".to_owned(), head: vec![said()], rows: vec![] }),
            Block::Table(Table { caption: said(), head: vec!["H".to_owned()], rows: vec![] }),
            Block::Table(Table {
                caption: "T".to_owned(),
                head: vec!["H".to_owned()],
                rows: vec![Row { sum: true, cells }],
            }),
        ] {
            let text = shown(vec![block.clone()]).replace(' ', "");
            assert!(text.contains(&SIGNS.replace(' ', "")), "{block:?} was shown as {text}");
        }
    }

    #[test]
    fn pages_are_numbered_in_the_papers_language() {
        assert!(shown(vec![]).contains("Side 1 af 1"));
    }
}
