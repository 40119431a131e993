//! An import that is interrupted: all of it is there, or nothing.

use crate::house::{Fault, House, at, binary};
use crate::random;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

/// A real municipality's accounts; an empty house gets its units from the same file.
const FILE: &str = "testdata/no_sogndal_driftsbudsjett_2013_account_budget.csv";

pub fn run(times: u32) -> Result<String, Fault> {
    let seed = random::begin();
    let lite = strike(times, House::on_sqlite)?;
    let full = strike(times, House::on_postgres)?;
    Ok(format!("imports: seed {seed}\n  SQLite: {lite}\n  PostgreSQL: {full}"))
}

fn strike(times: u32, house: impl Fn() -> Result<House, Fault>) -> Result<String, Fault> {
    // Undisturbed, once: how long it takes, and what it leaves.
    let calm = house()?;
    calm.raaderum(&["migrate"])?;
    let begun = Instant::now();
    import(&calm)?.wait().map_err(at("the import"))?;
    let whole = begun.elapsed();
    let all = rows(&calm)?;
    if all < 100 {
        return Err(format!("the import left {all} rows"));
    }
    let (mut none, mut done) = (0, 0);
    for _ in 0..times {
        let house = house()?;
        house.raaderum(&["migrate"])?;
        let mut child = import(&house)?;
        std::thread::sleep(Duration::from_micros(random::below(u64::try_from(whole.as_micros()).unwrap_or(1))));
        let _ = child.kill();
        let _ = child.wait();
        match rows(&house)? {
            0 => none += 1,
            left if left == all => done += 1,
            left => return Err(format!("{left} of {all} rows were left")),
        }
        // Again, to its end: the same as if nothing had happened.
        import(&house)?.wait().map_err(at("the import"))?;
        let again = rows(&house)?;
        if again != all {
            return Err(format!("{again} of {all} rows after it was run again"));
        }
        house.raaderum(&["trail", "verify"])?;
    }
    Ok(format!(
        "{times} interruptions of {all} units and amounts: {none} times nothing, {done} times all, never a part"
    ))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn import(house: &House) -> Result<std::process::Child, Fault> {
    let words = ["import", "budget", FILE];
    let mut command = house.command(&binary()?);
    command.args(words).current_dir(root()).stdout(Stdio::null()).spawn().map_err(at("the import"))
}

fn rows(house: &House) -> Result<usize, Fault> {
    let lines = |what| house.raaderum(&["export", what]).map(|text| text.lines().count().saturating_sub(1));
    Ok(lines("org")? + lines("budget")?)
}
