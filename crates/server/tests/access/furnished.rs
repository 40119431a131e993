//! Solsikken and its area with one of everything that an address can name, each made through the front door.

use crate::filling::Things;
use crate::readers::Others;
use base::Uuid;
use steering::step::{InstrumentId, StepId};
use store::args;
use testkit::{TODAY, Town};

const BUDGET: &str = "budgetopfoelgning";
const HIRING: &str = "ansaettelser";

fn instrument(town: &Town, code: &str) -> InstrumentId {
    let lineage = town.db.read(steering::lineage).unwrap();
    lineage.newest().unwrap().instruments.iter().find(|one| one.code == code).unwrap().id
}

fn step(town: &Town, code: &str, rank: i64) -> StepId {
    let lineage = town.db.read(steering::lineage).unwrap();
    let found = lineage.newest().unwrap().instruments.iter().find(|one| one.code == code).unwrap();
    found.steps.iter().find(|step| step.rank == rank).unwrap().id
}

/// The only row there is of something.
macro_rules! only {
    ($town:expr, $statement:literal) => {{
        let all: Vec<(Uuid,)> = $town.db.read(|tx| tx.all($statement, args![])).unwrap();
        all.first().unwrap_or_else(|| panic!("nothing by {}", $statement)).0.to_string()
    }};
}

/// Makes everything and tells what an address calls it.
pub fn furnish(town: &Town, others: &Others) -> Things {
    let mut things = Things::default();
    town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
    houses(town, &mut things);
    direction(town, &mut things);
    let round = talks(town, others, &mut things);
    around(town, &mut things);
    everyday(town, &mut things);
    politics(town, &mut things);
    meeting(town, &round, &mut things);
    things
}

fn houses(town: &Town, things: &mut Things) {
    things.add("/units", "id", town.solsikken);
    things.add("/units", "unit", town.solsikken);
    things.add("/committees", "id", town.boerneudvalg);
    things.add("/staff-functions", "id", town.economy);
    things.add("/people", "person", town.employee.person);
    let tenures: Vec<(Uuid,)> = town
        .db
        .read({
            let post = town.leader_post;
            move |tx| tx.all("SELECT id FROM tenure WHERE post = $1 AND to_date IS NULL ORDER BY id", args![post])
        })
        .unwrap();
    things.add("/tenures", "id", tenures[0].0);
    things.add("/imports", "subject", "org");
    let file = "id;navn;overordnet\n1;Lilleby Kommune;\n";
    let sent =
        town.administrator.upload("/imports/org", &[("as_of", "2026-11-01")], "file", "enheder.csv", file.as_bytes());
    things.made("/imports/{subject}", "id", &sent.is(303).location);
    town.leader.post("/calendar", &[("unit", "")]).is(200);
    things.add("/calendar", "id", only!(town, "SELECT id FROM calendar_address"));
    things.add("/time/forms", "form", "deviation");
    things.add("/time/forms/{form}", "role", "leader");
}

fn direction(town: &Town, things: &mut Things) {
    let fields = [
        ("name", "Trivsel og læring"),
        ("purpose", "Fordi børn skal trives"),
        ("effect", "Børn begynder i skole med mod på at lære"),
        ("since", "2026-01-01"),
    ];
    let task = town.administrator.post("/coretasks", &fields).is(303).location;
    let unit = town.solsikken.to_string();
    town.administrator.post(&format!("{task}/units"), &[("unit", &unit)]).is(303);
    things.made("/coretasks", "id", &task);
    things.add("/coretasks/{id}/units", "unit", &unit);
    let (committee, id) = (town.boerneudvalg.to_string(), task.trim_start_matches("/coretasks/"));
    let goal = [
        ("committee", committee.as_str()),
        ("wording", "Alle børn har en voksen, de kan gå til"),
        ("task", id),
        ("adopted", "2026-02-01"),
        ("body", "Byrådet"),
    ];
    things.made("/goals", "id", &town.administrator.post("/goals", &goal).is(303).location);
}

