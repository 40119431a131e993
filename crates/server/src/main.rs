//! `raaderum`: one binary for everything; the command line is in [`server::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::run()
}
