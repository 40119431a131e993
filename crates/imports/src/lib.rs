//! Upload, mapping, preview and confirmation, the same for every import.
//!
//! A capability offers a [`Kind`] and reads rows through [`Bound`]. Pages, command line and job all go through
//! `perform`: in one transaction the rows, the run, the saved mapping and the event, or nothing of it.

mod bound;
mod command;
mod control;
mod jobs;
mod kind;
mod load;
mod mapping;
mod pages;
mod parse;
mod parse_values;
mod perform;
mod prepare;
mod registry;
mod run;
mod store;
mod suggest;
mod synonyms;
mod views;
mod write;

pub use bound::{Bound, BoundAmount};
pub use command::{Command, Ended, run as run_command, suggestion};
pub use kind::{Detail, Input, Kind, Rejected, Report};
pub use load::File;
pub use mapping::{Amount, AmountKind, Field, FileHints, Mapping, Numbers, Root, Sign, Subject};
pub use prepare::{Prepared, prepare};
pub use run::{RunId, Stage, hash};
pub use suggest::suggest;

use mapping::Subject as About;
use web::{Capability, Group};

ui::words!();

/// Imports as the house sees them: one set of pages for every kind of import that the server tells of.
pub fn capability(kinds: Vec<Kind>) -> Capability {
    registry::tell(kinds);
    let pages = Capability::new("imports")
        .get("/imports/{subject}", pages::index)
        .post_prepared("/imports/{subject}", pages::read, pages::receive)
        .get("/imports/{subject}/{id}", pages::show)
        .post("/imports/{subject}/{id}/mapping", pages::remap)
        .post_prepared("/imports/{subject}/{id}/confirmation", pages::check, pages::confirm)
        .post("/imports/{subject}/{id}/cancellation", pages::cancel)
        .get("/imports/{subject}/{id}/rejected", pages::rejected)
        .job(jobs::JOB, jobs::work);
    registry::all().iter().fold(pages, |pages, kind| match kind.subject {
        About::Org => pages.menu(Group::Kommunen, "/imports/org", kind.label, kind.does),
        About::Budget => pages.menu(Group::Kommunen, "/imports/budget", kind.label, kind.does),
        // People come with the organisation and have no page of their own.
        About::People => pages,
    })
}
