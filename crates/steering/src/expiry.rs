//! Rule: what ends or is looked at again soon, and when both parties are told: 30 and 7 days before, each once, silent when renewed.

use crate::agreement::AgreementId;
use crate::ladder::{self, About, Response, ResponseId};
use crate::picture::Picture;
use crate::setting::{Setting, standing};
use crate::step::InstrumentId;
use base::{Date, UnitId};
use std::collections::{HashMap, HashSet};

/// What ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A tightening ends unless it is renewed.
    Tightening(AgreementId),
    /// An agreement is looked at again; it stands until something else is agreed.
    Review(AgreementId),
    /// A response on the ladder falls a step unless it is renewed.
    Response(ResponseId),
}

/// Something that ends on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// What.
    pub what: What,
    /// For which unit.
    pub unit: UnitId,
    /// In what.
    pub about: About,
    /// On which day.
    pub on: Date,
}

/// How many days before a date both parties are told: 30, and again 7.
const TOLD: [i64; 2] = [7, 30];

/// Which telling is due on a day: 7 in the last week, 30 in the month, none before and none from the day itself.
pub fn telling(on: Date, today: Date) -> Option<i64> {
    let left = on.days_after(today);
    if left < 1 { None } else { TOLD.into_iter().find(|days| left <= *days) }
}

/// How far ahead [`endings`] must know the settings.
pub fn horizon(today: Date) -> Date {
    today.plus_days(TOLD[1])
}

/// Everything that ends within the telling. `reviews` are the review dates of agreements in force. The picture must know the settings of
/// [`horizon`], for what has been renewed is silent.
pub fn endings(
    picture: &Picture,
    reviews: &HashMap<AgreementId, Date>,
    responses: &[Response],
    today: Date,
) -> Vec<Ending> {
    let keys: HashSet<(UnitId, InstrumentId)> = picture.settings().map(|one| (one.unit, one.instrument)).collect();
    let lives = |unit: UnitId| picture.places.path(unit).next().is_some();
    let settings = keys.into_iter().filter(|(unit, _)| lives(*unit));
    let mut all: Vec<Ending> = settings
        .filter_map(|(unit, instrument)| ending(picture.history(unit, instrument), reviews, today))
        .chain(responses_ending(responses, today).filter(|one| lives(one.unit)))
        .collect();
    all.sort_by_key(|one| (one.on, one.unit, one.about));
    all
}

/// What one unit's settings of one instrument come to, when it is time to say so.
fn ending(history: &[Setting], reviews: &HashMap<AgreementId, Date>, today: Date) -> Option<Ending> {
    let now = standing(history, today)?;
    let (what, on) = match now.period.to {
        Some(to) => (What::Tightening(now.agreement), to),
        None => (What::Review(now.agreement), *reviews.get(&now.agreement)?),
    };
    telling(on, today)?;
    let renewed = history.iter().any(|later| later.period.from > today && later.period.from <= on);
    (!renewed).then_some(Ending { what, unit: now.unit, about: About::Instrument(now.instrument), on })
}

fn responses_ending(responses: &[Response], today: Date) -> impl Iterator<Item = Ending> {
    let mut units: HashMap<UnitId, Vec<Response>> = HashMap::new();
    for one in responses {
        units.entry(one.unit).or_default().push(one.clone());
    }
    units.into_iter().flat_map(move |(unit, mine)| {
        let standing = ladder::all_standing(&mine, today);
        let ending = |(about, now): &(About, ladder::Standing)| {
            let (response, on) = now.response.zip(now.until)?;
            telling(on, today)?;
            let renewed = mine.iter().any(|later| later.about == *about && later.from > today && later.from <= on);
            (!renewed).then_some(Ending { what: What::Response(response.id), unit, about: *about, on })
        };
        standing.iter().filter_map(ending).collect::<Vec<_>>()
    })
}
