//! Preparing a round, and reminding those who have not answered.

use crate::commands::rolls::Gathering;
use crate::delegation::Reach;
use crate::fail::Fail;
use crate::plan::{Plan, Reminded};
use crate::progress::{Chair, Participant, Status};
use crate::reminder;
use crate::round::{Round, RoundId};
use crate::slip;
use crate::store::seats::{self, Held};
use crate::store::{delegations, plans, rounds, slips};
use crate::words;
use access::Role;
use base::{Date, Lang, PersonId, UnitId};
use std::collections::{BTreeMap, BTreeSet};
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
    let missing: Vec<Participant> =
        gathering.gathered().roll().into_iter().filter(|one| one.status == Status::Missing).collect();
    let persons = readers(tx, &gathering, &missing)?;
    for (person, med) in &persons {
        let lang = access::language(tx, *person)?;
        mail::post(tx, &letter(&round, (*person, *med), (on, lang), address))?;
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

/// Who is written to: those in the posts that are missing, those who may answer on their behalf, and MED's
/// representatives, each once; true for those from whom only MED's remarks are missing.
fn readers(tx: &mut Tx, gathering: &Gathering, missing: &[Participant]) -> Result<BTreeMap<PersonId, bool>, Fail> {
    let today = tx.today();
    let (mut persons, mut med) = (BTreeSet::new(), BTreeSet::new());
    let delegated = delegations::standing(tx, today)?;
    for one in missing {
        match &one.chair {
            Chair::Post(post) => persons.extend(gathering.seating.persons_in(*post)),
            Chair::Function(code) => {
                persons.extend(gathering.seating.function(code).map_or(&[][..], |staff| &staff.persons));
            }
            Chair::Med => med.extend(asked_of_med(tx, gathering)?.into_iter().map(|(_, person, _)| person)),
        }
        let behalf = delegated.iter().filter(|leave| leave.reach == Reach::Round(gathering.round.id));
        persons.extend(behalf.filter(|leave| one.units.contains(&leave.unit)).map(|leave| leave.person));
    }
    med.retain(|person| !persons.contains(person));
    let posts = persons.into_iter().map(|person| (person, false));
    Ok(posts.chain(med.into_iter().map(|person| (person, true))).collect())
}

/// MED's representatives who are asked about an area's agreements: those of the area and of the units above it.
pub fn asked_of_med(tx: &mut Tx, gathering: &Gathering) -> Result<Vec<Held>, Fail> {
    let today = tx.today();
    let (places, area) = (gathering.seating.places(), gathering.round.area);
    let mut held = seats::held(tx, Role::Med, today)?;
    held.retain(|(unit, ..)| places.under(area, *unit));
    Ok(held)
}

/// The letter says that something is missing and where; not what, and nothing of what others have answered.
fn letter(round: &Round, (to, med): (PersonId, bool), (on, lang): (Date, Lang), address: &str) -> mail::Letter {
    let w = words(lang);
    let deadline = round.deadline.long(lang);
    let left = round.deadline.days_after(on);
    let href = format!("{address}/rounds/{}", round.id);
    let (subject, body) = if med {
        (w.med_reminder_subject(&*round.name), w.med_reminder_body(&*round.name, deadline, left, href))
    } else {
        (w.reminder_subject(&*round.name), w.reminder_body(&*round.name, deadline, left, href))
    };
    mail::Letter { to, kind: "round", subject, body, file: None }
}

/// Writes once a round to the employees who have not answered, in its last days. That somebody has answered is known, so that nobody
/// answers twice; neither the trail nor the round keeps how many were written to, since that would tell how many had.
pub fn remind_slips(tx: &mut Tx, id: RoundId, on: Date, address: &str) -> Result<Option<Event>, Fail> {
    let round = rounds::round(tx, id)?;
    let until = plan(tx, &round)?.ask_until;
    if !reminder::slips_due(plans::slips_reminded(tx, id)?, (round.opened, until), on) {
        return Ok(None);
    }
    plans::remind_slips(tx, id, on)?;
    let places = access::places(tx, on)?;
    let mut asked: BTreeMap<UnitId, BTreeSet<PersonId>> = BTreeMap::new();
    for (unit, person, _) in seats::held(tx, Role::Employee, on)? {
        if unit != round.area && places.under(unit, round.area) {
            asked.entry(unit).or_default().insert(person);
        }
    }
    let mut told = BTreeSet::new();
    for (unit, persons) in asked {
        let answered = slips::marks(tx, (id, unit))?;
        let open = slips::find(tx, (id, unit), until)?.open(on);
        for person in persons.into_iter().filter(|person| open && !answered.contains(person)) {
            if told.insert(person) {
                let lang = access::language(tx, person)?;
                mail::post(tx, &slip_letter(&round, (unit, person), (until, lang), address))?;
            }
        }
    }
    Ok(Some(Event::new("steering.slips_reminded").unit(round.area).about(id.0)))
}

fn slip_letter(
    round: &Round,
    (unit, to): (UnitId, PersonId),
    (until, lang): (Date, Lang),
    address: &str,
) -> mail::Letter {
    let w = words(lang);
    let body = w.slip_reminder_body(until.long(lang), format!("{address}/rounds/{}/units/{unit}/slips", round.id));
    mail::Letter { to, kind: "slip-quiet", subject: w.slip_reminder_subject(), body, file: None }
}
