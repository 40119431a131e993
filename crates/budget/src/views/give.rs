//! The page on which a leader gives a unit's forecast, and adds a correction to the sum of those below.

use super::forecasts::sentences;
use crate::follow_up::FollowUp;
use crate::forecast::{Forecast, Stand};
use crate::outlook::Outlook;
use crate::say::{self, Currency};
use crate::{Deviation, Direction, words};
use base::{Date, Money, UnitId};
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// What the page shows.
pub struct Desk {
    /// The unit.
    pub id: UnitId,
    /// The way from the top, as (address, name).
    pub trail: Vec<(String, String)>,
    /// The follow-up.
    pub at: FollowUp,
    /// Whether the unit has money of its own to tell about.
    pub asked: bool,
    /// When it is due.
    pub due: Date,
    /// The municipality's currency.
    pub currency: Currency,
    /// The budget as it stands.
    pub stand: Stand,
    /// What is booked.
    pub actual: Option<Money>,
    /// The result that the imported forecast gives.
    pub imported: Option<Money>,
    /// What the unit has given at this follow-up.
    pub given: Option<Forecast>,
    /// What it gave before.
    pub before: Option<Forecast>,
    /// The sum of those below, where there are any.
    pub sum: Option<Outlook>,
    /// The forecast's form.
    pub form: Form,
    /// The correction's form.
    pub correction: Form,
}

fn action(desk: &Desk, what: &str) -> String {
    format!("/units/{}/forecasts/{}{what}", desk.id, desk.at.on)
}

/// The page.
pub fn page(here: &Here, desk: &Desk) -> Markup {
    let w = words(here.lang);
    html! {
        (ui::crumbs(here, &desk.trail))
        (ui::page_head(&w.give_title(desk.at.on.long(here.lang)), w.give_lead()))
        (ui::columns(
            html! {
                @if desk.asked { (own(here, desk)) }
                @if let Some(sum) = &desk.sum { (correct(here, desk, sum)) }
            },
            known(here, desk),
        ))
    }
}

fn ways(labels: [String; 3]) -> Vec<(&'static str, String)> {
    let codes = [Direction::Overspend, Direction::Underspend, Direction::Balance].map(Direction::code);
    codes.into_iter().zip(labels).collect()
}

fn own(here: &Here, desk: &Desk) -> Markup {
    let w = words(here.lang);
    let form = &desk.form;
    let labels = [w.give_over(), w.give_under(), w.give_balance()];
    let fields = html! {
        (ui::radios(form, "way", &w.give_way(), &ways(labels)))
        (ui::field(form, "amount", &w.give_amount(desk.currency.unit(here.lang)), Kind::Money, Some(&w.give_amount_hint())))
        (ui::area(form, "words", &w.give_words(), Some(&w.give_words_hint())))
    };
    ui::panel_with(
        &w.give_own(),
        w.give_due(desk.due.long(here.lang), w.plan_minutes(desk.at.minutes)),
        html! {
            @if desk.given.is_none() && desk.before.is_some() { (same(here, desk)) }
            (ui::form(here, &action(desk, ""), html! {
                (ui::summary(form)) (fields)
                (ui::button(&if desk.given.is_some() { w.give_save_again() } else { w.give_save() }))
            }))
        },
    )
}

fn same(here: &Here, desk: &Desk) -> Markup {
    let w = words(here.lang);
    html! { @if let Some(before) = &desk.before {
        @let said = say::deviation(here.lang, &desk.currency, Deviation(before.told.result));
        p { (w.give_before(before.on.long(here.lang), said)) }
        (ui::buttons(ui::form(here, &action(desk, "/same"), ui::secondary(&w.give_same()))))
    } }
}

fn correct(here: &Here, desk: &Desk, sum: &Outlook) -> Markup {
    let w = words(here.lang);
    let form = &desk.correction;
    let labels = [w.correct_over(), w.correct_under(), w.correct_none()];
    let fields = html! {
        (ui::radios(form, "way", &w.correct_way(), &ways(labels)))
        (ui::field(form, "amount", &w.give_amount(desk.currency.unit(here.lang)), Kind::Money, Some(&w.give_amount_hint())))
        (ui::area(form, "reason", &w.correct_reason(), Some(&w.correct_reason_hint())))
    };
    ui::panel_with(
        &w.correct_title(),
        w.correct_text(),
        html! {
            (sentences(here, &desk.currency, sum))
            (ui::form(here, &action(desk, "/correction"), html! {
                (ui::summary(form)) (fields)
                (ui::button(&w.correct_save()))
            }))
        },
    )
}

/// What is known already, so that nobody types what the finance system has told.
fn known(here: &Here, desk: &Desk) -> Markup {
    let w = words(here.lang);
    let amount = |amount: Money| html! { (desk.currency.amount(here.lang, amount)) };
    let said = |result: Money| html! { (say::deviation(here.lang, &desk.currency, Deviation(result))) };
    let not = || html! { span.sub { (w.not_told()) } };
    let mut facts = vec![
        (w.give_known_frame(), desk.stand.frame.map_or_else(not, amount)),
        (w.give_known_actual(), desk.actual.map_or_else(not, amount)),
        (w.give_known_imported(), desk.imported.map_or_else(not, said)),
        (w.give_known_carried(), desk.stand.carried.map_or_else(not, amount)),
    ];
    if let Some(asked) = desk.stand.asked {
        facts.push((w.give_known_asked(), html! { (amount(asked)) " " small { (w.give_known_asked_no_money()) } }));
    }
    if let Some(before) = &desk.before {
        facts.push((w.give_known_before(before.on.long(here.lang)), said(before.told.result)));
    }
    ui::panel_with(&w.give_known(), w.give_known_text(), ui::facts(&facts))
}
