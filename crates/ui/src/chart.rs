//! Pictures made on the server: each has a title and a description, and the same figures in a table beside it.

use crate::table::{Column, table};
use crate::{Here, words};
use maud::{Markup, html};

/// One bar: what it is about, its length, and how its figure is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Date or name.
    pub label: String,
    /// In any unit, the same for all; plus goes up, minus goes down.
    pub value: i64,
    /// The figure in words, with its sign or its mer-/mindreforbrug.
    pub says: String,
}

/// A picture's words: each is read aloud, the title first.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// Unique on the page, `[a-z-]+`.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// What one sees in it, in a sentence.
    pub says: &'a str,
    /// The unit and sign convention under it, “t.kr., minus er mindreforbrug”.
    pub unit: &'a str,
}

const HEIGHT: i64 = 60;
const WIDTH: i64 = 360;
const BAR: i64 = 44;
/// With more bars than this their figures would run into one another; the table has them.
const ROOM: usize = 5;

/// Upright bars on a zero line, with the table under them.
pub fn bars(here: &Here, picture: &Picture, bars: &[Bar]) -> Markup {
    let most = bars.iter().map(|bar| bar.value.saturating_abs()).max().unwrap_or(0).max(1);
    let up = if bars.iter().any(|bar| bar.value > 0) { HEIGHT + 18 } else { 0 };
    let down = if bars.iter().any(|bar| bar.value < 0) { HEIGHT + 18 } else { 0 };
    let zero = 22 + up;
    let foot = zero + down + 30;
    let apart = WIDTH / i64::try_from(bars.len().max(1)).unwrap_or(1);
    let wide = BAR.min(apart - 4).max(1);
    let rows: Vec<Vec<Markup>> = bars.iter().map(|bar| vec![html! { (bar.label) }, html! { (bar.says) }]).collect();
    html! { figure.chart {
        svg viewBox={ "0 0 " (WIDTH) " " (foot + 4) } role="img" aria-labelledby={ (picture.id) "-t " (picture.id) "-d" } {
            title id={ (picture.id) "-t" } { (picture.title) }
            desc id={ (picture.id) "-d" } { (picture.says) }
            @for (bar, middle) in bars.iter().zip((apart / 2..).step_by(usize::try_from(apart).unwrap_or(1))) {
                @let tall = length(bar.value, most);
                @let minus = bar.value < 0;
                rect.bar.minus[minus] x=(middle - wide / 2) y=(if minus { zero } else { zero - tall }) width=(wide) height=(tall) {}
                @if bars.len() <= ROOM {
                    text.figure x=(middle) y=(if minus { zero + tall + 16 } else { zero - tall - 6 }) { (bar.says) }
                    text.label x=(middle) y=(if minus { zero - 7 } else { zero + 17 }) { (bar.label) }
                }
            }
            line.axis x1="0" x2=(WIDTH) y1=(zero) y2=(zero) {}
            text.unit x="0" y=(foot) { (picture.unit) }
        }
        details.as-table {
            summary { (words(here.lang).show_table()) }
            (table(picture.title, &[Column::text(&words(here.lang).what()), Column::number(picture.unit)], &rows))
        }
    } }
}

fn length(value: i64, most: i64) -> i64 {
    let tall = i128::from(value.saturating_abs()) * i128::from(HEIGHT) / i128::from(most);
    i64::try_from(tall).unwrap_or(HEIGHT).max(1)
}
