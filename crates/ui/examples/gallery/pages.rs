//! The sketched pages: calibration, room matrix, forms, tree, and an empty page.

use crate::rooms;
use base::{Date, Lang};
use maud::{Markup, html};
use ui::{Branch, Column, Form, Here, Kind, Mark, Matrix, Notice, Room, RoomCell, Seat, Step, Voice, mark};

/// Every page: file name, title, body.
pub fn all(lang: Lang) -> Vec<(&'static str, &'static str, Markup)> {
    let today = Date::new(2026, 11, 21).unwrap_or_else(|| base::Time(0).date());
    let here = Here::new(lang, today);
    vec![
        ("enhed", "Dagtilbud Vest", rooms::unit(&here)),
        ("kalibrering", "Dokumentation", calibration(&here)),
        ("ledelsesrum", "Rummet i Børn og Unge", matrix(&here)),
        ("formular", "Ny afvigelse", form(&here)),
        ("organisation", "Organisation", organisation(&here)),
        ("log-paa", "Log på", sign_in(&here)),
    ]
}

/// What the demonstration says about itself.
pub fn banner(lang: Lang) -> Markup {
    html! { p { b { (lang.pick("Demonstration.", "Demonstration.")) } " " (lang.pick(
    "Korsbæk Kommune findes ikke, og personerne er opfundet.",
    "Korsbæk Kommune does not exist, and its people are invented.")) }
    a href="/sign-in" { (lang.pick("Skift person", "Be someone else")) } }
}

fn calibration(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let step = |words: &str, voices: &[(Seat, &str)], note: &str, unlawful: bool| Step {
        words: words.to_owned(),
        voices: voices.iter().map(|(seat, name)| (*seat, (*name).to_owned())).collect(),
        note: note.to_owned(),
        unlawful,
    };
    let steps = [
        step(t("Intet skrives", "Nothing is written"), &[], t("§ under lovkrav", "§ below the law"), true),
        step(
            t("Kun afvigelser og beslutninger", "Deviations and decisions only"),
            &[(Seat::Unit, t("Enheden", "The unit"))],
            "",
            false,
        ),
        step(
            t("Kort ugentlig status", "Short weekly status"),
            &[(Seat::Staff, "Læring og Kvalitet")],
            t("fælles aftale", "common agreement"),
            false,
        ),
        step(
            t("Alle forløb i fast skabelon", "All in a fixed template"),
            &[(Seat::Line, t("Linjen", "The line"))],
            "",
            false,
        ),
    ];
    html! {
        (ui::crumbs(here, &[("/r", t("Ledelsesrum", "Rooms")), ("/f", "Børn og Unge, forår 2026"), ("", "Dagtilbud Vest")]))
        (ui::page_head(t("Dokumentation", "Documentation"), t(
            "Dagtilbud Vest vil noget andet end den fælles aftale. Alle tre har svaret hver for sig; nu ser I hinandens svar og aftaler, hvad der skal gælde.",
            "Dagtilbud Vest wants something else than the common agreement. All three have answered on their own; now you see each other's answers and agree what shall apply.")))
        (ui::plain_panel(html! { (ui::scale(here, &steps)) (ui::legend(html! {
            (t("§ Lovkrav: den pædagogiske læreplan (kommunens jurist har set kravet efter 20. maj 2026).", "§ Law: the curriculum (seen by the municipality's jurist after 20 May 2026).")) })) }))
        (ui::voices(&three(here)))
        (ui::panel_with(t("Det aftaler vi", "This we agree"), t("Udkast. Skriv det, så den, der ikke var med, forstår hvorfor.", "Draft. Write it so that those who were not there understand why."), html! {
            p { b { (t("Vi skriver kun ved afvigelser og beslutninger, i ét år.", "We write at deviations and decisions only, for a year.")) } " "
                (mark(Mark::Talk, t("linjen er uenig og prøver det af", "the line disagrees and tries it"))) }
            p { (t("Begrundet i kerneopgaven ", "Because of the core task ")) (ui::link("/k", t("Trivsel og læring", "Well-being and learning")))
                (t(". Overlevering mellem husene skrives fast. Ses igen ", ". Handover between houses is written down. Seen again ")) b { (t("1. marts 2027", "1 March 2027")) } "." }
            (ui::legend(html! { (t("MED: drøftes i områdeMED 4. marts, før aftalen gælder.", "MED: discussed 4 March, before it applies.")) }))
            (ui::buttons(html! {
                (ui::form(here, "/sign", ui::button(t("Underskriv som leder", "Sign as leader"))))
                (ui::secondary_link("/edit", t("Ret udkastet", "Edit the draft")))
            }))
        }))
    }
}

