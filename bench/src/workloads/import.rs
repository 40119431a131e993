//! A year's ledger read and summed, and read and kept, beside `DuckDB`, Polars, pandas and the counting of its lines.

use crate::Size;
use crate::house::House;
use crate::ledger::{self, Truth};
use crate::process::{Fault, Run, at, part, peer, run};
use crate::report::{Goal, Section, Table};
use crate::stats::{digits, median, ratio, told};
use std::path::Path;

const PEERS: [&str; 3] = ["duckdb", "polars", "pandas"];

/// What each contender took in every round.
struct Taken {
    who: String,
    wall: Vec<f64>,
    cpu: Vec<f64>,
    peak: f64,
}

/// Measures both tasks.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let rows = size.pick(20_000, 1_000_000);
    let rounds = size.pick(2, 3);
    let folder = crate::house::folder()?;
    let file = folder.join("ledger.csv");
    let truth = ledger::write(&file, rows)?;
    let bytes = std::fs::metadata(&file).map_err(at("the ledger"))?.len();
    let read = reading(&file, truth, rounds)?;
    let kept = keeping(&folder, truth, rounds)?;
    let _ = std::fs::remove_dir_all(&folder);
    let how = format!(
        "{rows} lines ({} units × accounts × months, {:.1} MB, cp1252, `;`, decimal comma); {rounds} rounds, contenders by turns. \
         Before any figure counts, every contender's rows, sums by unit and month, and total to the øre are held against what was \
         written: {} øre. CPU of the work alone, without loading Python or libraries. Kept: ours is `raaderum import budget` with \
         everything that it does (check, preview, rows, sums, accounts, event), synced, on an empty SQLite database; DuckDB a table \
         in a file with checkpoint; Polars a Parquet file, synced; pandas a table in SQLite.",
        truth.units,
        f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e6,
        truth.total
    );
    Ok(Section {
        name: "import",
        title: "A ledger read and summed, and read and kept".to_owned(),
        how,
        goals: goals(&read, &kept, rows),
        tables: vec![table("read and summed", &read), table("read and kept", &kept)],
    })
}

fn reading(file: &Path, truth: Truth, rounds: usize) -> Result<Vec<Taken>, Fault> {
    let name = file.display().to_string();
    let mut all = vec![taken("ours"), taken("newline scan")];
    all.extend(PEERS.map(taken));
    for _ in 0..rounds {
        for one in &mut all {
            let command = match one.who.as_str() {
                "ours" => part(&["parse", &name]),
                "newline scan" => part(&["scan", &name, "50"]),
                engine => peer("ledger.py", &[engine, "sum", &name, "-"]),
            };
            let seen = run(&mut command?)?;
            if one.who == "newline scan" {
                same(&one.who, "lines", seen.number("lines")?, truth.rows + 1)?;
            } else {
                equal(&one.who, &seen, truth)?;
                same(&one.who, "groups", seen.number("groups")?, groups(truth))?;
            }
            note(one, &seen)?;
        }
    }
    Ok(all)
}

fn keeping(folder: &Path, truth: Truth, rounds: usize) -> Result<Vec<Taken>, Fault> {
    let (file, mapping) = (folder.join("ledger.csv"), folder.join("ledger.toml"));
    std::fs::write(&mapping, ledger::MAPPING).map_err(at("the mapping"))?;
    let mut all = vec![taken("ours")];
    all.extend(PEERS.map(taken));
    for round in 0..rounds {
        for one in &mut all {
            let kept = folder.join(format!("{}-{round}.kept", one.who));
            let seen = if one.who == "ours" { ours(&file, &mapping, truth)? } else { theirs(&one.who, &file, &kept)? };
            if one.who != "ours" {
                equal(&one.who, &seen, truth)?;
            }
            note(one, &seen)?;
            let _ = std::fs::remove_file(&kept);
        }
    }
    Ok(all)
}

fn theirs(engine: &str, file: &Path, kept: &Path) -> Result<Run, Fault> {
    run(&mut peer("ledger.py", &[engine, "durable", &file.display().to_string(), &kept.display().to_string()])?)
}

/// The import as the command line does it; what came of it is asked of the program itself.
fn ours(file: &Path, mapping: &Path, truth: Truth) -> Result<Run, Fault> {
    let house = House::on_sqlite()?;
    house.raaderum(&["migrate"])?;
    let (file, mapping) = (file.display().to_string(), mapping.display().to_string());
    let mut command = house.command(&crate::house::binary()?);
    let mut seen = run(command.args(["import", "budget", &file, "--mapping", &mapping]))?;
    let (rows, total) = kept(&house)?;
    same("ours", "rows kept", f64_of(rows), truth.rows)?;
    if total != truth.total {
        return Err(format!("ours keeps a total of {total} øre where {} was written", truth.total));
    }
    seen.said.insert("cpu".to_owned(), seen.cpu.to_string());
    seen.said.insert("wall".to_owned(), seen.wall.to_string());
    Ok(seen)
}

