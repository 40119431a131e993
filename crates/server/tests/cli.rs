//! The command line as an operator meets it: real binary, real files, both databases, honest exit codes.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use testkit::on_each_empty;

struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    #[track_caller]
    fn is(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        self
    }

    #[track_caller]
    fn json(&self) -> Json {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

fn raaderum(database: &str, words: &[&str]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_raaderum"))
        .args(words)
        .env("RAADERUM_DATABASE", database)
        .env_remove("RAADERUM_CONFIG")
        .current_dir(root())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

const KOLDING: &str = "testdata/dk_kolding_os2mo_fixture_org_tree.csv";
const BALLERUP: &str = "testdata/dk_ballerup_os2mo_org_units.csv";
const SOGNDAL: &str = "testdata/no_sogndal_driftsbudsjett_2013_account_budget.csv";
const STAVANGER: &str = "testdata/no_stavanger_budsjett_2016_drift.csv";

fn report(new: u64, unchanged: u64) -> Json {
    let read = new + unchanged;
    json!({ "read": read, "accepted": read, "new": new, "changed": 0, "closed": 0, "unchanged": unchanged,
            "rejected": [], "totals": {} })
}

#[test]
fn an_organisation_comes_in_once_and_the_same_file_again_changes_nothing() {
    on_each_empty(|database| {
        raaderum(database, &["migrate"]).is(0);
        for (file, mapping, units) in
            [(KOLDING, "examples/mappings/kolding.toml", 84), (BALLERUP, "examples/mappings/ballerup.toml", 1558)]
        {
            let words = ["import", "org", file, "--mapping", mapping, "--json"];
            assert_eq!(raaderum(database, &[&words[..], &["--dry-run"]].concat()).is(0).json(), report(units, 0));
            assert_eq!(raaderum(database, &words).is(0).json(), report(units, 0));
            assert_eq!(raaderum(database, &words).is(0).json(), report(0, units));
        }
    });
}

#[test]
fn sogndals_money_sums_to_16_0_and_0_and_a_second_import_changes_nothing() {
    on_each_empty(|database| {
        raaderum(database, &["migrate"]).is(0);
        raaderum(database, &["import", "org", SOGNDAL, "--mapping", "examples/mappings/sogndal-org.toml"]).is(0);
        let words = ["import", "budget", SOGNDAL, "--mapping", "examples/mappings/sogndal.toml", "--json"];
        let first = raaderum(database, &words).is(0).json();
        let sums = json!({ "budsjett_2012": "0.00", "budsjett_2013": "0.00", "rekneskap_2011": "16.00" });
        assert_eq!((&first["read"], &first["rejected"], &first["totals"]), (&json!(4898), &json!([]), &sums));
        let second = raaderum(database, &words).is(0).json();
        assert_eq!((&second["new"], &second["changed"], &second["closed"]), (&json!(0), &json!(0), &json!(0)));
    });
}

#[test]
fn stavangers_347_bad_rows_change_nothing_until_exactly_they_are_accepted() {
    on_each_empty(|database| {
        raaderum(database, &["migrate"]).is(0);
        raaderum(database, &["import", "org", STAVANGER, "--accept-rejected", "347"]).is(0);
        let words = ["import", "budget", STAVANGER, "--json"];
        let refused = raaderum(database, &words).is(2).json();
        let rejected = refused["rejected"].as_array().unwrap();
        assert_eq!(rejected.len(), 347);
        assert_eq!(rejected[0], json!({ "line": 1227, "reason": "The row has 14 fields instead of 12." }));
        assert_eq!(refused["totals"], json!({ "beloep": "7080169000.00" }));
        raaderum(database, &[&words[..], &["--accept-rejected", "346"]].concat()).is(2);
        let exported = raaderum(database, &["export", "budget"]).is(0).out;
        assert_eq!(exported.trim(), "unit,account,year,month,kind,amount");
        let taken = raaderum(database, &[&words[..], &["--accept-rejected", "347"]].concat()).is(0).json();
        assert_eq!(taken["accepted"], json!(11_130 - 347));
    });
}

#[test]
fn a_house_that_begins_with_its_money_gets_its_units_from_the_same_file_and_later_none() {
    on_each_empty(|database| {
        raaderum(database, &["migrate"]).is(0);
        let words = ["import", "budget", SOGNDAL, "--json"];
        let dry = raaderum(database, &[&words[..], &["--dry-run"]].concat()).is(0).json();
        assert_eq!((&dry["accepted"], &dry["totals"]["rekneskap_2011"]), (&json!(4898), &json!("16.00")));
        assert_eq!(raaderum(database, &["export", "org"]).is(0).out.lines().count(), 1);
        assert_eq!(raaderum(database, &words).is(0).json(), dry);
        assert_eq!(raaderum(database, &["export", "org"]).is(0).out.lines().count(), 1 + 140);
        let foreign = raaderum(database, &["import", "budget", STAVANGER, "--json"]).is(2).json();
        assert_eq!(foreign["accepted"], json!(0));
    });
}

#[test]
fn the_doctor_names_what_is_missing_and_is_content_when_it_is_there() {
    on_each_empty(|database| {
        assert!(raaderum(database, &["doctor"]).is(1).out.contains("it is behind: run `raaderum migrate`"));
        assert!(raaderum(database, &["serve"]).is(1).err.contains("run `raaderum migrate`"));
        raaderum(database, &["migrate"]).is(0);
        assert!(raaderum(database, &["doctor"]).is(1).out.contains("raaderum person add"));
        let added = raaderum(database, &["person", "add", "Anne", "anne@x.example", "--json"]).is(0).json();
        assert!(added["link"].as_str().unwrap().starts_with("/welcome/"));
        assert_eq!(raaderum(database, &["doctor", "--json"]).is(0).json()["ok"], json!(true));
        raaderum(database, &["person", "add", "Anne", "anne@x.example"]).is(1);
        raaderum(database, &["person", "add", "Anne", "no e-mail"]).is(2);
    });
}

#[test]
fn the_trail_is_sealed_checked_and_compared_with_an_earlier_checkpoint() {
    on_each_empty(|database| {
        raaderum(database, &["migrate"]).is(0);
        raaderum(database, &["trail", "checkpoint"]).is(1);
        raaderum(database, &["person", "add", "Anne", "anne@x.example"]).is(0);
        let kept = raaderum(database, &["trail", "checkpoint"]).is(0).out;
        raaderum(database, &["person", "link", "anne@x.example"]).is(0);
        let later = raaderum(database, &["trail", "checkpoint"]).is(0).out;
        raaderum(database, &["trail", "verify", "--checkpoint", kept.trim()]).is(0);
        let foreign = later.replacen(|c: char| c.is_ascii_hexdigit() && c != '2', "0", 99);
        raaderum(database, &["trail", "verify", "--checkpoint", foreign.trim()]).is(1);
        raaderum(database, &["trail", "verify", "--checkpoint", "nonsense"]).is(2);
    });
}

#[test]
fn bad_input_is_told_and_exits_with_2() {
    let nowhere = "mysql://x";
    let told = raaderum(nowhere, &["doctor", "--json"]).is(1);
    assert!(told.out.contains("a database is written"), "{}", told.out);
    raaderum(nowhere, &["migrate"]).is(2);
    raaderum(nowhere, &["import", "org", "no/such/file.csv"]).is(2);
    raaderum(nowhere, &["import", "org"]).is(2);
}

#[test]
fn the_manual_page_knows_every_command_and_every_option() {
    let page = std::fs::read_to_string(root().join("packaging/raaderum.1")).unwrap().replace('\\', "");
    let help = raaderum("", &["--help"]).is(0).out;
    let listed =
        help.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| line.starts_with(char::is_lowercase));
    let commands: Vec<&str> = listed.filter_map(|line| line.split(' ').next()).filter(|name| *name != "help").collect();
    assert!(commands.contains(&"backup") && commands.contains(&"serve"), "{help}");
    for command in commands {
        assert!(page.contains(&format!(".B {command}")), "{command}");
    }
    for option in
        help.split_whitespace().filter(|word| word.starts_with("--") && !["--help", "--version"].contains(word))
    {
        assert!(page.contains(option.trim_end_matches(['.', ','])), "{option}");
    }
}

#[test]
fn a_backup_goes_from_one_database_into_the_other_and_never_over_anything() {
    let folder = std::env::temp_dir().join(format!("raaderum-cli-backup-{}", base::id::timeless().simple()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("house.zip").display().to_string();
    on_each_empty(|database| {
        // SQLite comes first and is backed up; PostgreSQL gets it.
        if !folder.join("house.zip").exists() {
            raaderum(database, &["migrate"]).is(0);
            raaderum(database, &["import", "budget", SOGNDAL]).is(0);
            let told = raaderum(database, &["backup", &file, "--json"]).is(0).json();
            assert!(told["rows"].as_u64().unwrap() > 4898, "{told}");
            raaderum(database, &["backup", &file]).is(1);
            raaderum(database, &["restore", &file]).is(1);
            return;
        }
        raaderum(database, &["restore", &file]).is(0);
        raaderum(database, &["trail", "verify"]).is(0);
        assert_eq!(raaderum(database, &["export", "org"]).is(0).out.lines().count(), 1 + 140);
    });
    raaderum("", &["restore", &file, "--check"]).is(0);
    std::fs::write(&file, "no backup").unwrap();
    raaderum("", &["restore", &file, "--check"]).is(2);
    std::fs::remove_dir_all(folder).unwrap();
}
