//! Leading the talk: what the wall is turned to, the answers as shown, and the agreement from words to force.

use super::lead::{Forms, deed};
use super::parts;
use crate::ballot::Question;
use crate::compose;
use crate::gather::Hall;
use crate::meeting::Spot;
use crate::spread;
use crate::words;
use maud::{Markup, html};
use steering::agreement::{Agreement, MedLine, Says, Stage};
use steering::seat::Party;
use steering::step::Instrument;
use ui::{Form, Here, Kind};

/// The talk at a spot.
pub fn show(here: &Here, hall: &Hall, spot: Spot, forms: &Forms) -> Markup {
    let w = words(here.lang);
    html! {
        section.panel {
            h2 { (w.agenda_title()) }
            p.hint { (w.agenda_hint()) }
            ol.agenda { @for (at, (question, one)) in hall.asked.iter().enumerate() {
                li aria-current=[(spot.at == Some(at)).then_some("true")] {
                    span { strong { (one.name.pick(here.lang)) } br; (stand(hall, at, question)) }
                    (turn(here, hall, (Some(at), None), &w.turn_to(one.name.pick(here.lang))))
                }
            } }
            (turn(here, hall, (None, None), &w.turn_overview()))
        }
        @if let Some((at, (question, instrument))) = spot.at.and_then(|at| Some((at, hall.question(at)?))) {
            (picture(here, hall, (at, spot.words), instrument))
            (agreement(here, hall, (question, instrument), forms))
        }
    }
}

/// Which unit is spoken of, and what is known about it; it stands here alone, on no wall and no phone.
pub fn spoken(here: &Here, hall: &Hall, beside: &Markup) -> Markup {
    let w = words(here.lang);
    let mut form = Form::blank(here.lang).called("spoken");
    form.set("unit", hall.spoken.map_or_else(String::new, |unit| unit.to_string()));
    let units = hall.speakable().into_iter().map(|unit| (unit.to_string(), hall.unit(unit).to_owned()));
    let units: Vec<(String, String)> = std::iter::once((String::new(), w.spoken_none())).chain(units).collect();
    html! { div #spoken {
        section.panel {
            h2 { (w.spoken_title()) }
            p.hint { (w.spoken_text()) }
            form.form method="get" action={ "/meetings/" (hall.meeting.id) } data-part="spoken" {
                (ui::select(&form, "unit", &w.spoken_unit(), &units))
                div.deeds { button.second type="submit" { (w.spoken_button()) } }
            }
        }
        (beside)
    } }
}

fn stand(hall: &Hall, at: usize, question: &Question) -> Markup {
    let w = words(hall.lang);
    html! { @match (hall.common(question.instrument).map(|one| one.stage), hall.agreed(at)) {
        (Some(Stage::InForce), _) => { "✓ " (w.stand_in_force()) }
        (Some(Stage::Decided), _) => (w.stand_decided()),
        (Some(Stage::Draft), _) => (w.stand_draft()),
        (None, Some(step)) => (w.same(step.words.pick(hall.lang))),
        (None, None) => { "⇄ " (w.here_we_talk()) }
    } }
}

fn turn(here: &Here, hall: &Hall, (at, page): (Option<usize>, Option<usize>), label: &str) -> Markup {
    let number = |number: Option<usize>| number.map_or_else(String::new, |number| number.to_string());
    ui::form(
        here,
        &hall.lead("spot"),
        html! {
            input type="hidden" name="at" value=(number(at));
            input type="hidden" name="words" value=(number(page));
            button.second type="submit" { (label) }
        },
    )
}

fn picture(here: &Here, hall: &Hall, (at, page): (usize, Option<usize>), instrument: &Instrument) -> Markup {
    let w = words(here.lang);
    let (all, voices) = (hall.columns(at), hall.voices(at));
    let pages = spread::pages(&voices);
    html! { section.panel {
        h2 { (instrument.name.pick(here.lang)) }
        div.spread { (parts::columns(&all, instrument, here.lang)) (parts::key(&all, here.lang)) }
        div.deeds {
            (turn(here, hall, (Some(at), Some(page.map_or(0, |page| (page + 1) % pages))),
                &if page.is_some() && pages > 1 { w.words_next() } else { w.words_show() }))
            @if page.is_some() { (turn(here, hall, (Some(at), None), &w.picture_show())) }
        }
        details open[page.is_some()] { summary { (w.words_summary(voices.len())) }
            ul.said { @for voice in &voices { li {
                (parts::shape(voice.side, voice.after_seeing)) " " strong { (parts::word(voice.side, here.lang)) ": " } (voice.why)
                @if !voice.support.is_empty() { " " (w.voice_support(&*voice.support)) }
                @if !voice.stops.is_empty() { " " (w.voice_stops(&*voice.stops)) }
            } } }
        }
    } }
}

fn agreement(here: &Here, hall: &Hall, (question, instrument): (&Question, &Instrument), forms: &Forms) -> Markup {
    let common = hall.common(question.instrument);
    let draft = common.is_none_or(|one| one.stage == Stage::Draft);
    html! {
        @if draft { (write(here, hall, (question, instrument), forms)) }
        @if let Some(one) = common { (conclude(here, hall, (question, one), forms)) }
    }
}

