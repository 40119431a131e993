//! The sketched rooms: a unit's page.

use base::{Date, Lang};
use maud::{Markup, html};
use ui::{Bar, Here, Mark, Picture, Setting, Todo, mark};

fn day(month: i8, day: i8) -> Option<Date> {
    Date::new(2026, month, day)
}

/// The unit's one page.
pub fn unit(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    html! {
        (ui::crumbs(here, &[("/", "Korsbæk Kommune"), ("/b", "Børn og Unge"), ("", "Dagtilbud")]))
        (ui::page_head("Dagtilbud Vest", t(
            "Fire børnehaver, 61 medarbejdere. Leder: Mette Holm. I har fået mere rum siden marts; to ting venter på jer.",
            "Four day-care centres, 61 employees. Leader: Mette Holm. You have been given more room since March; two things wait for you.")))
        (ui::columns(html! { (why(here)) (room(here)) (money(here)) }, html! { (waits(here)) (since(here)) (across(here)) }))
    }
}

fn why(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    ui::why_panel(
        t("Det er vi her for", "What we are here for"),
        html! {
            p { b { (t("Trivsel og læring.", "Well-being and learning.")) } " "
                (ui::content("Børn fra Vest begynder i skole med mod på at lære og mindst én god ven.", Lang::Da, here)) }
            p.sub { (t("Forældrene siger: mere ro om morgenen. Vi prøver: to voksne ved døren fra kl. 7, sammen med Dagtilbud Nord.",
                "Parents say: calmer mornings. We try: two adults at the door from seven, together with Dagtilbud Nord.")) }
        },
    )
}

fn setting(name: &str, words: &str, marks: Markup, small: &str) -> Setting {
    Setting { name: html! { (name) }, words: words.to_owned(), marks, small: html! { (small) } }
}

fn agreed(here: &Here) -> [Setting; 6] {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let own = || mark(Mark::Own, t("egen · friere", "own · freer"));
    let law = || mark(Mark::Floor, t("Lovkrav", "Law"));
    let both = html! { (own()) " " (mark(Mark::Talk, t("uenighed noteret", "disagreement noted"))) };
    let until = t(
        "Prøves til 1. marts 2027. Linjen var uenig og prøver det af.",
        "Tried until 1 March 2027. The line disagreed.",
    );
    let (budget, often) = (t("Budgetopfølgning", "Budget follow-up"), t("Tre gange om året", "Three times a year"));
    let (hiring, selves) =
        (t("Ansættelser", "Hiring"), t("I ansætter selv inden for lønsummen", "You hire within the payroll"));
    let (buy, follow) =
        (t("Indkøb", "Purchasing"), t("Følg aftalerne, eller forklar", "Follow the contracts, or explain"));
    let (write, few) =
        (t("Dokumentation", "Documentation"), t("Kun afvigelser og beslutninger", "Deviations and decisions only"));
    let seen =
        t("Ses igen 1. marts 2027. HR hjælper, når I beder om det.", "Seen again 1 March 2027. HR helps when you ask.");
    let tender = t("Fælles aftale. Udbudsreglerne sætter grænsen.", "Common agreement. Tender law sets the limit.");
    let task = t("Begrundet i kerneopgaven Trivsel og læring", "Because of the core task Well-being and learning");
    let report = t("Rapporten offentliggøres på kommunens side", "The report is published by the municipality");
    [
        setting(budget, often, html! {}, t("Fælles aftale i Børn og Unge", "Common agreement in Børn og Unge")),
        setting(hiring, selves, own(), seen),
        setting(buy, follow, law(), tender),
        setting(t("Pædagogisk metode", "Teaching method"), t("I vælger selv", "You choose"), own(), task),
        setting(write, few, both, until),
        setting(t("Tilsyn", "Inspection"), t("Vises, aftales ikke", "Shown, not agreed"), law(), report),
    ]
}

fn room(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let lines = agreed(here);
    ui::panel_with(
        t("Jeres rum", "Your room"),
        t(
            "Det har I aftalt med linjen og stabene. Drøftet i områdeMED 4. marts.",
            "Agreed with the line and the staff functions. Discussed in MED 4 March.",
        ),
        html! {
            (ui::settings(&lines))
            (ui::ours(html! { b { (t("Det afgør vi nu selv på arbejdspladsen:", "This we now decide at the workplace:")) } " "
                (t("ugeplaner, mødeformen og vikartimerne.", "week plans, meetings and substitute hours.")) }))
            (ui::legend(html! { (ui::link("/may", t("Det må jeg", "What I may decide"))) " · "
                (ui::link("/why", t("Hvorfor er det aftalt sådan?", "Why this agreement?"))) " · "
                (ui::link("/again", t("Tag aftalen op igen", "Take it up again"))) }))
        },
    )
}

