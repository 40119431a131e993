//! The information agreement: its lines on the committee's page, a wish in two steps, and one line by itself.

use super::address;
use super::committee::{Agreed, Board};
use crate::agreement::{Form as As, Line, Rhythm, Standing, Wish};
use crate::numbers::Numbers;
use crate::words;
use base::Lang;
use maud::{Markup, html};
use org::Committee;
use ui::{Choice, Form, Here, Kind};

/// How often, in words.
pub fn rhythm(rhythm: Rhythm, lang: Lang) -> String {
    let w = words(lang);
    match rhythm {
        Rhythm::Once => w.rhythm_once(),
        Rhythm::Yearly => w.rhythm_yearly(),
        Rhythm::HalfYearly => w.rhythm_half_yearly(),
        Rhythm::Quarterly => w.rhythm_quarterly(),
        Rhythm::Monthly => w.rhythm_monthly(),
    }
}

fn shape(form: As, lang: Lang) -> String {
    let w = words(lang);
    match form {
        As::Figure => w.shape_figure(),
        As::Page => w.shape_page(),
        As::Talk => w.shape_talk(),
        As::Units => w.shape_units(),
    }
}

/// Minutes as people say them: under two hours in minutes, else in hours.
pub fn time(minutes: i64, lang: Lang) -> String {
    let w = words(lang);
    if minutes < 120 { w.time_minutes(minutes) } else { w.time_hours((minutes + 30) / 60) }
}

/// The agreement on the committee's page.
pub fn panel(here: &Here, board: &Board) -> Markup {
    let w = words(here.lang);
    let of = |standing: Standing| board.agreed.iter().filter(move |one| one.line.standing(here.today) == standing);
    let wanted: Vec<&Agreed> = of(Standing::Wanted).chain(of(Standing::Ahead)).collect();
    let (dropped, ended): (Vec<&Agreed>, Vec<&Agreed>) =
        (of(Standing::Dropped).collect(), of(Standing::Ended).collect());
    let new = format!("{}/wishes/new", address(board.committee.id));
    html! { section.panel #agreement {
        h2 { (w.agreement_title()) }
        p.sub { (w.agreement_lead()) }
        h3 { (w.agreement_wanted()) }
        @if wanted.is_empty() { p { (w.agreement_wanted_none()) } }
        (list(here, &wanted))
        h3 { (w.agreement_without()) }
        @if dropped.is_empty() { p { (w.agreement_without_none()) } }
        (list(here, &dropped))
        @if !ended.is_empty() { h3 { (w.agreement_ended()) } (list(here, &ended)) }
        p.legend { (ui::link("/papers/numbers", w.numbers_link())) }
        @if board.may_agree { (ui::buttons(html! {
            (ui::go(&new, &w.wish_new()))
            (ui::secondary_link(&format!("{new}?stance=without"), &w.wish_without()))
        })) }
    } }
}

fn list(here: &Here, all: &[&Agreed]) -> Markup {
    html! { @if !all.is_empty() { ul.plain { @for one in all { li { (item(here, one)) } } } } }
}

fn item(here: &Here, one: &Agreed) -> Markup {
    let w = words(here.lang);
    let wish = &one.line.wish;
    let hours = time(wish.a_year(), here.lang);
    html! {
        a href={ "/papers/wishes/" (one.line.id) } { (ui::content(&wish.what, wish.lang, here)) }
        br;
        small { @match one.line.standing(here.today) {
            Standing::Dropped => {
                @let on = one.line.dropped.as_ref().map_or(here.today, |(on, _)| *on);
                (w.line_dropped(on.long(here.lang), hours))
            }
            Standing::Ended => (w.line_ended(wish.until.long(here.lang))),
            Standing::Ahead | Standing::Wanted => {
                (w.line_facts(rhythm(wish.rhythm, here.lang), one.owner.as_str(), hours)) " "
                (w.line_until(wish.until.long(here.lang)))
            }
        } }
    }
}

/// The first step.
pub struct Asked {
    /// The committee.
    pub committee: Committee,
    /// The staff functions, as (id, name).
    pub owners: Vec<(String, String)>,
    /// The municipality's estimates.
    pub numbers: Numbers,
    /// How many leaders would report.
    pub people: i64,
    /// The form.
    pub form: Form,
}

/// The first step: the wish.
pub fn asking(here: &Here, asked: &Asked) -> Markup {
    let w = words(here.lang);
    let form = &asked.form;
    let home = address(asked.committee.id);
    let stances = [("want", w.stance_want()), ("without", w.stance_without())];
    let rhythms: Vec<(&str, String)> = Rhythm::ALL.iter().map(|one| (one.code(), rhythm(*one, here.lang))).collect();
    let fields = html! {
        (ui::radios(form, "stance", &w.wish_stance(), &stances))
        (ui::field(form, "what", &w.wish_what(), Kind::Text, Some(&w.wish_what_hint())))
        (ui::area(form, "why", &w.wish_why(), Some(&w.wish_why_hint())))
        (ui::select(form, "rhythm", &w.wish_rhythm(), &rhythms))
        (ui::radios_with(form, "form", &w.wish_form(), &shapes(here, asked)))
        (ui::select(form, "owner", &w.wish_owner(), &asked.owners))
        (ui::field(form, "minutes", &w.wish_minutes(), Kind::Number, Some(&w.wish_minutes_hint())))
        (ui::field(form, "from", &w.wish_from(), Kind::Date, None))
        (ui::field(form, "until", &w.wish_until(), Kind::Date, Some(&w.wish_until_hint())))
    };
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), (&home, asked.committee.name.clone()), ("", w.wish_title())]))
        (ui::page_head(&w.wish_title(), w.wish_lead()))
        (ui::form(here, &format!("{home}/wishes"), html! {
            (ui::summary(form)) (fields)
            (ui::button(&w.wish_next()))
        }))
    }
}

