//! What can be done with forecasts: each command saves and gives the event that its caller commits.

use crate::follow_up::{self, FollowUp, Plan};
use crate::forecast::{Correction, CorrectionId, Expected, Forecast, ForecastId, Refusal, Stand, may_give, to_repeat};
use crate::read;
use crate::store::forecasts as saved;
use ::store::{Event, Tx};
use base::{Date, Lang, Money, PostId, UnitId};

::store::stops! {
    /// Why a command stopped.
    pub enum Stop {
        /// A rule refused it.
        Refused(Refusal),
    }
}

/// Which unit at which follow-up, and the post that speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The unit.
    pub unit: UnitId,
    /// The follow-up's day.
    pub on: Date,
    /// The post.
    pub by: Option<PostId>,
}

fn open(tx: &mut Tx, on: Date) -> Result<FollowUp, Stop> {
    let (plans, today) = (saved::plans(tx)?, tx.today());
    Ok(may_give(follow_up::find(&plans, on), today)?)
}

fn write(tx: &mut Tx, place: Place, told: Expected, same_as: Option<ForecastId>) -> Result<(ForecastId, Event), Stop> {
    let stand = Stand::of(&read::own_figures(tx, place.unit, place.on)?);
    let given = Forecast {
        id: ForecastId::fresh(),
        unit: place.unit,
        on: place.on,
        no: saved::last_no(tx, place.unit, place.on)? + 1,
        at: tx.now(),
        by: place.by,
        told,
        stand,
        same_as,
    };
    saved::give(tx, &given)?;
    let event = Event::new("budget.forecast_given")
        .unit(given.unit)
        .about(given.id.0)
        .with("on", given.on)
        .with("no", given.no)
        .with("result", given.told.result.plain())
        .text("words", &given.told.words);
    Ok((given.id, if same_as.is_some() { event.with("nothing_new", true) } else { event }))
}

/// A unit tells what it expects. Telling again while the follow-up is open is a new row; the earlier one stays.
pub fn give_forecast(tx: &mut Tx, place: Place, told: Expected) -> Result<(ForecastId, Event), Stop> {
    open(tx, place.on)?;
    write(tx, place, told, None)
}

/// Nothing new since last time: the latest forecast of the year again, with the budget as it stands now.
pub fn repeat_forecast(tx: &mut Tx, place: Place) -> Result<(ForecastId, Event), Stop> {
    open(tx, place.on)?;
    let own = saved::of_unit(tx, place.unit)?;
    let last = to_repeat(&own, place.on)?;
    write(tx, place, last.told.clone(), Some(last.id))
}

/// A level adds its own correction to the sum of those under it.
pub fn correct_sum(
    tx: &mut Tx,
    place: Place,
    amount: Money,
    (reason, lang): (&str, Lang),
) -> Result<(CorrectionId, Event), Stop> {
    open(tx, place.on)?;
    let correction = Correction {
        id: CorrectionId::fresh(),
        unit: place.unit,
        on: place.on,
        no: saved::last_correction(tx, place.unit, place.on)? + 1,
        at: tx.now(),
        by: place.by,
        amount,
        reason: reason.to_owned(),
        lang,
    };
    saved::correct(tx, &correction)?;
    let event = Event::new("budget.sum_corrected")
        .unit(correction.unit)
        .about(correction.id.0)
        .with("on", correction.on)
        .with("no", correction.no)
        .with("amount", correction.amount.plain())
        .text("reason", &correction.reason);
    Ok((correction.id, event))
}

/// The municipality's follow-ups from a date on.
pub fn plan_follow_ups(tx: &mut Tx, plan: &Plan, source: &str) -> Result<Event, Stop> {
    saved::keep_plan(tx, plan, source)?;
    let days = plan.days.iter().map(|day| day.code()).collect::<Vec<_>>().join(" ");
    Ok(Event::new("budget.follow_ups_planned")
        .with("from", plan.from)
        .with("days", days)
        .with("first_days", plan.first_days)
        .with("level_days", plan.level_days)
        .with("minutes", plan.minutes))
}
