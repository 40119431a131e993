//! The dialogue meetings of Center for Dagtilbud: one that was held, with what it came to, and one that is ready to begin.

use crate::story::{Story, Trouble, missing};
use crate::talks::{self, Tools};
use ::store::{By, Tx};
use base::{PersonId, PostId};
use meetings::{Kind, MeetingId, Pace, Plan, Said, Seat, Spot};
use steering::agreement::{MedLine, Says, Support, SupportId, Terms};
use steering::calibration::Ground;
use steering::round::RoundId;
use steering::seat::Party;

const AREA: &str = "Center for Dagtilbud";
/// The posts that take part beside line, staff and MED.
const UNITS: [&str; 14] = [
    "Dagtilbud Nord",
    "Dagtilbud Øst",
    "Dagtilbud Syd",
    "Dagtilbud Midt",
    "Dagtilbud Vest",
    "Dagplejen",
    "Børnehuset Lærkereden",
    "Børnehuset Mælkebøtten",
    "Børnehuset Regnbuen",
    "Børnehuset Spirrevippen",
    "Børnehuset Stjernehuset",
    "Børnehuset Havblik",
    "Børnehuset Egernet",
    "Børnehuset Kastanjen",
];
const HELD: [&str; 3] = ["maaltal", "aftale", "hjemmeside"];
const READY: [&str; 5] = ["ledelsestilsyn", "procesregler", "forhaandsgodkendelse", "presse", "vedligehold"];

