//! What a committee wants to know and can do without: minutes first, then the agreement; and letting a line go.

use super::committee::functions;
use super::{found, may, reaches};
use crate::agreement::{self, Form as As, LineId, Refusal, Rhythm, Standing, Wish};
use crate::commands::{self, Stop};
use crate::numbers::{Number, Numbers};
use crate::store::agreement as lines;
use crate::views::agreement::{self as views, Asked, Thanks};
use crate::words;
use access::{CommitteeId, Do, FunctionId, Role};
use base::Lang;
use burden::Demand;
use org::Committee;
use std::collections::{HashMap, HashSet};
use ui::Form;
use web::{Cost, Error, Outcome, Page, Work};

fn refused(refusal: Refusal, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Refusal::NoTime => w.wish_no_time(),
        Refusal::TooLong => w.wish_too_long(),
        Refusal::Begun => w.wish_begun(),
        Refusal::MinutesUnseen => w.wish_minutes_unseen(),
        Refusal::Over => w.line_over(),
    }
}

fn stopped(stop: Stop, lang: Lang) -> Error {
    match stop {
        Stop::Store(error) => error.into(),
        Stop::Agreement(refusal) => Error::refused(refused(refusal, lang)),
        Stop::Question(_) => Error::NotFound,
    }
}

/// The first step: what, why, how often, in what form, who owns it, and until when.
pub fn new(work: &mut Work, id: CommitteeId) -> Outcome {
    may(work, Do::AgreeInformation, id)?;
    let today = work.today();
    let mut form = Form::blank(work.lang());
    form.set("stance", work.query("stance").unwrap_or_else(|| "want".to_owned()));
    form.set("from", today);
    form.set("until", today.plus_months(12));
    let committee = found(work, id)?;
    let body = asking(work, &committee, form)?;
    Ok(Page::show(words(work.lang()).wish_title(), body))
}

fn asking(work: &mut Work, committee: &Committee, form: Form) -> Result<maud::Markup, Error> {
    let mut owners: Vec<(String, String)> =
        functions(work)?.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    owners.sort_by_key(|(_, name)| base::sort_key(name));
    let (numbers, people) = (lines::numbers(work.tx)?, leaders(work, committee.id)?);
    let asked = Asked { committee: committee.clone(), owners, numbers, people, form };
    Ok(views::asking(&work.here(), &asked))
}

/// How many leaders the committee's units have: those who would write a report.
fn leaders(work: &mut Work, committee: CommitteeId) -> Result<i64, Error> {
    let today = work.today();
    let posts = org::leader_posts(work.tx, today)?;
    let units = org::committee_units(work.tx, committee, today)?;
    let led = units.iter().filter(|unit| posts.of(**unit).iter().any(org::LeaderPost::filled)).count();
    Ok(i64::try_from(led).unwrap_or(i64::MAX))
}

struct Read {
    wish: Wish,
    without: bool,
}

fn read(form: &mut Form, numbers: &Numbers, people: i64) -> Option<Read> {
    let stance = form.text("stance", 1..=10);
    let (what, why) = (form.text("what", 1..=200), form.text("why", 1..=500));
    let (rhythm, shape) = (form.choice::<Rhythm>("rhythm"), form.choice::<As>("form"));
    let (owner, minutes) = (form.choice::<FunctionId>("owner"), form.optional_number("minutes", 1..=6000));
    let (from, until) = (form.date("from"), form.date("until"));
    let shape = shape?;
    let wish = Wish {
        what: what?,
        why: why?,
        rhythm: rhythm?,
        form: shape,
        owner: owner?,
        minutes: minutes?.unwrap_or_else(|| numbers.minutes(shape)),
        people: if shape == As::Units { people } else { 1 },
        lang: form.lang(),
        from: from?,
        until: until?,
    };
    Some(Read { wish, without: stance? == "without" })
}

/// Takes a wish in two steps: it is shown what it takes, and only then can it be agreed.
pub fn agree(work: &mut Work, id: CommitteeId) -> Outcome {
    may(work, Do::AgreeInformation, id)?;
    let (committee, lang, today) = (found(work, id)?, work.lang(), work.today());
    let (numbers, people) = (lines::numbers(work.tx)?, leaders(work, id)?);
    let mut form = work.form();
    let title = words(lang).wish_title();
    let read = read(&mut form, &numbers, people);
    if let Some(read) = &read
        && !read.without
        && let Err(refusal) = agreement::fits(&read.wish, today, numbers.get(Number::LineMonths))
    {
        form.wrong(if refusal == Refusal::Begun { "from" } else { "until" }, refused(refusal, lang));
    }
    let Some(read) = read.filter(|_| !form.faulty()) else {
        let body = asking(work, &committee, form)?;
        return Ok(Page::again(title, body));
    };
    if form.checked("edit") {
        let body = asking(work, &committee, form)?;
        return Ok(Page::show(title, body));
    }
    let seen = Some(form.sent("seen")).and_then(|seen| seen.parse::<i64>().ok());
    if seen == Some(read.wish.a_year()) { keep(work, id, read, seen) } else { minutes(work, &committee, form, read) }
}

