//! Somebody who visits the house: signed in as a person, or as nobody.

use crate::seen::Seen;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use base::PersonId;
use std::fmt::Write as _;
use store::Db;
use tower::ServiceExt;

/// A visitor with a session of their own.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    token: String,
    csrf: String,
    lang: &'static str,
    /// Who it is; nil for nobody.
    pub person: PersonId,
}

impl Visitor {
    /// Nobody in particular.
    pub fn nobody(router: &Router) -> Self {
        let person = PersonId(base::Uuid::nil());
        Self { router: router.clone(), token: String::new(), csrf: String::new(), lang: "da", person }
    }

    /// A person, signed in.
    pub fn signed_in(router: &Router, db: &Db, person: PersonId) -> Self {
        let (token, csrf) = db
            .write_exempt(move |tx| {
                let token = web::begin_session(tx, person)?;
                let session = web::find_session(tx, &token)?.expect("the person has an open account");
                Ok::<_, web::Error>((token, session.csrf))
            })
            .unwrap();
        Self { token, csrf, person, ..Self::nobody(router) }
    }

    /// The same visitor reading in English.
    pub fn in_english(&self) -> Self {
        Self { lang: "en", ..self.clone() }
    }

    /// Opens a page.
    pub fn get(&self, path: &str) -> Seen {
        self.ask(Request::get(path), Body::empty())
    }

    /// Asks for what may be had already, as a calendar does.
    pub fn get_unless(&self, path: &str, tag: &str) -> Seen {
        self.ask(Request::get(path).header(header::IF_NONE_MATCH, tag), Body::empty())
    }

    /// Sends a form, with the keys that a page would have given it.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.post_with_key(path, fields, &base::id::timeless().to_string())
    }

    /// Sends a form with a chosen idempotency key: the same again, or the same with another content.
    pub fn post_with_key(&self, path: &str, fields: &[(&str, &str)], key: &str) -> Seen {
        let keys = [("_csrf", self.csrf.as_str()), ("_key", key)];
        self.post_bare(path, &[&keys, fields].concat())
    }

    /// Sends exactly these fields, without keys.
    pub fn post_bare(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, Body::from(body))
    }

    /// Sends a file with a form.
    #[expect(clippy::too_many_arguments, reason = "a form with a file has this many parts")]
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], field: &str, name: &str, bytes: &[u8]) -> Seen {
        let key = base::id::timeless().to_string();
        let keys = [("_csrf", self.csrf.as_str()), ("_key", key.as_str())];
        let mark = "raaderum-boundary";
        let mut body = vec![];
        for (field, value) in [&keys, fields].concat() {
            let part = format!("--{mark}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let part = format!(
            "--{mark}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(part.into_bytes());
        body.extend(bytes);
        body.extend(format!("\r\n--{mark}--\r\n").into_bytes());
        let request = Request::post(path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={mark}"));
        self.ask(request, Body::from(body))
    }

    /// The same visitor, session and all, at the door of another house.
    pub fn in_house(&self, router: &Router) -> Self {
        Self { router: router.clone(), ..self.clone() }
    }

    /// Sends an empty form as a page on another site would make the browser send it.
    pub fn post_from_elsewhere(&self, path: &str) -> Seen {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ORIGIN, "https://elsewhere.example");
        self.ask(request, Body::from(format!("_csrf={}&_key={}", self.csrf, base::id::timeless())))
    }

    fn ask(&self, request: axum::http::request::Builder, body: Body) -> Seen {
        let cookies = format!("s={}; sprog={}", self.token, self.lang);
        let request = request.header(header::COOKIE, cookies).header(header::HOST, "localhost").body(body).unwrap();
        let path = request.uri().path().to_owned();
        let router = self.router.clone();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let response = router.oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
            Seen::new(path, &parts, bytes)
        })
    }
}

fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
