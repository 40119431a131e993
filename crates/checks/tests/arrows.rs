//! Which crate may lean on which: nothing points up, and no room leans on another without a word here.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read cargo's answer must fail"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// What every room may use.
const HOUSE: [&str; 11] =
    ["base", "store", "access", "ui", "web", "exchange", "imports", "paper", "mail", "org", "burden"];

/// Every room.
const ROOMS: [&str; 8] = ["coretasks", "steering", "budget", "followup", "reports", "meetings", "surveys", "calendar"];

/// What a crate may lean on; a room names only other rooms, since the house is open to all of them.
const ARROWS: [(&str, &[&str]); 30] = [
    ("words", &[]),
    ("base", &[]),
    ("store", &["base"]),
    ("access", &["base", "store"]),
    ("ui", &["base"]),
    ("web", &["base", "store", "access", "ui"]),
    ("exchange", &["base"]),
    ("paper", &["base"]),
    ("imports", &["base", "store", "access", "ui", "web", "exchange"]),
    ("org", &["base", "store", "access", "ui", "web", "exchange", "imports", "paper"]),
    ("mail", &["base", "store", "web"]),
    ("backup", &["base", "store"]),
    ("burden", &["base", "store", "access", "ui", "web", "org", "disclosure", "paper"]),
    ("disclosure", &[]),
    ("coretasks", &[]),
    ("steering", &["coretasks", "disclosure"]),
    ("surveys", &["steering", "disclosure"]),
    ("budget", &[]),
    ("followup", &["coretasks", "steering", "budget"]),
    ("reports", &["coretasks", "steering", "budget", "followup"]),
    ("meetings", &["coretasks", "steering", "followup"]),
    ("calendar", &["followup"]),
    ("demo", &ROOMS),
    (
        "server",
        &[
            "backup",
            "demo",
            "coretasks",
            "steering",
            "budget",
            "followup",
            "reports",
            "meetings",
            "surveys",
            "calendar",
        ],
    ),
    (
        "testkit",
        &[
            "server",
            "demo",
            "coretasks",
            "steering",
            "budget",
            "followup",
            "reports",
            "meetings",
            "surveys",
            "calendar",
        ],
    ),
    (
        "bench",
        &[
            "access", "base", "demo", "exchange", "harness", "imports", "org", "paper", "server", "steering", "store",
            "surveys", "testkit", "web",
        ],
    ),
    ("harness", &["base", "store", "backup", "web", "demo", "server"]),
    ("fuzz", &["base", "backup", "exchange", "imports", "ui"]),
    ("checks", &[]),
    ("xtask", &[]),
];

/// Crates that stand below the rooms or outside the product: the house is not open to them.
const APART: [&str; 19] = [
    "words",
    "base",
    "store",
    "access",
    "ui",
    "web",
    "exchange",
    "paper",
    "imports",
    "org",
    "mail",
    "backup",
    "burden",
    "disclosure",
    "bench",
    "harness",
    "fuzz",
    "checks",
    "xtask",
];

/// What only builds may use.
const FOR_BUILDS: &str = "words";

struct Edge {
    from: String,
    to: String,
    kind: String,
}

#[test]
fn every_arrow_between_our_crates_is_allowed() {
    let (names, edges) = graph();
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let known: BTreeSet<&str> = allowed.keys().copied().collect();
    assert_eq!(
        names.iter().map(String::as_str).collect::<BTreeSet<_>>(),
        known,
        "every crate stands in this test, and no other"
    );
    let wrong = edges.iter().filter(|edge| !is_allowed(edge, &allowed));
    let wrong: Vec<String> = wrong.map(|edge| format!("{} → {} ({})", edge.from, edge.to, edge.kind)).collect();
    assert!(wrong.is_empty(), "arrows that are not drawn in this test:\n  {}\n", wrong.join("\n  "));
}

fn is_allowed(edge: &Edge, allowed: &BTreeMap<&str, &[&str]>) -> bool {
    let to = edge.to.as_str();
    match edge.kind.as_str() {
        "build" => to == FOR_BUILDS,
        // A test comes in by the front door, where every room stands.
        "dev" => to != FOR_BUILDS,
        _ if edge.from == "words" || to == FOR_BUILDS => false,
        _ => {
            let room = !APART.contains(&edge.from.as_str());
            allowed.get(edge.from.as_str()).is_some_and(|drawn| drawn.contains(&to)) || (room && HOUSE.contains(&to))
        }
    }
}

/// Our crates and the arrows between them, as cargo sees them.
fn graph() -> (Vec<String>, Vec<Edge>) {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let words = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let output =
        Command::new(cargo).args(words).current_dir(checks::tree::root()).output().expect("cargo metadata runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata writes JSON");
    let packages = metadata["packages"].as_array().expect("packages are a list");
    let names: Vec<String> = packages.iter().map(|package| package["name"].as_str().unwrap().to_owned()).collect();
    let mut edges = Vec::new();
    for package in packages {
        for dependency in package["dependencies"].as_array().unwrap() {
            let to = dependency["name"].as_str().unwrap().to_owned();
            if names.contains(&to) {
                let kind = dependency["kind"].as_str().unwrap_or("normal").to_owned();
                edges.push(Edge { from: package["name"].as_str().unwrap().to_owned(), to, kind });
            }
        }
    }
    (names, edges)
}
