//! Answers to duties: who reads them, whether anybody does, and what becomes of a duty that nobody reads.

use super::town::{catalogue, instrument};
use base::{Date, Lang};
use steering::step::InstrumentId;
use store::{By, Event};
use testkit::{SINCE, TODAY, Town, on_both};

const NOTE: &str = "Vi holder rammen, men vikarerne er dyrere.";

/// Openings are noted all year, and Solsikken has sent its budget follow-up twice.
fn sent(town: &Town) -> InstrumentId {
    catalogue(town);
    write(town, |tx| followup::begin_reading(tx, Date::known(2026, 1, 1)).map(Option::unwrap));
    let budget = instrument(town, "budgetopfoelgning");
    for due in ["2026-05-31", "2026-09-30"] {
        let fields = [("instrument", &*budget.to_string()), ("due", due), ("note", NOTE)];
        town.leader.post(&format!("/units/{}/duties/done", town.solsikken), &fields).is(303);
    }
    budget
}

fn write(town: &Town, what: impl Fn(&mut store::Tx) -> store::Result<Event> + Send + 'static) {
    town.db
        .write(By::cli(), move |tx| {
            let event = what(tx)?;
            tx.commit(event)
        })
        .unwrap();
}

/// One more works in Økonomi: now five could open its answers.
fn fifth_reader(town: &Town) {
    let (economy, who) = (town.economy, town.employee.person);
    write(town, move |tx| {
        org::join_function(tx, economy, who, SINCE, None)?;
        Ok(Event::new("org.joined_function"))
    });
}

/// Where the owner decides about the duty.
fn removal(town: &Town, budget: InstrumentId) -> String {
    let page = town.economist.get(&format!("/staff-functions/{}/support", town.economy)).html();
    let start = format!("/duties/{budget}/removal?step=");
    let at = page.find(&start).unwrap();
    page[at..].split('"').next().unwrap().to_owned()
}

