//! Letters of a meeting: the link to one's own seat before it, and what it came to after it. And keys that have had their time.

use crate::commands::give_key;
use crate::compose;
use crate::fail::Fail;
use crate::gather::Hall;
use crate::meeting::{MeetingId, Pace};
use crate::seat::{Kind, Seat};
use crate::store as saved;
use crate::words;
use ::store::{By, Event, Job, Tx};
use base::{Lang, Period};
use mail::{File, Letter};
use web::{App, House};

/// Writes the link to one's own seat to everybody who has not come. The caller commits one event for them all.
pub fn write_links(tx: &mut Tx, hall: &Hall, address: &str, lang: Lang) -> Result<Event, Fail> {
    let (w, id) = (words(lang), hall.meeting.id);
    let waits = |seat: &&Seat| hall.meeting.pace == Pace::Slow || !hall.present.contains(&seat.id);
    let mut count = 0;
    for seat in hall.seats.iter().filter(waits) {
        let secret = web::secret().map_err(|_| ::store::Error::Broken("randomness".to_owned()))?;
        give_key(tx, (id, seat.id), &web::hashed(&secret), None)?;
        let body = w.link_body(&*hall.area, hall.label(seat), format!("{address}/m/{secret}"));
        let subject = w.link_subject(&*hall.area);
        mail::post(tx, &Letter { to: seat.person, kind: "meeting_link", subject, body, file: None })?;
        count += 1;
    }
    Ok(Event::new("meetings.links_written").unit(hall.round.area).about(id.0).with("letters", count))
}

/// Writes to each seat what the meeting came to: a leader gets the unit's room on one page, MED the minutes, the rest what we stop asking
/// for. Each is written to once, however often this runs.
pub fn papers(app: &App, job: &Job) -> Result<(), String> {
    let id: MeetingId = job.data.get("meeting").and_then(|id| id.as_str()).unwrap_or_default().parse()?;
    let failed = |error: ::store::Error| error.to_string();
    for seat in app.db().read(|tx| saved::unwritten(tx, id)).map_err(failed)? {
        let letter = app.db().read(|tx| letter(tx, id, &seat)).map_err(failed)?;
        app.db()
            .write(By::job(), move |tx| {
                if !saved::written(tx, seat.id)? {
                    return Ok(());
                }
                mail::post(tx, &letter)?;
                tx.commit(Event::new("meetings.paper_written").about(id.0).with("seat", seat.id))
            })
            .map_err(failed)?;
    }
    Ok(())
}

fn letter(tx: &mut Tx, id: MeetingId, seat: &Seat) -> Result<Letter, ::store::Error> {
    let lang = access::language(tx, seat.person)?;
    let (w, hall) = (words(lang), Hall::load(tx, id, lang)?);
    let municipality = House::load(tx)?.name;
    let (name, paper) = match (seat.kind, seat.unit) {
        (Kind::Unit, Some(unit)) => ("ledelsesrum.pdf", unit_paper(tx, &hall, &municipality, unit)?),
        (Kind::Med, _) => ("referat-til-med.pdf", compose::med(&hall, &municipality)),
        _ => ("holder-op.pdf", compose::stops_paper(&hall, &municipality)),
    };
    let bytes = paper::pdf(&paper).map_err(|unmade| ::store::Error::Broken(unmade.to_string()))?;
    let file = Some(File { name: name.to_owned(), mime: "application/pdf".to_owned(), bytes });
    let subject = w.after_subject(&*hall.area);
    let body = w.after_body(&*hall.area, compose::held_on(&hall).long(lang), compose::freed(&hall).unwrap_or_default());
    Ok(Letter { to: seat.person, kind: "meeting_paper", subject, body, file })
}

/// A unit's room and its duties of the coming year, as a paper.
pub fn unit_paper(
    tx: &mut Tx,
    hall: &Hall,
    municipality: &str,
    unit: base::UnitId,
) -> Result<paper::Paper, ::store::Error> {
    let room = steering::room(&hall.picture, unit, hall.today);
    let year = Period { from: hall.today, to: Some(hall.today.plus_months(12)) };
    let duties = steering::duties(tx, &[unit], year)?;
    // One page, always: where there is more to tell than it holds, the oldest and the latest give way.
    let fits = |lines: &usize| {
        let paper = compose::unit(hall, (municipality, *lines), &room, &duties);
        paper::pages(&paper).is_ok_and(|pages| pages == 1)
    };
    let lines = (3..=compose::LINES).rev().step_by(2).find(fits).unwrap_or(2);
    Ok(compose::unit(hall, (municipality, lines), &room, &duties))
}

/// Forgets keys of live meetings that began more than a day ago and that nobody ended.
pub fn forget(app: &App, _job: &Job) -> Result<(), String> {
    let before = app.db().clock().now().plus(-24 * 3600);
    app.db().write_exempt(move |tx| saved::forget(tx, before)).map(|_| ()).map_err(|error| error.to_string())
}
