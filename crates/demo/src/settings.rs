//! The delegation plan, and units on several steps of the ladder: extra freedom, support, a plan, a right given back.

use crate::calendar::Calendar;
use crate::story::{Chair, Story, Trouble, missing};
use crate::talks::{self, Tools};
use crate::tree::plots;
use ::store::By;
use base::{Date, Period, Time};
use steering::agreement::MedLine;
use steering::ladder::{About, Level, Prompt, Response, ResponseId};
use steering::mandate::{Mandate, MandateId};
use steering::seat::Party;

/// The plan: who gives, under which instrument, to do what, resting on what.
const PLAN: [(&str, &str, &str, &str); 7] = [
    (
        "Korsbæk Kommune",
        "ansaettelser",
        "ansætte og afskedige medarbejdere inden for lønsummen",
        "Kompetenceplanen, punkt 4.1",
    ),
    (
        "Korsbæk Kommune",
        "anvisning",
        "anvise regninger i egen enhed; aldrig dine egne",
        "Kasse- og regnskabsregulativet, bilag 2",
    ),
    (
        "Korsbæk Kommune",
        "omplacering",
        "flytte penge mellem konti inden for bevillingen",
        "Byrådets bevillingsregler, afsnit 3",
    ),
    ("Korsbæk Kommune", "presse", "udtale dig om din enheds eget arbejde", "Kommunikationspolitikken, side 3"),
    (
        "Korsbæk Kommune",
        "smaaindkoeb",
        "købe småting, der ikke er på en aftale, inden for beløbsgrænsen",
        "Indkøbspolitikken, punkt 6",
    ),
    (
        "Børn og Unge",
        "lokaler",
        "låne lokalerne ud til foreninger efter lukketid",
        "Børn og Unge-udvalgets beslutning om åbne huse",
    ),
    (
        "Børn og Unge",
        "kompetenceudvikling",
        "sende medarbejdere på kursus uden at spørge",
        "Aftalen om kompetenceudvikling i Børn og Unge",
    ),
];

