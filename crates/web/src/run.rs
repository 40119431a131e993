//! The worker: seals the trail and runs jobs, beside the pages.

use crate::app::App;
use crate::session;
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// Runs due jobs and seals events until the process ends. Every node may run one.
pub fn run_jobs(app: &App) {
    let mut forgotten: Option<Instant> = None;
    loop {
        run_due(app);
        if forgotten.is_none_or(|at| at.elapsed() > FORGETTING) {
            forget(app);
            forgotten = Some(Instant::now());
        }
        std::thread::sleep(Duration::from_secs(1));
    }
}

/// How often what has had its time is forgotten.
const FORGETTING: Duration = Duration::from_hours(1);
/// Kept answers live this long, seconds.
const KEPT: i64 = 48 * 60 * 60;

/// Forgets answers kept for 48 hours and sessions that have had their longest time.
pub fn forget(app: &App) {
    let forgotten = app.db().write_exempt(|tx| {
        let now = tx.now();
        store::forget_before(tx, now.plus(-KEPT))?;
        session::forget(tx)
    });
    if let Err(error) = forgotten {
        eprintln!("error what=\"forgetting: {error}\"");
    }
}

/// Enqueues what is due once a day and has not been enqueued today, by whichever node comes first.
fn begin_day(app: &App) {
    let kinds: Vec<&'static str> = app.capabilities().iter().flat_map(|c| c.daily.iter().copied()).collect();
    let today = app.db().clock().now().date();
    let begun = app.db().read(|tx| store::begun_on(tx, today));
    let waiting: Vec<&'static str> = match begun {
        Ok(begun) => kinds.into_iter().filter(|kind| !begun.iter().any(|known| known == kind)).collect(),
        Err(error) => {
            eprintln!("error what=\"reading the schedule: {error}\"");
            return;
        }
    };
    for kind in waiting {
        let begun = app.db().write_exempt(move |tx| {
            if store::begin_on(tx, kind, today)? {
                tx.enqueue(kind, &json!({ "on": today.to_string() }))?;
            }
            Ok::<_, store::Error>(())
        });
        if let Err(error) = begun {
            eprintln!("error kind={kind} what=\"beginning the day: {error}\"");
        }
    }
}

/// Seals what has happened, begins the day, and runs the jobs that are due now.
pub fn run_due(app: &App) {
    begin_day(app);
    if let Err(error) = app.db().seal() {
        eprintln!("error what=\"sealing the trail: {error}\"");
    }
    while run_one(app) {}
}

/// Runs one due job; false when there is none.
fn run_one(app: &App) -> bool {
    let job = match app.db().claim_job() {
        Ok(Some(job)) => job,
        Ok(None) => return false,
        Err(error) => {
            eprintln!("error what=\"claiming a job: {error}\"");
            return false;
        }
    };
    let mut known = app.capabilities().iter().flat_map(|capability| &capability.jobs);
    let result = match known.find(|(kind, _)| *kind == job.kind) {
        Some((_, run)) => {
            catch_unwind(AssertUnwindSafe(|| run(app, &job))).unwrap_or_else(|_| Err("the job panicked".to_owned()))
        }
        None => Err(format!("no capability runs jobs of kind {}", job.kind)),
    };
    if let Err(why) = &result {
        eprintln!("error job={} kind={} what={why:?}", job.id, job.kind);
    }
    if let Err(error) = app.db().end_job(&job, result) {
        eprintln!("error job={} what=\"ending a job: {error}\"", job.id);
    }
    true
}
