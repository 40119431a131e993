//! Papers as they are found by the words of their titles, by whoever reads the committee's papers.

use crate::pages::reaches;
use crate::store::{self as saved, Listed, PaperId};
use crate::words;
use access::Do;
use store::{Found, Result, Text, Tx};
use web::{Finder, Hit, SHOWN, Work};

pub(crate) const PAPERS: Finder = Finder { kind: "paper", heading: |lang| words(lang).found_papers(), texts, hits };

fn texts(tx: &mut Tx) -> Result<Vec<Text>> {
    let titles = saved::titles(tx)?;
    Ok(titles.into_iter().map(|(paper, words)| Text { about: paper.0, unit: None, words }).collect())
}

/// Notes a paper that was made.
pub(crate) fn made(tx: &mut Tx, paper: &Listed) -> Result<()> {
    tx.findable(PAPERS.kind, &[Text { about: paper.id.0, unit: None, words: paper.title.clone() }])
}

fn hits(work: &mut Work, found: &[Found]) -> std::result::Result<Vec<Hit>, web::Error> {
    let here = work.here();
    let mut hits = vec![];
    for id in found.iter().map(|found| PaperId(found.about)) {
        let paper = saved::get(work.tx, id)?;
        if reaches(work, Do::SeePaper, paper.committee) {
            let (context, href) = (ui::day(&here, paper.on), format!("/papers/{id}"));
            hits.push(Hit { name: paper.title, lang: Some(paper.lang), context, href });
        }
        if hits.len() > SHOWN {
            break;
        }
    }
    Ok(hits)
}
