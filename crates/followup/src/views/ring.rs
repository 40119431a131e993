//! The annual wheel as a picture: a ring of twelve months, the same on the page and on paper, with the table beside it.

use crate::duty::{Due, minutes};
use crate::ring::{BANDS, Line, Look, Spot, lines, look, point, spots, turn};
use crate::{words, words_of};
use base::{Date, Lang};
use maud::{Markup, html};
use ui::{Column, Here};

/// Distance from the middle to where the months end.
const RIM: f64 = 236.0;
/// Where the months' names stand.
const NAMES: f64 = 258.0;
/// Where the ticks of what comes every week stand.
const TICKS: f64 = 232.0;
const CORE: f64 = 56.0;

/// The picture with the table under it, folded away.
pub fn figure(here: &Here, title: &str, year: &[Due]) -> Markup {
    let w = words(here.lang);
    let all = lines(year);
    html! { figure.ring {
        (picture(title, year, here.today, here.lang))
        figcaption.legend { (w.ring_legend()) }
        details.as-table { summary { (w.ring_table()) } (table(here, title, &all)) }
    } }
}

/// The picture alone, as SVG that stands on its own.
pub fn picture(title: &str, year: &[Due], today: Date, lang: Lang) -> Markup {
    let w = words(lang);
    let all = lines(year);
    let says = w.ring_says(year.len(), words_of::minutes(minutes(year), lang));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="-300 -300 600 600" role="img" aria-labelledby="ring-t ring-d"
            font-family="IBM Plex Sans" {
            title id="ring-t" { (title) }
            desc id="ring-d" { (says) }
            circle.ground cx="0" cy="0" r=(RIM) fill="#e7edef" {}
            @for band in BANDS { circle.band cx="0" cy="0" r=(band) fill="none" stroke="#ffffff" stroke-width="1" {} }
            @for month in 1..=12 { (segment(month, today, lang)) }
            @for line in all.iter().filter(|line| line.often) { (ticks(line, today)) }
            (hand(today, lang))
            circle.core cx="0" cy="0" r=(CORE) fill="#ffffff" {}
            text.many x="0" y="-2" text-anchor="middle" font-size="30" font-weight="600" fill="#1a1a1a" { (year.len()) }
            text.much x="0" y="18" text-anchor="middle" font-size="13" fill="#1a1a1a" { (w.ring_duties(year.len())) }
            @for spot in spots(&all, today) { (mark(&spot)) }
        }
    }
}

fn segment(month: i8, today: Date, lang: Lang) -> Markup {
    let year = if month < today.month() { today.year() + 1 } else { today.year() };
    let first = Date::new(year, month, 1).unwrap_or(today);
    let (x, y) = point(turn(first), RIM);
    let (from_x, from_y) = point(turn(first), CORE);
    let (name_x, name_y) = point(turn(first.plus_days(14)), NAMES);
    let name: String = words_of::month(first, lang).chars().take(3).collect();
    html! {
        line.spoke x1=(round(from_x)) y1=(round(from_y)) x2=(round(x)) y2=(round(y)) stroke="#ffffff" stroke-width="2" {}
        text.month x=(round(name_x)) y=(round(name_y + 5.0)) text-anchor="middle" font-size="15" fill="#1a1a1a"
            font-weight=[(month == today.month()).then_some("600")] { (name) }
    }
}

/// Where today is.
fn hand(today: Date, lang: Lang) -> Markup {
    let at = turn(today);
    let ((x, y), (name_x, name_y)) = (point(at, RIM + 6.0), point(at, NAMES + 22.0));
    html! {
        line.hand x1="0" y1="0" x2=(round(x)) y2=(round(y)) stroke="#a85c18" stroke-width="2.5" {}
        text.now x=(round(name_x)) y=(round(name_y + 5.0)) text-anchor="middle" font-size="13" font-weight="600"
            fill="#7d5200" { (words(lang).ring_today()) }
    }
}

fn ticks(line: &Line, today: Date) -> Markup {
    html! { @for due in &line.dues {
        @let at = turn(due.demand.due_on);
        @let ((x, y), (to_x, to_y)) = (point(at, TICKS - 6.0), point(at, TICKS + 4.0));
        line.tick x1=(round(x)) y1=(round(y)) x2=(round(to_x)) y2=(round(to_y)) stroke="#0f4c5c"
            stroke-width=(if look(due, today) == Look::Done { "3" } else { "1.5" }) {}
    } }
}

/// Round for a setting, square for a common date; filled when done, with a heavy double edge when late.
fn mark(spot: &Spot) -> Markup {
    let (x, y) = point(spot.turn, BANDS.get(spot.band).copied().unwrap_or(CORE));
    let (fill, edge, ink, heavy) = match spot.look {
        Look::Open => ("#ffffff", "#0f4c5c", "#1a1a1a", "1.8"),
        Look::Done => ("#0f4c5c", "#0f4c5c", "#ffffff", "1.8"),
        Look::Late => ("#ffffff", "#7d5200", "#7d5200", "3.5"),
    };
    html! { g {
        @if spot.common {
            rect x=(round(x - 11.0)) y=(round(y - 11.0)) width="22" height="22" rx="2" fill=(fill) stroke=(edge) stroke-width=(heavy) {}
        } @else {
            circle cx=(round(x)) cy=(round(y)) r="12" fill=(fill) stroke=(edge) stroke-width=(heavy) {}
        }
        @if spot.look == Look::Late { circle cx=(round(x)) cy=(round(y)) r="16" fill="none" stroke=(edge) stroke-width="1.2" {} }
        text.no x=(round(x)) y=(round(y + 4.5)) text-anchor="middle" font-size="13" font-weight="600" fill=(ink) { (spot.no) }
    } }
}

fn round(value: f64) -> String {
    format!("{value:.1}")
}

fn table(here: &Here, title: &str, all: &[Line]) -> Markup {
    let w = words(here.lang);
    let head = [
        Column::text(&w.ring_no()),
        Column::text(&w.ring_what()),
        Column::text(&w.ring_days()),
        Column::number(&w.ring_minutes()),
    ];
    let rows: Vec<Vec<Markup>> = all.iter().filter_map(|line| row(here, line)).collect();
    ui::table(title, &head, &rows)
}

fn row(here: &Here, line: &Line) -> Option<Vec<Markup>> {
    let demand = &line.dues.first()?.demand;
    let kind = if demand.common { words(here.lang).ring_common() } else { demand.instrument.clone() };
    Some(vec![
        html! { (line.no) },
        html! { (demand.text) p.sub { (kind) } },
        html! { (days(line, here)) },
        html! { (demand.minutes) },
    ])
}

/// The days of a duty in a row, each with what it stands at; what comes every week is said in words.
fn days(line: &Line, here: &Here) -> String {
    if line.often {
        return words(here.lang).times_a_year(i64::try_from(line.dues.len()).unwrap_or(i64::MAX));
    }
    let one = |due: &&Due| {
        let day = ui::day(here, due.demand.due_on);
        format!("{day}: {}", words_of::standing(due.standing(here.today), here.lang))
    };
    line.dues.iter().map(one).collect::<Vec<_>>().join("; ")
}
