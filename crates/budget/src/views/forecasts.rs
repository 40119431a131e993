//! The page of a unit's forecasts: the sum with each level's correction, the words behind it, and how forecasts have hit.

use crate::follow_up::FollowUp;
use crate::forecast::{Correction, Forecast};
use crate::outlook::Outlook;
use crate::say::{self, Currency};
use crate::trust::Hit;
use crate::views::behind;
use crate::views::outlook::{Pair, pairs};
use crate::{Deviation, words};
use base::{Date, Lang, Money, UnitId};
use maud::{Markup, html};
use ui::{Here, Mark};

/// A forecast with the post that gave it.
pub struct Voice {
    /// The post's name.
    pub by: Option<String>,
    /// What was given.
    pub given: Forecast,
}

/// A correction with the post that added it.
pub struct Added {
    /// The post's name.
    pub by: Option<String>,
    /// What was added.
    pub given: Correction,
}

/// One line of the sum.
pub struct Line {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Its own money only.
    pub own: bool,
    /// What is expected.
    pub sum: Outlook,
}

/// What the page shows.
pub struct Sheet {
    /// The unit.
    pub id: UnitId,
    /// Its name today.
    pub name: String,
    /// The way from the top, as (address, name).
    pub trail: Vec<(String, String)>,
    /// The municipality's currency.
    pub currency: Currency,
    /// The years that can be chosen, latest first.
    pub years: Vec<i16>,
    /// The follow-ups of the year.
    pub follow_ups: Vec<FollowUp>,
    /// The one that is shown.
    pub chosen: Option<FollowUp>,
    /// Where the unit's money is forecast, when it has no leader post of its own: the unit, if the reader sees it.
    pub part_of: Option<(Option<UnitId>, String)>,
    /// The unit's own and those right below.
    pub lines: Vec<Line>,
    /// Their sum.
    pub before: Outlook,
    /// With the level's own correction.
    pub total: Outlook,
    /// What the unit gave, the latest first.
    pub told: Vec<Voice>,
    /// What its leader added, the latest first.
    pub added: Vec<Added>,
    /// The year's follow-ups that have begun, with what was expected.
    pub history: Vec<(Date, Outlook)>,
    /// How its own forecasts have hit; none for those whom it does not concern.
    pub trust: Option<Vec<Hit>>,
    /// Whether the reader gives its forecast now.
    pub speaks: bool,
    /// Whether there is an earlier forecast of the year to repeat.
    pub repeats: bool,
    /// When its forecast is due, if it is asked.
    pub due: Option<Date>,
}

/// The page.
pub fn page(here: &Here, sheet: &Sheet) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &sheet.trail))
        (ui::page_head(&w.outlook_of(sheet.name.as_str()), w.outlook_lead()))
        (choose(here, sheet))
        @if let Some((unit, name)) = &sheet.part_of { (part_of(here, *unit, name)) }
        @match sheet.chosen {
            None => (ui::empty(&w.outlook_none_title(), w.outlook_none(), Some(plan_link(here)))),
            Some(at) => {
                @if sheet.speaks { (to_do(here, sheet, at)) }
                (expected(here, sheet, at))
                (ui::columns(behind::words_of(here, sheet), behind::trust(here, sheet)))
            }
        }
    }
}

fn plan_link(here: &Here) -> Markup {
    ui::link("/budget/follow-ups", words(here.lang).plan_link())
}

fn choose(here: &Here, sheet: &Sheet) -> Markup {
    let w = words(here.lang);
    let at = |on: Date| format!("/units/{}/forecasts?on={on}", sheet.id);
    let shown = sheet.chosen.map(|one| one.on);
    let this = shown.map_or_else(|| here.today.year(), Date::year);
    let last = |year: i16| Date::new(year, 12, 31).unwrap_or(here.today);
    html! { nav.follow-ups aria-label=(w.outlook_choose()) {
        ul {
            @for one in &sheet.follow_ups {
                li { @if Some(one.on) == shown { strong aria-current="page" { (one.on.long(here.lang)) } }
                    @else { a href=(at(one.on)) { (one.on.long(here.lang)) } } }
            }
            @for year in sheet.years.iter().filter(|year| **year != this) {
                li { a href=(at(last(*year))) { (year) } }
            }
            li { (plan_link(here)) }
        }
    } }
}

fn part_of(here: &Here, unit: Option<UnitId>, name: &str) -> Markup {
    let w = words(here.lang);
    ui::notice(
        ui::Notice::Info,
        html! { p { (w.outlook_part_of(name)) @if let Some(unit) = unit {
            " " (ui::link(&format!("/units/{unit}/forecasts"), w.outlook_see_theirs()))
        } } },
    )
}

fn to_do(here: &Here, sheet: &Sheet, at: FollowUp) -> Markup {
    let w = words(here.lang);
    let place = format!("/units/{}/forecasts/{}", sheet.id, at.on);
    let asked = sheet.due.filter(|_| sheet.told.is_empty());
    ui::panel(
        &w.give_title(at.on.long(here.lang)),
        html! {
            @if let Some(due) = asked { p { (w.give_due(due.long(here.lang), w.plan_minutes(at.minutes))) } }
            @else { p { (w.give_can_change(at.closes.long(here.lang))) } }
            (ui::buttons(html! {
                (ui::go(&place, &if asked.is_some() { w.give_open() } else { w.give_open_again() }))
                @if sheet.repeats { (ui::form(here, &format!("{place}/same"), ui::secondary(&w.give_same()))) }
            }))
        },
    )
}

