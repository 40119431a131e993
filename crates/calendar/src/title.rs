//! What an entry is called: the duty and its unit, and never a person.

/// The duty's text and the unit's name. Where somebody has written a person's name into the text, `instead` stands for it: a calendar
/// is seen over the shoulder, and whoever has its address can read it.
pub fn title(text: &str, unit: &str, people: &[String], instead: &str) -> String {
    let said = text.to_lowercase();
    let named = people.iter().any(|name| !name.trim().is_empty() && said.contains(&name.trim().to_lowercase()));
    let text = if named { instead } else { text };
    format!("{text} · {unit}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_and_where_and_gives_way_where_it_would_name_somebody() {
        let people = ["Lise Leder".to_owned(), String::new()];
        let check = |text: &str, expected: &str| assert_eq!(title(text, "Skoven", &people, "Frist"), expected);
        check("Budgetopfølgning", "Budgetopfølgning · Skoven");
        check("Aftal det med lise leder", "Frist · Skoven");
    }
}
