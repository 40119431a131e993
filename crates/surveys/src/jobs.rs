//! What the day begins and ends: the first rounds that have begun, the autumn's waves, those whose last day has passed, and one reminder.

use crate::commands::{self, Stop};
use crate::store::{self as saved, Began};
use crate::wave::{Kind, Standing, Wave, WaveId};
use crate::words;
use ::store::{By, Db, Error, Event, Job, Tx};
use base::{Lang, PersonId, UnitId};
use mail::Letter;
use std::collections::HashSet;
use steering::round::Round;
use web::App;

/// Runs all of it; what was done before is left as it is.
pub fn day(app: &App, _: &Job) -> Result<(), String> {
    let (db, address) = (app.db(), app.settings().address.as_str());
    let told = |error: Stop| format!("{error:?}");
    let today = db.clock().now().date();
    let (waves, rounds, starts) = db
        .read(|tx| Ok::<_, Error>((saved::waves(tx)?, steering::all_rounds(tx)?, saved::starts(tx)?)))
        .map_err(|error| error.to_string())?;
    for wave in waves.iter().filter(|wave| wave.standing(today) == Standing::Over) {
        let id = wave.id;
        act(db, move |tx| commands::close(tx, id)).map_err(told)?;
    }
    for one in first_rounds(rounds, &starts).into_iter().filter(|round| round.opened <= today) {
        let address = address.to_owned();
        act(db, move |tx| {
            let (wave, event) = commands::open_baseline(tx, one.area, (one.id.0, one.opened, one.deadline))?;
            if let Some(wave) = wave {
                invite(tx, wave, &address)?;
            }
            Ok(event)
        })
        .map_err(told)?;
    }
    for area in starts.iter().filter(|began| began.autumn.is_none() && began.autumn_on <= today).map(|began| began.area)
    {
        let address = address.to_owned();
        act(db, move |tx| {
            let (wave, event) = commands::open_autumn(tx, area)?;
            invite(tx, wave, &address)?;
            Ok(event)
        })
        .map_err(told)?;
    }
    for wave in waves {
        remind(db, &wave, address).map_err(told)?;
    }
    Ok(())
}

/// The first round of every area that has none kept yet.
fn first_rounds(newest_first: Vec<Round>, known: &[Began]) -> Vec<Round> {
    let mut seen: HashSet<UnitId> = known.iter().map(|began| began.area).collect();
    newest_first.into_iter().rev().filter(|round| seen.insert(round.area)).collect()
}

/// One write by the house, which commits what it did.
fn act(db: &Db, mut what: impl FnMut(&mut Tx) -> Result<Event, Stop> + Send + 'static) -> Result<(), Stop> {
    db.write(By::job(), move |tx| {
        let event = what(tx)?;
        tx.commit(event)?;
        Ok::<_, Stop>(())
    })
}

/// Writes to those who are asked, and to those who speak for the employees of the area.
fn invite(tx: &mut Tx, id: WaveId, address: &str) -> Result<(), Error> {
    let (wave, today) = (saved::wave(tx, id)?, tx.today());
    let (area, link) = (org::unit_at(tx, wave.area, today)?.name, format!("{address}/pulse/{id}"));
    for person in saved::silent(tx, id)? {
        let lang = access::language(tx, person)?;
        let body = words(lang).letter_asked(&*area, wave.closes.long(lang), &*link);
        post(tx, person, "surveys.asked", subject(&wave, &area, lang), body)?;
    }
    let path = access::above(tx, wave.area, today)?;
    for person in saved::med_of(tx, &path, today)? {
        let lang = access::language(tx, person)?;
        let w = words(lang);
        let body = w.letter_med(&*area, wave.closes.long(lang), &*link);
        post(tx, person, "surveys.med", w.letter_med_subject(&*area), body)?;
    }
    Ok(())
}

fn subject(wave: &Wave, area: &str, lang: Lang) -> String {
    let w = words(lang);
    match wave.kind {
        Kind::Baseline => w.letter_baseline_subject(area),
        Kind::Autumn => w.letter_autumn_subject(area),
    }
}

fn post(tx: &mut Tx, to: PersonId, kind: &'static str, subject: String, body: String) -> Result<(), Error> {
    mail::post(tx, &Letter { to, kind, subject, body, file: None }).map(|_| ())
}

/// Reminds once, and only those who have not answered.
fn remind(db: &Db, wave: &Wave, address: &str) -> Result<(), Stop> {
    let (id, address) = (wave.id, address.to_owned());
    let due = db.read(|tx| {
        let today = tx.today();
        Ok::<_, Error>(saved::rules(tx, today)?.reminds(wave, today) && wave.closed.is_none())
    })?;
    let waits =
        due && !db.read(|tx| saved::silent(tx, id))?.is_empty() && !db.read(|tx| saved::has_reminded(tx, id))?;
    if !waits {
        return Ok(());
    }
    act(db, move |tx| {
        let (wave, today) = (saved::wave(tx, id)?, tx.today());
        let area = org::unit_at(tx, wave.area, today)?.name;
        let silent = saved::silent(tx, id)?;
        saved::remind(tx, id, today)?;
        for person in &silent {
            let lang = access::language(tx, *person)?;
            let (w, last) = (words(lang), wave.closes.long(lang));
            let body = w.letter_asked(&*area, &*last, format!("{address}/pulse/{id}"));
            post(tx, *person, "surveys.reminded", w.letter_reminder_subject(&*area, &*last), body)?;
        }
        Ok(Event::new("surveys.reminded").unit(wave.area).about(id.0))
    })
}
