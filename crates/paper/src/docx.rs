//! Setting a paper as DOCX: real headings, lists and table heads, a title and a language, and the same bytes from the same data.

use crate::Unmade;
use crate::document::{Block, Cell, Paper, Row, Table};
use crate::docx_parts::{CONTENT_TYPES, DOCUMENT_RELS, NUMBERING, RELS, footer, properties, styles};
use crate::format::Format;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Sets `paper` as DOCX. The same paper gives the same bytes.
/// Refused with [`Unmade`] without a title: a screen reader has nothing else to call it.
pub fn docx(paper: &Paper, format: Format) -> Result<Vec<u8>, Unmade> {
    if paper.title.trim().is_empty() {
        return Err(Unmade("a paper must have a title".to_owned()));
    }
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELS.to_owned()),
        ("docProps/core.xml", properties(paper)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELS.to_owned()),
        ("word/styles.xml", styles(paper.lang)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/footer1.xml", footer(paper)),
        ("word/document.xml", Body::of(paper, format)),
    ];
    pack(&parts).map_err(|e| Unmade(e.to_string()))
}

fn pack(parts: &[(&str, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    // The time of the clock would make two files of one paper differ.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        out.start_file(*name, options)?;
        out.write_all(text.as_bytes())?;
    }
    Ok(out.finish()?.into_inner())
}

/// The document as it grows; pages on the side are sections of their own.
struct Body {
    xml: String,
    format: Format,
    /// How the section that is open lies.
    open: Format,
    level: u8,
}

impl Body {
    fn of(paper: &Paper, format: Format) -> String {
        let mut body = Self { xml: String::new(), format, open: format, level: 0 };
        body.paragraph("Title", &paper.title);
        if let Some(subtitle) = &paper.subtitle {
            body.paragraph("Subtitle", subtitle);
        }
        body.blocks(&paper.blocks);
        let last = section(body.open);
        format!("{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{}{last}</w:body></w:document>", body.xml)
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => {
                self.level = (*level).clamp(1, 3).min(self.level + 1);
                self.paragraph(&format!("Heading{}", self.level), &text.replace('\n', " "));
            }
            Block::Paragraph(text) => text.lines().for_each(|line| self.paragraph("Normal", line)),
            Block::Bullets(items) => items.iter().for_each(|item| self.paragraph("ListBullet", item)),
            Block::Quote { words, by } => {
                self.paragraph("Quote", words);
                self.paragraph("Note", by);
            }
            Block::Facts(facts) => facts.iter().for_each(|(term, answer)| self.fact(term, answer)),
            Block::Note(text) => self.paragraph("Note", text),
            Block::Notice(text) => self.paragraph("Notice", text),
            Block::Table(table) => self.table(table),
            Block::Landscape(blocks) => {
                let around = self.open;
                self.turn(self.format.on_the_side());
                self.blocks(blocks);
                self.turn(around);
            }
        }
    }

    /// Ends the open section, when the pages to come lie another way.
    fn turn(&mut self, to: Format) {
        if to != self.open {
            let _ = write!(self.xml, "<w:p><w:pPr>{}</w:pPr></w:p>", section(self.open));
            self.open = to;
        }
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        if !text.trim().is_empty() {
            let _ = write!(self.xml, "<w:p>{}{}</w:p>", styled(style), run(text, false));
        }
    }

    fn fact(&mut self, term: &str, answer: &str) {
        let (term, answer) = (run(&format!("{term}: "), true), run(answer, false));
        let _ = write!(self.xml, "<w:p>{}{term}{answer}</w:p>", styled("Normal"));
    }

    fn table(&mut self, table: &Table) {
        self.paragraph("Caption", &table.caption);
        let columns = table.head.len().max(1);
        let width = self.open.text_width() / i64::try_from(columns).unwrap_or(1).max(1);
        let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns);
        let described = escaped(&table.caption);
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/><w:tblCaption w:val=\"{described}\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        );
        let head: String = table.head.iter().map(|title| cell(&run(title, true), width, "left")).collect();
        let _ = write!(self.xml, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>");
        for row in &table.rows {
            let _ = write!(self.xml, "<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", cells(row, columns, width));
        }
        self.xml.push_str("</w:tbl>");
        // Two tables without anything between them would become one.
        let _ = write!(self.xml, "<w:p>{}</w:p>", styled("Note"));
    }
}

pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
pub(crate) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(crate) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A row always has as many cells as the head.
fn cells(row: &Row, columns: usize, width: i64) -> String {
    let blank = Cell::Text(String::new());
    let all = row.cells.iter().chain(std::iter::repeat(&blank)).take(columns);
    let shown = |(at, one): (usize, &Cell)| {
        let bold = row.sum || at == 0;
        match one {
            Cell::Text(text) => cell(&run(text, bold), width, "left"),
            Cell::Number(text) | Cell::Missing(text) => cell(&run(text, bold), width, "right"),
            Cell::Difference(text, word) => cell(&run(&format!("{text}\n{word}"), bold), width, "right"),
        }
    };
    all.enumerate().map(shown).collect()
}

fn cell(run: &str, width: i64, side: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>\
         <w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"{side}\"/></w:pPr>{run}</w:p></w:tc>"
    )
}

fn styled(style: &str) -> String {
    format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")
}

/// Words in one weight; a new line is a break.
pub(crate) fn run(text: &str, bold: bool) -> String {
    let weight = if bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    let lines: Vec<String> =
        text.lines().map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line))).collect();
    format!("<w:r>{weight}{}</w:r>", lines.join("<w:br/>"))
}

fn section(format: Format) -> String {
    let (wide, tall) = format.twips();
    let side = if wide > tall { " w:orient=\"landscape\"" } else { "" };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"{wide}\" w:h=\"{tall}\"{side}/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    )
}

/// Text as XML takes it: signs of markup written out, and signs that XML forbids left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if sign.is_control() => {}
            _ => out.push(sign),
        }
    }
    out
}
