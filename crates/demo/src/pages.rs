//! The page that signs in as anybody in the town; it answers on a database marked as the demonstration, and nowhere else.

use crate::personas::{GROUPS, Persona};
use crate::{MARK, words};
use ::store::{By, Event};
use base::PersonId;
use maud::{Markup, html};
use web::{Capability, Error, Outcome, Page, Work};

/// The page of personas and the button of each, both open to those who have not signed in.
pub fn capability() -> Capability {
    Capability::new("demo").get("/demo", show).open().post("/demo/{person}", enter).open()
}

/// On any other database the page does not exist.
fn marked(work: &mut Work) -> Result<(), Error> {
    store::house::get(work.tx, MARK)?.map(|_| ()).ok_or(Error::NotFound)
}

fn show(work: &mut Work) -> Outcome {
    marked(work)?;
    let words = words(work.lang());
    let mut groups = vec![];
    for (group, personas) in &GROUPS {
        let mut cards = vec![];
        for persona in *personas {
            if let Some(person) = access::find_person_by_email(work.tx, &persona.email())? {
                cards.push(card(work, persona, &person));
            }
        }
        groups
            .push(ui::panel(&group.heading(work.lang()), html! { ul.plain { @for card in &cards { li { (card) } } } }));
    }
    let title = words.title();
    Ok(Page::show(
        title.as_str(),
        html! {
            (ui::page_head(&title, words.lead()))
            p { (words.choose()) }
            @for group in &groups { (group) }
            (ui::legend(html! { (words.source()) }))
        },
    ))
}

fn card(work: &Work, persona: &Persona, person: &access::Person) -> Markup {
    let (here, words) = (work.here(), words(work.lang()));
    html! {
        p { strong { (person.name) } " – " (persona.meets(here.lang)) }
        (ui::form(&here, &format!("/demo/{}", person.id), ui::secondary(&words.enter(person.name.as_str()))))
    }
}

fn enter(work: &mut Work, person: PersonId) -> Outcome {
    marked(work)?;
    let known = access::person(work.tx, person)?;
    let is_persona = Persona::all().any(|persona| known.email.as_deref() == Some(persona.email().as_str()));
    if !is_persona {
        return Err(Error::NotFound);
    }
    let token = web::begin_session(work.tx, person)?;
    work.tx.acting(By::person(person));
    work.commit(Event::new("account.signed_in").about(person.0).with("how", "demo"))?;
    Ok(Page::SignedIn { token, go: "/".to_owned() })
}
