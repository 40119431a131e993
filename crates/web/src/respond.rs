//! Answers become responses: the shell around pages, words around errors.

use crate::app::App;
use crate::ask::Ask;
use crate::capability::Group;
use crate::error::Error;
use crate::house::House;
use crate::page::Page;
use crate::words;
use access::Actor;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use base::Lang;
use maud::{Markup, html};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use store::Tx;
use ui::{Here, MenuGroup, Shell};

/// What would end an address, or read otherwise, inside the query of another.
const IN_A_QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'+').add(b'=').add(b'?');

/// Who reads the page.
pub(crate) struct Reader {
    pub(crate) here: Here,
    pub(crate) actor: Actor,
    /// The house, where it was read with whoever came.
    pub(crate) house: Option<House>,
}

/// A finished answer, independent of the transaction it was made in.
pub(crate) enum Answer {
    Html { status: u16, html: String, refresh: Option<u32> },
    Go(String),
    File { name: String, mime: &'static str, bytes: Vec<u8> },
    Feed { mime: &'static str, bytes: Vec<u8>, tag: String },
    Unchanged { tag: String },
    SignedIn { token: String, go: String },
    SignedOut(String),
    Language { lang: Lang, go: String },
}

impl Answer {
    /// Puts the shell around a page.
    pub(crate) fn of(page: Page, tx: &mut Tx, app: &App, reader: &Reader) -> store::Result<Self> {
        Ok(match page {
            Page::Show { title, body, status, refresh } => {
                let html = shell(tx, app, reader, &title, body)?;
                Self::Html { status, html, refresh }
            }
            Page::Bare { document, status, refresh } => Self::Html { status, html: document.into_string(), refresh },
            Page::Go(path) => Self::Go(path),
            Page::File { name, mime, bytes } => Self::File { name, mime, bytes },
            Page::Feed { mime, bytes } => Self::Feed { mime, tag: tag(&bytes), bytes },
            Page::SignedIn { token, go } => Self::SignedIn { token, go },
            Page::SignedOut(go) => Self::SignedOut(go),
            Page::Language { lang, go } => Self::Language { lang, go },
        })
    }

    /// Says only that nothing is new, where the reader has it already.
    pub(crate) fn unless_known(self, known: &str) -> Self {
        match self {
            Self::Feed { tag, .. } if has(known, &tag) => Self::Unchanged { tag },
            other => other,
        }
    }

    pub(crate) fn response(self, secure: bool) -> Response<Body> {
        match self {
            Self::Html { status, html, refresh } => {
                let mut response = Response::new(Body::from(html));
                *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                set(&mut response, header::CONTENT_TYPE, "text/html; charset=utf-8");
                if let Some(seconds) = refresh {
                    set(&mut response, header::REFRESH, &seconds.to_string());
                }
                response
            }
            Self::Go(path) => go(&path),
            Self::File { name, mime, bytes } => {
                let mut response = Response::new(Body::from(bytes));
                set(&mut response, header::CONTENT_TYPE, mime);
                let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
                set(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{plain}\""));
                response
            }
            Self::Feed { mime, bytes, tag } => {
                let mut response = tagged(Body::from(bytes), &tag);
                set(&mut response, header::CONTENT_TYPE, mime);
                response
            }
            Self::Unchanged { tag } => {
                let mut response = tagged(Body::empty(), &tag);
                *response.status_mut() = StatusCode::NOT_MODIFIED;
                response
            }
            Self::SignedIn { token, go: path } => with_cookie(go(&path), &session_cookie(secure, &token, "")),
            Self::SignedOut(path) => with_cookie(go(&path), &session_cookie(secure, "", "; Max-Age=0")),
            Self::Language { lang, go: path } => {
                let flag = if secure { "; Secure" } else { "" };
                let cookie = format!("sprog={}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000{flag}", lang.code());
                with_cookie(go(&path), &cookie)
            }
        }
    }
}

/// What stands for the content of a feed: its hash, in quotes.
fn tag(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let digits = hash.iter().fold(String::with_capacity(66), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    });
    format!("\"{digits}\"")
}

