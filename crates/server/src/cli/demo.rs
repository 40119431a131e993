//! `raaderum demo`: Korsbæk Kommune on loopback, in a file of its own.

use super::{Context, Done, Ended};
use crate::capabilities;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use store::{Db, Durability, Url};
use web::Settings;

#[derive(clap::Args)]
pub(super) struct Args {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The folder for the demonstration's database.
    #[arg(long, default_value = "demo-data", value_name = "DIR")]
    data: PathBuf,
    /// Make the municipality anew, even where there is one.
    #[arg(long)]
    fresh: bool,
    /// Hand its letters in at a mail server on this machine, `smtp://127.0.0.1:PORT`; without it none are sent.
    #[arg(long, value_name = "URL", value_parser = on_this_machine)]
    smtp: Option<String>,
}

/// The demonstration's people do not exist, so their letters never leave the machine.
fn on_this_machine(url: &str) -> Result<String, String> {
    let near = url.strip_prefix("smtp://127.0.0.1:").is_some_and(|port| port.parse::<u16>().is_ok());
    if near { Ok(url.to_owned()) } else { Err("write it as smtp://127.0.0.1:PORT".to_owned()) }
}

/// Whom its letters come from.
const SENDER: &str = "Råderum, demonstration <raaderum@korsbaek.example>";

pub(super) fn run(context: &Context, args: &Args) -> Done {
    let path = args.data.join("korsbaek.db");
    if args.fresh || !lives_today(context, &path) {
        make(context, &path)?;
    }
    let db = Db::open(&Url::Sqlite(path), context.clock, Durability::Full)?;
    let mut all = capabilities();
    all.push(demo::capability());
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    super::serve::listen_one(
        db,
        Settings {
            demo: true,
            address: format!("http://{address}"),
            smtp: args.smtp.clone(),
            sender: SENDER.to_owned(),
            ..Settings::default()
        },
        all,
        address,
    )
}

/// Whether the file holds a municipality whose two years end today.
fn lives_today(context: &Context, path: &Path) -> bool {
    if !path.exists() {
        return false;
    }
    let today = context.clock.now().date().to_string();
    let db = Db::open(&Url::Sqlite(path.to_owned()), context.clock, Durability::Full);
    let current =
        db.as_ref().is_ok_and(|db| matches!(db.pending(), Ok(store::Pending::Steps(steps)) if steps.is_empty()));
    let mark = db.and_then(|db| db.read(|tx| store::house::get(tx, demo::MARK)));
    current && mark.is_ok_and(|mark| mark == Some(today))
}

/// Makes it beside the old one, and puts it in its place when it is whole.
fn make(context: &Context, path: &Path) -> Done {
    let broken = |error: std::io::Error| Ended::Refused(format!("{}: {error}", path.display()));
    let making = path.with_extension("making");
    remove(&making);
    {
        let db = Db::open(&Url::Sqlite(making.clone()), context.clock, Durability::Off)?;
        db.migrate()?;
        demo::build(&db, &mut progress)?;
        eprintln!();
        db.seal()?;
        db.settle()?;
    }
    remove(path);
    std::fs::rename(&making, path).map_err(broken)?;
    remove(&making);
    Ok(())
}

fn remove(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", path.display()));
    }
}

const BAR: u64 = 30;

fn progress(done: u64, total: u64, what: &str) {
    let full = (done * BAR).checked_div(total).unwrap_or(0).min(BAR);
    let bar: String = (0..BAR).map(|at| if at < full { '█' } else { '·' }).collect();
    eprint!("\rKorsbæk Kommune {bar} {what:<40}");
    let _ = std::io::stderr().flush();
}
