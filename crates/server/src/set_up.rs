//! The municipality's name and its two colours, set by the administrator.

use crate::words;
use access::Do;
use maud::{Markup, html};
use store::{Event, house};
use ui::{Form, Kind};
use web::{House, Outcome, Page, Work};

pub(crate) fn show(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    let house = House::load(work.tx)?;
    let mut form = Form::blank(work.lang());
    form.set("name", house.name);
    form.set("colour", house.colour);
    form.set("second_colour", house.second);
    Ok(Page::show(words(work.lang()).house_title(), view(work, &form)))
}

fn view(work: &Work, form: &Form) -> Markup {
    let words = words(work.lang());
    let fields = html! {
        (ui::field(form, "name", &words.municipality_name(), Kind::Text, None))
        (ui::field(form, "colour", &words.first_colour(), Kind::Text, Some(&words.colour_hint())))
        (ui::field(form, "second_colour", &words.second_colour(), Kind::Text, None))
        (ui::button(&work.here().words().save()))
    };
    html! {
        (ui::page_head(&words.house_title(), words.house_lead()))
        (ui::summary(form))
        (ui::form(&work.here(), "/house", fields))
    }
}

pub(crate) fn save(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::ManageAccounts)?;
    let mut form = work.form();
    let name = form.text("name", 1..=80);
    let (first, second) = (colour(work, &mut form, "colour"), colour(work, &mut form, "second_colour"));
    let (Some(name), Some(first), Some(second)) = (name, first, second) else {
        return Ok(Page::again(words(work.lang()).house_title(), view(work, &form)));
    };
    house::set(work.tx, "municipality", &name)?;
    house::set(work.tx, "colour", &first)?;
    house::set(work.tx, "second_colour", &second)?;
    work.commit(Event::new("house.named"))?;
    Ok(Page::go("/"))
}

fn colour(work: &Work, form: &mut Form, field: &str) -> Option<String> {
    let sent = form.text(field, 7..=7)?;
    if ui::Theme::new(&sent, &sent).is_none() {
        form.wrong(field, words(work.lang()).colour_unreadable());
        return None;
    }
    Some(sent)
}
