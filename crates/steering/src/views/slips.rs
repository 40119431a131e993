//! What a workplace says without names: the slip, and what may be shown of all of them.

use crate::slip::{LEAST_FOR_WORDS, Shown as Said, Tally, Tick, Together};
use crate::step::{Instrument, InstrumentId};
use crate::words;
use base::Date;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// What the page shows.
pub struct Shown<'a> {
    /// The address of the page.
    pub path: String,
    /// The way here.
    pub crumbs: Markup,
    /// The unit's name.
    pub unit: &'a str,
    /// The round's instruments.
    pub instruments: &'a [Instrument],
    /// Last day on which slips are taken.
    pub until: Date,
    /// What may be shown of them.
    pub said: Said<'a>,
    /// What a meeting said together.
    pub together: Option<&'a Together>,
    /// Whether the reader is asked.
    pub asked: Asked,
    /// The reader may close.
    pub closes: bool,
    /// The reader may write down what a meeting said.
    pub notes: bool,
}

/// Whether somebody is asked for a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Not, or no longer.
    No,
    /// Yes, and has not answered.
    Yes,
    /// Has answered.
    Answered,
}

/// The page; the forms carry what was typed when one is shown again.
pub fn show(here: &Here, shown: &Shown, slip: &Form, sheet: &Form) -> Markup {
    let w = words(here.lang);
    html! {
        (shown.crumbs)
        (ui::page_head(&w.slips_title(), w.slips_lead(shown.unit)))
        @if shown.asked == Asked::Answered { (ui::notice(ui::Notice::Done, html! { (w.slips_thanks()) })) }
        @if shown.asked == Asked::Yes { (slip_form(here, shown, slip)) }
        @if shown.said != Said::Open || shown.asked != Asked::Yes { (ui::panel(&w.slips_result_title(), said(here, shown.instruments, &shown.said))) }
        @if let Some(together) = shown.together { (ui::panel_with(&w.slips_together_title(),
            w.slips_together_mark(together.held.long(here.lang)), meeting(here, shown.instruments, together))) }
        @if shown.closes { (agenda(here, shown)) (closing(here, shown)) }
        @if shown.notes { (together_form(here, shown, sheet)) }
    }
}

fn slip_form(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let hint = w.slips_words_hint(i64::try_from(LEAST_FOR_WORDS).unwrap_or(0));
    let fields = questions(here, shown.instruments, form, &hint);
    ui::panel_with(
        &w.slips_form_title(),
        w.slips_promise(shown.until.long(here.lang)),
        ui::form(
            here,
            &shown.path,
            html! { (ui::summary(form)) (fields) (ui::button(&w.slips_send())) (ui::legend(html! { (w.slips_final()) })) },
        ),
    )
}

fn questions(here: &Here, instruments: &[Instrument], form: &Form, hint: &str) -> Markup {
    let w = words(here.lang);
    html! { p.sub { (hint) } @for one in instruments {
        section.slip {
            h3 { (one.name.pick(here.lang)) }
            p.sub { (one.purpose.pick(here.lang)) }
            (ui::checkbox(form, &format!("used-{}", one.id), &w.slips_used()))
            (ui::checkbox(form, &format!("unfounded-{}", one.id), &w.slips_unfounded()))
            (ui::field(form, &format!("words-{}", one.id), &w.slips_words(), Kind::Text, None))
        }
    } }
}

/// What a meeting talks about: the round's demands, for the wall or on paper.
fn agenda(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    let line = |one: &Instrument| html! { strong { (one.name.pick(here.lang)) } br; (one.purpose.pick(here.lang)) };
    let lines: Vec<Markup> = shown.instruments.iter().map(line).collect();
    ui::panel_with(&w.slips_agenda_title(), w.slips_agenda_lead(), ui::list(&lines))
}

fn closing(here: &Here, shown: &Shown) -> Markup {
    let w = words(here.lang);
    ui::panel_with(
        &w.slips_close_title(),
        w.slips_close_lead(shown.until.long(here.lang)),
        super::one_button(here, &format!("{}/closing", shown.path), &w.slips_close_button()),
    )
}

