//! Imports through the front door: upload, preview, confirmation; on the real files; all of it or nothing.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

#[path = "front_door/commands.rs"]
mod commands;
#[path = "front_door/faulty.rs"]
mod faulty;
#[path = "front_door/pages.rs"]
mod pages;
#[path = "front_door/real.rs"]
mod real;
#[path = "front_door/whole.rs"]
mod whole;

/// A small organisation with a dangling parent on its last line.
const BROKEN: &str = "id;navn;overenhed\nA;Skolen;\nB;Klassen;A\nC;Væk;findes ikke\n";
/// The same without it.
const WHOLE: &str = "id;navn;overenhed\nA;Skolen;\nB;Klassen;A\n";

fn testdata(name: &str) -> Vec<u8> {
    std::fs::read(at(&format!("testdata/{name}"))).unwrap()
}

fn example(name: &str) -> String {
    std::fs::read_to_string(at(&format!("examples/mappings/{name}.toml"))).unwrap()
}

fn at(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
