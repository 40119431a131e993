//! The first rounds, in the year before the last: plejecentre in the spring, and the weekly status everywhere in the autumn.

use crate::story::{Story, Trouble};
use crate::talks::{self, ALL_AGREE, Deal, Pen, Steps, Tools, Voice, agrees};
use base::Period;
use steering::agreement::Says;
use steering::floor::{Floor, FloorId};
use steering::seat::Party;
use steering::step::Words;

const AREA: &str = "Center for Plejecentre";

const DEALS: [Deal; 4] = [
    Deal {
        code: "metode",
        step: 1,
        text: "Hvert plejecenter vælger selv sin faglige metode og skriver på én side, hvorfor den passer til beboerne.",
        reason: "Beboerne er forskellige fra hus til hus. En fælles metode gav ens ord, men ikke ens hverdag.",
        decided_here: "Metode, redskaber og hvem der oplæres i dem.",
        end: "",
        support: Some(("Faglig sparring to gange om året", Party::Staff)),
        remarks: "Medarbejdersiden bemærker, at et frit metodevalg kræver tid til at blive enige. Tiden skal findes i planlægningen.",
        pens: ALL_AGREE,
    },
    Deal {
        code: "kompetenceudvikling",
        step: 2,
        text: "Eget budget til kurser inden for to fælles temaer: demens og den sidste tid.",
        reason: "Temaerne binder centrene sammen; valget inden for dem er fagligt.",
        decided_here: "Hvem der går på kursus hvornår.",
        end: "",
        support: None,
        remarks: "",
        pens: ALL_AGREE,
    },
    Deal {
        code: "dataadgang",
        step: 2,
        text: "Plejecentrene giver selv adgang efter arbejdsopgave og retter den, når nogen skifter.",
        reason: "Vikarer stod uden adgang i weekender, og det gik ud over beboerne.",
        decided_here: "Hvem der ser hvad i omsorgssystemet.",
        end: "",
        support: Some(("En liste hver måned over dem, der har adgang", Party::Staff)),
        remarks: "MED ønsker, at listen også gennemgås i TRIO'en.",
        pens: &[
            agrees(Party::Unit),
            agrees(Party::Line),
            Pen {
                party: Party::Staff,
                says: Says::Agree,
                words: "Vi følger antallet af adgange og siger til, hvis det vokser.",
            },
        ],
    },
    Deal {
        code: "vedligehold",
        step: 1,
        text: "Plejecentrene bestiller selv indvendigt vedligehold for eget budget.",
        reason: "En løs håndliste ventede i gennemsnit syv uger.",
        decided_here: "Hvad der laves først.",
        end: "",
        support: None,
        remarks: "",
        pens: ALL_AGREE,
    },
];

const OWN: Deal = Deal {
    code: "kompetenceudvikling",
    step: 1,
    text: "Plejecentret Lærkevang vælger selv, hvad de lærer, også uden for de fælles temaer.",
    reason: "Halvdelen af beboerne er flyttet ind efter en hjerneskade. De fælles temaer passer ikke til dem.",
    decided_here: "Emner, form og hvem.",
    end: "",
    support: Some(("Kontakt til hjerneskadekoordinatoren", Party::Line)),
    remarks: "MED støtter aftalen.",
    pens: ALL_AGREE,
};

const VOICES: [Voice; 3] = [
    Voice {
        party: Party::Unit,
        step: 1,
        why: "Vores beboere har brug for viden om hjerneskade, og den findes ikke i temaerne.",
        support: "Nogen at spørge, når vi vælger kurser.",
        governance: "Vi fortæller, hvad vi har brugt pengene til.",
        stops: "",
        line: ("", ""),
    },
    Voice {
        party: Party::Line,
        step: 1,
        why: "De kender deres beboere bedre end jeg.",
        support: "Jeg formidler kontakt til hjerneskadekoordinatoren.",
        governance: "Det fælles tema om den sidste tid gælder også dem.",
        stops: "Jeg spørger ikke til kursuslister.",
        line: ("Hvad I lærer, og af hvem.", "At I vælger noget andet end de andre centre."),
    },
    Voice {
        party: Party::Staff,
        step: 2,
        why: "Fælles temaer giver billigere hold. Det kan dog undværes for ét center.",
        support: "",
        governance: "Regning og kursusbevis skal stadig registreres.",
        stops: "Begrundelse for hvert enkelt kursus.",
        line: ("", ""),
    },
];

