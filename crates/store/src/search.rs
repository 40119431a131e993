//! Searching by any part of the words, in one statement text for both databases: a part of a word is found where one of the
//! word's ends begins with it, so that an index answers. What can be found is written with what it tells of.

use crate::{Record, Result, Row, Tx, args};
use base::{Field, UnitId, Uuid, Value, folded};
use std::collections::{BTreeSet, HashMap};

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
/// When more texts than these hold one word of a question, the others have to tell them apart.
const COMMON: i64 = 2_000;
/// The most texts that are weighed against one another.
const WEIGHED: i64 = 20_000;

/// The words of a text as they are searched in, each once, in the order of the alphabet.
fn words_of(text: &str) -> BTreeSet<String> {
    let letters = folded(text);
    let words = letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(MOST_WORDS).map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// Every end of a word, itself first.
fn ends(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices().filter_map(|(at, _)| word.get(at..))
}

fn joined(words: &BTreeSet<String>) -> String {
    words.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

type Rows = Vec<Vec<Value>>;

/// What is known before something is written.
struct Known {
    texts: HashMap<Uuid, String>,
    words: BTreeSet<String>,
}

impl Known {
    fn all(tx: &mut Tx, kind: &str) -> Result<Self> {
        let texts: Vec<(Uuid, String)> = tx.all("SELECT about, words FROM search_text WHERE kind = $1", args![kind])?;
        let words: Vec<(String,)> = tx.all("SELECT word FROM search_part WHERE part = word", args![])?;
        Ok(Self { texts: texts.into_iter().collect(), words: words.into_iter().map(|(word,)| word).collect() })
    }

    fn of(tx: &mut Tx, texts: &[Text]) -> Result<Self> {
        let mut known = Self { texts: HashMap::new(), words: BTreeSet::new() };
        for text in texts {
            let found: Option<(String,)> =
                tx.maybe("SELECT words FROM search_text WHERE about = $1", args![text.about])?;
            let new = words_of(&text.words);
            let same = found.as_ref().is_some_and(|(words,)| *words == joined(&new));
            known.texts.extend(found.map(|(words,)| (text.about, words)));
            for word in new.into_iter().filter(|_| !same) {
                let part: Option<(String,)> =
                    tx.maybe("SELECT word FROM search_part WHERE part = $1 AND word = $1", args![word])?;
                known.words.extend(part.map(|(word,)| word));
            }
        }
        Ok(known)
    }
}

impl Tx<'_> {
    /// Says how texts of a kind are found from now on; those about the same things before are forgotten.
    pub fn findable(&mut self, kind: &'static str, texts: &[Text]) -> Result<()> {
        let known = if texts.len() < MANY { Known::of(self, texts)? } else { Known::all(self, kind)? };
        self.write_texts(kind, texts, known)
    }

    /// Makes the texts of a kind exactly these; gives how many were not so before.
    pub fn findable_alone(&mut self, kind: &'static str, texts: &[Text]) -> Result<u64> {
        let known = Known::all(self, kind)?;
        let stays: BTreeSet<Uuid> = texts.iter().map(|text| text.about).collect();
        let gone: Vec<(Uuid, String)> =
            known.texts.iter().filter(|(about, _)| !stays.contains(about)).map(|(a, w)| (*a, w.clone())).collect();
        for (about, words) in &gone {
            self.run("DELETE FROM search_text WHERE about = $1", args![about])?;
            words.split(' ').try_for_each(|word| self.forget_word(word, kind, *about))?;
        }
        let other = |text: &&Text| known.texts.get(&text.about) != Some(&joined(&words_of(&text.words)));
        let changed = texts.iter().filter(other).count() + gone.len();
        self.write_texts(kind, texts, known)?;
        Ok(u64::try_from(changed).unwrap_or(u64::MAX))
    }

    fn write_texts(&mut self, kind: &'static str, texts: &[Text], mut known: Known) -> Result<()> {
        let (mut rows, mut places, mut parts): (Rows, Rows, Rows) = (vec![], vec![], vec![]);
        for text in texts {
            let new = words_of(&text.words);
            let before = known.texts.remove(&text.about);
            let old: BTreeSet<String> =
                before.iter().flat_map(|words| words.split(' ')).filter(|w| !w.is_empty()).map(str::to_owned).collect();
            if before.is_some() && old == new {
                continue;
            }
            self.run("DELETE FROM search_text WHERE about = $1", args![text.about])?;
            old.difference(&new).try_for_each(|word| self.forget_word(word, kind, text.about))?;
            rows.push(vec![text.about.store(), kind.store(), text.unit.store(), joined(&new).store()]);
            for word in new.difference(&old) {
                places.push(vec![word.store(), kind.store(), text.about.store()]);
                if known.words.insert(word.clone()) {
                    parts.extend(ends(word).map(|part| vec![part.store(), word.store()]));
                }
            }
        }
        self.bulk("search_text", &["about", "kind", "unit", "words"], &rows)?;
        self.bulk("search_place", &["word", "kind", "about"], &places)?;
        self.bulk("search_part", &["part", "word"], &parts)?;
        Ok(())
    }

    /// A word that stands nowhere any more is not kept either.
    fn forget_word(&mut self, word: &str, kind: &str, about: Uuid) -> Result<()> {
        self.run("DELETE FROM search_place WHERE word = $1 AND kind = $2 AND about = $3", args![word, kind, about])?;
        self.run(
            "DELETE FROM search_part WHERE word = $1 AND NOT EXISTS (SELECT 1 FROM search_place WHERE word = $1)",
            args![word],
        )?;
        Ok(())
    }

    /// What the texts of a kind are about in which every word asked for is a part of some word, the closest first:
    /// whole words before beginnings before other parts, short texts before long. At most some thousands.
    pub fn find(&mut self, kind: &'static str, asked: &Asked) -> Result<Vec<Found>> {
        let Some(rarest) = &asked.rarest else { return Ok(vec![]) };
        let (from, to) = range(rarest);
        let alone = asked.words.len() == 1;
        // A second word is looked for where the rows are, so that two common words do not crowd out what holds both.
        let other = asked.words.iter().find(|word| *word != rarest).map_or("%".to_owned(), |word| format!("%{word}%"));
        let mut found: Vec<Candidate> = if alone { self.begun(kind, rarest)? } else { vec![] };
        if found.len() < usize::try_from(COMMON).unwrap_or(usize::MAX) {
            let most = if alone { COMMON } else { WEIGHED };
            let more: Vec<Candidate> = self.all(
                "SELECT DISTINCT t.about, t.unit, t.words FROM search_part p JOIN search_place s ON s.word = p.word
                 JOIN search_text t ON t.about = s.about
                 WHERE p.part >= $1 AND p.part < $2 AND s.kind = $3 AND t.words LIKE $4 LIMIT $5",
                args![from, to, kind, other, most],
            )?;
            found.extend(more);
        }
        let mut weighed: Vec<(u32, usize, Found)> = found.iter().filter_map(|one| one.weighed(&asked.words)).collect();
        weighed.sort_unstable();
        let mut seen = BTreeSet::new();
        Ok(weighed.into_iter().map(|(_, _, found)| found).filter(|found| seen.insert(found.about)).collect())
    }

    /// Texts in which some word begins with what is asked for.
    fn begun(&mut self, kind: &'static str, word: &str) -> Result<Vec<Candidate>> {
        let (from, to) = range(word);
        self.all(
            "SELECT DISTINCT t.about, t.unit, t.words FROM search_part p JOIN search_place s ON s.word = p.word
             JOIN search_text t ON t.about = s.about
             WHERE p.part >= $1 AND p.part < $2 AND p.part = p.word AND s.kind = $3 LIMIT $4",
            args![from, to, kind, COMMON],
        )
    }

    /// Makes a question ready: which of its words is the rarest is asked of the database, once for all kinds.
    pub fn asking(&mut self, question: &str) -> Result<Asked> {
        let words: Vec<String> = words_of(question).into_iter().take(MOST_ASKED).collect();
        let mut rarest = words.first().cloned();
        if words.len() > 1 {
            let mut fewest = i64::MAX;
            for word in &words {
                let (from, to) = range(word);
                let (n,): (i64,) = self.get(
                    "SELECT COUNT(*) FROM (SELECT 1 AS one FROM search_part p JOIN search_place s ON s.word = p.word
                     WHERE p.part >= $1 AND p.part < $2 LIMIT $3) AS held",
                    args![from, to, COMMON],
                )?;
                if n < fewest {
                    (fewest, rarest) = (n, Some(word.clone()));
                }
            }
        }
        Ok(Asked { words, rarest })
    }
}

