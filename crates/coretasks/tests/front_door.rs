//! Core tasks through the front door: worded once, shared by many, translated by each.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use access::CommitteeId;
use coretasks::CoreTaskId;
use testkit::{TODAY, Town, Visitor, on_both};

fn worded(by: &Visitor, name: &str, effect: &str) -> CoreTaskId {
    let fields = [("name", name), ("effect", effect), ("purpose", "Fordi børn skal trives"), ("since", "2026-01-01")];
    let seen = by.post("/coretasks", &fields).is(303);
    seen.location.trim_start_matches("/coretasks/").parse().unwrap()
}

fn learning(town: &Town) -> CoreTaskId {
    let task = worded(&town.administrator, "Trivsel og læring", "Børn begynder i skole med mod på at lære");
    let unit = town.boern.to_string();
    town.administrator.post(&format!("/coretasks/{task}/units"), &[("unit", &unit)]).is(303);
    task
}

fn translated<'a>(read: &'a str, here: &'a str) -> [(&'a str, &'a str); 3] {
    [("read", read), ("here", here), ("seen", "To voksne ved døren fra kl. 7")]
}

on_both! {
    fn an_empty_list_teaches_and_offers_the_first_to_those_who_may(town) {
        town.leader.get("/coretasks").is(200).says("Ingen kerneopgaver endnu").is_silent_about("/coretasks/new");
        town.administrator.get("/coretasks").is(200).says("Ny kerneopgave");
        town.leader.get("/coretasks/new").is(403);
    }

    fn a_unit_sees_the_core_task_of_the_unit_above_and_says_what_it_means_there(town) {
        let task = learning(town);
        let unit = format!("/units/{}", town.solsikken);
        town.leader.get(&unit).is(200).says("Det er vi her for").says("Trivsel og læring").says("Fælles for Børn og Unge");
        let path = format!("/coretasks/{task}/units/{}/translation", town.solsikken);
        town.leader.get(&path).is(200).says("mod på at lære");
        town.leader.post(&path, &translated("0", "Ro om morgenen")).goes_to(&unit);
        town.leader.get(&unit).says("Ro om morgenen").says("Man ser os: To voksne ved døren fra kl. 7");
        town.stranger.get(&format!("/coretasks/{task}")).is(404);
        town.politician.get(&format!("/coretasks/{task}")).is(200).says("Børnehaven Solsikken").says("Ro om morgenen");
        assert_eq!(
            town.trail(),
            ["coretasks.core_task_added", "coretasks.core_task_shared", "coretasks.translation_written"]
        );
    }

    fn a_form_at_fault_shows_the_core_task_to_nobody_who_may_not_see_it(town) {
        let units = format!("/coretasks/{}/units", learning(town));
        town.stranger.post(&units, &[]).is(404).is_silent_about("Trivsel og læring");
        town.employee.post(&units, &[]).is(403);
        town.leader.post(&units, &[]).is(422).says("Trivsel og læring");
    }

    fn a_leader_writes_for_the_own_unit_and_not_for_a_sibling(town) {
        let task = learning(town);
        let path = format!("/coretasks/{task}/units/{}/translation", town.skoven);
        town.leader.get(&path).is(403);
        town.leader.post(&path, &translated("0", "Ro")).is(403);
        town.sibling.post(&path, &translated("0", "Ro")).is(303);
        town.sibling.post(&path, &translated("0", "Uro")).is(409);
        town.sibling.post(&path, &translated("1", "")).is(422).says("To voksne ved døren");
    }

    fn a_new_version_leaves_the_old_one_to_the_decisions_made_under_it(town) {
        let task = learning(town);
        let translation = format!("/coretasks/{task}/units/{}/translation", town.solsikken);
        town.leader.post(&translation, &translated("0", "Ro om morgenen")).is(303);
        let fields = |read, effect| [
            ("name", "Trivsel og læring"), ("effect", effect), ("purpose", "Fordi børn skal trives"),
            ("since", "2026-11-01"), ("read", read),
        ];
        let versions = format!("/coretasks/{task}/versions");
        town.administrator.post(&versions, &fields("1", "Hvert barn har en god ven")).is(303);
        town.administrator.post(&versions, &fields("1", "Noget tredje")).is(409);
        town.administrator.post(&versions, &fields("2", "Hvert barn har en god ven")).is(422);
        let page = town.leader.get(&format!("/coretasks/{task}")).is(200);
        page.says("Version 2").says("Tidligere versioner").says("Skrevet til en tidligere version");
        let (unit, before) = (town.solsikken, base::Date::new(2026, 10, 31).unwrap());
        let (then, now, first) = town.db.read(move |tx| {
            let then = coretasks::for_unit_at(tx, unit, before)?;
            let now = coretasks::for_unit_at(tx, unit, TODAY)?;
            let first = coretasks::version(tx, task, 1)?;
            Ok::<_, store::Error>((then, now, first))
        }).unwrap();
        assert_eq!(then.len(), 0, "the unit above shares it from today only");
        assert_eq!((now[0].task.no, now[0].from), (2, town.boern));
        assert_eq!(now[0].translation.as_ref().map(|t| t.of_version), Some(1));
        assert_eq!(first.wording.effect, "Børn begynder i skole med mod på at lære");
    }

    fn a_unit_leaves_a_core_task_and_it_is_gone_from_its_page(town) {
        let task = learning(town);
        let path = format!("/coretasks/{task}/units/{}/end", town.boern);
        town.leader.post(&path, &[]).is(403);
        town.chef.post(&path, &[]).is(303);
        town.chef.post(&path, &[]).is(409);
        town.leader.get(&format!("/units/{}", town.solsikken)).says("Enheden har ingen kerneopgave endnu");
    }

    fn everything_is_there_in_english(town) {
        let task = learning(town);
        let reader = town.administrator.in_english();
        reader.get("/coretasks").says("Core tasks");
        let page = reader.get(&format!("/coretasks/{task}")).says("Desired effect for citizens");
        assert!(page.html().contains("lang=\"da\""), "what people wrote keeps its own language");
        reader.get("/goals").says("The committees' goals");
    }

    fn a_goal_keeps_every_status_with_source_and_date(town) {
        let goal = adopted(&town.administrator, town.boerneudvalg, "");
        let statuses = format!("{goal}/statuses");
        let said = |on, words| [("on", on), ("words", words), ("source", "Trivselsmåling, 412 svar")];
        town.administrator.post(&statuses, &said("2026-06-01", "Kun på to af fire skoler")).is(303);
        town.administrator.post(&statuses, &said("2026-11-01", "På alle fire skoler")).is(303);
        town.administrator.post(&statuses, &said("2026-01-01", "For tidligt")).is(422).says("før målet blev vedtaget");
        town.administrator.post(&statuses, &said("2026-12-24", "For sent")).is(422).says("ikke kommet endnu");
        let page = town.politician.get(&goal).is(200).says("På alle fire skoler").says("Kilde: Trivselsmåling, 412 svar");
        page.says("Tidligere status Kun på to af fire skoler");
        let committee = town.boerneudvalg;
        let summer = base::Date::new(2026, 8, 1).unwrap();
        let goals = town.db.read(move |tx| coretasks::goals(tx, committee, summer)).unwrap();
        assert_eq!(goals[0].status_at(summer).map(|s| s.words.as_str()), Some("Kun på to af fire skoler"));
        town.administrator.post(&format!("{goal}/end"), &[("ended", "2026-11-10")]).is(303);
        let goals = town.db.read(move |tx| coretasks::goals(tx, committee, TODAY)).unwrap();
        assert_eq!(goals, []);
    }

    fn goals_are_entered_by_those_who_lead_all_that_the_committee_has(town) {
        let goal = adopted(&town.chef, town.boerneudvalg, "");
        town.leader.get(&goal).is(200);
        let status = [("on", "2026-06-01"), ("words", "Går godt"), ("source", "Leder")];
        for visitor in [&town.leader, &town.aeldrechef, &town.politician, &town.employee] {
            visitor.post(&format!("{goal}/statuses"), &status).is(403);
        }
        town.stranger.get("/goals").is(404);
        town.chef.get("/goals").says("Alle børn har en voksen");
    }

    fn a_goal_stands_on_the_page_of_its_core_task(town) {
        let task = learning(town);
        adopted(&town.administrator, town.boerneudvalg, &task.to_string());
        let page = town.leader.get(&format!("/coretasks/{task}"));
        page.says("Alle børn har en voksen, de kan gå til").says("Børne- og Skoleudvalget. Vedtaget 1. februar 2026 af Byrådet");
    }
}

fn adopted(by: &Visitor, committee: CommitteeId, task: &str) -> String {
    let committee = committee.to_string();
    let wording = "Alle børn har en voksen, de kan gå til";
    let fields = [
        ("committee", &*committee),
        ("wording", wording),
        ("task", task),
        ("adopted", "2026-02-01"),
        ("body", "Byrådet"),
    ];
    by.post("/goals", &fields).is(303).location
}
