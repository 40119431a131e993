//! What runs in a process of its own, so that the kernel counts its time and memory apart: each writes `name=value` words.

use crate::process::{Fault, at, cpu_of, memory};
use crate::{house, workloads};
use base::Lang;
use imports::{Bound, Field, Mapping};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// Runs one part by its name.
pub fn run(words: &[&str]) -> Result<String, Fault> {
    match words {
        ["scan", file, passes] => scan(Path::new(file), passes.parse().map_err(at("passes"))?),
        ["parse", file] => parse(Path::new(file)),
        ["paper", folder, rows, times] => workloads::paper::set(folder, rows, times),
        ["serve", database] => house::serve_here(database),
        _ => Err(format!("there is no part {}", words.join(" "))),
    }
}

/// The least that any reader of the file does: its bytes into memory, and its line ends counted.
fn scan(file: &Path, passes: u32) -> Result<String, Fault> {
    let clock = Clock::start();
    let mut lines: u64 = 0;
    for _ in 0..passes.max(1) {
        let bytes = std::fs::read(file).map_err(at("the ledger"))?;
        lines = bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum();
    }
    Ok(format!("lines={lines} {}", clock.stop(f64::from(passes.max(1)))))
}

/// Reads the file as an import does, up to the sum of every unit; no database.
fn parse(file: &Path) -> Result<String, Fault> {
    let clock = Clock::start();
    let bytes = std::fs::read(file).map_err(at("the ledger"))?;
    let mapping = Mapping::parse(crate::ledger::MAPPING, Lang::En).map_err(|faults| format!("{faults:?}"))?;
    let table = exchange::read_table(&bytes, &mapping.read_options()).map_err(at("the ledger"))?;
    let ready = imports::prepare(table, &mapping, Lang::En).map_err(|faults| format!("{faults:?}"))?;
    let bound = Bound::new(&ready.table, &ready.mapping, Lang::En).map_err(|faults| format!("{faults:?}"))?;
    let amount = bound.amounts.first().ok_or("no column of amounts")?;
    let mut sums: BTreeMap<(String, i16, Option<i8>), i64> = BTreeMap::new();
    for row in &ready.table.rows {
        let (unit, when) = (bound.code(row, Field::Unit)?, bound.period(row, amount)?);
        let money = bound.money(row, amount)?.map_or(0, |money| money.0);
        *sums.entry((unit.to_owned(), when.year, when.month)).or_default() += money;
    }
    let (rows, groups, total) = (ready.table.rows.len(), sums.len(), sums.values().sum::<i64>());
    Ok(format!("rows={rows} groups={groups} total={total} {}", clock.stop(1.0)))
}

/// Wall and CPU time of this process.
pub struct Clock {
    begun: Instant,
    cpu: f64,
}

impl Clock {
    /// From now.
    pub fn start() -> Self {
        Self { begun: Instant::now(), cpu: cpu_of(std::process::id(), false).unwrap_or(0.0) }
    }

    /// What one of so many passes took, as words, with the most memory the process has had.
    pub fn stop(&self, passes: f64) -> String {
        let cpu = (cpu_of(std::process::id(), false).unwrap_or(0.0) - self.cpu) / passes;
        let wall = self.begun.elapsed().as_secs_f64() / passes;
        let peak = memory(std::process::id(), "status", "VmHWM");
        format!("wall={wall:.6} cpu={cpu:.6} peak={peak:.1}")
    }
}
