//! Rule: the matrix as a paper and as a workbook: the same rows in the same words, and the agreements behind what stands out.

use paper::{Block, Cell, Column, Datum, Paper, Row, Sheet, Table};

/// What stands on the page, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What the table shows.
    pub caption: String,
    /// The corner, then the instruments.
    pub head: Vec<String>,
    /// The common agreement, then the units as far as they are shown.
    pub rows: Vec<Vec<String>>,
    /// The agreements behind what stands out.
    pub notes: Vec<Note>,
    /// The headings over the notes: of the whole, of the unit, of the instrument.
    pub note_head: [String; 3],
}

/// An agreement behind a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose.
    pub unit: String,
    /// About what.
    pub name: String,
    /// Reason, what the workplace decides, support, review: (label, words).
    pub facts: Vec<(String, String)>,
}

/// The page's table.
fn table(shown: &Shown) -> Table {
    let row = |row: &Vec<String>| Row { sum: false, cells: row.iter().cloned().map(Cell::Text).collect() };
    Table { caption: shown.caption.clone(), head: shown.head.clone(), rows: shown.rows.iter().map(row).collect() }
}

/// The paper: what is shown, what was chosen, and the agreements behind it.
pub fn paper(shown: &Shown, head: Paper, legend: &str) -> Paper {
    let mut blocks = head.blocks;
    blocks.push(Block::Table(table(shown)));
    blocks.push(Block::Note(legend.to_owned()));
    if !shown.notes.is_empty() {
        blocks.push(Block::Heading(1, shown.note_head[0].clone()));
    }
    let mut unit = "";
    for note in &shown.notes {
        if note.unit != unit {
            unit = &note.unit;
            blocks.push(Block::Heading(2, note.unit.clone()));
        }
        blocks.push(Block::Heading(3, note.name.clone()));
        blocks.push(Block::Facts(note.facts.clone()));
    }
    Paper { blocks, ..head }
}

/// The workbook's sheets: the table, and the agreements behind it, a fact in each column.
pub fn sheets(shown: &Shown, name: String) -> Vec<Sheet> {
    let text = |text: &String| Datum::Text(text.clone());
    let column = |title: &String| Column { title: title.clone(), width: 34 };
    let rows = shown.rows.iter().map(|row| row.iter().map(text).collect()).collect();
    let matrix = Sheet { name, columns: shown.head.iter().map(column).collect(), rows, sum: None };
    let mut labels: Vec<String> = Vec::new();
    for (label, _) in shown.notes.iter().flat_map(|note| &note.facts) {
        if !labels.contains(label) {
            labels.push(label.clone());
        }
    }
    let behind = |note: &Note| {
        let fact = |label: &String| {
            note.facts.iter().find(|(known, _)| known == label).map_or(Datum::Blank, |(_, words)| text(words))
        };
        [text(&note.unit), text(&note.name)].into_iter().chain(labels.iter().map(fact)).collect::<Vec<_>>()
    };
    let [title, unit, instrument] = &shown.note_head;
    let columns = [unit, instrument].into_iter().chain(&labels).map(column).collect();
    let notes = Sheet { name: title.clone(), columns, rows: shown.notes.iter().map(behind).collect(), sum: None };
    if shown.notes.is_empty() { vec![matrix] } else { vec![matrix, notes] }
}
