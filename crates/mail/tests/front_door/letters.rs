//! What becomes of letters, whatever the mail server does.

use super::postbox::{Mood, Postbox};
use mail::{Letter, Unsent};
use store::{By, Clock, Event};
use testkit::{TODAY, Town, on_both};
use web::{App, Settings};

/// The town's house with a mail server, on a day so many days after today.
fn house(town: &Town, postbox: &Postbox, days: i64) -> App {
    let settings = Settings {
        address: "https://raaderum.lilleby.example".to_owned(),
        smtp: Some(postbox.url.clone()),
        sender: "Råderum <raaderum@lilleby.example>".to_owned(),
        ..Settings::default()
    };
    let db = town.db.at(Clock::on(TODAY.plus_days(days)));
    App::new(db, settings, server::capabilities(), Some(server::describe))
}

fn post(town: &Town, subject: &str) {
    let letter = Letter {
        to: town.leader.person,
        kind: "digest",
        subject: subject.to_owned(),
        body: "Hej\n\nDet venter på dig: æøå.\n".to_owned(),
        file: None,
    };
    let done: Result<(), store::Error> = town.db.write(By::job(), move |tx| {
        mail::post(tx, &letter)?;
        tx.commit(Event::new("test.posted"))
    });
    done.unwrap();
}

fn unsent(town: &Town) -> Vec<Unsent> {
    town.db.read(mail::unsent).unwrap()
}

/// Runs what is due on the day and the day's growing pauses after it.
fn work(town: &Town, postbox: &Postbox, days: i64) {
    web::run_due(&house(town, postbox, days));
}

on_both! {
    fn a_letter_is_handed_in_once_and_its_words_are_gone(town) {
        let postbox = Postbox::open(Mood::Kind);
        post(town, "Det venter på dig\r\nBcc: alle@lilleby.example");
        work(town, &postbox, 0);
        work(town, &postbox, 0);
        let taken = postbox.taken();
        assert_eq!(taken.len(), 1);
        assert!(taken[0].contains("To: leader@lilleby.example"), "{}", taken[0]);
        assert!(taken[0].contains("List-Unsubscribe: <https://raaderum.lilleby.example/letters/mine>"));
        assert!(!taken[0].lines().any(|line| line.starts_with("Bcc:")));
        assert_eq!(unsent(town), []);
        let words: Vec<(String, String)> =
            town.db.read(|tx| tx.all("SELECT subject, body FROM letter", store::args![])).unwrap();
        assert_eq!(words, [(String::new(), String::new())]);
    }

    fn a_busy_server_gets_it_later_and_the_letter_is_seen_meanwhile(town) {
        let postbox = Postbox::open(Mood::Busy);
        post(town, "Hej");
        work(town, &postbox, 0);
        let waiting = unsent(town);
        assert_eq!((waiting.len(), waiting[0].tries, waiting[0].given_up), (1, 1, false));
        assert!(waiting[0].fault.as_ref().is_some_and(|fault| fault.contains("451")), "{waiting:?}");
        postbox.is(Mood::Kind);
        work(town, &postbox, 1);
        assert_eq!((postbox.taken().len(), unsent(town).len()), (1, 0));
    }

    fn what_the_server_never_takes_is_given_up_and_offered_again_by_hand_only(town) {
        let postbox = Postbox::open(Mood::Stern);
        post(town, "Hej");
        work(town, &postbox, 0);
        postbox.is(Mood::Kind);
        work(town, &postbox, 1);
        let given_up = unsent(town);
        assert_eq!((given_up.len(), given_up[0].tries, given_up[0].given_up), (1, 1, true));
        town.administrator.get("/letters").is(200).says("550");
        town.leader.get("/letters").is(404);
        town.leader.post("/letters", &[]).is(404);
        town.administrator.post("/letters", &[]).goes_to("/letters");
        work(town, &postbox, 1);
        assert_eq!((postbox.taken().len(), unsent(town).len()), (1, 0));
    }

    fn a_letter_lost_between_taken_and_said_comes_again_with_the_same_id(town) {
        let postbox = Postbox::open(Mood::Lost);
        post(town, "Hej");
        work(town, &postbox, 0);
        postbox.is(Mood::Kind);
        work(town, &postbox, 1);
        work(town, &postbox, 2);
        let id = |letter: &String| letter.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned);
        let ids: Vec<_> = postbox.taken().iter().map(id).collect();
        assert_eq!(ids.len(), 2);
        assert!(ids[0].is_some() && ids[0] == ids[1], "{ids:?}");
    }

    fn letters_wait_for_a_mail_server_a_week(town) {
        post(town, "Hej");
        town.work();
        assert_eq!(unsent(town).len(), 1);
        let postbox = Postbox::open(Mood::Kind);
        work(town, &postbox, 6);
        assert_eq!(postbox.taken().len(), 1);
        post(town, "Gammelt nyt");
        town.work();
        work(town, &postbox, 30);
        assert_eq!((postbox.taken().len(), unsent(town).len()), (1, 1));
    }
}
