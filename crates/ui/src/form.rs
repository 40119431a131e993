//! A form as it was sent: every field is read before anything is decided, and it remembers what was typed and wrong.

use crate::reading::{self, Unread};
use crate::words;
use base::{Date, Fault, Lang, Money};
use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// The fields of one form with their faults; its own view model, so a refused form shows what was typed.
#[derive(Debug, Clone)]
pub struct Form {
    lang: Lang,
    prefix: String,
    pairs: Vec<(String, String)>,
    faults: Vec<Fault>,
    labels: RefCell<Vec<(String, String)>>,
}

impl Form {
    /// A form nobody has filled in.
    pub fn blank(lang: Lang) -> Self {
        Self::received(lang, Vec::new())
    }

    /// A form as the browser sent it: names and values in order, names may repeat.
    pub fn received(lang: Lang, pairs: Vec<(String, String)>) -> Self {
        Self { lang, prefix: String::new(), pairs, faults: Vec::new(), labels: RefCell::default() }
    }

    /// Gives the ids of this form's fields a prefix, where a page holds several forms with fields of the same name.
    pub fn called(self, prefix: &str) -> Self {
        Self { prefix: format!("{prefix}-"), ..self }
    }

    /// The language in which faults are worded.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What was typed in a field, unchanged; empty when nothing was.
    pub fn sent(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every value sent under a name, without the empty ones.
    pub fn all(&self, name: &str) -> Vec<String> {
        let chosen = self.pairs.iter().filter(|(key, value)| key == name && !value.is_empty());
        chosen.map(|(_, value)| reading::clean(value)).collect()
    }

    /// Whether a box was ticked.
    pub fn checked(&self, name: &str) -> bool {
        !self.sent(name).is_empty()
    }

    /// Puts a value in a field before the form is shown; a list of boxes is set by calling [`Form::add`].
    pub fn set(&mut self, name: &str, value: impl ToString) {
        self.pairs.retain(|(key, _)| key != name);
        self.add(name, value);
    }

    /// Adds one more value under a name.
    pub fn add(&mut self, name: &str, value: impl ToString) {
        self.pairs.push((name.to_owned(), value.to_string()));
    }

    /// Says that a field is wrong, and what to do; the first fault of a field is the one shown.
    pub fn wrong(&mut self, name: &str, words: impl Into<String>) {
        self.faults.push(Fault::new(name, words));
    }

    /// What is wrong with a field.
    pub fn fault(&self, name: &str) -> Option<&str> {
        self.faults.iter().find(|fault| fault.field == name).map(|fault| fault.words.as_str())
    }

    /// Everything that is wrong, in the order it was found.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether anything is wrong.
    pub fn faulty(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Text on one or more lines, trimmed, between so many characters; none and a fault otherwise.
    pub fn text(&mut self, name: &str, length: RangeInclusive<usize>) -> Option<String> {
        let text = reading::clean(self.sent(name));
        let count = text.chars().count();
        let words = words(self.lang);
        if count == 0 && *length.start() > 0 {
            self.refuse(name, words.fault_missing())
        } else if count < *length.start() {
            self.refuse(name, words.fault_short(*length.start()))
        } else if count > *length.end() {
            self.refuse(name, words.fault_long(*length.end(), count - length.end()))
        } else {
            Some(text)
        }
    }

    /// Text that may be left out: `Some(None)` when it is, none and a fault when it is longer than `most` characters.
    pub fn optional(&mut self, name: &str, most: usize) -> Option<Option<String>> {
        self.text(name, 0..=most).map(|text| Some(text).filter(|text| !text.is_empty()))
    }

    /// A date, ISO as `type=date` sends it or `dd-mm-åååå` as Danes type it.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let read = reading::date(self.sent(name));
        self.take(name, read, words(self.lang).fault_date())
    }

    /// A date that may be left out: `Some(None)` when it is.
    pub fn optional_date(&mut self, name: &str) -> Option<Option<Date>> {
        if self.empty(name) { Some(None) } else { self.date(name).map(Some) }
    }

    /// One of the choices, by its stored code or id.
    pub fn choice<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let missing = self.empty(name);
        let chosen = reading::clean(self.sent(name)).parse().ok().filter(|_| !missing);
        let words = words(self.lang);
        chosen.or_else(|| self.refuse(name, if missing { words.fault_choose() } else { words.fault_unknown() }))
    }

    /// A choice that may be left out: `Some(None)` when it is.
    pub fn optional_choice<T: FromStr>(&mut self, name: &str) -> Option<Option<T>> {
        if self.empty(name) { Some(None) } else { self.choice(name).map(Some) }
    }

    /// A whole number within the range, typed with or without marks for thousands.
    pub fn number(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let read = reading::whole(self.sent(name), self.lang);
        let number = self.take(name, read, words(self.lang).fault_number())?;
        if range.contains(&number) {
            return Some(number);
        }
        self.refuse(name, words(self.lang).fault_range(range.start().to_string(), range.end().to_string()))
    }

    /// A whole number that may be left out: `Some(None)` when it is.
    pub fn optional_number(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<Option<i64>> {
        if self.empty(name) { Some(None) } else { self.number(name, range).map(Some) }
    }

    /// An amount typed `1.234,50` (or `1,234.50` by readers of English), with at most two decimals.
    pub fn money(&mut self, name: &str) -> Option<Money> {
        let read = reading::money(self.sent(name), self.lang);
        self.take(name, read, words(self.lang).fault_money())
    }

    /// An amount that may be left out: `Some(None)` when it is.
    pub fn optional_money(&mut self, name: &str) -> Option<Option<Money>> {
        if self.empty(name) { Some(None) } else { self.money(name).map(Some) }
    }

    /// An e-mail address, folded to lower case: something, one at sign, a domain with a dot.
    pub fn email(&mut self, name: &str) -> Option<String> {
        let read = reading::email(self.sent(name));
        self.take(name, read, words(self.lang).fault_email())
    }

    fn empty(&self, name: &str) -> bool {
        self.sent(name).trim().is_empty()
    }

    fn take<T>(&mut self, name: &str, read: Result<T, Unread>, otherwise: String) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(Unread::Empty) => self.refuse(name, words(self.lang).fault_missing()),
            Err(Unread::Odd) => self.refuse(name, otherwise),
        }
    }

    fn refuse<T>(&mut self, name: &str, words: String) -> Option<T> {
        self.wrong(name, words);
        None
    }

    /// The id of a field's element.
    pub(crate) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// A field tells its label when it is drawn, so that the summary of faults can name it.
    pub(crate) fn labelled(&self, name: &str, label: &str) {
        self.labels.borrow_mut().push((name.to_owned(), label.to_owned()));
    }

    /// The label of a field that has been drawn.
    pub(crate) fn label(&self, name: &str) -> Option<String> {
        self.labels.borrow().iter().find(|(key, _)| key == name).map(|(_, label)| label.clone())
    }
}
