//! Due order from the bottom of the tree up: a unit's day comes before its parent's, so that nobody sums what has not come.

use access::Places;
use base::UnitId;
use std::collections::HashMap;

/// How many levels lie under each unit: 0 for a unit with none under it.
pub fn heights(places: &Places) -> HashMap<UnitId, i64> {
    let mut heights: HashMap<UnitId, i64> = HashMap::new();
    for unit in places.units() {
        for (up, above) in (0..).zip(places.path(unit)) {
            let known = heights.entry(above).or_insert(0);
            *known = (*known).max(up);
        }
    }
    heights
}
