//! A unit's posts with the forms of the administrator.

use crate::read::title;
use crate::rules::post::{Function, How, Post};
use crate::rules::roster::TenureId;
use crate::rules::tree::UnitAt;
use crate::store::tenure::Tenure;
use crate::views::person_fields;
use crate::words;
use base::Lang;
use maud::{Markup, html};
use ui::{Form, Here, Kind};

/// What the page shows.
pub struct Desk {
    /// The unit.
    pub unit: UnitAt,
    /// Its posts.
    pub posts: Vec<Post>,
    /// Who is, was and will be in them.
    pub tenures: Vec<Tenure>,
    /// Titles that leaders have here.
    pub titles: Vec<String>,
    /// How many work here beside the leader.
    pub heads: Option<u32>,
}

/// The page's forms; at most one of them was sent.
pub struct Forms {
    /// A new post.
    pub add: Form,
    /// A head count.
    pub count: Form,
    /// A person for a post.
    pub appoint: Form,
    /// The end of a tenure.
    pub end: Option<(TenureId, Form)>,
}

impl Forms {
    /// None of them sent.
    pub fn blank(lang: Lang) -> Self {
        let blank = |name| Form::blank(lang).called(name);
        let (mut add, mut appoint) = (blank("add"), blank("appoint"));
        add.set("function", Function::Leader.code());
        appoint.set("how", How::Held.code());
        Self { add, count: blank("count"), appoint, end: None }
    }
}

/// The page.
pub fn page(here: &Here, forms: &Forms, desk: &Desk) -> Markup {
    let words = words(here.lang);
    let (unit, name) = (desk.unit.id, desk.unit.name.as_str());
    html! {
        (ui::crumbs(here, &[
            ("/organisation".to_owned(), words.title()),
            (format!("/units/{unit}"), name.to_owned()),
            (String::new(), words.posts()),
        ]))
        (ui::page_head(&words.posts_title(name), words.posts_lead()))
        (ui::plain_panel(tenures(here, forms, desk)))
        @if !desk.posts.is_empty() { (ui::panel(&words.appoint(), appoint(here, &forms.appoint, desk))) }
        (ui::panel(&words.new_post(), add(here, &forms.add, desk)))
        (ui::panel(&words.heads(), count(here, &forms.count, desk)))
    }
}

fn tenures(here: &Here, forms: &Forms, desk: &Desk) -> Markup {
    let words = words(here.lang);
    if desk.posts.is_empty() {
        return html! { p { (words.no_posts()) } };
    }
    let shown = desk.posts.iter().filter(|post| post.place.function != Function::Employee);
    let rows: Vec<Vec<Markup>> = shown.flat_map(|post| lines(here, forms, desk, post)).collect();
    ui::table(&words.who_is_where(), &[words.post(), words.name(), words.how(), words.from(), words.until()], &rows)
}

/// A post with everybody in it, or vacant.
fn lines(here: &Here, forms: &Forms, desk: &Desk, post: &Post) -> Vec<Vec<Markup>> {
    let words = words(here.lang);
    let name = html! { (title(post, here.lang)) @if post.place.no > 1 { " " (post.place.no) } };
    let line = |tenure: &Tenure| {
        let holder = &tenure.holder;
        vec![
            name.clone(),
            html! { (holder.name) },
            html! { (how(holder.how, here.lang)) },
            html! { (holder.valid.from.danish()) },
            html! { @match holder.valid.to { Some(to) => { (to.danish()) } None => { (end(here, forms, tenure.id)) } } },
        ]
    };
    let mut lines: Vec<_> = desk.tenures.iter().filter(|t| t.holder.post == post.id).map(line).collect();
    let filled =
        |t: &Tenure| t.holder.post == post.id && t.holder.how != How::Deputy && t.holder.valid.holds(here.today);
    if !desk.tenures.iter().any(filled) {
        lines.insert(0, vec![name, html! { (words.vacant()) }, html! {}, html! {}, html! {}]);
    }
    lines
}

fn end(here: &Here, forms: &Forms, id: TenureId) -> Markup {
    let words = words(here.lang);
    let sent = forms.end.as_ref().filter(|(sent, _)| *sent == id).map(|(_, form)| form.clone());
    let today = || {
        let mut form = Form::blank(here.lang);
        form.set("on", here.today);
        form
    };
    let form = sent.unwrap_or_else(today).called(&format!("end-{id}"));
    let field = ui::field(&form, "on", &words.ends_on(), Kind::Date, None);
    ui::form(here, &format!("/tenures/{id}/end"), html! { (field) (ui::secondary(&words.end())) })
}

fn appoint(here: &Here, form: &Form, desk: &Desk) -> Markup {
    let words = words(here.lang);
    let numbered = |post: &Post| match post.place.no {
        1 => title(post, here.lang),
        no => format!("{} {no}", title(post, here.lang)),
    };
    let posts: Vec<(String, String)> = desk.posts.iter().map(|post| (post.id.to_string(), numbered(post))).collect();
    let ways: Vec<(&str, String)> = How::ALL.iter().map(|way| (way.code(), how(*way, here.lang))).collect();
    let fields = html! {
        (ui::select(form, "post", &words.post(), &posts))
        (ui::radios(form, "how", &words.how(), &ways))
        (person_fields(form, here.lang))
    };
    let action = format!("/units/{}/tenures", desk.unit.id);
    ui::form(here, &action, html! { (ui::summary(form)) (fields) (ui::button(&words.appoint())) })
}

fn add(here: &Here, form: &Form, desk: &Desk) -> Markup {
    let words = words(here.lang);
    let functions: Vec<(&str, String)> = Function::ALL.iter().map(|f| (f.code(), function(*f, here.lang))).collect();
    let mut titles = vec![(String::new(), words.plain_title())];
    titles.extend(desk.titles.iter().map(|title| (title.clone(), title.clone())));
    let fields = html! {
        (ui::radios(form, "function", &words.function(), &functions))
        (ui::select(form, "title", &words.leader_title(), &titles))
    };
    let action = format!("/units/{}/posts", desk.unit.id);
    ui::form(here, &action, html! { (ui::summary(form)) (fields) (ui::button(&words.add_post())) })
}

fn count(here: &Here, form: &Form, desk: &Desk) -> Markup {
    let words = words(here.lang);
    let field = ui::field(form, "heads", &words.heads_beside(), Kind::Number, Some(&words.heads_means()));
    let action = format!("/units/{}/heads", desk.unit.id);
    html! {
        @if let Some(heads) = desk.heads { p { (words.employees(heads)) } }
        (ui::form(here, &action, html! { (ui::summary(form)) (field) (ui::button(&here.words().save())) }))
    }
}

fn how(how: How, lang: Lang) -> String {
    let words = words(lang);
    match how {
        How::Held => words.how_held(),
        How::Deputy => words.how_deputy(),
        How::Acting => words.how_acting(),
    }
}

fn function(function: Function, lang: Lang) -> String {
    let words = words(lang);
    match function {
        Function::Leader => words.function_leader(),
        Function::Employee => words.function_employee(),
        Function::Tr => words.function_tr(),
        Function::Amr => words.function_amr(),
    }
}
