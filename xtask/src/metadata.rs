//! What `cargo metadata` knows of every crate we build, in the few fields the checks ask for.

use crate::shell;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// One crate of the dependency graph.
pub struct Package {
    /// The name on the registry.
    pub name: String,
    /// The version in the lock.
    pub version: String,
    /// The licence expression, empty where the crate names none.
    pub licence: String,
    /// Whether it is one of ours.
    pub ours: bool,
    /// The folder of its Cargo.toml.
    pub folder: PathBuf,
    /// What it asks for in its Cargo.toml.
    pub wants: Vec<Want>,
}

/// One line of a dependency table.
pub struct Want {
    /// The name its source uses, with underscores.
    pub name: String,
    /// The table it stands in.
    pub table: Table,
}

/// The three tables of dependencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// `[dependencies]`
    Normal,
    /// `[build-dependencies]`
    Build,
    /// `[dev-dependencies]`
    Dev,
}

/// Every crate of the lock, ours among them.
pub fn packages() -> Result<Vec<Package>, String> {
    let text = shell::capture(&mut shell::cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&text).map_err(|why| format!("cargo metadata: {why}"))?;
    Ok(list(&metadata, "packages").map(read).collect())
}

fn read(package: &Value) -> Package {
    let manifest = PathBuf::from(text(package, "manifest_path"));
    Package {
        name: text(package, "name"),
        version: text(package, "version"),
        licence: text(package, "license"),
        ours: package.get("source").is_none_or(Value::is_null),
        folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
        wants: list(package, "dependencies").map(want).collect(),
    }
}

fn want(dependency: &Value) -> Want {
    let renamed = text(dependency, "rename");
    let name = if renamed.is_empty() { text(dependency, "name") } else { renamed };
    let table = match text(dependency, "kind").as_str() {
        "build" => Table::Build,
        "dev" => Table::Dev,
        _ => Table::Normal,
    };
    Want { name: name.replace('-', "_"), table }
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
