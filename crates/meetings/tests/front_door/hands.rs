//! What the tests of this room do again and again, each through the front door.

use steering::step::{InstrumentId, StepId};
use testkit::{TODAY, Town, Visitor};

/// The starter catalogue is in force, and the chief has opened a round in Børn og Unge over own checks and hiring.
pub fn round(town: &Town) -> String {
    town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
    let (area, deadline) = (town.boern.to_string(), TODAY.plus_days(14).to_string());
    let chosen: Vec<String> = CODES.iter().map(|code| instrument(town, code).to_string()).collect();
    let mut fields = vec![("area", area.as_str()), ("name", "Børn og Unge, vinter"), ("deadline", deadline.as_str())];
    fields.extend(chosen.iter().map(|id| ("instrument", id.as_str())));
    town.chef.post("/rounds", &fields).is(303).location
}

/// The instruments of the round: what the budget asks for, and hiring.
pub const CODES: [&str; 2] = ["budgetopfoelgning", "ansaettelser"];

/// An instrument by code.
pub fn instrument(town: &Town, code: &str) -> InstrumentId {
    let lineage = town.db.read(steering::lineage).unwrap();
    lineage.newest().unwrap().instruments.iter().find(|one| one.code == code).unwrap().id
}

/// A step of an instrument of the newest edition by rank.
pub fn step(town: &Town, code: &str, rank: i64) -> StepId {
    let lineage = town.db.read(steering::lineage).unwrap();
    let edition = lineage.newest().unwrap();
    let found = edition.instruments.iter().find(|one| one.code == code).unwrap();
    found.steps.iter().find(|step| step.rank == rank).unwrap().id
}

/// The chief opens a meeting about a round; the address of the view that drives it.
pub fn open(town: &Town, round: &str, pace: &str, until: &str) -> String {
    let posts = [town.leader_post.to_string(), town.sibling_post.to_string()];
    let fields = [("pace", pace), ("until", until), ("post", &posts[0]), ("post", &posts[1])];
    town.chef.post(&format!("{round}/meeting"), &fields).is(303).location
}

/// A live meeting about a new round.
pub fn live(town: &Town) -> String {
    let round = round(town);
    open(town, &round, "live", "")
}

/// Somebody takes the seat that is theirs from Min side; the address of their phone.
pub fn sits(who: &Visitor, meeting: &str) -> String {
    who.post(&format!("{meeting}/seat"), &[]).is(303).location
}

/// The chief does something that the view has a button for.
pub fn turns(town: &Town, meeting: &str, deed: &str) {
    town.chef.post(&format!("{meeting}/{deed}"), &[]).goes_to(meeting);
}

/// A phone answers; nobody is signed in on it.
pub fn answers(town: &Town, phone: &str, (code, rank): (&str, i64), why: &str) -> testkit::Seen {
    answers_once(town, phone, (code, rank, why), &base::id::timeless().to_string())
}

/// A phone answers with a chosen key.
pub fn answers_once(town: &Town, phone: &str, (code, rank, why): (&str, i64, &str), once: &str) -> testkit::Seen {
    let (about, step) = (instrument(town, code).to_string(), step(town, code, rank).to_string());
    let fields = [("instrument", about.as_str()), ("step", step.as_str()), ("why", why), ("once", once)];
    town.nobody.post(&format!("{phone}/answer"), &fields)
}

/// A phone answers with a promise to stop asking.
pub fn answers_promising(town: &Town, phone: &str, (code, rank): (&str, i64), stops: &str) -> testkit::Seen {
    let (about, step) = (instrument(town, code).to_string(), step(town, code, rank).to_string());
    let once = base::id::timeless().to_string();
    let fields = [("instrument", &*about), ("step", &*step), ("why", ""), ("stops", stops), ("once", &*once)];
    town.nobody.post(&format!("{phone}/answer"), &fields)
}

/// The wall of a meeting.
pub fn wall(town: &Town, meeting: &str) -> String {
    town.chef.post(&format!("{meeting}/wall"), &[]).is(303).location
}

/// Two leaders, the chief and Økonomi have sat down, and all questions have been put.
pub fn seated(town: &Town, meeting: &str) -> [String; 5] {
    let phones = [&town.leader, &town.sibling, &town.chef, &town.economist, &town.med].map(|who| sits(who, meeting));
    turns(town, meeting, "begin");
    turns(town, meeting, "question");
    phones
}

