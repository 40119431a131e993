//! The round of Børn og Unge in the last spring: a common agreement, and units that wanted something else – freer,
//! tighter, and once without agreement.

use crate::story::{Story, Trouble};
use crate::talks::{self, ALL_AGREE, Deal, Pen, Steps, Tools, Voice, agrees};
use base::Date;
use steering::agreement::Says;
use steering::seat::Party;

const AREA: &str = "Børn og Unge";

const DEALS: [Deal; 5] = [
    Deal {
        code: "budgetopfoelgning",
        step: 1,
        text: "I sender forventet resultat én gang om året og siger til, når I selv ser en afvigelse.",
        reason: "Tre prognoser om året gav ens tal. Afvigelserne blev opdaget i samtaler.",
        decided_here: "Hvornår I gør regnskabet op for jer selv.",
        end: "",
        support: Some(("En fast kontakt i Økonomi, som svarer samme dag", Party::Staff)),
        remarks: "",
        pens: ALL_AGREE,
    },
    Deal {
        code: "ansaettelser",
        step: 2,
        text: "I ansætter selv; HR læser opslaget.",
        reason: "Tre ugers ventetid på godkendelse kostede ansøgere.",
        decided_here: "Hvem der sidder i udvalget, og hvem I vælger.",
        end: "",
        support: Some(("HR svarer på et opslag inden for to dage", Party::Staff)),
        remarks: "Medarbejdersiden bemærker: »Vi vil være med i udvalget hver gang, ikke kun når der er tid.«",
        pens: ALL_AGREE,
    },
    Deal {
        code: "dokumentationskrav",
        step: 1,
        text: "Vi skriver kun det, loven kræver, og det, vi selv bruger.",
        reason: "Personalet pegede på 14 skemaer, som ingen læste.",
        decided_here: "Hvilke noter I skriver for jeres egen skyld.",
        end: "",
        support: Some(("En side om, hvad loven faktisk kræver", Party::Staff)),
        remarks: "MED bemærker, at pligten til at skrive bekymringer ned ikke er lempet, og at det skal siges tydeligt.",
        pens: ALL_AGREE,
    },
    Deal {
        code: "egenkontrol",
        step: 1,
        text: "I tilrettelægger selv jeres egenkontrol.",
        reason: "De, der gjorde mest ved det, gjorde det allerede på deres egen måde.",
        decided_here: "Hvad I ser efter, og hvornår.",
        end: "",
        support: None,
        remarks: "",
        pens: ALL_AGREE,
    },
    Deal {
        code: "afrapportering",
        step: 2,
        text: "En kort status to gange om året. Den styring bliver, fordi udvalget bruger den.",
        reason: "Udvalget har sagt, at de to statusser er det, de læser.",
        decided_here: "Hvad I vil fortælle om.",
        end: "",
        support: None,
        remarks: "",
        pens: ALL_AGREE,
    },
];

/// A unit that wanted something else.
struct Talk {
    unit: &'static str,
    by: Party,
    wish: &'static str,
    voices: [Voice; 3],
    deal: Deal,
}

const fn voice(party: Party, step: usize, why: &'static str) -> Voice {
    Voice { party, step, why, support: "", governance: "", stops: "", line: ("", "") }
}

