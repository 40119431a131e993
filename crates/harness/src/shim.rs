//! The shim between a server and the disk: compiled by the machine's own C compiler when it is wanted.

use crate::house::{Fault, House, Server, at};
use std::path::PathBuf;
use std::process::Command;

const SOURCE: &str = include_str!("shim.c");

/// Where a house's shim writes and reads.
pub struct Shim {
    library: PathBuf,
    /// What was written and synced, and which writes were promised.
    pub log: PathBuf,
    /// How many bytes the disk has.
    pub budget: PathBuf,
}

impl Shim {
    /// Compiles it into the house's folder.
    pub fn build(house: &House) -> Result<Self, Fault> {
        let (source, library) = (house.folder.join("shim.c"), house.folder.join("shim.so"));
        std::fs::write(&source, SOURCE).map_err(at("the shim"))?;
        let words = ["-O2", "-shared", "-fPIC", "-o"];
        let mut compiler = Command::new("cc");
        compiler.args(words).arg(&library).arg(&source).args(["-ldl", "-lpthread"]);
        let built = compiler.status().map_err(at("cc"))?;
        if !built.success() {
            return Err("cc does not compile the shim".to_owned());
        }
        Ok(Self { library, log: house.folder.join("log"), budget: house.folder.join("budget") })
    }

    /// Starts a server with the shim under it; `limited` gives it the disk of the budget.
    pub fn serve(&self, house: &House, mode: &str, limited: bool) -> Result<Server, Fault> {
        let me = std::env::current_exe().map_err(at("the harness"))?;
        let file = house.folder.join("house.db");
        let mut command = house.command(&me.display().to_string());
        command.arg("serve").arg(&file).arg(mode);
        command.env("LD_PRELOAD", &self.library).env("RAADERUM_WATCH", &file);
        if limited {
            command.env("RAADERUM_BUDGET", &self.budget);
        } else {
            command.env("RAADERUM_LOG", &self.log);
        }
        Server::start(&mut command)
    }
}