fn three(here: &Here) -> [Voice; 3] {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let voice = |seat, title: &str, step: &str, body: Markup| Voice {
        seat,
        title: title.to_owned(),
        step: step.to_owned(),
        body,
    };
    [
        voice(
            Seat::Unit,
            t("Enheden · leder, Dagtilbud Vest", "The unit · leader, Dagtilbud Vest"),
            t("Kun afvigelser og beslutninger", "Deviations and decisions only"),
            html! {
                p { (t("Vi skriver 11 timer om ugen, som ingen læser. De skal bruges på stuerne. Vi siger til, når noget skrider.", "We write eleven hours a week that nobody reads. We need them with the children. We speak up when something slips.")) }
                p { small { b { (t("Støtte, der skal vokse: ", "Support that must grow: ")) } (t("en fast aftale om overlevering mellem husene.", "a fixed agreement on handover between houses.")) } }
            },
        ),
        voice(
            Seat::Line,
            t("Linjen · centerchef, Dagtilbud", "The line · head, Dagtilbud"),
            t("Alle forløb i fast skabelon", "All in a fixed template"),
            html! {
                p { (t("To huse er lige lagt sammen. Jeg er tryg ved det faglige, men ikke ved overleveringen endnu.", "Two houses have just merged. I trust the work, not yet the handover.")) }
                p { small { b { (t("Det bakker jeg op om, også hvis det går galt: ", "I stand behind, even if it goes wrong: ")) } (t("at I vælger form og tidspunkt.", "that you choose form and time.")) } }
            },
        ),
        voice(
            Seat::Staff,
            "Læring og Kvalitet",
            "",
            html! {
                p { (t("Har svaret. Du ser svaret, når alle tre har svaret, eller fristen er gået.", "Has answered. You see it when all three have answered or the deadline has passed.")) }
            },
        ),
    ]
}

fn matrix(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let shown = room_matrix(here);
    html! {
        (ui::crumbs(here, &[("", t("Ledelsesrum", "Rooms"))]))
        (ui::page_head(t("Rummet i Børn og Unge", "Room in Børn og Unge"), t(
            "Hvor giver vi slip, hvor strammer vi, og hvorfor? Vælg et felt for at læse begrundelsen. Set som direktion; en leder ser sin egen enhed og den fælles aftale.",
            "Where do we let go, where do we tighten, and why? Choose a cell to read the reason. Seen as the executive; a leader sees the own unit and the common agreement.")))
        (ui::buttons(html! { (ui::secondary_link("/e", t("Udløber inden nytår (3)", "Ends before New Year (3)"))) (ui::secondary_link("/h", t("Beder mig om hjælp (1)", "Asks me for help (1)"))) }))
        (ui::plain_panel(html! { (ui::matrix(&shown)) (ui::legend(html! {
            (t("⇄ uenighed noteret, kun synlig for parterne · skraveret: lovkrav sætter grænsen. ", "⇄ disagreement noted, seen by the parties only · hatched: law sets the limit. ")) (ui::link("/x", here.words().download_excel())) })) }))
        (ui::panel(t("Penge", "Money"), ui::table_with_total(t("Budget 2026 i t.kr.", "Budget 2026, DKK 1,000"),
            &[Column::text(t("Enhed", "Unit")), Column::number(t("Oprindeligt", "Original")), Column::number(t("Korrigeret", "Corrected")), Column::text(t("Forskel", "Difference"))],
            &[vec![html! { "Dagtilbud Vest" }, html! { "31.240" }, html! { "31.410" }, html! { (t("mindreforbrug 310", "underspend 310")) }],
              vec![html! { "Skovskolen" }, html! { "48.002" }, html! { "48.002" }, html! { (t("merforbrug 95", "overspend 95")) }]],
            Some(&vec![html! { (t("I alt", "Total")) }, html! { "79.242" }, html! { "79.412" }, html! { (t("mindreforbrug 215", "underspend 215")) }]))))
    }
}

