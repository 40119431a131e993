//! Rule: searching by any part of the words: case aside, and å, ø, æ found as aa, oe, ae too.

/// A text as it is searched in and for.
pub fn folded(text: &str) -> String {
    let letters = crate::fold(text);
    letters.replace('å', "aa").replace(['ø', 'ö'], "oe").replace(['æ', 'ä'], "ae")
}

/// Whether every word that is searched for is a part of one of the texts. Nothing searched for finds everything.
pub fn finds(wanted: &str, texts: &[&str]) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| folded(text)).collect();
    folded(wanted).split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_part_of_the_words_is_found_whatever_its_case_and_letters() {
        let texts = ["Spørg før sommerferien", "Plejecenter Åsen"];
        for wanted in ["sommer", "FERIEN", "spoerg", "Foer", "aasen", "åsen", "center spørg", "  ", ""] {
            assert!(finds(wanted, &texts), "{wanted}");
        }
        for wanted in ["vinter", "sommer vinter", "osen", "sporg"] {
            assert!(!finds(wanted, &texts), "{wanted}");
        }
        assert!(finds("ærø", &["AEROE"]) && finds("aeroe", &["Ærø"]));
    }
}
