//! The ladder of responses: where a unit stands, a new response by the line, the unit's comment, and the end before its day.

use super::{Known, refuse};
use crate::commands::responses as commands;
use crate::edition::Lineage;
use crate::ladder::{self, About, Level, Refusal, Response, ResponseId, all_standing};
use crate::refusals::climbed;
use crate::seat::Party;
use crate::sight::Sight;
use crate::store::{catalogue, responses};
use crate::views::ladder as views;
use crate::words;
use access::Do;
use base::{Time, UnitId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

/// Whether the reader may see responses about something with this owner in a unit.
pub fn may_see(work: &Work, known: &Known, unit: UnitId, owner: &str) -> bool {
    let functions = known.seating.functions_of(work.actor.person);
    Sight::of(&work.actor, Do::SeeResponses, &functions).sees(known.seating.places(), unit, owner)
}

/// A unit's ladder as far as the reader may see it.
struct Ladder {
    known: Known,
    lineage: Lineage,
    unit: UnitId,
    responses: Vec<Response>,
    decides: bool,
}

impl Ladder {
    fn load(work: &mut Work, unit: UnitId) -> Result<Self, Error> {
        let (known, lineage) = (Known::load(work)?, catalogue::lineage(work.tx)?);
        known.there(unit)?;
        let mut responses = responses::of_unit(work.tx, unit)?;
        responses.retain(|one| may_see(work, &known, unit, &owner(&lineage, one.about)));
        if !may_see(work, &known, unit, "") && responses.is_empty() {
            return Err(Error::NotFound);
        }
        let seats = known.seating.seats(unit, "");
        let speaks = seats.party_of(work.actor.person) == Some(seats.decider());
        let decides = speaks && work.can(Do::DecideResponse, unit)?;
        Ok(Self { known, lineage, unit, responses, decides })
    }

    fn name(&self, about: About, work: &Work) -> String {
        let found = self.lineage.newest().and_then(|edition| edition.about(about));
        found.map_or_else(String::new, |(name, _)| name.pick(work.lang()).to_owned())
    }

    /// Instruments, then whole domains, to choose among.
    fn matters(&self, work: &Work) -> Vec<(String, String)> {
        let (lang, w) = (work.lang(), words(work.lang()));
        let instruments = self.lineage.newest().map_or(&[][..], |edition| &edition.instruments);
        let open = instruments.iter().filter(|one| !one.shown_only);
        let mut all: Vec<(String, String)> =
            open.map(|one| (code(About::Instrument(one.id)), one.name.pick(lang).to_owned())).collect();
        let mut domains: Vec<(String, String)> = instruments
            .iter()
            .map(|one| (code(About::Domain(one.domain)), w.whole_domain(one.heading.pick(lang))))
            .collect();
        domains.dedup();
        all.append(&mut domains);
        all
    }

    fn form_page(&self, work: &Work, form: &Form) -> maud::Markup {
        let here = work.here();
        let crumbs = self.known.crumbs(&here, self.unit, &words(here.lang).response_new());
        views::new(
            &here,
            &views::New {
                crumbs,
                unit: self.known.unit(self.unit),
                path: path(self.unit),
                matters: self.matters(work),
            },
            form,
        )
    }
}

fn owner(lineage: &Lineage, about: About) -> String {
    lineage.newest().and_then(|edition| edition.about(about)).map_or_else(String::new, |(_, owner)| owner)
}

fn path(unit: UnitId) -> String {
    format!("/units/{unit}/responses")
}

/// What stands in an address or a form for a matter.
fn code(about: About) -> String {
    match about {
        About::Instrument(id) => format!("i-{id}"),
        About::Domain(id) => format!("d-{id}"),
    }
}

fn read_about(text: &str) -> Option<About> {
    let (kind, id) = text.split_once('-')?;
    match kind {
        "i" => id.parse().ok().map(About::Instrument),
        _ => id.parse().ok().map(About::Domain),
    }
}

/// Where a unit stands.
pub fn show(work: &mut Work, unit: UnitId) -> Outcome {
    let ladder = Ladder::load(work, unit)?;
    let here = work.here();
    let standing = all_standing(&ladder.responses, here.today);
    let now = standing.iter().map(|(about, now)| (ladder.name(*about, work), *now)).collect();
    let mut past: Vec<&Response> = ladder.responses.iter().collect();
    past.reverse();
    let page = views::Page {
        crumbs: ladder.known.crumbs(&here, unit, &words(here.lang).ladder_title()),
        unit: ladder.known.unit(unit),
        now,
        past: past.iter().map(|one| (*one, ladder.name(one.about, work))).collect(),
        new: ladder.decides.then(|| format!("{}/new", path(unit))),
    };
    Ok(Page::show(words(here.lang).ladder_of(page.unit), views::show(&here, &page)))
}

/// The form of a new response; renewing one begins with what it says.
pub fn new(work: &mut Work, unit: UnitId) -> Outcome {
    let ladder = Ladder::load(work, unit)?;
    deciding(&ladder)?;
    let mut form = Form::blank(work.lang());
    form.set("from", work.today());
    if let Some(old) =
        work.query_as("renew").and_then(|id: ResponseId| ladder.responses.iter().find(|one| one.id == id))
    {
        form.set("about", code(old.about));
        form.set("level", old.level.code());
        form.set("from", old.review.max(work.today()));
        for (name, text) in [("end_criterion", &old.end_criterion), ("support", &old.support), ("shares", &old.shares)]
        {
            form.set(name, text);
        }
        form.set("giver", old.giver.code());
    }
    Ok(Page::show(words(work.lang()).response_new(), ladder.form_page(work, &form)))
}

fn deciding(ladder: &Ladder) -> Result<(), Error> {
    if ladder.decides { Ok(()) } else { Err(Error::Forbidden) }
}

/// Decides a response.
pub fn decide(work: &mut Work, unit: UnitId) -> Outcome {
    let ladder = Ladder::load(work, unit)?;
    deciding(&ladder)?;
    let mut form = work.form();
    let Some(response) = read(work, &ladder, &mut form) else {
        return Ok(Page::again(words(work.lang()).response_new(), ladder.form_page(work, &form)));
    };
    let (id, event) = commands::decide_response(work.tx, response).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/responses/{id}")))
}

fn read(work: &Work, ladder: &Ladder, form: &mut Form) -> Option<Response> {
    let about = form.choice::<String>("about").and_then(|text| read_about(&text));
    let (level, prompt) = (form.choice::<Level>("level"), form.choice("prompt"));
    let (reason, from, review) = (form.text("reason", 1..=2000), form.date("from"), form.date("review"));
    let (end_criterion, support) = (form.text("end_criterion", 1..=1000), form.text("support", 0..=1000));
    let giver = form.optional_choice::<Party>("giver").map(|giver| giver.unwrap_or(Party::Line));
    let (shares, heard) = (form.text("shares", 0..=1000), form.text("words", 0..=4000));
    let named = ["committee", "on", "remarks", "not_relevant"].iter().any(|name| !form.sent(name).trim().is_empty());
    let med = if named { super::agreements::read_med(form, work.today()).map(Some) } else { Some(None) };
    let seats = ladder.known.seating.seats(ladder.unit, "");
    let response = Response {
        id: ResponseId::fresh(),
        unit: ladder.unit,
        about: about?,
        level: level?,
        prompt: prompt?,
        reason: reason?,
        from: from?,
        review: review?,
        end_criterion: end_criterion?,
        support: support?,
        giver: giver?,
        shares: shares?,
        words: heard?,
        med: med?,
        decided_by: seats.seat(seats.decider()).and_then(|seat| seat.post),
        recorded: Time::noon(work.today()),
        ended: None,
        comment: String::new(),
    };
    let standing = ladder::standing(&ladder.responses, response.about, response.from);
    for refusal in response.faults(standing.level, work.today()) {
        form.wrong(field(refusal), climbed(refusal, work.lang()));
    }
    (!form.faulty()).then_some(response)
}

/// The field that a refusal is about.
fn field(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::FromPast => "from",
        Refusal::ReviewLater => "review",
        Refusal::NoReason => "reason",
        Refusal::NoEnd => "end_criterion",
        Refusal::NoSupport => "support",
        Refusal::NoSharing => "shares",
        Refusal::NeedsInstrument => "about",
        Refusal::UnitUnheard => "words",
        Refusal::NoMed => "committee",
        Refusal::Outside | Refusal::Free | Refusal::Jump | Refusal::Candid | Refusal::NotStanding => "level",
    }
}

