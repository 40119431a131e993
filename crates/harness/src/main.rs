//! The harness: does to Råderum what befalls servers, from outside and through HTTP, and counts what was lost.
//!
//! A write counts as promised when the server has answered it. After each blow every promised write has to be there
//! exactly once; one that was sent and never answered may be there or not, and is sent again with the same key.
#![expect(clippy::print_stdout, reason = "figures are what this program is for")]

mod blows;
mod control;
mod cuts;
mod disk;
mod imports;
mod kills;
mod ledger;
mod log;
mod migrations;
mod random;
mod replay;
mod restarts;
mod shim;

use harness::{client, house};
use std::process::ExitCode;

const HELP: &str = "\
harness kills [N]        kill -9 while people write, N times on each database
harness cuts [N]         power cuts: N replays of one recording, and the same with synchronous=NORMAL, which must fail
harness disk [N]         a disk that is full at N random places: reads answer, writes are refused, recovery is by itself
harness imports [N]      an import interrupted at N random points: all of it or nothing
harness migrations [N]   migrations of a populated database interrupted at N random points and taken up again
harness restarts [N]     PostgreSQL restarted N times under load (PGCTL and PGDATA say which)
harness serve FILE MODE  a house on FILE with MODE full or normal, for the power cuts
RAADERUM_BINARY is the program; RAADERUM_TEST_POSTGRES is a server to make databases on; SEED repeats a run.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |word: Option<&&str>, usual: u32| word.map_or(Ok(usual), |word| word.parse::<u32>());
    let done = match (words.first().copied(), number(words.get(1), 0)) {
        (Some("serve"), _) => control::serve(words.get(1).copied(), words.get(2).copied()),
        (Some("kills"), Ok(times)) => kills::run(times),
        (Some("cuts"), Ok(times)) => cuts::run(times),
        (Some("disk"), Ok(times)) => disk::run(times),
        (Some("imports"), Ok(times)) => imports::run(times),
        (Some("migrations"), Ok(times)) => migrations::run(times),
        (Some("restarts"), Ok(times)) => restarts::run(times),
        _ => {
            println!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(figures) => {
            println!("{figures}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            println!("FAILED: {why}");
            ExitCode::FAILURE
        }
    }
}