/// The spring round of the plejecentre.
pub fn spring(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let days = story.days;
    let name = format!("Plejecentre, forår {}", days.year - 1);
    let codes = DEALS.map(|deal| deal.code);
    let round = talks::open(story, tools, AREA, (name, &codes), (days.last(2, 3), days.last(3, 14)))?;
    let about = (round, "Plejecentret Lærkevang", "kompetenceudvikling");
    let wish = "Vi vil gerne vælge emner uden for de to fælles temaer.";
    let talk = talks::ask(story, tools, about, (Party::Unit, wish), days.last(2, 10))?;
    for (voice, day) in VOICES.iter().zip([24, 25, 26]) {
        talks::speak(story, tools, (talk, about.1, about.2), voice, days.last(2, day))?;
    }
    let steps = Steps {
        drafted: days.last(3, 17),
        signed: days.last(3, 28),
        med: days.last(4, 8),
        from: days.last(5, 1),
        review: days.this(5, 1).plus_months(12),
    };
    for deal in &DEALS {
        talks::common(story, tools, (round, AREA), deal, steps)?;
    }
    talks::own(story, tools, (talk, about.1), &OWN, steps)
}

const STATUS: Deal = Deal {
    code: "dokumentationskrav",
    step: 2,
    text: "Ingen skriver ugestatus til kommunen mere. Vi skriver afvigelser og beslutninger ned.",
    reason: "Læring og Kvalitet kunne ikke pege på en beslutning, som ugestatus havde ført til.",
    decided_here: "Hvad I ellers skriver ned for jer selv.",
    end: "",
    support: None,
    remarks: "HovedMED bemærker: »Godt. Fortæl det til alle samme dag, ellers bliver de ved.«",
    pens: &[agrees(Party::Unit), agrees(Party::Staff)],
};

/// The autumn round of the whole municipality, about one thing.
pub fn autumn(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let (days, area) = (story.days, "Korsbæk Kommune");
    let name = format!("Hele kommunen: ugestatus, efterår {}", days.year - 1);
    let opened = (days.last(9, 8), days.last(10, 3));
    let round = talks::open(story, tools, area, (name, &[STATUS.code]), opened)?;
    let steps = Steps {
        drafted: days.last(10, 6),
        signed: days.last(10, 20),
        med: days.last(11, 5),
        from: days.last(11, 15),
        review: days.this(11, 15).plus_months(12),
    };
    talks::common(story, tools, (round, area), &STATUS, steps)
}

/// A floor rises: what the law demands goes before what was agreed. The law is invented, and says so.
pub fn floor_rises(story: &mut Story, tools: &Tools) -> Result<FloorId, Trouble> {
    let tool = talks::tool(tools, "dataadgang")?;
    let (instrument, step) = (tool.id, tool.step(3)?);
    let (told, from) = (story.days.this(6, 15), story.days.this(7, 1));
    story.house_does(told, move |tx| {
        let floor = Floor {
            id: FloorId::fresh(),
            instrument,
            step,
            period: Period::since(from),
            source: Words::new(
                "Opdigtet eksempel: en ny bekendtgørelse om adgang til helbredsoplysninger, § 4",
                "Invented example: a new order on access to health data, s. 4",
            ),
            source_date: told,
            checked: false,
        };
        Ok((floor.id, steering::add_floor(tx, &floor)?))
    })
}
