//! What a committee wants to know and has let go, and what its members have asked: answered, late, and new.

use crate::story::{Story, Trouble};
use base::{Date, Lang};
use reports::{Answer, Form, LineId, Owner, QuestionId, Rhythm, Wish};

const COMMITTEE: &str = "Børne- og Skoleudvalget";

/// A line of the information agreement.
struct Line {
    what: &'static str,
    why: &'static str,
    rhythm: Rhythm,
    form: Form,
    owner: &'static str,
    /// Minutes each time, and of how many.
    takes: (i64, i64),
    from: Date,
    months: i32,
}

/// The agreement, what was let go, and the three questions.
pub fn tell(story: &mut Story) -> Result<(), Trouble> {
    let days = story.days;
    for line in lasting(story) {
        agrees(story, &line)?;
    }
    let list = agrees(story, &list_of_absence(story))?;
    let thanks = "Tak til alle, der har udfyldt listen hver måned. Vi brugte den ikke til at beslutte noget og spørger \
                  hellere husene om, hvad der hjælper.";
    story.persona_does("politiker", days.this(9, 9), move |tx| Ok(((), reports::let_go(tx, list, thanks)?)))?;
    agrees(story, &freed_time(story))?;
    questions(story)
}

/// What the committee has wanted to know for some time.
fn lasting(story: &Story) -> [Line; 3] {
    let days = story.days;
    [
        Line {
            what: "Ventetiden hos PPR",
            why: "For at kunne flytte penge mellem PPR og skolerne, før ventetiden bliver for lang.",
            rhythm: Rhythm::Quarterly,
            form: Form::Figure,
            owner: "laering",
            takes: (20, 1),
            from: days.this(2, 10),
            months: 18,
        },
        Line {
            what: "Hvad eleverne selv siger om at gå i skole",
            why: "For at kunne holde målet om trivsel op mod andet end fravær.",
            rhythm: Rhythm::Yearly,
            form: Form::Page,
            owner: "laering",
            takes: (120, 1),
            from: days.this(2, 10),
            months: 24,
        },
        Line {
            what: "Søgningen til privatskoler",
            why: "For at følge virkningen af det nye skoledistrikt i det første år.",
            rhythm: Rhythm::HalfYearly,
            form: Form::Figure,
            owner: "oekonomi",
            takes: (30, 1),
            from: days.last(6, 3),
            months: 12,
        },
    ]
}

/// What it has let go again.
fn list_of_absence(story: &Story) -> Line {
    let days = story.days;
    Line {
        what: "Liste over sygefravær hus for hus",
        why: "Udvalget ville følge fraværet efter sammenlægningen.",
        rhythm: Rhythm::Monthly,
        form: Form::Units,
        owner: "hr",
        takes: (15, 60),
        from: days.this(1, 13),
        months: 24,
    }
}

/// The newest wish.
fn freed_time(story: &Story) -> Line {
    let days = story.days;
    Line {
        what: "Hvad den frigjorte tid er gået til i børnehusene",
        why: "For at vide, om færre indberetninger kan mærkes hos børnene, før vi slipper flere.",
        rhythm: Rhythm::Once,
        form: Form::Talk,
        owner: "laering",
        takes: (60, 1),
        from: days.ago(6),
        months: 7,
    }
}

fn agrees(story: &mut Story, line: &Line) -> Result<LineId, Trouble> {
    let (committee, owner) = (story.town.committee(COMMITTEE)?, story.town.function(line.owner)?.0);
    let wish = Wish {
        what: line.what.to_owned(),
        why: line.why.to_owned(),
        rhythm: line.rhythm,
        form: line.form,
        owner,
        minutes: line.takes.0,
        people: line.takes.1,
        lang: Lang::Da,
        from: line.from,
        until: line.from.plus_months(line.months),
    };
    let seen = Some(wish.a_year());
    story.persona_does("politiker", line.from, move |tx| Ok(reports::agree_line(tx, committee, wish.clone(), seen)?))
}

fn questions(story: &mut Story) -> Result<(), Trouble> {
    let days = story.days;
    let ppr = Owner::Post(story.town.leader("PPR")?.post);
    let hr = Owner::Function(story.town.function("hr")?.0);
    let first = asks(story, days.ago(47), "Hvor længe venter et barn på at blive set af en psykolog lige nu?")?;
    hands(story, days.ago(45), first, ppr, days.ago(31))?;
    let words = "19 uger, målt den 20. oktober i PPR's egen liste over 142 børn. Børn i de faste husbesøg venter 6 uger. \
                 Vi har lovet otte uger og når det ikke i år.";
    let by = story.town.leader("PPR")?.post;
    let on = days.ago(38);
    story.leader_does("PPR", on, move |tx| {
        let answer = Answer { on, by: Some(by), words: words.to_owned(), lang: Lang::Da };
        Ok(((), reports::answer(tx, first, answer)?))
    })?;
    let second = asks(story, days.ago(26), "Hvad koster det os, at stillinger i dagtilbud står ubesat?")?;
    hands(story, days.ago(24), second, hr, days.ago(8))?;
    asks(story, days.ago(1), "Har de nye legepladser fået flere børn ud om formiddagen?")?;
    Ok(())
}

fn asks(story: &mut Story, on: Date, words: &'static str) -> Result<QuestionId, Trouble> {
    let committee = story.town.committee(COMMITTEE)?;
    story.persona_does("politiker", on, move |tx| Ok(reports::ask(tx, committee, words, Lang::Da)?))
}

fn hands(story: &mut Story, on: Date, id: QuestionId, owner: Owner, due: Date) -> Result<(), Trouble> {
    story.house_does(on, move |tx| Ok(((), reports::hand_to(tx, id, owner, due)?)))
}
