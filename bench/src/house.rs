//! A house to be measured: on one of two databases, and with a server of ours that also counts statements.

use crate::process::{Fault, at};
pub use harness::house::{House, Server, binary, folder};
use std::process::Command;
use store::{Clock, Db, Durability};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Base {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];

    /// As it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// An empty house on it.
    pub fn house(self) -> Result<House, Fault> {
        match self {
            Self::Sqlite => House::on_sqlite(),
            Self::Postgres => House::on_postgres(),
        }
    }
}

/// Lets the database gather what it goes by when it plans a statement, as it would by itself some minutes after it was filled.
pub fn settle(house: &House) -> Result<(), Fault> {
    if house.database.starts_with("postgres") {
        let words = [&house.database, "-q", "-c", "VACUUM ANALYZE"];
        Command::new("psql").args(words).status().map_err(at("psql"))?;
        return Ok(());
    }
    house.open()?.settle().map_err(at("settling"))
}

/// Starts the same house with each answer telling how many statements it took.
pub fn serve_counting(house: &House) -> Result<Server, Fault> {
    Server::start(&mut crate::process::part(&["serve", &house.database])?)
}

/// Serves a database as the program does, but for the count of statements in each answer.
pub fn serve_here(database: &str) -> Result<String, Fault> {
    let db = Db::open(&database.parse()?, Clock::System, Durability::Full).map_err(at("the database"))?;
    let settings = web::Settings { counted: true, ..web::Settings::default() };
    harness::house::serve_here(db, settings, crate::say)
}
