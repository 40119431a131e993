//! `raaderum serve`: the house, open; or several houses behind one door, told apart by host name.

use super::{Context, Done, Ended, print, ready};
use crate::config::House;
use crate::{capabilities, describe};
use std::net::SocketAddr;
use std::time::Duration;
use store::{Clock, Db, Durability};
use web::{App, Capability, Door, Settings};

pub(super) fn run(context: &Context) -> Done {
    let config = context.settings()?;
    let clock = context.clock;
    let several = config.houses.len() > 1;
    let mut doors = vec![];
    for house in config.houses {
        let door = Door::closed(house.host.clone());
        match open(&house, config.secure, clock) {
            Ok(app) => inhabit(&door, app),
            Err(Ended::Refused(why)) if several => {
                // One house that cannot be opened is no reason to keep the others shut.
                eprintln!("error house={} what={why:?}", house.host.as_deref().unwrap_or_default());
                wait_for(door.clone(), house, config.secure, clock);
            }
            Err(ended) => return Err(ended),
        }
        doors.push(door);
    }
    listen(doors, config.listen)
}

fn open(house: &House, secure: bool, clock: Clock) -> Result<App, Ended> {
    let db = ready(Db::open(&house.database, clock, Durability::Full)?)?;
    if db.read(|tx| store::house::get(tx, demo::MARK))?.is_some() {
        return Err(Ended::Refused("this is a demonstration's database: use `raaderum demo`".to_owned()));
    }
    super::doctor::name_municipality(&db, &house.municipality)?;
    let settings = Settings {
        secure,
        demo: false,
        counted: false,
        address: house.address.clone(),
        smtp: house.smtp.clone(),
        sender: house.sender.clone(),
    };
    Ok(App::new(db, settings, capabilities(), Some(describe)))
}

/// Opens a door, and sets the house's own worker going.
fn inhabit(door: &Door, app: App) {
    door.open(&app);
    std::thread::spawn(move || web::run_jobs(&app));
}

/// How long to wait before a house that would not open is tried again.
const AGAIN: Duration = Duration::from_secs(10);

fn wait_for(door: Door, house: House, secure: bool, clock: Clock) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(AGAIN);
            if let Ok(app) = open(&house, secure, clock) {
                eprintln!("info house={} what=\"open again\"", house.host.as_deref().unwrap_or_default());
                return inhabit(&door, app);
            }
        }
    });
}

/// Serves one house to whoever comes.
pub(super) fn listen_one(db: Db, settings: Settings, capabilities: Vec<Capability>, address: SocketAddr) -> Done {
    let door = Door::closed(None);
    inhabit(&door, App::new(db, settings, capabilities, Some(describe)));
    listen(vec![door], address)
}

/// Serves until told to end.
fn listen(doors: Vec<Door>, address: SocketAddr) -> Done {
    let threads = web::AT_ONCE * (doors.len() + 1);
    let runtime = tokio::runtime::Builder::new_multi_thread().max_blocking_threads(threads).enable_all().build();
    let refused = |error: std::io::Error| Ended::Refused(format!("{address}: {error}"));
    runtime.map_err(refused)?.block_on(async move {
        let listener = tokio::net::TcpListener::bind(address).await.map_err(refused)?;
        let bound = listener.local_addr().map_err(refused)?;
        print(&format!("listening on http://{bound}"));
        web::serve(doors, listener).await.map_err(refused)
    })
}
