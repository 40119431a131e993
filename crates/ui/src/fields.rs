//! Forms and their fields: every field has its label, and a fault stands with the field it is about.

use crate::reading;
use crate::{Form, Here, words};
use maud::{Markup, html};

/// What a one-line field takes; the browser shows the right keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Text,
    /// A day, chosen or typed.
    Date,
    /// An e-mail address.
    Email,
    /// A whole number.
    Number,
    /// An amount in kroner.
    Money,
    /// The name of an account, which the browser may remember.
    Login,
    /// The password of an account.
    Password,
    /// A password being chosen.
    NewPassword,
    /// A file, in an [`upload_form`].
    File,
    /// Words to look for.
    Search,
}

impl Kind {
    fn input(self) -> &'static str {
        match self {
            Kind::Text | Kind::Number | Kind::Money | Kind::Login => "text",
            Kind::Date => "date",
            Kind::Email => "email",
            Kind::Password | Kind::NewPassword => "password",
            Kind::File => "file",
            Kind::Search => "search",
        }
    }

    fn keyboard(self) -> Option<&'static str> {
        match self {
            Kind::Number => Some("numeric"),
            Kind::Money => Some("decimal"),
            _ => None,
        }
    }

    fn remembered(self) -> Option<&'static str> {
        match self {
            Kind::Email => Some("email"),
            Kind::Login => Some("username"),
            Kind::Password => Some("current-password"),
            Kind::NewPassword => Some("new-password"),
            _ => None,
        }
    }

    fn width(self) -> &'static str {
        match self {
            Kind::Date | Kind::Number | Kind::Money => "form-input narrow",
            _ => "form-input",
        }
    }
}

/// One choice with a line of explanation under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent: a code or an id.
    pub value: String,
    /// What the reader chooses.
    pub label: String,
    /// What it means; may be empty.
    pub hint: String,
}

/// A form that posts to `action`, guarded against forgery and against being sent twice.
pub fn form(here: &Here, action: &str, body: Markup) -> Markup {
    html! { form.form method="post" action=(action) novalidate { (keys(here)) (body) } }
}

/// As [`form`], for forms with files.
pub fn upload_form(here: &Here, action: &str, body: Markup) -> Markup {
    html! { form.form method="post" action=(action) enctype="multipart/form-data" novalidate { (keys(here)) (body) } }
}

fn keys(here: &Here) -> Markup {
    html! {
        input type="hidden" name="_csrf" value=(here.csrf);
        input type="hidden" name="_key" value=(here.key());
        @if !here.shown.is_empty() { input type="hidden" name="_shown" value=(here.shown); }
    }
}

/// All faults on top of the form, each a link to its field; nothing when there are none.
/// Draw the fields first (`let fields = html! {…};`), then each fault is named by its field's label.
pub fn summary(form: &Form) -> Markup {
    let heading = form.id("faults");
    html! { @if form.faulty() {
        section.faults role="alert" aria-labelledby=(heading) tabindex="-1" autofocus {
            h2 id=(heading) { (words(form.lang()).faults_title(form.faults().len())) }
            ul { @for fault in form.faults() { li { a href={ "#" (form.id(&fault.field)) } {
                @if let Some(label) = form.label(&fault.field) { (label) @if !label.ends_with('?') { ":" } " " }
                (fault.words)
            } } } }
        }
    } }
}

/// A one-line field with its label, an optional hint and its fault.
pub fn field(form: &Form, name: &str, label: &str, kind: Kind, hint: Option<&str>) -> Markup {
    let id = form.id(name);
    let frame = Frame::new(form, name, label, hint);
    let secret = matches!(kind, Kind::Password | Kind::NewPassword | Kind::File);
    let value = (!secret).then(|| shown(kind, form.sent(name)));
    frame.around(html! {
        input id=(id) name=(name) type=(kind.input()) class=(kind.width()) value=[value] inputmode=[kind.keyboard()]
            autocomplete=[kind.remembered()] aria-describedby=[frame.described()] aria-invalid=[frame.invalid()];
    })
}

/// A field for several lines of text.
pub fn area(form: &Form, name: &str, label: &str, hint: Option<&str>) -> Markup {
    let frame = Frame::new(form, name, label, hint);
    let rows = (form.sent(name).len() / 60 + 4).min(16);
    frame.around(html! {
        textarea.form-input id=(form.id(name)) name=(name) rows=(rows) aria-describedby=[frame.described()]
            aria-invalid=[frame.invalid()] { "\n" (form.sent(name)) }
    })
}

/// A choice among many, as (value, label); nothing is chosen until the reader chooses.
pub fn select<V: AsRef<str>, L: AsRef<str>>(form: &Form, name: &str, label: &str, options: &[(V, L)]) -> Markup {
    let frame = Frame::new(form, name, label, None);
    let sent = form.sent(name);
    let has_empty = options.iter().any(|(value, _)| value.as_ref().is_empty());
    frame.around(html! {
        select.form-select id=(form.id(name)) name=(name) aria-describedby=[frame.described()]
            aria-invalid=[frame.invalid()] {
            @if !has_empty { option value="" { (words(form.lang()).choose()) } }
            @for (value, label) in options {
                option value=(value.as_ref()) selected[value.as_ref() == sent] { (label.as_ref()) }
            }
        }
    })
}

