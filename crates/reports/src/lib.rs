//! Til udvalgene: what the other rooms hold, assembled per committee and date, and frozen when it is made.

mod book;
mod compose;
mod data;
mod frozen;
mod gaps;
mod gather;
mod grouping;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod views;

pub use pages::make_paper;
pub use store::{Listed, PaperId, of_committee};

ui::words!();

fn label(lang: base::Lang) -> String {
    words(lang).menu()
}

/// The pages of the committees' papers.
pub fn capability() -> web::Capability {
    web::Capability::new("reports")
        .get("/papers", pages::index)
        .get("/papers/committees/{id}", pages::committee)
        .get("/papers/committees/{id}/draft", pages::draft)
        .post_prepared("/papers/committees/{id}/papers", pages::prepare, pages::make)
        .get("/papers/{id}", pages::show)
        .get("/papers/{id}/pdf", pages::pdf)
        .get("/papers/{id}/xlsx", pages::xlsx)
        .get("/papers/{id}/data", pages::data)
        .menu(web::Group::Resultater, "/papers", label, access::Do::SeePaper)
        .panel(pages::panel)
}
