//! Rule: editions of the catalogue, immutable once published; every step of one leads to a step of the next.

use crate::asks::asks;
use crate::ladder::About;
use crate::step::{EditionId, Instrument, InstrumentId, Step, StepId, Words};
use base::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// An edition with everything in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// 1 is the first.
    pub number: i64,
    /// In force from this date; none is a draft.
    pub published: Option<Date>,
    /// Instruments in the catalogue's order.
    pub instruments: Vec<Instrument>,
    /// From every step of the edition before to a step of this one.
    pub succession: HashMap<StepId, Heir>,
}

/// Where a step of the edition before leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heir {
    /// The step of the new edition.
    pub to: StepId,
    /// It is the same step, perhaps reworded; otherwise the old one was removed and its settings go to this one.
    pub kept: bool,
}

/// Why an edition was not changed or published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A published edition never changes; make a new one.
    Published,
    /// Fewer than two steps leave nothing to agree about.
    TooFewSteps(InstrumentId),
    /// The default is no step of the instrument.
    NoDefault(InstrumentId),
    /// A step of the edition before leads nowhere in this one.
    LeadsNowhere(StepId),
    /// A step would lead to a tighter one: tightening is agreed with each unit, never printed in a catalogue.
    LeadsTighter(StepId),
    /// The default became tighter than it was.
    DefaultTighter(InstrumentId),
    /// A kept step asks for more than before; make a new step for that.
    DutyGrew(StepId),
}

impl Edition {
    /// An instrument by id.
    pub fn instrument(&self, id: InstrumentId) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == id)
    }

    /// The instrument that a step belongs to.
    pub fn of_step(&self, id: StepId) -> Option<(&Instrument, &Step)> {
        self.instruments.iter().find_map(|instrument| instrument.step(id).map(|step| (instrument, step)))
    }

    /// What something is called, and the code of who owns it: an instrument, or a whole domain, which nobody owns.
    pub fn about(&self, about: About) -> Option<(Words, String)> {
        match about {
            About::Instrument(id) => self.instrument(id).map(|one| (one.name.clone(), one.owner.clone())),
            About::Domain(id) => {
                self.instruments.iter().find(|one| one.domain == id).map(|one| (one.heading.clone(), String::new()))
            }
        }
    }

    /// Refuses when it is published.
    pub fn draft(self) -> Result<Self, Refusal> {
        if self.published.is_some() { Err(Refusal::Published) } else { Ok(self) }
    }

    /// Puts a draft in force from a date, after the edition that stood before it.
    pub fn publish(self, before: Option<&Edition>, from: Date) -> Result<Self, Refusal> {
        let draft = self.draft()?;
        for instrument in &draft.instruments {
            if instrument.steps.len() < 2 {
                return Err(Refusal::TooFewSteps(instrument.id));
            }
            if instrument.step(instrument.default).is_none() {
                return Err(Refusal::NoDefault(instrument.id));
            }
        }
        if let Some(before) = before {
            for old in &before.instruments {
                draft.follows(old)?;
            }
        }
        Ok(Self { published: Some(from), ..draft })
    }

    fn follows(&self, old: &Instrument) -> Result<(), Refusal> {
        let first = old.steps.first().map_or(old.default, |step| step.id);
        let new = self.instrument(old.id).ok_or(Refusal::LeadsNowhere(first))?;
        let heir = |step: &Step| {
            let heir = self.succession.get(&step.id)?;
            new.step(heir.to).map(|to| (to, heir.kept))
        };
        for step in &old.steps {
            let (to, _) = heir(step).ok_or(Refusal::LeadsNowhere(step.id))?;
            // A step goes to itself or to one that was at least as free, and what was freer stays freer.
            let was = old.steps.iter().find(|other| heir(other).is_some_and(|(there, kept)| kept && there.id == to.id));
            let crossed = old
                .steps
                .iter()
                .any(|freer| freer.rank < step.rank && heir(freer).is_some_and(|(there, _)| there.rank > to.rank));
            if crossed || was.is_none_or(|was| was.rank > step.rank) {
                return Err(Refusal::LeadsTighter(step.id));
            }
            if asks(to) > asks(step) {
                return Err(Refusal::DutyGrew(step.id));
            }
        }
        let was = self.succession.get(&old.default).and_then(|heir| new.step(heir.to)).map(|step| step.rank);
        let is = new.step(new.default).map(|step| step.rank);
        if is > was { Err(Refusal::DefaultTighter(new.id)) } else { Ok(()) }
    }
}

/// All published editions in order: what any step of any of them means at a date. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Lineage {
    editions: Arc<Vec<Edition>>,
}

impl Lineage {
    /// Published editions; drafts are left out.
    pub fn new(mut editions: Vec<Edition>) -> Self {
        editions.retain(|edition| edition.published.is_some());
        editions.sort_by_key(|edition| edition.number);
        Self { editions: Arc::new(editions) }
    }

    /// The edition in force at a date; before the first was published, the first.
    pub fn at(&self, date: Date) -> Option<&Edition> {
        let current = self.editions.iter().rev().find(|e| e.published.is_some_and(|from| from <= date));
        current.or(self.editions.first())
    }

    /// The day from which there is a catalogue: before it, nothing is asked of anybody.
    pub fn begins(&self) -> Option<Date> {
        self.editions.first().and_then(|edition| edition.published)
    }

    /// The days on which editions were published.
    pub fn published(&self) -> impl Iterator<Item = Date> + '_ {
        self.editions.iter().filter_map(|edition| edition.published)
    }

    /// The newest published edition.
    pub fn newest(&self) -> Option<&Edition> {
        self.editions.last()
    }

    /// Any published edition by id.
    pub fn get(&self, id: EditionId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// A step's own wording, in the edition it was agreed under.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.editions.iter().find_map(|edition| edition.of_step(id)).map(|(_, step)| step)
    }

    /// Where a step of any edition stands in the edition in force at the date. None only for a step nobody published.
    /// Backwards (a floor recorded later than the date asked about) it is the tightest step that led here, so that a floor errs on the law's side.
    pub fn carry(&self, id: StepId, date: Date) -> Option<&Step> {
        let target = self.at(date)?.number;
        let mut here = self.editions.iter().position(|edition| edition.of_step(id).is_some())?;
        let mut step = id;
        loop {
            let edition = self.editions.get(here)?;
            let (instrument, found) = edition.of_step(step)?;
            if edition.number == target {
                return Some(found);
            }
            if edition.number < target {
                here += 1;
                step = self.editions.get(here)?.succession.get(&step)?.to;
            } else {
                here = here.checked_sub(1)?;
                let before = self.editions.get(here)?.instrument(instrument.id)?;
                let came =
                    before.steps.iter().filter(|s| edition.succession.get(&s.id).is_some_and(|heir| heir.to == step));
                step = came.max_by_key(|s| s.rank).or(before.tightest())?.id;
            }
        }
    }
}
