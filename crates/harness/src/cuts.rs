//! Power cuts: one recording of a server at work, cut at many places, and what each cut leaves behind.
//!
//! kill -9 shows little about durability, since the kernel keeps what a killed process wrote. Here only what was synced
//! is sure to be there. The same with `synchronous=NORMAL` is the control: if that lost nothing, the harness would be
//! blind.

use crate::blows::Writers;
use crate::house::{Fault, House, at};
use crate::ledger;
use crate::log::{self, Record};
use crate::random;
use crate::replay::{Disk, FATES};
use crate::shim::Shim;
use std::time::Duration;

/// What the cuts of one recording gave.
#[derive(Debug, Default)]
struct Found {
    cuts: u32,
    promises: usize,
    lossy: u32,
    lost: usize,
    most: usize,
    broken: u32,
}

/// How long people write while it is recorded.
const RECORDED: Duration = Duration::from_secs(4);

pub fn run(times: u32) -> Result<String, Fault> {
    let seed = random::begin();
    let full = record_and_cut("full", times)?;
    if full.lossy > 0 || full.broken > 0 {
        return Err(format!("seed {seed}: synced writes were lost or the file was broken: {full:?}"));
    }
    let normal = record_and_cut("normal", times)?;
    if normal.lossy * 2 < normal.cuts {
        return Err(format!("seed {seed}: the control lost too little, so these cuts show nothing: {normal:?}"));
    }
    Ok(format!(
        "cuts: seed {seed}\n  as served: {} cuts of {} promised writes, {} lost, {} files broken\n  \
         control, synchronous=NORMAL: {} of {} cuts lost promised writes, {} on average, {} at most",
        full.cuts,
        full.promises,
        full.lost,
        full.broken,
        normal.lossy,
        normal.cuts,
        normal.lost / normal.cuts.max(1) as usize,
        normal.most
    ))
}

fn record_and_cut(mode: &str, times: u32) -> Result<Found, Fault> {
    let house = House::on_sqlite()?;
    let way = house.furnish()?;
    let shim = Shim::build(&house)?;
    let mut disk = Disk::default();
    for end in ["", "-wal"] {
        let path = house.folder.join(format!("house.db{end}"));
        if let Ok(bytes) = std::fs::read(&path) {
            disk.holds(path.display().to_string(), bytes);
        }
    }
    let server = shim.serve(&house, mode, false)?;
    let client = server.sign_in(&way)?;
    let log = shim.log.clone();
    let writers = Writers::begin(client, move |name| log::promise(&log, name));
    std::thread::sleep(RECORDED);
    // The hands rest first: nothing may be promised behind a record that the kill tears.
    let promised = writers.end();
    server.kill();
    let records = log::read(&shim.log)?;
    let told = records.iter().filter(|record| matches!(record, Record::Promise(_))).count();
    if told != promised.len() {
        return Err(format!("{} writes were promised, but the log tells of {told}", promised.len()));
    }
    cut(&house, &records, disk, times)
}

fn cut(house: &House, records: &[Record], mut disk: Disk, times: u32) -> Result<Found, Fault> {
    // Cuts before the first promise could lose none.
    let first = records.iter().position(|record| matches!(record, Record::Promise(_))).ok_or("nothing was promised")?;
    let mut places: Vec<usize> = (0..times).map(|_| first + random::index(records.len() - first)).collect();
    places.sort_unstable();
    let mut found = Found::default();
    let mut done = 0;
    for (no, place) in places.into_iter().enumerate() {
        for record in records.get(done..=place).unwrap_or_default() {
            disk.happen(record);
        }
        done = place + 1;
        let folder = house.folder.join("cut");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(at("a folder"))?;
        let fate = FATES.get(no % FATES.len()).copied().unwrap_or(crate::replay::Fate::None);
        disk.cut(fate, &folder).map_err(at("the cut"))?;
        found.cuts += 1;
        found.promises = disk.promised.len();
        match names(&folder.join("house.db")) {
            None => found.broken += 1,
            Some(there) => {
                let lost = ledger::compare(&disk.promised, &there).lost;
                found.lossy += u32::from(lost > 0);
                found.lost += lost;
                found.most = found.most.max(lost);
            }
        }
    }
    Ok(found)
}

/// The writes in a file that recovers and is whole; none when it does not.
fn names(file: &std::path::Path) -> Option<Vec<String>> {
    let db = rusqlite::Connection::open(file).ok()?;
    let whole: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).ok()?;
    if whole != "ok" {
        return None;
    }
    let mut rows = db.prepare("SELECT name FROM core_task_version").ok()?;
    let names = rows.query_map([], |row| row.get::<_, String>(0)).ok()?.collect::<Result<Vec<_>, _>>().ok()?;
    Some(names.iter().flat_map(|name| ledger::names_in(name)).collect())
}
