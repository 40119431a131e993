//! A Python of our own with a real mail server in it, for the tests of letters.

use crate::{debian, shell};
use std::path::PathBuf;

/// The mail server, by Python's asyncio people; Apache 2.0. It is for tests alone and never part of what is shipped.
const MAIL_SERVER: &str = "aiosmtpd==1.4.6";

/// The Python of a virtual environment in `target` that has the mail server; made where it is missing.
pub fn with_mail_server() -> Result<PathBuf, String> {
    let folder = shell::target().join("python");
    let python = folder.join("bin/python");
    let has = || shell::capture(&mut shell::program(&python, &["-c", "import aiosmtpd; print(aiosmtpd.__version__)"]));
    if python.is_file() && has().is_ok_and(|version| MAIL_SERVER.ends_with(version.trim())) {
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
    shell::run(&mut shell::program(
        &python,
        &["-m", "pip", "install", "--quiet", "--disable-pip-version-check", MAIL_SERVER],
    ))?;
    Ok(python)
}
