//! What the tests of this room do again and again, each through the front door.

use base::{Period, UnitId};
use org::{Function, How, Place};
use steering::step::{InstrumentId, StepId};
use store::{By, Event};
use testkit::{SINCE, TODAY, Town, Visitor};

/// The starter catalogue is in force, and Børn og Unge has opened a round over budget follow-up and hiring.
pub fn round(town: &Town) -> String {
    town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
    open(town, "Børn og Unge, efterår 2026", &["budgetopfoelgning", "ansaettelser"])
}

/// The chief opens a round over some instruments; the address of its page.
pub fn open(town: &Town, name: &str, codes: &[&str]) -> String {
    let (area, deadline) = (town.boern.to_string(), TODAY.plus_days(14).to_string());
    let chosen: Vec<String> = codes.iter().map(|code| instrument(town, code).to_string()).collect();
    let mut fields = vec![("area", area.as_str()), ("name", name), ("deadline", deadline.as_str())];
    fields.extend(chosen.iter().map(|id| ("instrument", id.as_str())));
    town.chef.post("/rounds", &fields).is(303).location
}

/// An instrument by code.
pub fn instrument(town: &Town, code: &str) -> InstrumentId {
    let lineage = town.db.read(steering::lineage).unwrap();
    let found = lineage.newest().unwrap().instruments.iter().find(|one| one.code == code).unwrap();
    found.id
}

/// A step of an instrument of the newest edition by rank.
pub fn step(town: &Town, code: &str, rank: i64) -> StepId {
    let lineage = town.db.read(steering::lineage).unwrap();
    let found = lineage.newest().unwrap().instruments.iter().find(|one| one.code == code).unwrap();
    found.steps.iter().find(|step| step.rank == rank).unwrap().id
}

/// A leader asks for an own calibration in a round; the address of its page.
pub fn ask(town: &Town, who: &Visitor, unit: UnitId, round: &str, code: &str) -> String {
    let round = round.trim_start_matches("/rounds/");
    let path = format!("/units/{unit}/calibrations?round={round}&instrument={}", instrument(town, code));
    who.post(&path, &[("wish", "Vi vil tale om, hvor tit vi skriver.")]).is(303).location
}

/// Somebody gives a voice.
pub fn give(town: &Town, who: &Visitor, talk: &str, (code, rank, why): (&str, i64, &str)) -> testkit::Seen {
    let step = step(town, code, rank).to_string();
    let fields = [("step", step.as_str()), ("ground", "core_task"), ("why", why), ("deed", "give")];
    who.post(&format!("{talk}/voice"), &fields)
}

/// The three voices about Solsikken's budget follow-up are given: unit 1, line `line`, Økonomi 2.
pub fn three_voices(town: &Town, round: &str, line: i64) -> String {
    let talk = ask(town, &town.leader, town.solsikken, round, "budgetopfoelgning");
    give(town, &town.leader, &talk, ("budgetopfoelgning", 1, "Vi bruger timerne på stuerne.")).goes_to(&talk);
    give(town, &town.chef, &talk, ("budgetopfoelgning", line, "To huse er lige lagt sammen.")).goes_to(&talk);
    give(town, &town.economist, &talk, ("budgetopfoelgning", 2, "Tre gange er nok for os.")).goes_to(&talk);
    talk
}

/// Terms of an agreement as a form sends them, from today with review in a year.
pub fn terms<'a>(step: &'a str, from: &'a str, review: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("step", step),
        ("text", "Vi ser på det sammen."),
        ("reason", "Prognosen har holdt i to år."),
        ("ground", "core_task"),
        ("from", from),
        ("review", review),
        ("decided_here", "ugeplaner og vikartimer"),
    ]
}

/// What makes terms fit for a tightening.
pub const TIGHTENING: [(&str, &str); 4] = [
    ("end_criterion", "To opfølgninger uden overraskelser"),
    ("support_1", "Økonomikonsulent en dag om måneden"),
    ("giver_1", "staff"),
    ("due_1", "2026-12-15"),
];

