//! What this room begins by itself each day: reminders of rounds.

use crate::commands::preparing;
use crate::fail::Fail;
use crate::round::RoundId;
use crate::store::rounds;
use base::Date;
use store::{By, Job};
use web::App;

/// The kind of job that reminds.
pub const REMIND: &str = "steering.remind";

/// Reminds the participants of every open round whose mark is due; run twice it writes once.
pub fn remind(app: &App, job: &Job) -> Result<(), String> {
    let told = job.data.get("on").and_then(|on| on.as_str()).and_then(Date::parse);
    let on = told.ok_or("the job names no day")?;
    let open: Vec<RoundId> = app
        .db()
        .read(|tx| {
            rounds::rounds(tx).map(|all| all.into_iter().filter(|one| one.deadline >= on).map(|one| one.id).collect())
        })
        .map_err(|error: store::Error| error.to_string())?;
    for round in open {
        let address = app.settings().address.clone();
        let reminded = app.db().write(By::job(), move |tx| {
            if let Some(event) = preparing::remind(tx, round, on, &address)? {
                tx.commit(event)?;
            }
            Ok::<(), Fail>(())
        });
        reminded.map_err(|error| error.to_string())?;
        let address = app.settings().address.clone();
        let reminded = app.db().write(By::job(), move |tx| {
            if let Some(event) = preparing::remind_slips(tx, round, on, &address)? {
                tx.commit(event)?;
            }
            Ok::<(), Fail>(())
        });
        reminded.map_err(|error| error.to_string())?;
    }
    Ok(())
}
