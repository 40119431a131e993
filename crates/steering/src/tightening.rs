//! Rule: what counts as a tightening and what it must carry; what the law demands is none.

use crate::agreement::Terms;
use crate::edition::Lineage;
use crate::floor::{Floor, floor_at};
use crate::setting::{Link, agreed, lasting_step};
use crate::step::Instrument;
use base::Date;

/// What an agreement would do to a unit on its first day, in ranks (1 is the freest).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// What stays when every temporary tightening is over.
    pub lasting: i64,
    /// What the law demands on the day; none means nothing.
    pub floor: Option<i64>,
    /// What would be agreed.
    pub wanted: i64,
}

/// What an agreement lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The agreement in a sentence.
    Text,
    /// A reason.
    Reason,
    /// A review date.
    Review,
    /// A review date after the first day.
    ReviewLater,
    /// A tightening's end criterion.
    EndCriterion,
    /// A tightening's offered support.
    Support,
    /// A step the law allows.
    BelowFloor,
    /// A step that exists.
    Step,
}

impl Shift {
    /// Works out what terms would do on a day. The chain runs from the unit itself to the root.
    /// Renewing a tightening is compared with what lies beneath it, so a renewal is a tightening too and gets its own review date.
    pub fn of(
        terms: &Terms,
        chain: &[Link],
        instrument: &Instrument,
        floors: &[Floor],
        (from, lineage): (Date, &Lineage),
    ) -> Result<Self, Missing> {
        let above = chain.get(1..).unwrap_or_default();
        let rank = |found: Option<(&crate::step::Step, crate::setting::Origin)>| found.map(|(step, _)| step.rank);
        let wanted = match terms.choice {
            Some(choice) => lineage.carry(choice, from).map(|step| step.rank),
            None => {
                rank(agreed(above, instrument, from, lineage)).max(rank(lasting_step(above, instrument, from, lineage)))
            }
        };
        let lasting = rank(lasting_step(chain, instrument, from, lineage));
        let floor = floor_at(floors, instrument.id, from, lineage).map(|(_, step)| step.rank);
        Ok(Self { lasting: lasting.ok_or(Missing::Step)?, floor, wanted: wanted.ok_or(Missing::Step)? })
    }

    /// Tighter than what lasts, and tighter than the law makes it anyway.
    pub fn tightens(&self) -> bool {
        self.wanted > self.lasting.max(self.floor.unwrap_or(0))
    }

    /// Freer than what lasts.
    pub fn loosens(&self) -> bool {
        self.wanted < self.lasting
    }

    /// Freer than the law allows. Following the common agreement is never refused for this: the law lifts it by itself.
    fn below_floor(&self) -> bool {
        self.floor.is_some_and(|floor| self.wanted < floor)
    }
}

/// What terms must hold before they can be in force: text, reason and review date always; a tightening also its end criterion and support.
pub fn check(terms: &Terms, from: Date, shift: &Shift) -> Result<(), Missing> {
    if terms.text.trim().is_empty() {
        return Err(Missing::Text);
    }
    if terms.reason.trim().is_empty() {
        return Err(Missing::Reason);
    }
    let review = terms.review.ok_or(Missing::Review)?;
    if review <= from {
        return Err(Missing::ReviewLater);
    }
    if terms.choice.is_some() && shift.below_floor() {
        return Err(Missing::BelowFloor);
    }
    if shift.tightens() && terms.end_criterion.trim().is_empty() {
        return Err(Missing::EndCriterion);
    }
    if shift.tightens() && terms.supports.is_empty() {
        return Err(Missing::Support);
    }
    Ok(())
}
