//! What this room does without being asked: telling in time what ends, and whom a new legal floor touches.

use crate::commands::notices;
use crate::fail::Fail;
use crate::floor::FloorId;
use ::store::{By, Job};
use web::App;

/// The kind of job that each day tells of what ends.
pub const ENDINGS: &str = "steering.endings";

/// Tells both parties of everything that ends in 30 or 7 days, each in a transaction of its own.
pub fn endings(app: &App, _job: &Job) -> Result<(), String> {
    let due = app.db().read(notices::endings_due).map_err(|fail| fail.to_string())?;
    for ending in due {
        let address = app.settings().address.clone();
        let told = app.db().write(By::job(), move |tx| {
            if let Some(event) = notices::warn(tx, &ending, &address)? {
                tx.commit(event)?;
            }
            Ok::<_, Fail>(())
        });
        told.map_err(|fail| fail.to_string())?;
    }
    Ok(())
}

/// Tells the units whom a new floor touches.
pub fn floor(app: &App, job: &Job) -> Result<(), String> {
    let id: FloorId = job.data.get("floor").and_then(|id| id.as_str()).unwrap_or_default().parse()?;
    let address = app.settings().address.clone();
    let told = app.db().write(By::job(), move |tx| {
        if let Some(event) = notices::tell_floor(tx, id, &address)? {
            tx.commit(event)?;
        }
        Ok::<_, Fail>(())
    });
    told.map_err(|fail| fail.to_string())
}
