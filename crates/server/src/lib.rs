//! The house put together: every capability, the pages that belong to none, configuration and command line.

pub mod cli;
pub mod config;
mod home;
mod letters;
mod log;
mod people;
mod policy;
mod search;
mod set_up;
mod store;

use ::store::Tx;
use access::Actor;
use base::Lang;
use web::Capability;

ui::words!();

/// Every capability, in the order in which their panels and duties are asked.
pub fn capabilities() -> Vec<Capability> {
    vec![
        coretasks::capability(),
        steering::capability(),
        followup::capability(),
        budget::capability(),
        reports::capability(),
        meetings::capability(),
        surveys::capability(),
        calendar::capability(),
        burden::capability(),
        mail::capability(),
        org::capability(),
        imports::capability(vec![org::import_kind(), budget::IMPORT]),
        home::capability(),
    ]
}

/// For which post an actor speaks, in words; for others the role.
pub fn describe(tx: &mut Tx, actor: &Actor, lang: Lang) -> ::store::Result<String> {
    if let Some(post) = actor.led().first().and_then(|(_, post)| *post) {
        return org::post_name(tx, post, lang);
    }
    Ok(actor.held.first().map(|held| policy::role(held.role, lang)).unwrap_or_default())
}
