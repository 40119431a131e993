//! What is known about a unit beside a talk: one line of words for each dimension, in a fixed order, never a figure to add up.

use base::Date;

base::codes! {
    "What decides how tight governance should be, in the order in which it is always told.";
    pub enum Dimension {
        /// What an error costs: life, rights, what cannot be undone.
        Consequence = "consequence",
        /// What the law binds.
        Law = "law",
        /// How much money there is in it, and how it moves.
        Materiality = "materiality",
        /// Whether forecasts hold; not the result.
        Forecast = "forecast",
        /// What citizens get.
        Quality = "quality",
        /// Whether the leader post is filled, and what it spans.
        Capacity = "capacity",
        /// What has been moved about.
        Stability = "stability",
        /// How well the work is mastered.
        Maturity = "maturity",
        /// How wicked the task is.
        Complexity = "complexity",
        /// Whether results can be measured without aiming beside the goal.
        Measurability = "measurability",
        /// What hangs together across units.
        Interdependence = "interdependence",
        /// Whether the unit speaks up in time.
        Openness = "openness",
        /// What the unit itself asks for.
        OwnWish = "own_wish",
        /// What politicians follow.
        Attention = "attention",
    }
}

/// Something known about a unit that may inform a talk. Words with their source, never a score, and never joined with
/// another: it has no field that could be summed, compared or sorted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Where it stands among the dimensions.
    pub dimension: Dimension,
    /// What it is about, in the reader's language: "Lederstillingen".
    pub about: String,
    /// What is known, in words.
    pub says: String,
    /// Where it is known from.
    pub source: String,
    /// The day it was known.
    pub on: Date,
    /// What lies behind it, in words ("tre prognoser"); empty where nothing was counted.
    pub n: String,
    /// What it cannot tell.
    pub caution: String,
}

/// Every dimension in its fixed place with what is known of it; those of which nothing is known stand there empty.
pub fn in_order(all: Vec<Evidence>) -> Vec<(Dimension, Vec<Evidence>)> {
    let mut told: Vec<(Dimension, Vec<Evidence>)> =
        Dimension::ALL.iter().map(|dimension| (*dimension, vec![])).collect();
    for one in all {
        if let Some((_, known)) = told.iter_mut().find(|(dimension, _)| *dimension == one.dimension) {
            known.push(one);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What evidence may be made of. A number is none of it, so a field of numbers does not compile below.
    trait Word {}
    impl Word for String {}
    impl Word for Date {}
    impl Word for Dimension {}

    fn word(_: &impl Word) {}

    fn known(dimension: Dimension, says: &str) -> Evidence {
        let on = Date::known(2026, 11, 21);
        let text = |text: &str| text.to_owned();
        let (about, source, n, caution) = (text("Prøve"), text("Kilde"), text("tre"), text("Siger ikke alt."));
        Evidence { dimension, about, says: says.to_owned(), source, on, n, caution }
    }

    #[test]
    fn evidence_holds_words_and_a_date_and_no_number() {
        let Evidence { dimension, about, says, source, on, n, caution } = known(Dimension::Law, "Lovkrav");
        word(&dimension);
        word(&on);
        for text in [&about, &says, &source, &n, &caution] {
            word(text);
        }
    }

    #[test]
    fn the_order_is_that_of_the_dimensions_whatever_is_known() {
        let (good, bad) = ("ramte plet", "ramte ved siden af");
        for says in [(good, bad), (bad, good)] {
            let told = in_order(vec![known(Dimension::Openness, says.0), known(Dimension::Forecast, says.1)]);
            let dimensions: Vec<Dimension> = told.iter().map(|(dimension, _)| *dimension).collect();
            assert_eq!(dimensions, Dimension::ALL);
            let lines: Vec<&str> = told.iter().flat_map(|(_, known)| known).map(|one| one.says.as_str()).collect();
            assert_eq!(lines, [says.1, says.0]);
        }
    }

    #[test]
    fn what_is_not_known_has_its_place_and_no_filling() {
        let told = in_order(vec![known(Dimension::Capacity, "ubesat")]);
        assert_eq!(told.iter().filter(|(_, known)| known.is_empty()).count(), Dimension::ALL.len() - 1);
    }
}
