//! What the settings in force ask of leaders in a year, for the page on time and for whoever adds a duty.

use crate::asked::asked;
use access::Role;
use base::UnitId;
use web::{Cost, Error, Work};

/// The duties of today's settings, of each unit with a leader post.
pub fn costs(work: &mut Work) -> Result<Vec<Cost>, Error> {
    let (today, lang) = (work.today(), work.lang());
    let tree = org::tree_at(work.tx, today)?;
    let posts = org::leader_posts(work.tx, today)?;
    let units: Vec<UnitId> = posts.0.keys().copied().filter(|unit| tree.get(*unit).is_some()).collect();
    let rooms = steering::rooms(work.tx, &units, today)?;
    Ok(asked(&rooms, lang)
        .into_iter()
        .map(|one| Cost {
            each: one.each,
            months: one.months,
            owner: one.owner,
            ..Cost::new(Role::Leader, format!("duty/{}", one.code), one.name, one.minutes)
        })
        .collect())
}
