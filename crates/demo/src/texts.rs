//! The town's own words about what it is for. All of them are invented.

/// A core task and the units that share it from the first day.
pub struct CoreTask {
    /// What it is called.
    pub name: &'static str,
    /// Why the municipality does this.
    pub purpose: &'static str,
    /// What should become different for citizens.
    pub effect: &'static str,
    /// Who shares it.
    pub units: &'static [&'static str],
}

/// The core tasks.
pub const CORE_TASKS: [CoreTask; 6] = [
    CoreTask {
        name: "Et godt børneliv",
        purpose: "Børn skal høre til og lære, fordi de er en del af noget sammen med andre. Det kan ingen enhed give dem alene.",
        effect: "Alle børn har mindst én voksen og én ven, de kan gå til. Færre børn skal have hjælp sent, fordi vi så dem tidligt.",
        units: &[
            "Børn og Unge",
            "Center for Dagtilbud",
            "Center for Skole",
            "Center for Børn og Familie",
            "Børnehuset Lærkereden",
            "Dagtilbud Vest",
            "Dagtilbud Midt",
            "Dagtilbud Øst",
            "Engskolen",
            "Tornhøjskolen",
            "PPR",
            "Sundhedsplejen",
            "Ungdommens Hus",
            "Bibliotekerne",
        ],
    },
    CoreTask {
        name: "Et langt og selvstændigt liv",
        purpose: "Mennesker vil klare sig selv og bestemme selv, også når kroppen svigter. Vi kommer til med det, de mangler, og ikke mere.",
        effect: "Flere kan det, de gerne vil kunne, i egen hverdag. Den, der har brug for hjælp, møder få ansigter og kender dem.",
        units: &[
            "Sundhed og Ældre",
            "Center for Plejecentre",
            "Center for Hjemmepleje",
            "Center for Sundhed og Rehabilitering",
            "Plejecentret Lærkevang",
            "Plejecentret Bakkely",
            "Hjemmeplejen Nord",
            "Sygeplejen",
            "Frivilligcentret",
        ],
    },
    CoreTask {
        name: "Et arbejde at stå op til",
        purpose: "Arbejde giver penge, venner og en plads. De fleste kan mere, end deres sag viser.",
        effect: "Flere kommer i ordinære timer og bliver der. Unge uden uddannelse har en voksen, der bliver ved.",
        units: &["Social og Beskæftigelse", "Jobcentret", "Jobcentret, Unge", "Ydelsescentret", "Ungdommens Hus"],
    },
    CoreTask {
        name: "En hverdag på egne præmisser",
        purpose: "Et handicap eller en sygdom i sindet skal ikke afgøre, hvem man er sammen med, og hvad dagen går med.",
        effect: "Borgerne vælger selv mere af deres dag og er med i fællesskaber uden for tilbuddet.",
        units: &[
            "Center for Handicap og Psykiatri",
            "Socialpsykiatrien",
            "Botilbuddet Elmegården",
            "Rusmiddelcentret",
            "Voksenrådgivningen",
        ],
    },
    CoreTask {
        name: "Et sted, der holder",
        purpose: "Veje, vand og natur skal kunne bruges af dem, der kommer efter os.",
        effect: "Man kan komme trygt frem på cykel, og byen tåler et skybrud.",
        units: &["Teknik og Miljø", "Vej og Park", "Plan og Byg", "Natur, Klima og Vand", "Ejendomme"],
    },
    CoreTask {
        name: "En kommune at tale med",
        purpose: "Borgere og foreninger kan mere, når de bliver mødt af nogen, der svarer.",
        effect: "Borgere får ét svar ét sted, og flere løser noget sammen med os.",
        units: &["Kultur og Borgerservice", "Borgerservice", "Bibliotekerne", "Kultur og Fritid", "Kommunikation"],
    },
];

/// What a core task means in one unit.
pub struct Translation {
    /// The unit.
    pub unit: &'static str,
    /// The core task.
    pub task: &'static str,
    /// What it means here.
    pub here: &'static str,
    /// What one would see us do.
    pub seen: &'static str,
}