/// All three sign that they agree.
pub fn sign(town: &Town, agreement: &str) {
    for who in [&town.leader, &town.chef, &town.economist] {
        who.post(&format!("{agreement}/signatures"), &[("says", "agree")]).goes_to(agreement);
    }
}

/// MED has discussed it, with a remark.
pub fn discuss(town: &Town, agreement: &str) {
    let fields = [
        ("committee", "områdeMED"),
        ("on", "2026-11-20"),
        ("remarks", "Vi vil følge, om det giver mere ro på stuerne."),
    ];
    town.med.post(&format!("{agreement}/med"), &fields).goes_to(agreement);
}

/// Solsikken has its own agreement about budget follow-up in force from today, on this step.
pub fn in_force(town: &Town, rank: i64, review: &str, extra: &[(&str, &str)]) -> String {
    let round = round(town);
    let talk = three_voices(town, &round, 3);
    let agreement = drafted(town, &talk, rank, review, extra);
    sign(town, &agreement);
    discuss(town, &agreement);
    let today = TODAY.to_string();
    town.chef.post(&format!("{agreement}/force"), &[("from", today.as_str())]).goes_to(&agreement);
    agreement
}

/// The leader drafts the agreement that ends a talk about budget follow-up.
pub fn drafted(town: &Town, talk: &str, rank: i64, review: &str, extra: &[(&str, &str)]) -> String {
    let (step, today) = (step(town, "budgetopfoelgning", rank).to_string(), TODAY.to_string());
    let fields = [&terms(&step, &today, review)[..], extra].concat();
    town.leader.post(&format!("{talk}/agreement"), &fields).is(303).location
}

/// So many more employees in a unit, signed in.
pub fn colleagues(town: &Town, unit: UnitId, many: u32) -> Vec<Visitor> {
    let router = web::router(&town.app);
    let hire = |no: u32| {
        let person = town.db.write(By::cli(), move |tx| {
            let email = format!("kollega{no}-{unit}@lilleby.example");
            let person = access::add_person(tx, &format!("Kollega {no}"), Some(&email))?;
            web::open_account(tx, person, &email)?;
            let post = org::post_for(tx, Place { unit, function: Function::Employee, no }, "Pædagog")?;
            org::appoint(tx, post, person, How::Held, Period::since(SINCE))?;
            tx.commit(Event::new("test.hired"))?;
            Ok::<_, store::Error>(person)
        });
        Visitor::signed_in(&router, &town.db, person.unwrap())
    };
    (21..21 + many).map(hire).collect()
}

/// The area's common agreement about an instrument of a round, decided by all three; its address.
pub fn common(town: &Town, round: &str, code: &str, rank: i64) -> String {
    let (wanted, today) = (step(town, code, rank).to_string(), TODAY.to_string());
    let path = format!("{round}/common/{}", instrument(town, code));
    let agreement = town.chef.post(&path, &terms(&wanted, &today, "2027-11-01")).is(303).location;
    let owner = if code == "ansaettelser" { &town.hr_partner } else { &town.economist };
    for who in [&town.chef, &town.director, owner] {
        who.post(&format!("{agreement}/signatures"), &[("says", "agree")]).goes_to(&agreement);
    }
    agreement
}

/// The administrator adds a floor, having seen what it asks for.
pub fn add_floor(town: &Town, id: InstrumentId, law: &[(&str, &str)]) {
    let path = format!("/catalogue/{id}/floors");
    let first = town.administrator.post(&path, law);
    if first.status == 303 {
        return; // It asks for nothing more.
    }
    let seen = first.is(200).attribute("input[name=seen]", "value").unwrap();
    town.administrator.post(&path, &[law, &[("seen", &seen)]].concat()).goes_to(&format!("/catalogue/{id}"));
}
