//! Forms: a field gives a value or exactly one fault, never both and never neither, and what is shown can be typed back.

use crate::choice;
use base::{Lang, Money};
use ui::Form;

/// The first byte chooses the language; every following line is a field, `name=value`.
pub fn form(bytes: &[u8]) {
    let (how, rest) = choice(bytes);
    let lang = if how & 1 == 0 { Lang::Da } else { Lang::En };
    let text = String::from_utf8_lossy(rest);
    let pairs = text.split('\n').filter_map(|line| line.split_once('='));
    let pairs: Vec<(String, String)> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut form = Form::received(lang, pairs.clone());
    for (name, value) in pairs.iter().take(16) {
        fields(&mut form, name);
        let all = form.all(name);
        assert!(all.iter().all(|text| !text.chars().any(|c| c.is_control() && c != '\n' && c != '\t')), "{all:?}");
        let first = pairs.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        assert_eq!(Some(form.sent(name)), first, "what was typed is changed ({value})");
    }
}

/// Reads one field; holds the value against the faults.
fn told<T>(form: &mut Form, name: &str, read: impl FnOnce(&mut Form) -> Option<T>) -> Option<T> {
    let before = form.faults().len();
    let value = read(form);
    let faults = form.faults().get(before..).unwrap_or_default();
    assert_eq!(faults.len(), usize::from(value.is_none()), "a value and a fault, or neither");
    assert!(faults.iter().all(|fault| fault.field == name && !fault.words.is_empty()), "a fault of something else");
    value
}

fn fields(form: &mut Form, name: &str) {
    let lang = form.lang();
    if let Some(text) = told(form, name, |form| form.text(name, 1..=40)) {
        assert!((1..=40).contains(&text.chars().count()) && text.trim() == text, "{text:?} of another length");
        assert_eq!(typed(lang, &text).text("x", 1..=40), Some(text), "text typed back");
    }
    let _ = told(form, name, |form| form.optional(name, 40));
    if let Some(date) = told(form, name, |form| form.date(name)) {
        for text in [date.to_string(), date.danish()] {
            assert_eq!(typed(lang, &text).date("x"), Some(date), "{text} typed back");
        }
    }
    let _ = told(form, name, |form| form.optional_date(name));
    if let Some(money) = told(form, name, |form| form.money(name)) {
        // One øre short of the end on both sides: the smallest amount has no positive twin to be typed.
        assert_ne!(money, Money(i64::MIN), "an amount whose sign cannot be turned");
        assert_eq!(typed(lang, &money.exact(lang)).money("x"), Some(money), "{} typed back", money.exact(lang));
    }
    let _ = told(form, name, |form| form.optional_money(name));
    if let Some(number) = told(form, name, |form| form.number(name, -1_000..=1_000_000)) {
        assert!((-1_000..=1_000_000).contains(&number), "{number} is out of range");
        assert_eq!(typed(lang, &number.to_string()).number("x", i64::MIN..=i64::MAX), Some(number), "typed back");
    }
    let _ = told(form, name, |form| form.optional_number(name, i64::MIN..=i64::MAX));
    if let Some(email) = told(form, name, |form| form.email(name)) {
        assert_eq!(typed(lang, &email).email("x"), Some(email), "an address typed back");
    }
    let _ = told(form, name, |form| form.choice::<Lang>(name));
    let _ = told(form, name, |form| form.optional_choice::<base::Date>(name));
}

fn typed(lang: Lang, text: &str) -> Form {
    Form::received(lang, vec![("x".to_owned(), text.to_owned())])
}
