//! What a staff function asks for and has stopped asking for, put together from the settings in force, the answers and who could open them.

use crate::removal;
use crate::still_asked::{Ask, Stopped};
use crate::store::reading as stored;
use access::FunctionId;
use base::{Date, PersonId, UnitId};
use org::{LeaderPosts, StaffFunction, Tree};
use std::collections::{BTreeMap, HashSet};
use steering::Picture;
use steering::step::{DutyRule, InstrumentId, StepId};
use steering::used::Period;
use store::{Result, Tx};

/// Answers so many months back are read.
pub const BACK_MONTHS: i32 = 13;

/// Everything that is read once for all duties.
struct Desk {
    today: Date,
    picture: Picture,
    tree: Tree,
    posts: LeaderPosts,
}

impl Desk {
    fn load(tx: &mut Tx) -> Result<Self> {
        let today = tx.today();
        let picture = Picture::load(tx, today, today)?;
        Ok(Self { today, picture, tree: org::tree_at(tx, today)?, posts: org::leader_posts(tx, today)? })
    }
}

/// The duties in force that a staff function's instruments ask for, in the catalogue's order.
pub fn asks(tx: &mut Tx, function: &StaffFunction) -> Result<Vec<Ask>> {
    let desk = Desk::load(tx)?;
    let staff = staff(tx, function.id, desk.today)?;
    let decisions = stored::decisions(tx)?;
    let mut all = vec![];
    for one in desk.picture.instruments(desk.today).iter().filter(|one| one.owner == function.code) {
        let mut steps: BTreeMap<i64, Ask> = BTreeMap::new();
        for unit in desk.tree.units() {
            let Some(now) = desk.picture.in_force(unit.id, one.id, desk.today) else { continue };
            let Some(duty) = &now.step.duty else { continue };
            steps.entry(now.step.rank).or_insert_with(|| Ask::of(one, now.step.id, duty)).units.push(unit.id);
        }
        all.extend(steps.into_values());
    }
    for ask in &mut all {
        ask.readers = readers(&desk, &staff, &ask.units);
        ask.periods = periods(tx, ask, desk.today)?;
        ask.decision = removal::standing(&decisions, ask.instrument, ask.step, desk.today).cloned();
    }
    Ok(all)
}

/// One duty of a staff function.
pub fn ask(tx: &mut Tx, function: &StaffFunction, about: (InstrumentId, StepId)) -> Result<Option<Ask>> {
    Ok(asks(tx, function)?.into_iter().find(|ask| (ask.instrument, ask.step) == about))
}

fn staff(tx: &mut Tx, function: FunctionId, today: Date) -> Result<HashSet<PersonId>> {
    let seats = org::staff_in(tx, function, today)?;
    Ok(seats.into_iter().filter(|seat| seat.from <= today).map(|seat| seat.person).collect())
}

/// How many people could open the answers: those in the staff function, and those who lead above a unit that sends one.
fn readers(desk: &Desk, staff: &HashSet<PersonId>, units: &[UnitId]) -> usize {
    let above: HashSet<UnitId> = units.iter().flat_map(|unit| desk.tree.ancestors(*unit)).collect();
    let leaders = above.iter().flat_map(|unit| desk.posts.of(*unit)).flat_map(|post| &post.holders);
    leaders.map(|holder| holder.person).chain(staff.iter().copied()).collect::<HashSet<_>>().len()
}

/// The duty's own days of the last year with whether anything was sent, and whether anybody opened it; newest first.
fn periods(tx: &mut Tx, ask: &Ask, today: Date) -> Result<Vec<Period>> {
    let from = today.plus_months(-BACK_MONTHS);
    let sent: HashSet<Date> = stored::sent(tx, ask.instrument, from)?.into_iter().map(|sent| sent.due).collect();
    let opened: HashSet<Date> = stored::opened(tx, ask.instrument)?.into_iter().collect();
    let days = ask.often.within(base::Period { from, to: Some(today) });
    let period = |due: Date| Period { due, sent: sent.contains(&due), opened: opened.contains(&due) };
    Ok(days.into_iter().rev().take(4).map(period).collect())
}

/// The duties that left units' wheels in the last year, or are asked for less often, because a setting was loosened; newest first.
pub fn stopped(tx: &mut Tx, function: &StaffFunction) -> Result<Vec<Stopped>> {
    let desk = Desk::load(tx)?;
    let since = desk.today.plus_months(-12);
    let mut all = vec![];
    for setting in desk.picture.settings().filter(|one| since < one.period.from && one.period.from <= desk.today) {
        let owned = desk.picture.lineage.newest().and_then(|edition| edition.instrument(setting.instrument));
        if owned.is_none_or(|one| one.owner != function.code) {
            continue;
        }
        let on = setting.period.from;
        let duty = |day| {
            let now = desk.picture.in_force(setting.unit, setting.instrument, day);
            now.and_then(|now| now.step.duty.clone())
        };
        let (before, now) = (duty(on.plus_days(-1)), duty(on));
        let times = |duty: &Option<DutyRule>| duty.as_ref().map_or(0, |duty| duty.often.a_year());
        if let Some(rule) = before.as_ref().filter(|_| times(&now) < times(&before)) {
            let text = rule.text.clone();
            all.push(Stopped { unit: setting.unit, on, text, before: times(&before), now: times(&now) });
        }
    }
    all.sort_by_key(|one| (std::cmp::Reverse(one.on), one.unit));
    Ok(all)
}