/// Everybody answers everything: the units stand apart about the budget and agree about hiring.
pub fn answered(town: &Town, phones: &[String; 5]) {
    for (phone, (budget, hiring), why) in [
        (&phones[0], (1, 1), "Vi ser det selv først"),
        (&phones[1], (2, 1), "Tre gange er til at huske"),
        (&phones[2], (2, 1), "Jeg vil kunne hjælpe i tide"),
    ] {
        answers(town, phone, ("budgetopfoelgning", budget), why).goes_to(phone);
        answers(town, phone, ("ansaettelser", hiring), "").goes_to(phone);
    }
    let (about, step) =
        (instrument(town, "budgetopfoelgning").to_string(), step(town, "budgetopfoelgning", 1).to_string());
    let once = base::id::timeless().to_string();
    let fields = [
        ("instrument", about.as_str()),
        ("step", step.as_str()),
        ("why", "Tallene ligger i systemet"),
        ("stops", "kvartalsnotatet"),
        ("once", once.as_str()),
    ];
    town.nobody.post(&format!("{}/answer", phones[3]), &fields).goes_to(&phones[3]);
}

/// The chief writes the agreement about the budget, on step 1 from today.
pub fn writes(town: &Town, meeting: &str) {
    let (about, step) =
        (instrument(town, "budgetopfoelgning").to_string(), step(town, "budgetopfoelgning", 1).to_string());
    let today = TODAY.to_string();
    let fields = [
        ("instrument", about.as_str()),
        ("step", step.as_str()),
        ("text", "Vi sender forventet resultat én gang om året."),
        ("reason", "Prognosen har holdt i to år."),
        ("decided_here", "hvornår vi ser på tallene"),
        ("from", today.as_str()),
        ("review", "2027-11-01"),
    ];
    town.chef.post(&format!("{meeting}/agreement"), &fields).goes_to(meeting);
}

/// Signed on phones and from Min side, discussed in MED with a remark from MED's phone, and in force from today.
pub fn concludes(town: &Town, meeting: &str, phones: &[String; 5]) {
    let about = instrument(town, "budgetopfoelgning").to_string();
    let sign = [("instrument", about.as_str()), ("says", "agree"), ("words", "")];
    town.nobody.post(&format!("{}/signature", phones[2]), &sign).goes_to(&phones[2]);
    town.nobody.post(&format!("{}/signature", phones[3]), &sign).goes_to(&phones[3]);
    let director = sits(&town.director, meeting);
    town.nobody.post(&format!("{director}/signature"), &sign).goes_to(&director);
    let remark = [("instrument", about.as_str()), ("remark", "Vi holder øje med, om nogen bliver alene med tallene.")];
    town.nobody.post(&format!("{}/remark", phones[4]), &remark).goes_to(&phones[4]);
    let today = TODAY.to_string();
    let med = [
        ("instrument", about.as_str()),
        ("committee", "områdeMED"),
        ("on", today.as_str()),
        ("remarks", "Vi holder øje med, om nogen bliver alene med tallene."),
    ];
    town.chef.post(&format!("{meeting}/med"), &med).goes_to(meeting);
    town.chef
        .post(&format!("{meeting}/force"), &[("instrument", about.as_str()), ("from", today.as_str())])
        .goes_to(meeting);
}

/// Skovskolen has an own agreement about the budget from today, on the step of before: asked for, answered by three, signed, discussed, in force.
pub fn owns(town: &Town, round: &str) {
    let (about, step) = (instrument(town, "budgetopfoelgning"), step(town, "budgetopfoelgning", 2).to_string());
    let (round, today) = (round.trim_start_matches("/rounds/"), TODAY.to_string());
    let path = format!("/units/{}/calibrations?round={round}&instrument={about}", town.skoven);
    let talk = town.sibling.post(&path, &[("wish", "Vi vil tale om, hvor tit vi skriver.")]).is(303).location;
    let parties = [&town.sibling, &town.chef, &town.economist];
    for who in parties {
        let voice = [("step", &*step), ("ground", "core_task"), ("why", "Det passer os."), ("deed", "give")];
        who.post(&format!("{talk}/voice"), &voice).is(303);
    }
    let terms = [
        ("step", &*step),
        ("text", "Vi bliver ved som nu."),
        ("reason", "Det passer os."),
        ("ground", "core_task"),
        ("from", &*today),
        ("review", "2027-11-01"),
        ("decided_here", ""),
    ];
    let agreement = town.sibling.post(&format!("{talk}/agreement"), &terms).is(303).location;
    for who in parties {
        who.post(&format!("{agreement}/signatures"), &[("says", "agree")]).goes_to(&agreement);
    }
    let med = [("committee", "områdeMED"), ("on", &*today), ("remarks", "")];
    town.med.post(&format!("{agreement}/med"), &med).goes_to(&agreement);
    town.chef.post(&format!("{agreement}/force"), &[("from", today.as_str())]).goes_to(&agreement);
}
