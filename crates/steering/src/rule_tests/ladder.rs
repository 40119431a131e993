//! The ladder: down by itself, never up, and never without what a tightening must carry.

use super::day;
use crate::agreement::MedLine;
use crate::courses::courses;
use crate::ladder::{About, Level, Prompt, Refusal, Response, ResponseId, standing, withdrawn};
use crate::seat::Party;
use crate::step::{DomainId, InstrumentId};
use base::{Period, Time, UnitId};
use proptest::prelude::*;

fn response(about: About, level: Level, (from, review): (i64, i64)) -> Response {
    Response {
        id: ResponseId::fresh(),
        unit: UnitId::fresh(),
        about,
        level,
        prompt: Prompt::Finding,
        reason: "Tallene kom for sent to gange.".to_owned(),
        from: day(from),
        review: day(review),
        end_criterion: "To opfølgninger uden overraskelser.".to_owned(),
        support: "Økonomikonsulent en dag om måneden.".to_owned(),
        giver: Party::Staff,
        shares: "Et oplæg for de andre ledere.".to_owned(),
        words: "Vi vil gerne have hjælpen.".to_owned(),
        med: Some(MedLine::NotRelevant { reason: "Ændrer intet i arbejdet.".to_owned() }),
        decided_by: None,
        recorded: Time::noon(day(from)),
        ended: None,
        comment: String::new(),
    }
}

fn matter() -> About {
    About::Instrument(InstrumentId::fresh())
}

fn level() -> impl Strategy<Value = Level> {
    prop::sample::select(Level::ALL)
}

#[test]
fn an_unrenewed_step_falls_one_at_a_time_until_the_frame_is_free() {
    use Level::{Free, Plan, Support, Talk};
    let about = matter();
    let all = [response(about, Level::Plan, (0, 30))];
    let seen: Vec<Level> = [-1, 0, 29, 30, 60, 90, 500].map(|at| standing(&all, about, day(at)).level).to_vec();
    assert_eq!(seen, [Free, Plan, Plan, Support, Talk, Free, Free]);
    assert!(standing(&all, about, day(30)).fallen);
}

#[test]
fn a_right_is_withdrawn_in_one_named_instrument_and_back_on_its_day() {
    let About::Instrument(instrument) = matter() else { return };
    let all = [response(About::Instrument(instrument), Level::Withdrawn, (0, 40))];
    let kept = [0, 39, 40].map(|at| withdrawn(&all, instrument, day(at)).is_some());
    assert_eq!(kept, [true, true, false]);
    let given_back = [all[0].clone().end("Regnskabet er på plads.", day(10)).unwrap()];
    assert!(withdrawn(&given_back, instrument, day(10)).is_none());
    assert_eq!(all[0].clone().end(" ", day(10)).unwrap_err(), Refusal::NoReason);
    let whole = response(About::Domain(DomainId::fresh()), Level::Withdrawn, (0, 40));
    assert_eq!(whole.check(Level::Closer, day(0)), Err(Refusal::NeedsInstrument));
}

#[test]
fn only_something_serious_jumps_and_telling_in_time_never_brings_closer_follow_up() {
    let about = matter();
    let closer = |prompt| Response { prompt, ..response(about, Level::Closer, (0, 30)) };
    assert_eq!(closer(Prompt::Finding).check(Level::Talk, day(0)), Err(Refusal::Jump));
    assert_eq!(closer(Prompt::Finding).check(Level::Plan, day(0)), Ok(()));
    assert_eq!(closer(Prompt::Incident).check(Level::Free, day(0)), Ok(()));
    assert_eq!(closer(Prompt::OwnNotice).check(Level::Plan, day(0)), Err(Refusal::Candid));
    assert_eq!(response(about, Level::Outside, (0, 30)).check(Level::Withdrawn, day(0)), Err(Refusal::Outside));
}

#[test]
fn extra_freedom_is_given_for_shared_learning_and_needs_no_support() {
    let about = matter();
    let wider = Response { support: String::new(), ..response(about, Level::Wider, (0, 30)) };
    assert_eq!(wider.check(Level::Free, day(0)), Ok(()));
    let silent = Response { shares: " ".to_owned(), ..wider };
    assert_eq!(silent.check(Level::Free, day(0)), Err(Refusal::NoSharing));
}

