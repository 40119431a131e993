//! The picture *expected result*: at each follow-up one bar excl. and one incl. carry-over, lying from a line of zero.

use crate::say::{self, Currency};
use crate::{Deviation, words};
use base::Money;
use maud::{Markup, html};
use ui::{Column, Here};

/// One follow-up.
pub struct Pair {
    /// Its day.
    pub label: String,
    /// Excl. carry-over.
    pub excl: Option<Money>,
    /// Incl. carry-over.
    pub incl: Option<Money>,
    /// How many have told.
    pub told: String,
}

const WIDTH: i64 = 360;
const MIDDLE: i64 = 180;
const LINE: i64 = 40;
const BAR: i64 = 14;

/// The picture with its table; nothing where nothing is known.
pub fn pairs(here: &Here, currency: &Currency, all: &[Pair]) -> Markup {
    let w = words(here.lang);
    let bars: Vec<(String, bool, Money)> = all.iter().flat_map(|pair| bars(here, pair)).collect();
    let most = bars.iter().map(|(.., amount)| amount.0.saturating_abs()).max().unwrap_or(0).max(1);
    let said = |amount: Money| say::deviation(here.lang, currency, Deviation(amount));
    let foot = i64::try_from(bars.len()).unwrap_or(0) * LINE + 8;
    let says: Vec<String> = bars.iter().map(|(label, _, amount)| format!("{label}: {}", said(*amount))).collect();
    html! { @if !bars.is_empty() { figure.chart.outlook {
        svg viewBox={ "0 0 " (WIDTH) " " (foot) } role="img" aria-labelledby="outlook-t outlook-d" {
            title id="outlook-t" { (w.outlook_picture()) }
            desc id="outlook-d" { (says.join("; ")) }
            @for ((label, incl, amount), top) in bars.iter().zip((0..).step_by(usize::try_from(LINE).unwrap_or(1))) {
                @let long = length(*amount, most);
                @let minus = amount.0 < 0;
                text.label x=(MIDDLE) y=(top + 15) { (label) ": " tspan.figure { (said(*amount)) } }
                rect.bar.minus[minus].incl[*incl] x=(if minus { MIDDLE - long } else { MIDDLE }) y=(top + 21) width=(long) height=(BAR) {}
            }
            line.axis x1=(MIDDLE) x2=(MIDDLE) y1="18" y2=(foot) {}
        }
        p.legend { (w.outlook_picture_key()) }
        details.as-table {
            summary { (w.outlook_as_table()) }
            (table(here, currency, all))
        }
    } } }
}

fn bars(here: &Here, pair: &Pair) -> Vec<(String, bool, Money)> {
    let w = words(here.lang);
    let excl = pair.excl.map(|amount| (w.outlook_bar_excl(pair.label.as_str()), false, amount));
    let incl = pair.incl.map(|amount| (w.outlook_bar_incl(pair.label.as_str()), true, amount));
    excl.into_iter().chain(incl).collect()
}

fn length(amount: Money, most: i64) -> i64 {
    let long = i128::from(amount.0.saturating_abs()) * i128::from(MIDDLE - 4) / i128::from(most);
    i64::try_from(long).unwrap_or(MIDDLE).max(2)
}

fn table(here: &Here, currency: &Currency, all: &[Pair]) -> Markup {
    let w = words(here.lang);
    let said = |amount: Option<Money>| {
        amount.map_or_else(|| w.not_told(), |amount| say::deviation(here.lang, currency, Deviation(amount)))
    };
    let row = |pair: &Pair| {
        vec![html! { (pair.label) }, html! { (pair.told) }, html! { (said(pair.excl)) }, html! { (said(pair.incl)) }]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    let head = [w.outlook_follow_up(), w.outlook_who(), w.excl(), w.incl()].map(|heading| Column::text(&heading));
    ui::table(&w.outlook_picture(), &head, &rows)
}
