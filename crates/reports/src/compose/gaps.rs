//! Rule: what we do not know, said outright.

use super::day;
use crate::data::{Data, Gap};
use crate::words;
use base::Lang;
use paper::Block;

pub fn blocks(data: &Data, lang: Lang) -> Vec<Block> {
    let w = words(lang);
    let items = data.gaps.iter().map(|gap| said(gap, lang)).collect();
    vec![Block::Heading(1, w.gaps_title()), Block::Paragraph(w.gaps_lead()), Block::Bullets(items)]
}

/// One thing that we do not know, in words.
pub fn said(gap: &Gap, lang: Lang) -> String {
    let w = words(lang);
    match gap {
        Gap::NoGoals => w.gap_no_goals(),
        Gap::NoStatus(goal) => w.gap_no_status(goal),
        Gap::OldStatus(goal, on) => w.gap_old_status(goal, day(on, lang)),
        Gap::NoFigures => w.gap_no_figures(),
        Gap::NotThisYear(newest, asked) => w.gap_not_this_year(asked.to_string(), newest.to_string()),
        Gap::UnitsWithoutFigures(some, of) => w.gap_units_without(some.to_string(), of.to_string()),
        Gap::Lacking(what) => w.gap_lacking(what),
        Gap::NotCalibrated(instruments) => w.gap_not_calibrated(instruments.join(", ")),
        Gap::RoundOpen(area, deadline) => w.gap_round_open(area, day(deadline, lang)),
        Gap::Unanswered(unit, on) => w.gap_unanswered(unit, day(on, lang)),
        Gap::HelpNotJudged(unit) => w.gap_help_not_judged(unit),
        Gap::EffectUnmeasured => w.gap_effect(),
        Gap::FewerThanFive => w.gap_five(),
    }
}
