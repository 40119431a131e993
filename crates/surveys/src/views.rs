//! What Puls looks like: the areas, the questions, what is said while a wave is open, and what came of it.

pub mod remarks;

use crate::read::{Part, Start};
use crate::store::Question;
use crate::sums::{Counts, Share, Together};
use crate::wave::{Kind, Standing, Wave};
use crate::words;
use base::{Date, Lang, UnitId};
use disclosure::Least;
use maud::{Markup, html};
use ui::{Column, Form, Here, Notice};

/// A wave's title.
pub fn title(wave: &Wave, area: &str, lang: Lang) -> String {
    let w = words(lang);
    match wave.kind {
        Kind::Baseline => w.baseline_title(area),
        Kind::Autumn => w.autumn_title(area),
    }
}

fn crumbs(here: &Here, wave: &Wave, area: &str) -> Markup {
    let trail = [("/pulse".to_owned(), words(here.lang).title()), (String::new(), title(wave, area, here.lang))];
    ui::crumbs(here, &trail)
}

/// The areas with when they began and when they are asked.
pub fn index(here: &Here, starts: &[Start], name: &dyn Fn(UnitId) -> String, today: Date) -> Markup {
    let w = words(here.lang);
    if starts.is_empty() {
        return html! {
            (ui::page_head(&w.title(), w.lead()))
            (ui::empty(&w.none_title(), w.none_text(), None))
        };
    }
    let head = [w.area(), w.first_round(), w.before(), w.again()].map(|head| Column::text(&head));
    let rows: Vec<Vec<Markup>> = starts
        .iter()
        .map(|start| {
            vec![
                html! { (name(start.area)) },
                first(here, start, name),
                held(here, start.baseline.as_ref(), &w.too_late(), today),
                held(here, start.autumn.as_ref(), &w.planned(start.autumn_on.long(here.lang)), today),
            ]
        })
        .collect();
    html! {
        (ui::page_head(&w.title(), w.lead()))
        (ui::plain_panel(ui::table(&w.areas_table(), &head, &rows)))
        (ui::panel(&w.why_title(), html! { p { (w.why_text()) } p { (w.why_numbers()) }
            @if starts.iter().any(|start| start.after.is_some()) { p { (w.after_why()) } } }))
    }
}

fn held(here: &Here, wave: Option<&Wave>, otherwise: &str, today: Date) -> Markup {
    let w = words(here.lang);
    let Some(wave) = wave else { return html! { (otherwise) } };
    let says = match wave.standing(today) {
        Standing::Open => w.open_until(wave.closes.long(here.lang)),
        Standing::Over => w.being_counted(),
        Standing::Closed => w.closed_on(wave.closes.long(here.lang)),
    };
    ui::link(&format!("/pulse/{}", wave.id), says)
}

/// When an area began, and whether another around it had begun before.
fn first(here: &Here, start: &Start, name: &dyn Fn(UnitId) -> String) -> Markup {
    let w = words(here.lang);
    html! {
        (start.first_round.long(here.lang))
        @if let Some((area, on)) = start.after {
            br; (ui::mark(ui::Mark::Due, &w.after_mark()))
            p.sub { (w.after_says(name(area), on.long(here.lang))) }
        }
    }
}

/// The questions.
pub fn ask(here: &Here, wave: &Wave, area: &str, questions: &[Question], form: &Form) -> Markup {
    let w = words(here.lang);
    let choices = [
        ("1", w.value_one()),
        ("2", w.value_two()),
        ("3", w.value_three()),
        ("4", w.value_four()),
        ("5", w.value_five()),
    ];
    let fields = html! { @for question in questions {
        (ui::radios(form, &question.code, question.pick(here.lang), &choices))
    } };
    html! {
        (crumbs(here, wave, area))
        (ui::page_head(&title(wave, area, here.lang), w.ask_lead(wave.closes.long(here.lang))))
        (ui::notice(Notice::Info, html! {
            p { strong { (w.safe_title()) } }
            ul { li { (w.safe_names()) } li { (w.safe_shown()) } li { (w.safe_final()) } }
            p { (med_line(wave, here.lang)) }
        }))
        (ui::plain_panel(ui::form(here, &format!("/pulse/{}", wave.id), html! {
            (ui::summary(form)) div.scale-five { (fields) } (ui::button(&w.send()))
        })))
    }
}

