//! Running other programs and talking to whoever waits.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Writes one line to whoever waits; a closed pipe is their choice and no error of ours.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// Writes one line about what went wrong.
pub fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// The folder of the workspace.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| OsString::from(env!("CARGO_MANIFEST_DIR")));
    Path::new(&here).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Where cargo leaves what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The same cargo that runs us, started in the workspace.
///
/// `cargo run` tells us about our own package; builds that look at those variables would be made anew because of them.
pub fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command.args(words).current_dir(root());
    command
}

/// A program by name, started in the workspace.
pub fn program(name: impl Into<OsString>, words: &[&str]) -> Command {
    let mut command = Command::new(name.into());
    command.args(words).current_dir(root());
    command
}

/// Runs to the end; Err says how it ended.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|why| format!("{} could not start: {why}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", shown(command))) }
}

/// Runs to the end, quietly, and gives what it wrote.
pub fn capture(command: &mut Command) -> Result<String, String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|why| format!("{} could not start: {why}", shown(command)))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", shown(command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{} did not write UTF-8", shown(command)))
}

/// Runs to the end, passes every line on as it comes, and gives them all with how it ended.
pub fn tee(command: &mut Command) -> (Vec<String>, Result<(), String>) {
    let mut lines = Vec::new();
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(why) => return (lines, Err(format!("{} could not start: {why}", shown(command)))),
    };
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            say(&line);
            lines.push(line);
        }
    }
    let ended = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", shown(command))),
        Err(why) => Err(format!("{} was lost: {why}", shown(command))),
    };
    (lines, ended)
}

/// The first folder of PATH that holds the program.
pub fn find(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The program and its words as one would type them.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line = words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    line.chars().take(160).collect()
}
