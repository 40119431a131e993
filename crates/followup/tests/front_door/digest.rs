//! The weekly letter: who gets one, what stands in it, and that nobody gets two.

use super::town::catalogue;
use base::Date;
use store::{By, Clock, Event};
use testkit::{TODAY, Town, on_both};
use web::{App, Settings};

/// The letters written, as (subject, body), after the house has worked on a day. Nobody takes them: the address is closed.
fn letters_after(town: &Town, day: Date) -> Vec<(String, String)> {
    let settings = Settings {
        address: "https://raaderum.lilleby.example".to_owned(),
        smtp: Some("smtp://127.0.0.1:9".to_owned()),
        sender: "raaderum@lilleby.example".to_owned(),
        ..Settings::default()
    };
    let app = App::new(town.db.at(Clock::on(day)), settings, server::capabilities(), Some(server::describe));
    web::run_due(&app);
    town.db
        .read(|tx| {
            tx.all(
                "SELECT l.subject, l.body FROM letter l JOIN person p ON p.id = l.person
                 WHERE p.email = 'leader@lilleby.example' ORDER BY l.id",
                store::args![],
            )
        })
        .unwrap()
}

const MONDAY: Date = Date::known(2026, 11, 23);

on_both! {
    fn a_letter_comes_on_the_weeks_first_working_day_once_and_has_no_names(town) {
        catalogue(town);
        assert_eq!(letters_after(town, TODAY), []);
        let letters = letters_after(town, MONDAY);
        assert_eq!(letters.len(), 1);
        let (subject, body) = &letters[0];
        assert!(subject.contains("venter på dig i Råderum"), "{subject}");
        assert!(body.contains("Send forventet resultat til Økonomi") && body.contains("(forsinket)"), "{body}");
        assert!(body.contains(&format!("https://raaderum.lilleby.example/units/{}/wheel", town.solsikken)));
        assert!(!body.contains("Lise") && !body.contains("Carl"), "{body}");
        assert_eq!(letters_after(town, MONDAY).len(), 1);
        assert_eq!(letters_after(town, MONDAY.plus_days(1)).len(), 1);
        assert_eq!(letters_after(town, MONDAY.plus_days(7)).len(), 2);
        assert!(town.trail().contains(&"followup.digest_written".to_owned()));
    }

    fn letters_leave_before_the_next_readers_are_taken_up(town) {
        catalogue(town);
        letters_after(town, MONDAY);
        let queue: Vec<(String,)> = town.db.read(|tx| tx.all("SELECT kind FROM job ORDER BY id", store::args![])).unwrap();
        let at = |kind: &str| (0..queue.len()).filter(|place| queue[*place].0 == kind).collect::<Vec<usize>>();
        let (batches, letters) = (at("followup.digest_letters"), at("mail.send"));
        assert_eq!(batches.len(), 3, "ten readers, those after them, and nobody after those: {queue:?}");
        let between = |from: usize, to: usize| letters.iter().filter(|letter| (from..to).contains(*letter)).count();
        assert_eq!((between(batches[0], batches[1]), letters.len()), (8, 8), "letters stand before the next readers: {queue:?}");
    }

    fn one_whose_letter_fails_stops_nobody_and_is_tried_again_alone(town) {
        catalogue(town);
        let broken = town.director.person;
        let done: Result<(), store::Error> = town.db.write(By::cli(), move |tx| {
            tx.run("UPDATE held_role SET role = 'nonsense' WHERE person = $1", store::args![broken])?;
            tx.commit(Event::new("test.broken"))
        });
        done.unwrap();
        assert_eq!(letters_after(town, MONDAY).len(), 1);
        let written = |town: &Town| town.trail().iter().filter(|what| *what == "followup.digest_written").count();
        let others = written(town);
        assert!(others > 1, "the others have theirs");
        let alone = town.db.read(|tx| {
            tx.all::<(String, i64)>("SELECT data, attempts FROM job WHERE kind = 'followup.digest_letter'", store::args![])
        });
        let alone = alone.unwrap();
        assert!(alone.len() == 1 && alone[0].0.contains(&broken.to_string()) && alone[0].1 == 1, "{alone:?}");
        let whole = town.db.write(By::cli(), move |tx| {
            tx.run("UPDATE held_role SET role = 'leader' WHERE person = $1", store::args![broken])?;
            tx.commit(Event::new("test.mended"))
        });
        let _: () = whole.map_err(|error: store::Error| error).unwrap();
        letters_after(town, MONDAY.plus_days(1));
        assert_eq!(written(town), others + 1);
    }

    fn the_letter_is_in_the_language_that_its_reader_chose(town) {
        catalogue(town);
        town.leader.post("/language", &[("lang", "en"), ("next", "/")]).goes_to("/");
        let letters = letters_after(town, MONDAY);
        assert!(letters[0].0.ends_with("you in Råderum") && letters[0].1.contains("(late)"), "{letters:?}");
        town.leader.post("/language", &[("lang", "da"), ("next", "/")]).goes_to("/");
        assert!(letters_after(town, MONDAY.plus_days(7))[1].0.contains("venter på dig i Råderum"));
    }

    fn who_has_said_no_gets_none_and_a_silent_week_is_silent(town) {
        assert_eq!(letters_after(town, MONDAY), []);
        catalogue(town);
        town.leader.get("/letters/mine").is(200).says("Send forventet resultat").says("Send mig ikke ugebrevet");
        town.leader.post("/letters/mine", &[("wanted", "no")]).goes_to("/letters/mine");
        town.leader.get("/letters/mine").is(200).says("Du har sagt nej til ugebrevet");
        assert_eq!(letters_after(town, MONDAY.plus_days(7)), []);
        town.leader.post("/letters/mine", &[("wanted", "yes")]).is(303);
        assert_eq!(letters_after(town, MONDAY.plus_days(14)).len(), 1);
        town.stranger.get("/letters/mine").is(404);
        town.stranger.post("/letters/mine", &[("wanted", "no")]).is(404);
    }
}
