//! MED's remarks on a wave, shown with its figures, and the form in which they are written.

use crate::store::remarks::Remark;
use crate::wave::WaveId;
use crate::words;
use maud::{Markup, html};
use ui::{Form, Here};

/// A remark with its names.
pub struct Line {
    /// The remark.
    pub remark: Remark,
    /// Who says it.
    pub person: String,
    /// The unit whose employees they speak for.
    pub unit: String,
}

/// The panel; `form` is there for those who may write.
pub fn panel(here: &Here, wave: WaveId, lines: &[Line], form: Option<&Form>) -> Markup {
    let w = words(here.lang);
    let said = |Line { remark, person, unit }: &Line| {
        let by = w.remark_by(person.as_str(), unit.as_str(), remark.on.long(here.lang));
        html! { blockquote { (ui::prose(&remark.words, remark.lang, here)) } p.sub { (by) } }
    };
    ui::panel(
        &w.remarks_title(),
        html! {
            @if lines.is_empty() { p { (w.remarks_none()) } }
            @for line in lines { (said(line)) }
            @if let Some(form) = form { (write(here, wave, form)) }
        },
    )
}

fn write(here: &Here, wave: WaveId, form: &Form) -> Markup {
    let w = words(here.lang);
    let fields = ui::area(form, "words", &w.remarks_words(), Some(&w.remarks_hint()));
    let body = html! { (ui::summary(form)) (fields) (ui::button(&w.remarks_send())) };
    ui::form(here, &format!("/pulse/{wave}/remarks"), body)
}
