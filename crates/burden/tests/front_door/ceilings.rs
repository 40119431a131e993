//! Ceilings through the front door: everybody sees them, the administrator sets them, and a demand beyond one is refused.

use super::town::{catalogue, ceiling, instrument};
use testkit::on_both;

const FIELDS: [(&str, &str); 4] =
    [("role", "leader"), ("hours", "16"), ("from", "2026-12-01"), ("decided", "Direktionen, 20. november 2026")];

on_both! {
    fn everybody_who_works_here_sees_what_is_asked_and_a_stranger_sees_nothing(town) {
        catalogue(town);
        for (name, visitor) in town.everybody() {
            let status = if name == "stranger" { 404 } else { 200 };
            assert_eq!(visitor.get("/time").status, status, "{name}");
            assert_eq!(visitor.get("/time/ceilings").status, match name {
                "stranger" => 404,
                "administrator" => 200,
                _ => 403,
            }, "{name}");
        }
        town.employee.get("/time").says("Tid brugt på Råderum").says("Kommunen har ikke sat et loft.");
        town.politician.in_english().get("/time").says("is asked of each leader on average");
        town.nobody.get("/time").is(303);
    }

    fn the_administrator_sets_a_ceiling_with_its_decision_and_never_backwards(town) {
        town.administrator.post("/time/ceilings", &[("role", ""), ("hours", "x"), ("from", ""), ("decided", "")]).is(422);
        let past = [FIELDS[0], FIELDS[1], ("from", "2026-11-20"), FIELDS[3]];
        town.administrator.post("/time/ceilings", &past).is(422).says("en dag, der er gået");
        town.leader.post("/time/ceilings", &FIELDS).is(403);
        town.stranger.post("/time/ceilings", &FIELDS).is(404);
        town.administrator.post("/time/ceilings", &FIELDS).goes_to("/time");
        assert_eq!(town.trail(), ["burden.ceiling_set"]);
        // It holds from its day, not before.
        town.leader.get("/time").says("Kommunen har ikke sat et loft.");
        let later = town.on(base::Date::known(2026, 12, 1), &town.leader);
        later.get("/time").says("Loftet er 16 t (Direktionen, 20. november 2026).");
    }

    fn a_tightening_beyond_the_ceiling_is_refused_with_what_could_go_unless_the_law_demands_it(town) {
        catalogue(town);
        ceiling(town, 600);
        let budget = instrument(town, "budgetopfoelgning").to_string();
        let round = [("name", "Vinter"), ("area", &*town.boern.to_string()), ("deadline", "2026-12-20"), ("instrument", &*budget)];
        let opened = town.chef.post("/rounds", &round).is(303).location;
        let path = format!("{opened}/common/{budget}");
        let page = town.chef.get(&path).is(200).says("Hvad valget betyder for tiden.").says("loftet er 10 t.");
        page.says("ud af 8");
        let steps = town.db.read(steering::lineage).unwrap();
        let weekly = steps.newest().unwrap().instruments.iter().find(|one| one.id.to_string() == budget).unwrap();
        let tightest = weekly.tightest().unwrap().id.to_string();
        let mut terms = vec![
            ("step", &*tightest), ("text", "Tættere"), ("reason", "Prognoserne holder ikke"), ("ground", "core_task"),
            ("from", "2026-12-01"), ("review", "2027-12-01"), ("end_criterion", ""), ("decided_here", ""),
        ];
        let refused = town.chef.post(&path, &terms).is(422).says("Noget andet må gå ud først. Det, der fylder mest:");
        refused.says("Tættere");
        assert_eq!(town.trail().last().unwrap(), "steering.round_opened");
        terms[3] = ("ground", "law");
        town.chef.post(&path, &terms).is(303);
        ceiling(town, 60_000);
        assert_eq!(town.trail().iter().filter(|what| *what == "steering.agreement_drafted").count(), 1);
    }
}
