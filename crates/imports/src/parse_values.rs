//! The small steps of reading a mapping: one value out of a table, or a fault in words.

use crate::mapping::{Field, Subject};
use crate::parse::Reader;
use crate::words;
use base::Fault;
use std::ops::RangeInclusive;
use std::str::FromStr;
use toml::{Table, Value};

impl Reader {
    pub(crate) fn section(&mut self, table: &mut Table, key: &str) -> Option<Table> {
        match table.remove(key)? {
            Value::Table(section) => Some(section),
            _ => self.wrong(key, &format!("[{key}]")),
        }
    }

    pub(crate) fn text(&mut self, table: &mut Table, section: &str, key: &str) -> Option<String> {
        match table.remove(key)? {
            Value::String(text) => Some(text),
            _ => self.wrong(&path(section, key), "\"…\""),
        }
    }

    pub(crate) fn flag(&mut self, table: &mut Table, key: &str) -> bool {
        match table.remove(key) {
            None => false,
            Some(Value::Boolean(flag)) => flag,
            Some(_) => self.wrong(key, "true, false").unwrap_or(false),
        }
    }

    pub(crate) fn whole(
        &mut self,
        table: &mut Table,
        section: &str,
        key: &str,
        range: RangeInclusive<i64>,
    ) -> Option<i64> {
        match table.remove(key)? {
            Value::Integer(n) if range.contains(&n) => Some(n),
            _ => self.wrong(&path(section, key), &format!("{}–{}", range.start(), range.end())),
        }
    }

    pub(crate) fn code<T: FromStr>(
        &mut self,
        table: &mut Table,
        section: &str,
        key: &str,
        codes: impl Iterator<Item = &'static str>,
    ) -> Option<T> {
        let text = self.text(table, section, key)?;
        text.parse().ok().or_else(|| self.wrong(&path(section, key), &codes.collect::<Vec<_>>().join(", ")))
    }

    /// One name or a list of names, none of them empty.
    pub(crate) fn names(&mut self, value: Value, key: &str) -> Option<Vec<String>> {
        let names: Option<Vec<String>> = match value {
            Value::String(name) => Some(vec![name]),
            Value::Array(all) => all.into_iter().map(|v| v.as_str().map(str::to_owned)).collect(),
            Value::Integer(n) => Some(vec![n.to_string()]),
            _ => None,
        };
        let names = names.filter(|n| !n.is_empty() && n.iter().all(|name| !name.trim().is_empty()));
        names.or_else(|| self.wrong(key, "\"…\", [\"…\", \"…\"]"))
    }

    pub(crate) fn field(&mut self, key: &str, section: &str, subject: Subject) -> Option<Field> {
        let field = Field::from_str(key).ok().filter(|f| Field::known(subject).contains(f));
        if field.is_none() {
            let known: Vec<&str> = Field::known(subject).iter().map(|f| f.code()).collect();
            self.faults.push(Fault::new(
                &path(section, key),
                words(self.lang).mapping_field(path(section, key), known.join(", ")),
            ));
        }
        field
    }

    pub(crate) fn left_over(&mut self, table: &Table, section: &str) {
        for key in table.keys() {
            self.unknown(&path(section, key));
        }
    }

    pub(crate) fn unknown(&mut self, key: &str) {
        self.faults.push(Fault::new(key, words(self.lang).mapping_unknown(key)));
    }

    pub(crate) fn missing(&mut self, key: &str) {
        self.faults.push(Fault::new(key, words(self.lang).mapping_missing(key)));
    }

    /// Notes that a value is wrong and what it may be; always none, so that it ends a match arm.
    pub(crate) fn wrong<T>(&mut self, key: &str, may_be: &str) -> Option<T> {
        self.faults.push(Fault::new(key, words(self.lang).mapping_wrong(key, may_be)));
        None
    }
}

fn path(section: &str, key: &str) -> String {
    if section.is_empty() { key.to_owned() } else { format!("{section}.{key}") }
}
