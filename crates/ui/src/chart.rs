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
    let drawn = html! {
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
    };
    html! { figure.chart { (drawing(picture, (WIDTH, foot + 4), &drawn)) (beside(here, picture, bars)) } }
}

/// As wide as the narrowest phone shows a picture, so that its words are as large there as they are drawn.
const NARROW: i64 = 272;
/// Where lying bars begin, after their names.
const NAMES: i64 = 78;
/// What is left after them for their figures.
const FIGURES: i64 = 80;
const LINE: i64 = 22;

/// Bars lying under one another, each with its name before it and its figure after it; values are never below nought.
pub fn lying_bars(here: &Here, picture: &Picture, bars: &[Bar]) -> Markup {
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let foot = LINE * i64::try_from(bars.len()).unwrap_or(0) + 18;
    let drawn = html! {
        @for (bar, top) in bars.iter().zip((0_i64..).step_by(usize::try_from(LINE).unwrap_or(1))) {
            @let long = scaled(bar.value, most, NARROW - NAMES - FIGURES);
            text.name x="0" y=(top + 15) { (bar.label) }
            @if bar.value > 0 { rect.bar x=(NAMES) y=(top + 3) width=(long.max(1)) height=(LINE - 6) {} }
            text.amount x=(NAMES + if bar.value > 0 { long + 6 } else { 6 }) y=(top + 15) { (bar.says) }
        }
        line.axis x1=(NAMES) x2=(NAMES) y1="0" y2=(foot - 18) {}
        text.unit x="0" y=(foot) { (picture.unit) }
    };
    html! { figure.chart.lying { (drawing(picture, (NARROW, foot + 4), &drawn)) (beside(here, picture, bars)) } }
}

fn drawing(picture: &Picture, (wide, tall): (i64, i64), drawn: &Markup) -> Markup {
    html! {
        svg viewBox={ "0 0 " (wide) " " (tall) } role="img" aria-labelledby={ (picture.id) "-t " (picture.id) "-d" } {
            title id={ (picture.id) "-t" } { (picture.title) }
            desc id={ (picture.id) "-d" } { (picture.says) }
            (drawn)
        }
    }
}

/// The same figures as a table.
fn beside(here: &Here, picture: &Picture, bars: &[Bar]) -> Markup {
    let w = words(here.lang);
    let rows: Vec<Vec<Markup>> = bars.iter().map(|bar| vec![html! { (bar.label) }, html! { (bar.says) }]).collect();
    html! { details.as-table {
        summary { (w.show_table()) }
        (table(picture.title, &[Column::text(&w.what()), Column::number(picture.unit)], &rows))
    } }
}

fn length(value: i64, most: i64) -> i64 {
    scaled(value.saturating_abs(), most, HEIGHT).max(1)
}

fn scaled(value: i64, most: i64, whole: i64) -> i64 {
    i64::try_from(i128::from(value) * i128::from(whole) / i128::from(most)).unwrap_or(whole)
}