fn kept(house: &House) -> Result<(i64, i64), Fault> {
    let db = house.open()?;
    db.read(|tx| tx.get("SELECT COUNT(*), CAST(SUM(amount) AS BIGINT) FROM budget_row", store::args![]))
        .map_err(|why: store::Error| why.to_string())
}

fn equal(who: &str, seen: &Run, truth: Truth) -> Result<(), Fault> {
    same(who, "rows", seen.number("rows")?, truth.rows)?;
    let total = seen.word("total");
    if total == truth.total.to_string() {
        Ok(())
    } else {
        Err(format!("{who} sums to {total} øre where {} was written", truth.total))
    }
}

fn same(who: &str, what: &str, seen: f64, wanted: u64) -> Result<(), Fault> {
    let wanted = f64_of(i64::try_from(wanted).unwrap_or(i64::MAX));
    if (seen - wanted).abs() < 0.5 { Ok(()) } else { Err(format!("{who} has {seen} {what}, not {wanted}")) }
}

/// Counts here are far below the 2^52 from which a float skips whole numbers.
fn f64_of(count: i64) -> f64 {
    f64::from(i32::try_from(count).unwrap_or(i32::MAX))
}

/// Every unit has every month of its accounts; the last unit may be cut short but not below a year.
fn groups(truth: Truth) -> u64 {
    truth.units * 12
}

fn taken(who: &str) -> Taken {
    Taken { who: who.to_owned(), wall: vec![], cpu: vec![], peak: 0.0 }
}

fn note(one: &mut Taken, seen: &Run) -> Result<(), Fault> {
    one.wall.push(seen.number("wall")?);
    one.cpu.push(seen.number("cpu")?);
    one.peak = one.peak.max(seen.number("peak").unwrap_or(0.0));
    Ok(())
}

fn cpu<'a>(all: &'a [Taken], who: &str) -> &'a [f64] {
    all.iter().find(|one| one.who == who).map_or(&[], |one| one.cpu.as_slice())
}

const WHY_SCAN: &str = "the reader keeps every cell as a text of its own with its line, so that a faulty row can be shown and nothing \
is guessed; a reader that splits in place would be several times quicker and would have to fall back to this one for quotes, totals \
and mixed line ends.";
const WHY_PEERS: &str = "again one allocation a cell, and the meaning of each cell decided with words for what is wrong with it; \
the peers parse columns in vectors on all cores and stop at the first fault.";
const WHY_KEPT: &str = "the import reads, checks and compares the rows twice (as a dry run and for good), keeps a row with its keys, \
sums and account names for each line and leaves one event, all in one transaction.";
const WHY_PEAK: &str = "the whole table stands in memory as texts while it is checked; the limit of 25 MB and 5,000,000 cells a file \
bounds it.";

fn goals(read: &[Taken], kept: &[Taken], rows: u64) -> Vec<Goal> {
    let ours = cpu(read, "ours");
    let scan = ratio(cpu(read, "newline scan"), ours);
    let mut goals = vec![Goal {
        wanted: "read and summed in ≤ 10 × the CPU of a newline scan".to_owned(),
        seen: format!("{} ×", digits(scan)),
        met: scan <= 10.0,
        why: WHY_SCAN,
    }];
    for (who, least) in [("polars", 3.0), ("duckdb", 7.0), ("pandas", 8.0)] {
        let times = ratio(ours, cpu(read, who));
        goals.push(Goal {
            wanted: format!("≥ {least} × less CPU than {who}"),
            seen: format!("{} ×", digits(times)),
            met: times >= least,
            why: WHY_PEERS,
        });
    }
    let millions = f64_of(i64::try_from(rows).unwrap_or(i64::MAX)) / 1e6;
    let seconds = median(cpu(kept, "ours")) / millions;
    goals.push(Goal {
        wanted: "kept durably in ≤ 1.6 CPU s a million rows".to_owned(),
        seen: format!("{} CPU s", digits(seconds)),
        met: seconds <= 1.6,
        why: WHY_KEPT,
    });
    let peak = read.iter().find(|one| one.who == "ours").map_or(0.0, |one| one.peak);
    goals.push(Goal {
        wanted: "≤ 200 MB of memory whatever the file".to_owned(),
        seen: format!("{} MB", digits(peak)),
        met: peak <= 200.0,
        why: WHY_PEAK,
    });
    goals
}

fn table(what: &str, all: &[Taken]) -> Table {
    let mut table = Table::new(&[what, "CPU, times ours", "wall, times ours", "CPU s", "wall s", "most memory, MB"]);
    let (mine, wall) = (cpu(all, "ours"), all.first().map_or(&[][..], |one| one.wall.as_slice()));
    for one in all {
        let peak = if one.peak > 0.0 { digits(one.peak) } else { "not measured".to_owned() };
        table.row([
            one.who.clone(),
            digits(ratio(mine, &one.cpu)),
            digits(ratio(wall, &one.wall)),
            told(&one.cpu),
            told(&one.wall),
            peak,
        ]);
    }
    table
}
