//! Every SQL statement about weekly letters: who wants none, and who may get one.

use base::{PersonId, Uuid};
use store::{Result, Tx, args};

/// Whether a person wants the weekly letter: until they say otherwise they do.
pub fn wanted(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let chosen: Option<(bool,)> = tx.maybe("SELECT wanted FROM digest_choice WHERE person = $1", args![person])?;
    Ok(chosen.is_none_or(|(wanted,)| wanted))
}

/// Keeps what a person chose.
pub fn choose(tx: &mut Tx, person: PersonId, wanted: bool) -> Result<()> {
    let now = tx.now();
    tx.run(
        "INSERT INTO digest_choice (person, wanted, chosen_at) VALUES ($1, $2, $3)
         ON CONFLICT (person) DO UPDATE SET wanted = excluded.wanted, chosen_at = excluded.chosen_at",
        args![person, wanted, now],
    )?;
    Ok(())
}

/// The next of those with an address and a role today who have not said no: for them something may wait. In the order of ids, from the
/// one after a person, or from the first.
pub fn readers(tx: &mut Tx, after: Option<PersonId>, most: i64) -> Result<Vec<PersonId>> {
    let today = tx.today();
    let rows: Vec<(PersonId,)> = tx.all(
        "SELECT DISTINCT p.id FROM person p JOIN held_role h ON h.person = p.id
         JOIN account a ON a.person = p.id
         LEFT JOIN digest_choice c ON c.person = p.id
         WHERE p.email IS NOT NULL AND p.erased_at IS NULL AND a.closed_at IS NULL
           AND h.from_date <= $1 AND (h.to_date IS NULL OR h.to_date > $1)
           AND (c.wanted IS NULL OR c.wanted = TRUE) AND p.id > $2
         ORDER BY p.id LIMIT $3",
        args![today, after.unwrap_or(PersonId(Uuid::nil())), most],
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}
