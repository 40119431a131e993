//! Turning the clocking of time on, with its MED line, and off again.

use crate::clock::Clocking;
use crate::store::minutes as saved;
use crate::views::minutes as views;
use crate::{commands, words};
use access::Do;
use ui::Form;
use web::{Outcome, Page, Work};

/// How it stands, and the form.
pub fn show(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SetTimeRules)?;
    let line = saved::clocking(work.tx)?;
    let form = Form::blank(work.lang());
    Ok(Page::show(words(work.lang()).clock_title(), views::clock(&work.here(), line.as_ref(), &form)))
}

/// On, once MED has discussed it.
pub fn turn_on(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SetTimeRules)?;
    let mut form = work.form();
    let Some(line) = read(&mut form, work.today()) else {
        let now = saved::clocking(work.tx)?;
        return Ok(Page::again(words(work.lang()).clock_title(), views::clock(&work.here(), now.as_ref(), &form)));
    };
    let event = commands::turn_on(work.tx, &line)?;
    work.commit(event)?;
    Ok(Page::go("/time"))
}

fn read(form: &mut Form, today: base::Date) -> Option<Clocking> {
    let (committee, on) = (form.text("committee", 1..=200), form.date("on"));
    let remarks = form.text("remarks", 0..=8000);
    if on.is_some_and(|on| on > today) {
        form.wrong("on", words(form.lang()).clock_not_held());
        return None;
    }
    Some(Clocking { committee: committee?, on: on?, remarks: remarks? })
}

/// Off; what was counted is gone.
pub fn turn_off(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SetTimeRules)?;
    let event = commands::turn_off(work.tx)?;
    work.commit(event)?;
    Ok(Page::go("/time"))
}
