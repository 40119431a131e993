//! The catalogue: reading it, the starter, and editing a new edition.

use super::{Known, refuse, weight};
use crate::commands::{catalogue as commands, starter};
use crate::edition::{Edition, Lineage};
use crate::floor::{Floor, FloorId};
use crate::step::{DutyRule, EditionId, Instrument, InstrumentId, Often, Step, StepId, Words};
use crate::store::catalogue;
use crate::views::{catalogue as views, drafts};
use crate::words;
use access::Do;
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// The catalogue in force.
pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeCatalogue)?;
    let editions = catalogue::editions(work.tx)?;
    let draft = editions.iter().find(|edition| edition.published.is_none());
    let lineage = Lineage::new(editions.clone());
    let here = work.here();
    let may_edit = work.actor.may_everywhere(Do::EditCatalogue);
    let weighed = if may_edit && editions.is_empty() {
        starting(work)?
    } else {
        maud::html! {}
    };
    let edit = views::Edit { draft, allowed: may_edit, weighed };
    let body = views::index(&here, super::rooms_for(work), lineage.at(here.today), &edit);
    Ok(Page::show(words(here.lang).catalogue_title(), body))
}

/// What the starter catalogue would ask for.
fn starting(work: &mut Work) -> Result<maud::Markup, Error> {
    let added = weight::of_edition(&starter::unkept()?, None, work.lang());
    burden::panel(work, &added)
}

/// Publishes the starter catalogue.
pub fn publish_starter(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::EditCatalogue)?;
    let lang = work.lang();
    burden::admit(work, &weight::of_edition(&starter::unkept()?, None, lang))?;
    let (_, event) = commands::publish_starter(work.tx).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go("/catalogue"))
}

/// The page of an instrument; `weighed` says what the floor that is being added would ask for.
pub fn instrument_page(
    work: &mut Work,
    id: InstrumentId,
    form: Option<&Form>,
    weighed: Option<&maud::Markup>,
) -> Result<(String, maud::Markup), Error> {
    work.may_somewhere(Do::SeeCatalogue)?;
    let here = work.here();
    let lineage = catalogue::lineage(work.tx)?;
    let one = lineage.at(here.today).and_then(|edition| edition.instrument(id)).ok_or(Error::NotFound)?;
    let known = Known::load(work)?;
    let floors = catalogue::floors(work.tx)?;
    let floors: Vec<(&Floor, Option<&Step>)> = floors
        .iter()
        .filter(|floor| floor.instrument == id)
        .map(|floor| (floor, lineage.carry(floor.step, here.today)))
        .collect();
    let form = form.filter(|_| work.actor.may_everywhere(Do::EditCatalogue));
    let owner = known.function(&one.owner, here.lang);
    Ok((one.name.pick(here.lang).to_owned(), views::instrument(&here, (one, &owner), &floors, (form, weighed))))
}

/// One instrument.
pub fn instrument(work: &mut Work, id: InstrumentId) -> Outcome {
    let form = Form::blank(work.lang());
    let (title, body) = instrument_page(work, id, Some(&form), None)?;
    Ok(Page::show(title, body))
}

/// Notes that the jurist has read the law for a floor.
pub fn check(work: &mut Work, id: FloorId) -> Outcome {
    work.may_everywhere(Do::EditCatalogue)?;
    let floor = catalogue::floors(work.tx)?.into_iter().find(|floor| floor.id == id).ok_or(Error::NotFound)?;
    let event = commands::check_floor(work.tx, id).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/catalogue/{}", floor.instrument)))
}

/// Begins a new edition.
pub fn begin(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::EditCatalogue)?;
    let (id, event) = commands::draft_edition(work.tx).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/catalogue/editions/{id}")))
}

fn draft(work: &mut Work, id: EditionId) -> Result<Edition, Error> {
    work.may_everywhere(Do::EditCatalogue)?;
    let found = catalogue::editions(work.tx)?.into_iter().find(|edition| edition.id == id);
    found.filter(|edition| edition.published.is_none()).ok_or(Error::NotFound)
}

/// A draft edition.
pub fn edition(work: &mut Work, id: EditionId) -> Outcome {
    let draft = draft(work, id)?;
    let here = work.here();
    let added = added(work, &draft)?;
    let weighed = burden::panel(work, &added)?;
    Ok(Page::show(words(here.lang).edition_name(draft.number.to_string()), drafts::edition(&here, &draft, &weighed)))
}

/// What a draft may ask for that no edition before it could.
fn added(work: &mut Work, draft: &Edition) -> Result<Vec<burden::Demand>, Error> {
    let lineage = catalogue::lineage(work.tx)?;
    Ok(weight::of_edition(draft, lineage.newest(), work.lang()))
}

/// Publishes a draft, unless its new steps ask for more than the ceiling has room for.
pub fn publish(work: &mut Work, id: EditionId) -> Outcome {
    let draft = draft(work, id)?;
    let added = added(work, &draft)?;
    burden::admit(work, &added)?;
    let event = commands::publish_edition(work.tx, id).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go("/catalogue"))
}

/// The form of one instrument of a draft.
pub fn edit(work: &mut Work, id: EditionId, instrument: InstrumentId) -> Outcome {
    let draft = draft(work, id)?;
    let one = draft.instrument(instrument).ok_or(Error::NotFound)?;
    let mut form = Form::blank(work.lang());
    fill(&mut form, one);
    let here = work.here();
    Ok(Page::show(one.name.pick(here.lang).to_owned(), drafts::instrument(&here, &draft, one, &form)))
}

