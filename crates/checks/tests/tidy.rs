//! What every file of the project keeps to; each test names the files that do not.

use checks::tree::{self, File};
use checks::{rust, sql, texts};
use std::path::Path;

/// The capabilities, whose rule files are pure.
const CAPABILITIES: [&str; 10] =
    ["org", "coretasks", "steering", "budget", "followup", "reports", "meetings", "surveys", "burden", "calendar"];

/// What a capability's file is called when it is no rule file: its first name begins with one of these. `commands` are changes that
/// the command line, the pages and the demonstration share; `read` is what other crates may ask; `gather` asks them.
const MACHINERY: [&str; 10] =
    ["store", "pages", "views", "jobs", "lib", "import", "commands", "read.", "gather", "hits."];

fn none(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n  {}\n", found.join("\n  "));
}

fn rust_files() -> Vec<File> {
    tree::files().into_iter().filter(File::is_rust).collect()
}

/// What we wrote ourselves: test data says what its authors said.
fn ours() -> Vec<File> {
    tree::files().into_iter().filter(|file| !file.path.starts_with("testdata/")).collect()
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let silent = rust_files().into_iter().filter(|file| !file.text.starts_with("//! "));
    none("opens without `//!`", silent.map(|file| file.path));
    let files = tree::files();
    let silent = sql::migrations(&files).into_iter().filter(|file| !file.text.starts_with("-- "));
    none("opens without `--`", silent.map(|file| file.path.clone()));
}

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let long =
        rust_files().into_iter().map(|file| (file.text.lines().count(), file.path)).filter(|(lines, _)| *lines > 300);
    none("longer than 300 lines", long.map(|(lines, path)| format!("{path}: {lines}")));
}

#[test]
fn rule_files_are_values_in_and_values_out() {
    let mut found = Vec::new();
    for file in rust_files() {
        let (Some(owner), Some(inside)) = (file.owner(), file.in_src()) else { continue };
        if !CAPABILITIES.contains(&owner) || MACHINERY.iter().any(|name| inside.starts_with(name)) {
            continue;
        }
        let source = rust::split(&file.text);
        for word in ["Tx", "Work", "maud", "axum", "async", "tokio"] {
            found.extend(source.places(word).into_iter().map(|at| format!("{}:{} {word}", file.path, source.line(at))));
        }
    }
    none(
        "machinery in a rule file (machinery lives in store, pages, views, jobs, import, commands, read, hits and lib)",
        found,
    );
}

#[test]
fn handlers_are_short_enough_to_read_at_a_glance() {
    let mut long = Vec::new();
    for file in rust_files().iter().filter(|file| file.in_src().is_some_and(|inside| inside.contains("pages"))) {
        let mut opened = None;
        for (number, line) in file.text.lines().enumerate() {
            if line.contains("fn ") && line.contains("-> Outcome") && !line.starts_with(' ') {
                opened = Some(number);
            } else if line == "}"
                && let Some(first) = opened.take()
                && number - first + 1 > 30
            {
                long.push(format!("{}:{}: {} lines", file.path, first + 1, number - first + 1));
            }
        }
    }
    none("handlers longer than 30 lines", long);
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["TO", "FIX", "XX"].iter().zip(["DO", "ME", "X"]).map(|(one, other)| format!("{one}{other}"));
    let marks: Vec<String> = marks.collect();
    let mut found = Vec::new();
    for file in ours() {
        for mark in &marks {
            found.extend(rust::places(&file.text, mark).iter().map(|at| format!("{} {mark} at byte {at}", file.path)));
        }
    }
    none("left for later", found);
}

#[test]
fn every_path_a_document_names_exists() {
    let mut found = Vec::new();
    for document in ["ARCHITECTURE.md", "README.md", "STYLE.md"] {
        let text = std::fs::read_to_string(tree::root().join(document)).unwrap_or_default();
        assert!(!text.is_empty(), "{document} is missing");
        let spans = text.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2));
        for span in spans.filter(|span| is_path(span)) {
            if !tree::root().join(span.trim_end_matches('/')).exists() {
                found.push(format!("{document} names {span}"));
            }
        }
    }
    none("paths that do not exist", found);
}

/// Whether a code span is a path of ours, rather than a command, a route or a pattern.
fn is_path(span: &str) -> bool {
    let plain = span.chars().all(|c| c.is_alphanumeric() || "/._-".contains(c));
    let ends = |end: &str| Path::new(span).extension().is_some_and(|found| found == end);
    plain
        && !span.starts_with('/')
        && (span.contains('/') || ["rs", "md", "toml", "sql", "mjs"].iter().any(|end| ends(end)))
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    let places = ["/work/", "/tmp/bri", "/root/", "/home/"].map(|place| place.replace("bri", "brief"));
    let mut found = Vec::new();
    for file in ours().iter().filter(|file| file.path != "crates/checks/tests/tidy.rs") {
        for place in &places {
            found.extend(
                file.text.match_indices(place.as_str()).map(|(at, _)| format!("{} {place} at byte {at}", file.path)),
            );
        }
    }
    none("paths of a machine", found);
}

#[test]
fn every_message_exists_in_both_languages_and_takes_the_same() {
    let files = tree::files();
    let mut found = Vec::new();
    let locales = files.iter().filter(|file| file.path.contains("/locales/") && file.is("ftl"));
    for file in locales {
        let (from, to) = if file.path.contains("/locales/da/") { ("/da/", "/en/") } else { ("/en/", "/da/") };
        let twin = file.path.replace(from, to);
        let other =
            files.iter().find(|other| other.path == twin).map(|other| texts::messages(&other.text)).unwrap_or_default();
        for (id, taken) in texts::messages(&file.text) {
            match other.get(&id) {
                None => found.push(format!("{twin} lacks {id}")),
                Some(theirs) if *theirs != taken => {
                    found.push(format!("{twin}: {id} takes {theirs:?}, not {taken:?}"));
                }
                Some(_) => {}
            }
        }
    }
    none("languages that differ", found);
}

#[test]
fn versions_and_lints_stand_at_the_root_alone() {
    let mut found = Vec::new();
    for file in tree::files().iter().filter(|file| file.path.ends_with("/Cargo.toml")) {
        if !file.text.contains("[lints]\nworkspace = true") {
            found.push(format!("{} does not take the lints of the workspace", file.path));
        }
        let tables = file
            .text
            .split("\n[")
            .filter(|table| table.split(']').next().is_some_and(|name| name.ends_with("dependencies")));
        let own =
            tables.flat_map(str::lines).skip(1).filter(|line| line.contains('=') && !line.contains("workspace = true"));
        found.extend(own.map(|line| format!("{}: {line}", file.path)));
    }
    none("a crate that goes its own way", found);
}

#[test]
fn migrations_keep_to_the_types_both_databases_share() {
    let banned = [
        "SERIAL",
        "BIGSERIAL",
        "JSONB",
        "JSON",
        "TIMESTAMP",
        "INTEGER",
        "INT",
        "NUMERIC",
        "VARCHAR",
        "AUTOINCREMENT",
        "now",
    ];
    let files = tree::files();
    let mut found = Vec::new();
    for file in sql::migrations(&files) {
        for (number, line) in file.text.lines().enumerate() {
            let code = line.split("--").next().unwrap_or_default();
            let words =
                banned.iter().filter(|word| !rust::places(&code.to_lowercase(), &word.to_lowercase()).is_empty());
            found.extend(words.map(|word| format!("{}:{} {word}", file.path, number + 1)));
        }
    }
    none("types or functions only one database knows", found);
}
