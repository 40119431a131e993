//! Reads a mapping from its TOML text and says in words everything that is wrong with it, all at once.

use crate::mapping::{Amount, AmountKind, Field, FileHints, Mapping, Numbers, Root, Sign, Subject};
use crate::words;
use base::{Fault, Lang};
use exchange::{DateSystem, Encoding, HeaderAt, NumberStyle};
use std::collections::BTreeMap;
use std::str::FromStr;
use toml::{Table, Value};

impl Mapping {
    /// Reads a mapping. The faults name the key (`columns.unit`) and say what to do, in the reader's language.
    pub fn parse(text: &str, lang: Lang) -> Result<Mapping, Vec<Fault>> {
        let table = text.parse::<Table>().map_err(|e| vec![syntax(text, &e, lang)])?;
        let mut reader = Reader { lang, faults: vec![] };
        let mapping = reader.mapping(table);
        if let Some(mapping) = &mapping {
            reader.faults.extend(mapping.lacks(lang));
        }
        match mapping {
            Some(mapping) if reader.faults.is_empty() => Ok(mapping),
            _ => Err(reader.faults),
        }
    }

    /// What is missing for the mapping to be of use, field by field.
    pub fn lacks(&self, lang: Lang) -> Vec<Fault> {
        let words = words(lang);
        let given = |field: Field| self.columns.contains_key(&field) || self.constants.contains_key(&field);
        let mut faults: Vec<Fault> = Field::needed(self.subject)
            .iter()
            .filter(|field| !given(**field))
            .map(|field| Fault::new(&format!("columns.{}", field.code()), words.mapping_needs_field(field.code())))
            .collect();
        if self.subject != Subject::Budget {
            return faults;
        }
        let amounts = self.all_amounts();
        if amounts.is_empty() {
            faults.push(Fault::new("amounts", words.mapping_needs_amount()));
        }
        for (at, amount) in amounts.iter().enumerate() {
            let key = format!("amounts.{}", at + 1);
            let column = amount.column.first().map_or("", String::as_str);
            if amount.year.is_none() && !given(Field::Year) && !given(Field::Period) {
                faults.push(Fault::new(&key, words.mapping_needs_year(column)));
            }
            if amount.kind.is_none() && !given(Field::Kind) {
                faults.push(Fault::new(&key, words.mapping_needs_kind(column)));
            }
        }
        if self.numbers.sign == Sign::AllPositive && (!given(Field::Entry) || self.numbers.income.is_empty()) {
            faults.push(Fault::new("numbers.income", words.mapping_needs_income()));
        }
        faults
    }
}

fn syntax(text: &str, error: &toml::de::Error, lang: Lang) -> Fault {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    Fault::new("mapping", words(lang).mapping_syntax(line.to_string(), error.message()))
}

/// Takes keys out of tables, so that what is left over is unknown.
pub(crate) struct Reader {
    pub(crate) lang: Lang,
    pub(crate) faults: Vec<Fault>,
}

impl Reader {
    fn mapping(&mut self, mut table: Table) -> Option<Mapping> {
        let source = self.text(&mut table, "", "source").filter(|s| !s.trim().is_empty());
        if source.is_none() {
            self.missing("source");
        }
        let subject: Option<Subject> = self.code(&mut table, "", "kind", Subject::ALL.iter().map(|s| s.code()));
        if subject.is_none() && self.faults.iter().all(|f| f.field != "kind") {
            self.missing("kind");
        }
        let subject_or_budget = subject.unwrap_or(Subject::Budget);
        let mapping = Mapping {
            source: source.unwrap_or_default().trim().to_owned(),
            subject: subject_or_budget,
            complete: self.flag(&mut table, "complete"),
            repeated: self.flag(&mut table, "repeated"),
            root: self.section(&mut table, "root").map(|root| self.root(root)),
            file: self.section(&mut table, "file").map(|file| self.file(file)).unwrap_or_default(),
            columns: self.columns(&mut table, subject_or_budget),
            constants: self.constants(&mut table, subject_or_budget),
            amounts: self.amounts(&mut table),
            numbers: self.section(&mut table, "numbers").map(|n| self.numbers(n)).unwrap_or_default(),
            dates: self.section(&mut table, "dates").and_then(|d| self.dates(d)),
            words: self.words(&mut table),
        };
        self.left_over(&table, "");
        subject.map(|_| mapping)
    }

    fn root(&mut self, mut table: Table) -> Root {
        let mut take = |key| self.text(&mut table, "root", key).unwrap_or_default();
        let root = Root { id: take("id"), name: take("name"), kind: take("type"), level: take("level") };
        if root.id.is_empty() {
            self.missing("root.id");
        }
        if root.name.is_empty() {
            self.missing("root.name");
        }
        self.left_over(&table, "root");
        root
    }