/// What somebody answered: step and words about each question in its order.
type Says3 = [(usize, &'static str); 3];

/// The units' answers go round among these.
const UNIT_SAYS: [Says3; 5] = [
    [(1, "Vi vælger tre tal, som børnene kan mærke."), (1, "Én side er nok at styre efter."), (1, "")],
    [(1, ""), (2, "Tre mål holder os på sporet."), (1, "")],
    [(2, "Politikernes mål skal med, ellers spørger de alligevel."), (1, ""), (1, "")],
    [(1, "Den tid kan vi bruge på stuerne."), (1, "Vi skriver den alligevel om hvert år."), (1, "")],
    [(1, ""), (1, ""), (1, "Vi skriver selv til forældrene.")],
];
const LINE_SAYS: [Says3; 2] = [
    [(1, "Jeg vil hellere høre jer fortælle end læse en status."), (1, "Jeg kommer ud og taler om den."), (1, "")],
    [(2, "Byrådet har vedtaget målene."), (2, ""), (1, "")],
];
const STAFF: &str = "Vi henter tallene, hvor de er.";
const STOPS: &str = "halvårsstatus på mål, I ikke selv har valgt";
const MED: &str = "MED glæder sig over tiden, men vil høre til foråret, om nogen bliver alene med at vælge.";

/// The held meeting, and the one that is ready.
pub fn tell(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let days = story.days;
    let name = format!("Mål og aftaler, {}", days.ago(33).year());
    let round = talks::open(story, tools, AREA, (name, &HELD), (days.ago(33), days.ago(26)))?;
    hold(story, tools, round)?;
    let name = format!("Tilsyn og regler, {}", days.today.year());
    let round = talks::open(story, tools, AREA, (name, &READY), (days.ago(2), days.today.plus_days(19)))?;
    open(story, round, days.ago(2)).map(|_| ())
}

fn open(story: &mut Story, round: RoundId, on: base::Date) -> Result<MeetingId, Trouble> {
    let posts: Vec<PostId> =
        UNITS.iter().filter_map(|name| story.town.leaders.get(*name)).map(|one| one.post).collect();
    let plan = Plan { pace: Pace::Live, until: None, posts };
    story.leader_does(AREA, on, move |tx| Ok(meetings::open(tx, round, &plan)?))
}

fn hold(story: &mut Story, tools: &Tools, round: RoundId) -> Result<(), Trouble> {
    let on = story.days.ago(30);
    let meeting = open(story, round, on)?;
    let seats = story.db.read(|tx| meetings::seats(tx, meeting))?;
    for seat in &seats {
        let (seat, person) = (seat.id, seat.person);
        let hash = seat.0.as_bytes().repeat(2);
        story.act(By::person(person), on, move |tx| {
            Ok(((), meetings::give_key(tx, (meeting, seat), &hash, Some(person))?))
        })?;
    }
    story.leader_does(AREA, on, move |tx| Ok(((), meetings::begin(tx, meeting)?)))?;
    for _ in 1..HELD.len() {
        story.leader_does(AREA, on, move |tx| Ok(((), meetings::next(tx, meeting)?)))?;
    }
    let mut counts = (0, 0);
    for seat in &seats {
        speak(story, tools, (meeting, seat), &mut counts)?;
    }
    story.leader_does(AREA, on, move |tx| Ok(((), meetings::reveal(tx, meeting)?)))?;
    agree(story, tools, meeting, (0, 1, "Hvert hus vælger selv få mål og fortæller om dem i dialogen."))?;
    agree(story, tools, meeting, (2, 1, "Husene skriver og udgiver selv."))?;
    story.leader_does(AREA, on, move |tx| Ok(((), meetings::end(tx, meeting)?)))
}

fn speak(
    story: &mut Story,
    tools: &Tools,
    (meeting, seat): (MeetingId, &Seat),
    (units, line): &mut (usize, usize),
) -> Result<(), Trouble> {
    let says: Option<Says3> = match seat.kind {
        Kind::Unit => {
            *units += 1;
            UNIT_SAYS.get(*units % UNIT_SAYS.len()).copied()
        }
        Kind::Line => {
            *line += 1;
            LINE_SAYS.get(*line - 1).copied()
        }
        Kind::Staff => Some([(1, STAFF), (2, ""), (1, "")]),
        Kind::Med => None,
    };
    for (code, (step, why)) in HELD.iter().zip(says.into_iter().flatten()) {
        let tool = talks::tool(tools, code)?;
        if seat.kind == Kind::Staff && seat.function.as_deref() != Some(tool.owner.as_str()) {
            continue;
        }
        let stops = if seat.kind == Kind::Staff && *code == "maaltal" { STOPS } else { "" };
        let said =
            Said { step: tool.step(step)?, why: why.to_owned(), support: String::new(), stops: stops.to_owned() };
        let (about, seat, once) = (tool.id, seat.clone(), base::id::timeless());
        story.act(By::person(seat.person), story.days.ago(30), move |tx| {
            let given = meetings::answer(tx, (meeting, &seat), (about, said.clone()), once)?;
            Ok(((), given.ok_or_else(|| missing("that answer"))?))
        })?;
    }
    Ok(())
}

/// A common agreement, from the wall into force on the day of the meeting.
fn agree(
    story: &mut Story,
    tools: &Tools,
    meeting: MeetingId,
    (at, step, text): (usize, usize, &'static str),
) -> Result<(), Trouble> {
    let (on, code) = (story.days.ago(30), *HELD.get(at).ok_or_else(|| missing("that question"))?);
    let tool = talks::tool(tools, code)?.clone();
    let about = tool.id;
    let spot = Spot { at: Some(at), words: None };
    story.leader_does(AREA, on, move |tx| Ok(((), meetings::look(tx, meeting, spot)?)))?;
    let terms = Terms {
        choice: Some(tool.step(step)?),
        text: text.to_owned(),
        reason: "Vi var enige på dialogmødet.".to_owned(),
        ground: Ground::CoreTask,
        review: Some(on.plus_months(12)),
        end_criterion: String::new(),
        decided_here: "hvordan vi fortæller om det".to_owned(),
        from: on,
        supports: vec![Support {
            id: SupportId::fresh(),
            text: "En fælles eftermiddag om at vælge gode mål".to_owned(),
            giver: Party::Staff,
            due: on.plus_days(60),
            done: None,
        }],
    };
    story.leader_does(AREA, on, move |tx| Ok(((), meetings::write(tx, meeting, about, terms.clone())?)))?;
    for person in signers(story, &tool.owner)? {
        story.act(By::person(person), on, move |tx| {
            Ok(((), meetings::sign(tx, (meeting, about), person, (Says::Agree, ""))?))
        })?;
    }
    if at == 0 {
        let seats = story.db.read(|tx| meetings::seats(tx, meeting))?;
        let med = seats.into_iter().find(|seat| seat.kind == Kind::Med).ok_or_else(|| missing("MED"))?;
        story
            .act(By::person(med.person), on, move |tx| Ok(((), meetings::remark(tx, meeting, &med, (about, MED))?)))?;
    }
    let remarks = if at == 0 { MED } else { "" }.to_owned();
    let line = MedLine::Discussed { committee: "CenterMED".to_owned(), on, remarks };
    story.leader_does(AREA, on, move |tx| Ok(((), meetings::discuss(tx, meeting, about, line.clone())?)))?;
    story.leader_does(AREA, on, move |tx: &mut Tx| Ok(((), meetings::force(tx, meeting, about, on)?)))
}

/// The area's leader, the one above, and somebody of the staff function.
fn signers(story: &Story, owner: &str) -> Result<Vec<PersonId>, Trouble> {
    let above = story.town.leader("Børn og Unge")?.person;
    Ok(vec![story.town.leader(AREA)?.person, above, story.town.function(owner)?.1])
}
