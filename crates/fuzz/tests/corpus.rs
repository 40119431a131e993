//! Every input that the fuzzers ever had something to say about, on any machine and without a fuzzer.

use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/fuzz")
}

#[test]
fn everything_kept_holds() {
    for (name, target) in fuzz::TARGETS {
        let mut kept = 0;
        for file in fs::read_dir(folder().join(name)).unwrap() {
            let path = file.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            assert!(std::panic::catch_unwind(|| target(&bytes)).is_ok(), "{}", path.display());
            kept += 1;
        }
        assert!(kept >= 5, "{name} keeps {kept} inputs");
    }
}

#[test]
fn what_is_kept_is_small_and_has_a_target() {
    for entry in fs::read_dir(folder()).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        assert!(fuzz::TARGETS.iter().any(|(target, _)| *target == name), "{name} has no target");
        let sizes: Vec<u64> =
            fs::read_dir(entry.path()).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).collect();
        let bytes: u64 = sizes.iter().sum();
        assert!(sizes.len() <= 200 && bytes <= 300_000, "{name} keeps {} inputs of {bytes} bytes", sizes.len());
    }
}

#[test]
fn every_target_has_its_program_and_its_folder() {
    for (name, _) in fuzz::TARGETS {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/bin/{name}.rs"));
        assert!(fs::read_to_string(program).unwrap().contains(&format!("fuzz::{name}(bytes)")), "{name}");
        assert!(folder().join(name).is_dir(), "{name}");
    }
}
