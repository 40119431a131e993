//! The harness itself, briefly: every blow once or a few times, so that it works on the day it is wanted.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use std::process::Command;

/// The figures that the harness gives; it fails by itself when anything was lost.
fn harness(blow: &str, times: &str) -> String {
    let harness = std::path::Path::new(env!("CARGO_BIN_EXE_harness"));
    // The program lies beside it: the same build made both.
    let binary = harness.with_file_name("raaderum");
    let output = Command::new(harness).args([blow, times]).env("RAADERUM_BINARY", binary).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn no_promised_write_is_lost_or_doubled_when_the_server_is_killed() {
    let said = harness("kills", "4");
    assert_eq!(said.matches("4 kills").count(), 2, "{said}");
    assert_eq!(said.matches(" 0 lost, 0 twice").count(), 2, "{said}");
}

#[test]
fn a_power_cut_takes_no_promised_write_and_the_control_loses_some() {
    let said = harness("cuts", "60");
    assert!(said.contains("as served: 60 cuts") && said.contains(" 0 lost, 0 files broken"), "{said}");
}

#[test]
fn a_full_disk_refuses_and_recovers() {
    let said = harness("disk", "2");
    assert!(said.contains("full at 2 places"), "{said}");
}

#[test]
fn an_interrupted_import_leaves_all_or_nothing() {
    let said = harness("imports", "2");
    assert_eq!(said.matches("never a part").count(), 2, "{said}");
}

#[test]
fn an_interrupted_migration_is_taken_up_again() {
    let said = harness("migrations", "2");
    assert_eq!(said.matches("every one ended as the undisturbed one").count(), 2, "{said}");
}
