//! Opening a meeting about a round, and those there are.

use super::refuse;
use crate::commands::{self, Plan};
use crate::meeting::Pace;
use crate::seat::{self, Kind};
use crate::store as saved;
use crate::views::open as views;
use crate::{gather, words};
use access::Do;
use base::PostId;
use steering::round::{Round, RoundId};
use ui::Form;
use web::{Error, Outcome, Page, Work};

fn round(work: &mut Work, id: RoundId) -> Result<Round, Error> {
    let round = steering::round(work.tx, id)?;
    if work.can(Do::HoldMeeting, round.area)? { Ok(round) } else { Err(Error::NotFound) }
}

/// The round's meetings, and the form that opens one.
pub fn show(work: &mut Work, id: RoundId) -> Outcome {
    let round = round(work, id)?;
    let all = gather::candidates(work.tx, &round)?;
    let (level, mut form) = (seat::reaches(&all), Form::blank(work.lang()));
    form.set("pace", Pace::Live.code());
    form.set("until", work.today().plus_days(14));
    for post in all.iter().filter(|one| one.level <= level).filter_map(|one| one.seat.post) {
        form.add("post", post);
    }
    let body = page(work, &round, &form)?;
    Ok(Page::show(words(work.lang()).open_title(), body))
}

fn page(work: &mut Work, round: &Round, form: &Form) -> Result<maud::Markup, Error> {
    let (here, all) = (work.here(), gather::candidates(work.tx, round)?);
    let posts = org::post_names(work.tx, here.today, here.lang)?;
    let named = |post: PostId| posts.get(&post).cloned().unwrap_or_default();
    let leaders = all.iter().filter(|one| one.seat.kind == Kind::Unit).filter_map(|one| one.seat.post);
    let count = |kind: Kind| all.iter().filter(|one| one.seat.kind == kind).count();
    let shown = views::Shown {
        round: round.id,
        name: &round.name,
        meetings: saved::of_round(work.tx, round.id)?.into_iter().map(|kept| kept.meeting).collect(),
        leaders: leaders.map(|post| (post.to_string(), named(post))).collect(),
        line: all.iter().filter(|one| one.seat.kind == Kind::Line).filter_map(|one| one.seat.post).map(named).collect(),
        others: (count(Kind::Staff), count(Kind::Med)),
    };
    Ok(views::show(&here, &shown, form))
}

/// Opens a meeting.
pub fn open(work: &mut Work, id: RoundId) -> Outcome {
    let round = round(work, id)?;
    let (mut form, lang) = (work.form(), work.lang());
    let (pace, until) = (form.choice::<Pace>("pace"), form.optional_date("until"));
    let posts: Vec<PostId> = form.all("post").iter().filter_map(|id| id.parse().ok()).collect();
    if posts.is_empty() {
        form.wrong("post", words(lang).refused_no_leader());
    } else if posts.len() > seat::MOST {
        form.wrong("post", words(lang).refused_too_many());
    }
    if pace == Some(Pace::Slow) && until.flatten().is_none_or(|until| until < work.today()) {
        form.wrong("until", words(lang).refused_date_past());
    }
    let (Some(pace), Some(until), false) = (pace, until, form.faulty()) else {
        let body = page(work, &round, &form)?;
        return Ok(Page::again(words(lang).open_title(), body));
    };
    let (meeting, event) = commands::open(work.tx, id, &Plan { pace, until, posts }).map_err(refuse(lang))?;
    work.commit(event)?;
    Ok(Page::go(format!("/meetings/{meeting}")))
}