/// The translations.
pub const TRANSLATIONS: [Translation; 9] = [
    Translation {
        unit: "Børnehuset Lærkereden",
        task: "Et godt børneliv",
        here: "Hos os betyder det, at ingen børn går rundt alene mere end et øjeblik, og at de stille børn også bliver spurgt.",
        seen: "Vi sidder på gulvet. Vi deler børnene i små grupper hver formiddag og bytter plads, når et barn mangler nogen.",
    },
    Translation {
        unit: "Dagtilbud Vest",
        task: "Et godt børneliv",
        here: "To områder er blevet til ét. Børn og forældre skal mærke det som flere muligheder og ikke som et nyt kontor.",
        seen: "Husene låner hinandens uderum, og en pædagog fra hvert hus mødes hver anden uge om de børn, vi er i tvivl om.",
    },
    Translation {
        unit: "Dagtilbud Midt",
        task: "Et godt børneliv",
        here: "Vi begynder med det, barnet kan, og spørger forældrene, før vi konkluderer.",
        seen: "Hver stue har et børnemøde om ugen, og det, børnene siger, hænger på døren.",
    },
    Translation {
        unit: "Engskolen",
        task: "Et godt børneliv",
        here: "Eleverne skal kunne lide at gå her og blive dygtigere af det. Det hænger sammen.",
        seen: "To voksne tager imod ved porten, og klassens timer ligger, så der er tid til det, der er sket i frikvarteret.",
    },
    Translation {
        unit: "PPR",
        task: "Et godt børneliv",
        here: "Vi skal være ude, hvor børnene er, før nogen skriver en henvisning.",
        seen: "Psykologerne har faste dage i husene, og man kan ringe og få et råd samme uge.",
    },
    Translation {
        unit: "Plejecentret Lærkevang",
        task: "Et langt og selvstændigt liv",
        here: "Beboerne bestemmer, hvornår dagen begynder. Vi indretter vagterne efter det.",
        seen: "Morgenmad mellem syv og elleve, og en liste over hvem der gerne vil sove længe.",
    },
    Translation {
        unit: "Hjemmeplejen Nord",
        task: "Et langt og selvstændigt liv",
        here: "Det samme lille hold kommer hos den samme borger, og borgeren kender holdet.",
        seen: "Holdet planlægger selv ugen onsdag kl. 13 og ringer til borgeren, når planen ændres.",
    },
    Translation {
        unit: "Jobcentret, Unge",
        task: "Et arbejde at stå op til",
        here: "Den unge har én voksen hos os, også når sagen skifter paragraf.",
        seen: "Vi mødes ude på pladsen og ikke på kontoret, og vi skriver kun det ned, den unge har set.",
    },
    Translation {
        unit: "Borgerservice",
        task: "En kommune at tale med",
        here: "Den, der spørger, får svar eller et navn. Ingen bliver sendt videre til en telefonsluse.",
        seen: "Vi ringer med over, til den næste har taget den.",
    },
];

/// A goal, who adopted it, and how it went.
pub struct Goal {
    /// The committee.
    pub committee: &'static str,
    /// The core task it serves.
    pub task: &'static str,
    /// As adopted.
    pub wording: &'static str,
    /// What was said a year ago and now, each with its source; `{år}` is the year it was said in.
    pub statuses: &'static [(&'static str, &'static str)],
}

