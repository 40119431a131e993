//! Spørg: a member asks, the administration chooses who answers, and the answer comes with its date.

use super::committee::{board, functions};
use super::{found, may, reaches};
use crate::commands::{self, Stop};
use crate::numbers::Number;
use crate::question::{Answer, Owner, Question, QuestionId, Refusal, Standing, named, recurring};
use crate::store::{agreement, questions as saved};
use crate::views::{committee as boards, questions as views};
use crate::words;
use access::{CommitteeId, Do, Role};
use base::{Date, Lang, PersonId};
use mail::Letter;
use org::How;
use std::collections::HashMap;
use ui::Form;
use web::{Duty, Error, Outcome, Page, Whose, Work};

fn stopped(stop: Stop, lang: Lang) -> Error {
    match stop {
        Stop::Store(error) => error.into(),
        Stop::Question(Refusal::Answered) => Error::refused(words(lang).question_answered_already()),
        Stop::Question(Refusal::DayHasPassed) => Error::refused(words(lang).question_day_passed()),
        Stop::Agreement(_) => Error::NotFound,
    }
}

/// Whether a question is one's own to answer.
fn party(work: &Work, question: &Question) -> bool {
    let own = match question.owner {
        Some((Owner::Function(function), _)) => work.actor.functions().contains(&function),
        Some((Owner::Post(post), _)) => work.actor.led().iter().any(|(_, led)| *led == Some(post)),
        None => false,
    };
    work.actor.may_as_party(Do::AnswerQuestion, own)
}

/// A question is for its committee, for those who choose who answers, and for those who answer.
fn sees(work: &Work, question: &Question) -> bool {
    let sits = reaches(work, Do::AskCommittee, question.committee);
    sits || work.actor.may_everywhere(Do::MakePaper) || party(work, question)
}

/// The questions of a committee that the reader may see, with who answers.
pub fn seen(work: &mut Work, committee: CommitteeId) -> Result<Vec<views::Listed>, Error> {
    let mut all = saved::of_committee(work.tx, committee)?;
    all.retain(|question| sees(work, question));
    let assign = agreement::numbers(work.tx)?.get(Number::AssignDays);
    let (owners, today) = (owners(work)?, work.today());
    let listed = |question: Question| views::Listed {
        owner: question.owner.and_then(|(owner, _)| owners.get(&owner).cloned()),
        standing: question.standing(today, assign),
        question,
    };
    Ok(all.into_iter().map(listed).collect())
}

/// What staff functions and leaders' posts are called.
fn owners(work: &mut Work) -> Result<HashMap<Owner, String>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let names = org::post_names(work.tx, today, lang)?;
    let posts = names.into_iter().map(|(post, name)| (Owner::Post(post), name));
    Ok(functions(work)?.into_iter().map(|(id, name)| (Owner::Function(id), name)).chain(posts).collect())
}

/// A name in the words is a fault: what committees read is about posts and units.
fn nameless(work: &mut Work, form: &mut Form, field: &str, said: &str) -> Result<(), Error> {
    let names = saved::everybody(work.tx)?;
    if let Some(name) = named(said, &names).first() {
        form.wrong(field, words(form.lang()).question_named(*name));
    }
    Ok(())
}

