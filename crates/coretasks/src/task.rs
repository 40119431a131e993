//! A core task: what the municipality is for, in versions that old decisions keep pointing at.

use base::{Date, Lang, UnitId};

base::id! {
    CoreTaskId, "A core task: an effect for citizens that several units share.";
}

/// What a core task says in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What it is called, at most 120 characters.
    pub name: String,
    /// Why the municipality does this at all.
    pub purpose: String,
    /// What should become different for citizens.
    pub effect: String,
    /// The language it is written in.
    pub lang: Lang,
}

/// A core task as it is worded now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoreTask {
    /// Its identity over all versions.
    pub id: CoreTaskId,
    /// Which version this is, counted from 1; decisions point at it.
    pub no: i64,
    /// What this version says.
    pub wording: Wording,
    /// The day this version began to hold.
    pub since: Date,
}

/// What a core task means in one unit, in that unit's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Whose words these are.
    pub unit: UnitId,
    /// Counted from 1 per unit and core task; earlier ones are kept.
    pub no: i64,
    /// The version of the core task that was translated.
    pub of_version: i64,
    /// What it means here.
    pub here: String,
    /// What one would see us do.
    pub seen: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The day it was written.
    pub on: Date,
}

/// Why a core task or a translation was left as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is different, so there is no new version.
    Unchanged,
}

impl CoreTask {
    /// The first version of a new core task.
    pub fn first(wording: Wording, since: Date) -> Self {
        Self { id: CoreTaskId::fresh(), no: 1, wording, since }
    }

    /// The next version; the one before stays for the decisions made under it.
    pub fn reworded(self, wording: Wording, since: Date) -> Result<Self, Refusal> {
        if wording == self.wording {
            return Err(Refusal::Unchanged);
        }
        Ok(Self { no: self.no + 1, wording, since, ..self })
    }

    /// Whether a translation was made under an earlier version, so that the unit may want to read it again.
    pub fn moved_on_since(&self, translation: &Translation) -> bool {
        translation.of_version < self.no
    }
}

/// What a unit writes about a core task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// What it means here.
    pub here: String,
    /// What one would see us do.
    pub seen: String,
    /// The language it is written in.
    pub lang: Lang,
}

impl CoreTask {
    /// The unit's next translation of this version; refused when it says what the unit said before about the same one.
    pub fn translated(
        &self,
        unit: UnitId,
        before: Option<&Translation>,
        words: Here,
        on: Date,
    ) -> Result<Translation, Refusal> {
        let same = |old: &Translation| {
            old.here == words.here && old.seen == words.seen && old.lang == words.lang && old.of_version == self.no
        };
        if before.is_some_and(same) {
            return Err(Refusal::Unchanged);
        }
        let no = before.map_or(1, |old| old.no + 1);
        let Here { here, seen, lang } = words;
        Ok(Translation { unit, no, of_version: self.no, here, seen, lang, on })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8) -> Date {
        Date::new(2026, month, 1).unwrap()
    }

    fn wording(effect: &str) -> Wording {
        Wording { name: "Trivsel og læring".into(), purpose: "Børn".into(), effect: effect.into(), lang: Lang::Da }
    }

    fn here(text: &str) -> Here {
        Here { here: text.into(), seen: "To voksne ved døren".into(), lang: Lang::Da }
    }

    #[test]
    fn a_new_wording_is_the_next_version_of_the_same_core_task() {
        let first = CoreTask::first(wording("Mod på at lære"), day(1));
        let second = first.clone().reworded(wording("Mod på at lære og en god ven"), day(6)).unwrap();
        assert_eq!((second.id, second.no, second.since), (first.id, 2, day(6)));
        assert_eq!((first.no, first.wording.effect.as_str()), (1, "Mod på at lære"));
    }

    #[test]
    fn the_same_words_are_no_new_version() {
        let task = CoreTask::first(wording("Mod på at lære"), day(1));
        assert_eq!(task.reworded(wording("Mod på at lære"), day(6)), Err(Refusal::Unchanged));
    }

    #[test]
    fn a_translation_points_at_the_version_it_was_made_under() {
        let unit = UnitId::fresh();
        let task = CoreTask::first(wording("Mod på at lære"), day(1));
        let translation = task.translated(unit, None, here("Ro om morgenen"), day(2)).unwrap();
        assert!(!task.moved_on_since(&translation));
        let task = task.reworded(wording("En god ven"), day(6)).unwrap();
        assert_eq!(translation.of_version, 1);
        assert!(task.moved_on_since(&translation));
        let again = task.translated(unit, Some(&translation), here("Ro om morgenen"), day(7)).unwrap();
        assert_eq!((again.no, again.of_version), (2, 2));
    }

    #[test]
    fn saying_the_same_twice_about_the_same_version_changes_nothing() {
        let unit = UnitId::fresh();
        let task = CoreTask::first(wording("Mod på at lære"), day(1));
        let translation = task.translated(unit, None, here("Ro om morgenen"), day(2)).unwrap();
        let same = task.translated(unit, Some(&translation), here("Ro om morgenen"), day(3));
        assert_eq!(same, Err(Refusal::Unchanged));
    }
}
