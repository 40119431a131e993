//! Preparing a round, and reminding those who have not answered.

use crate::commands::rolls::Gathering;
use crate::delegation::Reach;
use crate::fail::Fail;
use crate::plan::{Plan, Reminded};
use crate::progress::{Chair, Participant, Status};
use crate::reminder;
use crate::round::{Round, RoundId};
use crate::slip;
use crate::store::{delegations, plans, rounds};
use crate::words;
use base::{Date, Lang, PersonId};
use std::collections::BTreeSet;
use store::{Event, Tx};

/// A round's plan, or what is usual.
pub fn plan(tx: &mut Tx, round: &Round) -> Result<Plan, Fail> {
    Ok(plans::find(tx, round.id)?.unwrap_or_else(|| Plan::usual(round)))
}

/// Saves a round's plan. The day until which employees answer moves only while they still do: what has closed stays closed.
pub fn prepare(tx: &mut Tx, id: RoundId, wanted: &Plan) -> Result<Event, Fail> {
    let (round, today) = (rounds::round(tx, id)?, tx.today());
    let before = plan(tx, &round)?;
    if wanted.ask_until != before.ask_until && (before.ask_until < today || wanted.ask_until < today) {
        return Err(Fail::Slip(slip::Refusal::Closed));
    }
    plans::save(tx, id, wanted)?;
    let event = Event::new("steering.round_prepared").unit(round.area).about(id.0).with("ask_until", wanted.ask_until);
    let event = event.with("remind_days", reminder::days_text(&wanted.days));
    Ok(event.text("material", &wanted.material).text("links", &wanted.links))
}

/// Writes to those who have not answered, where a mark of the round is due on the day. None when nothing is.
pub fn remind(tx: &mut Tx, id: RoundId, on: Date, address: &str) -> Result<Option<Event>, Fail> {
    let round = rounds::round(tx, id)?;
    let plan = plan(tx, &round)?;
    let used: Vec<i64> = plans::reminders(tx, id)?.iter().map(|told| told.days).collect();
    let due = reminder::due(&plan.days, &used, (round.opened, round.deadline), on);
    let Some(nearest) = due.iter().min() else { return Ok(None) };
    let gathering = Gathering::load(tx, id)?;
    let missing: Vec<Participant> = gathering
        .gathered()
        .roll()
        .into_iter()
        .filter(|one| one.status == Status::Missing && one.chair != Chair::Med)
        .collect();
    let persons = readers(tx, &gathering, &missing)?;
    for person in &persons {
        mail::post(tx, &letter(&round, *person, on, address))?;
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let (posts, letters) = (count(missing.len()), count(persons.len()));
    for days in &due {
        // Marks that were missed are used up by the one letter.
        plans::remind(tx, id, &Reminded { days: *days, on, posts, letters })?;
    }
    let event = Event::new("steering.round_reminded").unit(round.area).about(id.0).with("days", nearest);
    Ok(Some(event.with("posts", posts).with("letters", letters)))
}

/// Who is written to: those in the posts that are missing, and those who may answer on their behalf, each once.
fn readers(tx: &mut Tx, gathering: &Gathering, missing: &[Participant]) -> Result<BTreeSet<PersonId>, Fail> {
    let today = tx.today();
    let mut persons = BTreeSet::new();
    let delegated = delegations::standing(tx, today)?;
    for one in missing {
        match &one.chair {
            Chair::Post(post) => persons.extend(gathering.seating.persons_in(*post)),
            Chair::Function(code) => {
                persons.extend(gathering.seating.function(code).map_or(&[][..], |staff| &staff.persons));
            }
            Chair::Med => {}
        }
        let behalf = delegated.iter().filter(|leave| leave.reach == Reach::Round(gathering.round.id));
        persons.extend(behalf.filter(|leave| one.units.contains(&leave.unit)).map(|leave| leave.person));
    }
    Ok(persons)
}

/// The letter says that something is missing and where; not what, and nothing of what others have answered.
fn letter(round: &Round, to: PersonId, on: Date, address: &str) -> mail::Letter {
    let w = words(Lang::Da);
    let deadline = round.deadline.long(Lang::Da);
    let left = round.deadline.days_after(on);
    let body = w.reminder_body(&*round.name, deadline, left, format!("{address}/rounds/{}", round.id));
    mail::Letter { to, kind: "round", subject: w.reminder_subject(&*round.name), body, file: None }
}
