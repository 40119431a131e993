//! A unit's budget page, and the panel that stands on the unit's own page.

use super::{Frame, cell, lacking, nothing, sentences, source, table, told, years};
use crate::lines::{Line, sum};
use crate::store::{AccountLine, PastForecast};
use crate::{Accuracy, Columns, Deviation, Kind, Told, say, words};
use base::{Money, UnitId};
use maud::{Markup, html};
use ui::{Bar, Picture};

/// What a unit's page shows.
pub struct Unit {
    /// The unit.
    pub id: UnitId,
    /// Its name today.
    pub name: String,
    /// The way from the top, as (address, name).
    pub trail: Vec<(String, String)>,
    /// Its own line and those below.
    pub lines: Vec<Line>,
    /// Its own accounts.
    pub accounts: Vec<AccountLine>,
    /// Earlier forecasts of the unit itself, the earliest first.
    pub forecasts: Vec<PastForecast>,
    /// How the year's forecast hit, once the year has ended.
    pub accuracy: Option<Accuracy>,
    /// Whether the reader may bring figures in.
    pub may_import: bool,
}

/// The page.
pub fn page(frame: &Frame, unit: &Unit) -> Markup {
    let words = words(frame.here.lang);
    let total = Columns::of(&sum(&unit.lines));
    html! {
        (ui::crumbs(&frame.here, &unit.trail))
        (ui::page_head(&words.unit_title(unit.name.clone()), words.unit_lead()))
        (years(frame, &format!("/units/{}/budget", unit.id)))
        @if unit.lines.is_empty() {
            (nothing(frame, unit.may_import))
        } @else {
            (ui::panel(&words.title_year(frame.year.to_string()), html! {
                (sentences(frame, &total))
                @if let Some(accuracy) = &unit.accuracy {
                    p { (say::accuracy(frame.here.lang, &frame.currency, frame.year, accuracy)) }
                }
                (picture(frame, &total))
                (table(frame, &unit.lines))
                (lacking(frame, &total))
                (ui::buttons(html! {
                    (ui::secondary_link(&excel(unit.id, frame.year), &frame.here.words().download_excel()))
                    (ui::secondary_link(&outlook(unit.id), &words.see_outlook()))
                }))
                (source(frame))
            }))
            (forecasts(frame, unit))
            (accounts(frame, &unit.accounts))
        }
    }
}

/// The panel: words before numbers, the picture with its table, source and date.
pub fn panel(frame: &Frame, unit: UnitId, figures: Option<&Columns>, may_import: bool) -> Markup {
    let words = words(frame.here.lang);
    ui::panel(
        &words.title(),
        html! { @match figures {
            None => {
                p { (words.empty_text()) }
                @if may_import { p { (ui::link("/imports/budget", words.import())) } }
            }
            Some(columns) => {
                (sentences(frame, columns))
                (told(frame, columns))
                (picture(frame, columns))
                (source(frame))
                p.legend {
                    (ui::link(&format!("/units/{unit}/budget?year={}", frame.year), words.see_budget())) " · "
                    (ui::link(&outlook(unit), words.see_outlook())) " · "
                    (ui::link(&excel(unit, frame.year), frame.here.words().download_excel()))
                }
            }
        } },
    )
}

fn outlook(unit: UnitId) -> String {
    format!("/units/{unit}/forecasts")
}

fn excel(unit: UnitId, year: i16) -> String {
    format!("/units/{unit}/budget/excel?year={year}")
}

/// The expected result excl. and incl. carry-over; nothing where neither is known.
fn picture(frame: &Frame, columns: &Columns) -> Markup {
    let lang = frame.here.lang;
    let words = words(lang);
    let bar = |label: String, told: &Told| {
        let amount = told.known()?;
        Some(Bar { label, value: amount.0, says: say::deviation(lang, &frame.currency, Deviation(amount)) })
    };
    let all = [bar(words.excl(), &columns.result_excl), bar(words.incl(), &columns.result_incl)];
    let all: Vec<Bar> = all.into_iter().flatten().collect();
    let says = all.iter().map(|bar| format!("{}: {}", bar.label, bar.says)).collect::<Vec<_>>().join(". ");
    let unit = words.picture_unit(frame.currency.unit(lang));
    let title = words.picture_title(frame.year.to_string());
    html! { @if !all.is_empty() {
        (ui::bars(&frame.here, &Picture { id: "budget-result", title: &title, says: &says, unit: &unit }, &all))
    } }
}

/// What was forecast before, by the date of the figures: whether a forecast holds says more than the result.
fn forecasts(frame: &Frame, unit: &Unit) -> Markup {
    let lang = frame.here.lang;
    let words = words(lang);
    let row = |past: &PastForecast| vec![html! { (past.fetched_on.long(lang)) }, known(frame, past.amount)];
    let rows: Vec<Vec<Markup>> = unit.forecasts.iter().map(row).collect();
    html! { @if rows.len() > 1 {
        (ui::panel_with(&words.forecasts_title(), words.forecasts_text(), ui::table(
            &words.forecasts_caption(frame.year.to_string(), frame.currency.unit(lang)),
            &[ui::Column::text(&words.drawn_on()), ui::Column::number(&words.kind_forecast())],
            &rows,
        )))
    } }
}

fn known(frame: &Frame, amount: Money) -> Markup {
    cell(frame.here.lang, &Told::Known(amount))
}

/// The unit's accounts: a column for each kind that any of them has.
fn accounts(frame: &Frame, lines: &[AccountLine]) -> Markup {
    let lang = frame.here.lang;
    let words = words(lang);
    let kinds: Vec<Kind> =
        Kind::ALL.iter().copied().filter(|kind| lines.iter().any(|line| line.amounts.contains_key(kind))).collect();
    let named = lines.iter().any(|line| line.name.is_some());
    let mut head = vec![ui::Column::text(&words.account())];
    if named {
        head.push(ui::Column::text(&words.account_name()));
    }
    head.extend(kinds.iter().map(|kind| ui::Column::number(&say::kind(lang, *kind))));
    let rows: Vec<Vec<Markup>> = lines.iter().map(|line| account(frame, line, &kinds, named)).collect();
    let caption = words.accounts_caption(frame.year.to_string(), frame.currency.unit(lang));
    html! { @if !rows.is_empty() {
        (ui::panel_with(&words.accounts_title(), words.accounts_text(), ui::table(&caption, &head, &rows)))
    } }
}

fn account(frame: &Frame, line: &AccountLine, kinds: &[Kind], named: bool) -> Vec<Markup> {
    let mut row = vec![html! { (if line.account.is_empty() { "–" } else { &line.account }) }];
    if named {
        row.push(html! { (line.name.as_deref().unwrap_or_default()) });
    }
    let cell = |kind: &Kind| line.amounts.get(kind).map_or_else(|| html! { "–" }, |amount| known(frame, *amount));
    row.extend(kinds.iter().map(cell));
    row
}
