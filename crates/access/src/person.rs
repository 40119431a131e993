//! Persons and the roles they hold, as far as access needs to know them; `org` decides, this writes.

use crate::{Held, HoldId};
use base::{Date, Lang, PersonId, sort_key};
use store::{Record, Result, Row, Tx, args};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// E-mail, lower case, where one is known.
    pub email: Option<String>,
}

impl Record for Person {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { id: row.next()?, name: row.next()?, email: row.next()? })
    }
}

impl Record for Held {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            role: row.next()?,
            unit: row.next()?,
            post: row.next()?,
            function: row.next()?,
            committee: row.next()?,
        })
    }
}

/// A person by identity.
pub fn person(tx: &mut Tx, id: PersonId) -> Result<Person> {
    tx.get("SELECT id, name, email FROM person WHERE id = $1", args![id])
}

/// A person by e-mail, which is compared in lower case.
pub fn find_person_by_email(tx: &mut Tx, email: &str) -> Result<Option<Person>> {
    tx.maybe("SELECT id, name, email FROM person WHERE email = $1", args![email.trim().to_lowercase()])
}

/// Adds a person.
pub fn add_person(tx: &mut Tx, name: &str, email: Option<&str>) -> Result<PersonId> {
    let id = PersonId::fresh();
    let email = email.map(|email| email.trim().to_lowercase());
    tx.run(
        "INSERT INTO person (id, name, sort_key, email) VALUES ($1, $2, $3, $4)",
        args![id, name, sort_key(name), email],
    )?;
    Ok(id)
}

/// Changes a person's name.
pub fn rename_person(tx: &mut Tx, id: PersonId, name: &str) -> Result<()> {
    tx.run("UPDATE person SET name = $2, sort_key = $3 WHERE id = $1", args![id, name, sort_key(name)])?;
    Ok(())
}

/// The language that a person reads, as last chosen; Danish until something is.
pub fn language(tx: &mut Tx, person: PersonId) -> Result<Lang> {
    let chosen: Option<(Lang,)> = tx.maybe("SELECT lang FROM person_language WHERE person = $1", args![person])?;
    Ok(chosen.map_or(Lang::Da, |(lang,)| lang))
}

/// Takes the language of whoever comes in for a person's own, unless they have chosen one: the last reader of a shared
/// machine chooses for nobody else.
pub fn learn_language(tx: &mut Tx, person: PersonId, lang: Lang) -> Result<()> {
    tx.run(
        "INSERT INTO person_language (person, lang) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING",
        args![person, lang],
    )?;
    Ok(())
}

/// Keeps the language that a person reads; whether it is another than before. The caller commits its own event.
pub fn choose_language(tx: &mut Tx, person: PersonId, lang: Lang) -> Result<bool> {
    if language(tx, person)? == lang {
        return Ok(false);
    }
    tx.run(
        "INSERT INTO person_language (person, lang) VALUES ($1, $2)
         ON CONFLICT (person) DO UPDATE SET lang = excluded.lang",
        args![person, lang],
    )?;
    Ok(true)
}

/// Gives a person a role in a period.
pub fn hold(tx: &mut Tx, person: PersonId, held: &Held, from: Date, to: Option<Date>) -> Result<HoldId> {
    let id = HoldId::fresh();
    let Held { role, unit, post, function, committee } = held;
    tx.run(
        "INSERT INTO held_role (id, person, role, unit, post, staff_function, committee, from_date, to_date)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, person, *role, *unit, *post, *function, *committee, from, to],
    )?;
    Ok(id)
}

/// Ends a role at a date.
pub fn close_hold(tx: &mut Tx, id: HoldId, to: Date) -> Result<()> {
    tx.run("UPDATE held_role SET to_date = $2 WHERE id = $1", args![id, to])?;
    Ok(())
}

/// The roles that a person holds at a date.
pub fn holds_at(tx: &mut Tx, person: PersonId, date: Date) -> Result<Vec<Held>> {
    tx.all(
        "SELECT role, unit, post, staff_function, committee FROM held_role
         WHERE person = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2) ORDER BY id",
        args![person, date],
    )
}
