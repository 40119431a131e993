//! `cargo xtask`: every task of the project, with nothing to install first.

mod assets;
mod bench;
mod browser;
mod check;
mod deb;
mod debian;
mod demo;
mod fuzz;
mod licences;
mod metadata;
mod postgres;
mod python;
mod scan;
mod shell;
mod soak;
mod spdx;
mod tally;
mod trial;
mod unused;

use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask demo  [--port 8080] [--data DIR] [--fresh]   build Råderum and open Korsbæk Kommune
cargo xtask check [--quick] [--outside DIR]              everything that must hold; --quick leaves the browser out,
                                                         --outside also runs tests on data that may not lie here
cargo xtask deb   [--try]                                a Debian package; --try lives its life in a clean Debian
cargo xtask soak                                         an hour of kills, power cuts and full disks; nothing may be lost
cargo xtask fuzz  [--seconds 600] [--only NAME]          libFuzzer against every reader of what comes from outside
cargo xtask bench [--only NAME] [--small]                what it takes beside its peers, into bench/RESULTS.md
cargo xtask scan  [--seconds 120]                        scanners against the demonstration; a part may take so long
cargo xtask assets                                       fetch what npm's lock files name
cargo xtask help                                         this text
";

/// What the words after `cargo xtask` ask for.
#[derive(Debug, PartialEq, Eq)]
enum Task {
    Assets,
    Bench { only: Option<String>, small: bool },
    Check { quick: bool, outside: Option<PathBuf> },
    Deb { try_it: bool },
    Demo { port: u16, data: PathBuf, fresh: bool },
    Fuzz { seconds: u64, only: Option<String> },
    Help,
    Scan { seconds: u64 },
    Soak,
}

fn main() -> ExitCode {
    let outcome = match read(std::env::args().skip(1)) {
        Ok(Task::Assets) => assets::fetch().map(|()| true),
        Ok(Task::Bench { only, small }) => bench::run(only.as_deref(), small).map(|()| true),
        Ok(Task::Check { quick, outside }) => Ok(check::run(quick, outside)),
        Ok(Task::Deb { try_it }) => deb::make(try_it).map(|()| true),
        Ok(Task::Demo { port, data, fresh }) => demo::open(port, &data, fresh).map(|()| true),
        Ok(Task::Fuzz { seconds, only }) => fuzz::run(seconds, only.as_deref()).map(|()| true),
        Ok(Task::Scan { seconds }) => scan::run(seconds).map(|()| true),
        Ok(Task::Soak) => soak::run().map(|()| true),
        Ok(Task::Help) => {
            shell::say(HELP.trim_end());
            Ok(true)
        }
        Err(wrong) => {
            shell::complain(&format!("{wrong}\n\n{}", HELP.trim_end()));
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            shell::complain(&why);
            ExitCode::FAILURE
        }
    }
}

/// Reads the command line; a word it does not know is refused, so that a misspelt `--quick` never passes for a full check.
fn read(words: impl Iterator<Item = String>) -> Result<Task, String> {
    let mut words = words;
    let task = words.next().unwrap_or_else(|| "help".to_owned());
    let (mut quick, mut try_it, mut small, mut outside) = (false, false, false, None);
    let (mut port, mut data, mut fresh) = (8080, PathBuf::from("demo-data"), false);
    let (mut seconds, mut only) = (if task == "scan" { 120 } else { 600 }, None);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} wants a value"));
        match (task.as_str(), word.as_str()) {
            ("bench", "--small") => small = true,
            ("check", "--quick") => quick = true,
            ("deb", "--try") => try_it = true,
            ("check", "--outside") => outside = Some(PathBuf::from(value()?)),
            ("demo", "--port") => port = value()?.parse().map_err(|_| "--port wants a number from 0 to 65535")?,
            ("demo", "--data") => data = PathBuf::from(value()?),
            ("demo", "--fresh") => fresh = true,
            ("fuzz" | "scan", "--seconds") => {
                seconds = value()?.parse().map_err(|_| "--seconds wants a whole number")?;
            }
            ("fuzz" | "bench", "--only") => only = Some(value()?),
            _ => return Err(format!("{task} does not know {word}")),
        }
    }
    match task.as_str() {
        "assets" => Ok(Task::Assets),
        "bench" => Ok(Task::Bench { only, small }),
        "check" => Ok(Task::Check { quick, outside }),
        "deb" => Ok(Task::Deb { try_it }),
        "demo" => Ok(Task::Demo { port, data, fresh }),
        "fuzz" => Ok(Task::Fuzz { seconds, only }),
        "scan" => Ok(Task::Scan { seconds }),
        "soak" => Ok(Task::Soak),
        "help" | "--help" | "-h" => Ok(Task::Help),
        other => Err(format!("there is no task {other}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Result<Task, String> {
        read(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_are_read_and_misspelt_ones_refused() {
        assert_eq!(line("check"), Ok(Task::Check { quick: false, outside: None }));
        assert_eq!(line("check --quick"), Ok(Task::Check { quick: true, outside: None }));
        assert_eq!(
            line("demo --port 9090 --data korsbaek --fresh"),
            Ok(Task::Demo { port: 9090, data: "korsbaek".into(), fresh: true })
        );
        assert_eq!(line("scan"), Ok(Task::Scan { seconds: 120 }));
        assert_eq!(line("deb --try"), Ok(Task::Deb { try_it: true }));
        assert_eq!(line("fuzz --seconds 5 --only csv"), Ok(Task::Fuzz { seconds: 5, only: Some("csv".to_owned()) }));
        assert_eq!(line("bench --only paper --small"), Ok(Task::Bench { only: Some("paper".to_owned()), small: true }));
        assert_eq!(line("check --quik"), Err("check does not know --quik".to_owned()));
        assert_eq!(line("demo --port"), Err("--port wants a value".to_owned()));
        assert_eq!(line("dance"), Err("there is no task dance".to_owned()));
    }
}
