//! A disk that fills up at a place nobody chose, and is given room again.

use crate::blows::{Writers, hold, there, write};
use crate::house::{Fault, House, at};
use crate::ledger;
use crate::random;
use crate::shim::Shim;
use std::time::{Duration, Instant};

pub fn run(times: u32) -> Result<String, Fault> {
    let seed = random::begin();
    let (mut promised, mut refusals, mut slowest) = (0, 0, Duration::ZERO);
    for _ in 0..times {
        let one = fill().map_err(|why| format!("seed {seed}: {why}"))?;
        promised += one.promised;
        refusals += one.refusals;
        slowest = slowest.max(one.recovery);
    }
    Ok(format!(
        "disk: seed {seed}\n  SQLite: full at {times} places, {promised} promised writes, 0 lost, 0 twice; \
         reads answered 200 all the time, {refusals} writes got the page that says so (507); \
         written again at most {} ms after there was room, without a restart",
        slowest.as_millis()
    ))
}

struct One {
    promised: usize,
    refusals: usize,
    recovery: Duration,
}

fn fill() -> Result<One, Fault> {
    let house = House::on_sqlite()?;
    let way = house.furnish()?;
    let shim = Shim::build(&house)?;
    let room = |bytes: u64| std::fs::write(&shim.budget, bytes.to_string()).map_err(at("the budget"));
    room(u64::MAX / 2)?;
    let server = shim.serve(&house, "full", true)?;
    let client = server.sign_in(&way)?;
    let size = |end: &str| std::fs::metadata(house.folder.join(format!("house.db{end}"))).map_or(0, |file| file.len());
    room(size("") + size("-wal") + random::below(600_000))?;
    let writers = Writers::begin(client.clone(), |_| {});
    // Full: nobody's write has been answered for a while.
    let mut before = usize::MAX;
    while before != writers.answered() {
        before = writers.answered();
        std::thread::sleep(Duration::from_millis(120));
    }
    let mut refusals = 0;
    for no in 0..5 {
        match write(&client, &format!("fuld {no}"), &base::id::timeless().to_string()) {
            Some(507) => refusals += 1,
            // The log has room for a small write now and then, after a checkpoint.
            Some(303) => {}
            other => return Err(format!("a write on a full disk is answered {other:?}")),
        }
        let page = client.get("/coretasks").map(|page| page.status);
        if page != Some(200) {
            return Err(format!("a page on a full disk is answered {page:?}"));
        }
    }
    room(u64::MAX / 2)?;
    let (freed, before) = (Instant::now(), writers.answered());
    while writers.answered() == before {
        if freed.elapsed() > Duration::from_secs(5) {
            return Err("no write was answered within 5 s after there was room".to_owned());
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let recovery = freed.elapsed();
    let promised = writers.end();
    let count = hold(ledger::compare(&promised, &there(&client)?))?;
    server.kill();
    house.raaderum(&["trail", "verify"])?;
    Ok(One { promised: count.promised, refusals, recovery })
}
