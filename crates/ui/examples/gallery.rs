//! Writes static pages that imitate the sketches, to be looked at: `cargo run -p ui --example gallery OUT_DIR`.

#[path = "gallery/pages.rs"]
mod pages;
#[path = "gallery/rooms.rs"]
mod rooms;

use base::{Date, Lang};
use maud::Markup;
use std::path::Path;
use std::{env, fs, io};
use ui::{Here, MenuGroup, Shell, Theme};

fn main() -> io::Result<()> {
    let out = env::args().nth(1).ok_or_else(|| io::Error::other("say where: gallery OUT_DIR"))?;
    let out = Path::new(&out);
    fs::create_dir_all(out.join("assets"))?;
    for (name, _, bytes, _) in ui::assets() {
        fs::write(out.join("assets").join(name), bytes)?;
    }
    fs::write(out.join("theme.css"), Theme::default().css())?;
    for lang in [Lang::Da, Lang::En] {
        for (name, title, body) in pages::all(lang) {
            // Opened from a folder, so addresses lose their leading slash.
            let page = wrapped(lang, title, body).into_string().replace("=\"/", "=\"");
            fs::write(out.join(format!("{name}-{}.html", lang.code())), page)?;
        }
    }
    Ok(())
}

fn wrapped(lang: Lang, title: &str, body: Markup) -> Markup {
    let today = Date::new(2026, 11, 21).unwrap_or_else(|| base::Time(0).date());
    let post = lang.pick("leder, Dagtilbud Vest", "leader, Dagtilbud Vest");
    let here = Here::new(lang, today).signed_in("Mette Holm", post, "token").at("/units/1");
    let shell = Shell {
        here: &here,
        title,
        municipality: "Korsbæk Kommune",
        banner: Some(pages::banner(lang)),
        menu: if title == "Log på" { vec![] } else { menu(lang) },
        sign_out: Some("/sign-out"),
        body,
    };
    shell.page()
}

fn menu(lang: Lang) -> Vec<MenuGroup> {
    let group = |da: &str, en: &str, items: &[(&str, &str)]| MenuGroup {
        label: lang.pick(da, en).to_owned(),
        items: items.iter().map(|(da, en)| (format!("/{en}"), lang.pick(da, en).to_owned(), *en == "Rooms")).collect(),
    };
    vec![
        group("", "", &[("Min side", "My page")]),
        group("Retning", "Direction", &[("Kerneopgaver", "Core tasks")]),
        group("Rum", "Room", &[("Ledelsesrum", "Rooms"), ("Det må jeg", "What I may decide")]),
        group("Hverdag", "Every day", &[("Opfølgning", "Follow-up"), ("Økonomi", "Money")]),
        group("Resultater", "Results", &[("Til udvalgene", "To the committees")]),
        group("Kommunen", "The municipality", &[("Organisation", "Organisation"), ("Hvem må hvad", "Who may do what")]),
    ]
}
