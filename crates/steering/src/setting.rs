//! Rule: the settings of a unit over time, what is inherited, and the step in force: never below the law.

use crate::agreement::AgreementId;
use crate::edition::Lineage;
use crate::floor::{Floor, floor_at};
use crate::step::{EditionId, Instrument, InstrumentId, Step, StepId};
use base::{Date, Period, Time, UnitId};

base::id! { SettingId, "A setting that came into force for a unit and an instrument."; }

/// One setting in a unit's history. Settings lie on one another: the newest that holds a date decides, and when a temporary one
/// (a tightening with its review date) is over, the one beneath it is back in force by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its id.
    pub id: SettingId,
    /// For which unit.
    pub unit: UnitId,
    /// Which instrument.
    pub instrument: InstrumentId,
    /// The agreed step; none is "we follow the common agreement again".
    pub choice: Option<StepId>,
    /// The edition it was agreed under.
    pub edition: EditionId,
    /// From and to; only a tightening has a `to`, its review date.
    pub period: Period,
    /// When it was put into force; decides between two from the same date.
    pub recorded: Time,
    /// The agreement it rests on.
    pub agreement: AgreementId,
}

/// Where the step in force comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The unit's own agreement (egen).
    Own(SettingId),
    /// The nearest ancestor's agreement (fælles).
    Common(UnitId, SettingId),
    /// Nobody has agreed anything; the catalogue's default (fælles).
    Default,
}

/// What is in force for a unit and an instrument at a date.
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    /// The step that counts.
    pub step: &'a Step,
    /// The step agreed, inherited or given by default, before the law lifts it.
    pub agreed: &'a Step,
    /// Where `agreed` comes from.
    pub origin: Origin,
    /// The floor at the date with its step, whether or not it lifts.
    pub floor: Option<(&'a Floor, &'a Step)>,
    /// The own tightening that ended unrenewed, when nothing newer has been agreed since.
    pub lapsed: Option<&'a Setting>,
}

impl InForce<'_> {
    /// The law, not the agreement, decides the step.
    pub fn lifted(&self) -> bool {
        self.step.rank > self.agreed.rank
    }
}

/// The setting that holds the date: the newest, whatever lies beneath.
pub fn standing(history: &[Setting], date: Date) -> Option<&Setting> {
    history.iter().filter(|setting| setting.period.holds(date)).max_by_key(|setting| age(setting))
}

/// The lasting setting beneath any tightening at a date.
fn lasting(history: &[Setting], date: Date) -> Option<&Setting> {
    let lasting = history.iter().filter(|setting| setting.period.to.is_none() && setting.period.holds(date));
    lasting.max_by_key(|setting| age(setting))
}

fn age(setting: &Setting) -> (Date, Time, base::Uuid) {
    (setting.period.from, setting.recorded, setting.id.0)
}

/// A tightening that ended before the date with nothing agreed after it began.
pub fn lapsed(history: &[Setting], date: Date) -> Option<&Setting> {
    let begun = history.iter().filter(|setting| setting.period.from <= date);
    begun.max_by_key(|setting| age(setting)).filter(|newest| newest.period.to.is_some_and(|to| to <= date))
}

/// Max of the agreed step and the floor at the date: a pure function of history and date, so no job creates it.
pub fn step_in_force<'a>(agreed: &'a Step, floor: Option<&'a Step>) -> &'a Step {
    floor.filter(|floor| floor.rank > agreed.rank).unwrap_or(agreed)
}

/// A unit with its settings for one instrument; lists of these run from the unit itself up to the root.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    /// The unit.
    pub unit: UnitId,
    /// Its settings for the instrument, in any order.
    pub history: &'a [Setting],
}

/// What is agreed for the first unit of the chain: its own, else the nearest ancestor's, else the catalogue's default.
pub fn agreed<'a>(
    chain: &[Link<'a>],
    instrument: &'a Instrument,
    date: Date,
    lineage: &'a Lineage,
) -> Option<(&'a Step, Origin)> {
    search(chain, instrument, date, lineage, standing)
}

/// As [`agreed`], but blind to every tightening: what stays when all of them are over.
pub fn lasting_step<'a>(
    chain: &[Link<'a>],
    instrument: &'a Instrument,
    date: Date,
    lineage: &'a Lineage,
) -> Option<(&'a Step, Origin)> {
    search(chain, instrument, date, lineage, lasting)
}

fn search<'a>(
    chain: &[Link<'a>],
    instrument: &'a Instrument,
    date: Date,
    lineage: &'a Lineage,
    pick: fn(&'a [Setting], Date) -> Option<&'a Setting>,
) -> Option<(&'a Step, Origin)> {
    for (up, link) in chain.iter().enumerate() {
        let Some(setting) = pick(link.history, date) else { continue };
        let Some(step) = setting.choice.and_then(|choice| lineage.carry(choice, date)) else { continue };
        let origin = if up == 0 { Origin::Own(setting.id) } else { Origin::Common(link.unit, setting.id) };
        return Some((step, origin));
    }
    instrument.step(instrument.default).map(|step| (step, Origin::Default))
}

/// Everything about the first unit of the chain at a date. None only for an instrument without a default.
pub fn in_force<'a>(
    chain: &[Link<'a>],
    instrument: &'a Instrument,
    floors: &'a [Floor],
    date: Date,
    lineage: &'a Lineage,
) -> Option<InForce<'a>> {
    let (agreed, origin) = agreed(chain, instrument, date, lineage)?;
    let floor = floor_at(floors, instrument.id, date, lineage);
    let lapsed = chain.first().and_then(|own| lapsed(own.history, date));
    Some(InForce { step: step_in_force(agreed, floor.map(|(_, step)| step)), agreed, origin, floor, lapsed })
}
