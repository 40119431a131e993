//! Rule: the ladder of responses, from extra freedom to a delegated right withdrawn: each with an end, and a step down by itself.

use crate::agreement::MedLine;
use crate::seat::Party;
use crate::step::{DomainId, InstrumentId};
use base::{Date, PostId, Time, UnitId};

base::id! { ResponseId, "A response on the ladder, about one instrument or domain of one unit."; }

base::codes! {
    "How far a response goes.";
    pub enum Level {
        /// 0+: extra freedom, and the learning is shared in return.
        Wider = "wider",
        /// 0: free frame; the unit says so when something deviates.
        Free = "free",
        /// 1: we talk.
        Talk = "talk",
        /// 2: support.
        Support = "support",
        /// 3: an agreed plan with dates.
        Plan = "plan",
        /// 4: closer follow-up in what is named.
        Closer = "closer",
        /// 5: a delegated right is withdrawn.
        Withdrawn = "withdrawn",
        /// 6: a decision about leadership or organisation; outside this house.
        Outside = "outside",
    }
}

base::codes! {
    "What a response is an answer to.";
    pub enum Prompt {
        /// The unit told of it itself, in time.
        OwnNotice = "own_notice",
        /// The unit asked for it.
        Wish = "wish",
        /// Somebody else saw it: figures, an inspection, a complaint.
        Finding = "finding",
        /// Something serious: citizens' legal security or safety, or suspected fraud.
        Incident = "incident",
    }
}

impl Level {
    /// 0 is the free frame; extra freedom lies under it.
    pub fn rank(self) -> i64 {
        match self {
            Self::Wider => -1,
            Self::Free => 0,
            Self::Talk => 1,
            Self::Support => 2,
            Self::Plan => 3,
            Self::Closer => 4,
            Self::Withdrawn => 5,
            Self::Outside => 6,
        }
    }

    /// Where it falls to when nobody renews it.
    pub fn down(self) -> Self {
        match self {
            Self::Wider | Self::Free | Self::Talk => Self::Free,
            Self::Support => Self::Talk,
            Self::Plan => Self::Support,
            Self::Closer => Self::Plan,
            Self::Withdrawn => Self::Closer,
            Self::Outside => Self::Withdrawn,
        }
    }

    /// It holds the unit tighter than before: unit, MED and everything else must have been heard.
    pub fn tightens(self) -> bool {
        self.rank() >= Self::Closer.rank()
    }
}

impl Prompt {
    /// Something serious may skip steps; so may the unit itself, for nobody has to be worse off before getting the help asked for.
    fn may_jump(self) -> bool {
        matches!(self, Self::Incident | Self::Wish)
    }
}

/// What a response is about: never the unit as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    /// One instrument.
    Instrument(InstrumentId),
    /// A whole domain.
    Domain(DomainId),
}

/// A response on the ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// For which unit.
    pub unit: UnitId,
    /// In what.
    pub about: About,
    /// How far.
    pub level: Level,
    /// What it is an answer to.
    pub prompt: Prompt,
    /// Why.
    pub reason: String,
    /// First day.
    pub from: Date,
    /// On this day it falls a step, unless it is renewed.
    pub review: Date,
    /// What must be true for it to end.
    pub end_criterion: String,
    /// The support that goes with it.
    pub support: String,
    /// Who gives the support.
    pub giver: Party,
    /// Extra freedom: how the learning is shared.
    pub shares: String,
    /// What the unit said before it was decided, word for word.
    pub words: String,
    /// The MED line.
    pub med: Option<MedLine>,
    /// The post that decided.
    pub decided_by: Option<PostId>,
    /// When it was written down; decides between two from the same day.
    pub recorded: Time,
    /// Ended before its day, and why: a right given back, a plan fulfilled.
    pub ended: Option<(Date, String)>,
    /// The unit's own comment; it stands with the response.
    pub comment: String,
}

/// Why a response was not decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Level 6 lies outside this house.
    Outside,
    /// The free frame is where one stands when a response ends; it is not decided.
    Free,
    /// From a day that is over.
    FromPast,
    /// No reason.
    NoReason,
    /// The review does not lie after the first day.
    ReviewLater,
    /// No end criterion.
    NoEnd,
    /// No support.
    NoSupport,
    /// Extra freedom without sharing what is learnt.
    NoSharing,
    /// A right is withdrawn in one named instrument.
    NeedsInstrument,
    /// More than one step up, without anything serious having happened and without the unit's own wish.
    Jump,
    /// The unit told of it itself in time: that by itself never brings closer follow-up.
    Candid,
    /// The unit's words are missing.
    UnitUnheard,
    /// The MED line is missing.
    NoMed,
    /// It has ended already, or has not begun.
    NotStanding,
}

