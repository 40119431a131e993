//! What a visitor saw: status, text, file; every page is read strictly as it comes.

use axum::http::header;
use axum::http::response::Parts;
use scraper::{Html, Selector};

/// An answer.
#[derive(Clone)]
pub struct Seen {
    /// The path that was asked.
    pub path: String,
    /// The status.
    pub status: u16,
    /// Where it leads, for a 303.
    pub location: String,
    /// The cookie that it sets.
    pub cookie: String,
    /// The content.
    pub bytes: Vec<u8>,
    headers: axum::http::HeaderMap,
    html: bool,
}

impl Seen {
    pub(crate) fn new(path: String, parts: &Parts, bytes: Vec<u8>) -> Self {
        let text = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let html = text(header::CONTENT_TYPE).starts_with("text/html");
        let seen = Self {
            path,
            status: parts.status.as_u16(),
            location: text(header::LOCATION),
            cookie: text(header::SET_COOKIE),
            bytes,
            headers: parts.headers.clone(),
            html,
        };
        if html {
            let faults = crate::strict::faults(&seen.html());
            assert!(faults.is_empty(), "{}: {faults:#?}\n{}", seen.path, seen.html());
        }
        seen
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> String {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// The markup.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The words of `main`, with single spaces.
    pub fn text(&self) -> String {
        if !self.html {
            return self.html();
        }
        let page = Html::parse_document(&self.html());
        let main = Selector::parse("main").unwrap();
        let words: String = page.select(&main).flat_map(|main| main.text()).collect::<Vec<_>>().join(" ");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The texts of what a CSS selector finds, each with single spaces.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.html());
        let found = Selector::parse(selector).unwrap();
        let text = |element: scraper::ElementRef| {
            element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        page.select(&found).map(text).collect()
    }

    /// An attribute of the first element that a CSS selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.html());
        let found = Selector::parse(selector).unwrap();
        page.select(&found).next().and_then(|element| element.value().attr(name).map(ToOwned::to_owned))
    }

    /// It has this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.path, self.text());
        self
    }

    /// It leads to this path.
    #[track_caller]
    pub fn goes_to(self, path: &str) -> Self {
        let seen = self.is(303);
        assert_eq!(seen.location, path);
        seen
    }

    /// `main` says this.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        let text = self.text();
        assert!(text.contains(words), "{} does not say {words:?}: {text}", self.path);
        self
    }

    /// The whole answer, markup and all, is silent about this.
    #[track_caller]
    pub fn is_silent_about(self, words: &str) -> Self {
        assert!(!self.html().contains(words), "{} says {words:?}", self.path);
        self
    }
}
