//! What stands in `manifest.json`: the format, who made it and when, the schema, and every table with its hash.

use crate::error::Error;
use crate::line;
use serde::{Deserialize, Serialize};
use store::{Kind, Table};

/// The format that this program writes, and the only one that it reads.
pub(crate) const FORMAT: u32 = 1;

/// The contents of a backup, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `raaderum`.
    pub program: String,
    /// The format's number.
    pub format: u32,
    /// The version of the program that made it.
    pub version: String,
    /// When, UTC.
    pub made_at: String,
    /// The municipality's name, empty where none is set.
    pub municipality: String,
    /// The head of the trail's chain, NUMBER:HASH; none while nothing is sealed.
    pub checkpoint: Option<String>,
    /// The schema's steps with their hashes, in order.
    pub steps: Vec<(String, String)>,
    /// The tables, parents before children.
    pub tables: Vec<TableKept>,
}

/// A table in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableKept {
    /// Its name.
    pub name: String,
    /// Its columns and what they hold.
    pub columns: Vec<(String, String)>,
    /// How many rows.
    pub rows: u64,
    /// The sum of the rows' hashes.
    pub hash: String,
}

impl Manifest {
    /// All rows.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// The steps as the store knows them.
    pub(crate) fn taken(&self) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let step = |(name, hash): &(String, String)| line::bytes(hash).map(|hash| (name.clone(), hash));
        self.steps.iter().map(step).collect::<Option<_>>().ok_or_else(|| Error::Damaged("steps".to_owned()))
    }
}

impl TableKept {
    pub(crate) fn of(table: &Table, rows: u64, hash: String) -> Self {
        let columns = table.columns.iter().map(|(name, kind)| (name.clone(), kind.word().to_owned()));
        Self { name: table.name.clone(), columns: columns.collect(), rows, hash }
    }

    pub(crate) fn kinds(&self) -> Result<Vec<Kind>, Error> {
        let damaged = || Error::Damaged(format!("columns of {}", self.name));
        self.columns.iter().map(|(_, word)| Kind::named(word)).collect::<Option<_>>().ok_or_else(damaged)
    }

    pub(crate) fn table(&self) -> Result<Table, Error> {
        let names = self.columns.iter().map(|(name, _)| name.clone());
        Ok(Table { name: self.name.clone(), columns: names.zip(self.kinds()?).collect() })
    }
}
