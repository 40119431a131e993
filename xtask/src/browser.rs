//! The browser tests: Debian's Chromium, driven by Playwright, against the binary itself.

use crate::tally::{self, Tally};
use crate::{debian, python, shell};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds `raaderum` as the tests want it and runs every `e2e/*.test.mjs`.
pub fn test(postgres: &str) -> Result<Tally, String> {
    let chromium = match ["chromium", "chromium-browser"].iter().find_map(|name| shell::find(name)) {
        Some(path) => path,
        None => debian::need("chromium", &["chromium", "fonts-liberation"])?,
    };
    let node = debian::need("node", &["nodejs", "npm"])?;
    // The same build as the tests before it: another choice of packages would mean other features, and everything built again.
    shell::run(&mut shell::cargo(&["test", "--workspace", "--locked", "--no-run", "--quiet"]))?;
    let python = python::with_mail_server()?;
    let report = shell::target().join("e2e.tap");
    let _ = fs::remove_file(&report);
    let mut command = shell::program(node, &["--test", "--test-concurrency=2"]);
    command.args(["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"]);
    command.arg(format!("--test-reporter-destination={}", report.display()));
    command.args(files(&shell::root().join("e2e"))?);
    command.env("RAADERUM_BINARY", shell::target().join("debug/raaderum"));
    command.env("RAADERUM_CHROMIUM", chromium).env("RAADERUM_TEST_POSTGRES", postgres);
    command.env("RAADERUM_PYTHON", python);
    command.env("RAADERUM_SCREENSHOTS", shell::target().join("screenshots"));
    let ended = shell::run(&mut command);
    let counted = tally::of_tap(&fs::read_to_string(&report).unwrap_or_default());
    Ok(counted.ended(&ended))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut tests: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    if tests.is_empty() { Err("there is no browser test in e2e".to_owned()) } else { Ok(tests) }
}
