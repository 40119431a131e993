//! What follow-up can say beside a talk: that a unit has spoken up by itself, and when. Early notice is good practice.

use crate::store::deviations as stored;
use crate::{words, words_of};
use access::Do;
use base::UnitId;
use web::{Dimension, Error, Evidence, Work};

/// For so many months back a report still tells something.
const BACK_MONTHS: i32 = 24;

/// The deviations that a unit has reported itself, as days and kinds. Those who may not read them are told that they are not theirs.
pub fn evidence(work: &mut Work, unit: UnitId) -> Result<Vec<Evidence>, Error> {
    let (w, lang, today) = (words(work.lang()), work.lang(), work.today());
    let (says, n) = if work.can(Do::SeeDeviations, unit)? {
        let all = stored::between(work.tx, today.plus_months(-BACK_MONTHS), today)?;
        let mut own: Vec<_> = all.iter().filter(|d| d.unit == unit).collect();
        own.sort_by_key(|d| d.on);
        let days: Vec<String> = own
            .iter()
            .map(|d| format!("{} ({})", d.on.long(lang), words_of::kind_title(d.report.kind, lang)))
            .collect();
        match days.len() {
            0 => (w.evidence_told_none(), String::new()),
            n => (w.evidence_told(days.join(", ")), w.evidence_told_n(n)),
        }
    } else {
        (w.evidence_told_hidden(), String::new())
    };
    Ok(vec![Evidence {
        dimension: Dimension::Openness,
        about: w.evidence_told_about(),
        says,
        source: w.evidence_told_source(),
        on: today,
        n,
        caution: w.evidence_told_caution(),
    }])
}
