//! What a view needs to know about its reader: language, day, name, and the keys that forms carry.

use crate::words;
use base::{Date, Lang};
use std::sync::Arc;

/// The reader's side of a page. Cheap to clone; holds nothing about what the reader may do.
#[derive(Debug, Clone)]
pub struct Here {
    /// The language of the interface.
    pub lang: Lang,
    /// Today in Copenhagen.
    pub today: Date,
    /// The session's token against forged forms; empty when nobody is signed in.
    pub csrf: Arc<str>,
    /// The person's name; empty when nobody is signed in.
    pub name: Arc<str>,
    /// The post in words, `leder, Dagtilbud Vest`; empty when there is none.
    pub post: Arc<str>,
    /// The address path of this page.
    pub path: Arc<str>,
    /// The address of this page with what was asked for on it, to come back to after a change of language.
    pub back: Arc<str>,
    /// When the forms of this page were shown, where they are clocked; empty where they are not.
    pub shown: Arc<str>,
    same_keys: bool,
}

impl Here {
    /// A reader whom nobody has signed in yet.
    pub fn new(lang: Lang, today: Date) -> Self {
        let none: Arc<str> = Arc::from("");
        let (csrf, name, post) = (none.clone(), none.clone(), none.clone());
        Self { lang, today, csrf, name, post, path: none.clone(), back: none.clone(), shown: none, same_keys: false }
    }

    /// For tests of views: nobody signed in, and every form has the same key, so that snapshots hold still.
    pub fn plain(lang: Lang, today: Date) -> Self {
        Self { same_keys: true, ..Self::new(lang, today) }
    }

    /// Signed in as `name`, speaking for `post` (may be empty), with the session's token.
    pub fn signed_in(self, name: &str, post: &str, csrf: &str) -> Self {
        Self { name: name.into(), post: post.into(), csrf: csrf.into(), ..self }
    }

    /// On the page at `path`.
    pub fn at(self, path: &str) -> Self {
        Self { path: path.into(), back: path.into(), ..self }
    }

    /// Come to by this address, query and all.
    pub fn back_to(self, address: &str) -> Self {
        Self { back: address.into(), ..self }
    }

    /// On a page whose forms are clocked from the moment they were shown, as [`base::Time`] prints it.
    pub fn clocked(self, shown: &str) -> Self {
        Self { shown: shown.into(), ..self }
    }

    /// A fresh idempotency key, one for each form on a page: sent twice, the form counts once.
    pub fn key(&self) -> String {
        if self.same_keys { base::Uuid::nil().to_string() } else { base::id::timeless().to_string() }
    }

    /// The words that every capability needs, so that they are the same everywhere.
    pub fn words(&self) -> Common {
        Common(self.lang)
    }
}

/// Common words of buttons, links and missing values.
#[derive(Debug, Clone, Copy)]
pub struct Common(Lang);

macro_rules! common {
    ($($name:ident: $says:literal,)+) => {
        impl Common { $(
            #[doc = concat!("“", $says, "” in the reader's language.")]
            pub fn $name(self) -> String { words(self.0).$name() }
        )+ }
    };
}
common! {
    save: "Gem",
    cancel: "Fortryd",
    back: "Tilbage",
    next: "Næste",
    edit: "Ret",
    show: "Vis",
    yes: "Ja",
    no: "Nej",
    none: "Ingen",
    not_stated: "ikke oplyst",
    optional: "valgfrit",
    download_excel: "Hent som Excel",
    download_pdf: "Hent som PDF",
}
