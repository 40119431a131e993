//! `raaderum backup` and `raaderum restore`: one file for the whole house, into either database.

use super::{Context, Done, Ended};
use backup::{Error, Manifest};
use serde_json::json;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(super) struct BackupArgs {
    /// The file to write; a file that is there already is never overwritten.
    file: PathBuf,
}

#[derive(clap::Args)]
pub(super) struct RestoreArgs {
    /// The file to read.
    file: PathBuf,
    /// Put the backup in the place of what the database holds now, which is then gone. Stop the server first.
    #[arg(long)]
    replace: bool,
    /// Only read the file from end to end and say whether it is whole; touches no database.
    #[arg(long, conflicts_with = "replace")]
    check: bool,
}

impl From<Error> for Ended {
    fn from(error: Error) -> Self {
        let why = error.to_string();
        match error {
            Error::Foreign | Error::Damaged(_) | Error::Newer(_) => Self::Bad(why),
            _ => Self::Refused(why),
        }
    }
}

pub(super) fn backup(context: &Context, given: &BackupArgs) -> Done {
    let made = backup::make(&context.open()?, &given.file, told)?;
    say(context, &made, &format!("written to {}", given.file.display()));
    Ok(())
}

pub(super) fn restore(context: &Context, given: &RestoreArgs) -> Done {
    if given.check {
        say(context, &backup::check(&given.file)?, "whole");
        return Ok(());
    }
    let put = backup::restore(&context.open_any()?, &given.file, given.replace, told)?;
    say(context, &put, "restored; everybody signs in anew");
    Ok(())
}

fn say(context: &Context, what: &Manifest, done: &str) {
    let (rows, tables) = (what.rows(), what.tables.len());
    let whose = if what.municipality.is_empty() { "a municipality without a name" } else { &what.municipality };
    let words = format!("{whose}, as it was {}: {rows} rows in {tables} tables, {done}", what.made_at);
    let steps = what.steps.len();
    let json = json!({
        "municipality": what.municipality, "made_at": what.made_at, "version": what.version, "steps": steps,
        "tables": tables, "rows": rows, "checkpoint": what.checkpoint,
    });
    context.say(&words, &json);
}

/// Progress goes to whoever sits at the terminal, in place; a log would be filled by it.
fn told(done: u64, all: u64) {
    let mut out = std::io::stderr();
    if out.is_terminal() {
        let end = if done == all { "\n" } else { "" };
        let _ = write!(out, "\r{done} of {all} rows{end}");
        let _ = out.flush();
    }
}
