//! Handlers of the room: load, may, change, save, commit, go.

pub mod evidence;
pub mod forecasts;

use crate::excel::{self, Subject};
use crate::lines::{self, Line};
use crate::say::Currency;
use crate::store::{self, staging};
use crate::views::{self, Desk, Frame, unit::Unit};
use crate::{Accuracy, Columns, Decision, Kind, Totals, accuracy, words};
use ::store::Event;
use access::{Do, Scope};
use base::{Date, UnitId};
use maud::Markup;
use org::Tree;
use std::collections::HashSet;
use std::ops::RangeInclusive;
use ui::Form;
use web::{Error, House, Outcome, Page, Panel, Work};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const YEARS: RangeInclusive<i64> = 1990..=2100;

/// The overview of the units that one may see.
pub fn index(work: &mut Work) -> Outcome {
    let body = overview(work, None, None)?;
    Ok(Page::show(words(work.lang()).title(), body))
}

/// The same as a workbook, every unit with figures of its own.
pub fn workbook(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeBudget)?;
    let scope = work.scope(Do::SeeBudget)?;
    let sees = |unit| scope.holds(unit);
    let frame = frame(work)?;
    let (tree, totals) = figures(work, &frame, &sees)?;
    let mut all = lines::each(&tree, &totals, &sees);
    all.extend(gone(&scope, &tree, &totals));
    let chosen = words(work.lang()).all_units();
    file(work, &frame, &chosen, &all)
}

/// One unit's budget with what lies under it, and its own accounts.
pub fn show(work: &mut Work, id: UnitId) -> Outcome {
    work.may(Do::SeeBudget, id)?;
    let scope = work.scope(Do::SeeBudget)?;
    let frame = frame(work)?;
    let tree = org::tree_at(work.tx, frame.here.today)?;
    let name = tree.get(id).ok_or(Error::NotFound)?.name.clone();
    let below = lines::within(&tree, id, &|unit| scope.holds(unit));
    let totals = store::totals(work.tx, &below, frame.year)?;
    let lines = lines::opened(&tree, &totals, id, &|unit| scope.holds(unit));
    let title = words(work.lang()).unit_title(name.as_str());
    let unit = Unit {
        id,
        name,
        trail: trail(&tree, id, words(work.lang()).title()),
        accuracy: hit(&frame, &lines),
        accounts: store::accounts(work.tx, id, frame.year)?,
        forecasts: store::forecasts(work.tx, id, frame.year)?,
        lines,
        may_import: work.can(Do::ImportBudget, id)?,
    };
    Ok(Page::show(title, views::unit::page(&frame, &unit)))
}

/// A unit and everything under it as a workbook.
pub fn unit_workbook(work: &mut Work, id: UnitId) -> Outcome {
    work.may(Do::SeeBudget, id)?;
    let scope = work.scope(Do::SeeBudget)?;
    let frame = frame(work)?;
    let tree = org::tree_at(work.tx, frame.here.today)?;
    let name = tree.get(id).ok_or(Error::NotFound)?.name.clone();
    let below: HashSet<UnitId> = tree.subtree(id).into_iter().collect();
    let sees = |unit| below.contains(&unit) && scope.holds(unit);
    let (tree, totals) = figures(work, &frame, &sees)?;
    file(work, &frame, &name, &lines::each(&tree, &totals, &sees))
}

/// Records what the council decided about a year's carry-over.
pub fn decide(work: &mut Work) -> Outcome {
    may_change_all(work)?;
    let mut form = work.form();
    let (year, decision) = (form.number("year", YEARS), decision(&mut form, work.today()));
    let (Some(year), Some(decision)) = (year.and_then(|year| i16::try_from(year).ok()), decision) else {
        return again(work, Some(form), None);
    };
    let decided = staging::decide_carry_over(work.tx, year, &decision)?;
    if decided == 0 {
        return Err(Error::refused(words(work.lang()).decide_nothing()));
    }
    let event = Event::new("budget.carry_over_decided").with("year", year).with("rows", decided);
    work.commit(event.with("decided_on", decision.on).text("decided_by", &decision.by))?;
    Ok(Page::go(format!("/budget?year={year}")))
}

/// Sets the municipality's currency.
pub fn currency(work: &mut Work) -> Outcome {
    may_change_all(work)?;
    let mut form = work.form();
    let told = form.text("currency", 1..=10);
    let Some(currency) = told.as_deref().and_then(Currency::new) else {
        if told.is_some() {
            form.wrong("currency", words(work.lang()).currency_wrong());
        }
        return again(work, None, Some(form));
    };
    store::set_currency(work.tx, &currency)?;
    work.commit(Event::new("budget.currency_set").with("currency", currency.code()))?;
    Ok(Page::go("/budget"))
}

/// The panel on a unit's page, for those who may see its budget.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Vec<Panel>, Error> {
    if !work.can(Do::SeeBudget, unit)? {
        return Ok(vec![]);
    }
    let scope = work.scope(Do::SeeBudget)?;
    let frame = frame(work)?;
    let tree = org::tree_at(work.tx, frame.here.today)?;
    let below = lines::within(&tree, unit, &|unit| scope.holds(unit));
    let totals = store::totals(work.tx, &below, frame.year)?;
    let columns = (!totals.is_empty()).then(|| crate::columns(&totals));
    let may_import = work.can(Do::ImportBudget, unit)?;
    let body = views::unit::panel(&frame, unit, columns.as_ref(), may_import);
    Ok(vec![Panel { side: false, order: 40, body }])
}

