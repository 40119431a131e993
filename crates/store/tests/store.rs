//! The door: values come back as they went in, collisions are tried again, jobs run once, migrations are taken once.

use base::{Date, Time, UnitId, Value};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::{By, Error, Event, MIGRATIONS, Pending, args};
use testkit::{TODAY, on_both};

on_both! {
    fn every_migration_has_been_taken_and_taking_them_again_does_nothing(town) {
        assert_eq!(town.db.pending().unwrap(), Pending::Steps(vec![]));
        assert_eq!(town.db.migrate().unwrap(), Vec::<&str>::new());
        let (taken,): (i64,) = town.db.read(|tx| tx.get("SELECT COUNT(*) FROM migration", args![])).unwrap();
        assert_eq!(usize::try_from(taken).unwrap(), MIGRATIONS.len());
    }

    fn a_migration_that_was_changed_after_it_was_taken_is_refused(town) {
        town.db.write_exempt(|tx| tx.run("UPDATE migration SET hash = $1 WHERE name = '0002_org'", args![vec![1_u8]]).map(|_| ())).unwrap();
        assert_eq!(town.db.pending().unwrap(), Pending::Differs("0002_org".to_owned()));
        assert!(town.db.migrate().is_err());
    }

    fn values_come_back_as_they_went_in(town) {
        let (unit, date) = (UnitId::fresh(), Date::known(2028, 2, 29));
        let time = Time::parse("2026-03-29T00:59:59Z").unwrap();
        let read: (UnitId, Option<UnitId>, Date, Option<Date>) = town.db.write_exempt(move |tx| {
            access::place(tx, unit, None, date, None)?;
            tx.get("SELECT unit, parent, from_date, to_date FROM place WHERE unit = $1", args![unit])
        }).unwrap();
        assert_eq!(read, (unit, None, date, None));
        let read: (String, Time, Option<Time>, i64) = town.db.write_exempt(move |tx| {
            tx.run("INSERT INTO job (id, kind, data, run_at, attempts, done, total) VALUES ($1, 'æøå', '''{}', $2, -1, 0, 0)", args![unit, time])?;
            tx.get("SELECT kind, run_at, ended_at, attempts FROM job WHERE id = $1", args![unit])
        }).unwrap();
        assert_eq!(read, ("æøå".to_owned(), time, None, -1));
    }

    fn bulk_puts_every_row_in(town) {
        let rows: Vec<Vec<Value>> = (0..1000).map(|n| {
            let from = Date::known(2020, 1, 1).plus_days(n);
            args![UnitId::fresh(), None::<UnitId>, from, None::<Date>].to_vec()
        }).collect();
        let (put, found): (u64, (i64,)) = town.db.write_exempt(move |tx| {
            let before: (i64,) = tx.get("SELECT COUNT(*) FROM place", args![])?;
            let put = tx.bulk("place", &["unit", "parent", "from_date", "to_date"], &rows)?;
            let after: (i64,) = tx.get("SELECT COUNT(*) FROM place", args![])?;
            Ok::<_, Error>((put, (after.0 - before.0,)))
        }).unwrap();
        assert_eq!((put, found), (1000, (1000,)));
    }

    fn a_unique_value_that_is_taken_is_told_as_such(town) {
        let twice = town.db.write_exempt(|tx| {
            tx.run("INSERT INTO house (name, value) VALUES ('a', 'b')", args![])?;
            tx.run("INSERT INTO house (name, value) VALUES ('a', 'c')", args![])
        });
        assert!(matches!(twice, Err(Error::Duplicate)), "{twice:?}");
    }

    fn eight_writers_at_once_lose_no_increment(town) {
        town.db.write_exempt(|tx| store::house::set(tx, "count", "0")).unwrap();
        let failures = Arc::new(AtomicUsize::new(0));
        std::thread::scope(|threads| for _ in 0..8 { threads.spawn(|| for _ in 0..25 {
            // A collision that outlives every try is told to the caller, who asks again.
            while town.db.write_exempt(|tx| {
                let n: i64 = store::house::get(tx, "count")?.unwrap().parse().unwrap();
                store::house::set(tx, "count", &(n + 1).to_string())
            }).is_err() { failures.fetch_add(1, Ordering::Relaxed); }
        }); });
        let count = town.db.read(|tx| store::house::get(tx, "count")).unwrap();
        assert_eq!(count.as_deref(), Some("200"));
    }

    fn a_command_that_panics_writes_nothing_and_the_house_stands(town) {
        let panicked = town.db.write(By::cli(), |tx| -> Result<(), Error> {
            store::house::set(tx, "half", "done")?;
            assert!(tx.today() < TODAY.plus_days(-1000), "on purpose");
            tx.commit(Event::new("test.never"))
        });
        assert!(matches!(panicked, Err(Error::Broken(_))));
        assert_eq!(town.db.read(|tx| store::house::get(tx, "half")).unwrap(), None);
        town.db.write(By::cli(), |tx| tx.commit(Event::new("test.after"))).unwrap();
        assert_eq!(town.trail(), ["test.after"]);
    }

    fn many_workers_claim_each_job_once(town) {
        town.db.write_exempt(|tx| (0..60).try_for_each(|n| tx.enqueue("count", &json!({ "n": n })).map(|_| ()))).unwrap();
        let claimed = Arc::new(AtomicUsize::new(0));
        std::thread::scope(|threads| for _ in 0..4 { threads.spawn(|| loop {
            match town.db.claim_job() {
                Ok(Some(job)) => { claimed.fetch_add(1, Ordering::Relaxed); town.db.end_job(&job, Ok(())).unwrap(); }
                Ok(None) => break,
                Err(Error::Conflict) => {}
                Err(other) => panic!("{other}"),
            }
        }); });
        assert_eq!(claimed.load(Ordering::Relaxed), 60);
    }

    fn a_job_that_fails_waits_and_is_tried_again(town) {
        town.db.write_exempt(|tx| tx.enqueue("fail", &json!({})).map(|_| ())).unwrap();
        let job = town.db.claim_job().unwrap().unwrap();
        town.db.end_job(&job, Err("ikke endnu".to_owned())).unwrap();
        assert!(town.db.claim_job().unwrap().is_none());
        let later = town.db.at(store::Clock::on(TODAY.plus_days(1)));
        let again = later.claim_job().unwrap().unwrap();
        assert_eq!((again.id, again.attempts), (job.id, 2));
        let state = town.db.read(|tx| tx.job(job.id)).unwrap();
        assert_eq!((state.failure.as_deref(), state.ended_at), (Some("ikke endnu"), None));
    }
}
