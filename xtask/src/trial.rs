//! A package's life in a clean Debian: installed, started, upgraded with its data, removed, and the data still there.
//!
//! The Debian is a folder made by debootstrap and entered by chroot, so systemd does not run in it; the server is
//! started as its unit starts it, as the same user, and the unit itself is read and scored by `systemd-analyze`.

use crate::{debian, shell};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

/// The Debian that the package is made for.
const SUITE: &str = "bookworm";
/// The worst exposure that is accepted, of 10, as `systemd-analyze security` counts it.
const EXPOSURE: &str = "20";

/// Lives a package's life; Err says which step failed.
pub fn live(package: &Path, newer: &Path) -> Result<(), String> {
    if !debian::is_root() {
        return Err("a Debian of its own can only be made by root: run this with sudo".to_owned());
    }
    debian::need("debootstrap", &["debootstrap"])?;
    the_unit_is_hardened()?;
    let house = Root::make()?;
    house.install(package)?;
    house.raaderum(&["migrate"])?;
    let told = house.raaderum(&["person", "add", "Karen", "karen@example.dk", "--role", "administrator"])?;
    expect(told.contains("/welcome/"), "the first administrator gets a link")?;
    house.serves()?;
    let file = "/var/lib/raaderum/before.zip";
    house.raaderum(&["backup", file])?;
    house.install(newer)?;
    expect(house.run("dpkg-query", &["-W", "-f=${Version}", "raaderum"])?.ends_with("+next"), "it is upgraded")?;
    house.raaderum(&["migrate"])?;
    house.raaderum(&["trail", "verify"])?;
    house.serves()?;
    house.run("dpkg", &["--remove", "raaderum"])?;
    expect(!house.has("usr/bin/raaderum"), "the program is gone")?;
    expect(house.has("etc/raaderum/raaderum.toml"), "the configuration waits")?;
    house.run("dpkg", &["--purge", "raaderum"])?;
    expect(!house.has("etc/raaderum/raaderum.toml"), "the configuration is gone")?;
    expect(house.has("var/lib/raaderum/raaderum.db"), "the municipality's data are still there")?;
    shell::say("installed, started, upgraded, removed and purged in a clean Debian; the data stayed");
    Ok(())
}

fn the_unit_is_hardened() -> Result<(), String> {
    if shell::find("systemd-analyze").is_none() {
        shell::say("systemd-analyze is not here: the unit was not scored");
        return Ok(());
    }
    let threshold = format!("--threshold={EXPOSURE}");
    let words = ["security", "--no-pager", "--offline=yes", &threshold, "packaging/raaderum.service"];
    let told = shell::capture(&mut shell::program("systemd-analyze", &words))?;
    shell::say(told.lines().last().unwrap_or_default().trim());
    Ok(())
}

fn expect(holds: bool, what: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("not so: {what}")) }
}

/// A Debian in a folder.
struct Root(PathBuf);

impl Root {
    fn make() -> Result<Self, String> {
        let path = shell::target().join("deb/debian");
        let _ = fs::remove_dir_all(&path);
        let words = ["--variant=minbase", "--include=adduser", SUITE];
        shell::run(shell::program("debootstrap", &words).arg(&path))?;
        Ok(Self(path))
    }

    fn has(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }

    fn run(&self, program: &str, words: &[&str]) -> Result<String, String> {
        let mut command = shell::program("chroot", &[]);
        shell::capture(command.arg(&self.0).arg(program).args(words))
    }

    fn install(&self, package: &Path) -> Result<(), String> {
        let name = package.file_name().unwrap_or_default();
        let inside = self.0.join("tmp").join(name);
        fs::copy(package, &inside).map_err(|why| format!("{}: {why}", inside.display()))?;
        self.run("dpkg", &["--install", &format!("/tmp/{}", name.to_string_lossy())]).map(|_| ())
    }

    /// The program as the service's own user runs it.
    fn raaderum(&self, words: &[&str]) -> Result<String, String> {
        let who = ["-u", "raaderum", "--", "/usr/bin/raaderum", "--config", "/etc/raaderum/raaderum.toml"];
        self.run("runuser", &[&who[..], words].concat())
    }

    /// Starts the server as its unit does, asks it whether it lives, and ends it.
    fn serves(&self) -> Result<(), String> {
        let who = ["-u", "raaderum", "--", "/usr/bin/env", "RAADERUM_LISTEN=127.0.0.1:0"];
        let line = ["/usr/bin/raaderum", "serve", "--config", "/etc/raaderum/raaderum.toml"];
        let mut command = shell::program("chroot", &[]);
        command.arg(&self.0).arg("runuser").args(who).args(line).stdout(Stdio::piped());
        let started = command.spawn().map_err(|why| format!("the server could not start: {why}"))?;
        let mut server = Ended(started);
        let mut line = String::new();
        let out = server.0.stdout.take().ok_or("the server has no output")?;
        BufReader::new(out).read_line(&mut line).map_err(|why| format!("the server says nothing: {why}"))?;
        let address = line.trim().strip_prefix("listening on ").ok_or(format!("the server says: {line}"))?;
        let page = shell::capture(&mut shell::program("curl", &["-sS", "-f", &format!("{address}/signin")]))?;
        expect(page.contains("<form"), "the page to sign in is served")
    }
}

/// A server that ends with whoever started it.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // `runuser` waits for the server; a polite signal to it is passed on.
        let _ = shell::program("kill", &["-TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}
