//! Searching by any part of the words. What can be found is written with what it tells of, read once after each change of
//! it, and looked through in memory: no index knows the inside of words in one statement text for both databases.

use crate::haystack::Haystack;
use crate::{Result, Tx, args};
use base::{Field, UnitId, Uuid, Value, folded};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A text that can be found, in as many languages as it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What it is about.
    pub about: Uuid,
    /// The unit whose it is, where who may see it hangs on that.
    pub unit: Option<UnitId>,
    /// Its words, as they are written.
    pub words: String,
}

/// Something that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// What it is about.
    pub about: Uuid,
    /// The unit whose it is, as its text said.
    pub unit: Option<UnitId>,
}

/// Letters of a word beyond these are not looked at.
const LONGEST: usize = 40;
/// Words of a text or a question beyond these are not looked at: a text of a page or so, a question of a sentence.
const MOST_WORDS: usize = 400;
const MOST_ASKED: usize = 8;
/// From so many texts on, what is known is read as a whole instead of text by text.
const MANY: usize = 40;
/// The words of a text as they are searched in, each once, in the order of the alphabet.
fn words_of(text: &str) -> BTreeSet<String> {
    let letters = folded(text);
    let words = letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(MOST_WORDS).map(|word| word.chars().take(LONGEST).collect()).collect()
}

fn joined(words: &BTreeSet<String>) -> String {
    words.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

impl Tx<'_> {
    /// Says how texts of a kind are found from now on; those about the same things before are forgotten.
    pub fn findable(&mut self, kind: &'static str, texts: &[Text]) -> Result<()> {
        let known = if texts.len() < MANY { self.words_about(texts)? } else { self.words_of_kind(kind)? };
        self.write_texts(kind, texts, &known).map(|_| ())
    }

    /// Makes the texts of a kind exactly these; gives how many were not so before.
    pub fn findable_alone(&mut self, kind: &'static str, texts: &[Text]) -> Result<u64> {
        let known = self.words_of_kind(kind)?;
        let stays: BTreeSet<Uuid> = texts.iter().map(|text| text.about).collect();
        let gone: Vec<Uuid> = known.keys().filter(|about| !stays.contains(about)).copied().collect();
        for about in &gone {
            self.run("DELETE FROM search_text WHERE about = $1", args![about])?;
        }
        let written = self.write_texts(kind, texts, &known)?;
        if written == 0 && !gone.is_empty() {
            self.note_change(kind)?;
        }
        Ok(u64::try_from(written + gone.len()).unwrap_or(u64::MAX))
    }

    fn words_of_kind(&mut self, kind: &str) -> Result<HashMap<Uuid, String>> {
        let all: Vec<(Uuid, String)> = self.all("SELECT about, words FROM search_text WHERE kind = $1", args![kind])?;
        Ok(all.into_iter().collect())
    }

    fn words_about(&mut self, texts: &[Text]) -> Result<HashMap<Uuid, String>> {
        let mut known = HashMap::new();
        for text in texts {
            let found: Option<(String,)> =
                self.maybe("SELECT words FROM search_text WHERE about = $1", args![text.about])?;
            known.extend(found.map(|(words,)| (text.about, words)));
        }
        Ok(known)
    }

    /// Writes those of the texts that are not known as they are; gives how many.
    fn write_texts(&mut self, kind: &'static str, texts: &[Text], known: &HashMap<Uuid, String>) -> Result<usize> {
        let mut rows: Vec<Vec<Value>> = vec![];
        for text in texts {
            let (before, words) = (known.get(&text.about), joined(&words_of(&text.words)));
            if before == Some(&words) {
                continue;
            }
            if before.is_some() {
                self.run("DELETE FROM search_text WHERE about = $1", args![text.about])?;
            }
            rows.push(vec![text.about.store(), kind.store(), text.unit.store(), words.store()]);
        }
        self.bulk("search_text", &["about", "kind", "unit", "words"], &rows)?;
        if !rows.is_empty() {
            self.note_change(kind)?;
        }
        Ok(rows.len())
    }

    /// Counts a change of a kind's texts in one of 256 places, so that those who change texts at once seldom meet. A count
    /// begins anywhere, so that two databases do not agree by accident.
    fn note_change(&mut self, kind: &str) -> Result<()> {
        let mut chance = [0_u8; 7];
        getrandom::fill(&mut chance).map_err(|e| crate::Error::broken("randomness", e))?;
        let [place, start @ ..] = chance;
        let start = start.iter().fold(0_i64, |all, byte| all << 8 | i64::from(*byte));
        self.run(
            "INSERT INTO search_change (kind, place, no) VALUES ($1, $2, $3)
             ON CONFLICT (kind, place) DO UPDATE SET no = search_change.no + 1",
            args![kind, i64::from(place), start],
        )?;
        Ok(())
    }

    /// What the texts of a kind are about in which every word asked for is a part of some word, the closest first:
    /// whole words before beginnings before other parts, short texts before long. At most some thousands.
    pub fn find(&mut self, kind: &'static str, asked: &Asked) -> Result<Vec<Found>> {
        if asked.0.is_empty() { Ok(vec![]) } else { Ok(self.haystack(kind)?.find(&asked.0)) }
    }

    fn haystack(&mut self, kind: &'static str) -> Result<Arc<Haystack>> {
        let changes: Vec<(String, i64)> =
            self.recall("SELECT kind, CAST(SUM(no) AS BIGINT) FROM search_change GROUP BY kind", args![])?;
        let version = changes.iter().find(|(known, _)| known == kind).map_or(0, |(_, no)| *no);
        if let Some(known) = self.remembered_haystack(kind, version) {
            return Ok(known);
        }
        let texts: Vec<(Uuid, Option<UnitId>, String)> =
            self.all("SELECT about, unit, words FROM search_text WHERE kind = $1 ORDER BY about", args![kind])?;
        let haystack = Arc::new(Haystack::of(&texts));
        self.remember_haystack(kind, version, &haystack);
        Ok(haystack)
    }
}

/// A question, made ready: its words as they are searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked(Vec<String>);

impl Asked {
    /// A question as somebody wrote it.
    pub fn new(question: &str) -> Self {
        Self(words_of(question).into_iter().take(MOST_ASKED).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_stand_once() {
        let words: Vec<String> = words_of("Plejecenter Åsen (åsen), 1.-3. klasse; Bøgely/æble").into_iter().collect();
        assert_eq!(words, ["1", "3", "aasen", "aeble", "boegely", "klasse", "plejecenter"]);
        assert!(words_of(" – ·…").is_empty());
    }
}
