//! The days, months and minutes that hold for questions and information agreements: for everybody to see, for administrators to set.

use crate::numbers::{Number, Numbers};
use crate::store::agreement as saved;
use crate::views::numbers::{self as views, Shown};
use crate::{commands, words};
use access::Do;
use base::{Date, Lang};
use maud::Markup;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The page.
pub fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeePaper)?;
    let body = page(work, None)?;
    Ok(Page::show(words(work.lang()).numbers_title(), body))
}

fn page(work: &mut Work, typed: Option<Form>) -> Result<Markup, Error> {
    let (lang, today) = (work.lang(), work.today());
    let (rows, sources) = (saved::number_rows(work.tx)?, saved::number_sources(work.tx)?);
    let now = Numbers::on(&rows, today);
    let filled = || {
        let mut form = Form::blank(lang);
        form.set("from", today);
        for number in Number::ALL {
            form.set(number.code(), now.get(*number));
        }
        form
    };
    let form = work.actor.may_everywhere(Do::SetPaperNumbers).then(|| typed.unwrap_or_else(filled));
    let coming = rows.into_iter().filter(|row| row.from > today).collect();
    let sources = sources.into_iter().filter(|(_, from, _)| *from <= today).map(|(number, _, from)| (number, from));
    Ok(views::page(&work.here(), &Shown { sources: sources.collect(), now, coming, form }))
}

fn read(form: &mut Form, today: Date) -> Option<(Vec<(Number, i64)>, Date)> {
    let told: Vec<Option<(Number, i64)>> =
        Number::ALL.iter().map(|number| Some((*number, form.number(number.code(), 1..=number.most())?))).collect();
    let from = form.date("from");
    if from.is_some_and(|from| from < today) {
        form.wrong("from", words(form.lang()).numbers_from_past());
    }
    let told: Option<Vec<(Number, i64)>> = told.into_iter().collect();
    told.zip(from).filter(|_| !form.faulty())
}

/// Sets them from a date.
pub fn save(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SetPaperNumbers)?;
    let (mut form, today) = (work.form(), work.today());
    let Some((told, from)) = read(&mut form, today) else {
        let body = page(work, Some(form))?;
        return Ok(Page::again(words(work.lang()).numbers_title(), body));
    };
    // Sources are content, and content is in Danish.
    let source = words(Lang::Da).numbers_source();
    let event = commands::set_numbers(work.tx, &told, from, &source)?;
    work.commit(event)?;
    Ok(Page::go("/papers/numbers"))
}
