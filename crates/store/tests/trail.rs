//! The trail: whatever is done to the stored log afterwards is found, and where.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use base::UnitId;
use store::{By, Checkpoint, Db, Error, Event, Finding, Trouble, args};
use testkit::on_both;

fn happen(db: &Db, times: usize) {
    for _ in 0..times {
        db.write(By::cli(), |tx| tx.commit(Event::new("test.happened").with("n", 1).text("why", "fordi"))).unwrap();
    }
    db.seal().unwrap();
}

fn tampered(db: &Db, sql: &'static str, no: i64) -> Vec<Finding> {
    db.write_exempt(move |tx| tx.run(sql, args![no]).map(|_| ())).unwrap();
    db.verify_trail(None).unwrap().1
}

fn troubles(findings: &[Finding]) -> Vec<(i64, Trouble)> {
    findings.iter().map(|finding| (finding.no, finding.trouble)).collect()
}

on_both! {
    fn an_untouched_trail_is_whole(town) {
        happen(&town.db, 20);
        let (walked, findings) = town.db.verify_trail(None).unwrap();
        assert_eq!((walked, findings), (21, vec![]));
    }

    fn an_altered_event_is_found_where_it_stands(town) {
        happen(&town.db, 20);
        let found = tampered(&town.db, "UPDATE event SET what = 'test.other' WHERE id = (SELECT event FROM seal WHERE no = $1)", 7);
        assert_eq!(troubles(&found), [(7, Trouble::Altered)]);
    }

    fn an_event_given_to_somebody_else_is_found(town) {
        happen(&town.db, 5);
        let found = tampered(&town.db, "UPDATE event SET via = 'web' WHERE id = (SELECT event FROM seal WHERE no = $1)", 3);
        assert_eq!(troubles(&found), [(3, Trouble::Altered)]);
    }

    fn a_removed_seal_leaves_a_gap(town) {
        happen(&town.db, 10);
        let found = tampered(&town.db, "DELETE FROM seal WHERE no = $1", 5);
        assert_eq!(troubles(&found), [(6, Trouble::Gap), (6, Trouble::Altered)]);
    }

    fn two_events_that_change_places_are_found(town) {
        happen(&town.db, 10);
        town.db.write_exempt(|tx| {
            let (a, b): (base::Uuid, base::Uuid) = tx.get("SELECT a.event, b.event FROM seal a, seal b WHERE a.no = 4 AND b.no = 5", args![])?;
            let hold: Vec<(base::Uuid,)> = tx.all("SELECT event FROM seal WHERE no = 1", args![])?;
            tx.run("DELETE FROM seal WHERE no = 1", args![])?;
            tx.run("UPDATE seal SET event = $1 WHERE no = 4", args![hold[0].0])?;
            tx.run("UPDATE seal SET event = $1 WHERE no = 5", args![a])?;
            tx.run("UPDATE seal SET event = $1 WHERE no = 4", args![b])?;
            Ok::<_, Error>(())
        }).unwrap();
        let found = troubles(&town.db.verify_trail(None).unwrap().1);
        assert!(found.contains(&(4, Trouble::Altered)) && found.contains(&(5, Trouble::Altered)), "{found:?}");
    }

    fn a_trail_cut_off_is_found_by_an_earlier_checkpoint_only(town) {
        happen(&town.db, 10);
        let kept = town.db.checkpoint().unwrap().unwrap();
        assert_eq!(kept.no, 11);
        assert!(tampered(&town.db, "DELETE FROM seal WHERE no > $1", 8).is_empty());
        let found = town.db.verify_trail(Some(&kept)).unwrap().1;
        assert_eq!(troubles(&found), [(11, Trouble::Truncated)]);
    }

    fn a_trail_rewritten_whole_is_found_by_an_earlier_checkpoint(town) {
        happen(&town.db, 5);
        let kept = town.db.checkpoint().unwrap().unwrap();
        town.db.write_exempt(|tx| {
            tx.run("DELETE FROM seal", args![])?;
            tx.run("INSERT INTO unsealed (event) SELECT id FROM event", args![])?;
            tx.run("UPDATE event SET what = 'test.nothing'", args![]).map(|_| ())
        }).unwrap();
        town.db.seal().unwrap();
        assert!(town.db.verify_trail(None).unwrap().1.is_empty());
        assert_eq!(troubles(&town.db.verify_trail(Some(&kept)).unwrap().1), [(6, Trouble::Rewritten)]);
    }

    fn erasing_a_text_leaves_the_trail_whole(town) {
        happen(&town.db, 5);
        town.db.write_exempt(|tx| tx.run("DELETE FROM event_salt", args![]).map(|_| ())).unwrap();
        assert!(town.db.verify_trail(None).unwrap().1.is_empty());
    }

    fn a_free_text_stands_in_the_trail_as_a_salted_hash_only(town) {
        happen(&town.db, 1);
        let (particulars, salt): (String, Vec<u8>) = town.db.read(|tx| tx.get(
            "SELECT e.particulars, s.salt FROM event e JOIN event_salt s ON s.event = e.id WHERE e.what = 'test.happened'", args![])).unwrap();
        assert!(!particulars.contains("fordi"));
        assert!(particulars.contains(&store::salted(&salt, "fordi")), "{particulars}");
    }

    fn without_an_event_nothing_is_written_and_two_are_one_too_many(town) {
        let unit = UnitId::fresh();
        town.db.write(By::cli(), move |tx| access::place(tx, unit, None, testkit::TODAY, None)).unwrap();
        assert_eq!(town.db.read(|tx| access::above(tx, unit, testkit::TODAY)).unwrap(), []);
        let twice = town.db.write(By::cli(), |tx| {
            tx.commit(Event::new("test.once"))?;
            tx.commit(Event::new("test.twice"))
        });
        assert!(matches!(twice, Err(Error::Broken(_))));
        assert_eq!(town.trail(), Vec::<String>::new());
    }

    fn a_checkpoint_reads_back_as_it_is_printed(town) {
        happen(&town.db, 1);
        let kept = town.db.checkpoint().unwrap().unwrap();
        assert_eq!(kept.to_string().parse::<Checkpoint>().unwrap(), kept);
    }
}
