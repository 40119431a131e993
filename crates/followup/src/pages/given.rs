//! One page for each staff function: what units need from it, what it has promised, kept and stopped, and what it still asks for.

use super::{help, seen};
use crate::deviation::Deviation;
use crate::gather_given as given;
use crate::still_asked::Ask;
use crate::store::reading as stored;
use crate::views::given::{self as views, Given};
use crate::words;
use access::{Do, FunctionId};
use base::UnitId;
use org::StaffFunction;
use steering::step::Words;
use steering::stop::StopPromise;
use web::{Duty, Error, Outcome, Page, Work};

/// The reader's own functions: straight to the page where there is one.
pub fn index(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeeGiven)?;
    let mine = own(work)?;
    if let [one] = &mine[..] {
        return Ok(Page::go(format!("/staff-functions/{}/support", one.id)));
    }
    let here = work.here();
    Ok(Page::show(words(here.lang).given_menu(), views::index(&here, &mine)))
}

fn own(work: &mut Work) -> Result<Vec<StaffFunction>, Error> {
    let mine = work.actor.functions();
    Ok(org::staff_functions(work.tx)?.into_iter().filter(|function| mine.contains(&function.id)).collect())
}

/// Those who work in the function, and the leaders of the unit that answers for it and above.
fn may_see(work: &mut Work, function: &StaffFunction) -> Result<bool, Error> {
    if work.actor.may_somewhere(Do::SeeGiven) && work.actor.functions().contains(&function.id) {
        return Ok(true);
    }
    let (Some(unit), today) = (function.unit, work.today()) else { return Ok(false) };
    let led: Vec<UnitId> = work.actor.led().into_iter().map(|(unit, _)| unit).collect();
    let path = access::above(work.tx, unit, today)?;
    Ok(work.actor.may_somewhere(Do::SeeAnswers) && path.iter().any(|above| led.contains(above)))
}

/// The page.
pub fn show(work: &mut Work, id: FunctionId) -> Outcome {
    let function = org::staff_functions(work.tx)?.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    if !may_see(work, &function)? {
        return Err(Error::NotFound);
    }
    let own = work.actor.functions().contains(&id);
    let here = work.here();
    let me = work.actor.person;
    let help = help::mine(work)?.into_iter().filter(|one| one.of == me && one.function == Some(id)).collect();
    let wishes = wishes(work, id)?;
    let asks = given::asks(work.tx, &function)?;
    let page = Given {
        names: org::names(work.tx)?,
        help,
        wishes,
        voiced: if own { steering::wishes(work.tx, me, &function.code)? } else { vec![] },
        promises: steering::promises_of(work.tx, &function.code)?,
        stops: stops(work, &function.code, &asks)?,
        asks,
        stopped: given::stopped(work.tx, &function)?,
        since: stored::since(work.tx)?,
        own,
        function: &function,
    };
    Ok(Page::show(here.lang.pick(&function.name_da, &function.name_en), views::page(&here, &page)))
}

/// What the function has promised to stop asking for, as far as it may be read: its voice is given, and the answers are revealed. Beside
/// each the duty about the same that units it was promised to are still asked for.
fn stops(work: &mut Work, code: &str, asks: &[Ask]) -> Result<Vec<(StopPromise, Option<Words>)>, Error> {
    let today = work.today();
    let (places, all) = (access::places(work.tx, today)?, steering::stops(work.tx)?);
    let still = |stop: &StopPromise| {
        if stop.kept.is_some() {
            return None;
        }
        let concerns = |ask: &&Ask| {
            ask.instrument == stop.instrument && ask.units.iter().any(|unit| places.under(*unit, stop.unit))
        };
        asks.iter().find(concerns).map(|ask| ask.text.clone())
    };
    let own = all.into_iter().filter(|stop| stop.of_function(code));
    Ok(own
        .map(|stop| {
            let still = still(&stop);
            (stop, still)
        })
        .collect())
}

/// Help that units have wished for from the function beside a deviation, as far as the reader may read the deviation.
fn wishes(work: &mut Work, id: FunctionId) -> Result<Vec<Deviation>, Error> {
    let mut all = seen(work)?;
    all.retain(|d| d.end().is_none() && d.report.wish.as_ref().is_some_and(|wish| wish.of == Some(id)));
    Ok(all)
}

/// What waits for those in a function: duties that nobody reads; and for those who publish the catalogue, drafts without them.
pub fn duties(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (w, lang, today) = (words(work.lang()), work.lang(), work.today());
    let mut all = vec![];
    if work.actor.may_somewhere(Do::DecideRemoval) {
        let since = stored::since(work.tx)?;
        for function in own(work)? {
            all.extend(broken(work, &function)?);
            for ask in given::asks(work.tx, &function)?.into_iter().filter(|ask| ask.proposed(since, today)) {
                let text = w.duty_unread(ask.text.pick(lang));
                let hint = Some(ask.name.pick(lang).to_owned());
                let href = format!("/duties/{}/removal?step={}", ask.instrument, ask.step);
                all.push(Duty { due: None, text, hint, href, unit: None, overdue: false, minutes: None });
            }
        }
    }
    if work.actor.may_everywhere(Do::EditCatalogue) {
        all.extend(drafts(work)?);
    }
    Ok(all)
}

/// Promises of a function that those they were given to say are not kept.
fn broken(work: &mut Work, function: &StaffFunction) -> Result<Vec<Duty>, Error> {
    let w = words(work.lang());
    let said = steering::stops(work.tx)?.into_iter().filter(|one| one.of_function(&function.code));
    let href = format!("/staff-functions/{}/support", function.id);
    let duty = |one: StopPromise| Duty {
        due: None,
        text: w.duty_broken(&*one.what),
        hint: one.broken.map(|day| w.stops_broken(day.long(work.lang()))),
        href: href.clone(),
        unit: None,
        overdue: false,
        minutes: None,
    };
    Ok(said.filter(|one| one.broken.is_some()).map(duty).collect())
}

fn drafts(work: &mut Work) -> Result<Vec<Duty>, Error> {
    let (w, lang) = (words(work.lang()), work.lang());
    let mut all = vec![];
    for decision in stored::decisions(work.tx)?.into_iter().filter(|decision| decision.goes) {
        let Some(edition) = decision.edition else { continue };
        let draft = steering::is_draft(work.tx, edition);
        if !draft.map_err(|fail| Error::Broken(fail.to_string()))? {
            continue;
        }
        let lineage = steering::lineage(work.tx)?;
        let one = lineage.newest().and_then(|edition| edition.instrument(decision.instrument));
        let text = w.duty_draft(one.map_or("", |one| one.name.pick(lang)));
        let href = format!("/catalogue/editions/{edition}");
        all.push(Duty { due: None, text, hint: Some(decision.words), href, unit: None, overdue: false, minutes: None });
    }
    Ok(all)
}
