//! Giving: a unit's forecast, *nothing new*, and a level's own correction.

use super::{Year, speaker};
use crate::commands::{self, Place, Stop};
use crate::follow_up::FollowUp;
use crate::forecast::{self, Expected, Refusal, Stand};
use crate::outlook;
use crate::read::own_figures;
use crate::store as saved;
use crate::views::give::{self as views, Desk};
use crate::{Columns, Direction, words};
use access::Do;
use base::{Date, Lang, Money, PostId, UnitId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// What a stopped command tells the reader.
fn refused(stop: Stop, lang: Lang) -> Error {
    let w = words(lang);
    match stop {
        Stop::Store(error) => error.into(),
        Stop::Refused(refusal) => Error::refused(match refusal {
            Refusal::NoFollowUp => w.give_no_follow_up(),
            Refusal::NotYet => w.give_not_yet(),
            Refusal::Closed => w.give_closed(),
            Refusal::NothingBefore => w.give_nothing_before(),
            Refusal::AlreadyGiven => w.give_already(),
        }),
    }
}

/// The year, and the post that speaks: only a unit's own leader gives its forecast; the line corrects at its own level.
fn enter(work: &mut Work, id: UnitId, on: Date) -> Result<(Year, PostId), Error> {
    work.may(Do::GiveForecast, id)?;
    let year = Year::load(work.tx, on.year())?;
    let post = speaker(work, &year, id).ok_or(Error::Forbidden)?;
    Ok((year, post))
}

/// The page on which a forecast is given.
pub fn form(work: &mut Work, id: UnitId, on: Date) -> Outcome {
    let (year, _) = enter(work, id, on)?;
    let found = year.follow_ups.iter().copied().find(|one| one.on == on);
    let at = forecast::may_give(found, work.today()).map_err(|no| refused(Stop::Refused(no), work.lang()))?;
    let desk = desk(work, &year, id, at)?;
    Ok(Page::show(title(work, on), views::page(&work.here(), &desk)))
}

fn title(work: &Work, on: Date) -> String {
    words(work.lang()).give_title(on.long(work.lang()))
}

fn desk(work: &mut Work, year: &Year, id: UnitId, at: FollowUp) -> Result<Desk, Error> {
    let lang = work.lang();
    let figures = own_figures(work.tx, id, at.on)?;
    let columns = Columns::of(&figures);
    let node = year.node(id, at.on, &|_| true);
    let given = year.given(id, at.on).first().copied().cloned();
    let before = year.before(id, at.on).cloned();
    let imported = columns.result_excl.known();
    let mut form = Form::blank(lang);
    let known = given.as_ref().or(before.as_ref()).map(|one| one.told.result);
    if let Some(result) = given.as_ref().map(|one| one.told.result).or(imported).or(known) {
        fill(&mut form, result);
    }
    if let Some(given) = &given {
        form.set("words", &given.told.words);
    }
    let mut correction = Form::blank(lang).called("correction");
    if let Some(added) = year.corrected(id, at.on).first() {
        fill(&mut correction, added.amount);
        correction.set("reason", &added.reason);
    }
    Ok(Desk {
        trail: super::super::trail(&year.tree, id, words(lang).outlook_title()),
        asked: year.asks(id),
        due: at.due(year.circle().height(id, &year.asked())),
        stand: Stand::of(&figures),
        actual: columns.actual.known(),
        currency: saved::currency(work.tx)?,
        sum: (!node.below.is_empty()).then(|| outlook::before(&node)),
        imported,
        given,
        before,
        form,
        correction,
        id,
        at,
    })
}

fn fill(form: &mut Form, result: Money) {
    let (way, amount) = forecast::typed(result);
    form.set("way", way.code());
    if let Some(amount) = amount {
        let text = amount.exact(form.lang());
        let mark = form.lang().pick(",00", ".00");
        form.set("amount", text.strip_suffix(mark).unwrap_or(&text));
    }
}

/// A way, and the result that it means with its amount; every field of the form is read before anything is decided.
fn amount(form: &mut Form) -> (Option<Direction>, Option<Money>) {
    let (way, size) = (form.choice::<Direction>("way"), form.optional_money("amount"));
    let (Some(told), Some(size)) = (way, size) else { return (way, None) };
    let result = forecast::result(told, size);
    if result.is_none() {
        let (w, balance) = (words(form.lang()), told == Direction::Balance);
        form.wrong("amount", if balance { w.give_amount_in_balance() } else { w.give_amount_wrong() });
    }
    (way, result)
}

fn told(form: &mut Form) -> Option<Expected> {
    let ((way, result), said) = (amount(form), form.optional("words", 2000));
    if said == Some(None) && way.is_some_and(|way| way != Direction::Balance) {
        form.wrong("words", words(form.lang()).give_words_missing());
        return None;
    }
    Some(Expected { result: result?, words: said?.unwrap_or_default(), lang: form.lang() })
}

/// A unit gives what it expects.
pub fn give(work: &mut Work, id: UnitId, on: Date) -> Outcome {
    let (year, post) = enter(work, id, on)?;
    let mut form = work.form();
    let Some(told) = told(&mut form) else {
        return again(work, &year, (id, on), |desk| desk.form = form);
    };
    let place = Place { unit: id, on, by: Some(post) };
    let (_, event) = commands::give_forecast(work.tx, place, told).map_err(|stop| refused(stop, work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{id}/forecasts?on={on}")))
}

/// Nothing new since last time.
pub fn same(work: &mut Work, id: UnitId, on: Date) -> Outcome {
    let (_, post) = enter(work, id, on)?;
    let place = Place { unit: id, on, by: Some(post) };
    let (_, event) = commands::repeat_forecast(work.tx, place).map_err(|stop| refused(stop, work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{id}/forecasts?on={on}")))
}

/// A level adds its own correction, with its reason; what those below told stays as it is.
pub fn correct(work: &mut Work, id: UnitId, on: Date) -> Outcome {
    let (year, post) = enter(work, id, on)?;
    if year.circle().below(id).is_empty() {
        return Err(Error::NotFound);
    }
    let mut form = work.form();
    let ((_, amount), reason) = (amount(&mut form), form.text("reason", 1..=1000));
    let (Some(amount), Some(reason)) = (amount, reason) else {
        return again(work, &year, (id, on), |desk| desk.correction = form.called("correction"));
    };
    let (place, lang) = (Place { unit: id, on, by: Some(post) }, work.lang());
    let (_, event) = commands::correct_sum(work.tx, place, amount, (&reason, lang)).map_err(|no| refused(no, lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/units/{id}/forecasts?on={on}")))
}

fn again(work: &mut Work, year: &Year, (id, on): (UnitId, Date), put: impl FnOnce(&mut Desk)) -> Outcome {
    let found = year.follow_ups.iter().copied().find(|one| one.on == on);
    let at = forecast::may_give(found, work.today()).map_err(|no| refused(Stop::Refused(no), work.lang()))?;
    let mut desk = desk(work, year, id, at)?;
    put(&mut desk);
    Ok(Page::again(title(work, on), views::page(&work.here(), &desk)))
}