impl Response {
    /// Whether it may be decided where the unit stands on `standing` in the same matter.
    pub fn check(&self, standing: Level, today: Date) -> Result<(), Refusal> {
        self.faults(standing, today).first().map_or(Ok(()), |why| Err(*why))
    }

    /// Everything that stands in its way, all at once.
    pub fn faults(&self, standing: Level, today: Date) -> Vec<Refusal> {
        let empty = |text: &str| text.trim().is_empty();
        let tightens = self.level.tightens();
        let refusals = [
            (self.level == Level::Outside, Refusal::Outside),
            (self.level == Level::Free, Refusal::Free),
            (self.from < today, Refusal::FromPast),
            (empty(&self.reason), Refusal::NoReason),
            (self.review <= self.from, Refusal::ReviewLater),
            (empty(&self.end_criterion), Refusal::NoEnd),
            (self.level != Level::Wider && empty(&self.support), Refusal::NoSupport),
            (self.level == Level::Wider && empty(&self.shares), Refusal::NoSharing),
            (self.level == Level::Withdrawn && matches!(self.about, About::Domain(_)), Refusal::NeedsInstrument),
            (tightens && self.prompt == Prompt::OwnNotice, Refusal::Candid),
            (self.level.rank() > standing.rank().max(0) + 1 && !self.prompt.may_jump(), Refusal::Jump),
            (tightens && self.prompt != Prompt::Incident && empty(&self.words), Refusal::UnitUnheard),
            (tightens && self.med.is_none(), Refusal::NoMed),
        ];
        refusals.into_iter().filter(|(refused, _)| *refused).map(|(_, why)| why).collect()
    }

    /// Ends it before its day: what was withdrawn is given back.
    pub fn end(self, why: &str, today: Date) -> Result<Self, Refusal> {
        if why.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        if self.ended.is_some() || today < self.from || self.level_on(today).0 == Level::Free {
            return Err(Refusal::NotStanding);
        }
        Ok(Self { ended: Some((today, why.to_owned())), ..self })
    }

    /// The level on a day since it began, and until when: at its review it falls a step, and again each time as many days have gone.
    fn level_on(&self, date: Date) -> (Level, Option<Date>) {
        if self.ended.as_ref().is_some_and(|(on, _)| *on <= date) {
            return (Level::Free, None);
        }
        let length = self.review.days_after(self.from).max(1);
        let (mut level, mut until) = (self.level, self.review);
        while until <= date && level != Level::Free {
            level = level.down();
            until = until.plus_days(length);
        }
        (level, (level != Level::Free).then_some(until))
    }
}

/// Where a unit stands on the ladder in one matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The level on the day.
    pub level: Level,
    /// The response it rests on; none where nothing was ever decided.
    pub response: Option<&'a Response>,
    /// The day on which it falls a step.
    pub until: Option<Date>,
    /// It has fallen by itself since it was decided.
    pub fallen: bool,
}

/// Where a unit stands in a matter on a day: a pure function of its responses, so no job takes it down. The newest that has begun counts.
pub fn standing(responses: &[Response], about: About, date: Date) -> Standing<'_> {
    let begun = responses.iter().filter(|one| one.about == about && one.from <= date);
    let newest = begun.max_by_key(|one| (one.from, one.recorded, one.id));
    let Some(newest) = newest else {
        return Standing { level: Level::Free, response: None, until: None, fallen: false };
    };
    let (level, until) = newest.level_on(date);
    Standing { level, response: Some(newest), until, fallen: newest.ended.is_none() && level != newest.level }
}

/// Every matter in which something was decided, with where the unit stands in it on a day; the newest decision first.
pub fn all_standing(responses: &[Response], date: Date) -> Vec<(About, Standing<'_>)> {
    let mut matters: Vec<About> = responses.iter().map(|one| one.about).collect();
    matters.sort();
    matters.dedup();
    let mut all: Vec<(About, Standing)> =
        matters.into_iter().map(|about| (about, standing(responses, about, date))).collect();
    all.sort_by_key(|(_, one)| std::cmp::Reverse(one.response.map(|response| (response.from, response.recorded))));
    all
}

/// The response that keeps the rights of an instrument withdrawn on a day.
pub fn withdrawn(responses: &[Response], instrument: InstrumentId, date: Date) -> Option<&Response> {
    let now = standing(responses, About::Instrument(instrument), date);
    now.response.filter(|_| now.level == Level::Withdrawn)
}