fn talks(town: &Town, others: &Others, things: &mut Things) -> String {
    let (area, deadline) = (town.boern.to_string(), TODAY.plus_days(14).to_string());
    let (budget, hiring) = (instrument(town, BUDGET).to_string(), instrument(town, HIRING).to_string());
    let fields = [
        ("area", area.as_str()),
        ("name", "Børn og Unge, efterår"),
        ("deadline", deadline.as_str()),
        ("instrument", budget.as_str()),
        ("instrument", hiring.as_str()),
    ];
    let round = town.chef.post("/rounds", &fields).is(303).location;
    town.work();
    things.made("/rounds", "round", &round);
    things.add("/rounds/{round}/units", "unit", town.solsikken);
    things.add("/rounds/{round}/common", "instrument", &hiring);
    let id = round.trim_start_matches("/rounds/");
    let asks = |about: &str| {
        let path = format!("/units/{}/calibrations?round={id}&instrument={about}", town.solsikken);
        town.leader.post(&path, &[("wish", "Vi vil tale om, hvor tit vi skriver.")]).is(303).location
    };
    let (talk, waiting) = (asks(&budget), asks(&hiring));
    things.made("/calibrations", "calibration", &waiting);
    for (who, rank, stops) in [(&town.leader, 1, ""), (&town.chef, 1, ""), (&town.economist, 2, "kvartalsnotatet")] {
        let wanted = step(town, BUDGET, rank).to_string();
        let voice = [
            ("step", &*wanted),
            ("ground", "core_task"),
            ("why", "Det har holdt."),
            ("stops", stops),
            ("deed", "give"),
        ];
        who.post(&format!("{talk}/voice"), &voice).is(303);
    }
    things.add("/calibrations/{calibration}/stops", "stop", only!(town, "SELECT id FROM steering_stop"));
    let (wanted, today) = (step(town, BUDGET, 1).to_string(), TODAY.to_string());
    let terms = [
        ("step", wanted.as_str()),
        ("text", "Vi ser på det sammen."),
        ("reason", "Prognosen har holdt i to år."),
        ("ground", "core_task"),
        ("from", today.as_str()),
        ("review", "2027-11-01"),
        ("decided_here", "ugeplaner"),
        ("support_1", "Økonomikonsulent en dag om måneden"),
        ("giver_1", "staff"),
        ("due_1", "2026-12-15"),
    ];
    things.made("/agreements", "agreement", &town.leader.post(&format!("{talk}/agreement"), &terms).is(303).location);
    things.add("/agreements/{agreement}/supports", "support", only!(town, "SELECT id FROM steering_support"));
    let colleague = others.colleague(town);
    town.leader.post(&format!("{waiting}/delegation"), &[("to", &colleague)]).is(303);
    things.add("/delegations", "delegation", only!(town, "SELECT id FROM steering_delegation"));
    round
}

fn around(town: &Town, things: &mut Things) {
    let hiring = instrument(town, HIRING);
    things.add("/catalogue", "instrument", hiring);
    things.add("/duties", "instrument", instrument(town, BUDGET));
    let freest = step(town, HIRING, 1).to_string();
    let law = [
        ("step", freest.as_str()),
        ("source_da", "Prøveloven § 7"),
        ("source_en", "Trial Act s. 7"),
        ("source_date", "2026-11-01"),
        ("from", "2027-01-01"),
    ];
    town.administrator.post(&format!("/catalogue/{hiring}/floors"), &law).is(303);
    things.add("/catalogue/floors", "floor", only!(town, "SELECT id FROM steering_floor ORDER BY id DESC"));
    let edition = town.administrator.post("/catalogue/editions", &[]).is(303).location;
    things.made("/catalogue/editions", "edition", &edition);
    things.add("/catalogue/editions/{edition}", "instrument", hiring);
    let (about, today, id) = (format!("i-{hiring}"), TODAY.to_string(), hiring.to_string());
    let response = [
        ("about", about.as_str()),
        ("level", "talk"),
        ("prompt", "finding"),
        ("reason", "To klager over opslag i efteråret"),
        ("from", today.as_str()),
        ("review", "2027-02-01"),
        ("end_criterion", "Tre opslag uden klager"),
        ("support", "HR læser opslaget sammen med jer"),
        ("giver", "staff"),
        ("words", "Vi vil gerne have hjælpen"),
        ("not_relevant", "Berører kun lederens opgave"),
    ];
    let decided = town.chef.post(&format!("/units/{}/responses", town.solsikken), &response).is(303).location;
    things.made("/responses", "response", &decided);
    let right = [
        ("words", "ansætte på åremål inden for lønsummen"),
        ("instrument", id.as_str()),
        ("source", "Kompetenceplanen"),
        ("from", today.as_str()),
    ];
    town.chef.post(&format!("/units/{}/mandates", town.boern), &right).is(303);
    things.add("/mandates", "mandate", only!(town, "SELECT id FROM steering_mandate"));
    let path = format!("/units/{}/reopenings?instrument={}", town.solsikken, instrument(town, BUDGET));
    things.made("/reopenings", "reopening", &town.leader.post(&path, &[("why", "Meget er nyt")]).is(303).location);
}

