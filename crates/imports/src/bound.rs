//! A mapping bound to one file: each field read from each row, with the reason in words where it cannot be.

use crate::mapping::{Amount, AmountKind, Field, Mapping, Sign};
use crate::words;
use base::{Date, Fault, Lang, Money};
use exchange::{AccountingPeriod, CodeFault, DateSystem, Decision, Row, Table};
use std::collections::BTreeMap;

/// A mapping bound to a file.
pub struct Bound<'a> {
    mapping: &'a Mapping,
    lang: Lang,
    system: DateSystem,
    columns: BTreeMap<Field, usize>,
    headers: BTreeMap<Field, String>,
    /// The columns of amounts, in the mapping's order.
    pub amounts: Vec<BoundAmount>,
}

/// A column of amounts, found in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundAmount {
    /// Where it stands.
    pub column: usize,
    /// Its header, under which its sum is reported.
    pub name: String,
    /// The style its numbers are read in, decided by the whole column or told by the mapping.
    pub decision: Decision,
    /// What the mapping says about its amounts.
    pub told: Amount,
}

impl Mapping {
    /// Every column of amounts: those of `[[amounts]]` and the one of `columns.amount`.
    pub fn all_amounts(&self) -> Vec<Amount> {
        let single = self.columns.get(&Field::Amount).into_iter();
        let single = single.map(|column| Amount { column: column.clone(), year: None, month: None, kind: None });
        self.amounts.iter().cloned().chain(single).collect()
    }
}

impl<'a> Bound<'a> {
    /// Finds the mapping's columns in the file. The faults say which are missing and which there are.
    pub fn new(table: &Table, mapping: &'a Mapping, lang: Lang) -> Result<Self, Vec<Fault>> {
        let mut faults = vec![];
        let mut columns = BTreeMap::new();
        for (field, names) in mapping.columns.iter().filter(|(field, _)| **field != Field::Amount) {
            match find(table, names, field.code(), lang) {
                Ok(column) => drop(columns.insert(*field, column)),
                Err(fault) => faults.push(fault),
            }
        }
        let mut amounts = vec![];
        for (at, told) in mapping.all_amounts().into_iter().enumerate() {
            match find(table, &told.column, &format!("amounts.{}", at + 1), lang) {
                Ok(column) => amounts.push(BoundAmount {
                    column,
                    name: table.header.get(column).cloned().unwrap_or_default(),
                    decision: decide(table, column, mapping),
                    told,
                }),
                Err(fault) => faults.push(fault),
            }
        }
        let headers = columns.iter().map(|(f, c)| (*f, table.header.get(*c).cloned().unwrap_or_default())).collect();
        let found = if table.notes.from_1904 { DateSystem::From1904 } else { DateSystem::From1900 };
        let system = mapping.dates.unwrap_or(found);
        if faults.is_empty() { Ok(Self { mapping, lang, system, columns, headers, amounts }) } else { Err(faults) }
    }

    /// Whether the field has a column or a constant.
    pub fn has(&self, field: Field) -> bool {
        self.columns.contains_key(&field) || self.mapping.constants.contains_key(&field)
    }

    /// The text of a field in our word where the mapping has one: the row's, else the constant, else empty.
    pub fn text<'r>(&'r self, row: &'r Row, field: Field) -> &'r str {
        self.mapping.word(field, self.source_text(row, field))
    }

    /// The text of a field as the source writes it: the row's, else the constant, else empty.
    pub fn source_text<'r>(&'r self, row: &'r Row, field: Field) -> &'r str {
        let found = self.columns.get(&field).map_or("", |column| row.get(*column));
        let constant = || self.mapping.constants.get(&field).map_or("", String::as_str);
        if found.is_empty() { constant() } else { found }
    }

    /// The text of a field that must be there.
    pub fn needed<'r>(&'r self, row: &'r Row, field: Field) -> Result<&'r str, String> {
        let text = self.text(row, field);
        if text.is_empty() { Err(words(self.lang).row_empty(self.name(field))) } else { Ok(text) }
    }

    /// A code that must be there, as text with its leading zeros; refused where a spreadsheet has spoilt it.
    pub fn code<'r>(&'r self, row: &'r Row, field: Field) -> Result<&'r str, String> {
        let source = self.source_text(row, field);
        match exchange::code(source) {
            Ok(_) => self.needed(row, field),
            Err(CodeFault::Date) => Err(words(self.lang).row_code_date(self.name(field), source)),
            Err(CodeFault::Exponent) => Err(words(self.lang).row_code_exponent(self.name(field), source)),
        }
    }

