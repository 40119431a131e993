//! The teller: who lives in the town, and how each thing that happens is written down with its own date.

use crate::calendar::Calendar;
use crate::personas::Persona;
use ::store::{By, Db, Error, Event, Tx};
use access::{CommitteeId, FunctionId};
use base::{Date, PersonId, PostId, Time, UnitId};
use std::collections::BTreeMap;

/// Why the story stopped: a room refused what it tells, or the store broke.
#[derive(Debug)]
pub struct Trouble(pub Error);

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

macro_rules! trouble {
    ($($from:ty)+) => { $(
        impl From<$from> for Trouble {
            fn from(why: $from) -> Self {
                Self(Error::Broken(format!("Korsbæk: {why:?}")))
            }
        }
    )+ };
}
trouble! {
    meetings::Fail steering::Fail coretasks::Stop followup::Stop followup::HelpStopped budget::Stop reports::Stop
    surveys::Stop web::Error
}

/// A leader and the post that speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chair {
    /// The post.
    pub post: PostId,
    /// Who is in it.
    pub person: PersonId,
}

/// Who and what there is.
#[derive(Debug, Clone, Default)]
pub struct Town {
    /// Units by their name today.
    pub units: BTreeMap<String, UnitId>,
    /// Who leads, by the unit's name today; vacant posts are not in it.
    pub leaders: BTreeMap<String, Chair>,
    /// Staff functions by code, with somebody who works there.
    pub functions: BTreeMap<&'static str, (FunctionId, PersonId)>,
    /// Committees by name.
    pub committees: BTreeMap<&'static str, CommitteeId>,
}

impl Town {
    /// A unit by name.
    pub fn unit(&self, name: &str) -> Result<UnitId, Trouble> {
        self.units.get(name).copied().ok_or_else(|| missing(name))
    }

    /// Who leads a unit.
    pub fn leader(&self, name: &str) -> Result<Chair, Trouble> {
        self.leaders.get(name).copied().ok_or_else(|| missing(name))
    }

    /// A staff function and somebody in it.
    pub fn function(&self, code: &str) -> Result<(FunctionId, PersonId), Trouble> {
        self.functions.get(code).copied().ok_or_else(|| missing(code))
    }

    /// A committee.
    pub fn committee(&self, name: &str) -> Result<CommitteeId, Trouble> {
        self.committees.get(name).copied().ok_or_else(|| missing(name))
    }
}

/// The story names something that is not there.
pub fn missing(name: &str) -> Trouble {
    Trouble(Error::Broken(format!("Korsbæk has no {name}")))
}

/// The story as it is told into a database.
pub struct Story<'a> {
    /// Where it is told.
    pub db: &'a Db,
    /// When it happens.
    pub days: Calendar,
    /// Who is in it.
    pub town: Town,
    told: i64,
}

impl<'a> Story<'a> {
    /// Before anything has happened.
    pub fn new(db: &'a Db, days: Calendar) -> Self {
        Self { db, days, town: Town::default(), told: 0 }
    }

    /// Something that the leader of a unit does.
    pub fn leader_does<T: Send + 'static>(
        &mut self,
        unit: &str,
        on: Date,
        what: impl FnMut(&mut Tx) -> Result<(T, Event), Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let chair = self.town.leader(unit)?;
        self.act(By::person(chair.person).for_post(chair.post), on, what)
    }

    /// One of those whom a visitor can be, by the part of the address before the town's.
    pub fn persona(&self, who: &str) -> Result<PersonId, Trouble> {
        let email =
            Persona::all().find(|persona| persona.who == who).map(Persona::email).ok_or_else(|| missing(who))?;
        Ok(self.db.read(|tx| access::find_person_by_email(tx, &email))?.ok_or_else(|| missing(&email))?.id)
    }

    /// Something that one of them does.
    pub fn persona_does<T: Send + 'static>(
        &mut self,
        who: &str,
        on: Date,
        what: impl FnMut(&mut Tx) -> Result<(T, Event), Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let person = self.persona(who)?;
        self.act(By::person(person), on, what)
    }

    /// Something that the administration does from its command line.
    pub fn house_does<T: Send + 'static>(
        &mut self,
        on: Date,
        what: impl FnMut(&mut Tx) -> Result<(T, Event), Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        self.act(By::cli(), on, what)
    }

    /// Something that somebody does on a day: one write, one event. What is told later the same day happens later.
    pub fn act<T: Send + 'static>(
        &mut self,
        by: By,
        on: Date,
        mut what: impl FnMut(&mut Tx) -> Result<(T, Event), Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let at = self.moment(on);
        self.db.write(by.at(at), move |tx| {
            let (done, event) = what(tx)?;
            tx.commit(event)?;
            Ok::<T, Trouble>(done)
        })
    }

    /// A paper is made, which commits by itself.
    pub fn paper<T: Send + 'static>(
        &mut self,
        on: Date,
        mut what: impl FnMut(&mut Tx) -> Result<T, web::Error> + Send + 'static,
    ) -> Result<T, Trouble> {
        let at = self.moment(on);
        self.db.write(By::cli().at(at), move |tx| Ok::<T, Trouble>(what(tx)?))
    }

    /// What is told later the same day happens later that morning, and nothing happens after now.
    fn moment(&mut self, on: Date) -> Time {
        self.told += 1;
        let morning = Time::noon(on).plus(-4 * 3600);
        morning.plus((self.told * 7) % (3 * 3600)).min(self.db.clock().now())
    }
}
