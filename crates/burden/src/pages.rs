//! Handlers of Tid brugt på Råderum: the page here; ceilings, minutes given and the clock in files of their own.

pub mod ceilings;
pub mod clocking;
pub mod forms;
pub mod minutes;

use crate::clock;
use crate::read::{asked, in_force};
use crate::store::{self as saved, minutes as counted};
use crate::views::page as views;
use crate::{book, words};
use access::{Do, Role};
use disclosure::Least;
use web::{Error, Outcome, Page, Work};

/// The same as a workbook.
pub fn workbook(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeTime)?;
    let (ceilings, clocking) = (saved::ceilings(work.tx)?, counted::clocking(work.tx)?);
    let roles = roles(work, &ceilings, clocking.is_some())?;
    let owner = owners(work)?;
    let municipality = web::House::load(work.tx)?.name;
    let book = book::workbook(&book::About { lang: work.lang(), municipality, now: work.now() }, &roles, &owner);
    let bytes = paper::xlsx(&book).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Page::file("tid.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

/// What is asked of each role.
pub fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeTime)?;
    let here = work.here();
    let (ceilings, clocking) = (saved::ceilings(work.tx)?, counted::clocking(work.tx)?);
    let roles = roles(work, &ceilings, clocking.is_some())?;
    let owner = owners(work)?;
    let shown = views::Page {
        roles: &roles,
        owner: &owner,
        clocking: clocking.as_ref(),
        may_set: work.actor.may_everywhere(Do::SetTimeRules),
        may_give: work.actor.may_somewhere(Do::GiveMinutes),
    };
    Ok(Page::show(words(here.lang).title(), views::show(&here, &shown)))
}

fn roles<'a>(work: &mut Work, ceilings: &'a [saved::Ceiling], clocks: bool) -> Result<Vec<views::Shown<'a>>, Error> {
    let today = work.today();
    let mut all = asked(work)?;
    let mut shown = vec![];
    for role in Role::ALL {
        let (mut mine, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.cost.role == *role);
        all = rest;
        mine.sort_by(|a, b| (b.minutes, &a.cost.what).cmp(&(a.minutes, &b.cost.what)));
        let ceiling = in_force(ceilings, *role, today);
        if mine.is_empty() && ceiling.is_none() {
            continue;
        }
        let mut months = if clocks { counted::months(work.tx, *role)? } else { vec![] };
        months.retain(|month| clock::is_shown(month, Least::FIVE, today));
        shown.push(views::Shown { role: *role, asked: mine, ceiling, months });
    }
    Ok(shown)
}

/// Names staff functions by code; the house by its own name.
fn owners(work: &mut Work) -> Result<impl Fn(&str) -> String + use<>, Error> {
    let lang = work.lang();
    let all = org::staff_functions(work.tx)?;
    Ok(move |code: &str| {
        let known = all.iter().find(|function| function.code == code);
        let name = known.map(|function| lang.pick(&function.name_da, &function.name_en).to_owned());
        name.unwrap_or_else(|| if code.is_empty() { words(lang).the_house() } else { code.to_owned() })
    })
}
