//! An agreement: its words, its signatures, its MED line, and what it lacks before it is in force.

use super::{duty, said};
use crate::agreement::{Agreement, MedLine, Says, Signature, Stage};
use crate::calibration::Ground;
use crate::pages::party_word;
use crate::seat::Party;
use crate::step::{Instrument, Step};
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// What an agreement's page shows.
pub struct Shown<'a> {
    /// The address of the agreement.
    pub path: String,
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// The instrument in its own edition.
    pub instrument: &'a Instrument,
    /// The agreement.
    pub agreement: &'a Agreement,
    /// Every party with its title.
    pub parties: Vec<(Party, String)>,
    /// The reader's party; whoever has none reads no disagreement.
    pub own: Option<Party>,
    /// The unit asked for it itself.
    pub own_wish: bool,
    /// The edition's number.
    pub edition: i64,
    /// Why it cannot be in force yet; none when it can.
    pub lacks: Option<String>,
    /// It tightens.
    pub tightens: bool,
    /// What the reader may do beside signing.
    pub may: May,
    /// Where the three voices are.
    pub voices: Option<String>,
}

/// What a reader may do beside signing.
pub struct May {
    /// Note the MED line.
    pub med: bool,
    /// Put it in force.
    pub force: bool,
}

/// The page; the forms carry what was typed when one is shown again.
pub fn show(here: &Here, shown: &Shown, sign: &Form, med: &Form, force: &Form) -> Markup {
    let w = words(here.lang);
    let one = shown.agreement;
    let lead = match one.stage {
        Stage::Draft => w.agreement_lead_draft(shown.unit),
        Stage::Decided => w.agreement_lead_decided(shown.unit),
        Stage::InForce => w.agreement_lead_in_force(shown.unit, one.terms.from.long(here.lang)),
    };
    html! {
        (shown.crumbs)
        (ui::page_head(shown.instrument.name.pick(here.lang), lead))
        (terms(here, shown))
        (signatures(here, shown, sign))
        (med_panel(here, shown, med))
        @if one.stage != Stage::InForce && shown.own.is_some() { (force_panel(here, shown, force)) }
    }
}

fn chosen<'a>(shown: &'a Shown) -> Option<&'a Step> {
    shown.agreement.terms.choice.and_then(|id| shown.instrument.step(id))
}

fn terms(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let terms = &shown.agreement.terms;
    let step = chosen(shown);
    let ground = if terms.ground == Ground::Law { w.ground_law() } else { w.ground_core_task() };
    let disagreed = shown.own.is_some() && shown.agreement.disagreed();
    let mut facts = vec![
        (
            w.step_label(),
            html! { (step.map_or_else(|| w.follow_common(), |step| step.words.pick(here.lang).to_owned())) },
        ),
        (w.reason_label(), html! { (terms.reason) br; small { (ground) } }),
    ];
    if let Some(step) = step {
        facts.push((w.duty_label(), html! { (duty(step.duty.as_ref(), here.lang)) }));
    }
    if let Some(review) = terms.review {
        let label = match (shown.tightens, shown.own_wish) {
            (true, false) => w.ends_label(),
            (true, true) => w.own_wish_ends(),
            (false, _) => w.review_label(),
        };
        facts.push((label, html! { (review.long(here.lang)) }));
    }
    if shown.tightens && !terms.end_criterion.is_empty() {
        facts.push((w.end_criterion_label(), html! { (terms.end_criterion) }));
    }
    ui::panel_with(
        &w.agreed_title(),
        w.edition_line(shown.edition.to_string()),
        html! {
            p { strong { (terms.text) } " "
                @if shown.own_wish && shown.tightens { (ui::mark(ui::Mark::Own, &w.own_wish_tighter())) " " }
                @else if shown.tightens { (ui::mark(ui::Mark::Due, &w.temporary_tightening())) " " }
                @if disagreed { (ui::mark(ui::Mark::Talk, &w.disagreement_noted())) }
            }
            (ui::facts(&facts))
            (supports(here, shown))
            @if !terms.decided_here.is_empty() { (ui::ours(html! { strong { (w.decided_here_label()) } " " (terms.decided_here) })) }
            (ui::legend(html! {
                @if let Some(href) = shown.voices.as_ref().filter(|_| shown.own.is_some()) { (ui::link(href, w.see_voices())) }
                @if shown.agreement.stage == Stage::Draft && shown.own.is_some() {
                    " · " (ui::link(&format!("{}/edit", shown.path), w.edit_draft()))
                }
            }))
        },
    )
}

