//! The door of a house: which one a browser asks for, open or closed, and how many may be inside at once.

use crate::app::App;
use crate::router::router;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, Response, StatusCode, header};
use axum::response::IntoResponse as _;
use std::sync::{Arc, PoisonError, RwLock};

/// How many requests of one house work at a time. A house whose database hangs fills its own places and no others.
pub const AT_ONCE: usize = 32;

/// A house's door. Cheap to clone; all clones are the same door.
#[derive(Clone)]
pub struct Door {
    host: Option<String>,
    house: Arc<RwLock<Option<Router>>>,
}

impl Door {
    /// A door that is closed as yet; without a host name it answers to every name.
    pub fn closed(host: Option<String>) -> Self {
        Self { host, house: Arc::default() }
    }

    /// Opens it to a house.
    pub fn open(&self, app: &App) {
        *self.house.write().unwrap_or_else(PoisonError::into_inner) = Some(router(app));
    }

    fn house(&self) -> Option<Router> {
        self.house.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What is behind the door that a request asks for.
pub(crate) enum Found {
    House(Router),
    Answer(Response<Body>),
}

/// Finds the door by the name that the browser asks for.
pub(crate) fn find(doors: &[Door], request: &Request<Body>) -> Found {
    let host = host(request.headers());
    match doors.iter().find(|door| door.host.as_ref().is_none_or(|known| *known == host)) {
        None if request.uri().path() == "/healthz" => Found::Answer("ok".into_response()),
        None => Found::Answer(bare(StatusCode::MISDIRECTED_REQUEST, "Ingen kommune bor på denne adresse.")),
        Some(door) => door.house().map_or_else(|| Found::Answer(closed()), Found::House),
    }
}

/// The asked name in small letters, without its port.
fn host(headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    host.rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|digit| digit.is_ascii_digit()))
        .map_or(host, |(host, _)| host)
        .to_lowercase()
}

fn closed() -> Response<Body> {
    bare(StatusCode::SERVICE_UNAVAILABLE, "Råderum er lukket et øjeblik. Prøv igen om lidt.")
}

/// A house that is full: better to say so than to let people wait for a database that does not answer.
pub(crate) fn full() -> Response<Body> {
    bare(
        StatusCode::SERVICE_UNAVAILABLE,
        "Der er kø lige nu. Prøv igen om et øjeblik; det, du har skrevet, er ikke sendt.",
    )
}

/// A page that needs no database.
fn bare(status: StatusCode, text: &str) -> Response<Body> {
    let page = maud::html! {
        (maud::DOCTYPE)
        html lang="da" {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width"; title { "Råderum" } }
            body { main { h1 { "Råderum" } p { (text) } } }
        }
    };
    let mut response = (status, page.into_string()).into_response();
    crate::respond::set(&mut response, header::CONTENT_TYPE, "text/html; charset=utf-8");
    crate::respond::set(&mut response, header::RETRY_AFTER, "10");
    crate::headers::add(response, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_asked_for_in_any_case_and_with_any_port() {
        let named = |text: &str| host(&HeaderMap::from_iter([(header::HOST, text.parse().unwrap())]));
        assert_eq!(named("Raaderum.Korsbaek.dk:8080"), "raaderum.korsbaek.dk");
        assert_eq!(named("raaderum.korsbaek.dk"), "raaderum.korsbaek.dk");
        assert_eq!(named("[::1]:80"), "[::1]");
    }
}