#[test]
fn a_form_hears_of_everything_that_is_missing_at_once() {
    let bare = Response {
        reason: String::new(),
        support: String::new(),
        med: None,
        ..response(matter(), Level::Closer, (0, 0))
    };
    let faults = bare.faults(Level::Plan, day(0));
    assert_eq!(faults, [Refusal::NoReason, Refusal::ReviewLater, Refusal::NoSupport, Refusal::NoMed]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Whatever was decided: time alone never takes a unit up, at the review it stands lower, and in the end it stands free.
    #[test]
    fn time_alone_only_takes_a_unit_down(level in level(), length in 1..400i64, steps in prop::collection::vec(1..200i64, 1..8)) {
        let about = matter();
        let all = [response(about, level, (0, length))];
        let held = |level: Level| level.rank().max(0);
        let mut date = 0;
        let mut before = standing(&all, about, day(0)).level;
        prop_assert_eq!(before, level);
        for step in steps {
            date += step;
            let now = standing(&all, about, day(date)).level;
            prop_assert!(held(now) <= held(before));
            prop_assert!(date < length || now != level || level == Level::Free);
            before = now;
        }
        prop_assert_eq!(standing(&all, about, day(length * 8)).level, Level::Free);
    }

    /// Renewed before its day it stands; the newest decision counts, whatever lies beneath.
    #[test]
    fn a_renewal_keeps_the_step_and_its_own_day_takes_it_down(first in 2..300i64, early in 1..2i64, second in 1..300i64, level in prop::sample::select(&Level::ALL[2..])) {
        let about = matter();
        let renewed = first - early;
        let all = [response(about, level, (0, first)), response(about, level, (renewed, renewed + second))];
        prop_assert_eq!(standing(&all, about, day(renewed + second - 1)).level, level);
        prop_assert_eq!(standing(&all, about, day(renewed + second)).level, level.down());
    }

    /// Invariant 4 on the ladder: what tightens names its reason, review, end criterion and support, has heard the unit (unless something
    /// serious happened) and MED, goes one step at a time, and is never the answer to the unit's own early word.
    #[test]
    fn nothing_tightens_without_what_it_must_carry(
        level in level(), standing in level(), prompt in prop::sample::select(Prompt::ALL),
        has in prop::array::uniform6(prop::bool::ANY), from in -3..3i64, length in -2..60i64, whole in prop::bool::ANY,
    ) {
        let about = if whole { About::Domain(DomainId::fresh()) } else { matter() };
        let full = response(about, level, (from, from + length));
        let or = |kept: bool, text: &str| if kept { text.to_owned() } else { "  ".to_owned() };
        let made = Response {
            prompt,
            reason: or(has[0], &full.reason),
            end_criterion: or(has[1], &full.end_criterion),
            support: or(has[2], &full.support),
            words: or(has[3], &full.words),
            shares: or(has[4], &full.shares),
            med: full.med.clone().filter(|_| has[5]),
            ..full
        };
        if made.check(standing, day(0)).is_err() {
            return Ok(());
        }
        prop_assert!(has[0] && has[1] && from >= 0 && length > 0);
        prop_assert!(level != Level::Outside && level != Level::Free);
        let given = if level == Level::Wider { has[4] } else { has[2] };
        prop_assert!(given);
        prop_assert!(level.rank() <= standing.rank().max(0) + 1 || matches!(prompt, Prompt::Incident | Prompt::Wish));
        if level.rank() >= 4 {
            prop_assert!(prompt != Prompt::OwnNotice && has[5] && (has[3] || prompt == Prompt::Incident));
            prop_assert!(level != Level::Withdrawn || !whole);
        }
    }

    /// The lane of the ladder is where the unit stood, day by day, without gaps; and a stay that falls goes one step down.
    #[test]
    fn a_course_is_where_the_unit_stood_on_every_day(
        made in prop::collection::vec((level(), 0..200i64, 1..60i64, prop::option::of(0..80i64)), 1..5),
        start in -20..100i64, length in 1..400i64, at in 0..400i64,
    ) {
        let about = matter();
        let all: Vec<Response> = made.iter().map(|(level, from, days, ended)| Response {
            ended: ended.map(|after| (day(from + after), "Det er på plads".to_owned())),
            ..response(about, *level, (*from, from + days))
        }).collect();
        let period = Period { from: day(start), to: Some(day(start + length)) };
        let date = day(start + at % length);
        match courses(&all, period).first() {
            None => prop_assert_eq!(standing(&all, about, date).level, Level::Free),
            Some(course) => {
                let (first, last) = (course.stays.first().unwrap(), course.stays.last().unwrap());
                prop_assert_eq!((first.from, last.to), (day(start), day(start + length)));
                prop_assert!(course.stays.windows(2).all(|pair| pair[0].to == pair[1].from));
                prop_assert!(course.stays.windows(2).all(|pair| !pair[0].falls || pair[1].level == pair[0].level.down()));
                let stay = course.stays.iter().find(|one| one.from <= date && date < one.to).unwrap();
                prop_assert_eq!(stay.level, standing(&all, about, date).level);
            }
        }
    }
}
