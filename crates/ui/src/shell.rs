//! The whole document around a page: landmarks, menu, who is reading, languages. Nothing inline, nothing scripted.

use crate::{Here, asset_href, fields, words};
use base::Lang;
use maud::{DOCTYPE, Markup, html};

/// A part of the main menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuGroup {
    /// Its heading; empty for what stands before the first heading.
    pub label: String,
    /// Address, label, and whether the reader is there.
    pub items: Vec<(String, String, bool)>,
}

/// Everything around the body of a page.
#[derive(Debug, Clone)]
pub struct Shell<'a> {
    /// The reader.
    pub here: &'a Here,
    /// The page's title, without the product's name.
    pub title: &'a str,
    /// The municipality's name.
    pub municipality: &'a str,
    /// What a demonstration says about itself on every page.
    pub banner: Option<Markup>,
    /// The main menu; empty for somebody who is not signed in.
    pub menu: Vec<MenuGroup>,
    /// Where signing out is posted, for somebody who is signed in.
    pub sign_out: Option<&'a str>,
    /// The page itself.
    pub body: Markup,
}

const BRAND: &str = "Råderum";
/// Where the house is searched; that page has a field of its own.
const SEARCH: &str = "/search";

impl Shell<'_> {
    /// The document.
    pub fn page(&self) -> Markup {
        let words = words(self.here.lang);
        html! {
            (DOCTYPE)
            html lang=(self.here.lang.code()) {
                (self.head())
                body {
                    a.skip href="#main" { (words.skip()) }
                    @if let Some(banner) = &self.banner { aside.banner aria-label=(words.banner()) { div { (banner) } } }
                    (self.top())
                    div.shell.alone[self.menu.is_empty()] {
                        @if !self.menu.is_empty() { nav.side aria-label=(words.main_menu()) { (self.menu()) } }
                        main #main tabindex="-1" { (self.body) }
                    }
                    (self.foot())
                }
            }
        }
    }

    fn head(&self) -> Markup {
        html! { head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (self.title) " · " (BRAND) }
            link rel="icon" type="image/svg+xml" href=(asset_href("icon.svg"));
            link rel="stylesheet" href=(asset_href("dkfds.css"));
            link rel="stylesheet" href=(asset_href("style.css"));
            link rel="stylesheet" href="/theme.css";
        } }
    }

    fn top(&self) -> Markup {
        let words = words(self.here.lang);
        html! { header.top {
            div.in {
                a.brand href="/" { (BRAND) }
                span.municipality { (self.municipality) }
                @if !self.menu.is_empty() && &*self.here.path != SEARCH { (self.search()) }
                @if !self.here.name.is_empty() { div.who { (self.who()) (self.sign_out()) } }
            }
            // The same menu again for narrow pages; one of the two is always hidden from everybody.
            @if !self.menu.is_empty() { details.menu {
                summary { (words.menu()) }
                @if !self.here.name.is_empty() { div.who { (self.who()) (self.sign_out()) } }
                nav aria-label=(words.main_menu()) { (self.menu()) }
            } }
        } }
    }

    fn search(&self) -> Markup {
        let words = words(self.here.lang);
        html! { search { form.find method="get" action=(SEARCH) {
            label.sr-only for="find" { (words.find()) }
            input #find type="search" name="q" maxlength="200" autocomplete="off" enterkeyhint="search";
            button.quiet type="submit" aria-label=(words.find_everywhere()) { (words.find_button()) }
        } } }
    }

    fn who(&self) -> Markup {
        html! { span { b { (self.here.name) } @if !self.here.post.is_empty() { " · " (self.here.post) } } }
    }

    fn sign_out(&self) -> Markup {
        html! { @if let Some(action) = self.sign_out {
            (fields::form(self.here, action, html! {
                button.quiet type="submit" { (words(self.here.lang).sign_out()) }
            }))
        } }
    }

    fn menu(&self) -> Markup {
        html! { @for group in &self.menu {
            @if !group.label.is_empty() { p.group { (group.label) } }
            ul { @for (href, label, current) in &group.items {
                li { a href=(href) aria-current=[current.then_some("page")] { (label) } }
            } }
        } }
    }

    fn foot(&self) -> Markup {
        let words = words(self.here.lang);
        let other = match self.here.lang {
            Lang::Da => Lang::En,
            Lang::En => Lang::Da,
        };
        html! { footer.foot {
            span { (BRAND) " · " (self.municipality) }
            (fields::form(self.here, "/language", html! {
                input type="hidden" name="next" value=(self.here.back);
                button.quiet type="submit" name="lang" value=(other.code()) lang=(other.code()) { (words.switch()) }
            }))
        } }
    }
}