/// The goals.
pub const GOALS: [Goal; 9] = [
    Goal {
        committee: "Børne- og Skoleudvalget",
        task: "Et godt børneliv",
        wording: "Børn i vanskeligheder får hjælp, mens de stadig er i deres almindelige hus eller skole.",
        statuses: &[
            ("Begyndt i tre dagtilbud. Vi ved endnu ikke, om det virker.", "Forvaltningens status, 14. oktober {år}"),
            (
                "På vej. I fire af fem dagtilbud er der faste dage med PPR; ventetiden er ikke blevet kortere.",
                "PPR's opgørelse, 1. oktober {år}, n = 212 børn",
            ),
        ],
    },
    Goal {
        committee: "Børne- og Skoleudvalget",
        task: "Et godt børneliv",
        wording: "Flere elever kan lide at gå i skole.",
        statuses: &[
            ("Ikke målt endnu.", "Forvaltningens status, 14. oktober {år}"),
            (
                "Lidt flere end sidste år, men forskellen er mindre end usikkerheden.",
                "Trivselsmåling, foråret {år}, n = 3.104 elever",
            ),
        ],
    },
    Goal {
        committee: "Børne- og Skoleudvalget",
        task: "Et godt børneliv",
        wording: "Det pædagogiske personale bruger mere af dagen sammen med børnene.",
        statuses: &[
            ("Aftalt i to dagtilbud som led i ledelsesrummet.", "CenterMED Dagtilbud, 2. oktober {år}"),
            (
                "I de huse, der har sluppet ugestatus, siger personalet, at tiden er gået til børnene. Det er deres eget skøn.",
                "Samtaler i 12 huse, september {år}",
            ),
        ],
    },
    Goal {
        committee: "Sundheds- og Ældreudvalget",
        task: "Et langt og selvstændigt liv",
        wording: "Borgere, der får hjælp hjemme, møder færre forskellige medarbejdere.",
        statuses: &[
            ("Faste hold i to af seks distrikter.", "Forvaltningens status, 14. oktober {år}"),
            (
                "Faste hold i fem af seks distrikter. I Vest er lederposten ikke besat fast, og der er holdet ikke på plads.",
                "Hjemmeplejens planlægning, uge 40 {år}",
            ),
        ],
    },
    Goal {
        committee: "Sundheds- og Ældreudvalget",
        task: "Et langt og selvstændigt liv",
        wording: "Flere kan klare sig uden hjælp efter et genoptræningsforløb.",
        statuses: &[
            ("Uændret.", "Genoptræningens opgørelse, september {år}, n = 640 forløb"),
            (
                "Lidt flere. Vi ved ikke, om det skyldes træningen eller borgernes udgangspunkt.",
                "Genoptræningens opgørelse, september {år}, n = 671 forløb",
            ),
        ],
    },
    Goal {
        committee: "Social- og Arbejdsmarkedsudvalget",
        task: "Et arbejde at stå op til",
        wording: "Unge uden uddannelse eller job har den samme voksne hos os hele vejen.",
        statuses: &[
            ("Begyndt i foråret.", "Jobcentrets status, 1. oktober {år}"),
            ("Gælder for otte af ti unge.", "Jobcentrets sagsgennemgang, september {år}, n = 184 unge"),
        ],
    },
    Goal {
        committee: "Teknik- og Miljøudvalget",
        task: "Et sted, der holder",
        wording: "Skolebørn kan cykle trygt til alle skoler.",
        statuses: &[
            ("Tre skolestier er på plads.", "Vej og Parks oversigt, 1. oktober {år}"),
            ("Seks af ni skoler har en sammenhængende sti.", "Vej og Parks oversigt, 1. oktober {år}"),
        ],
    },
    Goal {
        committee: "Kultur- og Fritidsudvalget",
        task: "En kommune at tale med",
        wording: "Foreninger får svar på en ansøgning inden for tre uger.",
        statuses: &[
            ("Næsten.", "Kultur og Fritids oversigt, 1. oktober {år}"),
            ("Nået for ni af ti ansøgninger.", "Kultur og Fritids oversigt, 1. oktober {år}, n = 143 ansøgninger"),
        ],
    },
    Goal {
        committee: "Økonomiudvalget",
        task: "En kommune at tale med",
        wording: "Enhederne bruger færre timer på at svare kommunens egne stabe.",
        statuses: &[
            ("Stabene har talt deres krav op.", "Direktionens gennemgang, september {år}"),
            (
                "Færre faste opgaver i Børn og Unge siden foråret; de øvrige områder begynder til næste år.",
                "Årshjulet i Råderum, 1. oktober {år}",
            ),
        ],
    },
];
