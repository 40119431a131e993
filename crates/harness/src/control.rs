//! The control of the power cuts: the same house on a file, with a chosen way to sync it.

use harness::house::{self, Fault, at};
use std::path::Path;
use store::{Clock, Db, Durability, Url};

/// Serves a file as the program does, but for how it is synced.
pub fn serve(file: Option<&str>, mode: Option<&str>) -> Result<String, Fault> {
    let durability = match mode {
        Some("full") => Durability::Full,
        Some("normal") => Durability::Normal,
        _ => return Err("serve FILE full|normal".to_owned()),
    };
    let file = file.ok_or("serve FILE full|normal")?;
    let db = Db::open(&Url::Sqlite(Path::new(file).into()), Clock::System, durability).map_err(at("the file"))?;
    house::serve_here(db, web::Settings::default(), |line| println!("{line}"))
}
