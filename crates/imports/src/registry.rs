//! Which imports there are: told once by the server when it puts the house together, read by pages and jobs.

use crate::kind::Kind;
use crate::mapping::Subject;
use std::sync::OnceLock;

static KINDS: OnceLock<Vec<Kind>> = OnceLock::new();

/// Tells which imports there are. Only the first telling counts; a house is put together once.
pub(crate) fn tell(kinds: Vec<Kind>) {
    let _ = KINDS.set(kinds);
}

/// The import of a subject.
pub(crate) fn kind(subject: Subject) -> Option<Kind> {
    all().iter().find(|kind| kind.subject == subject).copied()
}

/// Every import, in the order told.
pub(crate) fn all() -> &'static [Kind] {
    KINDS.get().map_or(&[], Vec::as_slice)
}