/// A step on the ladder as the town tells it.
#[derive(Clone, Copy)]
struct Told {
    unit: &'static str,
    code: &'static str,
    level: Level,
    prompt: Prompt,
    reason: &'static str,
    /// What the unit said.
    words: &'static str,
    end: &'static str,
    support: (&'static str, Party),
    from: Date,
    review: Date,
    /// Given back or ended on a day, and why.
    ended: Option<(Date, &'static str)>,
    comment: &'static str,
}

/// The plan and the ladder.
pub fn tell(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let given = story.days.last(2, 1);
    for (by, code, words, source) in PLAN {
        let (unit, chair) = (story.town.unit(by)?, story.town.leader(by)?);
        let right = Mandate {
            id: MandateId::fresh(),
            unit,
            instrument: talks::tool(tools, code)?.id,
            words: words.to_owned(),
            source: source.to_owned(),
            period: Period::since(given),
            given_by: Some(chair.post),
        };
        story.leader_does(by, given, move |tx| Ok(((), steering::give_mandate(tx, &right)?.1)))?;
    }
    for told in ladder(story.days) {
        decide(story, tools, &told)?;
    }
    Ok(())
}

/// Who stands where on the ladder, in the order it was decided.
fn ladder(days: Calendar) -> Vec<Told> {
    [school(days), milder(days), sterner(days)].concat()
}

/// The school's first step; the others begin with its words.
fn first(days: Calendar) -> Told {
    Told {
        unit: "Tornhøjskolen",
        code: "budgetopfoelgning",
        level: Level::Talk,
        prompt: Prompt::Finding,
        reason: "Regnskabet endte over rammen, og ingen af os så det komme.",
        words: "",
        end: "To opfølgninger, hvor det forventede holder.",
        support: ("Økonomi gennemgår kontiene sammen med skolen", Party::Staff),
        from: days.last(11, 3),
        review: days.this(2, 1),
        ended: None,
        comment: "",
    }
}

/// A school that came up the ladder one step at a time.
fn school(days: Calendar) -> Vec<Told> {
    let base = first(days);
    vec![
        base,
        Told { level: Level::Support, from: days.this(1, 12), review: days.this(8, 1), ..base },
        Told {
            level: Level::Plan,
            reason: "Hjælpen virker, men de gamle konti er stadig blandet sammen. Vi har aftalt en plan for dem.",
            from: days.this(6, 8),
            review: days.today.plus_days(70),
            comment: "Planen er vores egen. Vi vil hellere have den end flere skemaer.",
            ..base
        },
    ]
}

/// Extra freedom, and help for a leader who told of it in time.
fn milder(days: Calendar) -> Vec<Told> {
    let base = first(days);
    vec![
        Told {
            unit: "Børnehuset Lærkereden",
            code: "egenkontrol",
            level: Level::Wider,
            prompt: Prompt::Wish,
            reason: "Huset vil prøve en egenkontrol, hvor forældrene ser med.",
            end: "Andre huse har taget det i brug, eller forsøget er prøvet et år.",
            support: ("", Party::Line),
            from: days.this(8, 10),
            review: days.this(8, 10).plus_months(12),
            ..base
        },
        Told {
            unit: "Dagtilbud Syd",
            code: "ansaettelser",
            level: Level::Talk,
            prompt: Prompt::OwnNotice,
            reason: "Lederen sagde selv til i tide: to huse står uden souschef, og opslagene trækker ud.",
            end: "Begge stillinger er besat.",
            support: ("HR er med til samtalerne", Party::Staff),
            from: days.this(9, 14),
            review: days.today.plus_days(26),
            ..base
        },
    ]
}

/// What something serious led to, a right given back, and a step that fell by itself.
fn sterner(days: Calendar) -> Vec<Told> {
    let base = first(days);
    vec![
        Told {
            unit: "Botilbuddet Søbo",
            code: "dokumentationskrav",
            level: Level::Closer,
            prompt: Prompt::Incident,
            reason: "Magtanvendelser blev ikke skrevet ned i tre uger, og beboernes retssikkerhed var i fare.",
            words: "Vi kan se det. Vi mangler nogen at spørge om aftenen.",
            end: "Otte uger, hvor alt er skrevet ned samme døgn.",
            support: ("En kollega fra Søbo og en fra Jura går sammen om introduktionen", Party::Line),
            from: days.this(10, 12),
            review: days.today.plus_days(55),
            comment: "Det er rigtigt set. Det må bare ikke blive ved.",
            ..base
        },
        Told {
            unit: "Plejecentret Bakkely",
            code: "anvisning",
            level: Level::Withdrawn,
            prompt: Prompt::Incident,
            reason: "Regninger var anvist af den, der selv havde købt ind. Revisionen bad os stoppe det, til det var undersøgt.",
            words: "Der var ingen andre på arbejde. Vi hjælper gerne med at finde ud af det.",
            end: "Undersøgelsen er slut, og der er to til at anvise.",
            support: ("Økonomi anviser så længe", Party::Staff),
            from: days.this(4, 20),
            review: days.this(9, 1),
            ended: Some((
                days.this(6, 22),
                "Undersøgelsen viste sjusk og ikke svig. To anviser nu, og retten er givet tilbage.",
            )),
            ..base
        },
        Told {
            unit: "Dagtilbud Øst",
            reason: "Forventet resultat kom for sent to gange.",
            from: days.this(2, 9),
            review: days.this(5, 1),
            ..base
        },
    ]
}

/// The leader above a unit's own.
fn line_of(story: &Story, unit: &str) -> Result<Chair, Trouble> {
    let plots = plots();
    let own = plots.iter().find(|plot| plot.name == unit).ok_or_else(|| missing(unit))?;
    let mut at = own.above.and_then(|above| plots.get(above));
    while let Some(plot) = at {
        if let Some(chair) = story.town.leaders.get(plot.name) {
            return Ok(*chair);
        }
        at = plot.above.and_then(|above| plots.get(above));
    }
    Err(missing("a leader above"))
}

fn decide(story: &mut Story, tools: &Tools, told: &Told) -> Result<(), Trouble> {
    let (chair, unit) = (line_of(story, told.unit)?, story.town.unit(told.unit)?);
    let med = MedLine::NotRelevant {
        reason: "Berører kun lederens egen opgave; tillidsrepræsentanten er orienteret.".to_owned(),
    };
    let response = Response {
        id: ResponseId::fresh(),
        unit,
        about: About::Instrument(talks::tool(tools, told.code)?.id),
        level: told.level,
        prompt: told.prompt,
        reason: told.reason.to_owned(),
        from: told.from,
        review: told.review,
        end_criterion: told.end.to_owned(),
        support: told.support.0.to_owned(),
        giver: told.support.1,
        shares: if told.level == Level::Wider {
            "En side og et åbent hus for de andre i området.".to_owned()
        } else {
            String::new()
        },
        words: told.words.to_owned(),
        med: (told.level.rank() >= Level::Closer.rank()).then_some(med),
        decided_by: Some(chair.post),
        recorded: Time::noon(told.from),
        ended: None,
        comment: String::new(),
    };
    let line = || By::person(chair.person).for_post(chair.post);
    let id = story.act(line(), told.from, move |tx| Ok(steering::decide_response(tx, response.clone())?))?;
    if !told.comment.is_empty() {
        let comment = told.comment;
        let on = told.from.plus_days(2);
        story.leader_does(told.unit, on, move |tx| Ok(((), steering::comment_response(tx, id, comment)?)))?;
    }
    if let Some((on, why)) = told.ended {
        story.act(line(), on, move |tx| Ok(((), steering::end_response(tx, id, why)?)))?;
    }
    Ok(())
}
