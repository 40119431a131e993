//! Choosing who answers a committee's question: whoever makes the papers may, and the line over the committee's units.

use super::found;
use super::questions::{get, owners, page, stopped};
use crate::question::{Owner, Question, QuestionId};
use crate::{commands, line, words};
use access::{CommitteeId, Do, Role};
use base::{Date, PersonId, UnitId};
use mail::Letter;
use org::How;
use std::collections::{HashMap, HashSet};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// Whether the reader may choose who answers a committee.
pub fn may(work: &mut Work, committee: CommitteeId) -> Result<bool, Error> {
    if work.actor.may_everywhere(Do::HandQuestion) {
        return Ok(true);
    }
    let led: Vec<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    if led.is_empty() {
        return Ok(false);
    }
    let over = over(work, committee)?;
    Ok(work.actor.may_as_party(Do::HandQuestion, led.iter().any(|unit| over.contains(unit))))
}

fn over(work: &mut Work, committee: CommitteeId) -> Result<Vec<UnitId>, Error> {
    let today = work.today();
    let tree = org::tree_at(work.tx, today)?;
    Ok(line::over(&tree, &org::committee_units(work.tx, committee, today)?))
}

/// The committees whose open questions the reader is asked to find an answerer for: all of them for those who look after the house,
/// and for leaders those that they stand nearest over.
pub fn asked(work: &mut Work, open: &[Question]) -> Result<HashSet<CommitteeId>, Error> {
    let unassigned: HashSet<CommitteeId> =
        open.iter().filter(|one| one.owner.is_none()).map(|one| one.committee).collect();
    if work.actor.holds(Role::Administrator) {
        return Ok(unassigned);
    }
    let led: HashSet<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    if led.is_empty() || unassigned.is_empty() || !work.actor.may_as_party(Do::HandQuestion, true) {
        return Ok(HashSet::new());
    }
    let today = work.today();
    let posts = org::leader_posts(work.tx, today)?;
    let mut mine = HashSet::new();
    for committee in unassigned {
        if line::nearest(&over(work, committee)?, &posts).is_some_and(|unit| led.contains(&unit)) {
            mine.insert(committee);
        }
    }
    Ok(mine)
}

/// Who can be chosen: every staff function, then the leaders of the committee's units and those above them.
pub fn choices(
    work: &mut Work,
    id: CommitteeId,
    names: &HashMap<Owner, String>,
) -> Result<Vec<(String, String)>, Error> {
    let today = work.today();
    let tree = org::tree_at(work.tx, today)?;
    let units = org::committee_units(work.tx, id, today)?;
    let above = units.first().map(|unit| tree.ancestors(*unit)).unwrap_or_default();
    let posts = org::leader_posts(work.tx, today)?;
    let mut staff: Vec<(&Owner, &String)> =
        names.iter().filter(|(owner, _)| matches!(owner, Owner::Function(_))).collect();
    staff.sort_by_key(|(_, name)| base::sort_key(name));
    let led = above.iter().rev().chain(&units).flat_map(|unit| posts.of(*unit)).filter(|post| post.filled());
    let led: Vec<Owner> = led.map(|post| Owner::Post(post.post)).collect();
    let leaders = led.iter().filter_map(|owner| names.get_key_value(owner));
    Ok(staff.into_iter().chain(leaders).map(|(owner, name)| (owner.code(), name.clone())).collect())
}

/// The administration or the line chooses who answers; they are written to, and nobody else is.
pub fn hand(work: &mut Work, id: QuestionId) -> Outcome {
    let question = get(work, id)?;
    if !may(work, question.committee)? {
        return Err(Error::Forbidden);
    }
    let (mut form, lang, today) = (work.form().called("hand"), work.lang(), work.today());
    let (owner, due) = (form.choice::<Owner>("owner"), form.date("due"));
    if due.is_some_and(|due| due < today) {
        form.wrong("due", words(lang).question_day_passed());
    }
    let names = owners(work)?;
    let known = choices(work, question.committee, &names)?;
    let owner = owner.filter(|owner| known.iter().any(|(code, _)| *code == owner.code()));
    let (Some(owner), Some(due), false) = (owner, due, form.faulty()) else {
        let body = page(work, id, form, Form::blank(lang))?;
        return Ok(Page::again(words(lang).question_title(), body));
    };
    let event = commands::hand_to(work.tx, id, owner, due).map_err(|stop| stopped(stop, lang))?;
    write_to(work, &question, owner, due)?;
    work.commit(event)?;
    Ok(Page::go(format!("/papers/questions/{id}")))
}

fn write_to(work: &mut Work, question: &Question, owner: Owner, due: Date) -> Result<(), Error> {
    let committee = found(work, question.committee)?.name;
    let link = format!("{}/papers/questions/{}", work.app().settings().address, question.id);
    for to in people(work, owner)? {
        let lang = access::language(work.tx, to)?;
        let w = words(lang);
        let letter = Letter {
            to,
            kind: "question",
            subject: w.question_letter_subject(committee.as_str()),
            body: w.question_letter(committee.as_str(), question.words.as_str(), due.long(lang), link.as_str()),
            file: None,
        };
        mail::post(work.tx, &letter)?;
    }
    Ok(())
}

/// Who is behind a staff function or a post today.
fn people(work: &mut Work, owner: Owner) -> Result<Vec<PersonId>, Error> {
    let today = work.today();
    match owner {
        Owner::Function(function) => {
            Ok(org::staff_in(work.tx, function, today)?.into_iter().map(|seat| seat.person).collect())
        }
        Owner::Post(post) => {
            let posts = org::leader_posts(work.tx, today)?;
            let found = posts.0.values().flatten().find(|one| one.post == post);
            let holders = found.into_iter().flat_map(|one| &one.holders).filter(|holder| holder.how != How::Deputy);
            Ok(holders.map(|holder| holder.person).collect())
        }
    }
}