/// A member asks.
pub fn ask(work: &mut Work, id: CommitteeId) -> Outcome {
    may(work, Do::AskCommittee, id)?;
    let (mut form, lang) = (work.form(), work.lang());
    let w = words(lang);
    let said = form.text("words", 1..=600);
    if let Some(said) = &said {
        nameless(work, &mut form, "words", said)?;
        if recurring(said, &w.question_cues()) && !form.checked("once") {
            form.wrong("once", w.question_recurring());
        }
    }
    let Some(said) = said.filter(|_| !form.faulty()) else {
        let board = board(work, id, Some(form))?;
        return Ok(Page::again(board.committee.name.clone(), boards::page(&work.here(), &board)));
    };
    let (_, event) = commands::ask(work.tx, id, &said, lang).map_err(|stop| stopped(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/papers/committees/{id}#ask")))
}

fn get(work: &mut Work, id: QuestionId) -> Result<Question, Error> {
    let question = saved::get(work.tx, id)?;
    if sees(work, &question) { Ok(question) } else { Err(Error::NotFound) }
}

/// One question.
pub fn show(work: &mut Work, id: QuestionId) -> Outcome {
    let (hand, answer) = (Form::blank(work.lang()).called("hand"), Form::blank(work.lang()));
    let body = page(work, id, hand, answer)?;
    Ok(Page::show(words(work.lang()).question_title(), body))
}

fn page(work: &mut Work, id: QuestionId, mut hand: Form, answer: Form) -> Result<maud::Markup, Error> {
    let question = get(work, id)?;
    let committee = found(work, question.committee)?;
    let numbers = agreement::numbers(work.tx)?;
    let open = question.answer.is_none();
    let hands = open && work.actor.may_everywhere(Do::MakePaper);
    let names = owners(work)?;
    if hand.sent("owner").is_empty() && !hand.faulty() {
        let days = work.today().plus_days(numbers.get(Number::AnswerDays));
        hand.set("owner", question.owner.map(|(owner, _)| owner.code()).unwrap_or_default());
        hand.set("due", question.owner.map_or(days, |(_, due)| due.max(work.today())));
    }
    let shown = views::Shown {
        standing: question.standing(work.today(), numbers.get(Number::AssignDays)),
        owner: question.owner.and_then(|(owner, _)| names.get(&owner).cloned()),
        by: question.answer.as_ref().and_then(|one| one.by).and_then(|by| names.get(&Owner::Post(by)).cloned()),
        hand: if hands { Some((hand, choices(work, committee.id, &names)?)) } else { None },
        answer: (open && party(work, &question)).then_some(answer),
        sees_committee: reaches(work, Do::SeePaper, committee.id),
        committee,
        question,
    };
    Ok(views::page(&work.here(), &shown))
}

/// Who can be chosen: every staff function, then the leaders of the committee's units and those above them.
fn choices(work: &mut Work, id: CommitteeId, names: &HashMap<Owner, String>) -> Result<Vec<(String, String)>, Error> {
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

/// The administration chooses who answers; they are written to, and nobody else is.
pub fn hand(work: &mut Work, id: QuestionId) -> Outcome {
    let question = get(work, id)?;
    work.may_everywhere(Do::MakePaper).map_err(|_| Error::Forbidden)?;
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

/// The answer.
pub fn answer(work: &mut Work, id: QuestionId) -> Outcome {
    let question = get(work, id)?;
    if !party(work, &question) {
        return Err(Error::Forbidden);
    }
    let (mut form, lang, on) = (work.form(), work.lang(), work.today());
    let said = form.text("answer", 1..=3000);
    if let Some(said) = &said {
        nameless(work, &mut form, "answer", said)?;
    }
    let Some(said) = said.filter(|_| !form.faulty()) else {
        let body = page(work, id, Form::blank(lang).called("hand"), form)?;
        return Ok(Page::again(words(lang).question_title(), body));
    };
    let by = if let Some((Owner::Post(post), _)) = question.owner { Some(post) } else { None };
    let event = commands::answer(work.tx, id, Answer { on, by, words: said, lang }).map_err(|no| stopped(no, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/papers/questions/{id}")))
}

/// What waits: questions to answer, and for those who look after the house, questions that nobody answers yet.
pub fn duties(work: &mut Work, whose: Whose) -> Result<Vec<Duty>, Error> {
    let busy = work.actor.may_somewhere(Do::AnswerQuestion) || work.actor.holds(Role::Administrator);
    if whose != Whose::Me || !busy {
        return Ok(vec![]);
    }
    let numbers = agreement::numbers(work.tx)?;
    let committees: HashMap<CommitteeId, String> =
        org::committees(work.tx)?.into_iter().map(|one| (one.id, one.name)).collect();
    let open = saved::unanswered(work.tx)?;
    let duty = |question: &Question| {
        let (assign, minutes) = (numbers.get(Number::AssignDays), numbers.get(Number::MinutesAnswer));
        let name = committees.get(&question.committee).map_or("", String::as_str);
        let w = words(work.lang());
        let (due, text, minutes) = match question.standing(work.today(), assign) {
            Standing::Waiting(_, due, _) if party(work, question) => (due, w.duty_answer(name), Some(minutes)),
            Standing::Unassigned(..) if work.actor.holds(Role::Administrator) => {
                (question.on.plus_days(assign), w.duty_hand(name), None)
            }
            _ => return None,
        };
        Some(Duty {
            due: Some(due),
            text,
            hint: Some(question.words.chars().take(120).collect()),
            href: format!("/papers/questions/{}", question.id),
            unit: None,
            overdue: due < work.today(),
            minutes,
        })
    };
    Ok(open.iter().filter_map(duty).collect())
}