/// A question, made ready by [`Tx::asking`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    words: Vec<String>,
    rarest: Option<String>,
}

/// All that begins with a word lies from it to the greatest letter there is behind it.
fn range(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}{}", char::MAX))
}

struct Candidate {
    found: Found,
    words: String,
}

impl Record for Candidate {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { found: Found { about: row.next()?, unit: row.next()? }, words: row.next()? })
    }
}

impl Candidate {
    /// How far it is from what was asked for, and how long it is; none where a word is missing.
    fn weighed(&self, asked: &[String]) -> Option<(u32, usize, Found)> {
        let far = |asked: &String| {
            let held = self.words.split(' ').filter_map(|word| match word.find(asked.as_str()) {
                Some(0) => Some(u32::from(word.len() > asked.len())),
                Some(_) => Some(2),
                None => None,
            });
            held.min()
        };
        let sum = asked.iter().map(far).sum::<Option<u32>>()?;
        Some((sum, self.words.len(), self.found))
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

    #[test]
    fn every_end_of_a_word_is_kept() {
        assert_eq!(ends("skole").collect::<Vec<_>>(), ["skole", "kole", "ole", "le", "e"]);
    }

    #[test]
    fn whole_words_come_before_beginnings_and_those_before_other_parts() {
        let found = Found { about: base::id::fresh(), unit: None };
        let text = |words: &str| Candidate { found, words: words.to_owned() };
        let far = |words: &str, asked: &[&str]| {
            let asked: Vec<String> = asked.iter().map(|&word| word.to_owned()).collect();
            text(words).weighed(&asked).map(|(far, _, _)| far)
        };
        assert_eq!(far("skole", &["skole"]), Some(0));
        assert_eq!(far("skoleleder", &["skole"]), Some(1));
        assert_eq!(far("folkeskole", &["skole"]), Some(2));
        assert_eq!(far("folkeskole skole", &["skole", "folke"]), Some(1));
        assert_eq!(far("folkeskole", &["skole", "bro"]), None);
    }
}
