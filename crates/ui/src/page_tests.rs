//! Pages as a reader's tools find them: ids, labels, headings, languages, and nothing a strict policy would stop.

use crate::*;
use base::{Date, Lang};
use maud::{Markup, html};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

fn here(lang: Lang) -> Here {
    Here::plain(lang, Date::new(2026, 11, 21).unwrap())
        .signed_in("Mette Holm", "leder, Dagtilbud Vest", "t0ken")
        .at("/units/1")
}

fn shell(here: &Here, body: Markup) -> String {
    let item = ("/units".to_owned(), "Organisation".to_owned(), true);
    let menu = vec![MenuGroup { label: "Kommunen".to_owned(), items: vec![item] }];
    let banner = Some(html! { p { "Demonstration" } });
    let (municipality, sign_out) = ("Korsbæk Kommune", Some("/sign-out"));
    Shell { here, title: "Prøve", municipality, banner, menu, sign_out, body }.page().into_string()
}

fn everything(here: &Here) -> Markup {
    let mut form = Form::blank(here.lang);
    let _ = (form.text("title", 1..=9), form.date("due"), form.choice::<Lang>("step"));
    let fields = html! {
        (field(&form, "title", "Titel", Kind::Text, Some("Kort")))
        (field(&form, "due", "Frist", Kind::Date, None))
        (area(&form, "note", "Note", None))
        (select(&form, "unit", "Enhed", &[("1", "Vest")]))
        (radios(&form, "step", "Trin", &[("a", "Frit"), ("b", "Stramt")]))
        (checkboxes(&form, "who", "Hvem", &[("a", "HR"), ("b", "It")]))
        (checkbox(&form, "sure", "Drøftet"))
        (button("Gem"))
    };
    let voice =
        |seat, title: &str| Voice { seat, title: title.into(), step: "Frit".into(), body: html! { p { "Fordi" } } };
    let leaf = Branch { name: "Vest".into(), href: "/u".into(), note: html! {}, open: false, children: vec![] };
    let root = Branch { name: "Børn".into(), children: vec![leaf.clone()], ..leaf };
    let bar = Bar { label: "Maj".into(), value: -3, says: "−3".into() };
    let picture = Picture { id: "p", title: "Resultat", says: "Mindre", unit: "t.kr." };
    html! {
        (crumbs(here, &[("/", "Hjem"), ("", "Her")])) (page_head("Prøve", "Alt på en side"))
        (summary(&form)) (self::form(here, "/x", fields))
        (columns(panel("Et", bars(here, &picture, &[bar])), panel("To", tree(here, &[root]))))
        (voices(&[voice(Seat::Unit, "Enheden"), voice(Seat::Line, "Linjen")]))
        (scale(here, &[Step::default()])) (table("Tal", &["Enhed", "Sum"], &[vec![html! { "Vest" }, html! { "1" }]]))
        (empty("Tomt", "Begynd her", Some(go("/new", "Begynd"))))
    }
}

fn select_all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

fn both() -> [Html; 2] {
    [Lang::Da, Lang::En].map(|lang| Html::parse_document(&shell(&here(lang), everything(&here(lang)))))
}

