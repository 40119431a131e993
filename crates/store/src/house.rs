//! The municipality's own settings: a name and a value each.

use crate::{Result, Tx, args};

/// A setting's value, if it has been set.
pub fn get(tx: &mut Tx, name: &str) -> Result<Option<String>> {
    let rows: Vec<(String,)> = tx.recall("SELECT value FROM house WHERE name = $1", args![name])?;
    Ok(rows.into_iter().next().map(|(value,)| value))
}

/// Sets a setting.
pub fn set(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.run(
        "INSERT INTO house (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        args![name, value],
    )?;
    Ok(())
}
