//! Handlers of one's own weekly letter: what it would say, and whether one wants it.

use super::refused;
use crate::store::digest as saved;
use crate::views::digest as views;
use crate::{commands, jobs, words};
use access::Do;
use web::{Error, Outcome, Page, Work};

pub fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeDates)?;
    let here = work.here();
    let person = work.actor.person;
    let wanted = saved::wanted(work.tx, person)?;
    let address = access::person(work.tx, person)?.email;
    let letter = jobs::preview(work)?;
    let sends = work.app().settings().smtp.is_some();
    let shown = views::Mine { wanted, address, letter, sends };
    Ok(Page::show(words(here.lang).letters_title(), views::mine(&here, &shown)))
}

pub fn choose(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeDates)?;
    let (lang, person) = (work.lang(), work.actor.person);
    let mut form = work.form();
    let Some(wanted) = form.choice::<String>("wanted") else { return Err(Error::Bad("wanted".to_owned())) };
    let event = commands::choose_digest(work.tx, person, wanted == "yes").map_err(|stop| refused(stop, lang))?;
    work.commit(event)?;
    Ok(Page::go("/letters/mine"))
}
