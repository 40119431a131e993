//! A unit's answer to a round: one page, an instrument each, and what is still asked for.

use crate::agreement::Agreement;
use crate::calibration::CalibrationId;
use crate::plan::Plan;
use crate::progress::Status;
use crate::step::{Instrument, Words};
use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here};

/// One instrument as it stands for the unit.
pub struct Line<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// What applies to the unit now.
    pub now: Option<Words>,
    /// The common agreement, once it is decided.
    pub common: Option<&'a Agreement>,
    /// The unit has said that it follows it.
    pub follows: bool,
    /// The unit's own calibration: (which, the unit has answered, it is settled).
    pub talk: Option<(CalibrationId, bool, bool)>,
}

/// What the page shows.
pub struct Shown<'a> {
    /// The address of the page.
    pub path: String,
    /// The way here.
    pub crumbs: Markup,
    /// What the round is called.
    pub round: &'a str,
    /// The unit's name.
    pub unit: &'a str,
    /// The round's last day.
    pub deadline: Date,
    /// Its instruments.
    pub lines: Vec<Line<'a>>,
    /// Where the unit stands.
    pub status: Status,
    /// How the round is prepared.
    pub plan: &'a Plan,
    /// The reader answers on behalf of the leader.
    pub behalf: bool,
}

/// The page.
pub fn show(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let over = here.today > shown.deadline;
    let open = shown.lines.iter().filter(|line| line.talk.is_none()).count();
    let followable =
        shown.lines.iter().filter(|line| line.talk.is_none() && line.common.is_some() && !line.follows).count();
    let first = shown.lines.iter().position(|line| line.talk.is_none());
    let fields = html! { @for (at, line) in shown.lines.iter().enumerate() {
        (instrument(here, (line, shown.behalf), form, if over { Ask::Nothing } else if first == Some(at) { Ask::Explained } else { Ask::Again }))
    } };
    html! {
        (shown.crumbs)
        (ui::page_head(&w.choices_title(shown.unit), w.choices_lead(shown.round, shown.deadline.long(here.lang))))
        @if shown.behalf { (ui::notice(ui::Notice::Info, html! { (w.behalf_note()) })) }
        (state(here, shown))
        (preparation(here, shown.plan))
        @if !over && followable > 0 && followable == open {
            (ui::plain_panel(ui::form(here, &format!("{}/choices", shown.path), html! {
                input type="hidden" name="all" value="1";
                p { (w.choices_all_lead()) }
                (ui::button(&w.choices_all()))
            })))
        }
        @if over || open == 0 { (fields) } @else {
            (ui::form(here, &format!("{}/choices", shown.path), html! {
                (ui::summary(form)) (fields)
                (ui::button(&w.choices_save()))
                (ui::legend(html! { (w.choices_hint()) }))
            }))
        }
        @if !shown.behalf { (ui::buttons(html! {
            (ui::secondary_link(&format!("{}/slips", shown.path), &w.slips_link()))
            @if !over { (ui::secondary_link(&format!("{}/delegation", shown.path), &w.delegate_link())) }
        })) }
    }
}

fn state(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    match shown.status {
        Status::Answered => ui::notice(ui::Notice::Done, html! { (w.choices_done()) }),
        Status::Waits => ui::notice(ui::Notice::Info, html! { (w.choices_waits()) }),
        Status::Missing if here.today > shown.deadline => ui::notice(ui::Notice::Info, html! { (w.choices_over()) }),
        Status::Missing => html! {},
    }
}

/// The leader's own words and links, where there are any.
pub fn preparation(here: &Here, plan: &Plan) -> Markup {
    let w = words(here.lang);
    let links: Vec<Markup> = plan.linked().iter().map(|(href, text)| ui::link(href, text)).collect();
    html! { @if !plan.material.is_empty() || !links.is_empty() {
        (ui::panel(&w.plan_title(), html! {
            (ui::prose(&plan.material, base::Lang::Da, here))
            @if !links.is_empty() { (ui::list(&links)) }
        }))
    } }
}

/// How a choice is put: what it means is said the first time alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    Nothing,
    Explained,
    Again,
}

fn instrument(here: &Here, (line, behalf): (&Line, bool), form: &Form, ask: Ask) -> Markup {
    let w = words(here.lang);
    let one = line.instrument;
    ui::panel_with(
        one.name.pick(here.lang),
        one.purpose.pick(here.lang),
        html! {
            (ui::facts(&facts(here, line, behalf)))
            @if let Some((id, given, settled)) = line.talk { (talk(here, &format!("/calibrations/{id}"), given, settled)) }
            @else if ask != Ask::Nothing { (ui::radios_with(form, &format!("choice-{}", one.id), &w.choices_legend(), &options(here, (line, behalf), ask))) }
            @else if line.follows { p { (ui::mark(ui::Mark::Ok, &w.choices_follows())) } }
        },
    )
}

/// An agreement is opened by those who may read it in full; whoever answers on behalf reads what it says here.
fn facts(here: &Here, line: &Line, behalf: bool) -> Vec<(String, Markup)> {
    let w = words(here.lang);
    let mut facts = Vec::new();
    if let Some(now) = &line.now {
        facts.push((w.choices_now(), html! { (now.pick(here.lang)) }));
    }
    let common = line.common.map(|common| {
        let step = common.terms.choice.and_then(|step| line.instrument.step(step));
        let decided = &common.terms.decided_here;
        html! {
            @if let Some(step) = step { strong { (step.words.pick(here.lang)) } br; }
            (common.terms.text) br;
            @if !decided.is_empty() { (w.decided_here_label()) " " (decided) br; }
            @if !behalf { (ui::link(&format!("/agreements/{}", common.id), w.choices_read())) }
        }
    });
    facts.push((w.common_agreement(), common.unwrap_or_else(|| html! { (w.choices_unwritten()) })));
    facts
}

/// Following comes first; before there is anything to follow, waiting does, so that a choice can be undone.
fn options(here: &Here, (line, behalf): (&Line, bool), ask: Ask) -> Vec<ui::Choice> {
    let w = words(here.lang);
    let plain = |value: &str, label, hint| ui::Choice { value: value.to_owned(), label, hint };
    let first = if line.common.is_some() {
        plain("follow", w.follow_common(), String::new())
    } else {
        plain("wait", w.choices_wait(), String::new())
    };
    let meaning = if ask == Ask::Explained { w.choices_own_hint() } else { String::new() };
    // Wanting something else is the leader's own to say.
    let own = (!behalf).then(|| plain("own", w.choices_own(), meaning));
    std::iter::once(first).chain(own).collect()
}

fn talk(here: &Here, href: &str, given: bool, settled: bool) -> Markup {
    let w = words(here.lang);
    html! { p {
        @if given || settled { (ui::mark(ui::Mark::Ok, &w.choices_talk_given())) " " (ui::link(href, w.choices_talk_see())) }
        @else { (ui::mark(ui::Mark::Due, &w.choices_talk_missing())) " " (ui::link(href, w.choices_talk_answer())) }
    } }
}
