//! A unit's posts and who is in them, kept by the administrator.

use crate::pages::{period, person};
use crate::rules::post::{Function, Holder, How, Place, clash, ended};
use crate::rules::roster::TenureId;
use crate::store::class::Facet;
use crate::views::posts as views;
use crate::{store, words};
use ::store::Event;
use access::Do;
use base::{PersonId, PostId, UnitId};
use web::{Error, Outcome, Page, Work};

/// The page with its forms.
pub fn show(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::EditPosts, unit)?;
    let (title, body) = view(work, unit, &views::Forms::blank(work.lang()))?;
    Ok(Page::show(title, body))
}

fn view(work: &mut Work, unit: UnitId, forms: &views::Forms) -> Result<(String, maud::Markup), Error> {
    let today = work.today();
    let unit = store::unit::unit_at(work.tx, unit, today)?;
    let posts = store::post::posts(work.tx, unit.id)?;
    let tenures = store::tenure::tenures_of(work.tx, unit.id)?;
    let titles = store::class::words_for(work.tx, Facet::LeaderType)?;
    let heads = store::post::heads(work.tx, today)?.get(&unit.id).copied();
    let desk = views::Desk { unit, posts, tenures, titles, heads };
    Ok((words(work.lang()).posts_title(desk.unit.name.as_str()), views::page(&work.here(), forms, &desk)))
}

fn again(work: &mut Work, unit: UnitId, forms: &views::Forms) -> Outcome {
    let (title, body) = view(work, unit, forms)?;
    Ok(Page::again(title, body))
}

/// A new post.
pub fn add(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::EditPosts, unit)?;
    let today = work.today();
    store::unit::unit_at(work.tx, unit, today)?;
    let mut form = work.form();
    let (function, title) = (form.choice::<Function>("function"), form.optional("title", 120));
    let (Some(function), Some(title)) = (function, title) else {
        return again(work, unit, &views::Forms { add: form.called("add"), ..views::Forms::blank(work.lang()) });
    };
    let no = store::post::next_no(work.tx, unit, function)?;
    let post = store::post::post_for(work.tx, Place { unit, function, no }, &title.unwrap_or_default())?;
    work.commit(Event::new("org.post_added").unit(unit).about(post.0).with("function", function.code()))?;
    Ok(Page::go(format!("/units/{unit}/posts")))
}

/// How many work in the unit, told by hand.
pub fn count(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::EditPosts, unit)?;
    let today = work.today();
    store::unit::unit_at(work.tx, unit, today)?;
    let mut form = work.form();
    let Some(heads) = form.number("heads", 0..=100_000) else {
        return again(work, unit, &views::Forms { count: form.called("count"), ..views::Forms::blank(work.lang()) });
    };
    store::post::set_heads(work.tx, unit, today, u32::try_from(heads).unwrap_or(0), "hand")?;
    work.commit(Event::new("org.heads_told").unit(unit).with("heads", heads))?;
    Ok(Page::go(format!("/units/{unit}/posts")))
}

/// Puts a person into a post.
pub fn appoint(work: &mut Work, unit: UnitId) -> Outcome {
    work.may(Do::EditPosts, unit)?;
    let mut form = work.form();
    let (post, how) = (form.choice::<PostId>("post"), form.choice::<How>("how"));
    let valid = period(&mut form, &words(work.lang()).ends_before());
    let who = person(work, &mut form)?;
    let (Some(post), Some(how), Some(valid), Some(who)) = (post, how, valid, who) else {
        return again(
            work,
            unit,
            &views::Forms { appoint: form.called("appoint"), ..views::Forms::blank(work.lang()) },
        );
    };
    if store::post::post(work.tx, post)?.place.unit != unit {
        return Err(Error::NotFound);
    }
    if let Some(there) = taken(work, unit, (post, who, how, valid))? {
        form.wrong("from", words(work.lang()).post_taken(there.name.as_str()));
        return again(
            work,
            unit,
            &views::Forms { appoint: form.called("appoint"), ..views::Forms::blank(work.lang()) },
        );
    }
    let tenure = store::tenure::appoint(work.tx, post, who, how, valid)?;
    let event = Event::new("org.appointed").unit(unit).about(tenure.0).with("post", post).with("person", who);
    work.commit(event.with("how", how.code()).with("from", valid.from))?;
    Ok(Page::go(format!("/units/{unit}/posts")))
}

fn taken(
    work: &mut Work,
    unit: UnitId,
    (post, who, how, valid): (PostId, PersonId, How, base::Period),
) -> Result<Option<Holder>, Error> {
    let all = store::tenure::tenures_of(work.tx, unit)?;
    let there: Vec<Holder> = all.into_iter().map(|t| t.holder).filter(|holder| holder.post == post).collect();
    Ok(clash(&there, who, how, valid).cloned())
}

/// Ends a tenure on a day.
pub fn end(work: &mut Work, id: TenureId) -> Outcome {
    work.may_everywhere(Do::EditPosts)?;
    let tenure = store::tenure::tenure(work.tx, id)?;
    let unit = store::post::post(work.tx, tenure.holder.post)?.place.unit;
    let mut form = work.form();
    let Some(on) = form.date("on") else {
        return again(work, unit, &views::Forms { end: Some((id, form)), ..views::Forms::blank(work.lang()) });
    };
    store::tenure::alter(work.tx, id, ended(tenure.holder.valid, on))?;
    work.commit(Event::new("org.tenure_ended").unit(unit).about(id.0).with("on", on))?;
    Ok(Page::go(format!("/units/{unit}/posts")))
}