fn shapes(here: &Here, asked: &Asked) -> Vec<Choice> {
    let w = words(here.lang);
    let hint = |form: As| {
        let minutes = time(asked.numbers.minutes(form), here.lang);
        if form == As::Units { w.shape_hint_units(minutes, asked.people) } else { w.shape_hint_owner(minutes) }
    };
    let choice =
        |form: &As| Choice { value: form.code().to_owned(), label: shape(*form, here.lang), hint: hint(*form) };
    As::ALL.iter().map(choice).collect()
}

/// The second step.
pub struct Minutes {
    /// The committee.
    pub committee: Committee,
    /// Who owns it.
    pub owner: String,
    /// What was typed.
    pub form: Form,
    /// What it means.
    pub wish: Wish,
    /// The committee can do without it.
    pub without: bool,
    /// It beside what is asked already.
    pub beside: Markup,
    /// Whether the ceiling lets it in.
    pub admitted: bool,
}

/// The second step: what it takes and of whom, before anybody agrees.
pub fn minutes(here: &Here, shown: &Minutes) -> Markup {
    let w = words(here.lang);
    let (wish, home) = (&shown.wish, address(shown.committee.id));
    let year = time(wish.a_year(), here.lang);
    let units = wish.form == As::Units;
    let who = if units { w.minutes_leaders(wish.people) } else { shown.owner.clone() };
    let facts = [
        (w.minutes_each(), html! { (time(wish.minutes, here.lang)) }),
        (w.minutes_who(), html! { (who) }),
        (w.minutes_times(), html! { (rhythm(wish.rhythm, here.lang)) " (" (wish.rhythm.a_year()) ")" }),
        (w.minutes_year(), html! { strong { (year) } }),
        (w.wish_owner(), html! { (shown.owner) }),
        (w.minutes_ends(), html! { (wish.until.long(here.lang)) }),
    ];
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), (&home, shown.committee.name.clone()), ("", w.minutes_title())]))
        (ui::page_head(&w.minutes_title(), if shown.without { w.minutes_lead_without() } else { w.minutes_lead() }))
        (ui::panel(&wish.what, html! {
            p { (wish.why) }
            p.result { @if shown.without { (w.minutes_gives(year.as_str())) } @else { (w.minutes_takes(year.as_str())) } }
            (ui::facts(&facts))
            (shown.beside)
            (ui::form(here, &format!("{home}/wishes"), html! {
                @for name in ["stance", "what", "why", "rhythm", "form", "owner", "minutes", "from", "until"] {
                    input type="hidden" name=(name) value=(shown.form.sent(name));
                }
                input type="hidden" name="seen" value=(wish.a_year());
                div.buttons {
                    @if shown.admitted { (ui::button(&if shown.without { w.minutes_let_go() } else { w.minutes_agree() })) }
                    button.button.button-secondary type="submit" name="edit" value="1" { (w.minutes_edit()) }
                }
            }))
        }))
    }
}

/// One line by itself.
pub struct Thanks {
    /// The committee.
    pub committee: Committee,
    /// Who owns it.
    pub owner: String,
    /// The line.
    pub line: Line,
    /// The form that lets it go, for those who may.
    pub form: Option<Form>,
}

/// One line: what was agreed, and the way to let it go.
pub fn line(here: &Here, shown: &Thanks) -> Markup {
    let w = words(here.lang);
    let (line, wish) = (&shown.line, &shown.line.wish);
    let home = address(shown.committee.id);
    let facts = [
        (w.line_why(), html! { (ui::content(&wish.why, wish.lang, here)) }),
        (w.minutes_times(), html! { (rhythm(wish.rhythm, here.lang)) }),
        (w.line_shape(), html! { (shape(wish.form, here.lang)) }),
        (w.wish_owner(), html! { (shown.owner) }),
        (w.minutes_year(), html! { (time(wish.a_year(), here.lang)) }),
        (w.wish_from(), html! { (wish.from.long(here.lang)) }),
        (w.minutes_ends(), html! { (wish.until.long(here.lang)) }),
    ];
    let standing = match (line.standing(here.today), &line.dropped) {
        (Standing::Dropped, Some((on, thanks))) => html! {
            (ui::notice(ui::Notice::Done, html! {
                p { (w.line_dropped(on.long(here.lang), time(wish.a_year(), here.lang))) }
                p { (thanks) }
            }))
        },
        (Standing::Ended, _) => {
            ui::notice(ui::Notice::Info, html! { p { (w.line_ended(wish.until.long(here.lang))) } })
        }
        _ => html! {},
    };
    html! {
        (ui::crumbs(here, &[("/papers", w.index_title()), (&home, shown.committee.name.clone()), ("", w.agreement_title())]))
        (ui::page_head(&wish.what, w.line_lead(shown.committee.name.as_str())))
        (standing)
        (ui::panel(&w.line_title(), ui::facts(&facts)))
        @if let Some(form) = &shown.form { (thanks(here, shown, form)) }
    }
}

fn thanks(here: &Here, shown: &Thanks, form: &Form) -> Markup {
    let w = words(here.lang);
    let field = ui::area(form, "thanks", &w.thanks_label(), Some(&w.thanks_hint()));
    let action = format!("/papers/wishes/{}/thanks", shown.line.id);
    ui::panel_with(
        &w.thanks_title(),
        w.thanks_text(time(shown.line.wish.a_year(), here.lang)),
        ui::form(here, &action, html! { (ui::summary(form)) (field) (ui::button(&w.thanks_button())) }),
    )
}
