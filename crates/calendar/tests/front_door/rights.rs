//! Who may have a calendar of what, and when an address is no more.

use super::town::{about, address, catalogue, entries};
use testkit::{TODAY, on_both};

const BUDGET: &str = "Send forventet resultat til Økonomi";

on_both! {
    fn one_chooses_among_what_one_may_see_and_nothing_else(town) {
        for (who, own, seen) in [(&town.leader, true, 1), (&town.chef, true, 3), (&town.employee, false, 1)] {
            let page = who.get("/calendar").is(200);
            assert_eq!(page.all("option").iter().any(|one| one == "De enheder, jeg leder"), own);
            assert_eq!(page.all("option").len(), seen + 1, "the units, and the first line");
        }
        let skoven = town.skoven.to_string();
        town.leader.post("/calendar", &[("unit", &skoven)]).is(422).says("Vælg, hvad kalenderen skal vise.");
        town.employee.post("/calendar", &[("unit", "")]).is(422);
        for who in [&town.stranger, &town.politician, &town.administrator] {
            who.get("/calendar").is(404);
            who.post("/calendar", &[("unit", "")]).is(404);
        }
        let chosen = town.leader.get(&format!("/calendar?unit={}", town.solsikken)).is(200);
        assert_eq!(chosen.attribute("option[selected]", "value"), Some(town.solsikken.to_string()));
        assert_eq!(town.trail(), Vec::<String>::new());
    }

    fn a_staff_function_reads_only_what_it_asks_for_itself(town) {
        catalogue(town);
        let unit = town.solsikken.to_string();
        let all = town.nobody.get(&address(&town.leader, &unit)).is(200);
        let asked = town.nobody.get(&address(&town.economist, &unit)).is(200);
        assert_eq!(about(&asked, BUDGET).len(), 3);
        assert!(entries(&asked).len() < entries(&all).len());
        asked.is_silent_about("Gennemgå");
    }

    fn an_address_is_closed_by_its_owner_alone_and_is_then_no_more(town) {
        catalogue(town);
        let feed = address(&town.leader, "");
        let tag = town.nobody.get(&feed).is(200).header("etag");
        let closing = town.leader.get("/calendar").is(200).attribute("form[action$='/closing']", "action").unwrap();
        town.deputy.post(&closing, &[]).is(404);
        town.nobody.get(&feed).is(200);
        town.leader.post(&closing, &[]).goes_to("/calendar");
        town.nobody.get(&feed).is(404);
        town.nobody.get_unless(&feed, &tag).is(404);
        town.leader.get("/calendar").is(200).says("Du har ingen endnu");
        town.leader.post(&closing, &[]).is(404);
        assert_eq!(town.trail().last().unwrap(), "calendar.address_closed");
    }

    fn an_unknown_address_is_not_there(town) {
        town.nobody.get(&format!("/calendar/feed/{}", "0".repeat(64))).is(404);
    }

    fn whoever_has_left_or_no_longer_sees_the_unit_reads_nothing_by_it(town) {
        catalogue(town);
        let unit = town.solsikken.to_string();
        let (own, one) = (address(&town.leader, ""), address(&town.employee, &unit));
        let (person, employee) = (town.leader.person, town.employee.person);
        town.nobody.get(&own).is(200);
        town.nobody.get(&one).is(200);
        town.db.write_exempt(move |tx| tx.run(
            "UPDATE held_role SET to_date = $2 WHERE person = $1", store::args![employee, TODAY])).unwrap();
        town.nobody.get(&one).is(404);
        town.administrator.post(&format!("/people/{person}/closing"), &[]).is(303);
        town.nobody.get(&own).is(404);
    }
}