fn together_form(here: &Here, shown: &Shown, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = html! {
        (ui::field(form, "held", &w.slips_held(), Kind::Date, None))
        (questions(here, shown.instruments, form, &w.slips_together_hint()))
    };
    html! { details.panel open[form.faulty()] { summary { (w.slips_together_open()) }
        p.sub { (w.slips_together_lead()) }
        (ui::form(here, &format!("{}/together", shown.path), html! { (ui::summary(form)) (fields) (ui::button(&w.slips_together_save())) }))
    } }
}

/// What may be shown; nobody and too few look alike.
pub fn said(here: &Here, instruments: &[Instrument], said: &Said) -> Markup {
    let w = words(here.lang);
    match said {
        Said::Open => html! { p { (w.slips_open()) } },
        Said::TooFew => html! { p { (w.slips_too_few()) } },
        Said::Counted { answered, tallies, words } => {
            let head = [
                ui::Column::text(&w.instrument_label()),
                ui::Column::number(&w.slips_used_short()),
                ui::Column::number(&w.slips_unfounded_short()),
            ];
            let of = |id: InstrumentId| tallies.iter().find(|tally| tally.instrument == id);
            let rows: Vec<Vec<Markup>> = instruments.iter().map(|one| row(here, one, of(one.id))).collect();
            let n = i64::try_from(*answered).unwrap_or(i64::MAX);
            html! {
                (ui::table(&w.slips_counted(n), &head, &rows))
                @if *words { (written(here, instruments, tallies)) } @else { (ui::legend(html! { (w.slips_words_few()) })) }
            }
        }
    }
}

fn row(here: &Here, one: &Instrument, tally: Option<&Tally>) -> Vec<Markup> {
    let number = |n: i64| html! { (n) };
    vec![
        html! { (one.name.pick(here.lang)) },
        number(tally.map_or(0, |tally| tally.used)),
        number(tally.map_or(0, |tally| tally.unfounded)),
    ]
}

fn written(here: &Here, instruments: &[Instrument], tallies: &[Tally]) -> Markup {
    let w = words(here.lang);
    let of =
        |id: InstrumentId| tallies.iter().find(|tally| tally.instrument == id).map_or(&[][..], |tally| &tally.words);
    html! { @for one in instruments { @if !of(one.id).is_empty() {
        h3 { (w.slips_written(one.name.pick(here.lang))) }
        (ui::list(&of(one.id).iter().map(|said| html! { (said) }).collect::<Vec<_>>()))
    } } }
}

/// What a meeting said together, an instrument each.
fn meeting(here: &Here, instruments: &[Instrument], together: &Together) -> Markup {
    let w = words(here.lang);
    let of = |id: InstrumentId| together.ticks.iter().find(|tick| tick.instrument == id);
    let line = |one: &Instrument| {
        let tick = of(one.id)?;
        Some(
            html! { strong { (one.name.pick(here.lang)) ":" } " " (judged(here, tick)) @if !tick.words.is_empty() { br; (tick.words) } },
        )
    };
    let lines: Vec<Markup> = instruments.iter().filter_map(line).collect();
    html! { @if lines.is_empty() { p { (w.slips_judged_none()) } } @else { (ui::list(&lines)) } }
}

fn judged(here: &Here, tick: &Tick) -> String {
    let w = words(here.lang);
    match (tick.used, tick.unfounded) {
        (true, true) => w.slips_judged_both(),
        (true, false) => w.slips_judged_used(),
        (false, true) => w.slips_judged_unfounded(),
        (false, false) => w.slips_judged_none(),
    }
}

/// What the workplace said of a calibration's instrument, beside the unit's voice.
pub fn beside(here: &Here, instruments: &[Instrument], shown: &Said, together: Option<&Together>) -> Markup {
    let w = words(here.lang);
    ui::panel_with(
        &w.slips_beside_title(),
        w.slips_beside_lead(),
        html! {
            (said(here, instruments, shown))
            @if let Some(together) = together {
                p.sub { (w.slips_together_mark(together.held.long(here.lang))) }
                (meeting(here, instruments, together))
            }
        },
    )
}
