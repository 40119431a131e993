//! The committee's paper through the front door: made, read, fetched again next year, and kept from others.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may stop the test")]

use base::{Date, Lang, Money, Time, UnitId};
use budget::Kind;
use calamine::{Data, Reader, Xlsx};
use coretasks::{Goal, GoalId, Status, StatusId};
use money::money;
use std::collections::BTreeMap;
use std::io::Cursor;
use store::{By, Event};
use testkit::{Town, on_both};

#[path = "front_door/agreement.rs"]
mod agreement;
#[path = "front_door/money.rs"]
mod money;
#[path = "front_door/questions.rs"]
mod questions;
#[path = "front_door/room.rs"]
mod room;

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn committee(town: &Town) -> String {
    format!("/papers/committees/{}", town.boerneudvalg)
}

/// Makes the paper of a day as Økonomi, and gives its address.
fn made(town: &Town, date: &str) -> String {
    let answer = town.economist.post(&format!("{}/papers", committee(town)), &[("date", date)]).is(303);
    assert!(answer.location.starts_with("/papers/"), "{}", answer.location);
    answer.location
}

fn follow_up(town: &Town) {
    let (sun, wood) = (town.solsikken, town.skoven);
    money(
        town,
        "opfølgning.csv",
        vec![
            (2026, Kind::Original, sun, 1_000),
            (2026, Kind::Supplementary, sun, 50),
            (2026, Kind::AppliedFor, sun, 0),
            (2026, Kind::CarriedIn, sun, 0),
            (2026, Kind::Forecast, sun, 1_100),
            (2026, Kind::Original, wood, 2_000),
            (2026, Kind::Original, town.aasen, 9_000),
        ],
    );
}

fn goal(town: &Town) {
    let goal = Goal {
        id: GoalId::fresh(),
        committee: town.boerneudvalg,
        task: None,
        wording: "Flere børn trives #1 *i dag*".to_owned(),
        lang: Lang::Da,
        adopted: day(2026, 1, 15),
        body: "kommunalbestyrelsen".to_owned(),
        ended: None,
        statuses: vec![],
    };
    let status = Status {
        id: StatusId::fresh(),
        on: day(2026, 5, 1),
        words: "På vej: 71 pct. siger ja".to_owned(),
        source: "Trivselsmåling, n = 412".to_owned(),
        lang: Lang::Da,
    };
    let adopted = goal.clone();
    town.db.write(By::cli(), move |tx| tx_commit(tx, |tx| coretasks::adopt(tx, &adopted))).unwrap();
    town.db.write(By::cli(), move |tx| tx_commit(tx, |tx| coretasks::state(tx, goal.id, &status))).unwrap();
}

fn tx_commit<F>(tx: &mut store::Tx, work: F) -> Result<(), store::Error>
where
    F: FnOnce(&mut store::Tx) -> Result<Event, coretasks::Stop>,
{
    let event = work(tx).unwrap_or_else(|_| Event::new("test.refused"));
    tx.commit(event)
}

/// The one deviation of the town.
fn told_id(town: &Town) -> followup::DeviationId {
    let units = [town.solsikken];
    town.db.read(move |tx| followup::deviations(tx, &units, day(2026, 1, 1), day(2026, 11, 21))).unwrap()[0].id
}

