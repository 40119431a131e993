//! What comes from npm: fetched by exact lock files, never committed.

use crate::{debian, shell};
use std::fs;
use std::path::Path;

/// Fetches the assets that the binary embeds and the programs of the browser tests, where they are not there already.
pub fn fetch() -> Result<(), String> {
    fetch_into("assets")?;
    fetch_into("e2e")
}

/// Runs `npm ci` where the lock differs from the one fetched last.
///
/// The stamp is a copy of the lock: times of files say nothing after a checkout.
fn fetch_into(folder: &str) -> Result<(), String> {
    let folder = shell::root().join(folder);
    let lock = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.fetched-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|fetched| fetched == lock) {
        return Ok(());
    }
    debian::need("npm", &["nodejs", "npm"])?;
    shell::say(&format!("npm ci in {}", folder.display()));
    shell::run(shell::program("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&folder))?;
    fs::write(&stamp, lock).map_err(|why| format!("{}: {why}", stamp.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))
}
