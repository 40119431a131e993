//! How a round is held in the town: voices, drafts, signatures, MED line and force, each on its day and by its person.

use crate::story::{Story, Town, Trouble, missing};
use crate::tree::plots;
use ::store::By;
use base::{Date, PersonId, UnitId};
use std::collections::BTreeMap;
use steering::Picture;
use steering::agreement::{AgreementId, MedLine, Says, Support, SupportId, Terms};
use steering::calibration::{Answer, CalibrationId, Ground};
use steering::round::RoundId;
use steering::seat::Party;
use steering::step::{InstrumentId, StepId};

/// An instrument of the catalogue.
#[derive(Debug, Clone)]
pub struct Tool {
    /// Its identity.
    pub id: InstrumentId,
    /// Its steps, the freest first.
    pub steps: Vec<StepId>,
    /// The code of the staff function that owns it.
    pub owner: String,
}

/// The catalogue by code.
pub type Tools = BTreeMap<String, Tool>;

/// Reads the catalogue that has been published.
pub fn tools(story: &Story, on: Date) -> Result<Tools, Trouble> {
    let picture = story.db.read(|tx| Picture::load(tx, on, on))?;
    let tool = |one: &steering::step::Instrument| {
        let steps = one.steps.iter().map(|step| step.id).collect();
        (one.code.clone(), Tool { id: one.id, steps, owner: one.owner.clone() })
    };
    Ok(picture.instruments(on).iter().map(tool).collect())
}

/// An instrument of the catalogue by code.
pub fn tool<'t>(tools: &'t Tools, code: &str) -> Result<&'t Tool, Trouble> {
    tools.get(code).ok_or_else(|| missing(code))
}

impl Tool {
    /// A step by its rank, 1 is the freest.
    pub fn step(&self, rank: usize) -> Result<StepId, Trouble> {
        rank.checked_sub(1).and_then(|at| self.steps.get(at)).copied().ok_or_else(|| missing("that step"))
    }
}

/// Who speaks for each party about a unit: its leader, the next leader above, and somebody of the staff function.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    unit: PersonId,
    line: Option<PersonId>,
    staff: PersonId,
}

impl Table {
    /// The table of a unit and a staff function.
    pub fn of(town: &Town, unit: &str, owner: &str) -> Result<Self, Trouble> {
        let plots = plots();
        let mut at = plots.iter().find(|plot| plot.name == unit);
        let mut leaders = vec![];
        while let Some(plot) = at {
            leaders.extend(town.leaders.get(plot.name).map(|chair| chair.person));
            at = plot.above.and_then(|above| plots.get(above));
        }
        let mut leaders = leaders.into_iter();
        let unit = leaders.next().ok_or_else(|| missing(unit))?;
        Ok(Self { unit, line: leaders.next(), staff: town.function(owner)?.1 })
    }

    /// Who speaks for a party.
    pub fn person(self, party: Party) -> Option<PersonId> {
        match party {
            Party::Unit => Some(self.unit),
            Party::Line => self.line,
            Party::Staff => Some(self.staff),
        }
    }
}

/// What a party says in a calibration.
#[derive(Debug, Clone, Copy)]
pub struct Voice {
    /// Whose.
    pub party: Party,
    /// The step it wants, 1 is the freest.
    pub step: usize,
    /// Why.
    pub why: &'static str,
    /// Which support must grow.
    pub support: &'static str,
    /// Which governance must stay.
    pub governance: &'static str,
    /// What it promises to stop asking for.
    pub stops: &'static str,
    /// The line: what you may give priority to yourselves, and what I stand behind.
    pub line: (&'static str, &'static str),
}

/// How an agreement is signed.
#[derive(Debug, Clone, Copy)]
pub struct Pen {
    /// Whose signature.
    pub party: Party,
    /// What it says.
    pub says: Says,
    /// In words.
    pub words: &'static str,
}

/// Everybody agrees.
pub const ALL_AGREE: &[Pen] = &[agrees(Party::Unit), agrees(Party::Line), agrees(Party::Staff)];

/// A party that agrees without a word.
pub const fn agrees(party: Party) -> Pen {
    Pen { party, says: Says::Agree, words: "" }
}

/// What is agreed.
#[derive(Debug, Clone, Copy)]
pub struct Deal {
    /// The instrument's code.
    pub code: &'static str,
    /// The step, 1 is the freest.
    pub step: usize,
    /// In a sentence.
    pub text: &'static str,
    /// Why.
    pub reason: &'static str,
    /// What the workplace decides now.
    pub decided_here: &'static str,
    /// What must be true for a tightening to end; empty where nothing is tightened.
    pub end: &'static str,
    /// Promised support and its giver.
    pub support: Option<(&'static str, Party)>,
    /// MED's remarks, word for word.
    pub remarks: &'static str,
    /// Who signs how.
    pub pens: &'static [Pen],
}

/// The days on which an agreement is made.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    /// Drafted.
    pub drafted: Date,
    /// Signed.
    pub signed: Date,
    /// Discussed in MED and put in force.
    pub med: Date,
    /// In force from.
    pub from: Date,
    /// Looked at again; a tightening ends here.
    pub review: Date,
}

