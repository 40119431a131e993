//! Where SQL may stand, whose tables it may name, and who may know which database runs.

use checks::tree::{self, File};
use checks::{rust, sql};
use std::collections::{BTreeMap, BTreeSet};

/// Where a database may be called by its name, and why.
const KNOW_THE_DATABASE: [(&str, &str); 12] = [
    ("crates/store/", "speaks to both"),
    ("crates/testkit/", "opens both for tests"),
    ("crates/checks/", "prepares every statement on both"),
    ("crates/server/src/config", "reads RAADERUM_DATABASE"),
    ("crates/server/src/doctor", "says what is wrong with the database"),
    ("crates/server/src/cli", "explains RAADERUM_DATABASE in --help"),
    ("crates/demo/src/place", "names the file of the demonstration"),
    ("crates/server/tests/houses", "opens houses of both kinds"),
    ("crates/backup/tests/", "moves a town from one to the other"),
    ("bench/", "measures both"),
    ("crates/harness/", "strikes each in its own way"),
    ("xtask/", "starts PostgreSQL for the tests"),
];

/// Crates whose SQL stands in `store.rs` or `store/` alone.
const WITH_A_STORE: [&str; 14] = [
    "org",
    "coretasks",
    "steering",
    "budget",
    "followup",
    "reports",
    "imports",
    "mail",
    "burden",
    "surveys",
    "meetings",
    "calendar",
    "demo",
    "server",
];

fn none(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n  {}\n", found.join("\n  "));
}

fn rust_files() -> Vec<File> {
    tree::files().into_iter().filter(File::is_rust).collect()
}

#[test]
fn only_the_store_knows_which_database_runs() {
    let mut found = Vec::new();
    for file in
        rust_files().iter().filter(|file| !KNOW_THE_DATABASE.iter().any(|(place, _)| file.path.starts_with(place)))
    {
        let source = rust::split(&file.text);
        // A reason of `#[expect]` is a comment that the compiler reads.
        let is_reason = |at: usize| source.code.get(..at).is_some_and(|before| before.ends_with("reason = "));
        let strings = source.literals.iter().filter(|literal| !is_reason(literal.at));
        let strings = strings.map(|literal| (literal.at, literal.text.to_lowercase()));
        let code = source.code.to_lowercase();
        for name in ["sqlite", "postgres"] {
            let places = code.match_indices(name).map(|(at, _)| at);
            let places = places.chain(strings.clone().filter(|(_, text)| text.contains(name)).map(|(at, _)| at));
            found.extend(places.map(|at| format!("{}:{} {name}", file.path, source.line(at))));
        }
    }
    none("a database by name outside the places that may know it", found);
}

#[test]
fn statements_stand_where_they_run() {
    let outside = rust_files().into_iter().filter(|file| file.in_src().is_some() && file.owner() != Some("store"));
    none("a statement that is no literal", outside.flat_map(|file| sql::hidden_statements(&file)));
}

#[test]
fn only_store_files_hold_sql() {
    let above = |owner: &str| WITH_A_STORE.contains(&owner);
    let files: Vec<File> = rust_files().into_iter().filter(|file| file.owner().is_some_and(above)).collect();
    let elsewhere = files.into_iter().filter(|file| file.in_src().is_some_and(|inside| !inside.starts_with("store")));
    none("SQL outside `store`", elsewhere.flat_map(|file| sql::statements(&[file])).map(|statement| statement.place));
}

#[test]
fn a_crate_names_only_tables_of_its_own_or_of_crates_below() {
    let files = tree::files();
    let tables = sql::tables(&files);
    assert!(tables.len() > 3, "the migrations create {} tables", tables.len());
    let below = dependencies(&files);
    let mut found = Vec::new();
    for statement in sql::statements(&files) {
        for table in sql::named_tables(&statement.text) {
            // An unknown table is found where statements are prepared, with the database's own words.
            let Some(owner) = tables.get(&table) else { continue };
            let own = owner == "house" && ["store", "access", "web"].contains(&statement.owner.as_str());
            let foundation =
                owner == "house" && below.get(&statement.owner).is_some_and(|crates| crates.contains("store"));
            let reached =
                *owner == statement.owner || below.get(&statement.owner).is_some_and(|crates| crates.contains(owner));
            if !own && !foundation && !reached {
                found.push(format!("{} {} names {table} of {owner}", statement.place, statement.owner));
            }
        }
    }
    none("tables of crates one does not depend on", found);
}

/// What each crate depends on, directly or through others, from its Cargo.toml.
fn dependencies(files: &[File]) -> BTreeMap<String, BTreeSet<String>> {
    let mut direct: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.path.ends_with("/Cargo.toml")) {
        let Some(owner) = file.owner() else { continue };
        let table = file.text.split("\n[").find(|table| table.starts_with("dependencies]")).unwrap_or_default();
        direct.insert(
            owner.to_owned(),
            table.lines().filter_map(|line| Some(line.split_once('.')?.0.to_owned())).collect(),
        );
    }
    let mut all = direct.clone();
    for _ in 0..direct.len() {
        for reached in all.values_mut() {
            let further: Vec<String> = reached.iter().filter_map(|name| direct.get(name)).flatten().cloned().collect();
            reached.extend(further);
        }
    }
    all
}
