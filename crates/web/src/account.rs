//! Local accounts: a login, a password that only its owner has ever known, and one-time links to set it.

use crate::error::Error;
use crate::session::{hashed, secret};
use base::PersonId;
use store::{Record, Row, Tx, args};

/// A person's way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose.
    pub person: PersonId,
    /// What is typed to sign in, lower case.
    pub login: String,
    /// The password's hash; none until the first link has been used.
    pub password: Option<String>,
}

impl Record for Account {
    fn read(row: &mut Row) -> store::Result<Self> {
        Ok(Self { person: row.next()?, login: row.next()?, password: row.next()? })
    }
}

/// A first link lives this long, seconds.
const LINK: i64 = 7 * 24 * 60 * 60;

/// Opens an account without a password; a first link lets its owner set one.
pub fn open_account(tx: &mut Tx, person: PersonId, login: &str) -> store::Result<()> {
    tx.run("INSERT INTO account (person, login) VALUES ($1, $2)", args![person, login.trim().to_lowercase()])?;
    Ok(())
}

/// Closes an account at once, with all its sessions.
pub fn close_account(tx: &mut Tx, person: PersonId) -> store::Result<()> {
    let now = tx.now();
    tx.run("UPDATE account SET closed_at = $2 WHERE person = $1", args![person, now])?;
    sign_out_everywhere(tx, person)
}

/// Ends every session of a person.
pub fn sign_out_everywhere(tx: &mut Tx, person: PersonId) -> store::Result<()> {
    tx.run("DELETE FROM session WHERE person = $1", args![person])?;
    Ok(())
}

/// A one-time link's token for setting a password; earlier unused links of the person stop working.
pub fn first_link(tx: &mut Tx, person: PersonId) -> Result<String, Error> {
    let (token, now) = (secret()?, tx.now());
    tx.run("DELETE FROM first_link WHERE person = $1 AND used_at IS NULL", args![person])?;
    tx.run(
        "INSERT INTO first_link (token_hash, person, expires_at) VALUES ($1, $2, $3)",
        args![hashed(&token), person, now.plus(LINK)],
    )?;
    Ok(token)
}

/// The open account of a login.
pub(crate) fn by_login(tx: &mut Tx, login: &str) -> store::Result<Option<Account>> {
    tx.maybe(
        "SELECT person, login, password FROM account WHERE login = $1 AND closed_at IS NULL",
        args![login.trim().to_lowercase()],
    )
}

/// The account that an unused link may set the password of.
pub(crate) fn by_link(tx: &mut Tx, token: &str) -> store::Result<Option<Account>> {
    let now = tx.now();
    tx.maybe(
        "SELECT a.person, a.login, a.password FROM first_link l JOIN account a ON a.person = l.person
         WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND a.closed_at IS NULL",
        args![hashed(token), now],
    )
}

/// Uses a link: sets the password and ends all older sessions.
pub(crate) fn use_link(tx: &mut Tx, token: &str, person: PersonId, password: &str) -> store::Result<()> {
    let now = tx.now();
    let used = tx.run(
        "UPDATE first_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL",
        args![hashed(token), now],
    )?;
    if used != 1 {
        return Err(store::Error::NotFound);
    }
    tx.run("UPDATE account SET password = $2 WHERE person = $1", args![person, password])?;
    sign_out_everywhere(tx, person)
}

/// Whether a person has an account that is open.
pub fn has_open_account(tx: &mut Tx, person: PersonId) -> store::Result<bool> {
    let found: Option<(PersonId,)> =
        tx.maybe("SELECT person FROM account WHERE person = $1 AND closed_at IS NULL", args![person])?;
    Ok(found.is_some())
}

/// Whether a person has an account, open or closed.
pub fn has_account(tx: &mut Tx, person: PersonId) -> store::Result<bool> {
    let found: Option<(PersonId,)> = tx.maybe("SELECT person FROM account WHERE person = $1", args![person])?;
    Ok(found.is_some())
}
