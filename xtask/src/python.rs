//! Pythons of our own: one with a real mail server in it for the tests of letters, others with the peers of the bench and with scanners.

use crate::{debian, shell};
use std::fs;
use std::path::{Path, PathBuf};

/// The mail server, by Python's asyncio people; Apache 2.0. It is for tests alone and never part of what is shipped.
const MAIL_SERVER: &str = "aiosmtpd==1.4.6";

/// The Python of a virtual environment in `target` that has the mail server; made where it is missing.
pub fn with_mail_server() -> Result<PathBuf, String> {
    let python = environment("python")?;
    let has = || shell::capture(&mut shell::program(&python, &["-c", "import aiosmtpd; print(aiosmtpd.__version__)"]));
    if !has().is_ok_and(|version| MAIL_SERVER.ends_with(version.trim())) {
        install(&python, &[MAIL_SERVER])?;
    }
    Ok(python)
}

/// The Python of another, by this name, that has what a list of ours names, in the versions that stand there.
pub fn with_list(name: &str, list: &str) -> Result<PathBuf, String> {
    let (list, python) = (shell::root().join(list), environment(name)?);
    let wanted = fs::read_to_string(&list).map_err(|why| format!("{}: {why}", list.display()))?;
    // What was installed is written down behind the installing, so that half an environment is made again.
    let had = shell::target().join(name).join("installed.txt");
    if !fs::read_to_string(&had).is_ok_and(|had| had == wanted) {
        install(&python, &["--requirement", &list.display().to_string()])?;
        fs::write(&had, wanted).map_err(|why| format!("{}: {why}", had.display()))?;
    }
    Ok(python)
}

fn install(python: &Path, packages: &[&str]) -> Result<(), String> {
    let words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    shell::run(shell::program(python, &words).args(packages))
}

/// The Python of a virtual environment by this name in `target`; made where it is missing.
fn environment(name: &str) -> Result<PathBuf, String> {
    let folder = shell::target().join(name);
    let python = folder.join("bin/python");
    if python.is_file() {
        return Ok(python);
    }
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
    Ok(python)
}
