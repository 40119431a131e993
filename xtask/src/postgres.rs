//! A PostgreSQL of our own in a temporary folder, gone when we are gone.

use crate::{debian, shell};
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// A running server; dropping it stops it and removes its folder.
pub struct Postgres {
    keeper: Child,
    leash: Option<ChildStdin>,
    /// Where tests find it, as the superuser.
    pub url: String,
    bin: PathBuf,
    folder: String,
}

/// Starts the server and waits until our end of its standard input closes, whatever closed it: the end of the check, a failure,
/// ctrl-c or kill -9. A signal to the whole group must not end the keeper before its server, hence the trap.
const KEEPER: &str = r#"
trap : INT TERM HUP
folder=$(mktemp -d /tmp/raaderum-postgres.XXXXXX) || exit 1
trap 'rm -rf "$folder"' EXIT
"$BIN/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
"$BIN/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 -s start -o "-p $PORT -c listen_addresses=127.0.0.1 \
  -c unix_socket_directories=$folder -c max_connections=300 $OPTIONS" || { cat "$folder/log" >&2; exit 1; }
echo "ready $folder/data"
while read -r line; do :; done
"$BIN/pg_ctl" -D "$folder/data" -s -m immediate stop
"#;

/// What makes tests quick that do not test durability.
const UNSYNCED: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

/// A server as it is in service.
pub fn start_synced() -> Result<Postgres, String> {
    start_with("")
}

/// A server for tests that do not test durability.
pub fn start() -> Result<Postgres, String> {
    start_with(UNSYNCED)
}

/// Starts a server on a free loopback port. PostgreSQL refuses to run as root, so root hands it to the user `postgres`.
fn start_with(options: &str) -> Result<Postgres, String> {
    let bin = find_or_install()?;
    // Somebody may take the port between our look and the server's; then another is tried.
    let mut last = String::new();
    for _ in 0..3 {
        match start_on(&bin, free_port()?, options) {
            Ok(postgres) => return Ok(postgres),
            Err(why) => last = why,
        }
    }
    Err(last)
}

fn start_on(bin: &Path, port: u16, options: &str) -> Result<Postgres, String> {
    let mut command = match (debian::is_root(), shell::find("runuser")) {
        (false, _) => shell::program("sh", &["-c", KEEPER]),
        (true, Some(runuser)) => shell::program(runuser, &["-u", "postgres", "--", "sh", "-c", KEEPER]),
        (true, None) => shell::program("su", &["postgres", "-s", "/bin/sh", "-c", KEEPER]),
    };
    // The workspace may lie where the user postgres may not look.
    command.current_dir("/").env("BIN", bin).env("PORT", port.to_string()).env("OPTIONS", options);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut keeper = command.spawn().map_err(|why| format!("PostgreSQL could not start: {why}"))?;
    let leash = keeper.stdin.take();
    let mut answer = String::new();
    if let Some(out) = keeper.stdout.take() {
        let _ = BufReader::new(out).read_line(&mut answer);
    }
    let url = format!("postgres://postgres@127.0.0.1:{port}/postgres");
    let folder = answer.trim().strip_prefix("ready ").map(str::to_owned);
    let started = folder.is_some();
    let postgres = Postgres { keeper, leash, url, bin: bin.to_owned(), folder: folder.unwrap_or_default() };
    if started { Ok(postgres) } else { Err("PostgreSQL did not start; its log stands above".to_owned()) }
}

impl Postgres {
    /// Tells a program how to take the server down and up again, and as which of the machine's users.
    pub fn tell_control(&self, command: &mut Command) {
        command.env("PGCTL", self.bin.join("pg_ctl")).env("PGDATA", &self.folder);
        if debian::is_root() {
            command.env("PGCTL_USER", "postgres");
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.leash.take());
        let _ = self.keeper.wait();
    }
}

/// The newest server's folder of programs.
fn find_or_install() -> Result<PathBuf, String> {
    if let Some(bin) = find_programs() {
        return Ok(bin);
    }
    debian::install("PostgreSQL", &["postgresql"])?;
    find_programs().ok_or_else(|| "PostgreSQL is missing even after installing postgresql".to_owned())
}

fn find_programs() -> Option<PathBuf> {
    let complete = |bin: &PathBuf| ["initdb", "pg_ctl", "postgres"].iter().all(|name| bin.join(name).is_file());
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| complete(bin))
        .collect();
    versions.sort();
    // The folder that holds the real pg_ctl holds initdb as well, even when PATH names only links.
    let on_path = || shell::find("pg_ctl")?.canonicalize().ok()?.parent().map(Path::to_path_buf).filter(complete);
    versions.pop().map(|(_, bin)| bin).or_else(on_path)
}

fn free_port() -> Result<u16, String> {
    let socket = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    socket.map(|address| address.port()).map_err(|why| format!("no free port: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpStream;

    #[test]
    fn a_server_answers_and_is_gone_when_dropped() {
        let postgres = start().unwrap();
        let address = postgres.url.replace("postgres://postgres@", "").replace("/postgres", "");
        assert!(TcpStream::connect(&address).is_ok());
        drop(postgres);
        assert!(TcpStream::connect(&address).is_err());
    }
}
