//! Told in time: a tightening that ends soon, and what the law changes, to those whom it touches.

use crate::story::{Story, Trouble, missing};
use crate::talks::{self, ALL_AGREE, Deal, Steps, Tools, Voice};
use ::store::By;
use base::{Date, Period};
use steering::floor::{Floor, FloorId};
use steering::seat::Party;
use steering::step::Words;

const fn voice(party: Party, why: &'static str) -> Voice {
    Voice { party, step: 3, why, support: "", governance: "", stops: "", line: ("", "") }
}

const ENDS: Deal = Deal {
    code: "budgetopfoelgning",
    step: 3,
    text: "Grønne Områder gør op hvert kvartal, til de nye maskiner er betalt.",
    reason: "Maskinerne blev dyrere end ventet, og de betales over tre kvartaler.",
    decided_here: "Hvilke maskiner der bruges hvor.",
    end: "Sidste regning er betalt, og resultatet er kendt.",
    support: Some(("Økonomi regner den første opgørelse sammen med jer", Party::Staff)),
    remarks: "MED har ingen bemærkninger ud over, at det skal holde op igen.",
    pens: ALL_AGREE,
};

/// A tightening that ends in three weeks.
pub fn ends_soon(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let (days, area, unit) = (story.days, "Vej og Park", "Grønne Områder");
    let name = format!("Vej og Park, vinter {}", days.year);
    let round = talks::open(story, tools, area, (name, &[ENDS.code]), (days.this(1, 6), days.this(1, 26)))?;
    let about = (round, unit, ENDS.code);
    let talk = talks::ask(story, tools, about, (Party::Line, "Maskinerne skal betales i år."), days.this(1, 8))?;
    for (voice, day) in [
        voice(Party::Unit, "Hellere hver tredje måned i et år end en overraskelse i december."),
        voice(Party::Line, "Jeg skal kunne sige til direktionen, at vi har styr på det."),
        voice(Party::Staff, "Kvartalet er nok, når maskinerne er det eneste nye."),
    ]
    .iter()
    .zip([12, 13, 14])
    {
        talks::speak(story, tools, (talk, unit, ENDS.code), voice, days.this(1, day))?;
    }
    let (drafted, signed, med) = (days.this(1, 28), days.this(2, 4), days.this(2, 11));
    let steps = Steps { drafted, signed, med, from: days.this(3, 1), review: days.today.plus_days(21) };
    talks::own(story, tools, (talk, unit), &ENDS, steps)
}

/// A law that changes in the coming year, told in time; invented, and says so.
pub fn law_ahead(story: &mut Story, tools: &Tools) -> Result<FloorId, Trouble> {
    let tool = talks::tool(tools, "egenkontrol")?;
    let (instrument, step, told) = (tool.id, tool.step(2)?, story.days.ago(9));
    let from = Date::new(story.days.today.year() + 1, 1, 1).unwrap_or(story.days.today);
    story.house_does(told, move |tx| {
        let floor = Floor {
            id: FloorId::fresh(),
            instrument,
            step,
            period: Period::since(from),
            source: Words::new(
                "Opdigtet eksempel: en ny lov om egenkontrol, § 2",
                "Invented example: a new act on own control, s. 2",
            ),
            source_date: told,
            checked: true,
        };
        Ok((floor.id, steering::add_floor(tx, &floor)?))
    })
}

/// The units whom a floor lifts are told on a day.
pub fn tell_floor(story: &mut Story, floor: FloorId, on: Date) -> Result<(), Trouble> {
    let told = move |tx: &mut store::Tx| steering::tell_floor(tx, floor, "")?.ok_or_else(|| missing("anybody to tell"));
    story.act(By::job(), on, move |tx| Ok(((), told(tx)?)))
}

/// Both parties are told of what ends soon, as every day.
pub fn warn(story: &mut Story) -> Result<(), Trouble> {
    let due = story.db.read(|tx| Ok::<_, Trouble>(steering::endings_due(tx)?))?;
    let today = story.days.today;
    for ending in due {
        let told = move |tx: &mut store::Tx| steering::warn(tx, &ending, "")?.ok_or_else(|| missing("an ending"));
        story.act(By::job(), today, move |tx| Ok(((), told(tx)?)))?;
    }
    Ok(())
}
