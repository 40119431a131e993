//! `cargo xtask soak`: the harness's long runs against the release build; what it says is kept in `target/soak.txt`.

use crate::{assets, postgres, shell};
use std::fs;
use std::path::Path;

/// The blows and how often each is struck, so that all of it takes about an hour on two cores.
const BLOWS: [(&str, &str); 5] =
    [("kills", "500"), ("cuts", "4000"), ("disk", "200"), ("imports", "100"), ("migrations", "50")];
/// PostgreSQL is taken down so many times.
const RESTARTS: &str = "30";

/// Runs every blow, even after one has failed; Err when any did.
pub fn run() -> Result<(), String> {
    assets::fetch()?;
    let words = ["build", "--release", "--locked", "--package", "server", "--package", "harness", "--bins"];
    shell::run(&mut shell::cargo(&words))?;
    let release = shell::target().join("release");
    // Synced as it is in service: what is tried here is that nothing is lost.
    let server = postgres::start_synced()?;
    let (mut told, mut failed) = (vec![], vec![]);
    let mut strike = |blow: &str, times: &str| {
        let said = harness(&release, &server, blow, times);
        let line = said.as_deref().unwrap_or_else(|why| why).trim().to_owned();
        shell::say(&line);
        told.push(line);
        if said.is_err() {
            failed.push(blow.to_owned());
        }
    };
    for (blow, times) in BLOWS {
        strike(blow, times);
    }
    strike("restarts", RESTARTS);
    let kept = shell::target().join("soak.txt");
    fs::write(&kept, told.join("\n") + "\n").map_err(|why| format!("{}: {why}", kept.display()))?;
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

fn harness(release: &Path, server: &postgres::Postgres, blow: &str, times: &str) -> Result<String, String> {
    let mut command = shell::program(release.join("harness"), &[blow, times]);
    command.env("RAADERUM_BINARY", release.join("raaderum")).env("RAADERUM_TEST_POSTGRES", &server.url);
    server.tell_control(&mut command);
    let output = command.output().map_err(|why| format!("{blow} could not start: {why}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() { Ok(said) } else { Err(format!("{blow}: {said}")) }
}