fn money(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    let bar = |label: &str, value: i64| Bar { label: label.to_owned(), value, says: format!("−{}", -value) };
    let picture = Picture {
        id: "expected",
        title: t("Forventet resultat ved tre opfølgninger", "Expected result at three follow-ups"),
        says: t(
            "Mindreforbruget ligger mellem 280 og 320 t.kr.",
            "Underspend lies between 280 and 320 thousand kroner.",
        ),
        unit: t("t.kr., minus er mindreforbrug", "DKK 1,000, minus is underspend"),
    };
    ui::panel_with(
        t("Økonomi", "Money"),
        t(
            "Forventet resultat 2026: mindreforbrug på 310.000 kr. ekskl. overførsel. I meldte det selv i april, og prognosen har holdt.",
            "Expected result 2026: underspend of 310,000 kr. excl. carry-over. You said so yourselves in April, and the forecast has held.",
        ),
        html! {
            (ui::bars(here, &picture, &[bar("31. marts", -280), bar("31. maj", -320), bar("30. sept.", -310)]))
            (ui::legend(html! { (t("Kilde: økonomisystemet, hentet 2. oktober 2026.", "Source: the accounting system, fetched 2 October 2026.")) " "
                (ui::link("/x", here.words().download_excel())) }))
        },
    )
}

fn waits(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    ui::panel(
        t("Venter på jer", "Waiting for you"),
        ui::todo(
            here,
            &[
                Todo {
                    due: day(11, 14),
                    overdue: true,
                    hint: String::new(),
                    body: ui::link("/0", t("Budgetopfølgning pr. 30. oktober", "Budget follow-up per 30 October")),
                },
                Todo {
                    due: day(11, 24),
                    overdue: false,
                    hint: t(
                        "De andre har svaret. Du ser deres svar, når du har givet dit.",
                        "The others have answered. You see theirs when you have given yours.",
                    )
                    .to_owned(),
                    body: html! { (t("Svar: ", "Answer: ")) (ui::link("/1", t("Skal vi have en egen aftale om indkøb?", "Do we want an own agreement on purchasing?"))) },
                },
                Todo {
                    due: day(12, 8),
                    overdue: false,
                    hint: String::new(),
                    body: html! { (ui::link("/2", t("Personalemødet: hvilke krav bruger vi selv?", "Staff meeting: which demands do we use ourselves?")))
                    " " (mark(Mark::Due, t("om 17 dage", "in 17 days"))) },
                },
            ],
        ),
    )
}

fn since(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    ui::panel(
        t("Siden sidst", "Since last time"),
        ui::todo(
            here,
            &[
                Todo {
                    due: day(11, 12),
                    overdue: false,
                    hint: t(
                        "Frigjort ca. 150–230 timer om året, til flere morgener på stuen.",
                        "Freed about 150–230 hours a year, for more mornings with the children.",
                    )
                    .to_owned(),
                    body: html! { (t("Jeres udfordring af ", "Your challenge of ")) (ui::link("/3", t("ugeplan-skabelonen", "the week-plan template")))
                    (t(" er imødekommet: reglen er ophævet for alle.", " is met: the rule is lifted for all.")) },
                },
                Todo {
                    due: day(11, 3),
                    overdue: false,
                    hint: String::new(),
                    body: html! { (t("Økonomi er holdt op med at bede om månedlig prognose. ", "Finance has stopped asking for a monthly forecast. "))
                    (mark(Mark::Ok, t("løfte holdt", "promise kept"))) },
                },
            ],
        ),
    )
}

fn across(here: &Here) -> Markup {
    let t = |da: &'static str, en: &'static str| here.lang.pick(da, en);
    html! {
        (ui::panel(t("Tal og folk", "People"), ui::facts(&[
            (t("Medarbejdere", "Employees"), html! { "61" }),
            (t("Refererer til", "Reports to"), html! { (ui::link("/j", t("centerchef, Dagtilbud", "head, Dagtilbud"))) }),
            (t("Overførsel", "Carry-over"), html! { (here.words().not_stated()) }),
        ])))
        (ui::panel_with(t("Aftaler på tværs", "Agreements across"), ui::content(
            "Overgang til skole med Skovskolen og PPR. I overleverer i maj; skolen afgør i tvivl.", Lang::Da, here), html! {}))
    }
}
