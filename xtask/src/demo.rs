//! `cargo xtask demo`: from a fresh clone to Korsbæk Kommune in the browser.

use crate::{assets, shell};
use std::os::unix::process::CommandExt;
use std::path::Path;

/// Builds in release and becomes `raaderum demo`, which says `listening on …` itself when it is ready.
///
/// Returns only when something went wrong: from here on the process is the server, so ctrl-c reaches it directly.
pub fn open(port: u16, data: &Path, fresh: bool) -> Result<(), String> {
    // A folder is meant from where one stands, and cargo may have been called from below the workspace.
    let data = std::path::absolute(data).map_err(|why| format!("{}: {why}", data.display()))?;
    assets::fetch()?;
    shell::run(&mut shell::cargo(&["build", "--release", "--package", "server", "--bin", "raaderum"]))?;
    let binary = shell::target().join("release/raaderum");
    let mut command = shell::program(&binary, &["demo", "--port", &port.to_string()]);
    command.arg("--data").arg(data);
    if fresh {
        command.arg("--fresh");
    }
    Err(format!("{} could not start: {}", binary.display(), command.exec()))
}
