//! The command line: `serve demo migrate doctor import export backup restore trail person`, each with help, `--json` and honest exit codes.

mod backup;
mod demo;
mod doctor;
mod export;
mod import;
mod person;
mod serve;
mod trail;

use crate::config::{Config, House};
use base::Date;
use clap::{Parser, Subcommand};
use serde_json::Value as Json;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use store::{Clock, Db, Durability};

/// Råderum: the working tool for a municipality's leadership and governance foundation.
///
/// The database is set by `RAADERUM_DATABASE` (`sqlite:PATH` or `postgres://USER@HOST/NAME`) or in the file given by
/// `--config`, which may also tell of several houses with a host name and a database each.
/// Exit codes: 0 done, 1 refused, 2 bad input.
#[derive(Parser)]
#[command(name = "raaderum", version)]
struct Args {
    /// A TOML file: `database`, `listen`, and under `[municipality]` `name`, `colour`, `second_colour`, `currency`;
    /// or several `[[house]]`, each with a `host` and a `database`.
    #[arg(long, global = true, env = "RAADERUM_CONFIG")]
    config: Option<PathBuf>,
    /// Answer in JSON, one object.
    #[arg(long, global = true)]
    json: bool,
    /// Which of several houses is meant, by its host name.
    #[arg(long, global = true, value_name = "NAME")]
    host: Option<String>,
    /// Live on another day than today, for tests and demonstrations (2026-11-21).
    #[arg(long, global = true, value_name = "DATE")]
    today: Option<Date>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the municipality's house to browsers.
    Serve,
    /// Open Korsbæk Kommune, a made-up municipality with two years of life, and sign in as anybody with one click.
    Demo(demo::Args),
    /// Bring the database to this program's schema.
    Migrate,
    /// Say what is wrong with the set-up, and what to do.
    Doctor,
    /// Import the organisation or money from a file.
    #[command(subcommand)]
    Import(import::What),
    /// Write the organisation, the money or the trail to a file.
    Export(export::Args),
    /// Write everything to one file, from one moment, while people work.
    Backup(backup::BackupArgs),
    /// Read a backup into an empty database, SQLite or PostgreSQL, whichever it came from.
    Restore(backup::RestoreArgs),
    /// Look after the trail of everything that has been done.
    #[command(subcommand)]
    Trail(trail::What),
    /// Give people a way in, or close it.
    #[command(subcommand)]
    Person(person::What),
}

/// How a command ended when it did not end well.
pub(crate) enum Ended {
    /// A rule or the state of things refuses: exit 1.
    Refused(String),
    /// The input is at fault: exit 2.
    Bad(String),
}

impl From<store::Error> for Ended {
    fn from(error: store::Error) -> Self {
        Self::Refused(error.to_string())
    }
}

type Done = Result<(), Ended>;

/// What every command gets.
pub(crate) struct Context {
    config: Option<PathBuf>,
    host: Option<String>,
    json: bool,
    clock: Clock,
}

/// Reads the command line, runs the command, and tells how it went.
pub fn run() -> ExitCode {
    let args = Args::parse();
    let clock = args.today.map_or(Clock::System, Clock::on);
    let context = Context { config: args.config, host: args.host, json: args.json, clock };
    let done = match args.command {
        Command::Serve => serve::run(&context),
        Command::Demo(what) => demo::run(&context, &what),
        Command::Migrate => doctor::migrate(&context),
        Command::Doctor => doctor::run(&context),
        Command::Import(what) => import::run(&context, &what),
        Command::Export(what) => export::run(&context, &what),
        Command::Backup(what) => backup::backup(&context, &what),
        Command::Restore(what) => backup::restore(&context, &what),
        Command::Trail(what) => trail::run(&context, what),
        Command::Person(what) => person::run(&context, what),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Ended::Refused(why)) => ended(&why, 1),
        Err(Ended::Bad(why)) => ended(&why, 2),
    }
}

fn ended(why: &str, code: u8) -> ExitCode {
    if !why.is_empty() {
        eprintln!("raaderum: {why}");
    }
    ExitCode::from(code)
}

impl Context {
    pub(crate) fn settings(&self) -> Result<Config, Ended> {
        let environment = |name: &str| std::env::var(name).ok();
        Config::read(self.config.as_deref(), &environment).map_err(|faults| Ended::Bad(faults.join("\nraaderum: ")))
    }

    /// The house that is meant: the only one, or the one that `--host` names.
    pub(crate) fn house(&self) -> Result<House, Ended> {
        let mut houses = self.settings()?.houses;
        if let Some(host) = self.host.as_ref().map(|host| host.to_lowercase()) {
            let unknown = || Ended::Bad(format!("--host: there is no house {host}"));
            return houses.into_iter().find(|house| house.host.as_ref() == Some(&host)).ok_or_else(unknown);
        }
        match (houses.pop(), houses.is_empty()) {
            (Some(house), true) => Ok(house),
            _ => Err(Ended::Bad("there are several houses: say which by --host NAME".to_owned())),
        }
    }

    /// The database, which must have this program's schema.
    pub(crate) fn open(&self) -> Result<Db, Ended> {
        ready(self.open_any()?)
    }

    /// The database, whatever its schema.
    pub(crate) fn open_any(&self) -> Result<Db, Ended> {
        Ok(Db::open(&self.house()?.database, self.clock, Durability::Full)?)
    }

    /// Answers in JSON when that was asked for, else in words.
    pub(crate) fn say(&self, words: &str, json: &Json) {
        let text = if self.json { json.to_string() } else { words.to_owned() };
        print(&text);
    }
}

/// A database that has this program's schema, or why it has not.
pub(crate) fn ready(db: Db) -> Result<Db, Ended> {
    match db.pending()? {
        store::Pending::Steps(steps) if steps.is_empty() => Ok(db),
        store::Pending::Steps(_) => Err(Ended::Refused("the database is behind: run `raaderum migrate`".to_owned())),
        store::Pending::Differs(name) => {
            Err(Ended::Refused(format!("the database was made by another program: {name} differs")))
        }
    }
}

/// Prints a line; a reader who has gone away is no error.
pub(crate) fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}
