//! A table of 600 rows as a tagged PDF, beside `WeasyPrint`: the first of a process, and the next.

use crate::Size;
use crate::process::{Fault, at, cpu_of, memory, part, peer, run};
use crate::report::{Goal, Section, Table as Figures};
use crate::stats::{digits, ratio, told};
use base::{Date, Lang};
use paper::{Block, Cell, Paper, Row, Table};
use std::fmt::Write as _;
use std::path::Path;

/// Columns of numbers beside the unit's name.
const COLUMNS: u64 = 12;

/// Measures both.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let (rows, rounds, times) = size.pick((30_u64, 1, "2"), (600, 3, "3"));
    let folder = crate::house::folder()?;
    let (place, count) = (folder.display().to_string(), rows.to_string());
    // Once untimed, and what is in the papers is counted before anything is.
    run(&mut part(&["paper", &place, &count, "1"])?)?;
    run(&mut peer("paper.py", &["set", &place, "1"])?)?;
    let mut pages = vec![];
    for name in ["ours.pdf", "peer.pdf"] {
        let seen = run(&mut peer("paper.py", &["count", &folder.join(name).display().to_string()])?)?;
        if seen.word("rows") != count {
            return Err(format!("{name} holds {} of {rows} rows", seen.word("rows")));
        }
        pages.push(seen.word("pages").to_owned());
    }
    let (mut ours, mut theirs) = ((vec![], vec![], 0.0_f64), (vec![], vec![], 0.0_f64));
    for _ in 0..rounds {
        for (who, taken) in [("ours", &mut ours), ("peer", &mut theirs)] {
            let command = if who == "ours" {
                part(&["paper", &place, &count, times])
            } else {
                peer("paper.py", &["set", &place, times])
            };
            let seen = run(&mut command?)?;
            taken.0.push(seen.number("cold")?);
            taken.1.push(seen.number("warm")?);
            taken.2 = taken.2.max(seen.number("peak")?);
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    let mut table = Figures::new(&["CPU s", "ours", "WeasyPrint", "WeasyPrint, times ours"]);
    table.row(["first of a process".to_owned(), told(&ours.0), told(&theirs.0), digits(ratio(&ours.0, &theirs.0))]);
    table.row(["each of the next".to_owned(), told(&ours.1), told(&theirs.1), digits(ratio(&ours.1, &theirs.1))]);
    let (mine, other) = (pages.first().cloned().unwrap_or_default(), pages.get(1).cloned().unwrap_or_default());
    table.row(["pages".to_owned(), mine, other, String::new()]);
    table.row(["most memory, MB".to_owned(), digits(ours.2), digits(theirs.2), digits(theirs.2 / ours.2)]);
    Ok(Section {
        name: "paper",
        title: "A paper with one large table as PDF/UA-1".to_owned(),
        how: format!(
            "{rows} rows of {} columns on A4 laid on the side, by the crate `paper` and by WeasyPrint with `pdf/ua-1`; {rounds} rounds by \
             turns, {times} papers a process. Both papers are read again before timing and hold every row. CPU of the setting alone.",
            COLUMNS + 1
        ),
        goals: goals(&ours, &theirs),
        tables: vec![table],
    })
}

type Taken = (Vec<f64>, Vec<f64>, f64);

const WHY: &str =
    "every cell is looked up in the fonts for letters that they lack, and PDF/UA tags every cell of the table.";

fn goals(ours: &Taken, theirs: &Taken) -> Vec<Goal> {
    let (cold, warm) = (ratio(&ours.0, &theirs.0), ratio(&ours.1, &theirs.1));
    let goal = |what: &str, least: f64, seen: f64| Goal {
        wanted: format!("{what}: ≥ {least} × less CPU than WeasyPrint"),
        seen: format!("{} ×", digits(seen)),
        met: seen >= least,
        why: WHY,
    };
    vec![goal("cold", 10.0, cold), goal("warm", 50.0, warm)]
}

/// What stands in a cell, the same for ours and the peer.
fn number(row: u64, column: u64) -> String {
    let value = (row * 7919 + column * 104_729) % 1_000_000;
    format!("{}.{:03},{:02}", value / 1000, value % 1000, (row + column) % 100)
}

/// Sets the paper so many times and leaves the last one, with the same table for the peer.
pub fn set(folder: &str, rows: &str, times: &str) -> Result<String, Fault> {
    let (rows, times): (u64, u32) = (rows.parse().map_err(at("rows"))?, times.parse().map_err(at("times"))?);
    let folder = Path::new(folder);
    let paper = sheet(rows);
    std::fs::write(folder.join("table.tsv"), plain(rows)).map_err(at("the table"))?;
    let spent = || cpu_of(std::process::id(), false).unwrap_or(0.0);
    let (mut took, mut bytes) = (vec![], vec![]);
    for _ in 0..times.max(1) {
        let before = spent();
        bytes = paper::pdf(&paper).map_err(at("the paper"))?;
        took.push(spent() - before);
    }
    std::fs::write(folder.join("ours.pdf"), &bytes).map_err(at("the paper"))?;
    let cold = took.first().copied().unwrap_or(0.0);
    let next = took.get(1..).filter(|next| !next.is_empty()).unwrap_or(&took);
    let warm = next.iter().sum::<f64>() / f64::from(u32::try_from(next.len()).unwrap_or(1));
    Ok(format!("cold={cold:.4} warm={warm:.4} peak={:.1}", memory(std::process::id(), "status", "VmHWM")))
}

fn head() -> Vec<String> {
    std::iter::once("Enhed".to_owned()).chain((1..=COLUMNS).map(|no| format!("Mål {no}"))).collect()
}

fn plain(rows: u64) -> String {
    let mut text = head().join("\t");
    for row in 0..rows {
        let _ = write!(text, "\nEnhed {row}");
        for column in 0..COLUMNS {
            let _ = write!(text, "\t{}", number(row, column));
        }
    }
    text
}

fn sheet(rows: u64) -> Paper {
    let cells = |row| {
        let numbers = (0..COLUMNS).map(move |column| Cell::Number(number(row, column)));
        std::iter::once(Cell::Text(format!("Enhed {row}"))).chain(numbers).collect()
    };
    let rows = (0..rows).map(|row| Row { sum: false, cells: cells(row) }).collect();
    let table = Table { caption: "Måltal for hver enhed".to_owned(), head: head(), rows };
    Paper {
        lang: Lang::Da,
        municipality: "Målekøbing Kommune".to_owned(),
        title: "Måltal".to_owned(),
        subtitle: None,
        date: Date::known(2026, 11, 27),
        blocks: vec![Block::Landscape(vec![Block::Table(table)])],
    }
}