/// What holds for every unit is changed only by those who may do so everywhere.
fn may_change_all(work: &mut Work) -> Result<(), Error> {
    work.may_somewhere(Do::ImportBudget)?;
    work.may_everywhere(Do::ImportBudget)
}

fn overview(work: &mut Work, decision: Option<Form>, currency: Option<Form>) -> Result<Markup, Error> {
    work.may_somewhere(Do::SeeBudget)?;
    let scope = work.scope(Do::SeeBudget)?;
    let frame = frame(work)?;
    let sees = |unit| scope.holds(unit);
    let (tree, totals) = figures(work, &frame, &sees)?;
    let tops = lines::tops(&tree, &sees);
    let mut lines = match tops.as_slice() {
        [one] => lines::opened(&tree, &totals, *one, &sees),
        tops => lines::lines(&tree, &totals, tops, &sees),
    };
    lines.extend(gone(&scope, &tree, &totals));
    let desk = work.actor.may_everywhere(Do::ImportBudget).then(|| desk(&frame, &lines, decision, currency));
    Ok(views::overview(&frame, &lines, desk.as_ref()))
}

fn again(work: &mut Work, decision: Option<Form>, currency: Option<Form>) -> Outcome {
    let body = overview(work, decision, currency)?;
    Ok(Page::again(words(work.lang()).title(), body))
}

fn desk(frame: &Frame, lines: &[Line], decision: Option<Form>, currency: Option<Form>) -> Desk {
    let blank = || Form::blank(frame.here.lang);
    let undecided = lines::sum(lines).get(Kind::CarriedIn).undecided.is_some();
    let filled = || {
        let mut form = blank();
        form.set("currency", frame.currency.code());
        form
    };
    Desk {
        decision: decision.or_else(|| undecided.then(blank)).map(|form| form.called("carry")),
        currency: currency.unwrap_or_else(filled).called("currency"),
    }
}

fn decision(form: &mut Form, today: Date) -> Option<Decision> {
    let (on, by) = (form.date("on"), form.text("by", 1..=120));
    if on.is_some_and(|on| on > today) {
        form.wrong("on", words(form.lang()).decide_future());
        return None;
    }
    Some(Decision { on: on?, by: by? })
}

/// What every page needs: the year asked for, else this year or the latest before it that has figures.
fn frame(work: &mut Work) -> Result<Frame, Error> {
    let years = store::years(work.tx)?;
    let this = work.today().year();
    let latest = years.iter().copied().find(|year| *year <= this).or_else(|| years.last().copied());
    let asked = work.query_as::<i16>("year").filter(|year| years.contains(year));
    let year = asked.or(latest).unwrap_or(this);
    Ok(Frame {
        here: work.here(),
        currency: store::currency(work.tx)?,
        year,
        sources: store::sources(work.tx, year)?,
        years,
    })
}

/// Today's tree, and the year's figures of the units that one sees.
fn figures(work: &mut Work, frame: &Frame, sees: &dyn Fn(UnitId) -> bool) -> Result<(Tree, Totals), Error> {
    let tree = org::tree_at(work.tx, frame.here.today)?;
    let totals = store::all_totals(work.tx, frame.year)?.only(&|unit| sees(unit));
    Ok((tree, totals))
}

/// The line for units that are gone: only for those who see everything.
fn gone(scope: &Scope, tree: &Tree, totals: &Totals) -> Option<Line> {
    scope.everywhere().then(|| lines::gone(tree, totals)).flatten()
}

fn file(work: &mut Work, frame: &Frame, chosen: &str, lines: &[Line]) -> Outcome {
    let municipality = House::load(work.tx)?.name;
    let subject = Subject {
        lang: work.lang(),
        currency: &frame.currency,
        municipality: &municipality,
        year: frame.year,
        chosen,
        now: work.now(),
        sources: &frame.sources,
    };
    let made = paper::xlsx(&excel::workbook(&subject, lines)).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    Ok(Page::file(format!("oekonomi-{}.xlsx", frame.year), XLSX, made))
}

/// How the year's forecast hit, once the year has ended and all parts are told.
fn hit(frame: &Frame, lines: &[Line]) -> Option<Accuracy> {
    let columns = Columns::of(&lines::sum(lines));
    let ended = frame.year < frame.here.today.year();
    let (forecast, actual) = (columns.forecast.known()?, columns.actual.known()?);
    ended.then(|| accuracy(forecast, actual, columns.corrected.known()))
}

/// The way from the top to the unit's budget.
fn trail(tree: &Tree, id: UnitId, title: String) -> Vec<(String, String)> {
    let way = tree.ancestors(id).into_iter().rev().chain([id]);
    let step = |unit: UnitId| Some((format!("/units/{unit}"), tree.get(unit)?.name.clone()));
    way.filter_map(step).chain([(String::new(), title)]).collect()
}
