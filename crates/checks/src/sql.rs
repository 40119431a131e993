//! The SQL of the house: statements as they stand in the source, and the tables they name.

use crate::rust::{self, Source};
use crate::tree::File;
use std::collections::{BTreeMap, BTreeSet};

/// One statement in a crate's source.
#[derive(Debug)]
pub struct Statement {
    /// The crate whose source holds it.
    pub owner: String,
    /// `path:line`, for whoever must repair it.
    pub place: String,
    /// The statement, with `$1` parameters.
    pub text: String,
}

/// The methods of a transaction that take a statement first.
const METHODS: [&str; 5] = ["all", "recall", "maybe", "get", "run"];

/// How a statement of ours begins; a literal that begins otherwise is the key of some map.
const VERBS: [&str; 5] = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];

/// Every statement in the `src/` of every crate.
pub fn statements(files: &[File]) -> Vec<Statement> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_rust() && file.in_src().is_some()) {
        let source = rust::split(&file.text);
        for call in calls(&source) {
            let Some(literal) = source.literal_at(call.argument) else { continue };
            let verb = literal.text.split_whitespace().next().unwrap_or_default();
            if VERBS.contains(&verb) {
                found.push(Statement {
                    owner: file.owner().unwrap_or_default().to_owned(),
                    place: format!("{}:{}", file.path, source.line(literal.at)),
                    text: literal.text.clone(),
                });
            }
        }
    }
    found
}

/// Calls on a transaction whose first argument is no literal: nothing could prepare those before they run.
pub fn hidden_statements(file: &File) -> Vec<String> {
    let source = rust::split(&file.text);
    let hidden = calls(&source).into_iter().filter(|call| call.on_tx && source.literal_at(call.argument).is_none());
    hidden.map(|call| format!("{}:{}", file.path, source.line(call.argument))).collect()
}

struct Call {
    /// Whether what stands before the dot is called `tx`.
    on_tx: bool,
    /// Where the first argument begins.
    argument: usize,
}

fn calls(source: &Source) -> Vec<Call> {
    METHODS.iter().flat_map(|method| source.places(method)).filter_map(|at| call(&source.code, at)).collect()
}

fn call(code: &str, at: usize) -> Option<Call> {
    let before = code.get(..at)?.trim_end().strip_suffix('.')?.trim_end();
    let on_tx = before.ends_with("tx") && !before.ends_with("_tx");
    let name_end = at + code.get(at..)?.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    let mut open = name_end;
    if code.get(open..)?.starts_with("::<") {
        open += 3 + closing_angle(code.get(open + 3..)?)?;
    }
    let after = code.get(open..)?.strip_prefix('(')?;
    let argument = open + 1 + (after.len() - after.trim_start().len());
    Some(Call { on_tx, argument })
}

