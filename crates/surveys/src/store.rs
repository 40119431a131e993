//! Every SQL statement of the waves; the boxes that answers are counted in have their own file.

pub mod boxes;
pub mod remarks;

use crate::wave::{Rules, Wave, WaveId};
use ::store::{Error, Record, Result, Row, Tx, args};
use access::Role;
use base::{Date, Lang, PersonId, UnitId, Uuid};

impl Record for Wave {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            area: row.next()?,
            kind: row.next()?,
            set: row.next()?,
            opened: row.next()?,
            closes: row.next()?,
            closed: row.next()?,
            invited: row.next()?,
            answered: row.next()?,
            med_told: row.next()?,
        })
    }
}

/// When an area began, as it is kept for a later evaluation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Began {
    pub area: UnitId,
    pub round: Uuid,
    pub first_round: Date,
    pub baseline: Option<WaveId>,
    pub autumn_on: Date,
    pub autumn: Option<WaveId>,
}

impl Record for Began {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            area: row.next()?,
            round: row.next()?,
            first_round: row.next()?,
            baseline: row.next()?,
            autumn_on: row.next()?,
            autumn: row.next()?,
        })
    }
}

/// A question of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub code: String,
    pub da: String,
    pub en: String,
}

impl Question {
    /// Its words in the reader's language.
    pub fn pick(&self, lang: Lang) -> &str {
        lang.pick(&self.da, &self.en)
    }
}

impl Record for Question {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { code: row.next()?, da: row.next()?, en: row.next()? })
    }
}

/// The newest set of questions.
pub fn newest_set(tx: &mut Tx) -> Result<i64> {
    let (set,): (Option<i64>,) = tx.get("SELECT MAX(set_no) FROM survey_question", args![])?;
    set.ok_or(Error::NotFound)
}

/// The questions of a set, in their order.
pub fn questions(tx: &mut Tx, set: i64) -> Result<Vec<Question>> {
    tx.all("SELECT code, da, en FROM survey_question WHERE set_no = $1 ORDER BY place", args![set])
}

/// The municipality's rules on a day.
pub fn rules(tx: &mut Tx, on: Date) -> Result<Rules> {
    let rows: Vec<(String, i64)> = tx.all(
        "SELECT r.code, r.amount FROM survey_rule r
         WHERE r.from_date = (SELECT MAX(s.from_date) FROM survey_rule s WHERE s.code = r.code AND s.from_date <= $1)",
        args![on],
    )?;
    let find = |code: &str| {
        let found = rows.iter().find(|(known, _)| known == code).map(|(_, amount)| *amount);
        found.ok_or_else(|| Error::Broken(format!("no survey rule {code} on {on}")))
    };
    let small = |code: &str| find(code).map(|amount| i8::try_from(amount).unwrap_or(1));
    Ok(Rules {
        days_open: find("days_open")?,
        remind_days: find("remind_days")?,
        autumn_month: small("autumn_month")?,
        autumn_day: small("autumn_day")?,
        apart_months: i32::from(small("apart_months")?),
        least: usize::try_from(find("least")?).unwrap_or(0),
    })
}

/// When each area began, oldest first.
pub fn starts(tx: &mut Tx) -> Result<Vec<Began>> {
    tx.all(
        "SELECT area, round, first_round_on, baseline, autumn_on, autumn FROM survey_start ORDER BY first_round_on, area",
        args![],
    )
}