fn everyday(town: &Town, things: &mut Things) {
    let fields = [
        ("kind", "rule"),
        ("reading", "Vi kan ikke nå tilsynet inden fristen"),
        ("plan", "Vi spørger Økonomi"),
        ("direction", "none"),
        ("amount", ""),
        ("indicator", "Ventetid til tilsyn"),
        ("expected", "19"),
        ("measure", "uger"),
        ("more_on", ""),
        ("wish", ""),
        ("wish_of", ""),
    ];
    let deviation = town.leader.post(&format!("/units/{}/deviations", town.solsikken), &fields).is(303).location;
    things.made("/deviations", "id", &deviation);
    let post = town.leader_post.to_string();
    let action = [("words", "Ring til tilsynet"), ("post", post.as_str()), ("due", "2026-12-01")];
    town.chef.post(&format!("{deviation}/actions"), &action).is(303);
    things.add("/actions", "id", only!(town, "SELECT id FROM deviation_action"));
    let help = [("of", &*town.economist.person.to_string()), ("words", "Jeg kan ikke få vikarbudgettet til at gå op.")];
    things.made("/help", "id", &town.leader.post(&format!("/units/{}/help", town.solsikken), &help).is(303).location);
    let mut date = vec![
        ("text", "Hold den årlige arbejdsmiljødrøftelse"),
        ("days", "15-01"),
        ("who", "leaders"),
        ("minutes", "90"),
        ("owner", "hr"),
        ("purpose", "Vi aftaler, hvad vi vil"),
        ("review", "2028-01-01"),
    ];
    let shown = town.administrator.post("/followup/dates", &date).is(200);
    let seen = shown.attribute("input[name=seen]", "value").unwrap_or_else(|| panic!("{}", shown.text()));
    date.push(("seen", &seen));
    town.administrator.post("/followup/dates", &date).goes_to("/followup/dates");
    things.add("/followup/dates", "date", only!(town, "SELECT id FROM common_date"));
    things.add("/units/{id}/forecasts", "on", "2026-09-30");
    things.add("/pulse", "wave", only!(town, "SELECT id FROM survey_wave"));
}

fn politics(town: &Town, things: &mut Things) {
    let page = format!("/papers/committees/{}", town.boerneudvalg);
    things.add("/papers/committees", "id", town.boerneudvalg);
    let economy = town.economy.to_string();
    let mut wish = vec![
        ("stance", "want"),
        ("what", "Ventetid hos PPR"),
        ("why", "For at kunne flytte penge"),
        ("rhythm", "quarterly"),
        ("form", "units"),
        ("minutes", ""),
        ("from", "2026-11-21"),
        ("until", "2027-06-01"),
        ("owner", economy.as_str()),
    ];
    let shown = town.politician.post(&format!("{page}/wishes"), &wish).is(200);
    let seen = shown.attribute("input[name=seen]", "value").unwrap();
    wish.push(("seen", &seen));
    town.politician.post(&format!("{page}/wishes"), &wish).is(303);
    things.add("/papers/wishes", "id", only!(town, "SELECT id FROM reports_line"));
    town.politician.post(&format!("{page}/questions"), &[("words", "Hvor mange børn venter?")]).is(303);
    things.add("/papers/questions", "id", only!(town, "SELECT id FROM reports_question"));
    let paper = town.economist.post(&format!("{page}/papers"), &[("date", &TODAY.to_string())]).is(303).location;
    things.made("/papers", "id", &paper);
}

fn meeting(town: &Town, round: &str, things: &mut Things) {
    let posts = [town.leader_post.to_string(), town.sibling_post.to_string()];
    let fields = [("pace", "live"), ("until", ""), ("post", &*posts[0]), ("post", &*posts[1])];
    let meeting = town.chef.post(&format!("{round}/meeting"), &fields).is(303).location;
    things.made("/meetings", "meeting", &meeting);
    things.add("/meetings/{meeting}/units", "unit", town.solsikken);
    things.add("/rounds/{round}/stops", "stop", only!(town, "SELECT id FROM steering_stop"));
}