/// Whether a reader that says `If-None-Match` with this value has it: one of a list, or anything (RFC 9110, 13.1.2).
fn has(known: &str, tag: &str) -> bool {
    known.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

/// Kept by its reader alone, and asked about each time.
fn tagged(body: Body, tag: &str) -> Response<Body> {
    let mut response = Response::new(body);
    set(&mut response, header::ETAG, tag);
    set(&mut response, header::CACHE_CONTROL, "private, no-cache");
    response
}

fn session_cookie(secure: bool, token: &str, more: &str) -> String {
    let (name, flag) = if secure { ("__Host-s", "; Secure") } else { ("s", "") };
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{flag}{more}")
}

fn go(path: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    set(&mut response, header::LOCATION, path);
    response
}

fn with_cookie(mut response: Response<Body>, cookie: &str) -> Response<Body> {
    set(&mut response, header::SET_COOKIE, cookie);
    response
}

pub(crate) fn set(response: &mut Response<Body>, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn shell(tx: &mut Tx, app: &App, reader: &Reader, title: &str, body: Markup) -> store::Result<String> {
    let here = &reader.here;
    let house = match &reader.house {
        Some(house) => house.clone(),
        None => House::load(tx)?,
    };
    let signed_in = !here.name.is_empty();
    let shell = Shell {
        here,
        title,
        municipality: &house.name,
        banner: app.settings().demo.then(|| banner(here.lang)),
        menu: if signed_in { menu(app, reader) } else { vec![] },
        sign_out: signed_in.then_some("/signout"),
        body,
    };
    Ok(shell.page().into_string())
}

/// What the demonstration says of itself on every page, and the way to be somebody else.
fn banner(lang: Lang) -> Markup {
    let words = words(lang);
    html! { (words.demo_banner()) " " a href="/demo" { (words.demo_change()) } }
}

/// The menu of rooms that the actor has something to do in.
fn menu(app: &App, Reader { here, actor, .. }: &Reader) -> Vec<MenuGroup> {
    let words = words(here.lang);
    let at = |href: &str| &*here.path == href || here.path.starts_with(&format!("{href}/"));
    let mut groups: BTreeMap<Group, Vec<(String, String, bool)>> = BTreeMap::new();
    for item in app.capabilities().iter().flat_map(|c| &c.menu).filter(|item| actor.may_somewhere(item.action)) {
        let line = (item.href.to_owned(), (item.label)(here.lang), at(item.href));
        groups.entry(item.group).or_default().push(line);
    }
    let home = MenuGroup { label: String::new(), items: vec![("/".to_owned(), words.my_page(), &*here.path == "/")] };
    let named = |group| match group {
        Group::Retning => words.group_direction(),
        Group::Rum => words.group_room(),
        Group::Hverdag => words.group_everyday(),
        Group::Sammen => words.group_together(),
        Group::Resultater => words.group_results(),
        Group::Kommunen => words.group_municipality(),
    };
    std::iter::once(home)
        .chain(groups.into_iter().map(|(group, items)| MenuGroup { label: named(group), items }))
        .collect()
}

/// What an error says to people: status, heading, explanation and what to do.
pub(crate) fn said(error: &Error, lang: Lang) -> (u16, String, String) {
    let words = words(lang);
    match error {
        Error::NotFound => (404, words.not_found_title(), words.not_found()),
        Error::Forbidden => (403, words.forbidden_title(), words.forbidden()),
        Error::SignIn => (401, words.signin_title(), words.signin_lead()),
        Error::Refused(why) => (409, words.refused_title(), why.clone()),
        Error::Stale => (409, words.stale_title(), words.stale()),
        Error::Reused => (409, words.reused_title(), words.reused()),
        Error::Bad(what) => (400, words.bad_title(), words.bad(what.as_str())),
        Error::TooMany(seconds) => (429, words.too_many_title(), words.too_many(i64::from(*seconds))),
        Error::Full => (507, words.full_title(), words.full()),
        Error::Busy => (503, words.busy_title(), words.busy()),
        Error::Broken(_) => (500, words.broken_title(), words.broken()),
    }
}

/// An error as a page of the house where that can be made, else as a bare one.
pub(crate) fn error_answer(app: &App, ask: &Ask, error: &Error) -> Answer {
    let lang = ask.lang.unwrap_or(Lang::Da);
    if matches!(error, Error::SignIn) && app.settings().demo {
        // Nobody has a password in the demonstration: one chooses whom to be.
        return Answer::Go("/demo".to_owned());
    }
    if matches!(error, Error::SignIn) {
        let next = utf8_percent_encode(&ask.asked, IN_A_QUERY);
        let next = if ask.unsafe_method || ask.asked == "/" { String::new() } else { format!("?next={next}") };
        return Answer::Go(format!("/signin{next}"));
    }
    if let Error::Broken(what) = error {
        eprintln!("error path={} what={what:?}", ask.route);
    }
    let (status, title, text) = said(error, lang);
    let body = html! {
        (ui::page_head(&title, &text))
        p { a href="/" { (words(lang).to_my_page()) } }
    };
    let made = app.db().read(|tx| {
        let reader = crate::router::reader(tx, app, ask)?;
        shell(tx, app, &reader, &title, body.clone())
    });
    let html = made.unwrap_or_else(|_| {
        html! { (maud::DOCTYPE) html lang=(lang.code()) { head { title { (title) } } body { main { (body) } } } }
            .into_string()
    });
    Answer::Html { status, html, refresh: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_known_by_its_tag_alone_in_a_list_or_weakly_and_by_no_other() {
        let tag = tag(b"BEGIN:VCALENDAR");
        for known in [tag.clone(), format!("W/{tag}"), format!("\"a\", {tag}"), "*".to_owned()] {
            assert!(has(&known, &tag), "{known}");
        }
        assert!(!has("", &tag) && !has("\"a\"", &tag) && !has(tag.trim_matches('"'), &tag));
    }

    #[test]
    fn a_write_that_collided_too_often_is_to_be_sent_again_and_is_nobodys_fault() {
        let (status, title, what) = said(&Error::from(store::Error::Conflict), Lang::En);
        assert_eq!((status, title.as_str()), (503, "Many are doing the same right now"));
        assert!(what.contains("has not been saved yet") && what.contains("send it again"), "{what}");
    }

    #[test]
    fn over_tls_every_cookie_is_for_tls_alone() {
        let language = || Answer::Language { lang: Lang::En, go: "/".to_owned() };
        let session = || Answer::SignedIn { token: "t".to_owned(), go: "/".to_owned() };
        let cookie = |answer: Answer, secure| {
            let response = answer.response(secure);
            let value = response.headers().get(header::SET_COOKIE).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        for answer in [language as fn() -> Answer, session] {
            assert!(cookie(answer(), true).ends_with("; Secure") || cookie(answer(), true).contains("; Secure;"));
            assert!(!cookie(answer(), false).contains("Secure"));
        }
    }
}