on_both! {
    fn answers_are_read_by_the_function_that_asks_and_by_the_line_for_its_units(town) {
        let answers = format!("/duties/{}/answers", sent(town));
        for who in [&town.economist, &town.chef, &town.director] {
            who.get(&answers).is(200).says("Børnehaven Solsikken").says(NOTE).says("Svar til 30. september 2026");
        }
        town.aeldrechef.get(&answers).is(200).says("Ingen svar at læse").is_silent_about("Solsikken");
        for who in [&town.leader, &town.sibling, &town.hr_partner, &town.employee, &town.med, &town.administrator, &town.auditor, &town.stranger] {
            who.get(&answers).is(404);
        }
        town.chef.get(&format!("{answers}?due=2026-05-31")).says("Svar til 31. maj 2026");
    }

    fn an_opening_is_noted_once_and_by_nobody(town) {
        let answers = format!("/duties/{}/answers", sent(town));
        town.aeldrechef.get(&answers).is(200);
        assert!(!town.trail().contains(&"followup.answers_opened".to_owned()), "nothing was there to open");
        town.chef.get(&answers).is(200);
        town.economist.get(&answers).is(200);
        let noted = town.trail().into_iter().filter(|what| what == "followup.answers_opened").count();
        assert_eq!(noted, 1);
        town.administrator.get("/trail").says("followup.answers_opened").is_silent_about("Carl Chef").is_silent_about("Erik Økonom");
    }

    fn use_is_not_told_where_fewer_than_five_could_have_opened(town) {
        let budget = sent(town);
        let given = format!("/staff-functions/{}/support", town.economy);
        town.economist
            .get(&given)
            .says("For få kan åbne svarene, til at det vises.")
            .is_silent_about("Ingen har åbnet")
            .is_silent_about("foreslået fjernet");
        town.economist.get("/").is_silent_about("Ingen åbner svarene");
        fifth_reader(town);
        town.economist
            .get(&given)
            .says("Ingen har åbnet svarene til 30. september 2026.")
            .says("Ingen har åbnet svarene til 31. maj 2026.")
            .says("foreslået fjernet: ingen har åbnet svarene");
        town.economist.get(&format!("/duties/{budget}/answers")).is(200);
        town.economist
            .get(&given)
            .says("Svarene til 30. september 2026 er åbnet.")
            .is_silent_about("foreslået fjernet");
    }

    fn an_instrument_that_gets_another_name_keeps_what_was_opened_and_what_was_not(town) {
        let budget = sent(town);
        fifth_reader(town);
        town.economist.get(&format!("/duties/{budget}/answers?due=2026-05-31")).is(200);
        write(town, |tx| Ok(steering::draft_edition(tx).unwrap().1));
        let draft = town.db.read(steering::editions).unwrap().into_iter().find(|one| one.published.is_none()).unwrap();
        let mut one = draft.instrument(budget).unwrap().clone();
        (one.name.da, one.name.en) = ("Prognoser til Økonomi".into(), "Forecasts".into());
        write(town, move |tx| Ok(steering::edit_instrument(tx, draft.id, &one, &[]).unwrap()));
        town.administrator.post(&format!("/catalogue/editions/{}/publication", draft.id), &[]).is(303);
        assert_eq!(instrument(town, "budgetopfoelgning"), budget);
        town.economist.get(&format!("/duties/{budget}/answers")).is(200).says("Prognoser til Økonomi");
        let given = town.economist.get(&format!("/staff-functions/{}/support", town.economy)).is(200);
        given.says("Svarene til 31. maj 2026 er åbnet.");
    }

    fn a_duty_that_nobody_reads_waits_with_its_owner_who_says_why_it_stays(town) {
        let budget = sent(town);
        fifth_reader(town);
        town.economist.get("/").says("Ingen åbner svarene: skal det væk? Send forventet resultat til Økonomi");
        for who in [&town.hr_partner, &town.chef, &town.leader, &town.administrator] {
            who.get("/").is_silent_about("Ingen åbner svarene");
        }
        let removal = removal(town, budget);
        for who in [&town.hr_partner, &town.chef, &town.director, &town.leader, &town.administrator] {
            who.get(&removal).is(404);
            who.post(&removal, &[("way", "goes"), ("words", "Væk")]).is(404);
        }
        let stays = "Vi læser dem i økonomisystemet.";
        town.economist.post(&removal, &[("way", "stays"), ("words", stays)]).is(422).says(stays);
        let fields = [("way", "stays"), ("words", stays), ("again", "2027-05-01")];
        town.economist.post(&removal, &fields).goes_to(&format!("/staff-functions/{}/support", town.economy));
        town.economist.get("/").is_silent_about("Ingen åbner svarene");
        town.economist.get(&removal).says(stays).says("Ses igen 1. maj 2027.");
        town.economist.post(&removal, &fields).is(409).says("ikke foreslået fjernet");
        assert_eq!(town.trail().last().unwrap(), "followup.removal_decided");
    }

    fn a_duty_that_goes_leaves_the_wheel_when_the_draft_without_it_is_published(town) {
        let budget = sent(town);
        fifth_reader(town);
        let asked = |town: &Town| {
            let unit = town.solsikken;
            let year = town.db.read(move |tx| followup::wheel_of(tx, &[unit], TODAY, TODAY.plus_months(12), Lang::Da));
            year.unwrap().iter().filter(|due| due.demand.key.instrument == budget).count()
        };
        assert_eq!(asked(town), 3);
        let removal = removal(town, budget);
        town.economist.post(&removal, &[("way", "goes"), ("words", "Vi bruger tallene fra systemet.")]).is(303);
        town.economist.get(&removal).says("Den skal væk");
        assert_eq!(asked(town), 3);
        let home = town.administrator.get("/").says("Udkast til kataloget uden indberetning: Budgetopfølgning").html();
        let draft = home.split('"').find(|part| part.starts_with("/catalogue/editions/")).unwrap().to_owned();
        town.administrator.post(&format!("{draft}/publication"), &[]).is(303);
        town.administrator.get("/").is_silent_about("Udkast til kataloget uden indberetning");
        assert_eq!(asked(town), 0);
    }

    fn a_staff_functions_page_is_its_own_and_its_lines(town) {
        sent(town);
        let given = format!("/staff-functions/{}/support", town.economy);
        town.economist.get("/support").goes_to(&given);
        town.economist
            .get(&given)
            .is(200)
            .says("Det giver og beder Økonomi om")
            .says("Send forventet resultat til Økonomi")
            .says("3 gange om året")
            .says("Læs svarene");
        town.director.get(&given).is(200).says("Send forventet resultat til Økonomi");
        for who in [&town.hr_partner, &town.chef, &town.leader, &town.employee, &town.med, &town.administrator, &town.stranger] {
            who.get(&given).is(404);
        }
        for who in [&town.leader, &town.employee, &town.administrator] {
            who.get("/support").is(404);
        }
    }

    fn the_day_from_which_openings_are_noted_begins_once(town) {
        catalogue(town);
        town.work();
        town.work();
        let begun = town.trail().into_iter().filter(|what| what == "followup.reading_begun").count();
        assert_eq!(begun, 1);
        town.economist.get(&format!("/staff-functions/{}/support", town.economy)).says("er noteret fra 21. november 2026");
    }
}
