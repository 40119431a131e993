//! The municipality is founded: its units from its own register, and a year later the reorganisation.

use crate::story::{Story, Trouble, missing};
use crate::tree::{Plot, plots};
use ::store::{Event, Tx};
use base::{Date, UnitId};
use org::{Said, Terms, Told, UnitRow, Until};
use std::collections::BTreeSet;

/// The name of the register that units are numbered in.
pub const REGISTER: &str = "korsbaek";

/// The day-care district that was merged into Dagtilbud Vest, and the houses that came with it.
pub const MERGED: &str = "Dagtilbud Fjord";
const MERGED_KEY: &str = "K900";
const MERGED_INTO: &str = "Dagtilbud Vest";
const CAME_ALONG: [&str; 3] = ["Børnehuset Fjordhuset", "Børnehuset Muslingen", "Børnehuset Søstjernen"];
/// The unit that got another name and another place.
const RENAMED: (&str, &str) = ("Ungdommens Hus", "Korsbæk Ungdomsklub");
const CAME_FROM: &str = "Kultur og Fritid";

/// The register as it was before the reorganisation.
fn before(plots: &[Plot]) -> Result<Vec<UnitRow>, Trouble> {
    let mut rows = after(plots);
    let key = |name: &str| plots.iter().find(|plot| plot.name == name).map(|plot| plot.key.clone());
    let vest = key(MERGED_INTO).ok_or_else(|| missing(MERGED_INTO))?;
    let fjord = rows.iter().find(|row| row.key == vest).cloned().ok_or_else(|| missing(MERGED_INTO))?;
    rows.push(UnitRow { key: MERGED_KEY.to_owned(), name: MERGED.to_owned(), lines: vec![901], ..fjord });
    for row in &mut rows {
        if CAME_ALONG.contains(&row.name.as_str()) {
            row.parent = Said::Says(Some(MERGED_KEY.to_owned()));
        }
        if row.name == RENAMED.0 {
            RENAMED.1.clone_into(&mut row.name);
            row.parent = Said::Says(key(CAME_FROM));
        }
    }
    Ok(rows)
}

/// The register as it is today.
fn after(plots: &[Plot]) -> Vec<UnitRow> {
    let line = |(at, plot): (usize, &Plot)| UnitRow {
        lines: vec![at + 1],
        key: plot.key.clone(),
        name: plot.name.to_owned(),
        parent: Said::Says(plot.above.and_then(|above| plots.get(above)).map(|above| above.key.clone())),
        kind: Said::Says(plot.kind.to_owned()),
        level: Said::Says(format!("N{}", plot.level)),
        from: None,
        until: Until::Unsaid,
    };
    plots.iter().enumerate().map(line).collect()
}

fn register(tx: &mut Tx, rows: Vec<UnitRow>, as_of: Date) -> Result<((), Event), Trouble> {
    let present: BTreeSet<String> = rows.iter().map(|row| row.key.clone()).collect();
    let told = Told { rows, rejected: vec![], present };
    let known = org::known(tx, REGISTER)?;
    let plan = org::plan(&known, told, Terms { as_of, complete: true, distinct: false }, UnitId::fresh);
    if let Some(rejected) = plan.rejected.first() {
        return Err(missing(&format!("{rejected:?}")));
    }
    org::apply(tx, REGISTER, &plan)?;
    let event = Event::new("org.imported").with("source", REGISTER).with("as_of", as_of);
    Ok(((), event.with("changed", plan.changes.len())))
}

/// The units as they were two years ago.
pub fn found(story: &mut Story) -> Result<(), Trouble> {
    let plots = plots();
    let rows = before(&plots)?;
    let start = story.days.start();
    // Nobody asks a town when each of its houses was built.
    let since = Date::new(start.year() - 8, 1, 1).unwrap_or(start);
    story.house_does(start, move |tx| register(tx, rows.clone(), since))?;
    let keys = story.db.read(|tx| org::keys(tx, REGISTER))?;
    let named = plots.iter().map(|plot| (plot.name, plot.key.as_str())).chain([(MERGED, MERGED_KEY)]);
    story.town.units = named.filter_map(|(name, key)| Some((name.to_owned(), *keys.get(key)?))).collect();
    Ok(())
}

/// Two day-care districts become one, and the youth club becomes part of the schools: from the first of January.
pub fn reorganise(story: &mut Story) -> Result<(), Trouble> {
    let rows = after(&plots());
    let (decided, from) = (story.days.last(12, 8), story.days.this(1, 1));
    story.house_does(decided, move |tx| register(tx, rows.clone(), from))
}
