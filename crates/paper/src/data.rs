//! A paper as the values that the template reads: text goes in as data, so it can never act as markup.

use crate::document::{Block, Cell, Paper, Row, Table};
use crate::legible::legible;
use typst::foundations::{Array, Dict, IntoValue, Value};
use typst::text::Font;

/// Everything the template needs.
pub fn inputs(paper: &Paper, fonts: &[Font]) -> Dict {
    let mut said = Said { fonts, level: 0 };
    let mut dict = Dict::new();
    let date = paper.date;
    put(&mut dict, "lang", paper.lang.code());
    put(&mut dict, "municipality", said.text(&paper.municipality));
    put(&mut dict, "title", said.text(&paper.title));
    put(&mut dict, "subtitle", said.text(paper.subtitle.as_deref().unwrap_or_default()));
    put(&mut dict, "year", i64::from(date.year()));
    put(&mut dict, "month", i64::from(date.month()));
    put(&mut dict, "day", i64::from(date.day()));
    put(&mut dict, "date", date.long(paper.lang));
    put(&mut dict, "page", paper.lang.pick("Side", "Page"));
    put(&mut dict, "of", paper.lang.pick("af", "of"));
    put(&mut dict, "blocks", said.blocks(&paper.blocks));
    dict
}

/// What has been said so far, to keep headings in steps of one.
struct Said<'a> {
    fonts: &'a [Font],
    level: u8,
}

impl Said<'_> {
    fn text(&self, text: &str) -> Value {
        legible(text, self.fonts).into_value()
    }

    fn lines(&self, text: &str) -> Array {
        let lines = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
        lines.map(|line| self.text(line)).collect()
    }

    fn blocks(&mut self, blocks: &[Block]) -> Array {
        blocks.iter().map(|block| self.block(block).into_value()).collect()
    }

    fn block(&mut self, block: &Block) -> Dict {
        let mut dict = Dict::new();
        match block {
            Block::Heading(level, text) => {
                self.level = (*level).clamp(1, 3).min(self.level + 1);
                put(&mut dict, "kind", "heading");
                put(&mut dict, "level", i64::from(self.level));
                put(&mut dict, "text", self.text(&text.replace('\n', " ")));
            }
            Block::Paragraph(text) => self.lined(&mut dict, "paragraph", text),
            Block::Note(text) => self.lined(&mut dict, "note", text),
            Block::Notice(text) => self.lined(&mut dict, "notice", text),
            Block::Bullets(items) => {
                put(&mut dict, "kind", "bullets");
                put(&mut dict, "items", items.iter().map(|i| self.lines(i).into_value()).collect::<Array>());
            }
            Block::Quote { words, by } => {
                self.lined(&mut dict, "quote", words);
                put(&mut dict, "by", self.text(by));
            }
            Block::Facts(facts) => {
                let pairs = facts.iter().map(|(term, answer)| {
                    Array::from_iter([self.text(term), self.lines(answer).into_value()]).into_value()
                });
                put(&mut dict, "kind", "facts");
                put(&mut dict, "facts", pairs.collect::<Array>());
            }
            Block::Table(table) => self.table(&mut dict, table),
            Block::Landscape(blocks) => {
                put(&mut dict, "kind", "landscape");
                put(&mut dict, "blocks", self.blocks(blocks));
            }
        }
        dict
    }

    fn lined(&self, dict: &mut Dict, kind: &'static str, text: &str) {
        put(dict, "kind", kind);
        put(dict, "lines", self.lines(text));
    }

    fn table(&self, dict: &mut Dict, table: &Table) {
        put(dict, "kind", "table");
        put(dict, "caption", self.text(&table.caption));
        put(dict, "numeric", numeric(table).into_iter().map(IntoValue::into_value).collect::<Array>());
        put(dict, "head", table.head.iter().map(|h| self.text(h)).collect::<Array>());
        put(dict, "rows", table.rows.iter().map(|r| self.row(r, table.head.len()).into_value()).collect::<Array>());
    }

    /// A row always has as many cells as the head, so that a missing one cannot move the others.
    fn row(&self, row: &Row, width: usize) -> Dict {
        let blank = Cell::Text(String::new());
        let cells = row.cells.iter().chain(std::iter::repeat(&blank)).take(width);
        let mut dict = Dict::new();
        put(&mut dict, "sum", row.sum);
        put(&mut dict, "cells", cells.map(|cell| self.cell(cell).into_value()).collect::<Array>());
        dict
    }

    fn cell(&self, cell: &Cell) -> Dict {
        let (kind, text, word) = match cell {
            Cell::Text(text) => ("text", text.as_str(), ""),
            Cell::Number(number) => ("number", number.as_str(), ""),
            Cell::Difference(number, word) => ("number", number.as_str(), word.as_str()),
            Cell::Missing(words) => ("missing", words.as_str(), ""),
        };
        let mut dict = Dict::new();
        put(&mut dict, "kind", kind);
        put(&mut dict, "lines", self.lines(text));
        put(&mut dict, "word", self.text(word));
        dict
    }
}

/// Which columns hold numbers.
fn numeric(table: &Table) -> Vec<bool> {
    let number = |row: &Row, at: usize| row.cells.get(at).is_some_and(|cell| !matches!(cell, Cell::Text(_)));
    (0..table.head.len()).map(|at| table.rows.iter().any(|row| number(row, at))).collect()
}

fn put(dict: &mut Dict, key: &'static str, value: impl IntoValue) {
    dict.insert(key.into(), value.into_value());
}
