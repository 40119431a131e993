//! A paper's blocks as HTML: the page says exactly what the PDF says.

use maud::{Markup, html};
use paper::{Block, Cell, Paper, Row, Table};

/// The paper in its own language, below the page's own heading.
pub fn paper(paper: &Paper) -> Markup {
    html! { article.paper lang=(paper.lang.code()) {
        p.sub { (paper.municipality) }
        h2 { (paper.title) }
        @if let Some(subtitle) = &paper.subtitle { p.sub { (subtitle) } }
        @for block in &paper.blocks { (shown(block)) }
    } }
}

/// One block.
pub fn shown(block: &Block) -> Markup {
    match block {
        Block::Heading(1, text) => html! { h3 { (text) } },
        Block::Heading(2, text) => html! { h4 { (text) } },
        Block::Heading(_, text) => html! { h5 { (text) } },
        Block::Paragraph(text) => html! { @for line in text.lines() { p { (line) } } },
        Block::Note(text) => html! { p.legend { (lines(text)) } },
        Block::Notice(text) => ui::notice(ui::Notice::Info, html! { p { (lines(text)) } }),
        Block::Bullets(items) => html! { ul { @for item in items { li { (lines(item)) } } } },
        Block::Quote { words, by } => html! { figure.quote {
            blockquote { p { (lines(words)) } }
            figcaption { (by) }
        } },
        Block::Facts(facts) => {
            let facts: Vec<_> = facts.iter().map(|(term, answer)| (term.clone(), lines(answer))).collect();
            ui::facts(&facts)
        }
        Block::Table(table) => tabled(table),
        Block::Landscape(blocks) => html! { @for block in blocks { (shown(block)) } },
    }
}

/// Lines as they were written.
pub fn lines(text: &str) -> Markup {
    html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (line) } }
}

fn tabled(table: &Table) -> Markup {
    let number = |at: usize| table.rows.iter().any(|row| !matches!(row.cells.get(at), Some(Cell::Text(_)) | None));
    let head: Vec<ui::Column> =
        table.head.iter().enumerate().map(|(at, heading)| column(heading, number(at))).collect();
    let rows = |sum: bool| table.rows.iter().filter(move |row| row.sum == sum).map(cells);
    ui::table_with_total(&table.caption, &head, &rows(false).collect::<Vec<_>>(), rows(true).next().as_ref())
}

fn column(heading: &str, number: bool) -> ui::Column {
    if number { ui::Column::number(heading) } else { ui::Column::text(heading) }
}

fn cells(row: &Row) -> Vec<Markup> {
    row.cells.iter().map(cell).collect()
}

fn cell(cell: &Cell) -> Markup {
    match cell {
        Cell::Text(text) => lines(text),
        Cell::Number(number) => html! { (number) },
        Cell::Difference(number, word) => html! { (number) " " small { (word) } },
        Cell::Missing(words) => html! { em { (words) } },
    }
}