on_both! {
    fn a_paper_that_was_made_gives_the_same_files_next_year_whatever_has_happened_since(town) {
        follow_up(town);
        let paper = made(town, "2026-11-21");
        let fetch = |who: &testkit::Visitor, what: &str| who.get(&format!("{paper}/{what}")).is(200).bytes;
        let before = ["pdf", "xlsx", "data"].map(|what| fetch(&town.economist, what));
        assert!(before[0].starts_with(b"%PDF-1.7"));
        money(town, "senere.csv", vec![(2026, Kind::Forecast, town.solsikken, 9_999)]);
        let next_year = town.on(day(2027, 11, 21), &town.auditor);
        let after = ["pdf", "xlsx", "data"].map(|what| fetch(&next_year, what));
        assert!(before == after, "a frozen paper must not change");
        next_year.get(&paper).is(200).says("merforbrug").says("1.100").is_silent_about("9.999");
        town.economist.get(&format!("{}/draft", committee(town))).is(200).says("9.999");
        assert_eq!(town.trail().last().unwrap(), "budget.imported");
        assert!(town.trail().contains(&"reports.paper_made".to_owned()));
    }

    fn a_politician_reads_the_own_committees_papers_and_knows_of_no_others(town) {
        let paper = made(town, "2026-11-21");
        town.politician.get("/papers").is(200).says("Børne- og Skoleudvalget");
        town.politician.get(&committee(town)).is(200).says("Set fra 21. november 2026").is_silent_about("Se udkastet");
        town.politician.get(&paper).is(200).says("Det ved vi ikke");
        town.politician.get(&format!("{}/draft", committee(town))).is(403);
        town.politician.post(&format!("{}/papers", committee(town)), &[("date", "2026-11-21")]).is(403);
        let other = town.db.write(By::cli(), |tx| {
            let id = org::add_committee(tx, "Ældreudvalget")?;
            tx.commit(Event::new("org.committee_added"))?;
            Ok::<_, store::Error>(id)
        }).unwrap();
        let theirs = town.economist.post(&format!("/papers/committees/{other}/papers"), &[("date", "2026-11-21")]).is(303);
        town.politician.get("/papers").is_silent_about("Ældreudvalget");
        town.politician.get(&format!("/papers/committees/{other}")).is(404);
        town.politician.get(&theirs.location).is(404);
        town.politician.get(&format!("{}/pdf", theirs.location)).is(404);
        for path in ["/papers".to_owned(), committee(town), paper.clone(), format!("{paper}/xlsx")] {
            town.stranger.get(&path).is(404);
        }
    }

    fn the_columns_carry_their_words_and_what_is_missing_is_said(town) {
        follow_up(town);
        goal(town);
        town.economist.get(&format!("{}/draft", committee(town))).is(200)
            .says("Børnehaven Solsikken").says("50 merforbrug").says("ikke oplyst").says("3.000")
            .says("På vej: 71 pct. siger ja").says("Trivselsmåling, n = 412, 1. maj 2026")
            .says("Flere børn trives #1 *i dag*")
            .says("Det ved vi ikke").says("Forventet forbrug er ikke oplyst for 1 af 2 enheder")
            .is_silent_about("Plejecenter Åsen").is_silent_about("9.000");
    }

    fn a_date_that_has_not_come_is_refused_and_makes_no_paper(town) {
        town.economist.post(&format!("{}/papers", committee(town)), &[("date", "2026-11-22")]).is(409);
        town.economist.get(&format!("{}/draft?date=2027-01-01", committee(town))).is(422).says("ikke kommet endnu");
        assert!(!town.trail().contains(&"reports.paper_made".to_owned()));
    }

    fn the_same_key_twice_makes_one_paper(town) {
        let (path, key) = (format!("{}/papers", committee(town)), base::id::timeless().to_string());
        let first = town.economist.post_with_key(&path, &[("date", "2026-11-21")], &key).is(303);
        let again = town.economist.post_with_key(&path, &[("date", "2026-11-21")], &key).is(303);
        assert_eq!(first.location, again.location);
        assert_eq!(town.trail(), ["reports.paper_made"]);
    }

    fn a_deviation_that_a_unit_reported_stands_with_its_post_and_never_its_person(town) {
        let report = followup::Report {
            kind: followup::Kind::Budget,
            amount: Some(Money::whole(120_000)),
            indicator: None,
            reading: "Flere børn med særlige behov".to_owned(),
            plan: "Vi rykker to vagter".to_owned(),
            wish: Some(followup::Wish { words: "En hemmelig bøn".to_owned(), of: None }),
            more_on: None,
            lang: Lang::Da,
        };
        let (unit, post) = (town.solsikken, town.leader_post);
        let by = By::person(town.leader.person).at(Time::noon(day(2026, 11, 1)));
        town.db.write(by, move |tx| {
            let told = followup::report(tx, unit, Some(post), report.clone(), day(2026, 11, 1));
            let event = told.map_or_else(|_| Event::new("test.refused"), |(_, event)| event);
            tx.commit(event)
        }).unwrap();
        let draft = format!("{}/draft", committee(town));
        town.economist.get(&draft).is(200).is_silent_about("Vi rykker to vagter");
        let decide = |tell: bool| {
            let by = By::person(town.chef.person).at(Time::noon(day(2026, 11, 10)));
            let id = told_id(town);
            town.db.write(by, move |tx| {
                let event = followup::decide_telling(tx, id, (tell, "Udvalget følger området"), None);
                tx.commit(event.unwrap_or_else(|_| Event::new("test.refused")))
            }).unwrap();
        };
        decide(true);
        town.economist.get(&format!("{draft}?date=2026-11-17")).is(200).is_silent_about("Vi rykker to vagter");
        town.economist.get(&made(town, "2026-11-21")).is(200)
            .says("Børnehaven Solsikken: budgettet").says("leder, Børnehaven Solsikken")
            .says("merforbrug på 120.000").says("Vi rykker to vagter").says("Der er ikke svaret endnu")
            .is_silent_about("Lise").is_silent_about("En hemmelig bøn");
        town.economist.get(&format!("{}/draft?date=2026-10-31", committee(town))).is(200)
            .is_silent_about("Vi rykker to vagter").says("Ingen enheder har meldt en afvigelse");
        decide(false);
        town.economist.get(&draft).is(200).is_silent_about("Vi rykker to vagter");
    }

    fn what_figures_reveal_is_the_units_own_in_the_grace_period_but_the_figures_stand(town) {
        follow_up(town);
        let draft = format!("{}/draft", committee(town));
        town.economist.get(&draft).is(200).says("50 merforbrug").is_silent_about("Det viser tallene");
        town.on(day(2026, 12, 4), &town.economist).get(&draft).is(200).is_silent_about("Det viser tallene");
        town.on(day(2026, 12, 5), &town.economist).get(&draft).is(200)
            .says("Det viser tallene").says("Børnehaven Solsikken: merforbrug på 50");
    }

    fn a_units_page_leads_to_the_newest_papers_about_it(town) {
        let unit = format!("/units/{}", town.solsikken);
        town.leader.get(&unit).is(200).is_silent_about("/papers/0");
        let paper = made(town, "2026-11-21");
        let seen = town.leader.get(&unit).is(200).says("Børne- og Skoleudvalget: mål, rum og penge");
        assert!(seen.html().contains(&paper));
        let elsewhere = town.aeldrechef.get(&format!("/units/{}", town.aasen)).is(200);
        elsewhere.is_silent_about("Børne- og Skoleudvalget");
    }

    fn sogndals_columns_sum_in_the_paper_as_they_do_in_the_file(town) {
        let sums = sogndal(town);
        assert_eq!(sums, [16, 0, 0]);
        let paper = made(town, "2026-11-21");
        let page = town.economist.get(&paper).is(200).says("De nyeste tal er fra 2013");
        let rows = page.all("table tr");
        let year = |year: &str| rows.iter().find(|row| row.starts_with(year)).unwrap().clone();
        assert!(year("2011").ends_with("16"), "{}", year("2011"));
        assert!(year("2012").starts_with("2012 0"), "{}", year("2012"));
        assert!(year("2013").starts_with("2013 0"), "{}", year("2013"));
        let bytes = town.economist.get(&format!("{paper}/xlsx")).is(200).bytes;
        let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
        let units = book.worksheet_range("Økonomi pr. enhed").unwrap();
        let original: f64 = units.rows().skip(1).filter_map(|row| match row[1] { Data::Float(amount) => Some(amount), _ => None }).sum();
        assert!(original.abs() < 0.005, "2013 must sum to nothing, not {original}");
        let years = book.worksheet_range("Årene").unwrap();
        assert_eq!(years.get((1, 9)), Some(&Data::Float(16.0)));
        assert!(book.sheet_names().contains(&"Om data".to_owned()));
    }
}