/// A choice among few, as (value, label).
pub fn radios<V: AsRef<str>, L: AsRef<str>>(form: &Form, name: &str, legend: &str, options: &[(V, L)]) -> Markup {
    radios_with(form, name, legend, &plain(options))
}

/// A choice among few, each with an explanation.
pub fn radios_with(form: &Form, name: &str, legend: &str, options: &[Choice]) -> Markup {
    group(form, name, legend, options, "radio")
}

/// Several boxes under one name, read by [`Form::all`].
pub fn checkboxes<V: AsRef<str>, L: AsRef<str>>(form: &Form, name: &str, legend: &str, options: &[(V, L)]) -> Markup {
    group(form, name, legend, &plain(options), "checkbox")
}

/// One box to tick.
pub fn checkbox(form: &Form, name: &str, label: &str) -> Markup {
    let id = form.id(name);
    let frame = Frame::new(form, name, label, None);
    html! { div.form-group.form-error[form.fault(name).is_some()] {
        (frame.fault())
        div.form-group-checkbox {
            input.form-checkbox id=(id) name=(name) type="checkbox" value="1" checked[form.checked(name)]
                aria-describedby=[frame.described()] aria-invalid=[frame.invalid()];
            label for=(id) { (label) }
        }
    } }
}

/// The button that sends the form.
pub fn button(label: &str) -> Markup {
    html! { button.button.button-primary type="submit" { (label) } }
}

/// A second button of the same form, of less weight.
pub fn secondary(label: &str) -> Markup {
    html! { button.button.button-secondary type="submit" { (label) } }
}

fn group(form: &Form, name: &str, legend: &str, options: &[Choice], kind: &str) -> Markup {
    let frame = Frame::new(form, name, legend, None);
    let chosen = form.all(name);
    html! { fieldset.form-group.form-error[form.fault(name).is_some()] aria-describedby=[frame.described()] {
        legend.form-label { (legend) }
        (frame.fault())
        @for (at, option) in options.iter().enumerate() {
            // The first carries the field's own id, so that the summary's link finds it.
            @let id = if at == 0 { form.id(name) } else { form.id(&format!("{name}-{}", at + 1)) };
            @let hint = (!option.hint.is_empty()).then(|| format!("{id}-hint"));
            div class={ "form-group-" (kind) } {
                input id=(id) class={ "form-" (kind) } name=(name) type=(kind) value=(option.value) checked[chosen.contains(&option.value)]
                    aria-describedby=[hint.as_ref()];
                label for=(id) { (option.label) }
                @if let Some(hint) = &hint { p.form-hint id=(hint) { (option.hint) } }
            }
        }
    } }
}

fn plain<V: AsRef<str>, L: AsRef<str>>(options: &[(V, L)]) -> Vec<Choice> {
    let choice = |(value, label): &(V, L)| Choice {
        value: value.as_ref().to_owned(),
        label: label.as_ref().to_owned(),
        hint: String::new(),
    };
    options.iter().map(choice).collect()
}

/// `type=date` shows only ISO, so a date typed the Danish way is turned before it is shown again.
fn shown(kind: Kind, sent: &str) -> String {
    match (kind, reading::date(sent)) {
        (Kind::Date, Ok(date)) => date.to_string(),
        _ => sent.to_owned(),
    }
}

/// What stands around an input: label, hint, fault, and the ids that tie them together.
struct Frame<'a> {
    id: String,
    label: &'a str,
    hint: Option<&'a str>,
    fault: Option<&'a str>,
}

impl<'a> Frame<'a> {
    fn new(form: &'a Form, name: &str, label: &'a str, hint: Option<&'a str>) -> Self {
        form.labelled(name, label);
        Self { id: form.id(name), label, hint, fault: form.fault(name) }
    }

    fn around(&self, input: Markup) -> Markup {
        html! { div.form-group.form-error[self.fault.is_some()] {
            label.form-label for=(self.id) { (self.label) }
            @if let Some(hint) = self.hint { p.form-hint id={ (self.id) "-hint" } { (hint) } }
            (self.fault())
            (input)
        } }
    }

    fn fault(&self) -> Markup {
        html! { @if let Some(fault) = self.fault { p.form-error-message id={ (self.id) "-fault" } { (fault) } } }
    }

    fn described(&self) -> Option<String> {
        let hint = self.hint.map(|_| format!("{}-hint", self.id));
        let fault = self.fault.map(|_| format!("{}-fault", self.id));
        let all: Vec<String> = [hint, fault].into_iter().flatten().collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.fault.map(|_| "true")
    }
}
