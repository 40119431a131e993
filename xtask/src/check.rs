//! `cargo xtask check`: everything that must hold, in one command, the same on every machine.

use crate::postgres::{self, Postgres};
use crate::tally::{self, Tally};
use crate::{assets, browser, fuzz, licences, metadata, shell, unused};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long each target is fuzzed here, in seconds; `cargo xtask fuzz` goes on for ten minutes.
const SHORT: u64 = 10;

/// A step that has run.
struct Done {
    name: &'static str,
    took: Duration,
    tally: Tally,
}

/// The steps so far, and what they share.
struct Check {
    done: Vec<Done>,
    started: Instant,
}

/// Runs every step, even after one has failed, so that one run shows all; true when everything held.
///
/// The last line is always `N passed, N failed`: tests, plus one failure for each step that broke without a failed test.
pub fn run(quick: bool, outside: Option<PathBuf>) -> bool {
    let mut check = Check { done: Vec::new(), started: Instant::now() };
    check.step("Assets by lock file", assets::fetch);
    check.step("Format", || shell::run(&mut shell::cargo(&["fmt", "--all", "--check"])));
    check.step("Clippy", || {
        shell::run(&mut shell::cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))
    });
    check.step("Licences, bans and unused dependencies", dependencies);
    check.headline("PostgreSQL in a temporary folder");
    let begun = Instant::now();
    match postgres::start() {
        Ok(postgres) => check.with_postgres(&postgres, quick, outside),
        Err(why) => check.note("Tests on both databases", begun, Tally::failure(why)),
    }
    if !quick {
        check.step("Fuzzing, short", || fuzz::run(SHORT, None));
        check.step("Documentation", || {
            shell::run(
                shell::cargo(&["doc", "--no-deps", "--workspace", "--locked"]).env("RUSTDOCFLAGS", "-D warnings"),
            )
        });
    }
    check.sum_up()
}

impl Check {
    fn with_postgres(&mut self, postgres: &Postgres, quick: bool, outside: Option<PathBuf>) {
        self.tests("House style, tests on SQLite and PostgreSQL", || cargo_tests(postgres));
        if let Some(folder) = outside {
            self.tests("Tests on data that lies outside", || outside_tests(postgres, folder));
        }
        if !quick {
            self.tests("Browser tests with axe", || browser::test(&postgres.url).unwrap_or_else(Tally::failure));
        }
    }

    fn headline(&self, name: &str) {
        let seconds = self.started.elapsed().as_secs();
        shell::say(&format!("\n━━ {name} ━━ {}:{:02}", seconds / 60, seconds % 60));
    }

    /// A step that holds or not, without tests of its own.
    fn step(&mut self, name: &'static str, step: impl FnOnce() -> Result<(), String>) {
        self.tests(name, || step().map_or_else(Tally::failure, |()| Tally::default()));
    }

    /// A step that counts tests.
    fn tests(&mut self, name: &'static str, step: impl FnOnce() -> Tally) {
        self.headline(name);
        let begun = Instant::now();
        let tally = step();
        self.note(name, begun, tally);
    }

    fn note(&mut self, name: &'static str, begun: Instant, tally: Tally) {
        for reason in &tally.reasons {
            shell::say(&format!("✗ {reason}"));
        }
        self.done.push(Done { name, took: begun.elapsed(), tally });
    }

    fn sum_up(self) -> bool {
        self.headline("Summary");
        let mut whole = Tally::default();
        for Done { name, took, tally } in self.done {
            let mark = if tally.failed == 0 { "✓" } else { "✗" };
            let tests = if tally.passed > 0 { format!(", {} passed", tally.passed) } else { String::new() };
            let failed = if tally.failed > 0 { format!(", {} FAILED", tally.failed) } else { String::new() };
            shell::say(&format!("{mark} {:>6.1} s  {name}{tests}{failed}", took.as_secs_f64()));
            for reason in &tally.reasons {
                shell::say(&format!("             ✗ {reason}"));
            }
            whole = whole + tally;
        }
        let seconds = self.started.elapsed().as_secs();
        shell::say(&format!("  {} min {} s in all\n", seconds / 60, seconds % 60));
        shell::say(&format!("{} passed, {} failed", whole.passed, whole.failed));
        whole.failed == 0
    }
}

fn dependencies() -> Result<(), String> {
    let packages = metadata::packages()?;
    let mut faults = licences::faults(&packages);
    faults.extend(licences::npm_faults());
    faults.extend(unused::faults(&packages));
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n  ")) }
}

/// `cargo test` over everything, doc tests as well.
fn cargo_tests(postgres: &Postgres) -> Tally {
    let mut command = shell::cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]);
    let (lines, ended) = shell::tee(command.env("RAADERUM_TEST_POSTGRES", &postgres.url));
    let tally = tally::of_cargo(&lines).ended(&ended);
    let (lite, full) = (tally::named(&lines, "sqlite"), tally::named(&lines, "postgres"));
    shell::say(&format!("{lite} tests named sqlite held, {full} named postgres"));
    if full == 0 { tally + Tally::failure("no test ran on PostgreSQL") } else { tally }
}

/// The tests named `outside_…`, which read `RAADERUM_OUTSIDE` and are ignored otherwise.
fn outside_tests(postgres: &Postgres, folder: PathBuf) -> Tally {
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    if !folder.is_dir() {
        return Tally::failure(format!("{} is not a folder", folder.display()));
    }
    let words = ["test", "--workspace", "--locked", "--no-fail-fast", "--", "--ignored", "outside_"];
    let mut command = shell::cargo(&words);
    let (lines, ended) =
        shell::tee(command.env("RAADERUM_TEST_POSTGRES", &postgres.url).env("RAADERUM_OUTSIDE", folder));
    tally::of_cargo(&lines).ended(&ended)
}
