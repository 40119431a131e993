//! Tables: a caption, headings both ways, and a region of their own that scrolls where the page is narrow.

use maud::{Markup, html};

/// A column's heading, and whether it holds numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    heading: String,
    number: bool,
}

impl Column {
    /// A column of numbers: right-aligned, digits of equal width.
    pub fn number(heading: &str) -> Self {
        Self { heading: heading.to_owned(), number: true }
    }

    /// A column of text.
    pub fn text(heading: &str) -> Self {
        Self { heading: heading.to_owned(), number: false }
    }

    fn class(&self) -> Option<&'static str> {
        self.number.then_some("num")
    }
}

impl From<&str> for Column {
    fn from(heading: &str) -> Self {
        Self::text(heading)
    }
}

impl From<String> for Column {
    fn from(heading: String) -> Self {
        Self { heading, number: false }
    }
}

/// A table; the first cell of each row is its heading, unless it is empty.
pub fn table<C: Into<Column> + Clone>(caption: &str, head: &[C], rows: &[Vec<Markup>]) -> Markup {
    table_with_total(caption, head, rows, None)
}

/// A table whose last row is its total, in the same columns.
pub fn table_with_total<C: Into<Column> + Clone>(
    caption: &str,
    head: &[C],
    rows: &[Vec<Markup>],
    total: Option<&Vec<Markup>>,
) -> Markup {
    let columns: Vec<Column> = head.iter().cloned().map(Into::into).collect();
    html! { (region(caption, html! { table.grid {
        caption { (caption) }
        thead { tr { @for column in &columns { th scope="col" class=[column.class()] { (column.heading) } } } }
        tbody { @for row in rows { (line(&columns, row)) } }
        @if let Some(total) = total { tfoot { (line(&columns, total)) } }
    } })) }
}

fn line(columns: &[Column], row: &[Markup]) -> Markup {
    html! { tr { @for (at, cell) in row.iter().enumerate() {
        @let class = columns.get(at).and_then(Column::class);
        @if at == 0 && !cell.0.is_empty() { th scope="row" { (cell) } } @else { td class=[class] { (cell) } }
    } } }
}

/// Where an agreement stands in the room matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Room {
    /// The common agreement applies; the word says so.
    Common(String),
    /// An own setting: its words, and a line under them (freer or tighter, until when).
    Own(String, String),
}

/// One cell of the room matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomCell {
    /// What applies.
    pub room: Room,
    /// The word that says that law sets the limit here, where it does.
    pub floor: Option<String>,
    /// Where the reason can be read.
    pub href: Option<String>,
}

/// The room matrix: units by instruments, in words. The first row is the common agreement.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// What the table shows.
    pub caption: String,
    /// The heading over the units.
    pub corner: String,
    /// The instruments, as text or links.
    pub instruments: Vec<Markup>,
    /// The common agreement's name, and its words per instrument.
    pub common: (String, Vec<Markup>),
    /// Units with their cells, in the instruments' order.
    pub rows: Vec<(Markup, Vec<RoomCell>)>,
}

/// Draws the room matrix.
pub fn matrix(matrix: &Matrix) -> Markup {
    let (common, steps) = &matrix.common;
    region(
        &matrix.caption,
        html! { table.matrix {
            caption.sr-only { (matrix.caption) }
            thead { tr {
                th scope="col" { (matrix.corner) }
                @for instrument in &matrix.instruments { th scope="col" { (instrument) } }
            } }
            tbody {
                tr.common { th scope="row" { (common) } @for step in steps { td { (step) } } }
                @for (unit, cells) in &matrix.rows { tr { th scope="row" { (unit) } @for cell in cells { (room(cell)) } } }
            }
        } },
    )
}

fn room(cell: &RoomCell) -> Markup {
    let class = match (&cell.room, &cell.floor) {
        (Room::Common(_), None) => "same",
        (Room::Common(_), Some(_)) => "same floor",
        (Room::Own(..), None) => "own",
        (Room::Own(..), Some(_)) => "own floor",
    };
    let words = match &cell.room {
        Room::Common(word) | Room::Own(word, _) => word,
    };
    html! { td class=(class) {
        @if let Some(href) = &cell.href { a href=(href) { (words) } } @else { (words) }
        @if let Room::Own(_, small) = &cell.room { @if !small.is_empty() { small { (small) } } }
        @if let Some(word) = &cell.floor { small.law { "§ " (word) } }
    } }
}

/// A region that scrolls by itself and can be reached by keyboard.
fn region(caption: &str, table: Markup) -> Markup {
    html! { div.scroll role="region" aria-label=(caption) tabindex="0" { (table) } }
}