fn supports(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let mine = |giver| shown.own == Some(giver) && shown.agreement.stage == Stage::InForce;
    let follows = |giver| shown.agreement.stage == Stage::InForce && crate::support::may_read(shown.own, giver);
    html! { @if !shown.agreement.terms.supports.is_empty() {
        h3 { (w.support_title()) }
        ul.todo { @for support in &shown.agreement.terms.supports { li {
            time datetime=(support.due) { (ui::day(here, support.due)) }
            div {
                (support.text) " " small { (w.support_giver(party_word(support.giver, here.lang))) }
                @if let Some(done) = support.done { " " (ui::mark(ui::Mark::Ok, &w.support_done(done.long(here.lang)))) }
                @else if crate::support::told_late(support, None, shown.own, here.today) && shown.agreement.stage == Stage::InForce {
                    " " (ui::mark(ui::Mark::Due, &w.support_late()))
                }
                @if follows(support.giver) { " " (ui::link(&format!("{}/supports/{}", shown.path, support.id), w.support_follow())) }
                @if support.done.is_none() && mine(support.giver) {
                    (super::one_button(here, &format!("{}/supports/{}", shown.path, support.id), &w.support_done_button()))
                }
            }
        } } }
    } }
}

fn signatures(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let one = shown.agreement;
    let lines: Vec<Markup> =
        shown.parties.iter().map(|(party, title)| signed(here, shown, title, one.signature(*party))).collect();
    let awaited = shown.own.filter(|own| one.signature(*own).is_none());
    ui::panel(
        &w.signatures_title(),
        html! {
            (ui::list(&lines))
            @if let Some(own) = awaited { (sign_form(here, shown, own, form)) }
        },
    )
}

fn signed(here: &Here, shown: &Shown, title: &str, signature: Option<&Signature>) -> Markup {
    let w = words(here.lang);
    let Some(signature) = signature else { return html! { (title) ": " (w.not_signed()) } };
    let date = signature.at.date().long(here.lang);
    // Disagreement is seen by the parties alone.
    let open = shown.own.is_some();
    html! {
        (title) ": "
        @match signature.says {
            Says::Agree => (w.signed_agree(date)),
            _ if !open => (w.signed_seen(date)),
            Says::SeenDisagree => (w.signed_disagree(date)),
            Says::Decide => (w.signed_decide(date)),
        }
        @if open && !signature.words.is_empty() { br; small { (signature.words) } }
    }
}

fn sign_form(here: &Here, shown: &Shown, own: Party, form: &Form) -> Markup {
    let w = words(here.lang);
    let mut says = vec![(Says::Agree.code(), w.say_agree()), (Says::SeenDisagree.code(), w.say_disagree())];
    if own == shown.agreement.decider && shown.agreement.stage == Stage::Draft {
        says.push((Says::Decide.code(), w.say_decide()));
    }
    let fields = html! {
        (ui::radios(form, "says", &w.says_label(), &says))
        (ui::area(form, "words", &w.sign_words(), Some(&w.sign_words_hint())))
    };
    ui::form(
        here,
        &format!("{}/signatures", shown.path),
        html! {
            (ui::summary(form)) (fields) (ui::button(&w.sign_button()))
        },
    )
}

fn med_panel(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let may = shown.may.med && shown.agreement.stage != Stage::InForce;
    ui::panel_with(
        &w.med_title(),
        w.med_lead(),
        html! {
            @match &shown.agreement.med {
                None => p { (w.med_none()) },
                Some(line) => (med_line(here, line)),
            }
            @if may {
                @let fields = html! {
                    (ui::field(form, "committee", &w.med_committee(), Kind::Text, Some(&w.med_committee_hint())))
                    (ui::field(form, "on", &w.med_on(), Kind::Date, None))
                    (ui::area(form, "remarks", &w.med_remarks(), Some(&w.med_remarks_hint())))
                    (ui::area(form, "not_relevant", &w.med_not_relevant(), Some(&w.med_not_relevant_hint())))
                };
                (ui::form(here, &format!("{}/med", shown.path), html! { (ui::summary(form)) (fields) (ui::button(&w.med_button())) }))
            }
        },
    )
}

/// A MED line in words, with its remarks word for word.
pub fn med_line(here: &Here, line: &MedLine) -> Markup {
    let w = words(here.lang);
    html! { @match line {
        MedLine::Discussed { committee, on, remarks } => {
            p { (w.med_discussed(committee, on.long(here.lang))) }
            @if remarks.trim().is_empty() { p { (w.med_no_remarks()) } } @else { blockquote { (remarks) } }
        }
        MedLine::NotRelevant { reason } => { (said(&w.med_irrelevant(), reason)) }
    } }
}

fn force_panel(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    ui::panel(
        &w.force_title(),
        html! {
            @match &shown.lacks {
                Some(lacks) => p { (w.force_lacks()) " " (lacks) },
                None if shown.may.force => {
                    @let fields = ui::field(form, "from", &w.from_label(), Kind::Date, None);
                    (ui::form(here, &format!("{}/force", shown.path), html! { (ui::summary(form)) (fields) (ui::button(&w.force_button())) }))
                }
                None => p { (w.force_waits()) },
            }
        },
    )
}
