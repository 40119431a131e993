//! Signing in and out, the first password, and the choice of language.

use crate::app::App;
use crate::ask::Ask;
use crate::capability::Capability;
use crate::error::{Error, Outcome};
use crate::page::Page;
use crate::work::Work;
use crate::{account, password, session, words};
use base::{Lang, PersonId};
use maud::{Markup, html};
use store::{By, Event};
use ui::{Form, Kind};

/// Tries a minute for one login, and for one address: a whole town hall may stand behind one, on the morning a round opens.
const PER_LOGIN: u32 = 5;
const PER_ADDRESS: u32 = 60;
/// Passwords: a short sentence is easier to remember and harder to guess than a strange word.
const LENGTH: std::ops::RangeInclusive<usize> = 12..=200;

pub(crate) fn capability() -> Capability {
    Capability::new("web")
        .get("/signin", show)
        .open()
        .post_before("/signin", check, enter)
        .open()
        .get("/welcome/{token}", welcome)
        .open()
        .post_before("/welcome/{token}", hash, set)
        .open()
        .post("/signout", leave)
        .post("/language", language)
        .open()
}

fn show(work: &mut Work) -> Outcome {
    if work.app().settings().demo {
        return Ok(Page::go("/demo"));
    }
    let mut form = Form::blank(work.lang());
    form.set("next", work.query("next").unwrap_or_default());
    let words = words(work.lang());
    Ok(Page::show(words.signin_title(), view(work, &form)))
}

fn view(work: &Work, form: &Form) -> Markup {
    let words = words(work.lang());
    let body = html! {
        input type="hidden" name="next" value=(form.sent("next"));
        (ui::field(form, "login", &words.login(), Kind::Login, None))
        (ui::field(form, "password", &words.password(), Kind::Password, None))
        (ui::button(&words.signin()))
    };
    html! {
        (ui::page_head(&words.signin_title(), words.signin_lead()))
        (ui::summary(form))
        (ui::form(&work.here(), "/signin", body))
    }
}

/// Whose the password was, when it was right.
struct Checked(Option<PersonId>);

/// A new password's hash, when it was a password.
struct Hashed(Option<String>);

/// Before any transaction: is it the right password?
fn check(app: &App, ask: &Ask) -> Result<Checked, Error> {
    let sent = |name: &str| ask.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value);
    let login = sent("login").trim().to_lowercase();
    app.limits().take(&format!("address {}", ask.address), PER_ADDRESS).map_err(Error::TooMany)?;
    app.limits().take(&format!("login {login}"), PER_LOGIN).map_err(Error::TooMany)?;
    let found = app.db().read(|tx| account::by_login(tx, &login))?;
    let hashed = found.as_ref().and_then(|account| account.password.clone());
    let right = app.hashing(|| password::matches(sent("password"), hashed.as_deref()));
    Ok(Checked(found.filter(|_| right).map(|account| account.person)))
}

fn enter(work: &mut Work, Checked(checked): &Checked) -> Outcome {
    let mut form = work.form();
    let Some(person) = *checked else {
        let words = words(work.lang());
        form.wrong("password", words.wrong_login());
        return Ok(Page::again(words.signin_title(), view(work, &form)));
    };
    let next = form.sent("next").to_owned();
    sign_in(work, person, &next)
}

fn sign_in(work: &mut Work, person: PersonId, next: &str) -> Outcome {
    let token = session::begin_session(work.tx, person)?;
    work.tx.acting(By::person(person));
    if let Some(lang) = work.ask.lang {
        access::learn_language(work.tx, person, lang)?;
    }
    work.commit(Event::new("account.signed_in").about(person.0))?;
    Ok(Page::SignedIn { token, go: local(next) })
}

/// Only places in this house; anything else leads to the first page. A browser leaves tabs and line ends out of an address, and
/// reads `/`, a tab and `/` as the beginning of another house's.
pub(crate) fn local(path: &str) -> String {
    let odd = |letter: char| letter == '\\' || letter.is_control();
    let plain = path.starts_with('/') && !path.starts_with("//") && !path.contains(odd);
    if plain { path.to_owned() } else { "/".to_owned() }
}

fn welcome(work: &mut Work) -> Outcome {
    let token: String = work.path("token")?;
    let found = account::by_link(work.tx, &token)?.ok_or(Error::NotFound)?;
    let form = Form::blank(work.lang());
    Ok(Page::show(words(work.lang()).welcome_title(), welcome_view(work, &form, &token, &found.login)))
}

fn welcome_view(work: &Work, form: &Form, token: &str, login: &str) -> Markup {
    let words = words(work.lang());
    let body = html! {
        (ui::field(form, "password", &words.new_password(), Kind::NewPassword, Some(&words.password_hint())))
        (ui::field(form, "again", &words.password_again(), Kind::NewPassword, None))
        (ui::button(&words.save_password()))
    };
    html! {
        (ui::page_head(&words.welcome_title(), words.welcome_lead(login)))
        (ui::summary(form))
        (ui::form(&work.here(), &format!("/welcome/{token}"), body))
    }
}

/// Before any transaction: the new password's hash, where it is one.
fn hash(app: &App, ask: &Ask) -> Result<Hashed, Error> {
    app.limits().take(&format!("address {}", ask.address), PER_ADDRESS).map_err(Error::TooMany)?;
    let sent = |name: &str| ask.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value);
    let fits = LENGTH.contains(&sent("password").chars().count()) && sent("password") == sent("again");
    Ok(Hashed(if fits { app.hashing(|| password::hash(sent("password"))) } else { None }))
}

fn set(work: &mut Work, Hashed(hashed): &Hashed) -> Outcome {
    let token: String = work.path("token")?;
    let found = account::by_link(work.tx, &token)?.ok_or(Error::NotFound)?;
    let mut form = work.form();
    let Some(hashed) = hashed else {
        let words = words(work.lang());
        let short = !LENGTH.contains(&form.sent("password").chars().count());
        let (field, fault) = if short { ("password", words.password_short()) } else { ("again", words.not_alike()) };
        form.wrong(field, fault);
        return Ok(Page::again(words.welcome_title(), welcome_view(work, &form, &token, &found.login)));
    };
    account::use_link(work.tx, &token, found.person, hashed)?;
    sign_in(work, found.person, "/")
}

fn leave(work: &mut Work) -> Outcome {
    if let Some(token) = work.ask.token.clone() {
        session::end_session(work.tx, &token)?;
    }
    work.commit(Event::new("account.signed_out").about(work.actor.person.0))?;
    Ok(Page::SignedOut("/signin".to_owned()))
}

fn language(work: &mut Work) -> Outcome {
    let form = work.form();
    let lang = form.sent("lang").parse().unwrap_or(Lang::Da);
    let person = work.actor.person;
    // Letters come in the language that somebody reads in; a visitor who has not signed in has the cookie alone.
    if !work.here.csrf.is_empty() && access::choose_language(work.tx, person, lang)? {
        work.commit(Event::new("account.language_chosen").about(person.0).with("lang", lang.code()))?;
    }
    Ok(Page::Language { lang, go: local(form.sent("next")) })
}
