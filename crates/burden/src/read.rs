//! What other rooms ask of this one before they add a demand: whether it is admitted, and how it looks beside what is asked.

use crate::ceiling::{self, Demand, Line, admits};
use crate::estimate::{self, Told};
use crate::store::{self as saved, Ceiling, minutes};
use crate::{clock, views, words_of};
use ::store::Tx;
use access::Role;
use base::{Date, Time};
use disclosure::Least;
use maud::{Markup, html};
use std::collections::{BTreeMap, HashMap};
use web::{About, Cost, Error, Work};

/// Refuses, in words, where what would be added passes the ceiling of a role: by how much, and what is largest of what is
/// asked already, so that another can go. To be called before a demand is saved.
pub fn admit(work: &mut Work, extra: &[Demand]) -> Result<(), Error> {
    match refusal(work, extra)? {
        Some(words) => Err(Error::refused(words)),
        None => Ok(()),
    }
}

/// As [`admit`], for a form that says itself why: the words of the refusal, or none where it is admitted.
pub fn refusal(work: &mut Work, extra: &[Demand]) -> Result<Option<String>, Error> {
    let lang = work.lang();
    for (role, added) in by_role(extra) {
        let (asked, ceiling) = standing(work, role)?;
        let lines: Vec<Line> = added.iter().map(|demand| line(demand)).collect();
        if let Err(refusal) = admits(&asked, &lines, ceiling) {
            return Ok(Some(words_of::refusal(role, &refusal, lang)));
        }
    }
    Ok(None)
}

/// What would be added, beside what is asked already and the ceiling: for whoever adds a duty, before they add it. Empty where
/// nothing would be added.
pub fn panel(work: &mut Work, extra: &[Demand]) -> Result<Markup, Error> {
    let lang = work.lang();
    let mut shown = vec![];
    for (role, added) in by_role(extra) {
        let (asked, ceiling) = standing(work, role)?;
        let lines: Vec<Line> = added.iter().map(|demand| line(demand)).collect();
        let verdict = admits(&asked, &lines, ceiling);
        shown.push(views::added(lang, role, &added, (ceiling::sum(&asked), ceiling), &verdict));
    }
    Ok(html! { @for one in &shown { (one) } })
}

/// Demands of one role of which one will be chosen, each beside what is asked already. Empty where none would change anything.
pub fn choices(work: &mut Work, each: &[Demand]) -> Result<Markup, Error> {
    let Some(role) = each.first().map(|demand| demand.role) else { return Ok(html! {}) };
    let (lang, (asked, ceiling)) = (work.lang(), standing(work, role)?);
    let verdicts: Vec<_> = each.iter().map(|one| (one, admits(&asked, &[line(one)], ceiling))).collect();
    Ok(views::choices(lang, role, &verdicts, (ceiling::sum(&asked), ceiling)))
}

fn line(demand: &Demand) -> Line {
    Line { what: demand.what.clone(), minutes: demand.weight() }
}

fn by_role(extra: &[Demand]) -> Vec<(Role, Vec<&Demand>)> {
    let mut roles: BTreeMap<&str, (Role, Vec<&Demand>)> = BTreeMap::new();
    for demand in extra.iter().filter(|demand| demand.minutes != 0) {
        roles.entry(demand.role.code()).or_insert_with(|| (demand.role, vec![])).1.push(demand);
    }
    roles.into_values().collect()
}

/// What is asked of a role today, and its ceiling.
fn standing(work: &mut Work, role: Role) -> Result<(Vec<Line>, Option<i64>), Error> {
    let today = work.today();
    let known = asked(work)?.into_iter().filter(|one| one.cost.role == role);
    let lines = known.map(|one| Line { what: one.cost.what, minutes: one.minutes }).collect();
    let all = saved::ceilings(work.tx)?;
    Ok((lines, in_force(&all, role, today).and_then(|ceiling| ceiling.minutes)))
}

/// Something that is asked, with what those who do it say it takes.
pub struct Asked {
    /// What is asked, as its owner estimates it.
    pub cost: Cost,
    /// What those who do it say, where enough of them have.
    pub told: Option<Told>,
    /// Who says how long one of the house's own forms takes, and when.
    pub source: Option<String>,
    /// Minutes a year: by those who do it where enough have said, else the owner's.
    pub minutes: i64,
}

/// Everything that is asked of anybody, by the estimates that count.
pub fn asked(work: &mut Work) -> Result<Vec<Asked>, Error> {
    let lang = work.lang();
    let mut by_what: HashMap<(Role, String), Vec<(usize, i64)>> = HashMap::new();
    for (role, about, lot, minutes) in minutes::estimates(work.tx)? {
        by_what.entry((role, about)).or_default().push((usize::try_from(lot).unwrap_or(0), minutes));
    }
    let (costs, today) = (work.costs()?, work.today());
    let sources: HashMap<(Role, String), String> = saved::forms(work.tx, today)?
        .into_iter()
        .map(|form| ((form.role, format!("form/{}", form.code)), words_of::source(&form, lang)))
        .collect();
    Ok(costs
        .into_iter()
        .map(|cost| {
            let told = by_what.get(&(cost.role, cost.key.clone())).and_then(|all| estimate::told(all, Least::FIVE));
            let minutes = estimate::year(cost.minutes, cost.each, told);
            let source = sources.get(&(cost.role, cost.key.clone())).cloned();
            Asked { cost, told, source, minutes }
        })
        .collect())
}

/// The ceiling of a role on a day; they are given newest first.
pub fn in_force(all: &[Ceiling], role: Role, on: Date) -> Option<&Ceiling> {
    all.iter().find(|ceiling| ceiling.role == role && ceiling.from <= on)
}

/// What the house's own forms ask.
pub fn costs(work: &mut Work) -> Result<Vec<Cost>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let forms = saved::forms(work.tx, today)?;
    Ok(forms
        .into_iter()
        .map(|form| {
            let (key, what) = (format!("form/{}", form.code), words_of::form(&form.code, lang));
            let year = form.times.saturating_mul(form.minutes);
            Cost { each: form.minutes, ..Cost::new(form.role, key, what, year) }
        })
        .collect())
}

/// Whether time is clocked now.
pub fn goes(tx: &mut Tx) -> ::store::Result<bool> {
    Ok(minutes::clocking(tx)?.is_some())
}

/// Counts a form that was shown then and has been taken now, where clocking is on: into its month, for the role in which the one
/// who sent it is asked. Nothing is counted of somebody who is asked in no role, nor twice of anybody in a month.
pub fn count(work: &mut Work, about: &About, shown: Time) -> Result<(), Error> {
    let (now, person, key) = (work.now(), work.actor.person, about.key.as_str());
    let role = if about.role.is_some() { about.role } else { role_of(work, key)? };
    let (Some(spent), Some(role)) = (clock::minutes(shown, now), role) else { return Ok(()) };
    Ok(minutes::count(work.tx, person, (role, key), spent)?)
}

/// The first role that is asked for a thing and that the actor holds; a deputy does what the leader is asked for.
fn role_of(work: &mut Work, about: &str) -> Result<Option<Role>, Error> {
    let today = work.today();
    let asked: Vec<Role> = match about.strip_prefix("form/") {
        Some(code) => {
            let forms = saved::forms(work.tx, today)?;
            forms.into_iter().filter(|form| form.code == code).map(|form| form.role).collect()
        }
        None => vec![Role::Leader],
    };
    let actor = &work.actor;
    let holds = |role: &Role| actor.holds(*role) || *role == Role::Leader && actor.holds(Role::Deputy);
    Ok(asked.into_iter().find(holds))
}
