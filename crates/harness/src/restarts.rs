//! PostgreSQL itself is taken down under load, without warning, and comes back.

use crate::blows::{Writers, hold, there};
use crate::house::{Fault, House, at};
use crate::{ledger, random};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Restarts it so many times; `PGCTL` is the program, `PGDATA` the folder, `PGCTL_USER` the machine's user when we are root.
pub fn run(times: u32) -> Result<String, Fault> {
    let seed = random::begin();
    let house = House::on_postgres()?;
    let way = house.furnish()?;
    let server = house.serve()?;
    let client = server.sign_in(&way)?;
    let writers = Writers::begin(client.clone(), |_| {});
    let mut longest = Duration::ZERO;
    for _ in 0..times {
        std::thread::sleep(Duration::from_millis(200 + random::below(500)));
        restart()?;
        // How long after PostgreSQL is back the first write is answered.
        let (back, before) = (Instant::now(), writers.answered());
        while writers.answered() == before {
            if back.elapsed() > Duration::from_secs(30) {
                return Err("no write was answered within 30 s after PostgreSQL had come back".to_owned());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        longest = longest.max(back.elapsed());
    }
    let promised = writers.end();
    let count = hold(ledger::compare(&promised, &there(&client)?))?;
    server.kill();
    house.raaderum(&["trail", "verify"])?;
    Ok(format!(
        "restarts: seed {seed}\n  PostgreSQL: {times} restarts without warning, {} promised writes, {} lost, {} twice; \
         at most {} ms from its return to the next answer",
        count.promised,
        count.lost,
        count.doubled,
        longest.as_millis()
    ))
}

fn restart() -> Result<(), Fault> {
    let variable = |name: &str| std::env::var(name).map_err(at(name));
    let (program, folder) = (variable("PGCTL")?, variable("PGDATA")?);
    let words = ["-D", &folder, "-s", "-w", "-m", "immediate", "-l", "/dev/null", "restart"];
    let mut command = match std::env::var("PGCTL_USER") {
        Ok(user) => {
            let mut command = Command::new("runuser");
            command.args(["-u", &user, "--", &program]);
            command
        }
        Err(_) => Command::new(&program),
    };
    let ended = command.args(words).current_dir("/").stdin(Stdio::null()).status().map_err(at("pg_ctl"))?;
    if ended.success() { Ok(()) } else { Err(format!("pg_ctl ended with {ended}")) }
}
