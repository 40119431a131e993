//! Rule: a unit's way on the ladder over time: matter by matter, which step it stood on from when to when.

use crate::ladder::{About, Level, Response, ResponseId, standing};
use base::{Date, Period};
use std::collections::BTreeSet;

/// Days on which a unit stood on the same step of the ladder in a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// First day.
    pub from: Date,
    /// The day after the last.
    pub to: Date,
    /// The step.
    pub level: Level,
    /// The response it rested on; none before anything was decided.
    pub response: Option<ResponseId>,
    /// It ended by falling a step by itself.
    pub falls: bool,
}

/// The way in one matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// What it is about.
    pub about: About,
    /// In order, without gaps.
    pub stays: Vec<Stay>,
}

/// The courses of a unit within a period with an end, by matter; those in which nothing but the free frame was ever in force are left out.
pub fn courses(responses: &[Response], period: Period) -> Vec<Course> {
    let Some(to) = period.to else { return Vec::new() };
    let matters: BTreeSet<About> = responses.iter().map(|one| one.about).collect();
    let all = matters.into_iter().map(|about| Course { about, stays: stays(responses, about, (period.from, to)) });
    all.filter(|one| one.stays.iter().any(|stay| stay.level != Level::Free)).collect()
}

/// The days on which a response may change where one stands: when it begins, ends, or falls.
fn changes(one: &Response) -> BTreeSet<Date> {
    let length = one.review.days_after(one.from).max(1);
    let falls = (0..=Level::Outside.rank()).map(|times| one.review.plus_days(times * length));
    falls.chain([one.from]).chain(one.ended.as_ref().map(|(on, _)| *on)).collect()
}

fn stays(responses: &[Response], about: About, (from, to): (Date, Date)) -> Vec<Stay> {
    let mine = responses.iter().filter(|one| one.about == about);
    let mut days: BTreeSet<Date> = mine.flat_map(changes).filter(|day| *day > from && *day < to).collect();
    days.extend([from, to]);
    let mut all: Vec<Stay> = Vec::new();
    for (from, to) in days.iter().zip(days.iter().skip(1)) {
        let now = standing(responses, about, *from);
        let response = now.response.map(|one| one.id);
        match all.last_mut() {
            Some(last) if last.level == now.level && last.response == response => last.to = *to,
            last => {
                if let Some(last) = last {
                    // The same response on another step has either been ended or has fallen.
                    let ended = now.response.and_then(|one| one.ended.as_ref()).is_some_and(|(on, _)| on <= from);
                    last.falls = last.response == response && !ended;
                }
                all.push(Stay { from: *from, to: *to, level: now.level, response, falls: false });
            }
        }
    }
    all
}