    /// A date; none when the cell is empty or means an open end.
    pub fn date(&self, row: &Row, field: Field) -> Result<Option<Date>, String> {
        let text = self.source_text(row, field);
        if exchange::open_end(text) || exchange::is_blank(text) {
            return Ok(None);
        }
        let date = exchange::date_in(text, self.system);
        date.map(Some).ok_or_else(|| words(self.lang).row_date(self.name(field), text))
    }

    /// An amount in minor units, expenses plus; none when the cell says that there is nothing.
    pub fn money(&self, row: &Row, amount: &BoundAmount) -> Result<Option<Money>, String> {
        let Some(money) = self.plain_money(row, amount)? else { return Ok(None) };
        Ok(Some(match self.mapping.numbers.sign {
            Sign::IncomePlus => -money,
            Sign::AllPositive if self.is_income(row)? => -money,
            Sign::ExpensePlus | Sign::AllPositive => money,
        }))
    }

    /// The amount with the sign that the source wrote.
    pub(crate) fn plain_money(&self, row: &Row, amount: &BoundAmount) -> Result<Option<Money>, String> {
        let text = row.get(amount.column);
        if exchange::is_blank(text) {
            return Ok(None);
        }
        let read = exchange::number(text, amount.decision.style).and_then(|n| n.money(self.mapping.numbers.scale));
        read.map(Some).ok_or_else(|| words(self.lang).row_number(amount.name.as_str(), text))
    }

    /// The year, and the month where there is one, of a row's amount.
    pub fn period(&self, row: &Row, amount: &BoundAmount) -> Result<AccountingPeriod, String> {
        let bad = |text: &str| words(self.lang).row_period(text);
        let written = self.source_text(row, Field::Period);
        if !written.is_empty() && amount.told.year.is_none() {
            return exchange::period(written).ok_or_else(|| bad(written));
        }
        let text = self.source_text(row, Field::Year);
        let year = match amount.told.year {
            Some(year) => year,
            None => exchange::period(text).filter(|p| p.month.is_none()).ok_or_else(|| bad(text))?.year,
        };
        let text = self.source_text(row, Field::Month);
        let month = match amount.told.month {
            Some(month) => Some(month),
            None if text.is_empty() => None,
            None => Some(text.parse().ok().filter(|m| (1..=12).contains(m)).ok_or_else(|| bad(text))?),
        };
        Ok(AccountingPeriod { year, month })
    }

    /// The kind of a row's amount.
    pub fn kind(&self, row: &Row, amount: &BoundAmount) -> Result<AmountKind, String> {
        let text = self.text(row, Field::Kind);
        match amount.told.kind {
            Some(kind) => Ok(kind),
            None => text.parse().map_err(|_| words(self.lang).row_kind(self.source_text(row, Field::Kind))),
        }
    }

    /// What a field is called in the file, for the words of a fault.
    pub fn name(&self, field: Field) -> &str {
        self.headers.get(&field).map_or(field.code(), String::as_str)
    }

    fn is_income(&self, row: &Row) -> Result<bool, String> {
        let entry = base::fold(self.needed(row, Field::Entry)?);
        Ok(self.mapping.numbers.income.iter().any(|word| base::fold(word) == entry))
    }
}

fn find(table: &Table, names: &[String], key: &str, lang: Lang) -> Result<usize, Fault> {
    let found = names.iter().find_map(|name| table.column(name).map(|column| (name, column)));
    let Some((name, column)) = found else {
        let (wanted, there) = (names.join(" / "), table.header.join(", "));
        return Err(Fault::new(key, words(lang).column_missing(key, wanted, there)));
    };
    let same = table.header.iter().filter(|header| base::fold(header) == base::fold(name)).count();
    if same > 1 { Err(Fault::new(key, words(lang).column_twice(name.as_str()))) } else { Ok(column) }
}

fn decide(table: &Table, column: usize, mapping: &Mapping) -> Decision {
    match mapping.numbers.style {
        Some(style) => Decision { style, certain: true, against: 0 },
        None => exchange::style_of(table.texts(column)),
    }
}
