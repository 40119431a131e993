//! Rule: the parts of an area that answers are counted in. They are made large enough before anybody is asked, and once the
//! wave is over only those that may be shown are left.

use base::UnitId;
use disclosure::{Least, Node, nearest, release};

/// A part of an area: a unit with what is under it, less the parts below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The unit at its top.
    pub unit: UnitId,
    /// The place of the cell above; none for the area itself.
    pub above: Option<usize>,
}

/// A unit of an area as it is on the first day; parents come before their children, the area itself first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The unit.
    pub unit: UnitId,
    /// The place of the unit above.
    pub parent: Option<usize>,
    /// How many are asked there.
    pub asked: usize,
}

/// Showing a unit is worth more than showing everything under it: the upper levels are what most read.
fn worth(depth: u32) -> u64 {
    10_u64.pow(6_u32.saturating_sub(depth))
}

fn depth(parents: &[Option<usize>], at: usize) -> u32 {
    let up = |at: &usize| parents.get(*at).copied().flatten().filter(|parent| parent < at);
    let steps = std::iter::successors(Some(at), up).count();
    u32::try_from(steps).unwrap_or(u32::MAX).saturating_sub(1)
}

fn tree(all: &[(Option<usize>, usize)]) -> Vec<Node> {
    let parents: Vec<Option<usize>> = all.iter().map(|(parent, _)| *parent).collect();
    let node = |(at, (parent, own)): (usize, &(Option<usize>, usize))| Node {
        parent: *parent,
        own: *own,
        worth: worth(depth(&parents, at)),
    };
    all.iter().enumerate().map(node).collect()
}

/// The cells of an area, and for each unit the place of the cell that those asked there are counted in. No part is so small that
/// it would hold fewer than the least if everybody answered; the area itself is always one.
pub fn cells(area: &[Place], least: Least) -> (Vec<Cell>, Vec<usize>) {
    let nodes = tree(&area.iter().map(|place| (place.parent, place.asked)).collect::<Vec<_>>());
    let mut kept = release(&nodes, least);
    if let Some(top) = kept.first_mut() {
        *top = true;
    }
    let tops: Vec<usize> = (0..area.len()).filter(|at| kept.get(*at).copied().unwrap_or(false)).collect();
    let place_of = |top: usize| tops.iter().position(|known| *known == top);
    let counted_in = |at: usize| nearest(&nodes, &kept, at).and_then(place_of).unwrap_or(0);
    let cell = |top: &usize| {
        let place = area.get(*top)?;
        Some(Cell { unit: place.unit, above: place.parent.map(counted_in) })
    };
    (tops.iter().filter_map(cell).collect(), (0..area.len()).map(counted_in).collect())
}

/// Where the counts of each cell belong when the wave is over: the place of the nearest cell that may be shown, itself or one
/// above; none where they may never be shown, and are to be forgotten.
pub fn settled(cells: &[Cell], answered: &[usize], least: Least) -> Vec<Option<usize>> {
    let all: Vec<(Option<usize>, usize)> =
        cells.iter().zip(answered).map(|(cell, answered)| (cell.above, *answered)).collect();
    let nodes = tree(&all);
    let shown = release(&nodes, least);
    (0..cells.len()).map(|at| nearest(&nodes, &shown, at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(all: &[(Option<usize>, usize)]) -> Vec<Place> {
        all.iter().map(|(parent, asked)| Place { unit: UnitId::fresh(), parent: *parent, asked: *asked }).collect()
    }

    #[test]
    fn a_leader_is_never_counted_in_a_part_of_fewer_than_five() {
        // A chief over two districts: six leaders in the first, two in the second.
        let mut all = vec![(None, 1), (Some(0), 1), (Some(0), 1)];
        all.extend([(Some(1), 1); 5]);
        all.extend([(Some(2), 1); 3]);
        let area = area(&all);
        let (cells, of) = cells(&area, Least::FIVE);
        let tops: Vec<UnitId> = cells.iter().map(|cell| cell.unit).collect();
        assert_eq!(tops, [area[0].unit, area[1].unit]);
        assert_eq!(of, [0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0]);
    }

    #[test]
    fn too_few_in_all_are_still_asked_and_counted_in_the_area() {
        let area = area(&[(None, 1), (Some(0), 1), (Some(0), 1)]);
        let (cells, of) = cells(&area, Least::FIVE);
        assert_eq!((cells.len(), of), (1, vec![0, 0, 0]));
        assert_eq!(settled(&cells, &[3], Least::FIVE), [None]);
        assert_eq!(settled(&cells, &[5], Least::FIVE), [Some(0)]);
    }

    #[test]
    fn a_part_that_too_few_answered_goes_into_the_one_above() {
        let [area, first, second] = [UnitId::fresh(), UnitId::fresh(), UnitId::fresh()];
        let cell = |unit, above| Cell { unit, above };
        let cells = [cell(area, None), cell(first, Some(0)), cell(second, Some(0))];
        assert_eq!(settled(&cells, &[0, 7, 4], Least::FIVE), [Some(0), Some(0), Some(0)]);
        assert_eq!(settled(&cells, &[1, 7, 4], Least::FIVE), [Some(0), Some(1), Some(0)]);
        assert_eq!(settled(&cells, &[0, 7, 5], Least::FIVE), [Some(0), Some(1), Some(2)]);
        assert_eq!(settled(&cells, &[1, 2, 1], Least::FIVE), [None, None, None]);
    }
}
