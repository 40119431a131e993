//! What the house's own forms ask, by somebody's word: read by everybody, said anew by the administrator.

use crate::store::{self as saved, FormMinutes};
use crate::views::forms as views;
use crate::{commands, words, words_of};
use access::{Do, Role};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// Every form with its minutes and who says so.
pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeTime)?;
    let (here, today) = (work.here(), work.today());
    let mut all = saved::forms(work.tx, today)?;
    all.sort_by_key(|one| Role::ALL.iter().position(|role| *role == one.role));
    let may_set = work.actor.may_everywhere(Do::SetTimeRules);
    Ok(Page::show(words(here.lang).forms_title(), views::index(&here, &all, may_set)))
}

/// The form that the address names.
fn known(work: &mut Work) -> Result<FormMinutes, Error> {
    work.may_everywhere(Do::SetTimeRules)?;
    let (code, role, today): (String, Role, _) = (work.path("form")?, work.path("role")?, work.today());
    let found = saved::forms(work.tx, today)?.into_iter().find(|one| one.code == code && one.role == role);
    found.ok_or(Error::NotFound)
}

/// The form in which a form's minutes are said anew.
pub fn edit(work: &mut Work) -> Outcome {
    let known = known(work)?;
    let mut form = Form::blank(work.lang());
    form.set("times", known.times);
    form.set("minutes", known.minutes);
    form.set("on", work.today());
    Ok(Page::show(words_of::form(&known.code, work.lang()), views::edit(&work.here(), &known, &form)))
}

/// Takes somebody's word.
pub fn save(work: &mut Work) -> Outcome {
    let known = known(work)?;
    let mut form = work.form();
    let Some(said) = read(&mut form, &known, work.today()) else {
        return Ok(Page::again(words_of::form(&known.code, work.lang()), views::edit(&work.here(), &known, &form)));
    };
    let event = commands::set_form(work.tx, &said)?;
    work.commit(event)?;
    Ok(Page::go("/time/forms"))
}

fn read(form: &mut Form, known: &FormMinutes, today: base::Date) -> Option<FormMinutes> {
    let (times, minutes) = (form.number("times", 0..=366), form.number("minutes", 0..=600));
    let (source, on) = (form.text("source", 1..=200), form.date("on"));
    if on.is_some_and(|on| on > today) {
        form.wrong("on", words(form.lang()).forms_not_said());
        return None;
    }
    let said_on = Some(on?);
    Some(FormMinutes { times: times?, minutes: minutes?, source: source?, said_on, ..known.clone() })
}
