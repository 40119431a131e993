//! What came after the deviations: the municipality's common dates, actions with a post and a day, and a report that nobody has answered.

use crate::story::{Story, Trouble};
use base::Lang;
use followup::{DeviationId, Draft, Who};
use store::By;

/// Common dates that the staff functions have taken into use: the proposal, days, what, minutes, owner and purpose.
const DATES: [(&str, &str, &str, i64, &str, &str); 4] = [
    (
        "carry_over",
        "01-03",
        "Begrund overførslen mellem årene",
        45,
        "oekonomi",
        "Byrådet skal kunne beslutte, hvad der overføres, og hvorfor.",
    ),
    (
        "workplace_assessment",
        "31-01",
        "Se, om jeres APV er yngre end tre år",
        15,
        "hr",
        "En arbejdspladsvurdering fornyes mindst hvert tredje år.",
    ),
    (
        "appraisals",
        "15-06",
        "Afslut årets MUS og LUS",
        30,
        "hr",
        "Alle har haft en samtale. Her markeres kun, at de er holdt.",
    ),
    (
        "working_environment",
        "15-10",
        "Hold den årlige arbejdsmiljødrøftelse",
        90,
        "hr",
        "Leder og medarbejdere aftaler, hvad I vil med arbejdsmiljøet det næste år.",
    ),
];

/// The half-year accounts ask only the staff function itself.
const ACCOUNTS: (&str, &str, &str, i64, &str, &str) = (
    "half_year",
    "01-09",
    "Læg halvårsregnskabet frem til godkendelse",
    480,
    "oekonomi",
    "Byrådet godkender halvårsregnskabet i et møde.",
);

/// Tells all of it.
pub fn tell(story: &mut Story) -> Result<(), Trouble> {
    for date in DATES {
        take_up(story, date, Who::Leaders)?;
    }
    take_up(story, ACCOUNTS, Who::Staff("oekonomi".to_owned()))?;
    act(story)
}

fn take_up(
    story: &mut Story,
    (proposal, days, text, minutes, owner, purpose): (&'static str, &str, &str, i64, &str, &str),
    who: Who,
) -> Result<(), Trouble> {
    let on = story.days.ago(2);
    let draft = Draft {
        text: text.to_owned(),
        days: followup::days(days).unwrap_or_default(),
        who,
        minutes,
        owner: owner.to_owned(),
        purpose: purpose.to_owned(),
        review: story.days.today.plus_months(24),
        lang: Lang::Da,
    };
    let by = By::person(story.town.function(owner)?.1);
    let add = move |tx: &mut store::Tx| Ok(followup::add_common(tx, draft.clone(), Some(proposal.to_owned()))?);
    story.act(by, on, add).map(|_| ())
}

/// The actions on Bakkely's deviation: one done, one moved with its reason, one that waits.
fn act(story: &mut Story) -> Result<(), Trouble> {
    let (unit, line) = ("Bakkely, 1. sal", "Plejecentret Bakkely");
    let id = newest(story, unit)?;
    let (own, above) = (story.town.leader(unit)?.post, story.town.leader(line)?.post);
    let (begun, days) = (story.days.ago(40), story.days);
    let add = |story: &mut Story, words: &'static str, post, due| {
        story.leader_does(line, begun, move |tx| Ok(followup::act(tx, id, words, (post, due))?))
    };
    let first = add(story, "Fast vikarhold på tværs af etagerne", own, days.ago(20))?;
    let second = add(story, "En samtale med hver sygemeldt", own, days.ago(10))?;
    add(story, "Tag sygefraværet op i MED", above, days.today.plus_days(9))?;
    story.leader_does(unit, days.ago(22), move |tx| {
        Ok(((), followup::act_done(tx, first, Some("Holdet er på plads: fire faste og to afløsere."))?))
    })?;
    let later = days.today.plus_days(12);
    story.leader_does(unit, days.ago(12), move |tx| {
        Ok(((), followup::act_moved(tx, second, later, "To er stadig for syge til at tale om det.")?))
    })
}

fn newest(story: &Story, unit: &str) -> Result<DeviationId, Trouble> {
    let (id, today) = (story.town.unit(unit)?, story.days.today);
    let all = story.db.read(|tx| followup::deviations(tx, &[id], today, today))?;
    all.first().map(|one| one.id).ok_or_else(|| crate::story::missing(unit))
}
