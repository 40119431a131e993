//! The day from which openings of answers are noted: the first on which this runs.

use crate::commands_reading::begin_reading;
use store::{By, Job};
use web::App;

/// The kind of the job.
pub const KIND: &str = "followup.reading";

/// Begins once; on every later day it finds that it has begun.
pub fn begin(app: &App, _: &Job) -> Result<(), String> {
    let begun = app.db().read(crate::store::reading::since).map_err(|error| error.to_string())?;
    if begun.is_some() {
        return Ok(());
    }
    let done = app.db().write(By::job(), |tx| {
        let today = tx.today();
        match begin_reading(tx, today)? {
            Some(event) => tx.commit(event),
            None => Ok(()),
        }
    });
    done.map_err(|error: store::Error| error.to_string())
}
