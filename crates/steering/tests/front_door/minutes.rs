//! Minutes before they are asked for: a law, a new edition and the starter say what they ask of whom in which months; and voices are clocked.

use crate::hands::{ask, give, instrument, round, step};
use testkit::on_both;

on_both! {
    fn what_a_law_asks_for_stands_before_it_is_added_by_role_and_month_and_is_never_refused(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let (id, wanted) = (instrument(town, "budgetopfoelgning"), step(town, "budgetopfoelgning", 4).to_string());
        let path = format!("/catalogue/{id}/floors");
        let law = [("step", wanted.as_str()), ("source_da", "Prøveloven § 7"), ("source_en", "Trial Act s. 7"),
            ("source_date", "2026-11-01"), ("from", "2027-01-01")];
        crate::catalogue::ceiling(town, 60);
        let weighed = town.administrator.post(&path, &law).is(200);
        let weighed = weighed.says("Budgetopfølgning: beder om").says("om året af hver leder, det gælder: 8 ud af 8.");
        let weighed = weighed.says("Måned for måned:").says("januar").says("Det er").says("over loftet");
        let weighed = weighed.says("Loven går forud for loftet");
        assert_eq!(weighed.attribute("input[name=source_da]", "value").unwrap(), "Prøveloven § 7");
        assert_eq!(town.trail(), ["steering.edition_published", "burden.ceiling_set"], "nothing is added by looking");
        // What was seen must be what is asked: another number is shown first.
        let other = [&law[..], &[("seen", "1")]].concat();
        town.administrator.post(&path, &other).is(200).says("Måned for måned:");
        let seen = weighed.attribute("input[name=seen]", "value").unwrap();
        town.administrator.post(&path, &[&law[..], &[("seen", &seen)]].concat()).goes_to(&format!("/catalogue/{id}"));
        assert_eq!(town.trail().last().unwrap(), "steering.floor_added");
    }

    fn a_law_that_asks_for_nothing_more_is_added_at_once(town) {
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        let (id, freest) = (instrument(town, "budgetopfoelgning"), step(town, "budgetopfoelgning", 1).to_string());
        let law = [("step", freest.as_str()), ("source_da", "Prøveloven § 8"), ("source_en", "Trial Act s. 8"),
            ("source_date", "2026-11-01"), ("from", "2027-01-01")];
        town.administrator.post(&format!("/catalogue/{id}/floors"), &law).goes_to(&format!("/catalogue/{id}"));
    }

    fn the_starter_says_what_it_asks_for_before_it_is_published(town) {
        let page = town.administrator.get("/catalogue").is(200).says("Budgetopfølgning: beder om 3 t af hver leder om året.");
        page.says("Måned for måned: marts 1 t, maj 1 t, september 1 t.");
        town.leader.get("/catalogue").is(200).is_silent_about("beder om 3 t");
    }

    fn a_voice_is_clocked_for_the_role_that_gives_it_and_a_draft_is_not(town) {
        let talk = ask(town, &town.leader, town.solsikken, &round(town), "budgetopfoelgning");
        town.turn_the_clock_on();
        assert!(town.leader.get(&talk).is(200).attribute("input[name=_shown]", "value").is_some());
        let (wanted, shown) = (step(town, "budgetopfoelgning", 2).to_string(), town.shown(12));
        let voice = |deed: &'static str| {
            [("step", wanted.clone()), ("ground", "core_task".into()), ("why", "Det er nok.".into()),
                ("deed", deed.into()), ("_shown", shown.clone())]
        };
        let says = |who: &testkit::Visitor, deed| {
            let fields = voice(deed);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            who.post(&format!("{talk}/voice"), &fields).is(303);
        };
        says(&town.leader, "draft");
        assert_eq!(town.counted(), []);
        says(&town.leader, "give");
        says(&town.economist, "give");
        let counted = |role: &str| (role.to_owned(), "form/voice".to_owned(), 12, 1);
        assert_eq!(town.counted(), [counted("leader"), counted("staff")]);
        // A voice without the moment, as where a page was open before the clock was turned on, is not counted.
        give(town, &town.chef, &talk, ("budgetopfoelgning", 2, "Også for os.")).goes_to(&talk);
        assert_eq!(town.counted().len(), 2);
    }
}
