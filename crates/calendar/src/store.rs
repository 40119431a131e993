//! Every SQL statement about calendars: their addresses, and what each has told its reader.

use crate::address::{Address, AddressId};
use crate::entry::Entry;
use ::store::{Record, Result, Row, Tx, args};
use base::PersonId;

impl Record for Address {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { id: row.next()?, person: row.next()?, unit: row.next()?, made_at: row.next()? })
    }
}

impl Record for Entry {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            uid: row.next()?,
            unit: row.next()?,
            named: row.next()?,
            day: row.next()?,
            summary: row.next()?,
            done: row.next()?,
            sequence: row.next()?,
            cancelled: row.next()?,
            changed_at: row.next()?,
        })
    }
}

/// A person's addresses, newest first.
pub fn addresses(tx: &mut Tx, person: PersonId) -> Result<Vec<Address>> {
    tx.all(
        "SELECT id, person, unit, made_at FROM calendar_address WHERE person = $1 ORDER BY made_at DESC, id DESC",
        args![person],
    )
}

/// The address with this secret.
pub fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Address>> {
    tx.maybe("SELECT id, person, unit, made_at FROM calendar_address WHERE token_hash = $1", args![web::hashed(secret)])
}

/// An address.
pub fn find(tx: &mut Tx, id: AddressId) -> Result<Option<Address>> {
    tx.maybe("SELECT id, person, unit, made_at FROM calendar_address WHERE id = $1", args![id])
}

/// Adds an address; of its secret only the hash.
pub fn add(tx: &mut Tx, address: &Address, secret: &str) -> Result<()> {
    tx.run(
        "INSERT INTO calendar_address (id, token_hash, person, unit, made_at) VALUES ($1, $2, $3, $4, $5)",
        args![address.id, web::hashed(secret), address.person, address.unit, address.made_at],
    )?;
    Ok(())
}

/// Removes an address with all that it has told.
pub fn remove(tx: &mut Tx, id: AddressId) -> Result<()> {
    tx.run("DELETE FROM calendar_entry WHERE address = $1", args![id])?;
    tx.run("DELETE FROM calendar_address WHERE id = $1", args![id])?;
    Ok(())
}

/// What an address has told, in order.
pub fn entries(tx: &mut Tx, address: AddressId) -> Result<Vec<Entry>> {
    tx.all(
        "SELECT uid, unit, named_day, due_day, summary, done, revision, cancelled, changed_at FROM calendar_entry
         WHERE address = $1 ORDER BY due_day, uid",
        args![address],
    )
}

/// Keeps an entry as it stands now.
pub fn keep(tx: &mut Tx, address: AddressId, entry: &Entry) -> Result<()> {
    tx.run(
        "INSERT INTO calendar_entry
             (address, uid, unit, named_day, due_day, summary, done, revision, cancelled, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (address, uid) DO UPDATE
         SET named_day = excluded.named_day, due_day = excluded.due_day, summary = excluded.summary,
             done = excluded.done, revision = excluded.revision, cancelled = excluded.cancelled,
             changed_at = excluded.changed_at",
        args![
            address,
            entry.uid.as_str(),
            entry.unit,
            entry.named,
            entry.day,
            entry.summary.as_str(),
            entry.done,
            entry.sequence,
            entry.cancelled,
            entry.changed_at
        ],
    )?;
    Ok(())
}

/// Forgets an entry whose day is long past.
pub fn forget(tx: &mut Tx, address: AddressId, uid: &str) -> Result<()> {
    tx.run("DELETE FROM calendar_entry WHERE address = $1 AND uid = $2", args![address, uid])?;
    Ok(())
}

/// The names of people, none of which may stand in a title.
pub fn names(tx: &mut Tx) -> Result<Vec<String>> {
    let names: Vec<(String,)> = tx.all("SELECT name FROM person WHERE erased_at IS NULL", args![])?;
    Ok(names.into_iter().map(|(name,)| name).collect())
}
