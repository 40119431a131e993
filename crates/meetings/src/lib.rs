//! Dialogmøder: the live meeting of an area, with phones, a wall and somebody who leads it; and the same talk held slowly.

mod ballot;
mod commands;
mod compose;
mod door;
mod fail;
mod gain;
mod gather;
mod jobs;
mod meeting;
mod pages;
mod refusals;
mod seat;
mod spread;
mod store;
mod views;

#[cfg(test)]
mod ballot_tests;

use web::Capability;

pub use ballot::Said;
pub use commands::agreements::{common, discuss, force, sign, write};
pub use commands::{Plan, answer, begin, close, come, end, give_key, look, next, open, remark, reveal};
pub use fail::Fail;
pub use meeting::{MeetingId, Pace, Refusal, Spot};
pub use seat::{Kind, Seat, SeatId};
pub use store::seats;

ui::words!();

/// The meeting's pages: for whoever leads it, the wall, the phones, and what it came to.
pub fn capability() -> Capability {
    let led = Capability::new("meetings")
        .get("/rounds/{round}/meeting", pages::open::show)
        .post("/rounds/{round}/meeting", pages::open::open)
        .get("/meetings/{meeting}", pages::lead::show)
        .get("/meetings/{meeting}/state", pages::lead::state)
        .post("/meetings/{meeting}/wall", pages::lead::wall)
        .post("/meetings/{meeting}/links", pages::lead::links)
        .post("/meetings/{meeting}/door", pages::lead::door)
        .post("/meetings/{meeting}/begin", pages::lead::begin)
        .post("/meetings/{meeting}/question", pages::lead::next)
        .post("/meetings/{meeting}/closing", pages::lead::close)
        .post("/meetings/{meeting}/answers", pages::lead::reveal)
        .post("/meetings/{meeting}/spot", pages::lead::look)
        .post("/meetings/{meeting}/proposal", pages::agree::propose)
        .post("/meetings/{meeting}/agreement", pages::agree::write)
        .post("/meetings/{meeting}/med", pages::agree::med)
        .post("/meetings/{meeting}/force", pages::agree::force)
        .post("/meetings/{meeting}/end", pages::lead::end)
        .get("/meetings/{meeting}/end", pages::end::show)
        .get("/meetings/{meeting}/units/{unit}/pdf", pages::end::unit)
        .get("/meetings/{meeting}/med/pdf", pages::end::med)
        .get("/meetings/{meeting}/stops/pdf", pages::end::stops)
        .get("/meetings/{meeting}/seat", pages::seat::show)
        .post("/meetings/{meeting}/seat", pages::seat::take);
    open_doors(led)
        .duties(pages::seat::duties)
        .job(commands::PAPERS, jobs::papers)
        .daily("meetings.forget", jobs::forget)
}

/// What is open to somebody who has not signed in: the door, a seat by its own secret, and the wall by its.
fn open_doors(capability: Capability) -> Capability {
    capability
        .get("/m/join", pages::door::find)
        .open()
        .get("/m/join/{code}", pages::door::show)
        .open()
        .post("/m/join/{code}", pages::door::knock)
        .open()
        .get("/m/{secret}", pages::phone::show)
        .open()
        .get("/m/{secret}/state", pages::phone::state)
        .open()
        .post("/m/{secret}/presence", pages::phone::come)
        .open()
        .post("/m/{secret}/answer", pages::phone::answer)
        .open()
        .post("/m/{secret}/remark", pages::phone::remark)
        .open()
        .post("/m/{secret}/signature", pages::phone::sign)
        .open()
        .get("/wall/{secret}", pages::wall::show)
        .open()
        .get("/wall/{secret}/state", pages::wall::state)
        .open()
}
