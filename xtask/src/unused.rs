//! Unused dependencies: every crate that a Cargo.toml of ours names occurs in the source that may use it.

use crate::metadata::{Package, Table};
use crate::shell;
use std::fs;
use std::path::Path;

/// Dependencies that source never names, each with why it is there.
const GENERATED: [(&str, &str); 1] = [("fluent_typed", "named by the texts that `ui::words!` includes from the build")];

/// Every dependency of ours that nothing uses, and every version at the root that no crate asks for.
pub fn faults(packages: &[Package]) -> Vec<String> {
    let ours: Vec<&Package> = packages.iter().filter(|package| package.ours).collect();
    let mut faults: Vec<String> = ours.iter().flat_map(|package| unused(package)).collect();
    let root = fs::read_to_string(shell::root().join("Cargo.toml")).unwrap_or_default();
    for name in named_at_root(&root) {
        let ident = name.replace('-', "_");
        if !ours.iter().any(|package| package.wants.iter().any(|want| want.name == ident)) {
            faults.push(format!("{name} stands in the root Cargo.toml, and no crate asks for it"));
        }
    }
    faults
}

fn unused(package: &Package) -> Vec<String> {
    let source = |folders: &[&str]| folders.iter().map(|folder| code(&package.folder.join(folder))).collect::<String>();
    let normal = source(&["src"]);
    let build = source(&["build.rs"]);
    let dev = source(&["src", "tests", "examples", "benches"]);
    let mut faults = Vec::new();
    for want in &package.wants {
        let (code, table) = match want.table {
            Table::Normal => (&normal, "dependencies"),
            Table::Build => (&build, "build-dependencies"),
            Table::Dev => (&dev, "dev-dependencies"),
        };
        let generated = GENERATED.iter().any(|(name, _)| *name == want.name) && names(code, "words!");
        if !generated && !names(code, &want.name) {
            faults.push(format!("{} names {} in its {table} and never uses it", package.name, want.name));
        }
    }
    faults
}

/// The names under `[workspace.dependencies]`.
fn named_at_root(manifest: &str) -> Vec<&str> {
    let after = manifest.split_once("[workspace.dependencies]").map_or("", |(_, after)| after);
    let table = after.split("\n[").next().unwrap_or("");
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
        .collect()
}

/// All Rust below a path, without its comments: a crate that only a comment names is not used.
fn code(path: &Path) -> String {
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        return entries.map(|entry| code(&entry.path())).collect();
    }
    if path.extension().is_none_or(|end| end != "rs") {
        return String::new();
    }
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

/// Whether the code holds the word, not merely a longer one around it.
fn names(code: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word).any(|(at, _)| {
        let (before, after) = (code.get(..at), code.get(at + word.len()..));
        !part(before.and_then(|text| text.chars().next_back())) && !part(after.and_then(|text| text.chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_alone_and_not_inside_another() {
        assert!(names("use csv::Reader;", "csv"));
        assert!(!names("let csv_text = 1;", "csv"));
        assert!(!names("fn to_csv() {}", "csv"));
    }

    #[test]
    fn names_at_the_root_end_with_their_table() {
        let manifest = "[workspace]\nresolver = \"3\"\n[workspace.dependencies]\n# Data\ncsv = \"1\"\nserde = { version = \"1\" }\n\n[profile.dev]\ndebug = 1\n";
        assert_eq!(named_at_root(manifest), ["csv", "serde"]);
    }
}
