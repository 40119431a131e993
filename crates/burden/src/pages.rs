//! Handlers of Tid brugt på Råderum: the page here, ceilings in a file of their own.

pub mod ceilings;

use crate::read::in_force;
use crate::store as saved;
use crate::views::page as views;
use crate::words;
use access::{Do, Role};
use web::{Error, Outcome, Page, Work};

/// What is asked of each role.
pub fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeTime)?;
    let (here, today) = (work.here(), work.today());
    let (costs, ceilings) = (work.costs()?, saved::ceilings(work.tx)?);
    let mut shown = vec![];
    for role in Role::ALL {
        let mut asked: Vec<_> = costs.iter().filter(|cost| cost.role == *role).cloned().collect();
        asked.sort_by(|a, b| (b.minutes, &a.what).cmp(&(a.minutes, &b.what)));
        let ceiling = in_force(&ceilings, *role, today);
        if !asked.is_empty() || ceiling.is_some() {
            shown.push(views::Shown { role: *role, costs: asked, ceiling });
        }
    }
    let owners = owners(work)?;
    let may_set = work.actor.may_everywhere(Do::SetTimeRules);
    Ok(Page::show(words(here.lang).title(), views::show(&here, &shown, &owners, may_set)))
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
