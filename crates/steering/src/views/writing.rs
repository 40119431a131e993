//! Writing an agreement: step, words, reason, dates, and the support that goes with it.

use super::{grounds, steps};
use crate::seat::Party;
use crate::step::Instrument;
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// Writing or rewriting an agreement. `common` is there when following the common agreement again is a choice.
pub struct Writing<'a> {
    /// The way here.
    pub crumbs: Markup,
    /// Where the form goes.
    pub action: String,
    /// The unit's or area's name.
    pub unit: &'a str,
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The law's rank.
    pub floor: i64,
    /// Following the common agreement is a choice.
    pub own: bool,
    /// The staff function's name, as a giver of support.
    pub staff: String,
    /// What each step would ask for, beside what is asked today and the ceiling.
    pub weighed: &'a Markup,
}

/// How many supports the form has room for.
pub const SUPPORTS: usize = 3;

/// The form for an agreement's terms.
pub fn write(here: &Here, writing: &Writing, form: &Form) -> Markup {
    let w = words(here.lang);
    let common = writing.own.then(|| ("common".to_owned(), w.follow_common()));
    let lead = if writing.own { w.write_lead_own(writing.unit) } else { w.write_lead_common(writing.unit) };
    let fields = html! {
        (steps(form, &writing.instrument.steps, writing.floor, common, here.lang))
        (ui::area(form, "text", &w.text_label(), Some(&w.text_hint())))
        (ui::area(form, "reason", &w.reason_label(), None))
        (grounds(form, here.lang))
        (ui::field(form, "from", &w.from_label(), Kind::Date, None))
        (ui::field(form, "review", &w.review_label(), Kind::Date, Some(&w.review_hint())))
        (ui::area(form, "end_criterion", &w.end_criterion_label(), Some(&w.end_criterion_hint())))
        (ui::area(form, "decided_here", &w.decided_here_label(), Some(&w.decided_here_hint())))
        @for n in 1..=SUPPORTS { (support_fields(here, writing, form, n)) }
    };
    html! {
        (writing.crumbs)
        (ui::page_head(writing.instrument.name.pick(here.lang), lead))
        (writing.weighed)
        (ui::plain_panel(ui::form(here, &writing.action, html! {
            (ui::summary(form)) (fields) (ui::button(&w.save_agreement()))
        })))
    }
}

fn support_fields(here: &Here, writing: &Writing, form: &Form, n: usize) -> Markup {
    let w = words(here.lang);
    let givers = [
        (String::new(), w.choose_giver()),
        (Party::Line.code().to_owned(), w.party_line()),
        (Party::Staff.code().to_owned(), writing.staff.clone()),
        (Party::Unit.code().to_owned(), w.party_unit()),
    ];
    let no = n.to_string();
    html! {
        (ui::field(form, &format!("support_{n}"), &w.support_n(&*no), Kind::Text, None))
        (ui::select(form, &format!("giver_{n}"), &w.giver_n(&*no), &givers))
        (ui::field(form, &format!("due_{n}"), &w.due_n(&*no), Kind::Date, None))
    }
}
