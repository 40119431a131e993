//! Signing on a phone, and MED's words.

use super::phone::{Shown, standing};
use crate::meeting::{Spot, State};
use crate::words;
use maud::{Markup, html};
use steering::agreement::{Agreement, Says, Stage};
use steering::seat::Party;
use steering::step::{Instrument, InstrumentId};
use ui::{Form, Here};

/// Agreements that wait for this seat's signature, the one on the wall first.
pub fn signing(here: &Here, shown: &Shown, now: Option<InstrumentId>) -> Markup {
    let waits = |one: &&Agreement| Some(one.instrument) != now && unsigned(shown, one).is_some();
    let all: Vec<&Agreement> = shown.hall.commons.iter().filter(waits).collect();
    html! { @for one in all {
        @if let Some((_, (_, instrument))) = shown.hall.find(one.instrument) { (agreement(here, shown, one, instrument)) }
    } }
}

/// The party that this seat signs for, where it has not, and whether it decides.
fn unsigned(shown: &Shown, one: &Agreement) -> Option<(Party, bool)> {
    let (_, (question, _)) = shown.hall.find(one.instrument)?;
    let party = shown.hall.party(shown.person, &question.owner)?;
    let seats = shown.hall.seating.seats(shown.hall.round.area, &question.owner);
    let waits = one.stage != Stage::InForce && one.signature(party).is_none();
    waits.then(|| (party, seats.decider() == party))
}

/// An agreement, and what this seat may sign.
pub fn agreement(here: &Here, shown: &Shown, one: &Agreement, instrument: &Instrument) -> Markup {
    let w = words(here.lang);
    let title = match one.stage {
        Stage::Draft => w.label_proposal(),
        Stage::Decided => w.label_decided(),
        Stage::InForce => w.label_in_force(),
    };
    html! { section.deal {
        h2 { (title) " " (instrument.name.pick(here.lang)) }
        p { (one.terms.text) }
        @if !one.terms.decided_here.is_empty() { p { (w.decides_here(&*one.terms.decided_here)) } }
        @if let Some((_, decides)) = unsigned(shown, one) {
            (pen(here, shown, one, Says::Agree, &html! { button type="submit" { (w.sign_agree()) } }))
            details { summary { (w.sign_other()) }
                (pen(here, shown, one, Says::SeenDisagree, &html! {
                    label for={ "words-" (one.id) } { (w.sign_words()) }
                    textarea id={ "words-" (one.id) } name="words" rows="2" maxlength="2000" required {}
                    button.second type="submit" { (w.sign_disagree()) }
                }))
                @if decides && one.stage == Stage::Draft {
                    (pen(here, shown, one, Says::Decide, &html! { button.second type="submit" { (w.sign_decide()) } }))
                }
            }
        }
    } }
}

fn pen(here: &Here, shown: &Shown, one: &Agreement, says: Says, body: &Markup) -> Markup {
    ui::form(
        here,
        &format!("{}/signature", shown.path),
        html! {
            input type="hidden" name="instrument" value=(one.instrument);
            input type="hidden" name="says" value=(says.code());
            (body)
        },
    )
}

/// MED has no voice here, and its words are carried as they are written.
pub fn med(here: &Here, shown: &Shown, sent: &Form) -> Markup {
    let (w, hall) = (words(here.lang), shown.hall);
    let turned = match hall.meeting.state {
        State::Asking(at) | State::Shown(Spot { at: Some(at), .. }) => Some(at),
        _ => None,
    };
    let questions = turned.map_or(0..hall.asked.len(), |at| at..at + 1).filter_map(|at| hall.question(at));
    html! {
        h1 { (w.med_title()) }
        p { (w.med_text()) }
        @for (question, instrument) in questions { section.deal {
            h2 { (instrument.name.pick(here.lang)) }
            @if let Some((at, _)) = hall.find(question.instrument).filter(|_| hall.meeting.revealed.is_some()) {
                (standing(hall, at, instrument))
            }
            @for said in hall.remarks.iter().filter(|one| one.instrument == question.instrument && one.seat == shown.seat.id) {
                blockquote { p { (said.words) } }
            }
            (ui::form(here, &format!("{}/remark", shown.path), html! {
                input type="hidden" name="instrument" value=(question.instrument);
                label for={ "remark-" (question.instrument) } { (w.med_label()) }
                @if let Some(fault) = sent.fault("remark") { p.fault role="alert" { (fault) } }
                textarea id={ "remark-" (question.instrument) } name="remark" rows="3" maxlength="4000" {}
                button type="submit" { (w.med_button()) }
            }))
        } }
    }
}
