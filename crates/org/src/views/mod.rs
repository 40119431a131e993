//! HTML of the organisation: functions from values to Markup.

pub mod committees;
pub mod functions;
pub mod posts;
pub mod tree;
pub mod unit;

use crate::rules::post::{Holder, How, Leadership};
use crate::rules::tree::Tree;
use crate::store::sides::Seat;
use crate::words;
use base::{Lang, UnitId};
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// Who leads, in a few words beside a unit's name; nothing where no leader is known anywhere above.
fn led(leadership: &Leadership, tree: &Tree, lang: Lang) -> String {
    let words = words(lang);
    let own = holders(&leadership.own, lang);
    match (&leadership.inherited_from, leadership.vacant) {
        (_, false) if !own.is_empty() => words.led_by(own),
        (Some((unit, up)), true) => words.vacant_answers(unit_name(tree, *unit), names(up)),
        (None, true) => words.vacant(),
        (Some((unit, up)), false) => words.led_from(unit_name(tree, *unit), names(up)),
        (None, false) => String::new(),
    }
}

fn names(holders: &[Holder]) -> String {
    holders.iter().map(|holder| holder.name.clone()).collect::<Vec<_>>().join(", ")
}

/// Those in a post, each with the way in which they are there.
fn holders(all: &[Holder], lang: Lang) -> String {
    all.iter().map(|holder| holder_words(holder, lang)).collect::<Vec<_>>().join(", ")
}

fn holder_words(holder: &Holder, lang: Lang) -> String {
    let words = words(lang);
    match holder.how {
        How::Held => holder.name.clone(),
        How::Deputy => words.as_deputy(holder.name.as_str()),
        How::Acting => words.as_acting(holder.name.as_str()),
    }
}

fn unit_name(tree: &Tree, unit: UnitId) -> String {
    tree.get(unit).map(|unit| unit.name.clone()).unwrap_or_default()
}

/// Units of a tree as choices, with dashes for how deep they stand.
fn unit_choices(tree: &Tree, listed: Vec<(usize, UnitId)>) -> Vec<(String, String)> {
    let choice =
        |(depth, id): (usize, UnitId)| (id.to_string(), format!("{}{}", "– ".repeat(depth), unit_name(tree, id)));
    listed.into_iter().map(choice).collect()
}

/// The fields that name a person, known by e-mail, for a time.
fn person_fields(form: &Form, lang: Lang) -> Markup {
    let words = words(lang);
    html! {
        (ui::field(form, "email", &words.email(), Kind::Email, Some(&words.email_hint())))
        (ui::field(form, "name", &words.name_if_new(), Kind::Text, None))
        (ui::field(form, "from", &words.from(), Kind::Date, None))
        (ui::field(form, "to", &words.until(), Kind::Date, Some(&words.until_hint())))
    }
}

/// Those in a committee or a staff function.
fn seats(here: &Here, caption: &str, seats: &[Seat]) -> Markup {
    let words = words(here.lang);
    let rows: Vec<Vec<Markup>> = seats
        .iter()
        .map(|seat| {
            vec![
                html! { (seat.name) },
                html! { (seat.from.danish()) },
                html! { @match seat.to { Some(to) => { (to.danish()) } None => { (words.still()) } } },
            ]
        })
        .collect();
    ui::table(caption, &[words.name(), words.from(), words.until()], &rows)
}