/// A response with the reader's part in it.
fn one(work: &mut Work, id: ResponseId) -> Result<(Ladder, Response, Option<Party>), Error> {
    let (response, _) = responses::get(work.tx, id)?;
    let ladder = Ladder::load(work, response.unit)?;
    let found = ladder.responses.iter().find(|known| known.id == id).cloned().ok_or(Error::NotFound)?;
    let party = ladder.known.seating.seats(found.unit, "").party_of(work.actor.person);
    Ok((ladder, found, party))
}

fn page(
    work: &Work,
    (ladder, response, party): &(Ladder, Response, Option<Party>),
    forms: (&Form, &Form),
) -> maud::Markup {
    let here = work.here();
    let post = response.decided_by.and_then(|post| ladder.known.posts.get(&post).cloned());
    let shown = views::Shown {
        crumbs: ladder.known.crumbs(&here, response.unit, &ladder.name(response.about, work)),
        unit: ladder.known.unit(response.unit),
        name: ladder.name(response.about, work),
        response,
        now: ladder::standing(&ladder.responses, response.about, here.today),
        decided_by: post.unwrap_or_default(),
        path: format!("/responses/{}", response.id),
        ladder: format!("/units/{}/ladder", response.unit),
        renew: ladder.decides.then(|| format!("{}/new?renew={}", path(response.unit), response.id)),
        may_comment: *party == Some(Party::Unit),
    };
    views::one(&here, &shown, forms.0, forms.1)
}

