//! `cargo xtask bench`: what Råderum takes beside its peers, written to `bench/RESULTS.md`.

use crate::{assets, debian, postgres, python, shell};

/// Builds the program and the bench as they are shipped, sees to the peers, and measures.
pub fn run(only: Option<&str>, small: bool) -> Result<(), String> {
    debian::need("psql", &["postgresql-client"])?;
    assets::fetch()?;
    let words = ["build", "--release", "--locked", "--package", "server", "--package", "bench", "--bins"];
    shell::run(&mut shell::cargo(&words))?;
    let peers = python::with_list("bench-python", "bench/peers/requirements.txt")?;
    // Synced as it is in service: what is kept durably is measured as well.
    let server = postgres::start_synced()?;
    let release = shell::target().join("release");
    let mut command = shell::program(release.join("bench"), &[]);
    command.args(only.iter().flat_map(|name| ["--only", name])).args(small.then_some("--small"));
    command.env("RAADERUM_BINARY", release.join("raaderum")).env("RAADERUM_TEST_POSTGRES", &server.url);
    command.env("RAADERUM_BENCH_PYTHON", peers).env("RAADERUM_BENCH_RESULTS", results(small));
    // On the disk where what is built lies, since temporary folders may lie in memory and sync for nothing.
    command.env("RAADERUM_SCRATCH", shell::target());
    shell::run(&mut command)
}

/// A toy run leaves no figures where those that mean something stand.
fn results(small: bool) -> std::path::PathBuf {
    if small { shell::target().join("bench-small.md") } else { shell::root().join("bench/RESULTS.md") }
}
