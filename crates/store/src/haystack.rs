//! Texts in memory, looked through for parts of words.

use crate::Found;
use base::{UnitId, Uuid};
use memchr::memmem::Finder;
use memchr::{memchr, memrchr};

/// The most that are found, the closest.
const MOST: usize = 2_000;
/// What ends a text: no word holds it.
const END: u8 = b'\n';

/// The words of many texts one after the other.
pub(crate) struct Haystack {
    letters: Vec<u8>,
    /// Where each text begins, and what it is about.
    texts: Vec<(usize, Found)>,
}

impl Haystack {
    /// From words separated by blanks.
    pub(crate) fn of(all: &[(Uuid, Option<UnitId>, String)]) -> Self {
        let (mut letters, mut texts) = (vec![], vec![]);
        for (about, unit, words) in all {
            texts.push((letters.len(), Found { about: *about, unit: *unit }));
            letters.extend_from_slice(words.as_bytes());
            letters.push(END);
        }
        Self { letters, texts }
    }

    /// What the texts that hold every word are about, the closest first: whole words before beginnings before other
    /// parts, short texts before long.
    pub(crate) fn find(&self, words: &[String]) -> Vec<Found> {
        let finders: Vec<Finder> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        let Some(longest) = finders.iter().max_by_key(|finder| finder.needle().len()) else { return vec![] };
        let (mut found, mut at) = (vec![], 0);
        while let Some(hit) = longest.find(self.letters.get(at..).unwrap_or_default()) {
            let (before, behind) = self.letters.split_at(at + hit);
            let begin = memrchr(END, before).map_or(0, |end| end + 1);
            let end = memchr(END, behind).map_or(self.letters.len(), |end| at + hit + end);
            let text = self.letters.get(begin..end).unwrap_or_default();
            if let Some(far) = finders.iter().map(|finder| far(text, finder)).sum::<Option<u32>>() {
                found.push((far, end - begin, begin));
            }
            at = end + 1;
        }
        if found.len() > MOST {
            found.select_nth_unstable(MOST);
            found.truncate(MOST);
        }
        found.sort_unstable();
        found.into_iter().filter_map(|(.., begin)| self.about(begin)).collect()
    }

    fn about(&self, begin: usize) -> Option<Found> {
        let place = self.texts.binary_search_by_key(&begin, |(begin, _)| *begin).ok()?;
        self.texts.get(place).map(|(_, found)| *found)
    }
}

/// How far a text is from a word: it holds it whole, or begins one of its own with it, or has it inside one; none without it.
fn far(text: &[u8], word: &Finder) -> Option<u32> {
    let blank = |at: Option<usize>| at.and_then(|at| text.get(at)).is_none_or(|letter| *letter == b' ');
    let mut nearest = None;
    for at in word.find_iter(text) {
        let far = match (blank(at.checked_sub(1)), blank(Some(at + word.needle().len()))) {
            (true, true) => return Some(0),
            (true, false) => 1,
            _ => 2,
        };
        nearest = Some(nearest.map_or(far, |nearest: u32| nearest.min(far)));
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the texts that are found.
    fn found(texts: &[&str], asked: &[&str]) -> Vec<usize> {
        let about: Vec<Uuid> = texts.iter().map(|_| base::id::fresh()).collect();
        let rows: Vec<_> = about.iter().zip(texts).map(|(about, words)| (*about, None, (*words).to_owned())).collect();
        let asked: Vec<String> = asked.iter().map(|&word| word.to_owned()).collect();
        let found = Haystack::of(&rows).find(&asked);
        found.iter().filter_map(|one| about.iter().position(|about| *about == one.about)).collect()
    }

    #[test]
    fn whole_words_come_before_beginnings_and_those_before_other_parts() {
        let texts = ["folkeskole", "skoleleder", "skole", "gade", "folkeskole skole"];
        assert_eq!(found(&texts, &["skole"]), [2, 4, 1, 0]);
        assert_eq!(found(&texts, &["skole", "folke"]), [4, 0]);
        assert_eq!(found(&texts, &["skole", "bro"]), [0; 0]);
        assert_eq!(found(&[], &["skole"]), [0; 0]);
    }

    #[test]
    fn no_word_reaches_into_the_next_text() {
        assert_eq!(found(&["sol", "skin", "solskin"], &["solskin"]), [2]);
        assert_eq!(found(&["", "sol", ""], &["sol"]), [1]);
    }

    #[test]
    fn the_closest_are_kept_where_too_many_are_found() {
        let mut texts = vec!["folkeskole"; MOST + 10];
        texts.push("skole");
        let found = found(&texts, &["skole"]);
        assert_eq!((found.len(), found.first()), (MOST, Some(&(MOST + 10))));
    }
}
