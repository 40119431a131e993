//! What is remembered between transactions: asked for once while nothing happens, and never stale.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use base::UnitId;
use store::{By, Clock, Db, Durability, Error, Event, Tx, args};
use testkit::{SINCE, TODAY, on_each_empty};

/// Two who keep the same database: two processes have no memory in common either.
fn on_both_with_two(check: impl Fn(&Db, &Db)) {
    on_those_with_two(|_| true, check);
}

fn on_those_with_two(which: fn(&str) -> bool, check: impl Fn(&Db, &Db)) {
    on_each_empty(|url| {
        if !which(url) {
            return;
        }
        let open = || Db::open(&url.parse().unwrap(), Clock::on(TODAY), Durability::Off).unwrap();
        let (one, other) = (open(), open());
        one.migrate().unwrap();
        check(&one, &other);
    });
}

fn place_one(db: &Db) {
    let written = db.write(By::cli(), |tx| {
        access::place(tx, UnitId::fresh(), None, SINCE, None)?;
        tx.commit(Event::new("test.placed"))
    });
    written.unwrap();
}

/// How many units there are as a transaction sees it, and how many statements it took to say so.
fn units(tx: &mut Tx) -> store::Result<(usize, u32)> {
    let before = tx.statements();
    let there = access::places(tx, TODAY)?.units().count();
    Ok((there, tx.statements() - before))
}

fn seen(db: &Db) -> (usize, u32) {
    db.read(units).unwrap()
}

/// The state of the database is asked for in every transaction: one statement.
const REMEMBERED: u32 = 1;
const READ: u32 = 2;

#[test]
fn what_was_read_is_remembered_until_something_happens_here_or_in_another_process() {
    on_both_with_two(|here, elsewhere| {
        place_one(here);
        assert_eq!([seen(here), seen(here)], [(1, READ), (1, REMEMBERED)]);
        place_one(here);
        assert_eq!([seen(here), seen(here)], [(2, READ), (2, REMEMBERED)]);
        place_one(elsewhere);
        assert_eq!([seen(here), seen(here)], [(3, READ), (3, REMEMBERED)]);
        here.seal().unwrap();
        assert_eq!(seen(here), (3, REMEMBERED), "sealing tells of nothing new");
    });
}

#[test]
fn who_still_sees_an_earlier_state_reads_it_and_leaves_the_later_one_alone() {
    on_both_with_two(|here, elsewhere| {
        place_one(here);
        let early = here.read(|tx| {
            let before: (i64,) = tx.get("SELECT COUNT(*) FROM place", args![])?;
            place_one(elsewhere);
            assert_eq!(seen(here), (2, READ), "the later state");
            let early = units(tx)?;
            Ok::<_, Error>((before.0, early))
        });
        assert_eq!(early.unwrap(), (1, (1, READ)), "the earlier state");
        assert_eq!(seen(here), (2, REMEMBERED), "the later state is remembered");
    });
}

#[test]
fn what_a_change_has_read_is_remembered_by_nobody_and_it_sees_its_own_change() {
    on_both_with_two(|here, _| {
        let refused = here.write(By::cli(), |tx| {
            assert_eq!(units(tx)?, (0, 1));
            access::place(tx, UnitId::fresh(), None, SINCE, None)?;
            assert_eq!(units(tx)?, (1, 1));
            Err::<(), _>(Error::NotFound)
        });
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        assert_eq!(seen(here), (0, READ));
    });
}

#[test]
fn the_same_question_on_another_day_is_another_question() {
    on_both_with_two(|here, _| {
        let tomorrow = here.at(Clock::on(TODAY.plus_days(1)));
        let day = |db: &Db| db.read(|tx| tx.once("day", args![], |tx| Ok(tx.today()))).unwrap();
        assert_eq!([day(here), day(&tomorrow), day(here)], [TODAY, TODAY.plus_days(1), TODAY]);
    });
}

#[test]
fn of_one_question_about_many_things_only_the_last_few_answers_are_held() {
    on_both_with_two(|here, _| {
        let asked = |day: i64| {
            let read = here.read(|tx| {
                let before = tx.statements();
                access::places(tx, TODAY.plus_days(day))?;
                Ok::<_, Error>(tx.statements() - before)
            });
            read.unwrap()
        };
        assert!((0..9).all(|day| asked(day) == READ));
        assert_eq!([asked(8), asked(1)], [REMEMBERED; 2], "the last eight are held");
        assert_eq!(asked(0), READ, "the first is not");
        assert_eq!([asked(1), asked(2)], [REMEMBERED, READ], "what was asked for again stays the longest");
    });
}

#[test]
fn a_change_whose_event_has_the_earlier_id_but_ends_later_is_seen() {
    // One file has one writer: only PostgreSQL lets two changes run side by side.
    on_those_with_two(
        |url| url.starts_with("postgres"),
        |here, elsewhere| {
            let other = elsewhere.clone();
            let slow = here.write(By::cli(), move |tx| {
                access::place(tx, UnitId::fresh(), None, SINCE, None)?;
                tx.commit(Event::new("test.placed"))?;
                place_one(&other);
                assert_eq!(seen(&other), (1, READ));
                Ok::<_, Error>(())
            });
            slow.unwrap();
            assert_eq!(seen(elsewhere), (2, READ));
        },
    );
}