const HIRING: Talk = Talk {
    unit: "Børnehuset Lærkereden",
    by: Party::Unit,
    wish: "Vi vil ansætte uden at HR læser opslaget først.",
    voices: [
        Voice {
            support: "En jurist at ringe til, når det er svært.",
            governance: "Overenskomsterne og lønsummen.",
            ..voice(
                Party::Unit,
                1,
                "Vi mister de gode, mens opslaget ligger til læsning, og vi har ansat elleve de sidste to år uden fejl.",
            )
        },
        Voice {
            stops: "Jeg spørger ikke til det enkelte opslag.",
            line: ("Hvem I ansætter, og hvordan I finder dem.", "At I vælger forkert en gang imellem."),
            ..voice(Party::Line, 1, "De kan det her. Jeg vil hellere bruge min tid på dem, der er nye.")
        },
        Voice {
            governance: "Opslaget skal læses af en, der kender ligebehandlingsreglerne.",
            ..voice(Party::Staff, 2, "To opslag i området har givet klager. Vi læser dem på en time.")
        },
    ],
    deal: Deal {
        code: "ansaettelser",
        step: 1,
        text: "Lærkereden ansætter selv inden for lønsummen; HR læser kun med, når huset beder om det.",
        reason: "Huset har vist, at det kan, og de små vikariater skal kunne besættes samme uge.",
        decided_here: "Alt om ansættelser inden for lønsummen.",
        end: "",
        support: Some(("Et halvt års fast telefontid hos HR", Party::Staff)),
        remarks: "MED bemærker: »Tillidsrepræsentanten skal fortsat orienteres før et opslag.«",
        pens: &[
            agrees(Party::Unit),
            Pen {
                party: Party::Staff,
                says: Says::SeenDisagree,
                words: "Vi er uenige om opslagene: risikoen for en klage er reel, og det tager os en time.",
            },
            Pen {
                party: Party::Line,
                says: Says::Decide,
                words: "Jeg afgør det sådan og tager ansvaret, hvis der kommer en klage.",
            },
        ],
    },
};

const TIGHTER: Talk = Talk {
    unit: "Dagtilbud Vest",
    by: Party::Unit,
    wish: "Vi vil have tættere budgetopfølgning i det første år efter sammenlægningen.",
    voices: [
        Voice {
            support: "En økonom, der sidder hos os en formiddag i kvartalet.",
            governance: "Det faste skema; vi skal lære at læse det.",
            ..voice(
                Party::Unit,
                3,
                "To budgetter er blevet til ét, og ingen af os har prøvet fem huse før. Vi vil opdage det i tide.",
            )
        },
        Voice {
            support: "Jeg er med den første gang.",
            line: ("Hvordan I fordeler pengene mellem husene.", "At det første år bliver skævt."),
            ..voice(Party::Line, 2, "Jeg synes, at to gange ekstra er nok, men det er jer, der skal kunne sove.")
        },
        Voice {
            support: "Vi kommer ud hvert kvartal.",
            ..voice(Party::Staff, 3, "Det er det rigtige tidspunkt at bruge os på.")
        },
    ],
    deal: Deal {
        code: "budgetopfoelgning",
        step: 3,
        text: "Dagtilbud Vest gør op hvert kvartal med en kort forklaring i det første år.",
        reason: "Enheden har selv bedt om det efter sammenlægningen.",
        decided_here: "Fordelingen mellem de fem huse.",
        end: "Fire kvartaler i træk, hvor det forventede resultat højst er 1 pct. fra rammen.",
        support: Some(("En økonom i Vest en formiddag hvert kvartal", Party::Staff)),
        remarks: "MED bemærker: »Det er rigtigt set, og det skal holde op igen.«",
        pens: ALL_AGREE,
    },
};

