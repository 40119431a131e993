//! Reading the forms of deviations.

use crate::deviation::{Indicator, Kind, Offer, Report, Wish};
use crate::words;
use access::FunctionId;
use base::{Lang, Money};
use ui::Form;

/// What was typed cannot be read; the form says why.
pub struct Faulty;

/// An amount with its way: plus is overspend. None where nothing is told.
pub fn signed(form: &mut Form, lang: Lang) -> Result<Option<Money>, Faulty> {
    let way = form.sent("direction").to_owned();
    let amount = form.optional_money("amount").ok_or(Faulty)?;
    match (way.as_str(), amount) {
        ("over", Some(amount)) => Ok(Some(amount.abs())),
        ("under", Some(amount)) => Ok(Some(-amount.abs())),
        ("over" | "under", None) => {
            form.wrong("amount", words(lang).amount_missing());
            Err(Faulty)
        }
        (_, None) => Ok(None),
        (_, Some(_)) => {
            form.wrong("direction", words(lang).amount_needs_direction());
            Err(Faulty)
        }
    }
}

/// A figure that is no money: all of it, or none.
fn indicator(form: &mut Form, lang: Lang) -> Result<Option<Indicator>, Faulty> {
    let (name, expected) = (form.optional("indicator", 120), form.optional("expected", 40));
    let measure = form.optional("measure", 40);
    match (name.ok_or(Faulty)?, expected.ok_or(Faulty)?, measure.ok_or(Faulty)?) {
        (None, None, None) => Ok(None),
        (Some(name), Some(expected), Some(measure)) => Ok(Some(Indicator { name, expected, measure })),
        (name, expected, measure) => {
            for (field, told) in [("indicator", name), ("expected", expected), ("measure", measure)] {
                if told.is_none() {
                    form.wrong(field, words(lang).indicator_missing());
                }
            }
            Err(Faulty)
        }
    }
}

/// What a unit reports.
pub fn reported(form: &mut Form, lang: Lang) -> Option<Report> {
    let kind = form.choice::<Kind>("kind");
    let reading = form.text("reading", 1..=4000);
    let plan = form.text("plan", 1..=4000);
    let amount = signed(form, lang).ok();
    let indicator = indicator(form, lang).ok();
    let more_on = form.optional_date("more_on");
    let wish = form.optional("wish", 2000);
    let of = form.optional_choice::<FunctionId>("wish_of");
    let of = of?;
    let wish = wish?.map(|words| Wish { words, of });
    Some(Report {
        kind: kind?,
        amount: amount?,
        indicator: indicator?,
        reading: reading?,
        plan: plan?,
        wish,
        more_on: more_on?,
        lang,
    })
}

/// The help that is offered, with its day. None where none is.
pub fn offered(form: &mut Form, lang: Lang) -> Result<Option<Offer>, Faulty> {
    let offer = form.optional("offer", 2000);
    let giver = form.optional_choice::<FunctionId>("giver");
    let by = form.optional_date("by");
    match (offer.ok_or(Faulty)?, giver.ok_or(Faulty)?, by.ok_or(Faulty)?) {
        (None, _, _) => Ok(None),
        (Some(words), giver, Some(by)) => Ok(Some(Offer { words, giver, by })),
        (Some(_), _, None) => {
            form.wrong("by", words(lang).offer_by_missing());
            Err(Faulty)
        }
    }
}
