//! A request, read whole before any work begins.

use crate::error::Error;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Multipart, RawPathParams};
use axum::http::{HeaderMap, Method, Request, header};
use base::Lang;
use sha2::{Digest, Sha256};

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The file's name as the browser gave it; only for showing.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A request: what was asked, by whom as far as cookies tell.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// The path, without query.
    pub path: String,
    /// The whole address below the house, query and all, as it was asked for.
    pub asked: String,
    /// The route that matched, `/units/{id}`.
    pub route: String,
    /// Values of the route's parameters, in order.
    pub params: Vec<(String, String)>,
    /// The query, decoded.
    pub query: Vec<(String, String)>,
    /// The form's fields, decoded, without its keys.
    pub fields: Vec<(String, String)>,
    /// Files, by field.
    pub files: Vec<(String, Upload)>,
    /// The form's token against forgery.
    pub csrf: String,
    /// The form's idempotency key.
    pub key: String,
    /// When the form was shown, where its page clocks it; empty otherwise.
    pub shown: String,
    /// What was sent, hashed together with the session's secret, keys aside.
    pub body_hash: Vec<u8>,
    /// The session's secret, from its cookie.
    pub token: Option<String>,
    /// The chosen language.
    pub lang: Option<Lang>,
    /// The network address it came from.
    pub address: String,
    /// What the reader has already of what it asks for, as its header says.
    pub known: String,
    /// Whether it changes something.
    pub unsafe_method: bool,
}

/// An ordinary form's greatest size, bytes.
const FORM: usize = 1 << 20;
/// An upload's greatest size, bytes.
pub(crate) const UPLOAD: usize = 25 << 20;

impl Ask {
    /// Reads a request; `upload` allows files.
    pub(crate) async fn read(request: Request<Body>, upload: bool, secure: bool) -> Result<Self, Error> {
        let (mut parts, body) = request.into_parts();
        let params = RawPathParams::from_request_parts(&mut parts, &()).await;
        let params = params.map_or_else(
            |_| vec![],
            |found: RawPathParams| found.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        );
        let route = parts.extensions.get::<axum::extract::MatchedPath>().map(|m| m.as_str().to_owned());
        let address = parts.extensions.get::<std::net::SocketAddr>().map_or_else(String::new, |a| a.ip().to_string());
        let mut ask = Self {
            path: parts.uri.path().to_owned(),
            asked: parts.uri.path_and_query().map_or_else(String::new, ToString::to_string),
            route: route.unwrap_or_default(),
            params,
            query: parts.uri.query().map(pairs).unwrap_or_default(),
            token: cookie(&parts.headers, if secure { "__Host-s" } else { "s" }),
            lang: cookie(&parts.headers, "sprog").and_then(|code| code.parse().ok()),
            address,
            known: known(&parts.headers),
            unsafe_method: !matches!(parts.method, Method::GET | Method::HEAD),
            ..Self::default()
        };
        if ask.unsafe_method {
            same_origin(&parts.headers)?;
            ask.read_body(&parts, body, upload).await?;
            ask.keys();
        }
        Ok(ask)
    }

    async fn read_body(&mut self, parts: &axum::http::request::Parts, body: Body, upload: bool) -> Result<(), Error> {
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let most = if upload { UPLOAD } else { FORM };
        let bytes = to_bytes(body, most).await.map_err(|_| Error::Bad(format!("{} MB", most >> 20)))?;
        if kind.starts_with("multipart/form-data") {
            let mut request = Request::new(Body::from(bytes));
            *request.headers_mut() = parts.headers.clone();
            // Its size has been held to our limit above; axum has one of its own, of 2 MB.
            axum::extract::DefaultBodyLimit::disable().apply(&mut request);
            let bad = |_| Error::Bad("multipart".to_owned());
            let mut form =
                Multipart::from_request(request, &()).await.map_err(|_| Error::Bad("multipart".to_owned()))?;
            while let Some(field) = form.next_field().await.map_err(bad)? {
                let name = field.name().unwrap_or_default().to_owned();
                let file = field.file_name().map(ToOwned::to_owned);
                let bytes = field.bytes().await.map_err(bad)?;
                match file {
                    Some(file) => self.files.push((name, Upload { name: file, bytes: bytes.to_vec() })),
                    None => self.fields.push((name, String::from_utf8_lossy(&bytes).into_owned())),
                }
            }
        } else {
            self.fields = pairs(&String::from_utf8_lossy(&bytes));
        }
        Ok(())
    }

    /// Takes the form's keys out of its fields, and hashes the rest.
    ///
    /// The session's secret goes in first. The database never holds it, so that nobody who reads a kept hash there can
    /// try the few steps of a blind answer until one fits.
    fn keys(&mut self) {
        let take = |fields: &mut Vec<(String, String)>, name: &str| {
            let at = fields.iter().position(|(field, _)| field == name);
            at.map(|at| fields.remove(at).1).unwrap_or_default()
        };
        self.csrf = take(&mut self.fields, "_csrf");
        self.key = take(&mut self.fields, "_key");
        self.shown = take(&mut self.fields, "_shown");
        let mut digest = Sha256::new();
        digest.update(self.token.as_deref().unwrap_or_default());
        digest.update(";");
        for (name, value) in &self.fields {
            digest.update(format!("{}:{name}={}:{value};", name.len(), value.len()));
        }
        for (name, file) in &self.files {
            digest.update(format!("{name}:{};", file.bytes.len()));
            digest.update(&file.bytes);
        }
        self.body_hash = digest.finalize().to_vec();
    }
}

/// A form from another site is refused before its body is read.
fn same_origin(headers: &HeaderMap) -> Result<(), Error> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if text("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return Err(Error::Forbidden);
    }
    let Some(origin) = text("origin") else { return Ok(()) };
    let host = origin.split_once("://").map(|(_, host)| host);
    if host.is_some() && host == text("host") { Ok(()) } else { Err(Error::Forbidden) }
}

fn known(headers: &HeaderMap) -> String {
    headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(|line| line.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name))
        .map(|(_, value)| value.to_owned())
}

/// Decodes `a=1&b=to+ord`.
pub(crate) fn pairs(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

fn decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let rest = bytes.clone();
                let digits: Vec<u8> = rest.take(2).collect();
                let code = std::str::from_utf8(&digits).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
                if let (Some(code), 2) = (code, digits.len()) {
                    out.push(code);
                    bytes.nth(1);
                } else {
                    out.push(b'%');
                }
            }
            other => out.push(other),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(token: &str, step: &str) -> Vec<u8> {
        let fields = vec![("step".to_owned(), step.to_owned()), ("_key".to_owned(), "k".to_owned())];
        let mut ask = Ask { token: Some(token.to_owned()), fields, ..Ask::default() };
        ask.keys();
        ask.body_hash
    }

    #[test]
    fn the_same_form_is_known_again_and_only_by_who_holds_the_session() {
        assert_eq!(sent("secret", "3"), sent("secret", "3"));
        assert_ne!(sent("secret", "3"), sent("secret", "4"));
        assert_ne!(sent("secret", "3"), sent("another", "3"), "a hash without the secret can be guessed step by step");
    }

    #[test]
    fn a_form_is_decoded_and_half_a_code_stays_as_it_was() {
        let read = pairs("navn=S%C3%B8ren+K&x=100%&tom&y=%zz");
        let expected = [("navn", "Søren K"), ("x", "100%"), ("tom", ""), ("y", "%zz")];
        assert_eq!(read, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }
}