/// Keeps when an area began.
pub fn begin(tx: &mut Tx, began: &Began) -> Result<()> {
    let now = tx.now();
    let kept = tx.run(
        "INSERT INTO survey_start (area, round, first_round_on, baseline, autumn_on, autumn, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        args![began.area, began.round, began.first_round, began.baseline, began.autumn_on, began.autumn, now],
    )?;
    if kept == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Notes the autumn's wave of an area; once.
pub fn asked_again(tx: &mut Tx, area: UnitId, wave: WaveId) -> Result<()> {
    let noted = tx.run("UPDATE survey_start SET autumn = $2 WHERE area = $1 AND autumn IS NULL", args![area, wave])?;
    if noted == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A wave.
pub fn wave(tx: &mut Tx, id: WaveId) -> Result<Wave> {
    tx.get(
        "SELECT id, area, kind, set_no, opened_on, closes_on, closed_on, invited, answered, med_told
         FROM survey_wave WHERE id = $1",
        args![id],
    )
}

/// Every wave, newest first.
pub fn waves(tx: &mut Tx) -> Result<Vec<Wave>> {
    tx.all(
        "SELECT id, area, kind, set_no, opened_on, closes_on, closed_on, invited, answered, med_told
         FROM survey_wave ORDER BY opened_on DESC, id",
        args![],
    )
}

/// Writes a wave that opens.
pub fn add(tx: &mut Tx, wave: &Wave) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO survey_wave (id, area, kind, set_no, opened_on, closes_on, invited, med_told, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![wave.id, wave.area, wave.kind, wave.set, wave.opened, wave.closes, wave.invited, wave.med_told, now],
    )?;
    Ok(())
}

/// Closes a wave with how many answered; once.
pub fn closed(tx: &mut Tx, id: WaveId, on: Date, answered: i64) -> Result<()> {
    let closed = tx.run(
        "UPDATE survey_wave SET closed_on = $2, answered = $3 WHERE id = $1 AND closed_on IS NULL",
        args![id, on, answered],
    )?;
    if closed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Whether a wave has reminded.
pub fn has_reminded(tx: &mut Tx, id: WaveId) -> Result<bool> {
    let found: Option<(WaveId,)> =
        tx.maybe("SELECT id FROM survey_wave WHERE id = $1 AND reminded_on IS NOT NULL", args![id])?;
    Ok(found.is_some())
}

/// Notes that a wave reminds; once.
pub fn remind(tx: &mut Tx, id: WaveId, on: Date) -> Result<()> {
    let noted =
        tx.run("UPDATE survey_wave SET reminded_on = $2 WHERE id = $1 AND reminded_on IS NULL", args![id, on])?;
    if noted == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Asks somebody, and notes in which cell the answer will be counted.
pub fn invite(tx: &mut Tx, wave: WaveId, person: PersonId, cell: UnitId) -> Result<bool> {
    let asked = tx.run(
        "INSERT INTO survey_invited (wave, person, unit) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        args![wave, person, cell],
    )?;
    Ok(asked == 1)
}

/// The cell of somebody who is asked.
pub fn cell_of(tx: &mut Tx, wave: WaveId, person: PersonId) -> Result<Option<UnitId>> {
    let found: Option<(UnitId,)> =
        tx.maybe("SELECT unit FROM survey_invited WHERE wave = $1 AND person = $2", args![wave, person])?;
    Ok(found.map(|(unit,)| unit))
}

/// The open waves in which somebody is asked and has not answered.
pub fn waiting_for(tx: &mut Tx, person: PersonId) -> Result<Vec<WaveId>> {
    let rows: Vec<(WaveId,)> = tx.all(
        "SELECT i.wave FROM survey_invited i WHERE i.person = $1
           AND NOT EXISTS (SELECT 1 FROM survey_answered a WHERE a.wave = i.wave AND a.person = $1)",
        args![person],
    )?;
    Ok(rows.into_iter().map(|(wave,)| wave).collect())
}

/// Those who are asked in a wave and have not answered.
pub fn silent(tx: &mut Tx, wave: WaveId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx.all(
        "SELECT i.person FROM survey_invited i WHERE i.wave = $1
           AND NOT EXISTS (SELECT 1 FROM survey_answered a WHERE a.wave = i.wave AND a.person = i.person)
         ORDER BY i.person",
        args![wave],
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Whether somebody has answered.
pub fn has_answered(tx: &mut Tx, wave: WaveId, person: PersonId) -> Result<bool> {
    let found: Option<(PersonId,)> =
        tx.maybe("SELECT person FROM survey_answered WHERE wave = $1 AND person = $2", args![wave, person])?;
    Ok(found.is_some())
}

/// Those who speak for employees in an area or above it on a day.
pub fn med_of(tx: &mut Tx, path: &[UnitId], on: Date) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId, Option<UnitId>)> = tx.all(
        "SELECT person, unit FROM held_role
         WHERE role = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2) ORDER BY person",
        args![Role::Med, on],
    )?;
    let near = rows.into_iter().filter(|(_, unit)| unit.is_some_and(|unit| path.contains(&unit)));
    let mut all: Vec<PersonId> = near.map(|(person, _)| person).collect();
    all.dedup();
    Ok(all)
}
