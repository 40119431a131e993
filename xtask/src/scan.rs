//! `cargo xtask scan`: wapiti and sqlmap against the demonstration, as nobody and as its people; nothing of it is part of `check`.

use crate::{assets, python, shell};

/// Builds the program, gets the scanners in their exact versions and lets them loose; Err when any found something.
/// Each part (crawl, sqlmap, wapiti, for each visitor) may take `seconds`.
pub fn run(seconds: u64) -> Result<(), String> {
    assets::fetch()?;
    shell::run(&mut shell::cargo(&["build", "--package", "server", "--bin", "raaderum", "--locked"]))?;
    let python = python::with_list("scan-python", "xtask/scan-requirements.txt")?;
    let mut scan = shell::program(&python, &["-u"]);
    scan.arg(shell::root().join("xtask/scan.py"));
    scan.arg(shell::target().join("debug/raaderum")).arg(shell::target().join("scan")).arg(seconds.to_string());
    shell::run(&mut scan)
}
