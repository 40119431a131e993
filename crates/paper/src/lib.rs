//! Papers that last: PDF/UA-1 by Typst, DOCX to write on in, xlsx with real numbers, the same bytes from the same data.

mod data;
mod document;
mod docx;
mod docx_parts;
mod format;
mod legible;
mod pdf;
mod poster;
mod workbook;
mod xlsx;

pub use document::{Block, Cell, Paper, Row, Table};
pub use docx::docx;
pub use format::Format;
pub use pdf::{pages, pdf, pdf_on};
pub use poster::{Poster, poster};
pub use workbook::{About, Column, Datum, Sheet, Workbook};
pub use xlsx::xlsx;

/// A paper that could not be made; the words are for the log, not for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade(pub String);

impl std::fmt::Display for Unmade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the paper could not be made: {}", self.0)
    }
}

impl std::error::Error for Unmade {}
