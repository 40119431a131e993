//! *Det må jeg*: a leader's settings and the delegation plan as one page that can be searched and printed.

use super::Known;
use crate::agreement::AgreementId;
use crate::may::{Entry, domains, rights};
use crate::picture::Picture;
use crate::rooms::room;
use crate::setting::Origin;
use crate::step::DomainId;
use crate::store::agreements::{self, Kept};
use crate::store::{mandates, responses};
use crate::views::may as views;
use crate::words;
use access::{Do, Role};
use base::UnitId;
use std::collections::HashMap;
use web::{Error, Outcome, Page, Work};

/// The units that are the reader's own to look up: those they lead, else the one they work in.
fn own_units(work: &Work) -> Vec<UnitId> {
    let mut led: Vec<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    if led.is_empty() {
        let works = work.actor.held.iter().filter(|held| held.role == Role::Employee);
        led.extend(works.filter_map(|held| held.unit));
    }
    led.sort();
    led.dedup();
    led
}

/// The page.
pub fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeRoom)?;
    let here = work.here();
    let w = words(here.lang);
    let known = Known::load(work)?;
    let own = own_units(work);
    let asked: Option<UnitId> = work.query_as("unit");
    let Some(unit) = asked.or(own.first().copied()) else {
        return Ok(Page::show(w.may_title(), views::none(&here)));
    };
    if !known.sight(work, Do::SeeRoom).sees(known.seating.places(), unit, "") {
        return Err(Error::NotFound);
    }
    let page = gathered(work, &known, unit, &own)?;
    Ok(Page::show(w.may_of(page.unit), page.body(&here)))
}

fn gathered<'k>(work: &mut Work, known: &'k Known, unit: UnitId, own: &[UnitId]) -> Result<Gathered<'k>, Error> {
    let today = work.today();
    let picture = Picture::above(work.tx, unit, today, today)?;
    let path: Vec<UnitId> = known.seating.places().path(unit).collect();
    let kept = agreements::above(work.tx, unit, today)?.into_iter().map(|kept| (kept.agreement.id, kept)).collect();
    let (plan, responses) = (mandates::all(work.tx)?, responses::of_unit(work.tx, unit)?);
    let mut units: Vec<UnitId> = own.to_vec();
    if !units.contains(&unit) {
        units.push(unit);
    }
    let name = |unit: &UnitId| (unit.to_string(), known.unit(*unit).to_owned());
    Ok(Gathered {
        known,
        unit: known.unit(unit),
        id: unit,
        units: units.iter().map(name).collect(),
        query: work.query("q").unwrap_or_default(),
        domain: work.query_as("domain"),
        given: work.can(Do::GiveMandate, unit)?,
        picture,
        path,
        kept,
        plan,
        responses,
    })
}

/// Everything that the page is gathered from.
struct Gathered<'k> {
    known: &'k Known,
    unit: &'k str,
    id: UnitId,
    units: Vec<(String, String)>,
    query: String,
    domain: Option<DomainId>,
    given: bool,
    picture: Picture,
    path: Vec<UnitId>,
    kept: HashMap<AgreementId, Kept>,
    plan: Vec<crate::mandate::Mandate>,
    responses: Vec<crate::ladder::Response>,
}

impl Gathered<'_> {
    fn entries(&self, here: &ui::Here) -> Vec<Entry<'_>> {
        let standings = room(&self.picture, self.id, here.today).standings;
        let edition = self.picture.lineage.at(here.today);
        let entry = |standing: crate::rooms::Standing| {
            let domain = edition.and_then(|edition| edition.instrument(standing.instrument))?.domain;
            let rests = standing.agreement.and_then(|id| self.kept.get(&id));
            let decided_here = rests.map(|kept| kept.agreement.terms.decided_here.clone()).unwrap_or_default();
            let rights = rights(&self.plan, &self.responses, &self.path, (standing.instrument, here.today), |post| {
                self.known.post(post)
            });
            Some(Entry { standing, domain, rights, decided_here })
        };
        standings.into_iter().filter_map(entry).collect()
    }

    fn body(&self, here: &ui::Here) -> maud::Markup {
        let w = words(here.lang);
        let all = self.entries(here);
        let domains = domains(&all).into_iter().map(|(id, name)| (id.to_string(), name.pick(here.lang).to_owned()));
        let domains: Vec<(String, String)> = domains.collect();
        let found = all.iter().filter(|one| self.domain.is_none_or(|domain| one.domain == domain));
        let found: Vec<&Entry> = found.filter(|one| one.answers(&self.query)).collect();
        let whose = |entry: &Entry| match entry.standing.origin {
            Origin::Own(_) => w.whose_own(),
            Origin::Common(from, _) => w.common_in(self.known.unit(from)),
            Origin::Default => w.common_default(),
        };
        let page = views::Page {
            unit: self.unit,
            id: self.id.to_string(),
            units: &self.units,
            query: &self.query,
            domain: self.domain.map_or_else(String::new, |id| id.to_string()),
            domains: &domains,
            entries: found.iter().map(|one| (*one, whose(one))).collect(),
            owner: &|code| self.known.function(code, here.lang),
            plan: self.given.then(|| format!("/units/{}/mandates", self.id)),
        };
        views::show(here, &page)
    }
}
