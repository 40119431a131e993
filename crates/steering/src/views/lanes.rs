//! The picture of a room over time: a lane for each instrument, the step as a bar, the law's limit hatched, a tightening with its end.

use super::history::Climb;
use super::ladder::{figure, name};
use crate::ladder::Level;
use crate::lanes::{Lane, Stretch};
use crate::setting::Origin;
use crate::words;
use base::{Date, Period};
use maud::{Markup, html};
use ui::Here;

const WIDTH: i64 = 880;
const LANE: i64 = 104;
const TOP: i64 = 34;
/// From a lane's top to the tightest step's bar, and the height that the steps share.
const HEAD: i64 = 38;
const STEPS: i64 = 46;
const BAR: i64 = 13;
/// What a letter takes of the width, roughly.
const LETTER: i64 = 7;

/// Days as places along the picture.
struct Scale {
    from: Date,
    days: i64,
}

impl Scale {
    fn at(&self, date: Date) -> i64 {
        date.days_after(self.from).clamp(0, self.days) * WIDTH / self.days
    }
}

/// The height of a step's bar in its lane: the freest lies lowest.
fn height(rank: i64, steps: i64) -> i64 {
    let apart = STEPS / (steps - 1).max(1);
    HEAD + STEPS - (rank.clamp(1, steps.max(1)) - 1) * apart
}

/// Draws the lanes of a period with an end.
pub fn picture(here: &Here, period: Period, lanes: &[Lane], climbs: &[Climb]) -> Markup {
    let w = words(here.lang);
    let to = period.to.unwrap_or(period.from);
    let scale = Scale { from: period.from, days: to.days_after(period.from).max(1) };
    let first = i64::try_from(lanes.len()).unwrap_or(0);
    let tall = TOP + LANE * (first + i64::try_from(climbs.len()).unwrap_or(0));
    let today = scale.at(here.today);
    html! {
        div.scroll role="region" aria-label=(w.history_picture()) tabindex="0" { figure.lanes {
            svg viewBox={ "0 0 " (WIDTH) " " (tall + 4) } role="img" aria-labelledby="lanes-t lanes-d" {
                title id="lanes-t" { (w.history_picture()) }
                desc id="lanes-d" { (w.history_desc()) }
                defs { pattern #law-hatch width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    line.hatch x1="0" y1="0" x2="0" y2="7" {}
                } }
                @for day in years(period.from, to) {
                    line.year x1=(scale.at(day)) x2=(scale.at(day)) y1=(TOP - 8) y2=(tall) {}
                    text.year x=(scale.at(day) + 4) y="14" { (day.year()) }
                }
                @for (at, lane) in (0..).zip(lanes) { g transform={ "translate(0 " (TOP + at * LANE) ")" } { (one(here, &scale, lane)) } }
                @for (at, climb) in (first..).zip(climbs) { g transform={ "translate(0 " (TOP + at * LANE) ")" } { (way(here, &scale, climb)) } }
                line.today x1=(today) x2=(today) y1=(TOP - 10) y2=(tall) {}
                text.today x=(today + 5) y=(TOP - 12) { (w.today_word()) }
            }
        } }
    }
}

/// The first day, and each first of January after it.
fn years(from: Date, to: Date) -> Vec<Date> {
    let news = (from.year() + 1..=to.year()).filter_map(|year| Date::new(year, 1, 1)).filter(|day| *day < to);
    let apart = |first: &Date| first.days_after(from) > 60;
    let mut all: Vec<Date> = news.collect();
    if all.first().is_none_or(apart) {
        all.insert(0, from);
    }
    all
}

fn one(here: &Here, scale: &Scale, lane: &Lane) -> Markup {
    html! {
        text.name x="0" y="18" { (lane.name.pick(here.lang)) }
        line.base x1="0" x2=(WIDTH) y1=(HEAD + STEPS + BAR + 3) y2=(HEAD + STEPS + BAR + 3) {}
        @for stretch in &lane.stretches { (floor(scale, lane, stretch)) }
        @for stretch in &lane.stretches { (bar(here, scale, lane, stretch)) }
    }
}

/// What the law has taken away in the stretch: every step below the floor, hatched.
fn floor(scale: &Scale, lane: &Lane, stretch: &Stretch) -> Markup {
    let (from, to) = (scale.at(stretch.from), scale.at(stretch.to));
    let top = height(stretch.floor, lane.steps) + BAR + 1;
    let foot = HEAD + STEPS + BAR + 3;
    html! { @if stretch.floor > 1 {
        rect.law x=(from) y=(top) width=((to - from).max(1)) height=((foot - top).max(1)) fill="url(#law-hatch)" {}
    } }
}

fn bar(here: &Here, scale: &Scale, lane: &Lane, stretch: &Stretch) -> Markup {
    let (from, to) = (scale.at(stretch.from), scale.at(stretch.to));
    let y = height(stretch.rank, lane.steps);
    let class = match stretch.origin {
        _ if stretch.lifted => "bar law",
        Origin::Own(_) if stretch.ends.is_some() => "bar own tight",
        Origin::Own(_) => "bar own",
        Origin::Common(..) => "bar common",
        Origin::Default => "bar default",
    };
    let end = stretch.ends.filter(|end| *end == stretch.to);
    html! { (drawn((from, to, y), class, stretch.words.pick(here.lang))) @if end.is_some() { (arrow(to, y)) } }
}

/// A bar with as many of its words as there is room for.
fn drawn((from, to, y): (i64, i64, i64), class: &str, said: &str) -> Markup {
    let letters = i64::try_from(said.chars().count()).unwrap_or(i64::MAX);
    let room = (to - from) / LETTER;
    html! {
        rect class=(class) x=(from) y=(y) width=((to - from - 1).max(1)) height=(BAR) rx="2" {}
        @if letters <= room { text.says x=(from + 2) y=(y - 4) { (said) } }
        @else if room > 9 { text.says x=(from + 2) y=(y - 4) { (shortened(said, room - 1)) } }
    }
}

/// What falls away by itself.
fn arrow(to: i64, y: i64) -> Markup {
    html! { path.end d={ "M" (to) " " (y - 6) "v" (BAR + 12) "M" (to - 5) " " (y + BAR + 1) "l5 5 5-5" } {} }
}

/// The way on the ladder in one matter: 0+ lies lowest, 6 highest.
fn way(here: &Here, scale: &Scale, climb: &Climb) -> Markup {
    let w = words(here.lang);
    let lowest = Level::Wider.rank();
    let steps = Level::Outside.rank() - lowest + 1;
    html! {
        text.name x="0" y="18" { (climb.name) }
        line.base x1="0" x2=(WIDTH) y1=(HEAD + STEPS + BAR + 3) y2=(HEAD + STEPS + BAR + 3) {}
        @for (stay, _) in &climb.stays {
            @let (from, to, y) = (scale.at(stay.from), scale.at(stay.to), height(stay.level.rank() - lowest + 1, steps));
            @let said = w.ladder_step(figure(stay.level), name(stay.level, here.lang));
            (drawn((from, to, y), climbing(stay.level), &said))
            @if stay.falls { (arrow(to, y)) }
        }
    }
}

fn climbing(level: Level) -> &'static str {
    match level {
        Level::Free => "bar default",
        Level::Wider => "bar common",
        level if level.tightens() => "bar own tight",
        _ => "bar own",
    }
}

/// The first words, as many letters as there is room for.
fn shortened(said: &str, room: i64) -> String {
    let room = usize::try_from(room).unwrap_or(0);
    let cut: String = said.chars().take(room).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