fn fill(form: &mut Form, one: &Instrument) {
    let both = |form: &mut Form, name: &str, words: &Words| {
        form.set(&format!("{name}_da"), &words.da);
        form.set(&format!("{name}_en"), &words.en);
    };
    both(form, "name", &one.name);
    both(form, "purpose", &one.purpose);
    if let Some(law) = &one.law {
        both(form, "law", law);
    }
    form.set("default", one.step(one.default).map_or(1, |step| step.rank));
    for (n, step) in (1..).zip(&one.steps) {
        form.set(&format!("words_da_{n}"), &step.words.da);
        form.set(&format!("words_en_{n}"), &step.words.en);
        if let Some(duty) = &step.duty {
            form.set(&format!("duty_da_{n}"), &duty.text.da);
            form.set(&format!("duty_en_{n}"), &duty.text.en);
            form.set(&format!("often_{n}"), duty.often.code());
            form.set(&format!("minutes_{n}"), duty.minutes);
        }
    }
}

/// Saves one instrument of a draft.
pub fn save(work: &mut Work, id: EditionId, instrument: InstrumentId) -> Outcome {
    let draft = draft(work, id)?;
    let one = draft.instrument(instrument).ok_or(Error::NotFound)?;
    let (mut form, lang) = (work.form(), work.lang());
    let Some((edited, removed)) = read(&mut form, one) else {
        let here = work.here();
        return Ok(Page::again(one.name.pick(lang).to_owned(), drafts::instrument(&here, &draft, one, &form)));
    };
    let event = commands::edit_instrument(work.tx, id, &edited, &removed).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/catalogue/editions/{id}")))
}

fn read(form: &mut Form, one: &Instrument) -> Option<(Instrument, Vec<(StepId, StepId)>)> {
    let (name, purpose) = (both(form, "name", 120), both(form, "purpose", 500));
    let law = if form.sent("law_da").trim().is_empty() { Some(None) } else { both(form, "law", 500).map(Some) };
    let default = form.choice::<i64>("default");
    let steps: Vec<Result<Option<Step>, Faulty>> = (1..=drafts::rows(one)).map(|n| read_step(form, one, n)).collect();
    let mut kept: Vec<Step> = steps.into_iter().collect::<Result<Vec<_>, _>>().ok()?.into_iter().flatten().collect();
    for (rank, step) in (1_i64..).zip(&mut kept) {
        step.rank = rank;
    }
    let removed = removed(form, one, &kept)?;
    let wanted = default.and_then(|rank| one.steps.iter().find(|step| step.rank == rank)).map(|step| step.id);
    let wanted = wanted.map(|id| removed.iter().find(|(gone, _)| *gone == id).map_or(id, |(_, heir)| *heir));
    let edited = Instrument {
        name: name?,
        purpose: purpose?,
        law: law?,
        default: wanted?,
        steps: kept,
        heading: one.heading.clone(),
        code: one.code.clone(),
        owner: one.owner.clone(),
        ..*one
    };
    Some((edited, removed))
}

fn both(form: &mut Form, name: &str, most: usize) -> Option<Words> {
    let (da, en) = (form.text(&format!("{name}_da"), 1..=most), form.text(&format!("{name}_en"), 1..=most));
    Some(Words { da: da?, en: en? })
}

/// The form says what is wrong.
struct Faulty;

/// A step as typed: none of a new row left empty, or of a step that goes.
fn read_step(form: &mut Form, one: &Instrument, n: usize) -> Result<Option<Step>, Faulty> {
    let known = one.steps.get(n - 1);
    let going = !form.sent(&format!("gone_{n}")).is_empty();
    if going || (known.is_none() && form.sent(&format!("words_da_{n}")).trim().is_empty()) {
        return Ok(None);
    }
    let words = numbered(form, "words", n, 200);
    let duty =
        if form.sent(&format!("duty_da_{n}")).trim().is_empty() { Some(None) } else { read_duty(form, n).map(Some) };
    let id = known.map_or_else(StepId::fresh, |step| step.id);
    Ok(Some(Step { id, rank: 0, words: words.ok_or(Faulty)?, duty: duty.ok_or(Faulty)? }))
}

fn numbered(form: &mut Form, name: &str, n: usize, most: usize) -> Option<Words> {
    let (da, en) = (form.text(&format!("{name}_da_{n}"), 1..=most), form.text(&format!("{name}_en_{n}"), 1..=most));
    Some(Words { da: da?, en: en? })
}

fn read_duty(form: &mut Form, n: usize) -> Option<DutyRule> {
    let (text, minutes) = (numbered(form, "duty", n, 200), form.number(&format!("minutes_{n}"), 1..=6000));
    let name = format!("often_{n}");
    let often = form.text(&name, 1..=100).and_then(|code| Often::parse(&code));
    if often.is_none() {
        form.wrong(&name, words(form.lang()).often_hint());
    }
    Some(DutyRule { text: text?, often: often?, minutes: minutes? })
}

/// Where removed steps lead; a step that goes must lead to one that stays.
fn removed(form: &mut Form, one: &Instrument, kept: &[Step]) -> Option<Vec<(StepId, StepId)>> {
    let mut removed = Vec::new();
    for (n, step) in (1..).zip(&one.steps) {
        let name = format!("gone_{n}");
        let Some(to) = form.optional_choice::<i64>(&name)? else { continue };
        let heir = one.steps.iter().find(|step| step.rank == to).map(|step| step.id);
        let stays = heir.filter(|heir| kept.iter().any(|step| step.id == *heir));
        let Some(heir) = stays else {
            form.wrong(&name, words(form.lang()).refused_leads_nowhere());
            return None;
        };
        removed.push((step.id, heir));
    }
    Some(removed)
}
