//! The messages of a crate's `locales/`, as far as two languages can be held against each other.

use std::collections::{BTreeMap, BTreeSet};

/// Every message of a Fluent file with the names of what it takes: `{ $name }`.
pub fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        if line.starts_with('#') {
            current = None;
        } else if let Some(id) = opening(line) {
            messages.entry(id.to_owned()).or_default();
            current = Some(id.to_owned());
        }
        if let Some(taken) = current.as_ref().and_then(|id| messages.get_mut(id)) {
            taken.extend(variables(line));
        }
    }
    messages
}

/// The id of a message or term that opens on the line.
fn opening(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    let id = id.trim_end();
    let first = id.trim_start_matches('-').chars().next()?;
    (first.is_ascii_alphabetic() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')).then_some(id)
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_read_with_what_they_take() {
        let found = messages(
            "# $name (String)\nhello = Hej { $name }\nrooms = { $n ->\n    [one] ét rum\n   *[other] { $n } rum\n }\n",
        );
        let expected = [("hello".to_owned(), vec!["name".to_owned()]), ("rooms".to_owned(), vec!["n".to_owned()])];
        assert_eq!(
            found.into_iter().map(|(id, taken)| (id, taken.into_iter().collect())).collect::<Vec<_>>(),
            expected
        );
    }
}
