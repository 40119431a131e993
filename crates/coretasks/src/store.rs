//! Every SQL statement about core tasks: their versions, the units that share them, and the units' translations.

pub mod goals;

use crate::hits;
use crate::task::{CoreTask, CoreTaskId, Translation, Wording};
use base::{Date, UnitId, sort_key};
use store::{Error, Record, Result, Row, Tx, args};

impl Record for CoreTask {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            no: row.next()?,
            wording: Wording { name: row.next()?, purpose: row.next()?, effect: row.next()?, lang: row.next()? },
            since: row.next()?,
        })
    }
}

/// A unit's translation with the core task it is about.
pub struct Translated {
    pub task: CoreTaskId,
    pub translation: Translation,
}

impl Record for Translated {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            task: row.next()?,
            translation: Translation {
                unit: row.next()?,
                no: row.next()?,
                of_version: row.next()?,
                here: row.next()?,
                seen: row.next()?,
                lang: row.next()?,
                on: row.next()?,
            },
        })
    }
}

/// Adds a core task with its first version.
pub fn insert(tx: &mut Tx, task: &CoreTask) -> Result<()> {
    tx.run(
        "INSERT INTO core_task (id, no, sort_key) VALUES ($1, $2, $3)",
        args![task.id, task.no, sort_key(&task.wording.name)],
    )?;
    insert_version(tx, task)
}

/// Adds the next version; refuses if someone else made it first.
pub fn save(tx: &mut Tx, task: &CoreTask) -> Result<()> {
    let saved = tx.run(
        "UPDATE core_task SET no = $2, sort_key = $3 WHERE id = $1 AND no = $2 - 1",
        args![task.id, task.no, sort_key(&task.wording.name)],
    )?;
    if saved == 1 { insert_version(tx, task) } else { Err(Error::Stale) }
}

fn insert_version(tx: &mut Tx, task: &CoreTask) -> Result<()> {
    let w = &task.wording;
    let now = tx.now();
    tx.run(
        "INSERT INTO core_task_version (core_task, no, name, purpose, effect, lang, since, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![task.id, task.no, w.name, w.purpose, w.effect, w.lang, task.since, now],
    )?;
    hits::changed(tx, task)
}

/// Every core task as it is worded now.
pub fn newest(tx: &mut Tx) -> Result<Vec<CoreTask>> {
    tx.all(
        "SELECT v.core_task, v.no, v.name, v.purpose, v.effect, v.lang, v.since
         FROM core_task t JOIN core_task_version v ON v.core_task = t.id AND v.no = t.no",
        args![],
    )
}

/// Every version of every core task that held at a date or before, in Danish order of today's names, newest first.
pub fn all_until(tx: &mut Tx, on: Date) -> Result<Vec<CoreTask>> {
    tx.all(
        "SELECT v.core_task, v.no, v.name, v.purpose, v.effect, v.lang, v.since
         FROM core_task_version v JOIN core_task t ON t.id = v.core_task
         WHERE v.since <= $1 ORDER BY t.sort_key, v.core_task, v.no DESC",
        args![on],
    )
}

/// Every version of one core task, newest first; not found when there is none.
pub fn versions(tx: &mut Tx, id: CoreTaskId) -> Result<Vec<CoreTask>> {
    let versions = tx.all(
        "SELECT core_task, no, name, purpose, effect, lang, since FROM core_task_version
         WHERE core_task = $1 ORDER BY no DESC",
        args![id],
    )?;
    if versions.is_empty() { Err(Error::NotFound) } else { Ok(versions) }
}

/// One core task as it is worded now.
pub fn get(tx: &mut Tx, id: CoreTaskId) -> Result<CoreTask> {
    tx.get(
        "SELECT v.core_task, v.no, v.name, v.purpose, v.effect, v.lang, v.since
         FROM core_task t JOIN core_task_version v ON v.core_task = t.id AND v.no = t.no WHERE t.id = $1",
        args![id],
    )
}

/// Which units share which core tasks on a date.
pub fn shares(tx: &mut Tx, on: Date) -> Result<Vec<(CoreTaskId, UnitId)>> {
    tx.recall(
        "SELECT core_task, unit FROM core_task_unit WHERE since <= $1 AND (until IS NULL OR until > $1)",
        args![on],
    )
}

/// A unit shares a core task from a date.
pub fn join(tx: &mut Tx, task: CoreTaskId, unit: UnitId, since: Date) -> Result<()> {
    tx.run(
        "INSERT INTO core_task_unit (core_task, unit, since, until) VALUES ($1, $2, $3, NULL)",
        args![task, unit, since],
    )?;
    Ok(())
}

/// A unit no longer shares a core task from a date; one that came the same day never did.
pub fn leave(tx: &mut Tx, task: CoreTaskId, unit: UnitId, until: Date) -> Result<()> {
    tx.run(
        "DELETE FROM core_task_unit WHERE core_task = $1 AND unit = $2 AND until IS NULL AND since >= $3",
        args![task, unit, until],
    )?;
    tx.run(
        "UPDATE core_task_unit SET until = $3 WHERE core_task = $1 AND unit = $2 AND until IS NULL",
        args![task, unit, until],
    )?;
    Ok(())
}

/// Keeps a unit's translation beside its earlier ones; refuses if the unit wrote another meanwhile.
pub fn translate(tx: &mut Tx, task: CoreTaskId, t: &Translation) -> Result<()> {
    let now = tx.now();
    let saved = tx.run(
        "INSERT INTO core_task_translation
         (core_task, unit, no, of_version, here, seen, lang, written_on, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        args![task, t.unit, t.no, t.of_version, t.here, t.seen, t.lang, t.on, now],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The newest translation of a core task in each unit.
pub fn translations(tx: &mut Tx, task: CoreTaskId) -> Result<Vec<Translated>> {
    tx.all(
        "SELECT t.core_task, t.unit, t.no, t.of_version, t.here, t.seen, t.lang, t.written_on
         FROM core_task_translation t
         WHERE t.core_task = $1 AND t.no = (SELECT MAX(o.no) FROM core_task_translation o
                                           WHERE o.core_task = t.core_task AND o.unit = t.unit)",
        args![task],
    )
}

/// Everything that a unit has written about core tasks until a date, newest first.
pub fn translations_by(tx: &mut Tx, unit: UnitId, on: Date) -> Result<Vec<Translated>> {
    tx.all(
        "SELECT core_task, unit, no, of_version, here, seen, lang, written_on FROM core_task_translation
         WHERE unit = $1 AND written_on <= $2 ORDER BY no DESC",
        args![unit, on],
    )
}
