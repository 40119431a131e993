//! `raaderum serve`: the house, open.

use super::{Context, Done, Ended, print};
use crate::{capabilities, describe};
use std::net::SocketAddr;
use store::Db;
use web::{App, Capability, Settings};

pub(super) fn run(context: &Context) -> Done {
    let config = context.settings()?;
    let db = context.open()?;
    if db.read(|tx| store::house::get(tx, demo::MARK))?.is_some() {
        return Err(Ended::Refused("this is a demonstration's database: use `raaderum demo`".to_owned()));
    }
    super::doctor::name_municipality(&db, &config.municipality)?;
    let settings = Settings {
        secure: config.secure,
        demo: false,
        address: config.address.clone(),
        smtp: config.smtp.clone(),
        sender: config.sender.clone(),
    };
    listen(db, settings, capabilities(), config.listen)
}

/// Serves until told to end, with the job worker beside it.
pub(super) fn listen(db: Db, settings: Settings, capabilities: Vec<Capability>, address: SocketAddr) -> Done {
    let app = App::new(db, settings, capabilities, Some(describe));
    let worker = app.clone();
    std::thread::spawn(move || web::run_jobs(&worker));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let refused = |error: std::io::Error| Ended::Refused(format!("{address}: {error}"));
    runtime.map_err(refused)?.block_on(async move {
        let listener = tokio::net::TcpListener::bind(address).await.map_err(refused)?;
        let bound = listener.local_addr().map_err(refused)?;
        print(&format!("listening on http://{bound}"));
        web::serve(app, listener).await.map_err(refused)
    })
}
