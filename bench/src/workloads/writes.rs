//! Durable writes through HTTP beside the disk's own syncs: one who waits for each, and many at a time.

use crate::Size;
use crate::house::{Base, settle};
use crate::http::Client;
use crate::machine;
use crate::process::Fault;
use crate::report::{Goal, Section, Table};
use crate::stats::{digits, median, percentile, ratio, told};
use crate::town::{self, Shape};
use std::time::{Duration, Instant};

/// How many write at once when many do.
const HANDS: usize = 64;
/// How often a writer sends the same form before giving up.
const TRIES: u32 = 1000;

/// One database's figures.
struct Seen {
    base: Base,
    /// The disk's syncs beside it, ms each.
    sync: Vec<f64>,
    /// One who waits for each write, ms.
    alone: Vec<f64>,
    /// Many at a time, each write's ms.
    many: Vec<f64>,
    /// Writes a second when many write, by round.
    rate: Vec<f64>,
    /// How often many were told to send again.
    refused: u32,
}

/// Measures both databases.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let (rounds, alone, seconds) = size.pick((1, 20, 1.0), (5, 200, 5.0));
    let mut all = vec![];
    for base in Base::BOTH {
        let house = base.house()?;
        let db = house.open()?;
        let town = town::build(&db, Shape { units: 20, people: 100 })?;
        let cookies = (0..HANDS).map(|_| town::session(&db, town.director)).collect::<Result<Vec<_>, _>>()?;
        settle(&house)?;
        let server = house.serve()?;
        let mut seen = Seen { base, sync: vec![], alone: vec![], many: vec![], rate: vec![], refused: 0 };
        let (mut answered, mut writer) = (0, Writer::new(&server.address, cookies.first())?);
        for _ in 0..5 {
            writer.write()?;
            answered += 1;
        }
        for _ in 0..rounds {
            seen.sync.extend(machine::syncs(&house.folder, alone)?.iter().map(|took| took * 1000.0));
            for _ in 0..alone {
                seen.alone.push(writer.write()?);
                answered += 1;
            }
            let begun = Instant::now();
            let (took, refused) = together(&server.address, &cookies, Duration::from_secs_f64(seconds))?;
            seen.rate.push(f64::from(u32::try_from(took.len()).unwrap_or(u32::MAX)) / begun.elapsed().as_secs_f64());
            answered += took.len();
            seen.refused += refused;
            seen.many.extend(took);
        }
        let (there,): (i64,) = db
            .read(|tx| tx.get("SELECT COUNT(*) FROM core_task", store::args![]))
            .map_err(|why: store::Error| why.to_string())?;
        if usize::try_from(there) != Ok(answered) {
            return Err(format!("{}: {answered} writes were answered and {there} are there", base.name()));
        }
        all.push(seen);
    }
    Ok(Section {
        name: "writes",
        title: "Durable writes".to_owned(),
        how: format!(
            "A write is a form through HTTP (a new core task with its event and kept answer), answered after it is synced. {rounds} rounds \
             of {alone} writes one after the other, then {HANDS} browsers for {seconds} s, with {alone} `fdatasync` of 4 KB in the same \
             folder before each round. PostgreSQL keeps its own folder on the same disk. Whoever was refused for now (503) \
             sent the same form again. All that was answered was there in the end, and no more."
        ),
        goals: all.iter().flat_map(goals).collect(),
        tables: vec![table(&all)],
    })
}

/// A browser that writes.
struct Writer {
    client: Client,
    csrf: String,
    /// How often it was refused for now.
    refused: u32,
}

impl Writer {
    fn new(address: &str, cookie: Option<&String>) -> Result<Self, Fault> {
        let mut client = Client::to(address)?;
        cookie.ok_or("no session")?.clone_into(&mut client.cookie);
        let csrf = client.get("/coretasks/new")?.field("_csrf")?;
        Ok(Self { client, csrf, refused: 0 })
    }