#[test]
fn no_id_stands_twice_and_every_reference_finds_its_element() {
    for page in both() {
        let ids: Vec<&str> = select_all(&page, "[id]").iter().filter_map(|e| e.attr("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        for name in ["aria-describedby", "aria-labelledby", "for"] {
            for element in select_all(&page, &format!("[{name}]")) {
                for id in element.attr(name).unwrap().split(' ') {
                    assert!(unique.contains(id), "{name}={id}");
                }
            }
        }
        for link in select_all(&page, "a[href^='#']") {
            assert!(unique.contains(link.attr("href").unwrap().trim_start_matches('#')), "{}", link.html());
        }
    }
}

#[test]
fn every_field_has_a_label() {
    for page in both() {
        let labelled: BTreeSet<&str> = select_all(&page, "label").iter().filter_map(|e| e.attr("for")).collect();
        let fields = select_all(&page, "input:not([type=hidden]), select, textarea");
        assert_eq!(fields.len(), 10);
        for field in fields {
            assert!(labelled.contains(field.attr("id").unwrap()), "{}", field.html());
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for page in both() {
        let levels: Vec<u8> =
            select_all(&page, "h1,h2,h3,h4").iter().map(|e| e.value().name().as_bytes()[1] - b'0').collect();
        assert_eq!(select_all(&page, "h1").len(), 1);
        assert_eq!(levels.first(), Some(&1));
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
    }
}

#[test]
fn nothing_is_inline_and_nothing_is_scripted() {
    for page in both() {
        assert!(select_all(&page, "script, style, [style]").is_empty());
        for element in select_all(&page, "*") {
            assert!(element.value().attrs().all(|(name, _)| !name.starts_with("on")), "{}", element.html());
        }
    }
}

#[test]
fn every_form_that_posts_carries_token_and_key() {
    for page in both() {
        for form in select_all(&page, "form[method=post]") {
            let value = |name: &str| {
                let css = Selector::parse(&format!("input[type=hidden][name={name}]")).unwrap();
                form.select(&css).next().and_then(|input| input.attr("value")).unwrap().to_owned()
            };
            assert_eq!(value("_csrf"), "t0ken");
            assert_eq!(value("_key").len(), 36);
        }
    }
}

#[test]
fn the_page_says_its_language_and_offers_the_other() {
    let [danish, english] = both();
    assert_eq!(select_all(&danish, "html")[0].attr("lang"), Some("da"));
    assert_eq!(select_all(&english, "html")[0].attr("lang"), Some("en"));
    let switch = select_all(&danish, "form[action='/language'] button")[0];
    assert_eq!((switch.attr("value"), switch.attr("lang")), (Some("en"), Some("en")));
    assert_eq!(select_all(&danish, "input[name=next]")[0].attr("value"), Some("/units/1"));
}

#[test]
fn content_in_another_language_is_marked_and_text_is_escaped() {
    let english = here(Lang::En);
    assert_eq!(content("Ro <nu>", Lang::Da, &english).into_string(), r#"<span lang="da">Ro &lt;nu&gt;</span>"#);
    assert_eq!(content("Ro", Lang::En, &english).into_string(), "<span>Ro</span>");
}

#[test]
fn a_fault_is_named_in_the_summary_and_stands_with_its_field() {
    let page = &both()[0];
    let links: Vec<String> = select_all(page, ".faults a").iter().map(|e| e.text().collect()).collect();
    assert_eq!(links, ["Titel: Udfyld feltet.", "Frist: Udfyld feltet.", "Trin: Vælg en af mulighederne."]);
    let title = select_all(page, "#title")[0];
    assert_eq!(title.attr("aria-invalid"), Some("true"));
    assert_eq!(title.attr("aria-describedby"), Some("title-hint title-fault"));
}

#[test]
fn what_was_typed_is_shown_again_except_a_password() {
    let mut form = Form::blank(Lang::Da);
    form.set("word", "hemmelig");
    form.set("due", "1-3-2026");
    form.set("name", "<Mette>");
    let shown = |kind, name| field(&form, name, "x", kind, None).into_string();
    assert!(!shown(Kind::Password, "word").contains("hemmelig"));
    assert!(shown(Kind::Date, "due").contains(r#"value="2026-03-01""#));
    assert!(shown(Kind::Text, "name").contains(r#"value="&lt;Mette&gt;""#));
}

#[test]
fn nobody_signed_in_gets_no_menu_and_no_way_to_sign_out() {
    let here = Here::new(Lang::Da, Date::new(2026, 11, 21).unwrap());
    let (menu, body) = (vec![], html! { h1 { "Log på" } });
    let page = Shell {
        here: &here,
        title: "Log på",
        municipality: "Korsbæk",
        banner: None,
        menu,
        sign_out: Some("/sign-out"),
        body,
    };
    let page = Html::parse_document(&page.page().into_string());
    assert!(select_all(&page, "nav, form[action='/sign-out'], aside").is_empty());
    assert_eq!(select_all(&page, "main").len(), 1);
}

#[test]
fn two_forms_on_a_page_have_keys_of_their_own() {
    let here = Here::new(Lang::Da, Date::new(2026, 11, 21).unwrap());
    assert_ne!(here.key(), here.key());
}

#[test]
fn a_floor_cell_says_so_in_words() {
    let cell = RoomCell { room: Room::Common("fælles".into()), floor: Some("lovkrav".into()), href: None };
    let shown = matrix(&Matrix {
        caption: "Rummet".into(),
        corner: "Enhed".into(),
        instruments: vec![html! { "Indkøb" }],
        common: ("Fælles aftale".into(), vec![html! { "Følg" }]),
        rows: vec![(html! { "Vest" }, vec![cell])],
    });
    assert!(shown.into_string().contains(r#"<td class="same floor">fælles<small class="law">§ lovkrav</small></td>"#));
}

#[test]
fn every_class_on_a_page_is_known_to_a_stylesheet() {
    let sheets: Vec<&str> = assets()
        .iter()
        .filter(|(name, ..)| name.ends_with("css"))
        .map(|(_, _, bytes, _)| std::str::from_utf8(bytes).unwrap())
        .collect();
    // Words for people who read the markup; no rule of their own yet.
    let bare = ["unit", "heading", "words", "info", "tree", "grid"];
    for page in both() {
        for element in select_all(&page, "[class]") {
            for class in element.value().classes().filter(|class| !bare.contains(class)) {
                assert!(sheets.iter().any(|css| css.contains(&format!(".{class}"))), "no rule for .{class}");
            }
        }
    }
}
