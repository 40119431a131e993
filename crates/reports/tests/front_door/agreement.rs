//! The information agreement through the front door: minutes first, an owner and an end, thanks, and nobody else's committee.

use super::{committee, day, follow_up, goal};
use store::{By, Event};
use testkit::{Town, Visitor, on_both};

fn wish(town: &Town) -> Vec<(&'static str, String)> {
    [
        ("stance", "want"),
        ("what", "Ventetid hos PPR"),
        ("why", "For at kunne flytte penge"),
        ("rhythm", "quarterly"),
        ("form", "units"),
        ("minutes", ""),
        ("from", "2026-11-21"),
        ("until", "2027-06-01"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into_iter()
    .chain([("owner", town.economy.to_string())])
    .collect()
}

fn post(who: &Visitor, town: &Town, fields: &[(&'static str, String)]) -> testkit::Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    who.post(&format!("{}/wishes", committee(town)), &fields)
}

/// Agrees the wish as the committee does: sees the minutes, then agrees. Gives the line's address.
fn agreed(town: &Town, mut fields: Vec<(&'static str, String)>) -> String {
    let seen = post(&town.politician, town, &fields).is(200);
    let minutes = seen.attribute("input[name=seen]", "value").unwrap();
    fields.push(("seen", minutes));
    post(&town.politician, town, &fields).is(303);
    town.politician.get(&committee(town)).is(200).attribute("#agreement li a", "href").unwrap()
}

fn other(town: &Town) -> String {
    let id = town
        .db
        .write(By::cli(), |tx| {
            let id = org::add_committee(tx, "Ældreudvalget")?;
            tx.commit(Event::new("org.committee_added"))?;
            Ok::<_, store::Error>(id)
        })
        .unwrap();
    format!("/papers/committees/{id}")
}

on_both! {
    fn a_new_wish_shows_its_minutes_and_who_spends_them_before_it_can_be_agreed(town) {
        town.politician.get(&format!("{}/wishes/new", committee(town))).is(200).says("hos hver af udvalgets 3 ledere");
        let shown = post(&town.politician, town, &wish(town)).is(200);
        // Thirty minutes, four times a year, three leaders: the town's chief, kindergarten and school.
        let shown = shown.says("Det tager ca. 6 timer om året").says("3 ledere i udvalgets enheder").says("1. juni 2027");
        assert_eq!(shown.attribute("input[name=seen]", "value").unwrap(), "360");
        assert_eq!(town.trail(), Vec::<String>::new());
        let mut guessed = wish(town);
        guessed.push(("seen", "1".to_owned()));
        post(&town.politician, town, &guessed).is(200).says("Så meget tid tager det");
        assert_eq!(town.trail(), Vec::<String>::new());
        let line = agreed(town, wish(town));
        assert_eq!(town.trail(), ["reports.line_agreed"]);
        town.politician.get(&committee(town)).is(200)
            .says("Ventetid hos PPR").says("Hvert kvartal · Økonomi · ca. 6 timer om året.").says("Udløber 1. juni 2027.");
        town.economist.get(&line).is(200).says("For at kunne flytte penge");
        town.politician.in_english().get(&line).is(200).says("Every quarter");
    }

    fn a_line_ends_by_itself_and_can_be_let_go_with_thanks(town) {
        let first = agreed(town, wish(town));
        town.politician.post(&format!("{first}/thanks"), &[("thanks", "")]).is(422);
        town.politician.post(&format!("{first}/thanks"), &[("thanks", "Tak for tallene. Vi brugte dem i foråret.")]).is(303);
        town.politician.post(&format!("{first}/thanks"), &[("thanks", "Igen")]).is(409);
        town.leader.get(&committee(town)).is(200).says("Tak. Udvalget har sluppet det fra 21. november 2026. Det giver ca. 6 timer om året tilbage.");
        town.leader.get(&first).is(200).says("Vi brugte dem i foråret");
        let second = agreed(town, wish(town));
        assert_ne!(first, second);
        let ended = town.on(day(2027, 6, 1), &town.politician);
        ended.get(&committee(town)).is(200).says("Udløbet af sig selv").says("Udløb 1. juni 2027.");
        ended.post(&format!("{second}/thanks"), &[("thanks", "For sent")]).is(409);
        let without = wish(town).into_iter().map(|(name, value)| (name, if name == "stance" { "without".to_owned() } else { value }));
        let without: Vec<_> = without.chain([("seen", "360".to_owned())]).collect();
        post(&town.politician, town, &without).is(303);
        assert_eq!(town.trail(), ["reports.line_agreed", "reports.line_let_go", "reports.line_agreed", "reports.line_let_go"]);
    }

    fn a_faulty_wish_says_every_fault_and_keeps_what_was_typed(town) {
        let again = town.politician.post(&format!("{}/wishes", committee(town)), &[("what", "Ventetid")]).is(422);
        assert!(again.all(".faults li").len() >= 7, "{}", again.text());
        assert_eq!(again.attribute("input[name=what]", "value").unwrap(), "Ventetid");
        for (name, value) in [("until", "2026-11-21"), ("until", "2029-01-01"), ("from", "2026-11-20")] {
            let fields: Vec<_> = wish(town).into_iter().filter(|(key, _)| *key != name).chain([(name, value.to_owned())]).collect();
            post(&town.politician, town, &fields).is(422);
        }
        assert_eq!(town.trail(), Vec::<String>::new());
    }

    fn only_the_committee_and_the_administration_agree_and_other_committees_do_not_exist(town) {
        let line = agreed(town, wish(town));
        for (who, sees, agrees) in [
            (&town.politician, 200, 200), (&town.economist, 200, 200), (&town.administrator, 200, 200),
            (&town.leader, 200, 403), (&town.med, 200, 403), (&town.auditor, 200, 403),
            (&town.employee, 404, 404), (&town.stranger, 404, 404),
        ] {
            who.get(&committee(town)).is(sees);
            who.get(&line).is(sees);
            who.get(&format!("{}/wishes/new", committee(town))).is(agrees);
            post(who, town, &wish(town)).is(agrees);
            if agrees != 200 {
                who.post(&format!("{line}/thanks"), &[("thanks", "Tak")]).is(agrees);
            }
        }
        let other = other(town);
        town.politician.get(&other).is(404);
        town.politician.get(&format!("{other}/wishes/new")).is(404);
        town.politician.post(&format!("{other}/wishes"), &[]).is(404);
    }

    fn the_committees_page_holds_goals_money_what_the_units_expect_and_what_we_do_not_know(town) {
        follow_up(town);
        goal(town);
        let fields = [("way", "overspend"), ("amount", "70"), ("words", "To vikarer")];
        town.leader.post(&format!("/units/{}/forecasts/2026-09-30", town.solsikken), &fields).is(303);
        town.politician.get(&committee(town)).is(200)
            .says("Flere børn trives").says("71 pct. siger ja").says("Udvalgets mål")
            .says("Det venter enhederne selv, set fra 30. september 2026").says("merforbrug på 70")
            .says("1 af 2 enheder har oplyst").says("Frigjort til hvad").says("MED's ord").says("Det ved vi ikke")
            .is_silent_about("Lise").is_silent_about("Se udkastet");
    }
}