/// How many have told, in words.
pub fn told(lang: Lang, sum: &Outlook) -> String {
    let w = words(lang);
    match (sum.told, sum.asked) {
        (0, 1) => w.outlook_not_told_own(),
        (1, 1) => w.outlook_told_own(),
        (some, of) => w.outlook_told(i64::from(some), i64::from(of)),
    }
}

/// The result in words, incl. and excl. carry-over, and how many have told.
pub fn sentences(here: &Here, currency: &Currency, sum: &Outlook) -> Markup {
    let w = words(here.lang);
    let said = |amount: Money| say::deviation(here.lang, currency, Deviation(amount));
    html! {
        @match sum.excl() {
            None => p { (w.outlook_nobody(i64::from(sum.asked))) },
            Some(excl) => {
                p.result { strong { (w.outlook_excl(said(excl))) } }
                @match sum.incl() {
                    Some(incl) => p { (w.outlook_incl(said(incl))) },
                    None => p { (w.outlook_incl_unknown(i64::from(sum.told - sum.knowing), i64::from(sum.told))) },
                }
                @if sum.whole() { p.sub { (told(here.lang, sum)) } }
                @else { p { (ui::mark(Mark::Due, &told(here.lang, sum))) " " (w.outlook_not_zero()) } }
            }
        }
    }
}

fn expected(here: &Here, sheet: &Sheet, at: FollowUp) -> Markup {
    let w = words(here.lang);
    let history: Vec<Pair> = sheet
        .history
        .iter()
        .map(|(on, sum)| Pair {
            label: on.short(here.lang),
            excl: sum.excl(),
            incl: sum.incl(),
            told: told(here.lang, sum),
        })
        .collect();
    ui::panel(
        &w.outlook_seen_from(at.on.long(here.lang)),
        html! {
            (sentences(here, &sheet.currency, &sheet.total))
            (pairs(here, &sheet.currency, &history))
            @if !sheet.lines.is_empty() { (table(here, sheet)) }
            (ui::legend(html! { (w.outlook_source(at.on.long(here.lang))) " " (w.outlook_signs(sheet.currency.code())) }))
            (ui::buttons(ui::secondary_link(&format!("/units/{}/forecasts/excel?on={}", sheet.id, at.on), &here.words().download_excel())))
        },
    )
}

fn table(here: &Here, sheet: &Sheet) -> Markup {
    let w = words(here.lang);
    let number = |heading: &str| ui::Column::number(heading);
    let head = [
        ui::Column::text(&w.unit()),
        ui::Column::text(&w.outlook_who()),
        number(&w.excl()),
        ui::Column::text(&w.result_word()),
        number(&w.incl()),
        ui::Column::text(&w.result_word()),
    ];
    let mut rows: Vec<Vec<Markup>> = sheet.lines.iter().map(|line| row(here, name(here, line), &line.sum)).collect();
    if let Some(added) = sheet.added.first().filter(|added| added.given.amount != Money::ZERO) {
        if rows.len() > 1 {
            rows.push(row(here, html! { (w.outlook_sum()) }, &sheet.before));
        }
        rows.push(correction(here, added));
    }
    let total = row(here, html! { (w.sum()) }, &sheet.total);
    let caption = w.outlook_caption(sheet.currency.unit(here.lang));
    ui::table_with_total(&caption, &head, &rows, Some(&total))
}

fn name(here: &Here, line: &Line) -> Markup {
    html! {
        @if line.own { (words(here.lang).outlook_own(line.name.as_str())) }
        @else { a href={ "/units/" (line.unit) "/forecasts" } { (line.name) } }
    }
}

fn row(here: &Here, name: Markup, sum: &Outlook) -> Vec<Markup> {
    let w = words(here.lang);
    let told = html! {
        (w.outlook_of_units(i64::from(sum.told), i64::from(sum.asked)))
        @if sum.corrections > 0 { br; small { (w.outlook_with_corrections(sum.corrected.rounded(here.lang))) } }
    };
    let mut cells = vec![name, told];
    cells.extend(amount(here, sum.excl()));
    cells.extend(amount(here, sum.incl()));
    cells
}

fn amount(here: &Here, amount: Option<Money>) -> [Markup; 2] {
    let w = words(here.lang);
    match amount {
        None => [html! { span.sub { (w.not_told()) } }, html! {}],
        Some(amount) => [
            html! { (amount.rounded(here.lang).replace('−', "-")) },
            html! { (say::direction(here.lang, Deviation(amount).direction())) },
        ],
    }
}

fn correction(here: &Here, added: &Added) -> Vec<Markup> {
    let w = words(here.lang);
    let by = added.by.clone().unwrap_or_else(|| w.outlook_line());
    let [number, _] = amount(here, Some(added.given.amount));
    let said = html! { (w.outlook_correction(by)) };
    vec![
        said,
        html! { (ui::content(&added.given.reason, added.given.lang, here)) },
        number.clone(),
        html! {},
        number,
        html! {},
    ]
}
