//! Kalender: the due dates of units as a calendar that a phone or Outlook reads by a secret address.

mod address;
mod commands;
mod entry;
mod gather;
mod ical;
mod pages;
mod store;
mod title;
mod views;

#[cfg(test)]
mod entry_tests;

use web::Capability;

pub use address::{Address, AddressId};
pub use commands::{close, make};
pub use entry::{Entry, Span, Wanted, publish};

ui::words!();

/// The page of one's addresses, and the calendars that are read by them.
pub fn capability() -> Capability {
    Capability::new("calendar")
        .get("/calendar", pages::show)
        .post("/calendar", pages::make)
        .post("/calendar/{id}/closing", pages::close)
        .get("/calendar/feed/{token}", pages::feed)
        .open()
}
