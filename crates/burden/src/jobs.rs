//! What the day ends: months that are over forget who was counted in them, and those that are about too few are forgotten whole.

use crate::store::minutes;
use ::store::{By, Error, Event, Job};
use disclosure::Least;
use web::App;

/// Runs it; a day on which nothing is over leaves no event.
pub fn day(app: &App, _: &Job) -> Result<(), String> {
    let db = app.db();
    let before = db.clock().now().date().first_of_month();
    let waits = db.read(|tx| minutes::has_ended(tx, before)).map_err(|error| error.to_string())?;
    if !waits {
        return Ok(());
    }
    let ended = db.write(By::job(), move |tx| {
        minutes::end_months(tx, before, i64::try_from(Least::FIVE.people()).unwrap_or(i64::MAX))?;
        tx.commit(Event::new("burden.month_ended").with("before", before))?;
        Ok::<_, Error>(())
    });
    ended.map_err(|error| error.to_string())
}
