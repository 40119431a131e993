//! The round that is open today in Center for Dagtilbud: voices given and voices waited for, a draft that waits for
//! signatures, and a request to take an agreement up again.

use crate::story::{Story, Trouble, missing};
use crate::talks::{self, ALL_AGREE, Deal, Steps, Tools, Voice, agrees};
use steering::calibration::CalibrationId;
use steering::round::RoundId;
use steering::seat::Party;

const AREA: &str = "Center for Dagtilbud";
const CODES: [&str; 5] = ["kompetenceudvikling", "lokaler", "moedekadence", "loensum", "smaaindkoeb"];

/// A calibration of the open round.
struct Talk {
    unit: &'static str,
    code: &'static str,
    by: Party,
    wish: &'static str,
    voices: &'static [Voice],
}

const fn voice(party: Party, step: usize, why: &'static str) -> Voice {
    Voice { party, step, why, support: "", governance: "", stops: "", line: ("", "") }
}

const TALKS: [Talk; 5] = [
    Talk {
        unit: "Børnehuset Lærkereden",
        code: "kompetenceudvikling",
        by: Party::Unit,
        wish: "Vi vil selv vælge, hvad vi lærer; den centrale plan passer ikke til de små børn.",
        voices: &[voice(Party::Line, 2, "Fælles temaer er gode, men huset skal kunne vælge inden for dem.")],
    },
    Talk {
        unit: "Dagtilbud Vest",
        code: "lokaler",
        by: Party::Unit,
        wish: "Vi vil kunne flytte en væg mellem to grupperum.",
        voices: &[
            voice(
                Party::Unit,
                2,
                "Vi indretter selv og spørger Ejendomme, når vi rører ved bygningen. Sådan gør vi allerede.",
            ),
            voice(Party::Staff, 3, "To huse har fået flyttet brandskel uden at vide det."),
        ],
    },
    Talk {
        unit: "Dagtilbud Syd",
        code: "loensum",
        by: Party::Line,
        wish: "Vi skal tale om, hvordan vikartimerne fordeles.",
        voices: &[
            voice(Party::Unit, 1, "Vi kan lægge timerne, hvor børnene er, hvis vi råder over hele lønsummen."),
            voice(Party::Line, 2, "Den fælles ramme beskytter de mindste huse."),
            voice(Party::Staff, 3, "Vi kan ikke se i systemet, hvem der dækker hvad."),
        ],
    },
    Talk {
        unit: "Dagtilbud Nord",
        code: "moedekadence",
        by: Party::Unit,
        wish: "Vi vil mødes, når der er noget.",
        voices: &[
            voice(Party::Unit, 1, "Vi ringer alligevel, når det brænder på."),
            voice(Party::Line, 1, "Enig, hvis I ringer."),
            voice(Party::Staff, 2, "Et fast møde om måneden er det, vi anbefaler nye ledere; her er ingen nye."),
        ],
    },
    Talk {
        unit: "Dagplejen",
        code: "smaaindkoeb",
        by: Party::Staff,
        wish: "Betalingskort til legestuerne, så dagplejerne ikke lægger ud.",
        voices: &[],
    },
];

const MEETINGS: Deal = Deal {
    code: "moedekadence",
    step: 1,
    text: "Dagtilbud Nord og centret mødes, når en af dem beder om det.",
    reason: "Begge parter ringer allerede, når der er noget.",
    decided_here: "Hvornår vi mødes.",
    end: "",
    support: None,
    remarks: "",
    pens: ALL_AGREE,
};

const COMMON: Deal = Deal {
    code: "kompetenceudvikling",
    step: 2,
    text: "Eget budget til kurser inden for fælles temaer, som centret vælger sammen med CenterMED.",
    reason: "Den centrale plan kommer for sent på året og passer ikke til husene.",
    decided_here: "Hvem der går på kursus hvornår.",
    end: "",
    support: Some(("En fælles kursusdag i februar", Party::Staff)),
    remarks: "",
    pens: ALL_AGREE,
};

/// The round as it stands today.
pub fn tell(story: &mut Story, tools: &Tools) -> Result<(RoundId, CalibrationId), Trouble> {
    let days = story.days;
    let name = format!("Dagtilbud, efterår {}", days.ago(20).year());
    let round = talks::open(story, tools, AREA, (name, &CODES), (days.ago(20), days.today.plus_days(9)))?;
    let mut opened = vec![];
    for talk in &TALKS {
        opened.push(tell_talk(story, tools, round, talk)?);
    }
    drafts(story, tools, round)?;
    // The first waits for its unit's voice alone.
    Ok((round, opened.first().copied().ok_or_else(|| missing("a calibration"))?))
}

fn tell_talk(story: &mut Story, tools: &Tools, round: RoundId, talk: &Talk) -> Result<CalibrationId, Trouble> {
    let days = story.days;
    let asked = (talk.by, talk.wish);
    let id = talks::ask(story, tools, (round, talk.unit, talk.code), asked, days.ago(15))?;
    for (voice, ago) in talk.voices.iter().zip([12, 10, 7]) {
        talks::speak(story, tools, (id, talk.unit, talk.code), voice, days.ago(ago))?;
    }
    if talk.code == MEETINGS.code {
        let draft = talks::draft(story, tools, (id, talk.unit), &MEETINGS, waiting(story))?;
        talks::sign(story, tools, (draft, talk.unit), (MEETINGS.code, agrees(Party::Unit)), days.ago(4))?;
    }
    Ok(id)
}

fn waiting(story: &Story) -> Steps {
    let days = story.days;
    let from = days.today.plus_days(40);
    Steps { drafted: days.ago(5), signed: days.ago(4), med: days.ago(4), from, review: from.plus_months(18) }
}

/// The area's draft, signed by the staff function alone, and a request from the workplace.
fn drafts(story: &mut Story, tools: &Tools, round: RoundId) -> Result<(), Trouble> {
    let days = story.days;
    let (terms, instrument) = (talks::terms(tools, &COMMON, waiting(story))?, talks::tool(tools, COMMON.code)?.id);
    let draft = move |tx: &mut store::Tx| Ok(steering::draft_common(tx, round, instrument, terms.clone())?);
    let id = story.leader_does(AREA, days.ago(5), draft)?;
    talks::sign(story, tools, (id, AREA), (COMMON.code, agrees(Party::Staff)), days.ago(3))?;
    let person = story.persona("medarbejder")?;
    let about = (story.town.unit("Børnehuset Lærkereden")?, talks::tool(tools, "dokumentationskrav")?.id);
    let why = "Vi skriver stadig billednoter hver dag, selv om det ikke er aftalt. Kan vi tage det op igen?";
    story.persona_does("medarbejder", days.ago(3), move |tx| {
        Ok(((), steering::ask_again(tx, about, person, steering::cause::Cause::Request, why)?.1))
    })
}
