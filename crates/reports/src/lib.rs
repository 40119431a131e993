//! Til udvalgene: what the other rooms hold, assembled per committee and date, and frozen when it is made.

mod agreement;
mod book;
mod commands;
mod compose;
mod data;
mod freed;
mod frozen;
mod gaps;
mod gather;
mod grouping;
mod hits;
mod line;
mod numbers;
mod pages;
mod question;
mod store;
#[cfg(test)]
mod tests;
mod views;

pub use agreement::{Form, LineId, Rhythm, Wish};
pub use commands::{Stop, agree_line, answer, ask, do_without, hand_to, let_go};
pub use pages::make_paper;
pub use question::{Answer, Owner, QuestionId};
pub use store::{Listed, PaperId, of_committee};

ui::words!();

fn label(lang: base::Lang) -> String {
    words(lang).menu()
}

/// The pages of the committees, with their papers, questions and information agreements.
pub fn capability() -> web::Capability {
    web::Capability::new("reports")
        .get("/papers", pages::index)
        .get("/papers/committees/{id}", pages::committee::show)
        .get("/papers/committees/{id}/wishes/new", pages::agreement::new)
        .post("/papers/committees/{id}/wishes", pages::agreement::agree)
        .get("/papers/wishes/{id}", pages::agreement::show)
        .post("/papers/wishes/{id}/thanks", pages::agreement::let_go)
        .post("/papers/committees/{id}/questions", pages::questions::ask)
        .get("/papers/questions/{id}", pages::questions::show)
        .post("/papers/questions/{id}/owner", pages::handing::hand)
        .post("/papers/questions/{id}/answer", pages::questions::answer)
        .get("/papers/committees/{id}/draft", pages::draft)
        .post_prepared("/papers/committees/{id}/papers", pages::prepare, pages::make)
        .get("/papers/numbers", pages::numbers::show)
        .post("/papers/numbers", pages::numbers::save)
        .get("/papers/{id}", pages::show)
        .get("/papers/{id}/pdf", pages::pdf)
        .get("/papers/{id}/xlsx", pages::xlsx)
        .get("/papers/{id}/data", pages::data)
        .menu(web::Group::Resultater, "/papers", label, access::Do::SeePaper)
        .panel(pages::panel)
        .finds(hits::PAPERS)
        .duties(pages::questions::duties)
        .costs(pages::agreement::costs)
}
