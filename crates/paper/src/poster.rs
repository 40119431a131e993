//! A poster on A3, laid on the side: a picture with the same told in words beside it.

use crate::Unmade;
use crate::legible::legible;
use crate::pdf::{FONTS, set_with};
use base::{Date, Lang};
use std::sync::LazyLock;
use typst::foundations::{Array, Bytes, Dict, IntoValue};
use typst_as_lib::{TypstEngine, TypstTemplateMainFile};

/// A poster. Texts are shown as they stand; the picture is SVG made by the house itself, never by people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// The language it is in.
    pub lang: Lang,
    /// Whose it is.
    pub municipality: String,
    /// Its title; must not be blank.
    pub title: String,
    /// What it is about, under the title.
    pub subtitle: String,
    /// Its date.
    pub date: Date,
    /// The picture, SVG.
    pub picture: String,
    /// What one sees in the picture, for those who hear it.
    pub says: String,
    /// Headings with their lines.
    pub columns: Vec<(String, Vec<String>)>,
    /// Small print under the picture.
    pub notes: Vec<String>,
}

static ENGINE: LazyLock<TypstEngine<TypstTemplateMainFile>> =
    LazyLock::new(|| TypstEngine::builder().main_file(include_str!("poster.typ")).fonts(FONTS.iter().cloned()).build());

/// Sets a poster as tagged PDF/UA-1 on A3. The same poster gives the same bytes.
pub fn poster(poster: &Poster) -> Result<Vec<u8>, Unmade> {
    if poster.title.trim().is_empty() {
        return Err(Unmade("a poster must have a title".to_owned()));
    }
    set_with(&ENGINE, inputs(poster))
}

fn inputs(poster: &Poster) -> Dict {
    let text = |text: &str| legible(text, &FONTS).into_value();
    let list = |lines: &[String]| lines.iter().map(|line| text(line)).collect::<Array>();
    let mut dict = Dict::new();
    let mut put = |key: &'static str, value: typst::foundations::Value| {
        dict.insert(key.into(), value);
    };
    put("lang", poster.lang.code().into_value());
    put("municipality", text(&poster.municipality));
    put("title", text(&poster.title));
    put("subtitle", text(&poster.subtitle));
    put("year", i64::from(poster.date.year()).into_value());
    put("month", i64::from(poster.date.month()).into_value());
    put("day", i64::from(poster.date.day()).into_value());
    put("date", poster.date.long(poster.lang).into_value());
    put("picture", Bytes::new(poster.picture.clone().into_bytes()).into_value());
    put("says", text(&poster.says));
    put("notes", list(&poster.notes).into_value());
    let columns = poster
        .columns
        .iter()
        .map(|(head, lines)| Array::from_iter([text(head), list(lines).into_value()]).into_value());
    put("columns", columns.collect::<Array>().into_value());
    dict
}

#[cfg(test)]
mod tests {
    use super::*;
    use typst_layout::PagedDocument;

    fn wheel() -> Poster {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 20 20"><circle cx="0" cy="0" r="8" fill="#0f4c5c"/></svg>"##;
        Poster {
            lang: Lang::Da,
            municipality: "Korsbæk Kommune".to_owned(),
            title: "Årshjul for #Tandplejen".to_owned(),
            subtitle: "12 timer".to_owned(),
            date: Date::known(2026, 11, 21),
            picture: svg.to_owned(),
            says: "En ring med tre mærker".to_owned(),
            columns: vec![("Marts 2027".to_owned(), vec!["1  31. marts Send prognosen".to_owned()])],
            notes: vec!["Rund: følger af en aftale".to_owned()],
        }
    }

    #[test]
    fn a_poster_is_one_sheet_of_a3_on_its_side() {
        let document: PagedDocument = ENGINE.compile_with_input(inputs(&wheel())).output.unwrap();
        let sizes: Vec<_> = document.pages().iter().map(|page| page.frame.size()).collect();
        let [sheet] = sizes.as_slice() else { panic!("{} sheets", sizes.len()) };
        assert_eq!((sheet.x.to_mm().round(), sheet.y.to_mm().round()), (420.0, 297.0));
        let bytes = poster(&wheel()).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
        assert_eq!(bytes, poster(&wheel()).unwrap());
    }

    #[test]
    fn a_poster_has_a_title() {
        assert!(poster(&Poster { title: " ".to_owned(), ..wheel() }).is_err());
    }
}