const WITHOUT_AGREEMENT: Talk = Talk {
    unit: "Tornhøjskolen",
    by: Party::Line,
    wish: "Tættere budgetopfølgning, til regnskabet er på plads efter sidste års merforbrug.",
    voices: [
        Voice {
            support: "Hjælp til at rydde op i de gamle konti.",
            ..voice(
                Party::Unit,
                1,
                "Merforbruget skyldtes to elever, ikke vores styring. Flere skemaer flytter ikke en krone.",
            )
        },
        Voice {
            support: "En økonom to dage i juni.",
            governance: "Månedens tal, til vi kan se bunden.",
            line: ("Skolens egne penge til undervisning.", "At det tager tid."),
            ..voice(Party::Line, 4, "Jeg kunne ikke svare udvalget i efteråret, og det kunne skolen heller ikke.")
        },
        Voice {
            stops: "Notatet; tallene er nok.",
            ..voice(Party::Staff, 3, "Kvartalet er nok, hvis forklaringen er med.")
        },
    ],
    deal: Deal {
        code: "budgetopfoelgning",
        step: 3,
        text: "Tornhøjskolen gør op hvert kvartal med en kort forklaring indtil efterårsferien.",
        reason: "Sidste års merforbrug blev kendt for sent til, at nogen kunne gøre noget.",
        decided_here: "Hvordan skolen sparer, hvis det bliver nødvendigt.",
        end: "Det forventede resultat er kendt og forklaret i to opfølgninger.",
        support: Some(("En økonom på skolen to dage i juni", Party::Staff)),
        remarks: "Medarbejdersiden bemærker: »Vi er enige med skolen.«",
        pens: &[
            Pen {
                party: Party::Unit,
                says: Says::SeenDisagree,
                words: "Vi gør det, men vi mener ikke, at det hjælper.",
            },
            agrees(Party::Staff),
            Pen { party: Party::Line, says: Says::Decide, words: "Til efterårsferien, og så falder det væk." },
        ],
    },
};

const REPORTING: Talk = Talk {
    unit: "PPR",
    by: Party::Unit,
    wish: "Vi vil erstatte den ene status med et møde med skolerne.",
    voices: [
        voice(Party::Unit, 1, "Vores tal findes allerede. En samtale om dem er mere værd end en status."),
        Voice {
            line: ("Mødets form.", "At et møde ikke kan arkiveres."),
            ..voice(Party::Line, 1, "Skolerne har brug for at høre det fra jer.")
        },
        voice(Party::Staff, 2, "Vi skal bruge noget på skrift til udvalget, men kan tage det fra jeres egne tal."),
    ],
    deal: Deal {
        code: "afrapportering",
        step: 1,
        text: "PPR mødes med skolerne to gange om året om de tal, der allerede findes.",
        reason: "Det er skolerne, der kan gøre noget ved ventetiden sammen med PPR.",
        decided_here: "Dagsordenen.",
        end: "",
        support: None,
        remarks: "",
        pens: &[
            agrees(Party::Unit),
            agrees(Party::Line),
            Pen { party: Party::Staff, says: Says::Agree, words: "Vi henter selv tallene." },
        ],
    },
};

/// The round from opening to force.
pub fn tell(story: &mut Story, tools: &Tools) -> Result<(), Trouble> {
    let days = story.days;
    let codes = DEALS.map(|deal| deal.code);
    let opened = (days.this(2, 2), days.this(3, 20));
    let round = talks::open(story, tools, AREA, (format!("Børn og Unge, forår {}", days.year), &codes), opened)?;
    let mut asked = vec![];
    for talk in [&HIRING, &TIGHTER, &WITHOUT_AGREEMENT, &REPORTING] {
        let about = (round, talk.unit, talk.deal.code);
        let id = talks::ask(story, tools, about, (talk.by, talk.wish), days.this(2, 16))?;
        for (voice, day) in talk.voices.iter().zip([3, 5, 12]) {
            talks::speak(story, tools, (id, talk.unit, talk.deal.code), voice, days.this(3, day))?;
        }
        asked.push((id, talk));
    }
    let review = Date::new(days.year + 2, 2, 1).unwrap_or(days.today);
    let steps = Steps {
        drafted: days.this(3, 24),
        signed: days.this(4, 7),
        med: days.this(4, 15),
        from: days.this(5, 1),
        review,
    };
    for deal in &DEALS {
        talks::common(story, tools, (round, AREA), deal, steps)?;
    }
    for (id, talk) in asked {
        // A tightening ends by itself on its review date: the school's in the autumn, the merged district's after a year.
        let review = match talk.unit {
            "Tornhøjskolen" => days.this(10, 15),
            "Dagtilbud Vest" => Date::new(days.year + 1, 5, 1).unwrap_or(review),
            _ => review,
        };
        talks::own(story, tools, (id, talk.unit), &talk.deal, Steps { review, ..steps })?;
    }
    Ok(())
}
