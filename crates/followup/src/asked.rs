//! Rule: what the settings in force ask of a leader in a year, instrument by instrument, on average over all leaders.

use base::Lang;
use std::collections::BTreeMap;
use steering::Room;
use steering::step::Often;

/// What one instrument asks of a leader in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The instrument's short name.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// The staff function that owns it.
    pub owner: String,
    /// Minutes a year, on average over every room given; a started minute counts.
    pub minutes: i64,
    /// Minutes each time, on average over the times.
    pub each: i64,
    /// The months of those times, where the duty has days; none where it comes every week.
    pub months: Vec<i8>,
}

#[derive(Default)]
struct Sum {
    name: String,
    owner: String,
    minutes: i64,
    times: i64,
    months: Vec<i8>,
}

/// What the rooms of those who lead ask, largest first. What asks nothing is left out.
pub fn asked(rooms: &[Room], lang: Lang) -> Vec<Asked> {
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for standing in rooms.iter().flat_map(|room| &room.standings) {
        let Some(duty) = &standing.step.duty else { continue };
        let sum = sums.entry(&standing.code).or_default();
        let times = duty.often.a_year();
        standing.name.pick(lang).clone_into(&mut sum.name);
        sum.owner.clone_from(&standing.owner);
        sum.times += times;
        sum.minutes += times.saturating_mul(duty.minutes);
        if let Often::Days(days) = &duty.often {
            sum.months.extend(days.iter().map(|day| day.month));
        }
    }
    let leaders = i64::try_from(rooms.len()).unwrap_or(i64::MAX);
    let all = sums.into_iter().filter(|(_, sum)| sum.minutes > 0);
    let mut all: Vec<Asked> = all
        .map(|(code, sum)| Asked {
            code: code.to_owned(),
            name: sum.name,
            owner: sum.owner,
            minutes: burden::average(sum.minutes, leaders),
            each: burden::average(sum.minutes, sum.times),
            months: if i64::try_from(sum.months.len()).ok() == Some(sum.times) { sum.months } else { vec![] },
        })
        .collect();
    all.sort_by(|a, b| (b.minutes, &a.code).cmp(&(a.minutes, &b.code)));
    all
}
