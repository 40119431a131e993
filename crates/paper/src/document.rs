//! A paper as plain values: what it says, never how it is set.

use base::{Date, Lang};

/// A paper on A4. All texts are shown as they stand; nothing in them is ever read as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The language of the paper, spoken by screen readers.
    pub lang: Lang,
    /// Whose paper it is; stands at the head of every page.
    pub municipality: String,
    /// The title; must not be blank.
    pub title: String,
    /// What it is about, under the title.
    pub subtitle: Option<String>,
    /// The date of the paper, also its date of creation as PDF.
    pub date: Date,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading at level 1–3; a level that skips one is set one below the heading before it.
    Heading(u8, String),
    /// Running text; every line of it is a paragraph.
    Paragraph(String),
    /// A list without order.
    Bullets(Vec<String>),
    /// Somebody's words verbatim, line by line, and whose they are.
    Quote {
        /// The words.
        words: String,
        /// Whose, when and where.
        by: String,
    },
    /// Terms with their answers.
    Facts(Vec<(String, String)>),
    /// A remark in smaller type: a source, a convention.
    Note(String),
    /// Something that the reader must not overlook.
    Notice(String),
    /// A table.
    Table(Table),
    /// Pieces on pages of their own, laid on the side, for tables of many columns.
    Landscape(Vec<Block>),
}

/// A table; its head is repeated on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns' headings.
    pub head: Vec<String>,
    /// The rows, each with as many cells as the head.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whether the row sums those above it.
    pub sum: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, to the left.
    Text(String),
    /// A number as written, to the right.
    Number(String),
    /// A difference as written, with its word (`merforbrug`) under it, to the right.
    Difference(String, String),
    /// What is said where there is no number, to the right.
    Missing(String),
}