/// The second step: what it takes, and of whom.
fn minutes(work: &mut Work, committee: &Committee, form: Form, read: Read) -> Outcome {
    let owner = functions(work)?.remove(&read.wish.owner).ok_or(Error::NotFound)?;
    let holders = holders(work)?;
    let asked = if read.without { vec![] } else { vec![demand(&read.wish, holders)] };
    let shown = views::Minutes {
        committee: committee.clone(),
        beside: burden::panel(work, &asked)?,
        admitted: burden::refusal(work, &asked)?.is_none(),
        without: read.without,
        wish: read.wish,
        owner,
        form,
    };
    Ok(Page::show(words(work.lang()).minutes_title(), views::minutes(&work.here(), &shown)))
}

fn keep(work: &mut Work, id: CommitteeId, read: Read, seen: Option<i64>) -> Outcome {
    let (lang, holders) = (work.lang(), holders(work)?);
    if !read.without {
        burden::admit(work, &[demand(&read.wish, holders)])?;
    }
    let kept = if read.without {
        let thanks = words(lang).thanks_plain();
        commands::do_without(work.tx, id, read.wish, &thanks)
    } else {
        commands::agree_line(work.tx, id, read.wish, seen)
    };
    let (_, event) = kept.map_err(|stop| stopped(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/papers/committees/{id}#agreement")))
}

/// One line, and the way to let it go.
pub fn show(work: &mut Work, id: LineId) -> Outcome {
    let lang = work.lang();
    let shown = line(work, id, Form::blank(lang))?;
    Ok(Page::show(words(lang).line_title(), views::line(&work.here(), &shown)))
}

fn line(work: &mut Work, id: LineId, form: Form) -> Result<Thanks, Error> {
    let (committee, line) = lines::get(work.tx, id)?;
    may(work, Do::SeePaper, committee)?;
    let owner = functions(work)?.remove(&line.wish.owner).unwrap_or_default();
    let holds = matches!(line.standing(work.today()), Standing::Ahead | Standing::Wanted);
    let form = (holds && reaches(work, Do::AgreeInformation, committee)).then_some(form);
    Ok(Thanks { committee: found(work, committee)?, owner, line, form })
}

/// The committee lets a line go, with its thanks.
pub fn let_go(work: &mut Work, id: LineId) -> Outcome {
    let (committee, _) = lines::get(work.tx, id)?;
    may(work, Do::AgreeInformation, committee)?;
    let (mut form, lang) = (work.form(), work.lang());
    let Some(thanks) = form.text("thanks", 1..=500) else {
        let shown = line(work, id, form)?;
        return Ok(Page::again(words(lang).line_title(), views::line(&work.here(), &shown)));
    };
    let event = commands::let_go(work.tx, id, &thanks).map_err(|stop| stopped(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/papers/committees/{committee}#agreement")))
}

/// What the agreements of all committees ask for in a year.
pub fn costs(work: &mut Work) -> Result<Vec<Cost>, Error> {
    let today = work.today();
    let functions = org::staff_functions(work.tx)?;
    let codes: HashMap<FunctionId, String> = functions.into_iter().map(|one| (one.id, one.code)).collect();
    let wanted = lines::wanted(work.tx, today)?;
    if wanted.is_empty() {
        return Ok(vec![]);
    }
    let holders = holders(work)?;
    // What is asked is no secret; the line itself is for those who read the committee's papers.
    let way = |committee, id| reaches(work, Do::SeePaper, committee).then(|| format!("/papers/wishes/{id}"));
    let costs = wanted.into_iter().map(|(committee, line)| Cost {
        href: way(committee, line.id).unwrap_or_default(),
        ..cost(&line, holders, &codes)
    });
    Ok(costs.collect())
}

fn cost(line: &agreement::Line, holders: (i64, i64), codes: &HashMap<FunctionId, String>) -> Cost {
    let wish = &line.wish;
    let demand = demand(wish, holders);
    Cost {
        each: wish.minutes,
        owner: codes.get(&wish.owner).cloned().unwrap_or_default(),
        ..Cost::new(demand.role, format!("committee/{}", line.id), wish.what.clone(), demand.weight())
    }
}

/// How many leaders and how many in staff functions there are.
fn holders(work: &mut Work) -> Result<(i64, i64), Error> {
    let today = work.today();
    let posts = org::leader_posts(work.tx, today)?;
    let led = posts.0.values().flatten().filter(|post| post.filled()).count();
    let mut staff = HashSet::new();
    for function in org::staff_functions(work.tx)? {
        staff.extend(org::staff_in(work.tx, function.id, today)?.into_iter().map(|seat| seat.person));
    }
    let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    Ok((whole(led), whole(staff.len())))
}

/// What a wish asks of those who spend the time, as the ceiling counts it.
fn demand(wish: &Wish, (leaders, staff): (i64, i64)) -> Demand {
    let each = wish.minutes.saturating_mul(wish.rhythm.a_year());
    match wish.form {
        As::Units => Demand::of_some(Role::Leader, wish.what.clone(), each, (wish.people, leaders)),
        _ => Demand::of_some(Role::Staff, wish.what.clone(), each, (wish.people, staff)),
    }
}
