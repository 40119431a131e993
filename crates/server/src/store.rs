//! The statements of the house's own pages and commands: the log, accounts, and whole tables out.

use base::{Money, PersonId, Time, Uuid};
use store::{Record, Result, Row, Tx, args};

/// An event as the log shows it.
pub(crate) struct Happened {
    pub(crate) at: Time,
    pub(crate) what: String,
    pub(crate) via: String,
    pub(crate) person: Option<String>,
    pub(crate) unit: Option<Uuid>,
    pub(crate) particulars: String,
}

impl Record for Happened {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            at: row.next()?,
            what: row.next()?,
            via: row.next()?,
            person: row.next()?,
            unit: row.next()?,
            particulars: row.next()?,
        })
    }
}

/// Some events, newest first.
pub(crate) fn happened(tx: &mut Tx, most: i64, after: i64) -> Result<Vec<Happened>> {
    tx.all(
        "SELECT e.at, e.what, e.via, p.name, e.unit, e.particulars FROM event e LEFT JOIN person p ON p.id = e.person
         ORDER BY e.at DESC, e.id DESC LIMIT $1 OFFSET $2",
        args![most, after],
    )
}

/// Somebody and their way in, as the administrator sees it.
pub(crate) struct WayIn {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) login: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) ready: bool,
    pub(crate) closed: bool,
}

impl Record for WayIn {
    fn read(row: &mut Row) -> Result<Self> {
        let (person, name, login, email) = (row.next()?, row.next()?, row.next()?, row.next()?);
        Ok(Self { person, name, login, email, ready: row.next()?, closed: row.next()? })
    }
}

/// People whose name or e-mail begins with a text, in Danish order.
pub(crate) fn ways_in(tx: &mut Tx, begins: &str, most: i64) -> Result<Vec<WayIn>> {
    let pattern = format!("{}%", base::sort_key(begins).replace(['%', '_', '\\'], ""));
    let login = format!("{}%", begins.trim().to_lowercase().replace(['%', '_', '\\'], ""));
    tx.all(
        "SELECT p.id, p.name, a.login, p.email, a.password IS NOT NULL, a.closed_at IS NOT NULL
         FROM person p LEFT JOIN account a ON a.person = p.id
         WHERE p.erased_at IS NULL AND (p.sort_key LIKE $1 OR p.email LIKE $2)
         ORDER BY p.sort_key, p.email LIMIT $3",
        args![pattern, login, most],
    )
}

/// How many open accounts administrators have.
pub(crate) fn administrators(tx: &mut Tx) -> Result<i64> {
    let (count,): (i64,) = tx.get(
        "SELECT COUNT(*) FROM held_role h JOIN account a ON a.person = h.person
         WHERE h.role = 'administrator' AND a.closed_at IS NULL",
        args![],
    )?;
    Ok(count)
}

/// Whether the database orders our sort keys as we made them.
pub(crate) fn orders_rightly(tx: &mut Tx) -> Result<bool> {
    let (right,): (bool,) = tx.get(
        "SELECT CAST('z' AS TEXT) < CAST('{' AS TEXT) AND CAST('{' AS TEXT) < CAST('|' AS TEXT)
            AND CAST('|' AS TEXT) < CAST('}' AS TEXT)",
        args![],
    )?;
    Ok(right)
}

/// A row of the year's money: unit, account, year, month, kind, amount.
pub(crate) type Amount = (Uuid, String, i64, Option<i64>, String, Money);

/// Every current amount of a year, unit by unit.
pub(crate) fn amounts(tx: &mut Tx, year: i64) -> Result<Vec<Amount>> {
    tx.all(
        "SELECT r.unit, r.account, r.year, r.month, r.kind, r.amount
         FROM budget_slice s JOIN budget_row r ON r.import = s.import AND r.year = s.year AND r.kind = s.kind
         WHERE s.year = $1 ORDER BY r.unit, r.kind, r.account, r.month, r.no",
        args![year],
    )
}

/// An event with its seal, whole.
pub(crate) struct Sealed {
    pub(crate) no: Option<i64>,
    pub(crate) at: Time,
    pub(crate) what: String,
    pub(crate) via: String,
    pub(crate) ids: [Option<Uuid>; 4],
    pub(crate) particulars: String,
}

impl Record for Sealed {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            no: row.next()?,
            at: row.next()?,
            what: row.next()?,
            via: row.next()?,
            ids: [row.next()?, row.next()?, row.next()?, row.next()?],
            particulars: row.next()?,
        })
    }
}

/// The whole trail, oldest first; ids are person, post, unit and subject.
pub(crate) fn whole_trail(tx: &mut Tx) -> Result<Vec<Sealed>> {
    tx.all(
        "SELECT s.no, e.at, e.what, e.via, e.person, e.post, e.unit, e.subject, e.particulars
         FROM event e LEFT JOIN seal s ON s.event = e.id ORDER BY s.no NULLS LAST, e.id",
        args![],
    )
}
