//! Pages of the room: the overview, and the pieces that it shares with a unit's page.

pub mod behind;
pub mod forecasts;
pub mod give;
pub mod outlook;
pub mod plan;
pub mod unit;

use crate::lines::{Line, sum};
use crate::say::{self, Currency};
use crate::store::Source;
use crate::{Column, Columns, Deviation, Told, excel, words};
use base::{Lang, Money};
use maud::{Markup, html};
use ui::{Form, Here};

/// What every page of the room shows beside its figures.
pub struct Frame {
    /// The reader.
    pub here: Here,
    /// The municipality's currency.
    pub currency: Currency,
    /// The year shown.
    pub year: i16,
    /// The years that can be chosen, latest first.
    pub years: Vec<i16>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
}

impl Frame {
    fn lang(&self) -> Lang {
        self.here.lang
    }
}

/// The forms of those who bring figures in.
pub struct Desk {
    /// What the council decided about carry-over; none when nothing is undecided.
    pub decision: Option<Form>,
    /// The municipality's currency.
    pub currency: Form,
}

/// The overview: the units that the reader may see, with their sum.
pub fn overview(frame: &Frame, lines: &[Line], desk: Option<&Desk>) -> Markup {
    let words = words(frame.lang());
    let total = Columns::of(&sum(lines));
    html! {
        (ui::page_head(&words.title(), words.lead()))
        (years(frame, "/budget"))
        @if lines.is_empty() {
            (nothing(frame, desk.is_some()))
        } @else {
            (ui::panel(&words.title_year(frame.year.to_string()), html! {
                (sentences(frame, &total))
                (table(frame, lines))
                (lacking(frame, &total))
                (ui::buttons(html! {
                    (ui::secondary_link(&format!("/budget/excel?year={}", frame.year), &frame.here.words().download_excel()))
                    (ui::secondary_link("/budget/follow-ups", &words.plan_title()))
                    @if desk.is_some() { (ui::secondary_link("/imports/budget", &words.import())) }
                }))
                (source(frame))
            }))
        }
        @if let Some(desk) = desk { (desk_panel(frame, desk)) }
    }
}

/// The year chooser: links, so that a year can be shared.
pub fn years(frame: &Frame, path: &str) -> Markup {
    html! { @if frame.years.len() > 1 {
        nav aria-label=(words(frame.lang()).years()) { p { @for (at, year) in frame.years.iter().enumerate() {
            @if at > 0 { " · " }
            @if *year == frame.year { strong aria-current="page" { (year) } }
            @else { a href={ (path) "?year=" (year) } { (year) } }
        } } }
    } }
}

/// The expected result in words, excl. and incl. carry-over, and what it rests on.
pub fn sentences(frame: &Frame, columns: &Columns) -> Markup {
    let (lang, currency) = (frame.lang(), &frame.currency);
    let words = words(lang);
    let carry = columns.carried_in.known().is_some() || columns.result_excl.known().is_some();
    html! {
        p { (say::result_excl(lang, currency, frame.year, &columns.result_excl)) }
        @if carry { p { (say::result_incl(lang, currency, frame.year, &columns.result_incl)) } }
        @if let Some(without) = columns.result_without_applied() {
            @let asked = currency.amount(lang, columns.applied_for.known().unwrap_or(Money::ZERO));
            p.sub { (words.applied_is_no_money(asked, say::deviation(lang, currency, Deviation(without)))) }
        }
    }
}

/// What is told although the result cannot be known: nothing is hidden because something else is lacking.
pub fn told(frame: &Frame, columns: &Columns) -> Markup {
    let lang = frame.lang();
    let fact = |column: Column| {
        let amount = columns.get(column).known()?;
        Some((say::column(lang, column), html! { (frame.currency.amount(lang, amount)) }))
    };
    let facts: Vec<(String, Markup)> =
        [Column::Original, Column::Actual, Column::Forecast].into_iter().filter_map(fact).collect();
    html! { @if columns.result_excl.known().is_none() && !facts.is_empty() { (ui::facts(&facts)) } }
}