    fn file(&mut self, mut table: Table) -> FileHints {
        let separator = match self.text(&mut table, "file", "separator").as_deref() {
            None => None,
            Some("tab" | "\t") => Some('\t'),
            Some(";") => Some(';'),
            Some(",") => Some(','),
            Some("|") => Some('|'),
            Some(_) => self.wrong("file.separator", "; , tab |"),
        };
        let encoding = self.text(&mut table, "file", "encoding");
        let encoding =
            encoding.and_then(|e| Encoding::named(&e).or_else(|| self.wrong("file.encoding", "utf-8, cp1252, utf-16")));
        let header = match table.remove("header") {
            None => HeaderAt::Find,
            Some(Value::String(s)) if s == "find" => HeaderAt::Find,
            Some(Value::String(s)) if s == "none" => HeaderAt::None,
            Some(Value::Integer(n)) if (1..=1_000_000).contains(&n) => HeaderAt::Line(usize::try_from(n).unwrap_or(1)),
            Some(_) => self.wrong("file.header", "find, none, 1, 2, 3 …").unwrap_or_default(),
        };
        let sheet = self.text(&mut table, "file", "sheet");
        self.left_over(&table, "file");
        FileHints { separator, encoding, header, sheet }
    }

    fn columns(&mut self, table: &mut Table, subject: Subject) -> BTreeMap<Field, Vec<String>> {
        let section = self.section(table, "columns").unwrap_or_default();
        let mut columns = BTreeMap::new();
        for (key, value) in section {
            let Some(field) = self.field(&key, "columns", subject) else { continue };
            if let Some(names) = self.names(value, &format!("columns.{key}")) {
                columns.insert(field, names);
            }
        }
        columns
    }

    fn constants(&mut self, table: &mut Table, subject: Subject) -> BTreeMap<Field, String> {
        let section = self.section(table, "constants").unwrap_or_default();
        let mut constants = BTreeMap::new();
        for (key, value) in section {
            let Some(field) = self.field(&key, "constants", subject) else { continue };
            match value {
                Value::String(text) => constants.insert(field, text),
                Value::Integer(n) => constants.insert(field, n.to_string()),
                Value::Datetime(date) => constants.insert(field, date.to_string()),
                _ => self.wrong(&format!("constants.{key}"), "\"…\""),
            };
        }
        constants
    }

    fn amounts(&mut self, table: &mut Table) -> Vec<Amount> {
        let Some(Value::Array(all)) = table.remove("amounts") else { return vec![] };
        let mut amounts = vec![];
        for (at, value) in all.into_iter().enumerate() {
            let section = format!("amounts.{}", at + 1);
            let Value::Table(mut one) = value else {
                self.wrong::<()>(&section, "[[amounts]]");
                continue;
            };
            let column = one.remove("column").and_then(|v| self.names(v, &format!("{section}.column")));
            let year = self.whole(&mut one, &section, "year", 1900..=2200).and_then(|n| i16::try_from(n).ok());
            let month = self.whole(&mut one, &section, "month", 1..=12).and_then(|n| i8::try_from(n).ok());
            let kind = self.code(&mut one, &section, "kind", AmountKind::ALL.iter().map(|k| k.code()));
            self.left_over(&one, &section);
            match column {
                Some(column) => amounts.push(Amount { column, year, month, kind }),
                None => self.missing(&format!("{section}.column")),
            }
        }
        amounts
    }

    fn numbers(&mut self, mut table: Table) -> Numbers {
        let style = match self.text(&mut table, "numbers", "style").as_deref() {
            None | Some("find") => None,
            Some("comma") => Some(NumberStyle::Comma),
            Some("point") => Some(NumberStyle::Point),
            Some(_) => self.wrong("numbers.style", "find, comma, point"),
        };
        // `income_negative` is another name for the same thing.
        if table.get("sign").and_then(Value::as_str) == Some("income_negative") {
            table.insert("sign".to_owned(), Value::String(Sign::ExpensePlus.code().to_owned()));
        }
        let sign = self.code(&mut table, "numbers", "sign", Sign::ALL.iter().map(|s| s.code()));
        let income = table.remove("income").and_then(|v| self.names(v, "numbers.income")).unwrap_or_default();
        let scale = self.whole(&mut table, "numbers", "scale", 1..=1_000_000_000).unwrap_or(1);
        self.left_over(&table, "numbers");
        Numbers { style, sign: sign.unwrap_or(Sign::ExpensePlus), income, scale }
    }

    fn dates(&mut self, mut table: Table) -> Option<DateSystem> {
        let system = match self.whole(&mut table, "dates", "system", 1900..=1904) {
            Some(1900) => Some(DateSystem::From1900),
            Some(1904) => Some(DateSystem::From1904),
            Some(_) => self.wrong("dates.system", "1900, 1904"),
            None => None,
        };
        self.left_over(&table, "dates");
        system
    }

    fn words(&mut self, table: &mut Table) -> BTreeMap<Field, BTreeMap<String, String>> {
        let section = self.section(table, "words").unwrap_or_default();
        let mut all = BTreeMap::new();
        for (key, value) in section {
            let field = Field::from_str(&key).ok().filter(|f| Field::WITH_WORDS.contains(f));
            let (Some(field), Value::Table(pairs)) = (field, value) else {
                self.unknown(&format!("words.{key}"));
                continue;
            };
            let mut words = BTreeMap::new();
            for (theirs, ours) in pairs {
                match ours {
                    Value::String(ours) => words.insert(theirs, ours),
                    _ => self.wrong(&format!("words.{key}.{theirs}"), "\"…\""),
                };
            }
            all.insert(field, words);
        }
        all
    }
}
