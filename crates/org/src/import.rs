//! The organisation as a kind of import: a file of units, and beside it one of people.

use crate::rules::desk::roster;
use crate::rules::plan::{Plan, Terms, What, plan};
use crate::rules::reason::Rejected;
use crate::rules::roster::RosterPlan;
use crate::rules::slice::Timeline;
use crate::store::class::Facet;
use crate::{reading, reasons, store, words};
use ::store::{Result, Tx};
use access::Do;
use base::{Lang, UnitId};
use imports::{Detail, Input, Kind, Report, Subject};
use std::collections::{BTreeSet, HashMap};

/// What the importer needs to know of organisation files.
pub fn import_kind() -> Kind {
    Kind {
        subject: Subject::Org,
        label: |lang| words(lang).import_label(),
        does: Do::ImportOrganisation,
        event: "org.imported",
        check,
        apply,
        job: false,
    }
}

fn check(tx: &mut Tx, input: &Input) -> Result<Report> {
    let plan = units(tx, input)?;
    let mut report = told(tx, &plan, input)?;
    if let Some(people) = people(tx, input, Some(&plan))? {
        add_people(&mut report, &people, input);
    }
    Ok(report)
}

fn apply(tx: &mut Tx, input: &Input) -> Result<Report> {
    let plan = units(tx, input)?;
    let mut report = told(tx, &plan, input)?;
    store::life::apply(tx, &input.mapping.source, &plan)?;
    for (facet, word) in new_words(tx, &plan)? {
        store::class::learn(tx, facet, &word, &input.mapping.source)?;
    }
    if let (Some(people), Some((_, mapping))) = (people(tx, input, None)?, input.people) {
        store::roster::apply(tx, &mapping.source, &people)?;
        add_people(&mut report, &people, input);
    }
    Ok(report)
}

fn units(tx: &mut Tx, input: &Input) -> Result<Plan> {
    let mapping = input.mapping;
    let known = store::life::known(tx, &mapping.source)?;
    let told = reading::units(input.table, mapping, input.lang);
    let terms = Terms { as_of: input.as_of, complete: mapping.complete, distinct: mapping.repeated };
    Ok(plan(&known, told, terms, UnitId::fresh))
}

/// The plan of the people file; `pending` are units that the same import is about to make.
fn people(tx: &mut Tx, input: &Input, pending: Option<&Plan>) -> Result<Option<RosterPlan>> {
    let Some((table, mapping)) = input.people else { return Ok(None) };
    let mut known = store::roster::staffed(tx, &mapping.source, &input.mapping.source)?;
    for change in pending.iter().flat_map(|plan| &plan.changes) {
        known.units.insert(change.key.clone(), change.unit);
    }
    let crew = reading::crew(table, mapping, input.lang);
    Ok(Some(roster(&known, crew, input.as_of, mapping.complete)))
}

fn told(tx: &mut Tx, plan: &Plan, input: &Input) -> Result<Report> {
    let closed = plan.count(What::Closed);
    let new = plan.count(What::New);
    let mut report = Report {
        read: count(input.table.rows.len()),
        accepted: count(plan.accepted),
        new: count(new),
        closed: count(closed),
        changed: count(plan.changes.len() - new - closed),
        unchanged: count(plan.unchanged),
        ..Report::default()
    };
    reject(&mut report, &plan.rejected, "", input.lang);
    report.details = details(tx, plan, input)?;
    Ok(report)
}

/// What happens to each unit, by name: also to which unit it moves.
fn details(tx: &mut Tx, plan: &Plan, input: &Input) -> Result<Vec<Detail>> {
    let words = words(input.lang);
    let mut names: HashMap<UnitId, String> = store::unit::names(tx)?.as_ref().clone();
    let last = |life: &Timeline| life.slices().last().map(|slice| slice.content.clone());
    names.extend(plan.changes.iter().filter_map(|c| Some((c.unit, last(&c.after)?.name))));
    let mut out = vec![];
    for change in &plan.changes {
        let (old, new) = (last(&change.before), last(&change.after));
        let name = new.as_ref().or(old.as_ref()).map(|c| c.name.clone()).unwrap_or_default();
        let above = new.and_then(|c| c.parent).and_then(|parent| names.get(&parent).cloned());
        for what in &change.what {
            let text = match (what, &above, &old) {
                (What::Moved, Some(above), _) => words.detail_moved(name.as_str(), above.as_str()),
                (What::Renamed, _, Some(old)) => words.detail_renamed(old.name.as_str(), name.as_str()),
                _ => name.clone(),
            };
            out.push(Detail { what: word(*what, input.lang), text });
        }
    }
    for (facet, text) in new_words(tx, plan)? {
        let what = if facet == Facet::UnitType { words.new_type() } else { words.new_level() };
        out.push(Detail { what, text });
    }
    Ok(out)
}

/// Types and levels that the municipality has no word for yet: told before they are learned, since a column that was
/// mapped wrongly shows here first.
fn new_words(tx: &mut Tx, plan: &Plan) -> Result<BTreeSet<(Facet, String)>> {
    let mut found = BTreeSet::new();
    for slice in plan.changes.iter().flat_map(|change| change.after.slices()) {
        found.insert((Facet::UnitType, slice.content.kind.clone()));
        found.insert((Facet::UnitLevel, slice.content.level.clone()));
    }
    for facet in [Facet::UnitType, Facet::UnitLevel] {
        let known = store::class::words_for(tx, facet)?;
        found.retain(|(of, word)| *of != facet || !(word.is_empty() || known.contains(word)));
    }
    Ok(found)
}

fn word(what: What, lang: Lang) -> String {
    let words = words(lang);
    match what {
        What::New => words.what_new(),
        What::Reopened => words.what_reopened(),
        What::Moved => words.what_moved(),
        What::Renamed => words.what_renamed(),
        What::Changed => words.what_changed(),
        What::Closed => words.what_closed(),
    }
}

fn add_people(report: &mut Report, plan: &RosterPlan, input: &Input) {
    let words = words(input.lang);
    report.read += input.people.map_or(0, |(table, _)| count(table.rows.len()));
    report.accepted += count(plan.accepted);
    report.new += count(plan.begun.len() + plan.heads.len());
    report.changed += count(plan.altered.len() + plan.faces.changed.len());
    report.unchanged += count(plan.unchanged);
    reject(report, &plan.rejected, &words.people_file(), input.lang);
    if !plan.faces.new.is_empty() {
        report.details.push(Detail { what: words.what_new(), text: words.people_new(plan.faces.new.len()) });
    }
    let mut titles: Vec<&String> = plan.posts.values().filter(|title| !title.is_empty()).collect();
    titles.sort();
    titles.dedup();
    for title in titles {
        report.details.push(Detail { what: words.people_title(), text: title.clone() });
    }
}

fn reject(report: &mut Report, rejected: &[Rejected], file: &str, lang: Lang) {
    for Rejected { line, reason } in rejected {
        let said = reasons::said(reason, lang);
        report.reject(*line, if file.is_empty() { said } else { format!("{file}: {said}") });
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
