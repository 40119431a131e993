//! The municipality's words for types, levels and leaders; a new one begins with OS2mo's.

use store::{Result, Tx, args};

base::codes! { "What a word is a word for."; pub enum Facet {
    UnitType = "unit_type", UnitLevel = "unit_level", LeaderType = "leader_type",
} }

/// The words of a facet, in Danish order.
pub fn words_for(tx: &mut Tx, facet: Facet) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        tx.all("SELECT code FROM org_class WHERE facet = $1 ORDER BY sort_key, code", args![facet])?;
    Ok(rows.into_iter().map(|(word,)| word).collect())
}

/// Takes a word of a file into the vocabulary, where it is not there yet.
pub fn learn(tx: &mut Tx, facet: Facet, word: &str, source: &str) -> Result<()> {
    tx.run(
        "INSERT INTO org_class (facet, code, sort_key, source) VALUES ($1, $2, $3, $4)
         ON CONFLICT (facet, code) DO NOTHING",
        args![facet, word, base::sort_key(word), source],
    )?;
    Ok(())
}
