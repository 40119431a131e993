//! Licences and bans: what we may link, what we will not, and what must exist once.
//!
//! This is a hundred lines over `cargo metadata` instead of cargo-deny, because a fresh machine has only Rust and Node, and building
//! cargo-deny takes longer than our own tests. What it does not do is ask an advisory database, which needs the network at every check.

use crate::metadata::Package;
use crate::{shell, spdx};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Licences whose code may be part of a work under EUPL-1.2, with why where it is not plain.
const ALLOWED: [(&str, &str); 13] = [
    ("0BSD", "permissive, wants nothing"),
    ("Apache-2.0", "permissive, with a patent grant"),
    ("BSD-2-Clause", "permissive"),
    ("BSD-3-Clause", "permissive"),
    ("BSL-1.0", "permissive"),
    ("CC0-1.0", "given to the public"),
    ("ISC", "permissive"),
    ("MIT", "permissive"),
    (
        "MPL-2.0",
        "weak copyleft, file by file: we change no such file, and MPL is on EUPL's list of compatible licences",
    ),
    ("OFL-1.1", "fonts, embedded with their licence; IBM Plex from dkfds"),
    ("Unicode-3.0", "permissive, for data of the Unicode consortium"),
    ("Unlicense", "given to the public"),
    ("Zlib", "permissive"),
];

/// Crates that may not enter, under any name above them in the tree.
const BANNED: [(&str, &str); 7] = [
    ("openssl", "one binary with nothing else to install: no C library of the system"),
    ("openssl-sys", "one binary with nothing else to install: no C library of the system"),
    ("native-tls", "brings the system's TLS"),
    ("sqlx", "the house speaks to both databases through `store`"),
    ("diesel", "the house speaks to both databases through `store`"),
    ("sea-orm", "the house speaks to both databases through `store`"),
    ("reqwest", "the house calls nobody"),
];

/// Crates that others may bring but ours may not ask for.
const NOT_DIRECTLY: [(&str, &str); 4] = [
    ("chrono", "dates and times are jiff's, behind `base`; typst-as-lib brings it"),
    ("time", "dates and times are jiff's, behind `base`"),
    ("lazy_static", "the standard library has LazyLock"),
    ("rand", "randomness is getrandom's, and rules have none"),
];

/// Heavy crates of which two versions would cost build time or split types.
const ONCE: [&str; 12] = [
    "axum",
    "http",
    "hyper",
    "libsqlite3-sys",
    "maud",
    "postgres",
    "regex",
    "rusqlite",
    "serde",
    "serde_json",
    "tokio",
    "typst",
];

/// Everything wrong with what we build on.
pub fn faults(packages: &[Package]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in packages {
        versions.entry(&package.name).or_default().insert(&package.version);
        let (name, licence) = (&package.name, &package.licence);
        if !package.ours && !spdx::met(licence, &is_allowed) {
            faults.push(format!("{name} {} has the licence \"{licence}\", which is not on the list", package.version));
        }
        if let Some((_, why)) = BANNED.iter().find(|(banned, _)| banned == name) {
            faults.push(format!("{name} is banned: {why}"));
        }
    }
    for name in ONCE {
        if let Some(several) = versions.get(name).filter(|versions| versions.len() > 1) {
            faults.push(format!("{name} is built {} times: {several:?}", several.len()));
        }
    }
    for package in packages.iter().filter(|package| package.ours) {
        let wants = |name: &str| package.wants.iter().any(|want| want.name == name);
        let direct = NOT_DIRECTLY.iter().filter(|(name, _)| wants(name));
        faults.extend(direct.map(|(name, why)| format!("our crate {} asks for {name}: {why}", package.name)));
    }
    faults.extend(ours_without_licence(packages));
    faults
}

/// The same for what npm brings, from the lock files.
pub fn npm_faults() -> Vec<String> {
    ["assets", "e2e"].iter().flat_map(|folder| npm_faults_in(folder)).collect()
}

fn npm_faults_in(folder: &str) -> Vec<String> {
    let path = shell::root().join(folder).join("package-lock.json");
    let lock: Option<Value> = fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str(&text).ok());
    let Some(packages) = lock.as_ref().and_then(|lock| lock.get("packages")?.as_object()) else {
        return vec![format!("{} cannot be read", path.display())];
    };
    let mut faults = Vec::new();
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        let text = |key| package.get(key).and_then(Value::as_str).unwrap_or_default();
        if !spdx::met(text("license"), &is_allowed) {
            faults.push(format!("{folder}/{name} has the licence \"{}\", which is not on the list", text("license")));
        }
        if !text("integrity").starts_with("sha512-") {
            faults.push(format!("{folder}/{name} is not pinned by a hash"));
        }
        if !text("resolved").is_empty() && !text("resolved").starts_with("https://registry.npmjs.org/") {
            faults.push(format!("{folder}/{name} comes from {}, not from npm's own registry", text("resolved")));
        }
    }
    faults
}

fn ours_without_licence(packages: &[Package]) -> Vec<String> {
    let ours = packages.iter().filter(|package| package.ours && package.licence != "EUPL-1.2");
    ours.map(|package| format!("our crate {} does not say EUPL-1.2", package.name)).collect()
}

fn is_allowed(licence: &str) -> bool {
    ALLOWED.iter().any(|(allowed, _)| *allowed == licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, version: &str, licence: &str) -> Package {
        let (name, version, licence) = (name.to_owned(), version.to_owned(), licence.to_owned());
        Package { name, version, licence, ours: false, folder: "nowhere".into(), wants: vec![] }
    }

    #[test]
    fn a_strange_licence_a_banned_crate_and_a_double_are_found() {
        let faults = faults(&[
            package("tokio", "1.0.0", "MIT"),
            package("tokio", "2.0.0", "MIT"),
            package("sqlx", "0.9.0", "MIT OR Apache-2.0"),
            package("sausage", "1.0.0", "AGPL-3.0-only"),
            package("syn", "1.0.0", "MIT"),
            package("syn", "2.0.0", "MIT"),
        ]);
        assert_eq!(
            faults,
            [
                "sqlx is banned: the house speaks to both databases through `store`",
                "sausage 1.0.0 has the licence \"AGPL-3.0-only\", which is not on the list",
                "tokio is built 2 times: {\"1.0.0\", \"2.0.0\"}",
            ]
        );
    }
}
