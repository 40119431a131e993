//! People and their way in: accounts, one-time links, closing; for the administrator.

use crate::store::{WayIn, ways_in};
use crate::{policy, words};
use access::{Do, Held, Role, add_person, find_person_by_email, hold};
use base::{Lang, PersonId};
use maud::{Markup, html};
use store::Event;
use ui::{Form, Kind};
use web::{Error, Outcome, Page, Work};

/// Accounts on a page; the search finds the others.
const MOST: i64 = 30;

/// Roles that are given by hand; leaders, deputies and employees come with their posts.
const GIVEN: [Role; 4] = [Role::Administrator, Role::Dpo, Role::Auditor, Role::Staff];

pub(crate) fn index(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SeeAccounts)?;
    let form = Form::blank(work.lang());
    let body = view(work, &form)?;
    Ok(Page::show(words(work.lang()).people_title(), body))
}

fn view(work: &mut Work, form: &Form) -> Result<Markup, Error> {
    let begins = work.query("name").unwrap_or_default();
    let lines = ways_in(work.tx, &begins, MOST)?;
    let cut = i64::try_from(lines.len()).is_ok_and(|shown| shown >= MOST);
    let (lang, here) = (work.lang(), work.here());
    let words = words(lang);
    let functions = org::staff_functions(work.tx)?;
    let named = |function: &org::StaffFunction| lang.pick(&function.name_da, &function.name_en).to_owned();
    let roles: Vec<(String, String)> = GIVEN
        .iter()
        .filter(|role| **role != Role::Staff)
        .map(|role| (role.code().to_owned(), policy::role(*role, lang)))
        .chain(functions.iter().map(|f| (f.id.to_string(), words.staff_in(named(f).as_str()))))
        .collect();
    let mut search = Form::blank(lang).called("search");
    search.set("name", &begins);
    let add = ui::form(
        &here,
        "/people",
        html! {
            (ui::field(form, "name", &words.name(), Kind::Text, None))
            (ui::field(form, "email", &words.email(), Kind::Email, Some(&words.email_hint())))
            (ui::select(form, "role", &words.role(), &roles))
            (ui::button(&words.add_person()))
        },
    );
    let head = [words.name(), words.email(), words.state(), words.deeds()].map(|head| ui::Column::text(&head));
    let rows: Vec<Vec<Markup>> = lines.iter().map(|line| row(&here, line)).collect();
    Ok(html! {
        (ui::page_head(&words.people_title(), words.people_lead()))
        (ui::summary(form))
        (ui::panel(&words.add_person(), add))
        form.form.filter method="get" action="/people" {
            (ui::field(&search, "name", &words.find_person(), Kind::Search, None))
            (ui::secondary(&words.find()))
        }
        (ui::table(&words.people_caption(), &head, &rows))
        @if cut { (ui::legend(html! { (words.people_cut()) })) }
    })
}

fn row(here: &ui::Here, line: &WayIn) -> Vec<Markup> {
    let email = line.email.clone().unwrap_or_default();
    vec![html! { (line.name) }, html! { (email) }, html! { (state(line, here.lang)) }, deeds(here, line)]
}

/// What can be done for somebody: a link when they have an e-mail, closing when they have an account.
fn deeds(here: &ui::Here, line: &WayIn) -> Markup {
    let words = words(here.lang);
    let named = |deed: String| {
        html! { button.button.button-secondary type="submit" {
            (deed) span.sr-only { ": " (line.name) }
        } }
    };
    ui::buttons(html! {
        @if line.email.is_some() && !line.closed {
            (ui::form(here, &format!("/people/{}/link", line.person), named(words.new_link())))
        }
        @if line.login.is_some() && !line.closed {
            (ui::form(here, &format!("/people/{}/closing", line.person), named(words.close())))
        }
    })
}

fn state(line: &WayIn, lang: Lang) -> String {
    let words = words(lang);
    match (&line.login, line.closed, line.ready) {
        (None, ..) => words.no_access(),
        (_, true, _) => words.closed(),
        (_, _, true) => words.in_use(),
        _ => words.awaits_password(),
    }
}

pub(crate) fn add(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    let mut form = work.form();
    let (name, email) = (form.text("name", 1..=120), form.email("email"));
    let role = role_sent(work, &mut form)?;
    let known = match &email {
        Some(email) => find_person_by_email(work.tx, email)?,
        None => None,
    };
    if let (Some(name), Some(email), Some(held), None) = (&name, &email, &role, &known) {
        let person = add_person(work.tx, name, Some(email))?;
        let today = work.today();
        hold(work.tx, person, held, today, None)?;
        web::open_account(work.tx, person, email)?;
        work.commit(Event::new("account.opened").about(person.0).with("role", held.role.code()))?;
        return Ok(Page::go("/people"));
    }
    if known.is_some() {
        form.wrong("email", words(work.lang()).email_taken());
    }
    let body = view(work, &form)?;
    Ok(Page::again(words(work.lang()).people_title(), body))
}

fn role_sent(work: &mut Work, form: &mut Form) -> Result<Option<Held>, Error> {
    let sent = form.sent("role").to_owned();
    if let Some(role) = GIVEN.iter().find(|role| role.code() == sent && **role != Role::Staff) {
        return Ok(Some(Held::role(*role)));
    }
    let functions = org::staff_functions(work.tx)?;
    let found = functions.iter().find(|function| function.id.to_string() == sent);
    if found.is_none() {
        form.wrong("role", words(work.lang()).choose_role());
    }
    Ok(found.map(|function| Held::in_function(function.id)))
}

/// Shows a new one-time link once; it is kept nowhere in readable form.
pub(crate) fn link(work: &mut Work, person: PersonId) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    let found = access::person(work.tx, person)?;
    if !web::has_account(work.tx, person)? {
        web::open_account(work.tx, person, found.email.as_deref().ok_or(Error::NotFound)?)?;
    }
    let token = web::first_link(work.tx, person)?;
    work.commit(Event::new("account.link_made").about(person.0))?;
    let words = words(work.lang());
    Ok(Page::show(
        words.link_title(),
        html! {
            (ui::page_head(&words.link_title(), words.link_lead(found.name.as_str())))
            p { code { "/welcome/" (token) } }
            p { a href="/people" { (words.people_title()) } }
        },
    ))
}

pub(crate) fn close(work: &mut Work, person: PersonId) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    access::person(work.tx, person)?;
    web::close_account(work.tx, person)?;
    work.commit(Event::new("account.closed").about(person.0))?;
    Ok(Page::go("/people"))
}
