//! Deviations that units reported themselves, the help they were offered, and whether it helped.

use crate::calendar::Calendar;
use crate::story::{Story, Trouble};
use base::{Date, Lang, Money};
use followup::{Answer, DeviationId, End, Helped, Indicator, Judgement, Kind, News, Offer, Report, Wish};

/// A deviation from report to end, as far as it has come.
struct Case {
    unit: &'static str,
    /// The unit whose leader answers.
    line: &'static str,
    kind: Kind,
    /// Kroner; plus is merforbrug.
    amount: Option<i64>,
    reported: Date,
    /// What is measured, what is expected of it, and in what.
    indicator: Option<(&'static str, &'static str, &'static str)>,
    reading: &'static str,
    plan: &'static str,
    wish: Option<(&'static str, &'static str)>,
    answer: Option<(Date, &'static str)>,
    /// Help: what, by which staff function, by when.
    offer: Option<(&'static str, &'static str, Date)>,
    news: Option<(Date, &'static str, i64)>,
    judged: Option<(Date, Helped, &'static str)>,
    /// The day, what came of it, and what was learned.
    ended: Option<(Date, &'static str, &'static str)>,
    /// Whether the committee is told: the day, the line's decision, its reason, and the unit's own words.
    told: Option<(Date, bool, &'static str, Option<&'static str>)>,
}

/// The unit whose report nobody has answered in time.
pub const UNANSWERED: &str = "Byggesager";

fn case(unit: &'static str, line: &'static str, kind: Kind, reported: Date) -> Case {
    Case {
        unit,
        line,
        kind,
        amount: None,
        indicator: None,
        reported,
        reading: "",
        plan: "",
        wish: None,
        answer: None,
        offer: None,
        news: None,
        judged: None,
        ended: None,
        told: None,
    }
}

/// What has happened when the committees' papers are made.
fn before_the_papers(days: Calendar) -> [Case; 4] {
    [dentists(days), families(days), waiting(days), bakkely(days)]
}

fn dentists(days: Calendar) -> Case {
    Case {
        amount: Some(64_000),
        reading: "To tandlæger sagde op samme måned, og vi har brugt vikarer.",
        plan: "Vi slår to klinikker sammen om fredagen, til stillingerne er besat.",
        wish: Some(("Et opslag, der virker", "hr")),
        answer: Some((days.last(5, 16), "Godt, at I siger det nu. Gør det.")),
        offer: Some(("HR skriver opslaget sammen med jer", "hr", days.last(6, 1))),
        judged: Some((days.last(9, 2), Helped::Yes, "Begge stillinger blev besat til august.")),
        ended: Some((
            days.last(12, 1),
            "Året endte 21.000 kr. over i stedet for 64.000.",
            "Vi skulle have slået klinikkerne sammen om fredagen, da den første sagde op, ikke da den anden gjorde.",
        )),
        told: Some((
            days.last(5, 20),
            false,
            "Det bliver løst inden for rammen. Udvalget har ikke brug for at høre om hver opsigelse.",
            None,
        )),
        ..case("Tandplejen", "Center for Børn og Familie", Kind::Budget, days.last(5, 12))
    }
}

fn families(days: Calendar) -> Case {
    Case {
        amount: Some(980_000),
        reading: "Tre familier har fået døgnophold siden januar. Det er rigtigt for dem, og vi har ikke pengene.",
        plan: "Vi gennemgår alle forløb over seks måneder med Familieafdelingen inden sommer.",
        wish: Some(("En prognose, der kan vise, hvad et forløb koster, før vi siger ja", "oekonomi")),
        answer: Some((days.this(4, 17), "Tak, fordi I kom med det i april. Vi holder fast i de tre familier.")),
        offer: Some(("Økonomi bygger et regneark sammen med jer", "oekonomi", days.this(5, 15))),
        news: Some((days.this(8, 20), "To forløb er afsluttet til tiden. Vi venter nu et mindre merforbrug.", 540_000)),
        judged: Some((
            days.this(9, 3),
            Helped::Partly,
            "Regnearket hjælper, når vi visiterer. Det hjælper ikke på de forløb, der var begyndt.",
        )),
        told: Some((
            days.this(4, 20),
            true,
            "Udvalget har bedt om at høre om døgnophold, før de koster.",
            Some(
                "Tre familier har fået døgnophold siden januar. Det er rigtigt for dem, og vi har ikke pengene. Vi siger det nu, mens der er noget at gøre.",
            ),
        )),
        ..case("Familiehuset", "Center for Børn og Familie", Kind::Budget, days.this(4, 12))
    }
}

fn waiting(days: Calendar) -> Case {
    Case {
        reading: "Ventetiden til psykolog er 19 uger. Vi har lovet otte.",
        plan: "Vi giver faste dage i husene forrang og lader fem undersøgelser vente.",
        wish: Some(("En fast afløser i tre måneder", "hr")),
        answer: Some((days.this(5, 28), "Enig i forrangen. Vi kan ikke finde en afløser inden for rammen.")),
        offer: Some(("HR søger i puljen af seniorer", "hr", days.this(6, 15))),
        judged: Some((
            days.this(9, 10),
            Helped::No,
            "Puljen var tom. Ventetiden er uændret, og vi siger det til skolerne.",
        )),
        told: Some((days.this(6, 1), true, "Ventetiden er et af udvalgets mål.", None)),
        ..case("PPR", "Center for Børn og Familie", Kind::Focus, days.this(5, 21))
    }
}

fn bakkely(days: Calendar) -> Case {
    Case {
        amount: Some(410_000),
        reading: "Sygefraværet er steget siden juni, og vikarerne koster mere end dem, de afløser.",
        plan: "Fast vikarhold på tværs af etagerne fra oktober, og en samtale med hver sygemeldt.",
        wish: Some(("Hjælp til at tale om arbejdsmiljøet hos os", "hr")),
        answer: Some((days.this(9, 24), "Jeg kommer på jeres personalemøde den 6. oktober, hvis I vil have det.")),
        offer: Some(("En konsulent fra HR tre eftermiddage", "hr", days.this(11, 1))),
        ..case("Bakkely, 1. sal", "Plejecentret Bakkely", Kind::Budget, days.this(9, 20))
    }
}

/// What has happened since.
fn since(days: Calendar) -> [Case; 2] {
    [
        Case {
            indicator: Some(("Sagsbehandlingstid for enfamiliehuse", "58", "dage")),
            reading: "Vi når ikke de 40 dage, vi har lovet borgerne. Hver sag sendes til to høringer, og den ene beder ingen lov om.",
            plan: "Vi tager de sager først, hvor nogen har solgt deres hus.",
            wish: Some(("Må vi lade den ene høring ligge i tre måneder?", "jura")),
            ..case(UNANSWERED, "Plan og Byg", Kind::Rule, days.ago(26))
        },
        Case {
            amount: Some(90_000),
            reading: "Vikarpuljen, som ligger hos mig, er brugt op: to langtidssyge i Svalereden siden august.",
            plan: "Husene dækker hinanden resten af året, og Kastanjen låner en pædagog ud to dage om ugen.",
            wish: Some(("Et bud på, hvor stor puljen skal være til næste år", "oekonomi")),
            ..case("Dagtilbud Øst", "Center for Dagtilbud", Kind::Budget, days.ago(4))
        },
    ]
}

/// Tells what had happened when the papers were made.
pub fn tell_first(story: &mut Story) -> Result<(), Trouble> {
    before_the_papers(story.days).iter().try_for_each(|case| tell(story, case))
}

/// Tells what has happened since.
pub fn tell_rest(story: &mut Story) -> Result<(), Trouble> {
    since(story.days).iter().try_for_each(|case| tell(story, case))
}

fn tell(story: &mut Story, case: &Case) -> Result<(), Trouble> {
    let id = report(story, case)?;
    let unit = case.unit;
    if let Some(answer) = answer(story, case)? {
        let on = answer.on;
        story.leader_does(case.line, on, move |tx| Ok(((), followup::answer(tx, id, &answer)?)))?;
    }
    if let Some((on, words, kroner)) = case.news {
        let news = News::told(on, words, Some(Money::whole(kroner)));
        story.leader_does(unit, on, move |tx| Ok(((), followup::learn(tx, id, &news, None)?)))?;
    }
    if let Some((on, helped, words)) = case.judged {
        let judgement = Judgement { on, helped, words: Some(words.to_owned()) };
        story.leader_does(unit, on, move |tx| Ok(((), followup::judge(tx, id, &judgement)?)))?;
    }
    if let Some((on, tell, reason, said)) = case.told {
        let by = Some(story.town.leader(case.line)?.post);
        story.leader_does(case.line, on, move |tx| Ok(((), followup::decide_telling(tx, id, (tell, reason), by)?)))?;
        if let Some(said) = said {
            story.leader_does(unit, on, move |tx| Ok(((), followup::say_to_committee(tx, id, said)?)))?;
        }
    }
    if let Some((on, words, learned)) = case.ended {
        let end = End { on, words: words.to_owned(), learned: Some(learned.to_owned()), shared: true };
        story.leader_does(unit, on, move |tx| Ok(((), followup::finish(tx, id, &end)?)))?;
    }
    Ok(())
}

fn indicator((name, expected, measure): (&str, &str, &str)) -> Indicator {
    Indicator { name: name.to_owned(), expected: expected.to_owned(), measure: measure.to_owned() }
}

fn report(story: &mut Story, case: &Case) -> Result<DeviationId, Trouble> {
    let wish = case.wish.map(|(words, code)| Ok::<_, Trouble>((words, story.town.function(code)?.0))).transpose()?;
    let report = Report {
        kind: case.kind,
        amount: case.amount.map(Money::whole),
        indicator: case.indicator.map(indicator),
        reading: case.reading.to_owned(),
        plan: case.plan.to_owned(),
        wish: wish.map(|(words, of)| Wish { words: words.to_owned(), of: Some(of) }),
        more_on: Some(case.reported.plus_days(60)),
        lang: Lang::Da,
    };
    let (unit, post, on) = (story.town.unit(case.unit)?, story.town.leader(case.unit)?.post, case.reported);
    story.leader_does(case.unit, on, move |tx| Ok(followup::report(tx, unit, Some(post), report.clone(), on)?))
}

fn answer(story: &Story, case: &Case) -> Result<Option<Answer>, Trouble> {
    let Some((on, words)) = case.answer else { return Ok(None) };
    let offer = match case.offer {
        Some((help, code, by)) => Some(Offer { words: help.to_owned(), giver: Some(story.town.function(code)?.0), by }),
        None => None,
    };
    let by = Some(story.town.leader(case.line)?.post);
    Ok(Some(Answer { on, by, words: words.to_owned(), offer }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::plots;

    #[test]
    fn every_case_is_answered_by_the_leader_above_the_unit() {
        let days = Calendar::ending(Date::new(2026, 11, 21).unwrap());
        let plots = plots();
        for case in before_the_papers(days).iter().chain(&since(days)) {
            let plot = plots.iter().find(|plot| plot.name == case.unit).unwrap();
            assert_eq!(plots[plot.above.unwrap()].name, case.line);
        }
    }
}