/// Reads in the accounts and budgets of Sogndal kommune on units of their own under the committee; gives the sums.
fn sogndal(town: &Town) -> [i64; 3] {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/no_sogndal_driftsbudsjett_2013_account_budget.csv");
    let text = std::fs::read_to_string(file).unwrap();
    let columns = [(2011, Kind::Actual), (2012, Kind::Original), (2013, Kind::Original)];
    let mut by_unit: BTreeMap<(String, String), [i64; 3]> = BTreeMap::new();
    for line in text.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(';').collect();
        let sums = by_unit.entry((cells[2].to_owned(), cells[3].to_owned())).or_default();
        for (at, sum) in sums.iter_mut().enumerate() {
            *sum += cells[6 + at].replace([' ', '\u{a0}'], "").parse::<i64>().unwrap();
        }
    }
    let parent = town.boern;
    let names: Vec<String> = by_unit.keys().map(|(_, name)| name.clone()).collect();
    let units = town
        .db
        .write(By::cli().at(Time::noon(testkit::SINCE)), move |tx| {
            let add = |name: &String| {
                let content = org::Content {
                    name: name.clone(),
                    parent: Some(parent),
                    kind: String::new(),
                    level: String::new(),
                };
                org::add_unit(tx, content, base::Period::since(testkit::SINCE))
            };
            let units: Vec<UnitId> = names.iter().map(add).collect::<Result<_, _>>()?;
            tx.commit(Event::new("org.units_added"))?;
            Ok::<_, store::Error>(units)
        })
        .unwrap();
    let amounts = units.iter().zip(by_unit.values()).flat_map(|(unit, sums)| {
        columns.iter().zip(sums).map(|((year, kind), sum)| (*year, *kind, *unit, *sum)).collect::<Vec<_>>()
    });
    money(town, "sogndal.csv", amounts.collect());
    let mut all = [0; 3];
    for sums in by_unit.values() {
        for (at, sum) in sums.iter().enumerate() {
            all[at] += sum;
        }
    }
    assert_eq!(by_unit.len(), 140);
    all
}
