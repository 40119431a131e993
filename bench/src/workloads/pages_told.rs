//! What the pages took, beside the goals, with the reason for each that is missed.

use crate::report::{Goal, Table};
use crate::stats::{digits, ratio, told};
use crate::workloads::pages::{Asked, PAGES, Seen};

const WHY_MANY: &str = "right after a change nothing is remembered, and every capability that shows something on the page reads its own \
tables; until the next change it reads few of them again.";
const WHY_STATIC: &str = "what the rows say is worked out and drawn for each reader, since what a page shows depends on who asks; the goal \
was set for one table of numbers drawn from memory.";
const WHY_DJANGO: &str = "the figure of 100 came from a page of 57,600 rows through an ORM; here the peer runs a few plain statements, \
draws the list alone, and checks neither who asks nor what they may see.";
const WHY_AGAIN: &str =
    "rows are remembered, drawn pages are not: each is drawn for its reader from what that reader may see.";

pub fn goals(all: &[Seen]) -> Vec<Goal> {
    PAGES
        .into_iter()
        .flat_map(|page| page_goals(page, &all.iter().filter(|seen| seen.page == page).collect::<Vec<_>>()))
        .collect()
}

fn page_goals(page: &str, mine: &[&Seen]) -> Vec<Goal> {
    let range = |count: fn(&Asked) -> u32| {
        let counts = || mine.iter().map(|seen| count(&seen.asked));
        (counts().min().unwrap_or(0), counts().max().unwrap_or(0))
    };
    let panels = mine.iter().map(|seen| seen.asked.panels).max().unwrap_or(0);
    let (goal, limit) = match page {
        "unit" => (format!("≤ 4 and one for each of {panels} panels"), 4 + panels),
        _ => ("≤ 5".to_owned(), 5),
    };
    let (first, again) = (range(|asked| asked.first), range(|asked| asked.again));
    let shown = |(least, most): (u32, u32)| if least == most { most.to_string() } else { format!("{least}–{most}") };
    let mut goals = vec![Goal {
        wanted: format!("{page}: as many statements in both towns"),
        seen: format!("{} after a change, {} again", shown(first), shown(again)),
        met: first.0 == first.1 && again.0 == again.1,
        why: "the page asks once more for something that grows.",
    }];
    for (when, (_, most)) in [("again", again), ("after a change", first)] {
        goals.push(Goal {
            wanted: format!("{page}: {goal} statements, {when}"),
            seen: most.to_string(),
            met: usize::try_from(most).is_ok_and(|most| most <= limit),
            why: WHY_MANY,
        });
    }
    let plain = mine.iter().map(|seen| ratio(&seen.plain, &seen.changed)).fold(0.0, f64::max);
    goals.push(Goal {
        wanted: format!("{page}: CPU ≤ 15 × static bytes, after a change"),
        seen: format!("up to {} ×", digits(plain)),
        met: plain <= 15.0,
        why: WHY_STATIC,
    });
    let changed = mine.iter().map(|seen| ratio(&seen.changed, &seen.peer)).fold(f64::INFINITY, f64::min);
    let again = mine.iter().map(|seen| ratio(&seen.ours, &seen.peer)).fold(f64::INFINITY, f64::min);
    for (when, wanted, times, why) in
        [("after a change", 100.0, changed, WHY_DJANGO), ("again", 1000.0, again, WHY_AGAIN)]
    {
        goals.push(Goal {
            wanted: format!("{page}: ≥ {wanted} × less CPU than Django, {when}"),
            seen: format!("from {} ×", digits(times)),
            met: times >= wanted,
            why,
        });
    }
    goals
}

pub fn table(all: &[Seen]) -> Table {
    let mut table = Table::new(&[
        "database",
        "units / people",
        "page",
        "statements, changed / again",
        "Django's",
        "KB",
        "Django, times ours, changed / again",
        "ours, times static, changed / again",
        "ours changed, CPU ms",
        "ours again, CPU ms",
        "static, CPU ms",
        "Django, CPU ms",
    ]);
    for seen in all {
        let kb = f64::from(u32::try_from(seen.bytes).unwrap_or(u32::MAX)) / 1024.0;
        table.row([
            seen.base.name().to_owned(),
            format!("{} / {}", seen.shape.units, seen.shape.people),
            seen.page.to_owned(),
            format!("{} / {}", seen.asked.first, seen.asked.again),
            seen.asked_by_peer.to_string(),
            digits(kb),
            format!("{} / {}", digits(ratio(&seen.changed, &seen.peer)), digits(ratio(&seen.ours, &seen.peer))),
            format!("{} / {}", digits(ratio(&seen.plain, &seen.changed)), digits(ratio(&seen.plain, &seen.ours))),
            told(&seen.changed),
            told(&seen.ours),
            told(&seen.plain),
            told(&seen.peer),
        ]);
    }
    table
}