    /// One write; how long until it was answered, ms.
    fn write(&mut self) -> Result<f64, Fault> {
        let (key, name) = (base::id::timeless().to_string(), format!("Opgave {}", base::id::timeless().simple()));
        let fields = [
            ("_csrf", self.csrf.as_str()),
            ("_key", &key),
            ("name", &name),
            ("effect", "Borgerne mærker det"),
            ("purpose", "Derfor findes den"),
            ("since", "2026-01-01"),
        ];
        let begun = Instant::now();
        // Whoever is refused sends the same form again with the same key, as the page asks them to.
        for _ in 0..TRIES {
            let answer = self.client.post("/coretasks", &fields)?;
            match answer.status {
                303 => return Ok(begun.elapsed().as_secs_f64() * 1000.0),
                500.. => self.refused += 1,
                other => return Err(format!("a write was answered {other}")),
            }
        }
        Err(format!("a write was refused {TRIES} times"))
    }
}

fn together(address: &str, cookies: &[String], time: Duration) -> Result<(Vec<f64>, u32), Fault> {
    let mut writers = cookies.iter().map(|cookie| Writer::new(address, Some(cookie))).collect::<Result<Vec<_>, _>>()?;
    let until = Instant::now() + time;
    let took = std::thread::scope(|scope| {
        let threads: Vec<_> = writers
            .iter_mut()
            .map(|writer| {
                scope.spawn(move || {
                    let mut took = vec![];
                    while Instant::now() < until {
                        took.push(writer.write()?);
                    }
                    Ok::<_, Fault>(took)
                })
            })
            .collect();
        let mut all = vec![];
        for thread in threads {
            all.extend(thread.join().map_err(|_| "a writer stopped".to_owned())??);
        }
        Ok::<_, Fault>(all)
    })?;
    Ok((took, writers.iter().map(|writer| writer.refused).sum()))
}

const WHY_ALONE: &str = "a write is a whole request: the form is read, the session and the actor's roles are asked for, and the row, its \
event and its kept answer are written; the sync is one part of that.";
const WHY_RATE: &str = "the load generator, the server and the database share the machine's cores; beyond what the disk syncs, the processor \
sets the pace, and on PostgreSQL serializable transactions that collide are run again.";
const WHY_REFUSED: &str = "transactions are serializable, and 64 people who send the same form in the same moment collide; after twelve tries the \
house answers 503 with nothing written, and takes the same form when it is sent again. None was lost or doubled.";

fn goals(seen: &Seen) -> Vec<Goal> {
    let (times, sync) = (ratio(&seen.sync, &seen.alone), 1000.0 / median(&seen.sync).max(f64::MIN_POSITIVE));
    let grouped = median(&seen.rate) / sync;
    vec![
        Goal {
            wanted: format!("{}: a write alone ≤ 1.2 × fdatasync", seen.base.name()),
            seen: format!("{} ×", digits(times)),
            met: times <= 1.2,
            why: WHY_ALONE,
        },
        Goal {
            wanted: format!("{}: ≥ 20 × as many writes a second as syncs, by group commit", seen.base.name()),
            seen: format!("{} × ({} of {})", digits(grouped), digits(median(&seen.rate)), digits(sync)),
            met: grouped >= 20.0,
            why: WHY_RATE,
        },
        Goal {
            wanted: format!("{}: nobody is told to send again", seen.base.name()),
            seen: format!("{} times in {} writes", seen.refused, seen.many.len()),
            met: seen.refused == 0,
            why: WHY_REFUSED,
        },
    ]
}

fn table(all: &[Seen]) -> Table {
    let mut table = Table::new(&[
        "database",
        "alone, times a sync",
        "many, writes a sync",
        "sync, ms",
        "alone, ms",
        "alone p99, ms",
        "many, writes a second",
        "many p50, ms",
        "many p99, ms",
    ]);
    for seen in all {
        table.row([
            seen.base.name().to_owned(),
            digits(ratio(&seen.sync, &seen.alone)),
            digits(median(&seen.rate) * median(&seen.sync) / 1000.0),
            told(&seen.sync),
            told(&seen.alone),
            digits(percentile(&seen.alone, 99)),
            told(&seen.rate),
            digits(percentile(&seen.many, 50)),
            digits(percentile(&seen.many, 99)),
        ]);
    }
    table
}
