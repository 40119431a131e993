//! Embeds the fonts of papers, which come from Det Fælles Designsystem's package.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Regular text, remarks quoted, and headings.
const FACES: [&str; 3] = ["IBMPlexSans-Regular.ttf", "IBMPlexSans-Italic.ttf", "IBMPlexSans-SemiBold.ttf"];

fn main() -> ExitCode {
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo::error={why}");
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), String> {
    let root = std::env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let fonts = Path::new(&root).join("../../assets/node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf");
    println!("cargo::rerun-if-changed=build.rs");
    let mut code = String::from("const FACES: [&[u8]; 3] = [\n");
    for face in FACES {
        let file = fonts.join(face);
        println!("cargo::rerun-if-changed={}", file.display());
        let file: PathBuf =
            file.canonicalize().map_err(|_| format!("the font {face} is missing: run `cargo xtask assets` first"))?;
        writeln!(code, "    include_bytes!({:?}),", file.display().to_string()).map_err(|e| e.to_string())?;
    }
    code.push_str("];\n");
    let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
    std::fs::write(Path::new(&out).join("faces.rs"), code).map_err(|e| e.to_string())
}
