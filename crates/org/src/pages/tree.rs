//! The organisation on a day, as a tree and as a workbook.

use crate::pages::day;
use crate::views::tree as views;
use crate::{store, words};
use access::Do;
use web::{Error, Outcome, Page, Work};

/// Everything that the page and the workbook show.
fn town(work: &mut Work) -> Result<views::Town, Error> {
    let (date, lang) = (day(work), work.lang());
    let tree = store::unit::tree_at(work.tx, date)?;
    let posts = store::post::leader_posts(work.tx, date)?;
    let heads = store::post::heads(work.tx, date)?;
    let may_import = work.actor.may_everywhere(Do::ImportOrganisation);
    Ok(views::Town { date, lang, tree, posts, heads, may_import })
}

/// The tree.
pub fn show(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SeeOrganisation)?;
    let town = town(work)?;
    Ok(Page::show(words(work.lang()).title(), views::page(&work.here(), &town)))
}

/// The same as a workbook.
pub fn list(work: &mut Work) -> Outcome {
    work.may_everywhere(Do::SeeOrganisation)?;
    let (town, now) = (town(work)?, work.now());
    let book = views::workbook(&town, web::House::load(work.tx)?.name, now);
    let bytes = paper::xlsx(&book).map_err(|unmade| Error::Broken(unmade.to_string()))?;
    let name = format!("organisation-{}.xlsx", town.date);
    Ok(Page::file(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}
