//! The letters that have not been sent, as the administrator sees them: why, and one button; never whose, never what they say.

use crate::words;
use access::Do;
use base::Lang;
use mail::Unsent;
use maud::{Markup, html};
use store::Event;
use ui::Here;
use web::{Outcome, Page, Work};

/// Sent letters are counted for so many seconds back.
const MONTH: i64 = 30 * 86_400;
/// More lines than this say nothing more.
const SHOWN: usize = 50;

pub(crate) fn show(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    let (here, since) = (work.here(), work.now().plus(-MONTH));
    let (unsent, sent) = (mail::unsent(work.tx)?, mail::sent_since(work.tx, since)?);
    let sends = work.app().settings().smtp.is_some();
    Ok(Page::show(words(here.lang).letters_title(), page(&here, &unsent, (sent, sends))))
}

fn page(here: &Here, unsent: &[Unsent], (sent, sends): (i64, bool)) -> Markup {
    let w = words(here.lang);
    let given_up = unsent.iter().filter(|one| one.given_up).count();
    let homeless = unsent.iter().filter(|one| !one.addressed).count();
    let facts = [
        (w.letters_sent(), html! { (sent) }),
        (w.letters_waiting(), html! { (unsent.len() - given_up) }),
        (w.letters_given_up(), html! { (given_up) }),
        (w.letters_homeless(), html! { (homeless) }),
    ];
    let head = [w.letters_written(), w.letters_kind(), w.letters_tries(), w.letters_fault()];
    let rows: Vec<Vec<Markup>> = unsent.iter().take(SHOWN).map(|one| row(here, one)).collect();
    html! {
        (ui::page_head(&w.letters_title(), w.letters_lead()))
        @if !sends { (ui::notice(ui::Notice::Heed, html! { p { (w.letters_no_server()) } })) }
        (ui::panel(&w.letters_now(), ui::facts(&facts)))
        @if !rows.is_empty() {
            (ui::plain_panel(ui::table(&w.letters_unsent(), &head, &rows)))
            (ui::form(here, "/letters", ui::secondary(&w.letters_again())))
        }
    }
}

fn row(here: &Here, one: &Unsent) -> Vec<Markup> {
    let w = words(here.lang);
    let kind = kind(&one.kind, here.lang);
    let fault = match (&one.fault, one.addressed) {
        (_, false) => w.letters_no_address(),
        (Some(fault), true) => fault.clone(),
        (None, true) => w.letters_untried(),
    };
    vec![html! { (one.written.date().long(here.lang)) }, html! { (kind) }, html! { (one.tries) }, html! { (fault) }]
}

/// What a letter is for, in words.
fn kind(code: &str, lang: Lang) -> String {
    let w = words(lang);
    match code {
        "digest" => w.letters_digest(),
        "help" => w.letters_help(),
        "meeting_link" => w.letters_meeting_link(),
        "meeting_paper" => w.letters_meeting_paper(),
        "question" => w.letters_question(),
        "round" => w.letters_round(),
        "ending" => w.letters_ending(),
        "floor" => w.letters_floor(),
        _ if code.starts_with("surveys.") => w.letters_pulse(),
        other => other.to_owned(),
    }
}

pub(crate) fn again(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    let letters = mail::try_again(work.tx)?;
    work.commit(Event::new("mail.tried_again").with("letters", letters))?;
    Ok(Page::go("/letters"))
}
