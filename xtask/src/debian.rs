//! What is missing comes from Debian: installed as root, otherwise named in the exact command.

use crate::shell;
use std::fs;
use std::path::PathBuf;

/// The program's path; installs the packages that bring it when it is missing and we may.
pub fn need(program: &str, packages: &[&str]) -> Result<PathBuf, String> {
    if let Some(path) = shell::find(program) {
        return Ok(path);
    }
    install(program, packages)?;
    shell::find(program).ok_or_else(|| format!("{program} is missing even after installing {}", packages.join(" ")))
}

/// Installs packages without asking anything; refuses with the command to run where we are not root or not on Debian.
pub fn install(what: &str, packages: &[&str]) -> Result<(), String> {
    let list = packages.join(" ");
    if shell::find("apt-get").is_none() {
        return Err(format!("{what} is missing: install it (on Debian the packages {list})"));
    }
    if !is_root() {
        return Err(format!("{what} is missing; run: sudo apt-get update && sudo apt-get install -y {list}"));
    }
    shell::say(&format!("{what} is missing: installing {list} from Debian"));
    apt(&["update", "-q"])?;
    let words: Vec<&str> =
        ["install", "-q", "-y", "--no-install-recommends"].into_iter().chain(packages.iter().copied()).collect();
    apt(&words)
}

fn apt(words: &[&str]) -> Result<(), String> {
    shell::run(shell::program("apt-get", words).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Whether we run as root, as containers and CI machines do.
pub fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    // The line holds the real, effective, saved and file-system user; the second decides.
    status
        .lines()
        .find_map(|line| line.strip_prefix("Uid:"))
        .is_some_and(|ids| ids.split_whitespace().nth(1) == Some("0"))
}
