//! Rule: the money in the columns of a Danish budget follow-up, the expected result in words, and what the money gave.

use super::day;
use crate::data::{Amounts, Budget, Data, Goal};
use crate::words;
use base::{Lang, Money};
use budget::say::{self, Currency};
use budget::{Column, Deviation, Told};
use paper::{Block, Cell, Row, Table};

/// The columns of the table over the years.
const OF_YEARS: [Column; 4] = [Column::Original, Column::Corrected, Column::Forecast, Column::Actual];

pub fn blocks(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let heading = Block::Heading(1, w.money_title());
    let mut blocks = match (data.budget.year, &data.budget.sum) {
        (Some(year), Some(sum)) => {
            let table = Block::Table(follow_up(&data.budget, year, sum, lang));
            let mut all = vec![Block::Landscape(vec![heading, table]), Block::Note(w.money_signs())];
            all.push(Block::Note(w.money_source(sources(&data.budget, lang))));
            all.push(Block::Heading(2, w.money_result_title()));
            all.extend(result(&data.budget, year, sum, lang).into_iter().map(Block::Paragraph));
            all.extend(years(&data.budget, lang));
            all
        }
        _ => vec![heading, Block::Notice(w.money_none())],
    };
    blocks.extend(gave(data, lang));
    blocks
}

/// The currency of the amounts.
pub fn currency(budget: &Budget) -> Currency {
    Currency::new(&budget.currency).unwrap_or_else(Currency::dkk)
}

/// Where the figures come from, in one line.
pub fn sources(budget: &Budget, lang: Lang) -> String {
    let named = budget.sources.iter().map(|(name, read)| words(lang).money_source_read(name, day(read, lang)));
    named.collect::<Vec<_>>().join("; ")
}

/// A column's heading; the longest word of Danish budgets may be parted.
pub fn heading(lang: Lang, column: Column) -> String {
    say::column(lang, column).replace("evillingsansøgninger", "evillings\u{ad}ansøgninger")
}

/// One cell's amount; nothing where it is not told.
pub fn amount(of: &Amounts, column: Column) -> Option<Money> {
    let at = Column::ALL.iter().position(|one| *one == column)?;
    of.cells.get(at).copied().flatten().map(Money)
}

fn follow_up(budget: &Budget, year: i16, sum: &Amounts, lang: Lang) -> Table {
    let w = words(lang);
    let mut rows: Vec<Row> = budget.rows.iter().map(|of| row(of, &Column::ALL, false, lang)).collect();
    rows.push(row(&Amounts { name: w.money_sum(), ..sum.clone() }, &Column::ALL, true, lang));
    Table {
        caption: w.money_caption(year.to_string(), currency(budget).unit(lang)),
        head: head(w.money_unit(), &Column::ALL, lang),
        rows,
    }
}

fn head(first: String, columns: &[Column], lang: Lang) -> Vec<String> {
    std::iter::once(first).chain(columns.iter().map(|column| heading(lang, *column))).collect()
}

fn row(of: &Amounts, columns: &[Column], sum: bool, lang: Lang) -> Row {
    let cells = columns.iter().map(|column| cell(amount(of, *column), *column, lang));
    Row { sum, cells: std::iter::once(Cell::Text(of.name.clone())).chain(cells).collect() }
}

fn cell(amount: Option<Money>, column: Column, lang: Lang) -> Cell {
    match amount {
        None => Cell::Missing(words(lang).not_told()),
        Some(amount) if column.is_result() => {
            Cell::Difference(amount.rounded(lang), say::direction(lang, Deviation(amount).direction()))
        }
        Some(amount) => Cell::Number(amount.rounded(lang)),
    }
}

/// The expected result excl. and incl. carry-over in words, or what is lacking before it can be known.
pub fn result(budget: &Budget, year: i16, sum: &Amounts, lang: Lang) -> Vec<String> {
    let (w, money) = (words(lang), currency(budget));
    let excl = amount(sum, Column::ResultExcl).map(|found| say::result_excl(lang, &money, year, &Told::Known(found)));
    let incl = amount(sum, Column::ResultIncl).map(|found| say::result_incl(lang, &money, year, &Told::Known(found)));
    let unknown = (incl.is_none()).then(|| w.result_unknown(year.to_string(), budget.lacking.join("; ")));
    excl.into_iter().chain(incl).chain(unknown).collect()
}

fn years(budget: &Budget, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    if budget.years.len() < 2 {
        return vec![];
    }
    let named = budget.years.iter().map(|(year, of)| Amounts { name: year.to_string(), ..of.clone() });
    vec![
        Block::Heading(2, w.years_title()),
        Block::Table(Table {
            caption: w.years_caption(currency(budget).unit(lang)),
            head: head(w.years_year(), &OF_YEARS, lang),
            rows: named.map(|of| row(&of, &OF_YEARS, false, lang)).collect(),
        }),
    ]
}

fn gave(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let heading = Block::Heading(2, w.gave_title());
    if data.tasks.is_empty() {
        return vec![heading, Block::Paragraph(w.gave_none())];
    }
    let facts = data.tasks.iter().map(|task| {
        let goals = data.goals.iter().filter(|goal| goal.task.as_ref() == Some(&task.name));
        let said = std::iter::once(w.gave_effect(&task.effect)).chain(goals.map(|goal| gave_goal(goal, lang)));
        (task.name.clone(), said.collect::<Vec<_>>().join("\n"))
    });
    vec![heading, Block::Paragraph(w.gave_lead()), Block::Facts(facts.collect())]
}

fn gave_goal(goal: &Goal, lang: Lang) -> String {
    let w = words(lang);
    let status = match &goal.status {
        Some(status) => format!("{} ({})", status.words, w.goal_source(&status.source, day(&status.on, lang))),
        None => w.goal_no_status(),
    };
    w.gave_goal(&goal.wording, status)
}