fn med_line(wave: &Wave, lang: Lang) -> String {
    let w = words(lang);
    let on = wave.opened.long(lang);
    if wave.med_told == 0 { w.med_nobody() } else { w.med_told(on, wave.med_told.to_string()) }
}

/// A wave that is open to others, or has been answered: nothing of it is shown before it is over.
/// What MED says of it stands with it.
pub fn waiting(here: &Here, (wave, area): (&Wave, &str), asked: bool, said: &Markup) -> Markup {
    let w = words(here.lang);
    let closes = wave.closes.long(here.lang);
    html! {
        (crumbs(here, wave, area))
        (ui::page_head(&title(wave, area, here.lang), w.waiting_lead(closes)))
        @if asked { (ui::notice(Notice::Done, html! { p { (w.thanks()) } })) }
        (ui::plain_panel(html! { p { (w.nothing_yet()) } p { (med_line(wave, here.lang)) } }))
        (said)
    }
}

/// A wave that is over.
pub struct Closed<'a> {
    pub wave: &'a Wave,
    pub area: &'a str,
    pub questions: &'a [Question],
    /// The parts that the reader may see, each with all under it, the area first.
    pub parts: &'a [(String, Part)],
    pub least: Least,
}

/// What came of a wave: in words, and how the answers fall where there are enough of them.
/// `said` is what MED says of it.
pub fn closed(here: &Here, shown: &Closed, said: &Markup) -> Markup {
    let w = words(here.lang);
    let wave = shown.wave;
    let (from, to) = (wave.opened.long(here.lang), wave.closes.long(here.lang));
    html! {
        (crumbs(here, wave, shown.area))
        (ui::page_head(&title(wave, shown.area, here.lang), w.closed_lead(from, to, wave.invited.to_string())))
        @if shown.parts.is_empty() { (ui::empty(&w.too_few_title(), w.too_few_text(shown.least.people().to_string()), None)) }
        @for (name, part) in shown.parts { (panel(here, shown, name, part)) }
        (said)
        (ui::panel(&w.read_title(), html! {
            p { (w.read_small(shown.least.people().to_string())) }
            p { (w.read_cause()) }
            p { (med_line(wave, here.lang)) }
        }))
    }
}

fn panel(here: &Here, shown: &Closed, name: &str, part: &Part) -> Markup {
    let w = words(here.lang);
    let of = |question: &Question| part.counts.get(&question.code).copied().unwrap_or_default();
    let n = shown.questions.first().map_or(0, |question| of(question).n());
    let falls = shown.questions.iter().any(|question| of(question).falls(shown.least).is_some());
    let mut head = vec![Column::text(&w.question()), Column::text(&w.together())];
    if falls {
        head.extend([w.disagree(), w.neither(), w.agree()].map(|head| Column::number(&head)));
    }
    let rows: Vec<Vec<Markup>> = shown
        .questions
        .iter()
        .map(|question| {
            let mut row = vec![html! { (question.pick(here.lang)) }, html! { (together(of(question), here.lang)) }];
            row.extend(
                of(question).falls(shown.least).into_iter().flatten().map(|share| html! { (says(share, here.lang)) }),
            );
            row
        })
        .collect();
    ui::panel_with(
        name,
        w.answers(n.to_string()),
        html! {
            (ui::table(&w.answers_of(name), &head, &rows))
            @if !falls { (ui::legend(html! { (w.falls_later()) })) }
        },
    )
}

fn together(counts: Counts, lang: Lang) -> String {
    let w = words(lang);
    match counts.together() {
        None => w.no_answers(),
        Some(Together::Agree) => w.together_agree(),
        Some(Together::RatherAgree) => w.together_rather_agree(),
        Some(Together::Between) => w.together_between(),
        Some(Together::RatherDisagree) => w.together_rather_disagree(),
        Some(Together::Disagree) => w.together_disagree(),
    }
}

fn says(share: Share, lang: Lang) -> String {
    let w = words(lang);
    match share {
        Share::Few => w.share_few(),
        Share::About(per_cent) => w.share_about(per_cent.to_string()),
        Share::NearlyAll => w.share_nearly_all(),
    }
}
