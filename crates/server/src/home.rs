//! Min side: what waits for me, and where I belong. The pages of the house that belong to no capability hang here.

use crate::{letters, log, people, policy, search, set_up, words};
use access::Do;
use maud::{Markup, html};
use web::{Capability, Duty, Group, Outcome, Page, Whose, Work};

pub(crate) fn capability() -> Capability {
    Capability::new("server")
        .get("/", show)
        .get("/search", search::show)
        .daily(search::FILL, search::fill)
        .get("/policy", policy::show)
        .menu(Group::Kommunen, "/policy", |lang| words(lang).policy_title(), Do::SeePolicy)
        .get("/people", people::index)
        .post("/people", people::add)
        .post("/people/{person}/link", people::link)
        .post("/people/{person}/closing", people::close)
        .menu(Group::Kommunen, "/people", |lang| words(lang).people_title(), Do::SeeAccounts)
        .get("/house", set_up::show)
        .post("/house", set_up::save)
        .menu(Group::Kommunen, "/house", |lang| words(lang).house_title(), Do::ManageAccounts)
        .get("/letters", letters::show)
        .post("/letters", letters::again)
        .menu(Group::Kommunen, "/letters", |lang| words(lang).letters_title(), Do::ManageAccounts)
        .get("/trail", log::show)
        .menu(Group::Kommunen, "/trail", |lang| words(lang).trail_title(), Do::SeeTrail)
}

fn show(work: &mut Work) -> Outcome {
    let lang = work.lang();
    let words = words(lang);
    let duties = work.duties(Whose::Me)?;
    let units = my_units(work)?;
    let (begin, committees) = (begin(work)?, my_committees(work)?);
    let sees = work.actor.may_somewhere(Do::SeeDuties);
    let greeting = words.hello(work.actor.name.as_str());
    let lead = words.waiting(i64::try_from(duties.len()).unwrap_or(i64::MAX));
    Ok(Page::show(
        words.my_page(),
        html! {
            (ui::page_head(&greeting, lead))
            (ui::columns(
                html! {
                    @if let Some(begin) = begin { (begin) }
                    (ui::panel(&words.waits_for_me(), waiting(work, &duties)))
                },
                html! {
                    @if !units.is_empty() { (ui::panel(&words.my_units(), links(&units))) }
                    @if sees { p { (ui::link("/calendar", words.my_calendar())) } }
                @if !committees.is_empty() { (ui::panel(&words.my_committees(), links(&committees))) }
                (ui::panel(&words.safe_title(), html! { p { (words.safe()) } p { a href="/policy" { (words.policy_title()) } } }))
                },
            ))
        },
    ))
}

fn links(all: &[(String, String)]) -> Markup {
    ui::list(&all.iter().map(|(href, name)| ui::link(href, name)).collect::<Vec<_>>())
}

fn waiting(work: &Work, duties: &[Duty]) -> Markup {
    let words = words(work.lang());
    if duties.is_empty() {
        return html! { p { (words.nothing_waits()) } };
    }
    let line = |duty: &Duty| {
        let body = html! { a href=(duty.href) { (duty.text) } };
        ui::Todo { due: duty.due, body, hint: duty.hint.clone().unwrap_or_default(), overdue: duty.overdue }
    };
    ui::todo(&work.here(), &duties.iter().map(line).collect::<Vec<_>>())
}

/// What an administrator does first, in an order that gives the first dialogue within two weeks.
fn begin(work: &mut Work) -> Result<Option<Markup>, web::Error> {
    if !work.actor.may_everywhere(Do::ImportOrganisation) {
        return Ok(None);
    }
    let words = words(work.lang());
    let today = work.today();
    if !org::tree_at(work.tx, today)?.is_empty() {
        return Ok(None);
    }
    let steps = [
        ("/house", words.begin_house()),
        ("/imports/org", words.begin_org()),
        ("/staff-functions", words.begin_functions()),
        ("/people", words.begin_people()),
        ("/catalogue", words.begin_catalogue()),
    ];
    Ok(Some(ui::panel_with(
        &words.begin_title(),
        words.begin_lead(),
        html! {
            ol { @for (href, text) in &steps { li { a href=(href) { (text) } } } }
        },
    )))
}

/// The committees in which the person sits, with their papers.
fn my_committees(work: &mut Work) -> Result<Vec<(String, String)>, web::Error> {
    let mine = work.actor.committees();
    if mine.is_empty() {
        return Ok(vec![]);
    }
    let all = org::committees(work.tx)?;
    let mine = all.into_iter().filter(|committee| mine.contains(&committee.id));
    Ok(mine.map(|committee| (format!("/papers/committees/{}", committee.id), committee.name)).collect())
}

fn my_units(work: &mut Work) -> Result<Vec<(String, String)>, web::Error> {
    let today = work.today();
    let held: Vec<_> = work.actor.held.iter().filter_map(|held| held.unit).collect();
    let mut units: Vec<(String, String)> = vec![];
    for unit in held {
        if let Ok(found) = org::unit_at(work.tx, unit, today) {
            let line = (format!("/units/{unit}"), found.name);
            if !units.contains(&line) {
                units.push(line);
            }
        }
    }
    Ok(units)
}
