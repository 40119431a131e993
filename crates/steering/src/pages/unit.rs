//! The room on a unit's page: what is agreed, in words, ending with what the workplace decides itself.

use super::Known;
use crate::agreement::{AgreementId, MedLine};
use crate::cause::Cause;
use crate::picture::Picture;
use crate::rooms::{Standing, room};
use crate::setting::Origin;
use crate::store::agreements::{self, Kept};
use crate::views::rooms::{self as views, Line};
use crate::words;
use access::Do;
use base::UnitId;
use std::collections::HashMap;
use web::{Error, Panel, Work};

/// The room panel; nothing for those who may not see the room, and nothing before there is a catalogue.
pub fn panel(work: &mut Work, unit: UnitId) -> Result<Vec<Panel>, Error> {
    let known = Known::nameless(work)?;
    let sight = known.sight(work, Do::SeeRoom);
    let here = work.here();
    let picture = Picture::above(work.tx, unit, here.today, here.today)?;
    let kept: HashMap<AgreementId, Kept> =
        agreements::above(work.tx, unit, here.today)?.into_iter().map(|kept| (kept.agreement.id, kept)).collect();
    let mut standings = room(&picture, unit, here.today).standings;
    standings.retain(|standing| sight.sees(known.seating.places(), unit, &standing.owner));
    if standings.is_empty() {
        return Ok(Vec::new());
    }
    let rounds = super::causes::rounds(work, unit, &known)?;
    let may_ask = work.can(Do::ReopenAgreement, unit)?;
    let causes = if may_ask { super::causes::panel(work, unit, (&picture, &standings))? } else { Vec::new() };
    let mut ours: Vec<String> = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    for standing in standings {
        let rests = standing.agreement.and_then(|id| kept.get(&id));
        ours.extend(rests.map(|kept| kept.agreement.terms.decided_here.clone()).filter(|text| !text.is_empty()));
        lines.push(line(work, (unit, standing), rests, &known, may_ask));
    }
    // What is only shown cannot be agreed about; but what an inspection remarks on may be a reason to talk about something else.
    let shown_only = lines.iter().any(|line| line.standing.shown_only) && lines.iter().any(|line| line.again.is_some());
    let inspected = (may_ask && shown_only).then(|| super::reopenings::choosing(unit, Cause::Inspection));
    let med = med_line(&here, kept.values(), unit);
    let body = views::panel(&here, &lines, (med, inspected), &ours);
    let over_time = super::history::panel(work, unit)?;
    Ok(std::iter::once(Panel { side: false, order: 10, body }).chain(rounds).chain(causes).chain(over_time).collect())
}

fn line(work: &Work, (unit, standing): (UnitId, Standing), rests: Option<&Kept>, known: &Known, may_ask: bool) -> Line {
    let w = words(work.lang());
    let agreement = rests.map(|kept| &kept.agreement);
    let whose = match standing.origin {
        Origin::Own(_) => String::new(),
        Origin::Common(from, _) => w.common_in(known.unit(from)),
        Origin::Default => w.common_default(),
    };
    let seats = known.seating.seats(unit, &standing.owner);
    let party = seats.party_of(work.actor.person).is_some();
    Line {
        href: agreement.map(|one| format!("/agreements/{}", one.id)),
        whose,
        reason: agreement.map(|one| one.terms.reason.clone()).unwrap_or_default(),
        review: agreement.and_then(|one| one.terms.review),
        own_wish: rests.is_some_and(|kept| kept.own_wish),
        disagreed: party && standing.own() && agreement.is_some_and(crate::agreement::Agreement::disagreed),
        again: (may_ask && !standing.shown_only)
            .then(|| format!("/units/{unit}/reopenings/new?instrument={}", standing.instrument)),
        standing,
    }
}

/// The newest MED discussion behind the unit's own agreements, for the panel's head.
fn med_line<'a>(here: &ui::Here, kept: impl Iterator<Item = &'a Kept>, unit: UnitId) -> Option<String> {
    let discussed = kept.filter(|kept| kept.agreement.unit == unit).filter_map(|kept| match &kept.agreement.med {
        Some(MedLine::Discussed { committee, on, .. }) => Some((*on, committee.clone())),
        _ => None,
    });
    let (on, committee) = discussed.max()?;
    Some(words(here.lang).panel_med(committee, on.long(here.lang)))
}
