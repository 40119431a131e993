//! The municipality's common dates and the year wheel: who may ask, who is asked, and that minutes are seen first.

use super::town::{catalogue, instrument};
use base::{Date, Lang, UnitId};
use testkit::{TODAY, Town, Visitor, on_both};

fn date<'a>(who: &'a str, owner: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("text", "Hold den årlige arbejdsmiljødrøftelse"),
        ("days", "15-01"),
        ("who", who),
        ("minutes", "90"),
        ("owner", owner),
        ("purpose", "Vi aftaler, hvad vi vil"),
        ("review", "2028-01-01"),
    ]
}

/// Takes a date into use as its form does: what it asks for is shown first.
fn take_up(visitor: &Visitor, fields: &[(&str, &str)], seen: &str) {
    visitor.post("/followup/dates", fields).is(200).says("Tag i brug");
    let mut all = fields.to_vec();
    all.push(("seen", seen));
    visitor.post("/followup/dates", &all).goes_to("/followup/dates");
}

fn days(town: &Town, unit: UnitId) -> Vec<(String, String)> {
    let year = town.db.read(move |tx| followup::wheel_of(tx, &[unit], TODAY, TODAY.plus_months(12), Lang::Da)).unwrap();
    year.into_iter().map(|due| (due.demand.text, due.demand.due_on.to_string())).collect()
}

