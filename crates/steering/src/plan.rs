//! Rule: how a round is prepared: the leader's own words, links, until when the workplaces are asked, and when it reminds.

use crate::reminder::USUAL;
use crate::round::Round;
use base::Date;

/// A round's preparation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The area leader's own words.
    pub material: String,
    /// A link on each line: an address, or words and an address.
    pub links: String,
    /// Last day on which employees answer.
    pub ask_until: Date,
    /// Days before the deadline on which those who have not answered are reminded.
    pub days: Vec<i64>,
    /// For optimistic saving; 0 before it has been saved.
    pub version: i64,
}

/// A reminder that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminded {
    /// Its mark, in days before the deadline.
    pub days: i64,
    /// When.
    pub on: Date,
    /// How many posts had not answered.
    pub posts: i64,
    /// How many letters.
    pub letters: i64,
}

impl Plan {
    /// What applies until the area has written something: employees answer until a week before the leaders must have.
    pub fn usual(round: &Round) -> Self {
        let ask_until = round.deadline.plus_days(-7).max(round.opened);
        Self { material: String::new(), links: String::new(), ask_until, days: USUAL.to_vec(), version: 0 }
    }

    /// The links as (address, words); a line without an address that a browser may open is left out.
    pub fn linked(&self) -> Vec<(String, String)> {
        self.links.lines().filter_map(link).collect()
    }
}

fn link(line: &str) -> Option<(String, String)> {
    let at = ["https://", "http://"].iter().find_map(|scheme| line.find(scheme))?;
    let (words, rest) = line.split_at_checked(at)?;
    let address = rest.split_whitespace().next()?;
    let words = words.trim().trim_end_matches([':', '-', '–', '|']).trim();
    Some((address.to_owned(), if words.is_empty() { address.to_owned() } else { words.to_owned() }))
}

/// Whether every line that says something has an address.
pub fn all_links(links: &str) -> bool {
    links.lines().filter(|line| !line.trim().is_empty()).all(|line| link(line).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_an_address_with_or_without_words_and_nothing_that_runs() {
        let of = |line: &str| link(line);
        let both = |address: &str, words: &str| Some((address.to_owned(), words.to_owned()));
        assert_eq!(
            of("Budgetnotat: https://kommune.example/b.pdf"),
            both("https://kommune.example/b.pdf", "Budgetnotat")
        );
        assert_eq!(of("https://kommune.example"), both("https://kommune.example", "https://kommune.example"));
        assert_eq!(of("javascript:alert(1)"), None);
        assert!(all_links("\n https://a.example \n"));
        assert!(!all_links("se bilaget"));
    }
}
