//! Pythons of our own: one with a real mail server in it, for the tests of letters, and one with the peers of the bench.

use crate::{debian, shell};
use std::fs;
use std::path::PathBuf;

/// The mail server, by Python's asyncio people; Apache 2.0. It is for tests alone and never part of what is shipped.
const MAIL_SERVER: &str = "aiosmtpd==1.4.6";

/// The Python of a virtual environment in `target` that has the mail server; made where it is missing.
pub fn with_mail_server() -> Result<PathBuf, String> {
    let python = shell::target().join("python/bin/python");
    let has = || shell::capture(&mut shell::program(&python, &["-c", "import aiosmtpd; print(aiosmtpd.__version__)"]));
    if python.is_file() && has().is_ok_and(|version| MAIL_SERVER.ends_with(version.trim())) {
        return Ok(python);
    }
    make("python", &[MAIL_SERVER])
}

/// The Python of another that has what we are measured beside, in the versions that stand in the list.
pub fn with_peers() -> Result<PathBuf, String> {
    let list = shell::root().join("bench/peers/requirements.txt");
    let wanted = fs::read_to_string(&list).map_err(|why| format!("{}: {why}", list.display()))?;
    // What was installed is written down behind the installing, so that half an environment is made again.
    let (folder, python) = (shell::target().join("bench-python"), shell::target().join("bench-python/bin/python"));
    let had = folder.join("installed.txt");
    if python.is_file() && fs::read_to_string(&had).is_ok_and(|had| had == wanted) {
        return Ok(python);
    }
    make("bench-python", &["--requirement", &list.display().to_string()])?;
    fs::write(&had, wanted).map_err(|why| format!("{}: {why}", had.display()))?;
    Ok(python)
}

/// Makes an environment in `target` and installs into it.
fn make(name: &str, packages: &[&str]) -> Result<PathBuf, String> {
    let folder = shell::target().join(name);
    let system = debian::need("python3", &["python3", "python3-venv"])?;
    let make = || {
        let folder = folder.display().to_string();
        shell::run(&mut shell::program(&system, &["-m", "venv", "--clear", &folder]))
    };
    if make().is_err() {
        // Debian's Python comes without what makes environments.
        debian::install("python3-venv", &["python3-venv"])?;
        make()?;
    }
    let python = folder.join("bin/python");
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    shell::run(shell::program(&python, &install).args(packages))?;
    Ok(python)
}