/// The place after the bracket that closes a turbofish.
fn closing_angle(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// The tables each migration creates, by name, with the migration's name: `unit` → `org` for `0002_org.sql`.
pub fn tables(files: &[File]) -> BTreeMap<String, String> {
    let mut tables = BTreeMap::new();
    for file in migrations(files) {
        let name = file.path.trim_start_matches("migrations/").trim_end_matches(".sql");
        // `0011_steering_rounds` is steering's: a later step says what it adds after the owner's name.
        let name = name.split_once('_').map_or(name, |(_, name)| name);
        let name = name.split_once('_').map_or(name, |(owner, _)| owner);
        let words = words(&file.text);
        for pair in words.windows(3) {
            if let [create, table, name_of] = pair
                && create.eq_ignore_ascii_case("create")
                && (table.eq_ignore_ascii_case("table") || table.eq_ignore_ascii_case("view"))
            {
                tables.insert(name_of.to_lowercase(), name.to_owned());
            }
        }
    }
    tables
}

/// The tables that the store makes itself, before the first migration can be noted anywhere.
pub fn tables_of_the_store(files: &[File]) -> Vec<String> {
    let own = files.iter().filter(|file| file.is_rust() && file.path.starts_with("crates/store/src/"));
    let literals = own.flat_map(|file| rust::split(&file.text).literals);
    literals.map(|literal| literal.text).filter(|text| text.starts_with("CREATE TABLE ")).collect()
}

/// The migrations in the order they run.
pub fn migrations(files: &[File]) -> Vec<&File> {
    files.iter().filter(|file| file.path.starts_with("migrations/") && file.is("sql")).collect()
}

/// The tables a statement reads or writes: what follows FROM, JOIN, INTO and UPDATE and is no name of its own WITH.
pub fn named_tables(statement: &str) -> BTreeSet<String> {
    let words = words(statement);
    let mut own = BTreeSet::new();
    let mut named = BTreeSet::new();
    for pair in words.windows(2) {
        if let [first, second] = pair {
            if second.eq_ignore_ascii_case("as") {
                own.insert(first.to_lowercase());
            }
            let opens = ["from", "join", "into", "update"].iter().any(|word| first.eq_ignore_ascii_case(word));
            if opens && !["(", "set", "select", "lateral", "of"].iter().any(|word| second.eq_ignore_ascii_case(word)) {
                named.insert(second.to_lowercase());
            }
        }
    }
    // `WITH tree(id) AS (` names columns between the name and AS.
    let with_columns = |name: &String| {
        words.windows(2).any(|pair| matches!(pair, [word, open] if word.eq_ignore_ascii_case(name) && open == "("))
    };
    let opens_with = words.first().is_some_and(|word| word.eq_ignore_ascii_case("with"));
    named.retain(|name| !(opens_with && (own.contains(name) || (with_columns(name) && !inserts_into(&words, name)))));
    named
}

fn inserts_into(words: &[String], name: &str) -> bool {
    words.windows(2).any(
        |pair| matches!(pair, [into, word] if into.eq_ignore_ascii_case("into") && word.eq_ignore_ascii_case(name)),
    )
}

/// Words and brackets of SQL, without strings and comments.
fn words(sql: &str) -> Vec<String> {
    let without_comments: String =
        sql.lines().map(|line| line.split("--").next().unwrap_or_default()).flat_map(|line| [line, "\n"]).collect();
    let code: String = without_comments.split('\'').step_by(2).collect::<Vec<_>>().join(" ");
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in code.chars().chain([' ']) {
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c == '(' {
            words.push("(".to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> File {
        File { path: "crates/org/src/store.rs".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn statements_are_found_on_the_same_line_the_next_and_behind_a_turbofish() {
        let text = "fn f() {\n    tx.run(\"DELETE FROM unit\", args![]);\n    tx.all::<(UnitId, Option<String>)>(\n        \"SELECT id, name\n         FROM unit\",\n        args![],\n    );\n    map.get(\"name\");\n}";
        let found = statements(&[file(text)]);
        let places: Vec<&str> = found.iter().map(|statement| statement.place.as_str()).collect();
        assert_eq!(places.len(), 2);
        assert!(places.contains(&"crates/org/src/store.rs:2") && places.contains(&"crates/org/src/store.rs:4"));
    }

    #[test]
    fn a_statement_that_is_not_written_where_it_runs_is_found() {
        assert_eq!(
            hidden_statements(&file("fn f() {\n    work.tx.run(sql, args![]);\n    map.get(key);\n}")),
            ["crates/org/src/store.rs:2"]
        );
        assert_eq!(hidden_statements(&file("fn f() { tx.run(\"DELETE FROM unit\", args![]) }")), [""; 0]);
    }

    #[test]
    fn tables_are_named_and_names_of_with_are_not() {
        let check = |sql: &str, expected: &[&str]| {
            assert_eq!(named_tables(sql).into_iter().collect::<Vec<_>>(), expected, "{sql}");
        };
        check("SELECT u.id FROM unit u JOIN place p ON p.unit = u.id", &["place", "unit"]);
        check("INSERT INTO unit (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET name = 'from nowhere'", &["unit"]);
        check(
            "WITH RECURSIVE tree(id) AS (SELECT id FROM unit UNION ALL SELECT p.id FROM place p JOIN tree t ON t.id = p.parent) SELECT id FROM tree",
            &["place", "unit"],
        );
        check("WITH late AS (SELECT id FROM duty) SELECT id FROM late", &["duty"]);
        check("UPDATE goal SET title = $1 WHERE id = $2", &["goal"]);
    }
}
