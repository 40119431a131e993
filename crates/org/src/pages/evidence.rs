//! What the organisation can say beside a talk: the leader post, its span, and when the unit was last moved about.

use crate::rules::known::{Standing, moved, standing};
use crate::rules::post::Holder;
use crate::store::post::Counted;
use crate::{store, words};
use base::{Date, UnitId};
use web::{Dimension, Error, Evidence, Work};

/// What is known of a unit's leadership and stability. It is about posts, and says nothing of how anybody leads.
pub fn evidence(work: &mut Work, unit: UnitId) -> Result<Vec<Evidence>, Error> {
    let today = work.today();
    let mut all = vec![];
    let posts = store::post::leader_posts(work.tx, today)?;
    if posts.any(unit) {
        let own: Vec<_> = posts.of(unit).iter().map(|post| post.post).collect();
        let tenures = store::tenure::tenures_of(work.tx, unit)?;
        let holders: Vec<Holder> =
            tenures.into_iter().map(|tenure| tenure.holder).filter(|holder| own.contains(&holder.post)).collect();
        all.push(post(work, standing(&holders, today)));
        let tree = store::unit::tree_at(work.tx, today)?;
        let heads = store::post::heads(work.tx, today)?;
        if let Some(span) = posts.spans(&tree, &heads).get(&unit) {
            let counted = store::post::counted(work.tx, unit, today)?;
            all.push(spans(work, *span, counted));
        }
    }
    let life = store::life::life(work.tx, unit)?;
    all.push(stability(work, &moved(&life, today)));
    Ok(all)
}

fn post(work: &Work, standing: Standing) -> Evidence {
    let (w, lang, today) = (words(work.lang()), work.lang(), work.today());
    let says = match standing {
        // A leader is new for a year: the calibration is held again for that reason alone.
        Standing::Held(since) if since.plus_months(12) > today => w.evidence_new(since.long(lang)),
        Standing::Held(since) => w.evidence_held(since.long(lang)),
        Standing::Acting(since) => w.evidence_acting(since.long(lang)),
        Standing::Vacant(Some(since)) => w.evidence_vacant(since.long(lang)),
        Standing::Vacant(None) => w.evidence_never(),
    };
    Evidence {
        dimension: Dimension::Capacity,
        about: w.evidence_post(),
        says,
        source: w.evidence_source(),
        on: today,
        n: String::new(),
        caution: w.evidence_post_caution(),
    }
}

fn spans(work: &Work, span: u32, counted: Option<Counted>) -> Evidence {
    let (w, today) = (words(work.lang()), work.today());
    let (source, on) = counted.map_or_else(|| (w.evidence_source(), today), |counted| (counted.source, counted.from));
    Evidence {
        dimension: Dimension::Capacity,
        about: w.span(),
        says: w.evidence_span(span),
        source,
        on,
        n: w.evidence_span_n(span),
        caution: w.evidence_span_caution(),
    }
}

fn stability(work: &Work, moved: &[Date]) -> Evidence {
    let (w, lang) = (words(work.lang()), work.lang());
    let days: Vec<String> = moved.iter().map(|day| day.long(lang)).collect();
    Evidence {
        dimension: Dimension::Stability,
        about: w.evidence_moved(),
        says: if days.is_empty() { w.evidence_not_moved() } else { w.evidence_moved_on(days.join(", ")) },
        source: w.evidence_source(),
        on: work.today(),
        n: String::new(),
        caution: w.evidence_moved_caution(),
    }
}