/// The terms of a deal.
pub fn terms(tools: &Tools, deal: &Deal, days: Steps) -> Result<Terms, Trouble> {
    let support = |(text, giver): (&str, Party)| Support {
        id: SupportId::fresh(),
        text: text.to_owned(),
        giver,
        due: days.from.plus_days(45),
        done: None,
    };
    Ok(Terms {
        choice: Some(tool(tools, deal.code)?.step(deal.step)?),
        text: deal.text.to_owned(),
        reason: deal.reason.to_owned(),
        ground: Ground::CoreTask,
        review: Some(days.review),
        end_criterion: deal.end.to_owned(),
        decided_here: deal.decided_here.to_owned(),
        from: days.from,
        supports: deal.support.map(support).into_iter().collect(),
    })
}

/// Opens a round, by the area's leader.
pub fn open(
    story: &mut Story,
    tools: &Tools,
    area: &str,
    (name, codes): (String, &[&str]),
    (on, deadline): (Date, Date),
) -> Result<RoundId, Trouble> {
    let unit = story.town.unit(area)?;
    let chosen = codes.iter().map(|code| Ok(tool(tools, code)?.id)).collect::<Result<Vec<_>, Trouble>>()?;
    story.leader_does(area, on, move |tx| Ok(steering::open_round(tx, unit, &name, &chosen, deadline)?))
}

/// The area's common agreement, from draft into force.
pub fn common(
    story: &mut Story,
    tools: &Tools,
    (round, area): (RoundId, &str),
    deal: &Deal,
    days: Steps,
) -> Result<(), Trouble> {
    let (terms, instrument) = (terms(tools, deal, days)?, tool(tools, deal.code)?.id);
    let draft = move |tx: &mut store::Tx| Ok(steering::draft_common(tx, round, instrument, terms.clone())?);
    let id = story.leader_does(area, days.drafted, draft)?;
    conclude(story, tools, (id, area), deal, days)
}

/// A unit's own agreement out of a calibration, from draft into force.
pub fn own(
    story: &mut Story,
    tools: &Tools,
    (talk, unit): (CalibrationId, &str),
    deal: &Deal,
    days: Steps,
) -> Result<(), Trouble> {
    let id = draft(story, tools, (talk, unit), deal, days)?;
    conclude(story, tools, (id, unit), deal, days)
}

/// Drafts a unit's own agreement.
pub fn draft(
    story: &mut Story,
    tools: &Tools,
    (talk, unit): (CalibrationId, &str),
    deal: &Deal,
    days: Steps,
) -> Result<AgreementId, Trouble> {
    let terms = terms(tools, deal, days)?;
    story.leader_does(unit, days.drafted, move |tx| Ok(steering::draft_own(tx, talk, terms.clone())?))
}

/// One signature.
pub fn sign(
    story: &mut Story,
    tools: &Tools,
    (id, unit): (AgreementId, &str),
    (code, pen): (&str, Pen),
    on: Date,
) -> Result<(), Trouble> {
    let table = Table::of(&story.town, unit, &tool(tools, code)?.owner)?;
    let Some(person) = table.person(pen.party) else { return Ok(()) };
    story.act(By::person(person), on, move |tx| Ok(((), steering::sign(tx, id, person, pen.says, pen.words)?)))
}

fn conclude(
    story: &mut Story,
    tools: &Tools,
    (id, unit): (AgreementId, &str),
    deal: &Deal,
    days: Steps,
) -> Result<(), Trouble> {
    for pen in deal.pens {
        sign(story, tools, (id, unit), (deal.code, *pen), days.signed)?;
    }
    let committee = if unit == "Korsbæk Kommune" { "HovedMED" } else { "CenterMED" }.to_owned();
    let med = MedLine::Discussed { committee, on: days.med, remarks: deal.remarks.to_owned() };
    story.leader_does(unit, days.med, move |tx| Ok(((), steering::record_med(tx, id, med.clone())?)))?;
    story.leader_does(unit, days.med, move |tx| Ok(((), steering::bring_into_force(tx, id, days.from)?.1)))
}

/// An own calibration of a unit, asked for by a party.
pub fn ask(
    story: &mut Story,
    tools: &Tools,
    (round, unit, code): (RoundId, &str, &str),
    (by, wish): (Party, &'static str),
    on: Date,
) -> Result<CalibrationId, Trouble> {
    let (about, tool): (UnitId, &Tool) = (story.town.unit(unit)?, tool(tools, code)?);
    let asks = Table::of(&story.town, unit, &tool.owner)?.person(by).ok_or_else(|| missing(unit))?;
    let instrument = tool.id;
    story.act(By::person(asks), on, move |tx| Ok(steering::ask_calibration(tx, round, (about, instrument), by, wish)?))
}

/// A voice, given at once.
pub fn speak(
    story: &mut Story,
    tools: &Tools,
    (talk, unit, code): (CalibrationId, &str, &str),
    voice: &Voice,
    on: Date,
) -> Result<(), Trouble> {
    let tool = tool(tools, code)?;
    let person = Table::of(&story.town, unit, &tool.owner)?.person(voice.party).ok_or_else(|| missing(unit))?;
    let answer = Answer {
        support: voice.support.to_owned(),
        governance: voice.governance.to_owned(),
        stops: voice.stops.to_owned(),
        own_choice: voice.line.0.to_owned(),
        backing: voice.line.1.to_owned(),
        ..Answer::of(tool.step(voice.step)?, Ground::CoreTask, voice.why)
    };
    story.act(By::person(person), on, move |tx| Ok(((), steering::answer(tx, talk, person, answer.clone())?)))
}
