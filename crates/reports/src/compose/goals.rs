//! Rule: the committee's goals in words, each with source and date.

use super::day;
use crate::data::{Data, Goal};
use crate::words;
use base::Lang;
use paper::{Block, Cell, Row, Table};

pub fn blocks(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let heading = Block::Heading(1, w.goals_title());
    if data.goals.is_empty() {
        return vec![heading, Block::Notice(w.goals_none())];
    }
    let table = Table {
        caption: w.goals_caption(),
        head: vec![w.goals_goal(), w.goals_status(), w.goals_source()],
        rows: data.goals.iter().map(|goal| Row { sum: false, cells: cells(goal, lang) }).collect(),
    };
    vec![heading, Block::Table(table)]
}

fn cells(goal: &Goal, lang: Lang) -> Vec<Cell> {
    let w = words(lang);
    let adopted = w.goal_adopted(&goal.body, day(&goal.adopted, lang));
    let (status, source) = match &goal.status {
        Some(status) => (status.words.clone(), w.goal_source(&status.source, day(&status.on, lang))),
        None => (w.goal_no_status(), String::new()),
    };
    vec![Cell::Text(format!("{}\n{adopted}", goal.wording)), Cell::Text(status), Cell::Text(source)]
}
