//! A phone in a seat: its secret opens that seat and nothing else of the house, until the meeting ends.

use super::{bare, refuse, told};
use crate::ballot::Said;
use crate::commands::{self, agreements};
use crate::gather::Hall;
use crate::meeting::Meeting;
use crate::seat::Seat;
use crate::store::{self as saved, Key};
use crate::views::phone as views;
use ::store::By;
use base::{PersonId, Uuid};
use steering::agreement::Says;
use steering::step::InstrumentId;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// A phone with what its secret opens.
struct Phone {
    secret: String,
    key: Key,
    meeting: Meeting,
    seat: Seat,
}

impl Phone {
    /// None where the secret opens nothing, or nothing any more: the two look the same.
    fn find(work: &mut Work, secret: &str) -> Result<Option<Self>, Error> {
        let Some(key) = saved::key(work.tx, &web::hashed(secret))? else { return Ok(None) };
        let meeting = saved::meeting(work.tx, key.meeting)?.meeting;
        let seats = saved::seats(work.tx, key.meeting)?;
        let seat = seats.into_iter().find(|seat| Some(seat.id) == key.seat);
        let opens = meeting.opens(key.made, work.now());
        Ok(seat.filter(|_| opens).map(|seat| Self { secret: secret.to_owned(), key, meeting, seat }))
    }

    /// A phone that has been let in; acts for its post from here on.
    fn inside(work: &mut Work, secret: &str) -> Result<Self, Error> {
        let phone = Self::find(work, secret)?.filter(|phone| phone.key.let_in.is_some()).ok_or(Error::NotFound)?;
        let by = phone.key.person.map_or_else(By::nobody, By::person);
        work.tx.acting(phone.seat.post.map_or_else(|| by.clone(), |post| by.clone().for_post(post)));
        Ok(phone)
    }

    /// Who sits here: whoever took the seat while signed in, else the one in the post when the meeting was opened.
    fn person(&self) -> PersonId {
        self.key.person.unwrap_or(self.seat.person)
    }

    fn page(&self, work: &mut Work, form: Option<&Form>, status: u16) -> Outcome {
        let lang = work.lang();
        let hall = Hall::load(work.tx, self.meeting.id, lang)?;
        let beat = beat(work, self)?;
        let shown = views::Shown {
            hall: &hall,
            seat: &self.seat,
            person: self.person(),
            path: format!("/m/{}", self.secret),
            beat,
        };
        bare(views::show(&work.here(), &shown, form), status)
    }

    fn back(&self) -> Outcome {
        Ok(Page::go(format!("/m/{}", self.secret)))
    }
}

fn beat(work: &mut Work, phone: &Phone) -> Result<String, Error> {
    let (stage, turn, own) = saved::beat(work.tx, phone.meeting.id, phone.seat.id)?;
    Ok(format!("{stage}.{turn}.{own}"))
}

/// The phone's page.
pub fn show(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    match Phone::find(work, &secret)? {
        None => bare(views::closed(&work.here()), 404),
        Some(phone) => match (phone.key.let_in, phone.key.number) {
            (None, number) => bare(views::waiting(&work.here(), number.unwrap_or(0), &phone.secret), 200),
            (Some(_), _) => phone.page(work, None, 200),
        },
    }
}

/// Whether anything is new.
pub fn state(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    match Phone::find(work, &secret)? {
        None => told("closed".to_owned()),
        Some(phone) if phone.key.let_in.is_none() => told("door".to_owned()),
        Some(phone) => told(beat(work, &phone)?),
    }
}

/// Says that somebody is here.
pub fn come(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    let phone = Phone::inside(work, &secret)?;
    let deed = commands::come(work.tx, phone.meeting.id, phone.seat.id, &web::hashed(&secret));
    let event = deed.map_err(refuse(work.lang()))?;
    work.commit(event)?;
    phone.back()
}

fn read(form: &mut Form) -> Option<(InstrumentId, Said, Uuid)> {
    let (instrument, once) = (form.choice::<InstrumentId>("instrument"), form.choice::<Uuid>("once"));
    let step = form.choice("step");
    let (why, support) = (form.text("why", 0..=views::LETTERS), form.text("support", 0..=views::LETTERS));
    let stops = form.text("stops", 0..=views::LETTERS);
    Some((instrument?, Said { step: step?, why: why?, support: support?, stops: stops? }, once?))
}

/// Gives an answer; the same sent again is answered the same again.
pub fn answer(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    let phone = Phone::inside(work, &secret)?;
    let (mut form, lang) = (work.form(), work.lang());
    let Some((instrument, said, once)) = read(&mut form) else { return phone.page(work, Some(&form), 422) };
    let given = commands::answer(work.tx, (phone.meeting.id, &phone.seat), (instrument, said), once);
    if let Some(event) = given.map_err(refuse(lang))? {
        saved::used(work.tx, &web::hashed(&secret))?;
        work.commit(event)?;
    }
    phone.back()
}

/// MED's words, as they are written.
pub fn remark(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    let phone = Phone::inside(work, &secret)?;
    let (mut form, lang) = (work.form(), work.lang());
    let (instrument, text) = (form.choice::<InstrumentId>("instrument"), form.text("remark", 1..=4000));
    let (Some(instrument), Some(text)) = (instrument, text) else { return phone.page(work, Some(&form), 422) };
    let said = commands::remark(work.tx, phone.meeting.id, &phone.seat, (instrument, &text));
    let event = said.map_err(refuse(lang))?;
    work.commit(event)?;
    phone.back()
}

/// Signs an agreement for the party that the seat speaks for.
pub fn sign(work: &mut Work) -> Outcome {
    let secret: String = work.path("secret")?;
    let phone = Phone::inside(work, &secret)?;
    let (mut form, lang) = (work.form(), work.lang());
    let (instrument, says) = (form.choice::<InstrumentId>("instrument"), form.choice::<Says>("says"));
    let text = form.text("words", 0..=2000);
    let (Some(instrument), Some(says), Some(text)) = (instrument, says, text) else {
        return phone.page(work, Some(&form), 422);
    };
    let signed = agreements::sign(work.tx, (phone.meeting.id, instrument), phone.person(), (says, &text));
    let event = signed.map_err(refuse(lang))?;
    work.commit(event)?;
    phone.back()
}
