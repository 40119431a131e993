//! The words of people files for what somebody is in a unit.

use crate::rules::post::{Function, How};
use base::fold;

/// What somebody is in a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The post's function.
    pub function: Function,
    /// In which way they fill it.
    pub how: How,
    /// The post's own name in the file; empty where the file uses the plain word.
    pub title: String,
}

/// The leader types of OS2mo (Mozilla Public License 2.0), which name a post beside what it is for.
const LEADER_TYPES: [&str; 7] = [
    "beredskabschef",
    "centerchef",
    "direktør",
    "distriktsleder",
    "institutionsleder",
    "områdeleder",
    "sekretariatschef",
];

/// Reads a word of a file. A word that we do not know is the title of somebody who works in the unit; no word at all
/// means the same without a title. The preview shows which words were taken so.
pub fn duty(word: &str) -> Duty {
    let plain = |function, how| Duty { function, how, title: String::new() };
    match fold(word).as_str() {
        "" | "medarbejder" | "employee" => plain(Function::Employee, How::Held),
        "leder" | "leader" => plain(Function::Leader, How::Held),
        "souschef" | "stedfortræder" | "deputy" => plain(Function::Leader, How::Deputy),
        "konstitueret" | "konstitueret leder" | "acting" => plain(Function::Leader, How::Acting),
        "tr" | "tillidsrepræsentant" => plain(Function::Tr, How::Held),
        "amr" | "arbejdsmiljørepræsentant" => plain(Function::Amr, How::Held),
        folded => {
            let function = if LEADER_TYPES.contains(&folded) { Function::Leader } else { Function::Employee };
            Duty { function, how: How::Held, title: word.trim().to_owned() }
        }
    }
}

/// Reads a word for the way in which a post is filled.
pub fn how(word: &str) -> Option<How> {
    match fold(word).as_str() {
        "indehaver" | "holder" | "held" => Some(How::Held),
        "souschef" | "stedfortræder" | "deputy" => Some(How::Deputy),
        "konstitueret" | "acting" => Some(How::Acting),
        _ => None,
    }
}

/// Whether a word says that the line counts heads instead of naming a person.
pub fn counts_heads(word: &str) -> bool {
    matches!(fold(word).as_str(), "medarbejdere" | "antal medarbejdere" | "employees" | "heads")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_trade_are_known_and_others_are_titles_of_employees() {
        let of = |word| {
            let duty = duty(word);
            (duty.function.code(), duty.how.code(), duty.title)
        };
        assert_eq!(of("Leder"), ("leader", "held", String::new()));
        assert_eq!(of(" Souschef "), ("leader", "deputy", String::new()));
        assert_eq!(of("KONSTITUERET"), ("leader", "acting", String::new()));
        assert_eq!(of("Områdeleder"), ("leader", "held", "Områdeleder".to_owned()));
        assert_eq!(of("AMR"), ("amr", "held", String::new()));
        assert_eq!(of("Pædagog"), ("employee", "held", "Pædagog".to_owned()));
        assert_eq!(of(""), ("employee", "held", String::new()));
    }
}
