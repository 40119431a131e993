//! The room: floors, the matrix and its file, who sees whose, and what the settings ask of the units.

use crate::hands::{TIGHTENING, add_floor, in_force, instrument, open, step};
use base::{Date, Period};
use testkit::{TODAY, on_both};

const REVIEW: &str = "2027-11-01";

on_both! {
    fn no_page_shows_a_step_below_the_law_and_the_law_carries_source_and_date(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let page = format!("/units/{}", town.solsikken);
        town.leader.get(&page).says("Tre gange om året");
        let id = instrument(town, "budgetopfoelgning");
        let wanted = step(town, "budgetopfoelgning", 4).to_string();
        let law = [("step", wanted.as_str()), ("source_da", "Prøveloven § 7"), ("source_en", "Trial Act s. 7"),
            ("source_date", "2026-11-01"), ("from", "2027-01-01")];
        town.chef.post(&format!("/catalogue/{id}/floors"), &law).is(403);
        add_floor(town, id, &law);
        town.on(Date::known(2026, 12, 31), &town.leader).get(&page).says("Tre gange om året");
        let bound = town.on(Date::known(2027, 1, 1), &town.leader);
        bound
            .get(&page)
            .says("Hver måned med prognosenotat")
            .says("Lovkrav")
            .says("Loven kræver mere end aftalen. Prøveloven § 7, tekst af 1. november 2026.")
            .says("Skal ses efter af kommunens jurist.")
            .is_silent_about("Tre gange om året");
    }

    fn a_step_below_the_law_is_neither_offered_nor_agreed(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let round = open(town, "Børn og Unge", &["indkoebsaftaler"]);
        let id = instrument(town, "indkoebsaftaler");
        let (below, today) = (step(town, "indkoebsaftaler", 1).to_string(), TODAY.to_string());
        let path = format!("{round}/common/{id}");
        town.chef.get(&path).is(200).says("Følg aftalerne, eller forklar").is_silent_about(&below);
        let terms = crate::hands::terms(&below, &today, REVIEW);
        let agreement = town.chef.post(&path, &terms).is(303).location;
        for who in [&town.chef, &town.director] {
            who.post(&format!("{agreement}/signatures"), &[("says", "agree")]).goes_to(&agreement);
        }
        crate::hands::discuss(town, &agreement);
        let force = format!("{agreement}/force");
        town.chef.post(&force, &[("from", &today)]).is(409).says("Loven kræver et strammere trin.");
    }

    fn a_leader_sees_the_own_row_and_the_common_one_and_no_sibling(town) {
        in_force(town, 1, REVIEW, &[]);
        let own = "Én gang om året, og når I selv ser en afvigelse";
        town.leader.get("/rooms").says("Børnehaven Solsikken").says(own).says("friere").is_silent_about("Skovskolen");
        town.sibling.get("/rooms").says("Skovskolen").says("Tre gange om året").is_silent_about("Solsikken").is_silent_about(own);
        town.sibling.get(&format!("/units/{}", town.solsikken)).is_silent_about(own);
        town.chef.get("/rooms").says("Solsikken").says("Skovskolen").says(own).says("fælles");
        town.aeldrechef.get("/rooms").is_silent_about("Solsikken");
        for who in [&town.employee, &town.politician, &town.administrator, &town.stranger] {
            who.get("/rooms").is(404);
            who.get("/rooms/excel").is(404);
        }
    }

    fn a_staff_function_sees_what_it_owns_and_nothing_else(town) {
        in_force(town, 1, REVIEW, &[]);
        town.hr_partner.get("/rooms").says("Ansættelser").is_silent_about("Budgetopfølgning").is_silent_about("Én gang om året");
        town.economist.get("/rooms").says("Budgetopfølgning").says("Én gang om året").is_silent_about("Ansættelser");
    }

    fn the_file_holds_words_only_and_nothing_to_sum_or_rank(town) {
        in_force(town, 1, REVIEW, &[]);
        let file = town.chef.get("/rooms/excel").is(200);
        assert!(file.bytes.starts_with(b"PK"));
        let page = town.chef.get("/rooms").html();
        let cells: Vec<String> = scraper::Html::parse_document(&page)
            .select(&scraper::Selector::parse("table td").unwrap())
            .map(|cell| cell.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        // Two instruments: the common row, Solsikken with its own, Skovskolen without. Words, and not one cell more.
        let (freer, common) = ("Én gang om året, og når I selv ser en afvigelse friere", "fælles");
        let row = ["Tre gange om året", "Chefen godkender hver ansættelse"];
        assert_eq!(cells, [row[0], row[1], freer, common, common, common]);
    }

    fn loosen_and_the_duties_leave_the_year_tighten_and_they_enter_dated(town) {
        in_force(town, 4, "2027-06-01", &TIGHTENING);
        let (unit, other) = (town.solsikken, town.skoven);
        let period = Period::new(Date::known(2027, 1, 1), Some(Date::known(2028, 1, 1))).unwrap();
        let due = town.db.read(|tx| steering::duties(tx, &[unit, other], period)).unwrap();
        let of = |who, code| {
            let id = instrument(town, code);
            due.iter().filter(|d| d.unit == who && d.instrument == id).map(|d| d.date.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(of(other, "budgetopfoelgning"), ["2027-03-31", "2027-05-31", "2027-09-30"]);
        let tight = ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-09-30"];
        assert_eq!(of(unit, "budgetopfoelgning"), tight);
        let first = due.iter().find(|d| d.unit == unit && d.instrument == instrument(town, "budgetopfoelgning")).unwrap();
        assert_eq!((first.minutes, first.owner.as_str()), (120, "oekonomi"));
    }

    fn a_new_catalogue_asks_nothing_of_the_days_before_it(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let unit = town.solsikken;
        let year = Period::new(Date::known(2026, 1, 1), Some(Date::known(2027, 1, 1))).unwrap();
        let due = town.db.read(|tx| steering::duties(tx, &[unit], year)).unwrap();
        assert!(!due.is_empty());
        assert!(due.iter().all(|duty| duty.date >= TODAY), "{:?}", due.first().map(|duty| duty.date));
    }

    fn a_period_that_begins_before_the_organisation_was_known_still_inherits(town) {
        in_force(town, 1, REVIEW, &[]);
        let unit = town.solsikken;
        let long = Period::new(Date::known(2020, 1, 1), Some(TODAY.plus_days(1))).unwrap();
        let changes = town.db.read(|tx| steering::changes(tx, &[unit], long)).unwrap();
        assert!(changes.iter().any(|change| change.reason.da == "Prognosen har holdt i to år."));
    }

    fn what_changed_is_told_with_reason_and_meds_words(town) {
        in_force(town, 1, REVIEW, &[]);
        let period = Period::new(TODAY, Some(TODAY.plus_days(1))).unwrap();
        let unit = town.solsikken;
        let changes = town.db.read(|tx| steering::changes(tx, &[unit], period)).unwrap();
        assert_eq!(changes.len(), 1);
        let change = &changes[0];
        assert_eq!((change.name.da.as_str(), change.shifted), ("Budgetopfølgning", steering::Shifted::Freer));
        assert_eq!(change.before.da, "Tre gange om året");
        assert_eq!(change.reason.da, "Prognosen har holdt i to år.");
        let remarks = match change.med.as_ref().unwrap() {
            steering::agreement::MedLine::Discussed { remarks, .. } => remarks.as_str(),
            steering::agreement::MedLine::NotRelevant { .. } => "",
        };
        assert_eq!(remarks, "Vi vil følge, om det giver mere ro på stuerne.");
        let sibling = town.skoven;
        assert!(town.db.read(|tx| steering::changes(tx, &[sibling], period)).unwrap().is_empty());
    }

    fn an_agreement_is_taken_up_again_by_the_line_and_seen_by_those_it_concerns(town) {
        in_force(town, 1, REVIEW, &[]);
        let path = format!("/units/{}/reopenings?instrument={}", town.solsikken, instrument(town, "budgetopfoelgning"));
        let why = [("why", "Vi har fået ny leder i marts")];
        town.sibling.post(&path, &why).is(404);
        let request = town.employee.post(&path, &why).is(303).location;
        town.employee.get(&request).says("ny leder i marts");
        for who in [&town.sibling, &town.hr_partner, &town.administrator, &town.director] {
            who.get(&request).is(404);
        }
        town.chef.get("/").says("tag aftalen om Budgetopfølgning op igen");
        let deadline = TODAY.plus_days(10).to_string();
        let talk = town.chef.post(&format!("{request}/calibration"), &[("deadline", &deadline)]).is(303).location;
        town.leader.get(&talk).is(200).says("ny leder i marts");
    }
}
