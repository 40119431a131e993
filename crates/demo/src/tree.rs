//! The units of Korsbæk Kommune, read from indented lists: name, kind, what pays for it, weight, and the leader's title.

const LISTS: [&str; 6] = [
    include_str!("../town/00_faelles.txt"),
    include_str!("../town/10_boern.txt"),
    include_str!("../town/20_sundhed.txt"),
    include_str!("../town/30_social.txt"),
    include_str!("../town/40_teknik.txt"),
    include_str!("../town/50_kultur.txt"),
];

/// The people of the town: everybody who works for the municipality, leaders included.
pub const PEOPLE: u32 = 5_200;

/// Leader posts with nobody in them today; the last of them has somebody acting.
pub const VACANT: [&str; 3] = ["Højlundskolen, udskoling", "Botilbuddet Havnegade", "Hjemmeplejen Vest"];
/// A post that somebody fills until a new leader is appointed.
pub const ACTING: &str = "Hjemmeplejen Vest";

/// A unit as the lists tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plot {
    /// Its number in the town's own register.
    pub key: String,
    /// Its name; no two are alike.
    pub name: &'static str,
    /// The place in the list of the unit above; none for the municipality itself.
    pub above: Option<usize>,
    /// Its type.
    pub kind: &'static str,
    /// Its level, 1 for the municipality.
    pub level: usize,
    /// What pays for it: points at the functions in [`crate::money`].
    pub class: &'static str,
    /// How many work there beside the leader.
    pub heads: u32,
    /// What its leader is called; none for a unit without a leader post of its own.
    pub title: Option<&'static str>,
}

/// Every unit, a parent before its children.
pub fn plots() -> Vec<Plot> {
    let mut plots: Vec<Plot> = vec![];
    let mut weights: Vec<u64> = vec![];
    let mut path: Vec<usize> = vec![];
    for line in LISTS.iter().flat_map(|list| list.lines()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let mut parts = line.trim().split(" | ");
        let mut next = || parts.next().unwrap_or_default();
        let (name, kind, class, weight, title) = (next(), next(), next(), next(), next());
        path.truncate(depth);
        let at = plots.len();
        plots.push(Plot {
            key: format!("K{:03}", at + 1),
            name,
            above: path.last().copied(),
            kind,
            level: depth + 1,
            class,
            heads: 0,
            title: Some(title).filter(|title| !title.is_empty()),
        });
        weights.push(weight.parse().unwrap_or(0));
        path.push(at);
    }
    let led = plots.iter().filter(|plot| leads(plot)).count();
    let staff = u64::from(PEOPLE).saturating_sub(led as u64);
    for (plot, heads) in plots.iter_mut().zip(shared(staff, &weights)) {
        plot.heads = u32::try_from(heads).unwrap_or(0);
    }
    plots
}

/// Whether somebody holds the unit's leader post or acts in it today.
pub fn leads(plot: &Plot) -> bool {
    plot.title.is_some() && (!VACANT.contains(&plot.name) || plot.name == ACTING)
}

/// Shares a whole out by weight, in whole parts that sum to it (largest remainder; the first of equals gets more).
pub fn shared(whole: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum::<u128>().max(1);
    let exact = |weight: &u64| u128::from(whole) * u128::from(*weight);
    let mut parts: Vec<u64> = weights.iter().map(|w| u64::try_from(exact(w) / sum).unwrap_or(0)).collect();
    let missing = whole.saturating_sub(parts.iter().sum());
    let mut order: Vec<(std::cmp::Reverse<u128>, usize)> =
        weights.iter().enumerate().map(|(at, w)| (std::cmp::Reverse(exact(w) % sum), at)).collect();
    order.sort();
    for (_, at) in order.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_town_has_330_units_200_leader_posts_and_5200_people() {
        let plots = plots();
        assert_eq!(plots.len(), 330);
        assert_eq!(plots.iter().filter(|plot| plot.title.is_some()).count(), 200);
        let led = plots.iter().filter(|plot| leads(plot)).count();
        let heads: u32 = plots.iter().map(|plot| plot.heads).sum();
        assert_eq!((led, heads), (198, PEOPLE - 198));
        assert!(plots.iter().any(|plot| (1..5).contains(&plot.heads)), "some workplaces are too small to show");
    }

    #[test]
    fn no_two_units_are_called_the_same_and_every_parent_comes_first() {
        let plots = plots();
        assert_eq!(plots.iter().map(|plot| plot.name).collect::<BTreeSet<_>>().len(), plots.len());
        assert!(plots.iter().enumerate().all(|(at, plot)| plot.above.is_none_or(|above| above < at)));
        assert_eq!(plots.iter().filter(|plot| plot.above.is_none()).count(), 1);
        assert!(VACANT.iter().all(|name| plots.iter().any(|plot| plot.name == *name && plot.title.is_some())));
    }

    #[test]
    fn parts_sum_to_the_whole() {
        assert_eq!(shared(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(shared(7, &[0, 2, 1]), [0, 5, 2]);
        assert_eq!(shared(5, &[]), Vec::<u64>::new());
    }
}
