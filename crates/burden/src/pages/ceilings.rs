//! Setting ceilings: data with a date and a decision, by the administrator.

use crate::store::{self as saved, Ceiling};
use crate::views::page as views;
use crate::words;
use access::{Do, Role};
use store::Event;
use ui::Form;
use web::{Outcome, Page, Work};

/// The form, over the ceilings that were set.
pub fn edit(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SetTimeRules)?;
    let mut form = Form::blank(work.lang());
    form.set("from", work.today());
    let all = saved::ceilings(work.tx)?;
    Ok(Page::show(words(work.lang()).ceilings_title(), views::ceilings(&work.here(), &all, &form)))
}

/// Sets one.
pub fn save(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SetTimeRules)?;
    let mut form = work.form();
    let Some(ceiling) = read(&mut form, work.today()) else {
        let all = saved::ceilings(work.tx)?;
        return Ok(Page::again(words(work.lang()).ceilings_title(), views::ceilings(&work.here(), &all, &form)));
    };
    saved::set_ceiling(work.tx, &ceiling)?;
    work.commit(set(&ceiling))?;
    Ok(Page::go("/time"))
}

fn read(form: &mut Form, today: base::Date) -> Option<Ceiling> {
    let (role, hours) = (form.choice::<Role>("role"), form.optional_number("hours", 1..=2000));
    let (from, decided) = (form.date("from"), form.text("decided", 1..=200));
    if from.is_some_and(|from| from < today) {
        form.wrong("from", words(form.lang()).not_backwards());
        return None;
    }
    Some(Ceiling { role: role?, from: from?, minutes: hours?.map(|hours| hours * 60), decided: decided? })
}

/// What setting a ceiling leaves in the trail.
pub fn set(ceiling: &Ceiling) -> Event {
    let most = ceiling.minutes.map_or_else(|| "none".to_owned(), |minutes| minutes.to_string());
    let event = Event::new("burden.ceiling_set").with("role", ceiling.role.code()).with("from", ceiling.from);
    event.with("minutes", most).text("decided", &ceiling.decided)
}
