//! Searching from the top of every page: any part of the words, the closest first, and never more than one may see.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use base::Period;
use org::{Content, Function, Place};
use store::{By, Event};
use testkit::{SINCE, TODAY, Town, Visitor, on_both};

/// What a question finds of the first kind of which it finds anything, as names, in the order of the page.
fn found(who: &Visitor, question: &str) -> Vec<String> {
    let question = question.replace(' ', "+");
    who.get(&format!("/search?q={question}")).is(200).all("main .panel:first-of-type .found a")
}

/// Those kinds that something was found of.
fn kinds(who: &Visitor, question: &str) -> Vec<String> {
    who.get(&format!("/search?q={question}")).is(200).all("main .panel:has(.found) h2")
}

fn core_task(town: &Town) -> String {
    let fields = [
        ("name", "Børn, der trives og lærer"),
        ("purpose", "Alle børn skal have det godt."),
        ("effect", "Flere børn går glade i skole."),
        ("since", "2026-01-01"),
    ];
    town.administrator.post("/coretasks", &fields).is(303).location
}

/// Solsikken gets another name, from a day on.
fn rename(town: &Town, name: &'static str, from: base::Date) {
    let (unit, parent) = (town.solsikken, town.boern);
    let renamed = town.db.write(By::cli(), move |tx| {
        let before = org::life(tx, unit)?;
        let content =
            Content { name: name.to_owned(), parent: Some(parent), kind: String::new(), level: "Enhed".to_owned() };
        org::save(tx, unit, &before, &before.clone().put(Period::since(from), content))?;
        tx.commit(Event::new("test.renamed"))
    });
    renamed.unwrap();
}

