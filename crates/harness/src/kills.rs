//! kill -9 in the middle of everything, again and again, on both databases.

use crate::blows::{Writers, hold, there};
use crate::house::{Fault, House};
use crate::{ledger, random};
use std::time::Duration;

/// Kills each server so many times.
pub fn run(times: u32) -> Result<String, Fault> {
    let seed = random::begin();
    let lite = strike(&House::on_sqlite()?, times)?;
    let full = strike(&House::on_postgres()?, times)?;
    Ok(format!("kills: seed {seed}\n  SQLite: {lite}\n  PostgreSQL: {full}"))
}

fn strike(house: &House, times: u32) -> Result<String, Fault> {
    let way = house.furnish()?;
    let mut server = house.serve()?;
    let client = server.sign_in(&way)?;
    let writers = Writers::begin(client.clone(), |_| {});
    for _ in 0..times {
        std::thread::sleep(Duration::from_millis(20 + random::below(400)));
        server.kill();
        server = house.serve()?;
        writers.moved(&server.address);
    }
    std::thread::sleep(Duration::from_millis(300));
    let promised = writers.end();
    let mut client = client;
    client.address.clone_from(&server.address);
    let count = hold(ledger::compare(&promised, &there(&client)?))?;
    server.kill();
    house.raaderum(&["trail", "verify"])?;
    if promised.len() < times as usize {
        return Err(format!("only {} writes in {times} kills show nothing", promised.len()));
    }
    Ok(format!(
        "{times} kills, {} promised writes, {} lost, {} twice, {} written without an answer",
        count.promised, count.lost, count.doubled, count.unanswered
    ))
}
