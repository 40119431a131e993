//! The way of a deviation, told as sentences.

use crate::deviation::{Answer, Deviation, End, Helped, Judgement, Kind, Offer, Refusal, Report, Wish};
use crate::news::News;
use access::FunctionId;
use base::{Date, Lang, Money, PostId, UnitId};

fn day(day: i8) -> Date {
    Date::new(2026, 4, day).unwrap()
}

fn report() -> Report {
    Report {
        kind: Kind::Budget,
        amount: Some(Money::whole(240_000)),
        indicator: None,
        reading: "To langtidssyge".into(),
        plan: "Vi deler vikarer med Nord".into(),
        wish: None,
        more_on: Some(day(30)),
        lang: Lang::Da,
    }
}

fn reported() -> Deviation {
    Deviation::reported(UnitId::fresh(), None, report(), day(2)).unwrap()
}

fn answer(offer: Option<Offer>) -> Answer {
    Answer { on: day(5), by: None, words: "Godt, I siger det nu".into(), offer }
}

fn offer(giver: Option<FunctionId>) -> Option<Offer> {
    Some(Offer { words: "En økonomikonsulent en dag".into(), giver, by: day(20) })
}

fn judgement(helped: Helped) -> Judgement {
    Judgement { on: day(25), helped, words: None }
}

fn ended(on: Date, words: &str) -> End {
    End { on, words: words.into(), learned: Some("Sig det i april".into()), shared: false }
}

#[test]
fn the_line_answers_once() {
    let answered = reported().answered(answer(None)).unwrap();
    assert_eq!(answered.answer().unwrap().words, "Godt, I siger det nu");
    assert_eq!(answered.answered(answer(None)), Err(Refusal::AlreadyAnswered));
}

#[test]
fn nobody_answers_a_report_of_the_same_post() {
    let post = Some(PostId::fresh());
    let own = Deviation::reported(UnitId::fresh(), post, report(), day(2)).unwrap();
    assert_eq!(own.answered(Answer { by: post, ..answer(None) }), Err(Refusal::OwnReport));
}

#[test]
fn help_is_judged_by_the_unit_once_and_only_where_help_was_offered() {
    assert_eq!(reported().judged(judgement(Helped::Yes)), Err(Refusal::NoHelpOffered));
    let without = reported().answered(answer(None)).unwrap();
    assert_eq!(without.judged(judgement(Helped::Yes)), Err(Refusal::NoHelpOffered));
    let judged = reported().answered(answer(offer(None))).unwrap().judged(judgement(Helped::Partly)).unwrap();
    assert_eq!(judged.judgement().unwrap().helped, Helped::Partly);
    assert_eq!(judged.judged(judgement(Helped::No)), Err(Refusal::AlreadyJudged));
}

#[test]
fn help_can_be_judged_after_the_deviation_is_over() {
    let end = ended(day(24), "Vi holdt budgettet");
    let over = reported().answered(answer(offer(None))).unwrap().over(end.clone()).unwrap();
    let judged = over.judged(judgement(Helped::Yes)).unwrap();
    assert_eq!((judged.end(), judged.judgement().unwrap().helped), (Some(&end), Helped::Yes));
    assert_eq!(judged.over(end), Err(Refusal::AlreadyOver));
}

#[test]
fn days_that_are_promised_lie_ahead() {
    let late = Report { more_on: Some(day(2)), ..report() };
    assert_eq!(Deviation::reported(UnitId::fresh(), None, late, day(2)), Err(Refusal::DayHasPassed));
    let past = Offer { words: "Hjælp".into(), giver: None, by: day(4) };
    assert_eq!(reported().answered(answer(Some(past))), Err(Refusal::DayHasPassed));
}

#[test]
fn what_the_unit_learns_moves_the_amount_and_keeps_the_first_report() {
    let news = News::told(day(20), "Mindre", Some(Money::whole(90_000)));
    let learned = reported().learned(news, None).unwrap();
    assert_eq!(learned.amount(), Some(Money::whole(90_000)));
    assert_eq!(learned.report.amount, Some(Money::whole(240_000)));
    assert_eq!(learned.report.more_on, None);
}

#[test]
fn a_staff_function_is_concerned_when_asked_or_when_it_gives_help() {
    let (economy, hr) = (FunctionId::fresh(), FunctionId::fresh());
    let asking = Report { wish: Some(Wish { words: "Prognosen".into(), of: Some(economy) }), ..report() };
    let asking = Deviation::reported(UnitId::fresh(), None, asking, day(2)).unwrap();
    assert!(asking.concerns(economy) && !asking.concerns(hr));
    assert!(asking.answered(answer(offer(Some(hr)))).unwrap().concerns(hr));
}

#[test]
fn at_a_date_it_is_known_without_what_was_said_later() {
    let news = News::told(day(20), "Mindre", Some(Money::ZERO));
    let end = ended(day(24), "Vi holdt budgettet");
    let now = reported().answered(answer(offer(None))).unwrap().learned(news, None).unwrap().over(end).unwrap();
    assert_eq!(now.clone().as_known_on(day(1)), None);
    let early = now.clone().as_known_on(day(4)).unwrap();
    assert_eq!((early.answer(), early.amount()), (None, Some(Money::whole(240_000))));
    let later = now.clone().as_known_on(day(23)).unwrap();
    assert_eq!((later.end(), later.answer().unwrap().on, later.amount()), (None, day(5), Some(Money::ZERO)));
    assert_eq!(now.clone().as_known_on(day(24)), Some(now));
}