/// One response.
pub fn response(work: &mut Work, id: ResponseId) -> Outcome {
    let found = one(work, id)?;
    let blank = Form::blank(work.lang());
    let body = page(work, &found, (&blank.clone().called("end"), &blank.called("comment")));
    Ok(Page::show(found.0.name(found.1.about, work), body))
}

/// Ends it before its day: a right is given back, a plan is fulfilled.
pub fn end(work: &mut Work, id: ResponseId) -> Outcome {
    let found = one(work, id)?;
    deciding(&found.0)?;
    let mut form = work.form().called("end");
    let Some(why) = form.text("why", 1..=1000) else {
        let body = page(work, &found, (&form, &Form::blank(work.lang()).called("comment")));
        return Ok(Page::again(words(work.lang()).response_end(), body));
    };
    let event = commands::end_response(work.tx, id, &why).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/responses/{id}")))
}

/// The unit's comment.
pub fn comment(work: &mut Work, id: ResponseId) -> Outcome {
    let found = one(work, id)?;
    if found.2 != Some(Party::Unit) {
        return Err(Error::Forbidden);
    }
    let mut form = work.form().called("comment");
    let Some(comment) = form.text("comment", 1..=4000) else {
        let body = page(work, &found, (&Form::blank(work.lang()).called("end"), &form));
        return Ok(Page::again(words(work.lang()).response_comment(), body));
    };
    let event = commands::comment_response(work.tx, id, &comment).map_err(refuse(work.lang()))?;
    work.commit(event)?;
    Ok(Page::go(format!("/responses/{id}")))
}
