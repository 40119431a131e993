//! The bench: what Råderum takes beside its peers, in one run, as ratios; `cargo xtask bench` builds and starts it.
#![expect(clippy::print_stdout, reason = "figures are what this program is for")]

mod house;
mod http;
mod ledger;
mod machine;
mod parts;
mod process;
mod report;
mod stats;
mod town;
mod workloads;

use process::{Fault, at};
use report::Section;
use std::path::Path;
use std::process::ExitCode;

/// How large a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Toy sizes, to see that everything runs.
    pub small: bool,
}

impl Size {
    /// One of two sizes.
    pub fn pick<T>(self, small: T, whole: T) -> T {
        if self.small { small } else { whole }
    }
}

type Workload = fn(Size) -> Result<Section, Fault>;

/// Every workload by its name, in the order of the file; a new one is a line here and a file in `workloads`.
const WORKLOADS: [(&str, Workload); 7] = [
    ("pages", workloads::pages::run_all),
    ("import", workloads::import::run_all),
    ("paper", workloads::paper::run_all),
    ("start", workloads::start::run_all),
    ("writes", workloads::writes::run_all),
    ("search", workloads::search::run_all),
    ("signin", workloads::signin::run_all),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.split_first() {
        Some((&"part", rest)) => parts::run(rest),
        _ => asked(&words).and_then(|(only, size)| all(only, size)),
    };
    match done {
        Ok(said) => {
            say(&said);
            ExitCode::SUCCESS
        }
        Err(why) => {
            say(&format!("FAILED: {why}"));
            ExitCode::FAILURE
        }
    }
}

/// One line to whoever waits.
pub fn say(line: &str) {
    println!("{line}");
}

fn asked<'a>(words: &[&'a str]) -> Result<(Option<&'a str>, Size), Fault> {
    let (mut only, mut small, mut rest) = (None, false, words.iter());
    while let Some(word) = rest.next() {
        match *word {
            "--small" => small = true,
            "--only" => only = Some(*rest.next().ok_or("--only wants a name")?),
            other => return Err(format!("the bench does not know {other}")),
        }
    }
    let names = WORKLOADS.map(|(name, _)| name);
    match only.filter(|only| !names.contains(only)) {
        Some(only) => Err(format!("there is no workload {only}; there are {}", names.join(", "))),
        None => Ok((only, Size { small })),
    }
}

/// Runs the workloads asked for; where one fails, the others still run.
fn all(only: Option<&str>, size: Size) -> Result<String, Fault> {
    let (mut new, mut failed) = (vec![], vec![]);
    for (name, workload) in WORKLOADS.into_iter().filter(|(name, _)| only.is_none_or(|only| only == *name)) {
        say(&format!("{name} …"));
        let before = machine::load();
        match workload(size) {
            Ok(section) => {
                let text = report::text(&section, &machine::circumstances(&before));
                say(&text);
                new.push((name, text));
                keep(&new)?;
            }
            Err(why) => {
                say(&format!("{name} FAILED: {why}"));
                failed.push(name);
            }
        }
    }
    if failed.is_empty() { Ok(String::new()) } else { Err(failed.join(", ")) }
}

/// Puts the new sections in their places.
fn keep(new: &[(&'static str, String)]) -> Result<(), Fault> {
    let path = std::env::var("RAADERUM_BENCH_RESULTS").map_err(at("RAADERUM_BENCH_RESULTS"))?;
    let old = std::fs::read_to_string(Path::new(&path)).unwrap_or_default();
    let names = WORKLOADS.map(|(name, _)| name);
    std::fs::write(&path, report::splice(&old, new, &names)).map_err(at(&path))
}
