//! Build help: turns a crate's `locales/` into typed texts, one method a message.

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};
use std::process::ExitCode;

/// Called by the `build.rs` of every crate with texts; the `ui::words!` macro reads what it writes.
/// Everything lands in `OUT_DIR`, so nothing generated is ever committed.
#[expect(clippy::print_stdout, reason = "a build script speaks to Cargo on standard output")]
pub fn build() -> ExitCode {
    let Ok(out) = std::env::var("OUT_DIR") else { return ExitCode::FAILURE };
    println!("cargo::rerun-if-changed=locales");
    build_from_locales_folder(
        BuildOptions::default()
            .with_prefix("")
            .with_default_language("da")
            .without_bidi_isolation()
            .with_output_file_path(&format!("{out}/l10n.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/texts.ftl"))),
    )
}