fn write(here: &Here, hall: &Hall, (question, instrument): (&Question, &Instrument), forms: &Forms) -> Markup {
    let w = words(here.lang);
    let form = &forms.write;
    let lawful = instrument.steps.iter().filter(|step| step.rank >= question.floor);
    let steps: Vec<(String, &str)> = lawful.map(|step| (step.id.to_string(), step.words.pick(here.lang))).collect();
    let givers =
        [(Party::Unit, w.giver_area()), (Party::Line, w.side_line()), (Party::Staff, hall.function(&question.owner))];
    let givers: Vec<(&str, String)> = givers.into_iter().map(|(party, name)| (party.code(), name)).collect();
    let known = hall.common(question.instrument).is_some();
    let action = hall.lead("agreement");
    html! { section.panel {
        h2 { (w.write_title()) }
        p.hint { (w.write_hint()) }
        form.form method="post" action=(action) novalidate data-mirror={ "/meetings/" (hall.meeting.id) "/proposal" } {
            input type="hidden" name="_csrf" value=(here.csrf);
            input type="hidden" name="_key" value=(here.key());
            input type="hidden" name="instrument" value=(question.instrument);
            (ui::radios(form, "step", &w.write_step(), &steps))
            (ui::area(form, "text", &w.write_text(), None))
            (ui::area(form, "reason", &w.write_reason(), None))
            (ui::field(form, "decided_here", &w.write_here(), Kind::Text, None))
            div.pair {
                (ui::field(form, "from", &w.write_from(), Kind::Date, None))
                (ui::field(form, "review", &w.write_review(), Kind::Date, None))
            }
            details open[form.faulty() || !form.sent("support").is_empty()] { summary { (w.write_support_summary()) }
                (ui::field(form, "support", &w.write_support(), Kind::Text, None))
                (ui::radios(form, "giver", &w.write_giver(), &givers))
                (ui::field(form, "due", &w.write_due(), Kind::Date, None))
                (ui::field(form, "end_criterion", &w.write_end(), Kind::Text, Some(&w.write_end_hint())))
            }
            button type="submit" { @if known { (w.write_again()) } @else { (w.write_button()) } }
            @if known { p.hint { (w.write_again_hint()) } }
        }
    } }
}

/// Signatures, MED line and force of an agreement that has been written.
fn conclude(here: &Here, hall: &Hall, (question, one): (&Question, &Agreement), forms: &Forms) -> Markup {
    let w = words(here.lang);
    html! { section.panel {
        h2 { (stage(one, hall)) }
        p { (one.terms.text) }
        div #live-signatures data-live { (signatures(hall, question, one)) }
        @if one.stage != Stage::InForce {
            h3 { (w.med_line()) }
            (med(here, hall, one, forms))
            h3 { (w.force_title()) }
            @if one.stage == Stage::Decided && one.med.is_some() {
                (ui::form(here, &hall.lead("force"), html! {
                    input type="hidden" name="instrument" value=(one.instrument);
                    (ui::field(&forms.force, "from", &w.write_from(), Kind::Date, None))
                    button type="submit" { (w.force_button()) }
                }))
            } @else { p.hint { (w.force_waits()) } }
        } @else {
            @if let Some(freed) = compose::freed_by(&hall.shifts(one.instrument), here.lang) { p { strong { (freed) } } }
            @if let Some(MedLine::Discussed { committee, on, .. }) = &one.med { p { (w.med_said_in(committee.as_str(), on.long(here.lang))) } }
            (deed(here, hall, "spot", ("second", &w.turn_overview())))
        }
    } }
}

fn stage(one: &Agreement, hall: &Hall) -> String {
    let w = words(hall.lang);
    match one.stage {
        Stage::Draft => w.stand_draft(),
        Stage::Decided => w.stand_decided(),
        Stage::InForce => w.stand_in_force(),
    }
}

fn signatures(hall: &Hall, question: &Question, one: &Agreement) -> Markup {
    let w = words(hall.lang);
    let parties = hall.seating.seats(hall.round.area, &question.owner).parties();
    let name = |party: Party| match party {
        Party::Unit => w.giver_area(),
        Party::Line => w.side_line(),
        Party::Staff => hall.function(&question.owner),
    };
    let said = |party: Party| match one.signature(party).map(|signature| signature.says) {
        None => w.signature_none(),
        Some(Says::Agree) => w.signature_agree(),
        Some(Says::SeenDisagree) => w.signature_disagree(),
        Some(Says::Decide) => w.signature_decide(),
    };
    html! { dl.signatures { @for party in parties { div { dt { (name(party)) } dd { (said(party)) } } } } }
}

fn med(here: &Here, hall: &Hall, one: &Agreement, forms: &Forms) -> Markup {
    let w = words(here.lang);
    let form = &forms.med;
    html! {
        @match &one.med {
            Some(MedLine::Discussed { committee, on, remarks }) => {
                p { (w.med_said_in(committee.as_str(), on.long(here.lang))) }
                @if !remarks.is_empty() { blockquote { p { (remarks) } } }
            }
            Some(MedLine::NotRelevant { reason }) => p { (w.med_not(reason.as_str())) },
            None => { p.hint { (w.med_missing()) } }
        }
        details open[form.faulty() || one.med.is_none()] { summary { (w.med_write()) }
            (ui::form(here, &hall.lead("med"), html! {
                input type="hidden" name="instrument" value=(one.instrument);
                (ui::field(form, "committee", &w.med_committee(), Kind::Text, None))
                (ui::field(form, "on", &w.med_on(), Kind::Date, None))
                (ui::area(form, "remarks", &w.med_remarks(), None))
                (ui::field(form, "not_relevant", &w.med_not_label(), Kind::Text, None))
                button.second type="submit" { (w.med_save()) }
            }))
        }
    }
}