fn form(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut form = Form::received(
        here.lang,
        vec![
            pair("amount", "1,234"),
            pair("due", "2026-12-31"),
            pair("step", "freer"),
            pair("why", t("Varmen", "Heating")),
        ],
    );
    let _ = (form.text("title", 1..=120), form.money("amount"), form.choice::<Lang>("area"), form.date("due"));
    let fields = html! {
        (ui::field(&form, "title", t("Hvad afviger?", "What deviates?"), Kind::Text, Some(t("Kort, så andre forstår det. Højst 120 tegn.", "Short, so that others understand. 120 characters at most."))))
        (ui::field(&form, "amount", t("Forventet merforbrug i kroner", "Expected overspend in kroner"), Kind::Money, None))
        (ui::select(&form, "area", t("Område", "Area"), &[("da", t("Løn", "Pay")), ("en", t("Drift", "Running costs"))]))
        (ui::field(&form, "due", t("Hvornår ved I mere?", "When do you know more?"), Kind::Date, None))
        (ui::area(&form, "why", t("Jeres egen læsning", "Your own reading"), Some(t("Hvad er der sket, og hvad gør I?", "What has happened, and what do you do?"))))
        (ui::radios_with(&form, "step", t("Hvad beder I om?", "What do you ask for?"), &[
            ui::Choice { value: "freer".into(), label: t("Ingen hjælp lige nu", "No help right now").into(), hint: t("Linjen ser meldingen og svarer.", "The line sees it and answers.").into() },
            ui::Choice { value: "help".into(), label: t("Hjælp fra Økonomi", "Help from Finance").into(), hint: String::new() },
        ]))
        (ui::checkbox(&form, "sure", t("Vi har drøftet det på personalemødet", "We have discussed it with the staff")))
        (ui::buttons(html! { (ui::button(t("Send til linjen", "Send to the line"))) (ui::secondary_link("/", &here.words().cancel())) }))
    };
    html! {
        (ui::page_head(t("Meld en afvigelse", "Report a deviation"), t("Det, I selv melder, strammer aldrig noget af sig selv.", "What you report yourselves never by itself tightens anything.")))
        (ui::summary(&form))
        (ui::form(here, "/deviations", fields))
    }
}

