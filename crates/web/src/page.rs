//! What a handler answers with: a page, a way on, or a file.

use maud::Markup;

/// An answer, before the shell is put around it.
#[derive(Debug)]
pub enum Page {
    /// A page of the house; the status is 200, or 422 when a form is shown again with its faults.
    Show {
        /// Title of the document.
        title: String,
        /// What stands in `main`.
        body: Markup,
        /// HTTP status.
        status: u16,
        /// Reload after this many seconds, for progress without scripts.
        refresh: Option<u32>,
    },
    /// A whole document of its own, without the house around it: a wall, a phone at a meeting.
    Bare {
        /// The document, from `<!DOCTYPE html>`.
        document: Markup,
        /// HTTP status.
        status: u16,
        /// Reload after this many seconds.
        refresh: Option<u32>,
    },
    /// Go there with GET.
    Go(String),
    /// A file to keep or to look at.
    File {
        /// File name, plain characters.
        name: String,
        /// Media type.
        mime: &'static str,
        /// Content.
        bytes: Vec<u8>,
    },
    /// What a program reads again and again: answered with nothing where it is as the reader has it.
    Feed {
        /// Media type.
        mime: &'static str,
        /// Content.
        bytes: Vec<u8>,
    },
    /// The person is now signed in by this token; go there.
    SignedIn {
        /// The session's secret.
        token: String,
        /// Where to go.
        go: String,
    },
    /// Nobody is signed in any more; go there.
    SignedOut(String),
    /// The reader chose a language; go there.
    Language {
        /// The language.
        lang: base::Lang,
        /// Where to go.
        go: String,
    },
}

impl Page {
    /// A page.
    pub fn show(title: impl Into<String>, body: Markup) -> Self {
        Self::Show { title: title.into(), body, status: 200, refresh: None }
    }

    /// A form shown again with what was typed and what is wrong.
    pub fn again(title: impl Into<String>, body: Markup) -> Self {
        Self::Show { title: title.into(), body, status: 422, refresh: None }
    }

    /// A page that asks to be read again, while something is under way.
    pub fn progress(title: impl Into<String>, body: Markup, seconds: u32) -> Self {
        Self::Show { title: title.into(), body, status: 200, refresh: Some(seconds) }
    }

    /// Go to another page.
    pub fn go(path: impl Into<String>) -> Self {
        Self::Go(path.into())
    }

    /// A file.
    pub fn file(name: impl Into<String>, mime: &'static str, bytes: Vec<u8>) -> Self {
        Self::File { name: name.into(), mime, bytes }
    }
}
