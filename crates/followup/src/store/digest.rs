//! Every SQL statement about weekly letters: who wants none, and who may get one.

use base::PersonId;
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

/// Everybody with an address and a role today who has not said no: those for whom something may wait.
pub fn readers(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let today = tx.today();
    let rows: Vec<(PersonId,)> = tx.all(
        "SELECT DISTINCT p.id FROM person p JOIN held_role h ON h.person = p.id
         JOIN account a ON a.person = p.id
         LEFT JOIN digest_choice c ON c.person = p.id
         WHERE p.email IS NOT NULL AND p.erased_at IS NULL AND a.closed_at IS NULL
           AND h.from_date <= $1 AND (h.to_date IS NULL OR h.to_date > $1)
           AND (c.wanted IS NULL OR c.wanted = TRUE)
         ORDER BY p.id",
        args![today],
    )?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}
