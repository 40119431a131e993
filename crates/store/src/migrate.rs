//! Migrations: one folder, read by both databases, only ever added to.

use crate::error::{Error, Result};
use crate::tx::Conn;
use crate::{Db, Tx, args};
use sha2::{Digest, Sha256};

/// A step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// File name without ending; its number orders it.
    pub name: &'static str,
    /// Its statements.
    pub sql: &'static str,
}

macro_rules! migrations {
    ($($name:literal),+ $(,)?) => {
        /// Every step, in order.
        pub const MIGRATIONS: &[Migration] =
            &[$(Migration { name: $name, sql: include_str!(concat!("../../../migrations/", $name, ".sql")) }),+];
    };
}
migrations!(
    "0001_house",
    "0002_org",
    "0003_imports",
    "0004_coretasks",
    "0005_steering",
    "0006_budget",
    "0007_followup",
    "0008_reports",
    "0009_house_schedule",
    "0010_mail",
    "0011_steering_voice_words",
    "0012_steering_rounds",
    "0014_steering_ladder",
    "0015_steering_mandate",
    "0016_steering_support",
    "0018_followup_help",
    "0019_followup_reading",
    "0020_meetings_held",
    "0023_followup_year",
    "0024_mail_tries",
    "0026_budget_forecasts",
    "0028_reports_committee",
    "0030_burden_ceilings",
    "0031_burden_minutes",
    "0032_surveys_waves",
    "0035_steering_stops_of_rounds",
    "0040_access_language",
    "0041_steering_slip_reminders",
    "0045_followup_nothing_new",
    "0046_burden_help",
    "0050_burden_forms",
    "0051_surveys_remarks",
    "0055_calendar_addresses",
    "0056_house_search",
    "0057_house_unsealed",
    "0058_house_search_change",
);

/// What `doctor` says of the schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pending {
    /// These steps have not been taken.
    Steps(Vec<&'static str>),
    /// A step was taken with another text than this program has.
    Differs(String),
}

impl Db {
    /// Takes every step not yet taken, each in its own transaction; gives their names.
    pub fn migrate(&self) -> Result<Vec<&'static str>> {
        self.write_exempt(|tx| tx.batch(TABLE))?;
        match self.pending()? {
            Pending::Differs(name) => {
                Err(Error::Broken(format!("the database took another {name} than this program has")))
            }
            Pending::Steps(names) => {
                for migration in MIGRATIONS.iter().filter(|migration| names.contains(&migration.name)) {
                    self.write_exempt(|tx| take(tx, migration))?;
                }
                Ok(names)
            }
        }
    }

    /// The steps that this database has not taken. Reads only; an untouched database lacks them all.
    pub fn pending(&self) -> Result<Pending> {
        let taken: Vec<(String, Vec<u8>)> =
            match self.read(|tx| tx.all("SELECT name, hash FROM migration ORDER BY name", args![])) {
                Ok(taken) => taken,
                Err(Error::Broken(why)) if why.contains("migration") => vec![],
                Err(other) => return Err(other),
            };
        let mut missing = vec![];
        for migration in MIGRATIONS {
            match taken.iter().find(|(name, _)| name == migration.name) {
                None => missing.push(migration.name),
                Some((_, hash)) if *hash != hash_of(migration) => {
                    return Ok(Pending::Differs(migration.name.to_owned()));
                }
                Some(_) => {}
            }
        }
        Ok(Pending::Steps(missing))
    }
}

/// The table of the steps themselves.
pub(crate) const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration
                 (name TEXT PRIMARY KEY, hash BYTEA NOT NULL, at TIMESTAMPTZ NOT NULL)";

pub(crate) fn hash_of(migration: &Migration) -> Vec<u8> {
    Sha256::digest(migration.sql.as_bytes()).to_vec()
}

pub(crate) fn take(tx: &mut Tx, migration: &Migration) -> Result<()> {
    tx.batch(migration.sql)?;
    let now = tx.now();
    tx.run(
        "INSERT INTO migration (name, hash, at) VALUES ($1, $2, $3)",
        args![migration.name, hash_of(migration), now],
    )?;
    Ok(())
}

impl Tx<'_> {
    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        match &mut self.conn {
            Conn::Sqlite(connection) => connection.execute_batch(sql).map_err(Error::from),
            Conn::Postgres(tx, _) => tx.batch_execute(sql).map_err(Error::from),
        }
    }
}