fn organisation(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let leaf = |name: &str, note: &str| Branch {
        name: name.to_owned(),
        href: "/u".to_owned(),
        note: html! { (note) },
        open: false,
        children: vec![],
    };
    let vacant = Branch { note: mark(Mark::Due, t("ubesat", "vacant")), ..leaf("Dagtilbud Øst", "") };
    let day_care = Branch {
        open: true,
        children: vec![leaf("Dagtilbud Nord", "Anne Vig"), leaf("Dagtilbud Vest", "Mette Holm"), vacant],
        ..leaf("Dagtilbud", "Jens Bo")
    };
    let schools =
        Branch { children: vec![leaf("Skovskolen", "")], ..leaf("Skoler og specialpædagogisk udvikling", "") };
    let root = Branch {
        open: true,
        children: vec![day_care, schools, leaf("PPR", "")],
        ..leaf("Børn og Unge", t("direktør", "director"))
    };
    html! {
        (ui::page_head(t("Organisation", "Organisation"), t("Sådan ser kommunen ud i dag.", "This is the municipality today.")))
        (ui::notice(Notice::Done, html! { p { (t("Importen er gennemført: 84 enheder er nye.", "The import is done: 84 units are new.")) } }))
        (ui::plain_panel(ui::tree(here, &[root])))
        (ui::empty(t("Der er ingen runder endnu", "There are no rounds yet"),
            t("I en runde aftaler et fagområde, hvor stramt det vil styres. Begynd med fem instrumenter og en frist om to uger.", "In a round, one area agrees how tightly it will be governed. Begin with five instruments and a deadline in two weeks."),
            Some(ui::go("/new", t("Åbn den første runde", "Open the first round")))))
    }
}

fn room_matrix(here: &Here) -> Matrix {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let told = |words: [&str; 5]| words.iter().map(|words| html! { (words) }).collect();
    let month = t("Hver måned", "Every month");
    Matrix {
        caption: t("Rummet i Børn og Unge: enheder og instrumenter", "Room in Børn og Unge: units by instruments")
            .into(),
        corner: t("Enhed", "Unit").into(),
        instruments: told(either(
            here,
            ["Budgetopfølgning", "Ansættelser", "Dokumentation", "Indkøb", "Kompetenceudvikling"],
            ["Budget follow-up", "Hiring", "Documentation", "Purchasing", "Training"],
        )),
        common: (
            t("Fælles aftale", "Common agreement").into(),
            told(either(
                here,
                ["3 gange om året", "Centerchef godkender", "Ugentlig status", "Følg eller forklar", "Central plan"],
                ["3 times a year", "The head approves", "Weekly status", "Follow or explain", "Central plan"],
            )),
        ),
        rows: vec![
            row(here, "Dagtilbud Nord", 9, "", ""),
            row(here, "Dagtilbud Vest", 1, t("Ansætter selv", "Hires itself"), t("friere ⇄", "freer ⇄")),
            row(here, "Dagtilbud Øst", 0, month, t("strammere, eget ønske", "tighter, own wish")),
            row(here, "Skovskolen", 4, t("Eget budget", "Own budget"), t("friere", "freer")),
            row(here, "Byskolen", 0, month, t("strammere til 1. juni", "tighter until 1 June")),
        ],
    }
}

fn row(here: &Here, name: &str, own: usize, words: &str, small: &str) -> (Markup, Vec<RoomCell>) {
    let cell = |at: usize| RoomCell {
        room: if at == own {
            Room::Own(words.to_owned(), small.to_owned())
        } else {
            Room::Common(here.lang.pick("fælles", "common").to_owned())
        },
        floor: (at == 3).then(|| here.lang.pick("lovkrav", "law").to_owned()),
        href: (at == own).then(|| "/cell".to_owned()),
    };
    (ui::link("/u", name), (0..5).map(cell).collect())
}

fn either<'a>(here: &Here, da: [&'a str; 5], en: [&'a str; 5]) -> [&'a str; 5] {
    if here.lang == Lang::Da { da } else { en }
}

fn sign_in(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let form = Form::blank(here.lang);
    let fields = html! {
        (ui::field(&form, "login", t("Brugernavn", "User name"), Kind::Login, None))
        (ui::field(&form, "password", t("Adgangskode", "Password"), Kind::Password, None))
        (ui::button(t("Log på", "Sign in")))
    };
    html! {
        (ui::page_head(t("Log på Råderum", "Sign in to Råderum"), t("Har du ikke en konto endnu? Spørg den, der administrerer Råderum hos jer.", "No account yet? Ask whoever administers Råderum.")))
        (ui::form(here, "/signin", fields))
    }
}
