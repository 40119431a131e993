//! Rule: a duty whose answers nobody opens is proposed for removal to its owner, who lets it go or says why it stays, with a date.

use base::Date;
use steering::step::{EditionId, InstrumentId, StepId};

base::id! { DecisionId, "What an owner decided about a duty that nobody reads."; }

/// What an owner decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The step whose duty it is, as worded when it was decided.
    pub step: StepId,
    /// It goes; else it stays.
    pub goes: bool,
    /// What happens now, or why it stays.
    pub words: String,
    /// When it was decided.
    pub on: Date,
    /// Staying: the day from which it may be proposed again.
    pub again: Option<Date>,
    /// Going: the draft edition without it.
    pub edition: Option<EditionId>,
}

/// Why a decision was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is proposed.
    NotProposed,
    /// A duty that stays is looked at again on a day ahead.
    NoDate,
}

/// The decision that holds for a step's duty on a day: the newest, unless it was to stay and its day has come.
pub fn standing(decisions: &[Decision], instrument: InstrumentId, step: StepId, today: Date) -> Option<&Decision> {
    let newest = decisions
        .iter()
        .filter(|one| one.instrument == instrument && one.step == step)
        .max_by_key(|one| (one.on, one.id));
    newest.filter(|one| one.goes || one.again.is_none_or(|again| today < again))
}

/// What an owner says to a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// It goes; what happens now.
    Goes(String),
    /// It stays, why, and when it is looked at again.
    Stays(String, Date),
}

/// Checks a word against what is proposed on a day.
pub fn check(proposed: bool, word: &Word, today: Date) -> Result<(), Refusal> {
    match word {
        _ if !proposed => Err(Refusal::NotProposed),
        Word::Stays(_, again) if *again <= today => Err(Refusal::NoDate),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(goes: bool, on: Date, again: Option<Date>, about: (InstrumentId, StepId)) -> Decision {
        let (instrument, step) = about;
        Decision { id: DecisionId::fresh(), instrument, step, goes, words: String::new(), on, again, edition: None }
    }

    #[test]
    fn a_duty_that_stays_is_proposed_again_on_its_day_and_one_that_goes_is_not() {
        let about = (InstrumentId::fresh(), StepId::fresh());
        let (on, again) = (Date::known(2026, 11, 1), Date::known(2027, 5, 1));
        let stays = [decision(false, on, Some(again), about)];
        assert!(standing(&stays, about.0, about.1, again.plus_days(-1)).is_some());
        assert!(standing(&stays, about.0, about.1, again).is_none());
        let goes = [decision(true, on, None, about)];
        assert!(standing(&goes, about.0, about.1, again.plus_months(99)).is_some());
        assert!(standing(&goes, about.0, StepId::fresh(), on).is_none());
    }

    #[test]
    fn only_what_is_proposed_is_decided_and_staying_needs_a_day_ahead() {
        let today = Date::known(2026, 11, 21);
        assert_eq!(check(false, &Word::Goes(String::new()), today), Err(Refusal::NotProposed));
        assert_eq!(check(true, &Word::Stays("Lovkrav".to_owned(), today), today), Err(Refusal::NoDate));
        assert_eq!(check(true, &Word::Stays("Lovkrav".to_owned(), today.plus_days(1)), today), Ok(()));
    }
}