/// The follow-up's columns; whole currency units with a plain minus, so that it copies into a spreadsheet as numbers.
pub fn table(frame: &Frame, lines: &[Line]) -> Markup {
    let lang = frame.lang();
    let words = words(lang);
    let mut head = vec![ui::Column::text(&words.unit())];
    for column in Column::ALL {
        head.push(ui::Column::number(&breakable(&say::column(lang, column))));
        if column.is_result() {
            head.push(ui::Column::text(&words.result_word()));
        }
    }
    let rows: Vec<Vec<Markup>> =
        lines.iter().map(|line| row(lang, name(frame, line), &Columns::of(&line.figures))).collect();
    let total = row(lang, html! { (words.sum()) }, &Columns::of(&sum(lines)));
    let caption = words.table_caption(frame.year.to_string(), frame.currency.unit(lang));
    ui::table_with_total(&caption, &head, &rows, Some(&total))
}

fn name(frame: &Frame, line: &Line) -> Markup {
    let label = excel::label(frame.lang(), line);
    html! { @match line.unit {
        Some(_) if line.own => { (words(frame.lang()).own_accounts(label)) }
        Some(unit) => { a href={ "/units/" (unit) "/budget?year=" (frame.year) } { (label) } }
        None => { (label) }
    } }
}

fn row(lang: Lang, name: Markup, columns: &Columns) -> Vec<Markup> {
    let mut row = vec![name];
    for column in Column::ALL {
        let told = columns.get(column);
        row.push(cell(lang, told));
        if column.is_result() {
            let word = told.known().map(|amount| say::direction(lang, Deviation(amount).direction()));
            row.push(html! { (word.unwrap_or_default()) });
        }
    }
    row
}

/// An amount that a spreadsheet reads as a number, or *ikke oplyst*.
pub fn cell(lang: Lang, told: &Told) -> Markup {
    html! { @match told {
        Told::Known(amount) => { (copyable(lang, *amount)) }
        Told::Missing(_) => { span.sub { (say::told(lang, told)) } }
    } }
}

/// Long headings may break where Danes would: `bevillings-ansøgninger`.
fn breakable(heading: &str) -> String {
    heading.replace("evillingsansøgninger", "evillings\u{ad}ansøgninger")
}

fn copyable(lang: Lang, amount: Money) -> String {
    amount.rounded(lang).replace('−', "-")
}

/// What is lacking in the sum, once, in words; nothing when all is told.
pub fn lacking(frame: &Frame, total: &Columns) -> Markup {
    let gaps = total.result_incl.missing();
    html! { @if !gaps.is_empty() {
        p.sub { (words(frame.lang()).lacking(say::gaps(frame.lang(), &frame.currency, gaps))) }
    } }
}

/// Source, date and sign convention under the figures.
pub fn source(frame: &Frame) -> Markup {
    let words = words(frame.lang());
    ui::legend(html! {
        (words.source(excel::source_words(frame.lang(), &frame.sources))) " "
        (words.signs(frame.currency.code()))
    })
}

/// The page before the first import: what it is, why, and how it begins.
fn nothing(frame: &Frame, may_import: bool) -> Markup {
    let words = words(frame.lang());
    let begin = may_import.then(|| ui::go("/imports/budget", &words.import()));
    ui::empty(&words.empty_title(), words.empty_text(), begin)
}

fn desk_panel(frame: &Frame, desk: &Desk) -> Markup {
    let words = words(frame.lang());
    html! {
        @if let Some(form) = &desk.decision {
            (ui::panel_with(&words.decide_title(), words.decide_text(), ui::form(&frame.here, "/budget/carry-over", html! {
                input type="hidden" name="year" value=(frame.year);
                @let fields = html! {
                    (ui::field(form, "on", &words.decide_on(), ui::Kind::Date, None))
                    (ui::field(form, "by", &words.decide_by(), ui::Kind::Text, None))
                };
                (ui::summary(form)) (fields)
                (ui::button(&words.decide_button()))
            })))
        }
        (ui::panel_with(&words.currency_title(), words.currency_text(), ui::form(&frame.here, "/budget/currency", html! {
            @let field = ui::field(&desk.currency, "currency", &words.currency_label(), ui::Kind::Text, None);
            (ui::summary(&desk.currency)) (field)
            (ui::button(&frame.here.words().save()))
        })))
    }
}
