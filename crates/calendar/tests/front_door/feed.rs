//! What a calendar holds, and how what changes is told.

use super::town::{about, address, agree, catalogue, entries, instrument};
use base::{Date, Lang, Time};
use followup::{Draft, Who};
use store::By;
use testkit::{TODAY, on_both};

const BUDGET: &str = "Send forventet resultat til Økonomi";

fn told(all: &[(String, String, String)]) -> Vec<(&str, &str, &str)> {
    all.iter().map(|(day, sequence, status)| (day.as_str(), sequence.as_str(), status.as_str())).collect()
}

on_both! {
    fn a_leader_reads_the_units_due_dates_by_an_address_without_signing_in(town) {
        catalogue(town);
        town.leader.get("/calendar").is(200).says("Du har ingen endnu");
        let feed = address(&town.leader, "");
        let read = town.nobody.get(&feed).is(200);
        assert_eq!(read.header("content-type"), "text/calendar; charset=utf-8");
        assert_eq!(read.header("cache-control"), "private, no-cache");
        assert_eq!(told(&about(&read, BUDGET)), [
            ("20270331", "0", "CONFIRMED"), ("20270531", "0", "CONFIRMED"), ("20270930", "0", "CONFIRMED"),
        ]);
        let first = &entries(&read)[0];
        assert!(first.iter().any(|line| line.ends_with(" · Børnehaven Solsikken")), "{first:?}");
        assert!(first.contains(&format!("URL:http://localhost/units/{}/wheel", town.solsikken)), "{first:?}");
        for name in ["Lise", "Leder", "Dan Souschef"] {
            read.clone().is_silent_about(name);
        }
        town.leader.get("/calendar").is(200).says("Råderum: de enheder, jeg leder").says("Lavet 21. november 2026");
        town.leader.in_english().get("/calendar").is(200).says("Close the address");
        assert_eq!(town.trail()[1..], ["calendar.address_made", "calendar.published"]);
    }

    fn the_secret_is_shown_once_and_kept_nowhere(town) {
        let feed = address(&town.leader, "");
        let secret = feed.rsplit('/').next().unwrap();
        assert_eq!(secret.len(), 64);
        town.leader.get("/calendar").is(200).is_silent_about(secret);
        let kept: Vec<(Vec<u8>,)> = town.db.read(|tx| tx.all("SELECT token_hash FROM calendar_address", &[])).unwrap();
        assert_eq!(kept, [(web::hashed(secret),)]);
        let events: Vec<(String,)> = town.db.read(|tx| tx.all("SELECT particulars FROM event", &[])).unwrap();
        assert!(events.iter().all(|(told,)| !told.contains(secret)));
    }

    fn what_is_read_again_is_the_same_bytes_and_whoever_has_them_is_told_nothing_new(town) {
        catalogue(town);
        let feed = address(&town.leader, "");
        let first = town.nobody.get(&feed).is(200);
        let events = town.trail().len();
        let later = town.on(TODAY.plus_days(1), &town.leader).get(&feed).is(200);
        assert_eq!(later.html(), first.html());
        assert_eq!(town.trail().len(), events, "nothing has happened");
        let tag = first.header("etag");
        let known = town.nobody.get_unless(&feed, &format!("\"old\", W/{tag}")).is(304);
        assert_eq!((known.bytes.len(), known.header("etag")), (0, tag));
        town.nobody.get_unless(&feed, "\"old\"").is(200);
    }

    fn a_loosened_agreement_cancels_its_entries_instead_of_losing_them(town) {
        catalogue(town);
        let feed = address(&town.leader, "");
        let first = town.nobody.get(&feed).is(200);
        agree(town, instrument(town, "budgetopfoelgning"), 1, TODAY.plus_days(10));
        let second = town.nobody.get_unless(&feed, &first.header("etag")).is(200);
        assert_eq!(told(&about(&second, BUDGET)), [
            ("20270331", "1", "CANCELLED"), ("20270531", "0", "CONFIRMED"), ("20270930", "1", "CANCELLED"),
        ]);
        assert_eq!(town.trail().last().unwrap(), "calendar.published");
        let third = town.nobody.get(&feed).is(200);
        assert_eq!(third.html(), second.html());
    }

    fn a_common_date_that_names_a_person_is_told_without_the_name(town) {
        let draft = |text: &str| Draft {
            text: text.to_owned(),
            days: followup::days("1.3").unwrap(),
            who: Who::Leaders,
            minutes: 10,
            owner: "oekonomi".to_owned(),
            purpose: "Så vi kan nå det".to_owned(),
            review: TODAY.plus_months(10),
            lang: Lang::Da,
        };
        let (named, plain) = (draft("Ring til Erik Økonom"), draft("Bestil varer"));
        town.db.write(By::cli().at(Time::noon(TODAY)), move |tx| {
            let (_, event) = followup::add_common(tx, named.clone(), None).unwrap();
            tx.commit(event)
        }).unwrap();
        town.db.write(By::cli().at(Time::noon(TODAY)), move |tx| {
            let (_, event) = followup::add_common(tx, plain.clone(), None).unwrap();
            tx.commit(event)
        }).unwrap();
        let read = town.nobody.get(&address(&town.leader, "")).is(200);
        let day = Date::known(2027, 3, 1).to_string().replace('-', "");
        for text in ["Frist · Børnehaven Solsikken", "Bestil varer · Børnehaven Solsikken"] {
            assert_eq!(about(&read, text).len(), 1, "{text} on {day}");
        }
        read.is_silent_about("Erik");
    }
}