on_both! {
    fn each_page_of_dates_leads_to_the_other_for_those_who_see_both(town) {
        for who in [&town.leader, &town.administrator, &town.economist] {
            let dates = who.get("/followup/dates").is(200).says("Dagene, hvor enhederne giver prognoser, står for sig.");
            assert!(dates.html().contains("href=\"/budget/follow-ups\""));
            let money = who.get("/budget/follow-ups").is(200).says("Alt andet, som kommunen beder om på bestemte dage, står for sig.");
            assert!(money.html().contains("href=\"/followup/dates\""));
        }
        let politician = town.politician.get("/followup/dates").is(200);
        assert!(!politician.html().contains("/budget/follow-ups"), "a page that is not there is not led to");
        town.leader.in_english().get("/followup/dates").says("See the year's follow-ups of the money");
    }

    fn a_common_date_shows_its_minutes_first_and_then_asks_leaders_from_the_bottom_up(town) {
        let fields = date("leaders", "hr");
        let shown = town.administrator.post("/followup/dates", &fields).is(200);
        shown.says("Den beder 8 enheder om 90 minutter hver om året, i alt 12 timer").says("Tag i brug");
        assert_eq!(town.trail(), Vec::<String>::new());
        take_up(&town.administrator, &fields, "8-90");
        let text = "Hold den årlige arbejdsmiljødrøftelse".to_owned();
        assert_eq!(days(town, town.solsikken), [(text.clone(), "2027-01-15".to_owned())]);
        assert_eq!(days(town, town.boern), [(text.clone(), "2027-01-19".to_owned())]);
        assert_eq!(days(town, town.kommune), [(text, "2027-01-21".to_owned())]);
        town.chef.get(&format!("/units/{}/wheel", town.boern)).is(200).says("Enhederne under jer: 15. januar 2027").says("Fælles dato");
        assert_eq!(town.trail(), ["followup.common_date_added"]);
    }

    fn a_staff_function_asks_for_itself_and_never_on_anothers_behalf(town) {
        town.economist.post("/followup/dates", &date("leaders", "hr")).is(403);
        take_up(&town.economist, &date("staff:hr", "oekonomi"), "1-90");
        assert_eq!(days(town, town.hr_unit).len(), 1);
        assert_eq!(days(town, town.solsikken), []);
        town.hr_partner.get("/followup/dates").is(200).is_silent_about("Ret »Hold den");
        let seen = town.economist.get("/followup/dates").is(200).says("Ret »Hold den");
        let edit = seen.html().split("href=\"/followup/dates/").find(|rest| rest.len() > 36 && rest.as_bytes()[8] == b'-').map(|rest| rest[..36].to_owned()).unwrap();
        let path = format!("/followup/dates/{edit}");
        town.hr_partner.get(&path).is(403);
        town.hr_partner.post(&format!("{path}/end"), &[]).is(403);
        for visitor in [&town.leader, &town.politician, &town.med, &town.employee] {
            visitor.get("/followup/dates").is(200);
            visitor.get("/followup/dates/new").is(403);
            visitor.post("/followup/dates", &date("leaders", "oekonomi")).is(403);
        }
        town.stranger.get("/followup/dates").is(404);
        town.stranger.post("/followup/dates", &date("leaders", "oekonomi")).is(404);
        town.economist.post(&format!("{path}/end"), &[]).goes_to("/followup/dates");
        assert_eq!(days(town, town.hr_unit), []);
        town.economist.post(&format!("{path}/end"), &[]).is(409);
    }

    fn every_fault_is_told_at_once_and_what_was_typed_stays(town) {
        let mut fields = date("leaders", "hr");
        fields.retain(|(name, _)| !["days", "review", "text"].contains(name));
        fields.extend([("days", "31-02"), ("review", "2020-01-01"), ("text", "")]);
        let seen = town.administrator.post("/followup/dates", &fields).is(422);
        seen.says("Skriv dag og måned").says("Vi aftaler, hvad vi vil");
        let mut old = date("leaders", "hr");
        old.retain(|(name, _)| *name != "review");
        old.push(("review", "2020-01-01"));
        town.administrator.post("/followup/dates", &old).is(422).says("ligger fremme og senest om tre år");
    }

    fn the_year_wheel_to_begin_from_asks_nobody_and_fills_the_form(town) {
        town.administrator.get("/followup/dates").is(200).says("Et årshjul at begynde med").says("Kilde: Kommunestyrelsesloven § 45 a");
        let form = town.administrator.get("/followup/dates/new?from=workplace_assessment").is(200);
        assert!(form.html().contains("Se, om jeres APV er yngre end tre år") && form.html().contains("31-01"));
        assert_eq!(days(town, town.solsikken), []);
        town.leader.get("/followup/dates").is(200).is_silent_about("Et årshjul at begynde med");
    }

    fn what_is_changed_keeps_what_was_done_and_asks_anew_from_today(town) {
        let area = town.boern.to_string();
        take_up(&town.administrator, &date(&area, "hr"), "3-90");
        assert_eq!(days(town, town.aasen), []);
        let january = Date::known(2027, 1, 14);
        let line = town.db.read(|tx| tx.get::<(base::Uuid,)>("SELECT line FROM common_date", store::args![])).unwrap().0.to_string();
        let leader = town.on(january, &town.leader);
        let unit = format!("/units/{}", town.solsikken);
        let fields = [("instrument", &*line), ("due", "2027-01-15"), ("note", ""), ("nothing_new", "1")];
        leader.post(&format!("{unit}/duties/done"), &fields).goes_to(&format!("{unit}/wheel"));
        leader.get(&format!("{unit}/wheel")).says("gjort 14. januar 2027").says("Intet nyt");
        let id = town.db.read(|tx| tx.get::<(base::Uuid,)>("SELECT id FROM common_date", store::args![])).unwrap().0;
        let mut changed = date(&area, "hr");
        changed.retain(|(name, _)| *name != "minutes");
        changed.extend([("minutes", "60"), ("seen", "3-60")]);
        town.on(january, &town.administrator).post(&format!("/followup/dates/{id}"), &changed).goes_to("/followup/dates");
        leader.get(&format!("{unit}/wheel")).says("gjort 14. januar 2027").says("60 minutter");
    }

    fn a_note_begins_with_what_was_written_the_last_time(town) {
        catalogue(town);
        let key = instrument(town, "budgetopfoelgning").to_string();
        let unit = format!("/units/{}", town.solsikken);
        let fields = [("instrument", &*key), ("due", "2026-09-30"), ("note", "Vi følger vikarerne")];
        town.leader.post(&format!("{unit}/duties/done"), &fields).is(303);
        let spring = town.on(Date::known(2027, 3, 20), &town.leader);
        let wheel = spring.get(&format!("{unit}/wheel")).is(200).says("Her står det, I skrev sidst");
        assert!(wheel.html().contains("value=\"Vi følger vikarerne\""));
    }

    fn a_duty_is_not_late_in_the_days_after_its_period(town) {
        catalogue(town);
        let wheel = format!("/units/{}/wheel", town.solsikken);
        let on = |month, day| town.on(Date::known(2027, month, day), &town.leader).get(&wheel).is(200);
        on(4, 7).says("fristen er gået; det er ikke forsinket før efter 7. april 2027");
        on(4, 8).says("forsinket 8 dage");
    }

    fn the_wheel_is_a_picture_with_its_table_and_a_sheet_of_a3(town) {
        catalogue(town);
        let wheel = format!("/units/{}/wheel", town.solsikken);
        let seen = town.leader.get(&wheel).is(200).says("Vis som tabel").says("Hent årshjulet på A3");
        assert!(seen.html().contains("<title id=\"ring-t\">Årshjul for Børnehaven Solsikken</title>"));
        assert!(seen.html().contains("<desc id=\"ring-d\">En ring med tolv måneder"));
        let sheet = town.leader.get(&format!("{wheel}/pdf")).is(200);
        assert_eq!(sheet.header("content-type"), "application/pdf");
        for other in [&town.sibling, &town.politician, &town.stranger] {
            other.get(&format!("{wheel}/pdf")).is(404);
        }
        town.leader.in_english().get(&wheel).is(200).says("Download the wheel on A3");
    }
}