on_both! {
    fn units_are_found_by_any_part_of_their_names_whatever_the_letters(town) {
        for question in ["solsikken", "SOL", "sikk", "børnehaven sol", "boernehaven", "Sol børne", "solsikken,"] {
            assert_eq!(found(&town.employee, question).first().unwrap(), "Børnehaven Solsikken", "{question}");
        }
        for question in ["åsen", "aasen", "Plejecenter ÅS", "center"] {
            assert_eq!(found(&town.employee, question).first().unwrap(), "Plejecenter Åsen", "{question}");
        }
        for question in ["solsikken åsen", "måne", "%25", "_", "' OR 1=1 --"] {
            assert_eq!(found(&town.employee, question), Vec::<String>::new(), "{question}");
        }
    }

    fn the_closest_come_first_and_more_than_ten_are_not_shown(town) {
        let parent = town.boern;
        let opened = town.db.write(By::cli(), move |tx| {
            for name in (1..=11).map(|no| format!("Skovgruppe {no}")).chain(["Storskoven".to_owned(), "Skov".to_owned()]) {
                let content = Content { name, parent: Some(parent), kind: String::new(), level: "Enhed".to_owned() };
                org::add_unit(tx, content, Period::since(SINCE))?;
            }
            tx.commit(Event::new("test.opened"))
        });
        opened.unwrap();
        let all = found(&town.employee, "skov");
        assert_eq!((all.first().unwrap().as_str(), all.len()), ("Skov", 10), "{all:?}");
        assert!(!all.contains(&"Storskoven".to_owned()), "words that begin so come first: {all:?}");
        town.employee.get("/search?q=skov").says("Her er flere.");
        town.employee.get("/search?q=storskov").is_silent_about("Her er flere.");
        assert_eq!(found(&town.employee, "skov 11"), ["Skovgruppe 11"]);
    }

    fn posts_core_tasks_and_instruments_are_found_each_under_its_heading(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let task = core_task(town);
        let page = town.leader.get("/search?q=glade+skole").is(200);
        assert_eq!(page.attribute(".found a", "href"), Some(task));
        assert_eq!(kinds(&town.leader, "leder+solsikken"), ["Poster"]);
        assert_eq!(town.leader.get("/search?q=budgetopf").is(200).all("main .panel h2"), ["Instrumenter"]);
        assert_eq!(town.leader.in_english().get("/search?q=budget").is(200).all("main .panel h2"), ["Instruments"]);
        assert_eq!(kinds(&town.politician, "budgetopf"), Vec::<String>::new(), "the catalogue is not a politician's");
        let post = Place { unit: town.skoven, function: Function::Employee, no: 7 };
        let hired = town.db.write(By::cli(), move |tx| {
            org::post_for(tx, post, "Skovbibliotekar")?;
            tx.commit(Event::new("test.hired"))
        });
        hired.unwrap();
        let page = town.employee.get("/search?q=bibliotekar").is(200);
        assert_eq!(page.attribute(".found a", "href"), Some(format!("/units/{}", town.skoven)));
    }

    fn a_person_is_never_found_by_name(town) {
        for question in ["Lise", "Mona Medarbejder", "Frede"] {
            assert_eq!(found(&town.administrator, question), Vec::<String>::new(), "{question}");
        }
    }

    fn a_unit_is_found_by_its_old_name_and_not_at_all_once_it_has_closed(town) {
        rename(town, "Børnehuset Regnbuen", TODAY.plus_days(-30));
        for question in ["regnbuen", "solsikken"] {
            let page = town.leader.get(&format!("/search?q={question}")).is(200);
            assert_eq!(page.all(".found a").first().unwrap(), "Børnehuset Regnbuen", "{question}");
        }
        let unit = town.solsikken;
        let closed = town.db.write(By::cli(), move |tx| {
            let before = org::life(tx, unit)?;
            org::save(tx, unit, &before, &before.clone().end(TODAY))?;
            tx.commit(Event::new("test.closed"))
        });
        closed.unwrap();
        assert_eq!(found(&town.leader, "regnbuen"), Vec::<String>::new());
    }

    fn a_paper_is_found_by_its_committee_and_not_by_another(town) {
        let path = format!("/papers/committees/{}/papers", town.boerneudvalg);
        town.economist.post(&path, &[("date", &TODAY.to_string())]).is(303);
        assert_eq!(kinds(&town.politician, "skoleudv"), ["Papirer til udvalgene"]);
        let other = town.db.write(By::cli(), |tx| {
            let committee = org::add_committee(tx, "Ældreudvalget")?;
            let person = access::add_person(tx, "Pia Politiker", Some("pia@lilleby.example"))?;
            web::open_account(tx, person, "pia@lilleby.example")?;
            org::seat(tx, committee, person, SINCE, None)?;
            tx.commit(Event::new("test.seated"))?;
            Ok::<_, store::Error>(person)
        });
        let other = Visitor::signed_in(&web::router(&town.app), &town.db, other.unwrap());
        assert_eq!(kinds(&other, "skoleudv"), Vec::<String>::new());
    }

    fn anything_may_be_asked_and_an_empty_question_teaches(town) {
        town.leader.get("/search").is(200).says("Skriv en del af ét eller flere ord").is_silent_about("Intet fundet");
        town.leader.get("/search?q=+++").is(200).is_silent_about("Intet fundet");
        for question in ["%00", "%F4%8F%BF%BF", "%C3%A6%CC%88", "%22%3E%3Cscript%3E", "...", "1"] {
            town.leader.get(&format!("/search?q={question}")).is(200);
        }
        let long = "solsikken+".repeat(600);
        town.leader.get(&format!("/search?q={long}")).is(200).says("Solsikken");
        town.nobody.get("/search?q=sol").goes_to("/signin?next=/search%3Fq%3Dsol");
    }

    fn what_was_asked_for_is_still_asked_for_in_the_other_language(town) {
        let page = town.leader.get("/search?q=b%C3%B8rne+sol").is(200);
        let next = page.attribute("footer input[name=next]", "value").unwrap();
        town.leader.post("/language", &[("lang", "en"), ("next", &next)]).goes_to("/search?q=b%C3%B8rne+sol");
    }

    fn what_can_be_found_is_what_there_is_and_a_house_from_before_is_filled(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        core_task(town);
        rename(town, "Børnehuset Regnbuen", TODAY);
        assert_eq!(renewed(town), 0, "everything was written with what it tells of");
        let emptied = town.db.write(By::cli(), |tx| {
            for kind in ["unit", "post", "core_task", "instrument"] {
                tx.findable_alone(kind, &[])?;
            }
            tx.commit(Event::new("test.emptied"))
        });
        emptied.unwrap();
        assert_eq!(found(&town.leader, "regnbuen"), Vec::<String>::new());
        assert!(renewed(town) > 20);
        assert_eq!(found(&town.leader, "regnbuen").len(), 1);
        assert_eq!(renewed(town), 0);
    }
}

/// How many texts were otherwise than what they tell of.
fn renewed(town: &Town) -> u64 {
    let finders: Vec<web::Finder> = town.app.capabilities().iter().flat_map(|one| one.finders.clone()).collect();
    let sum = town.db.write(By::cli(), move |tx| {
        let each = finders.iter().map(|finder| finder.renew(tx)).collect::<store::Result<Vec<u64>>>()?;
        tx.commit(Event::new("test.renewed"))?;
        Ok::<_, store::Error>(each.into_iter().sum::<u64>())
    });
    sum.unwrap()
}
