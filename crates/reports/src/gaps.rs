//! Rule: what a paper must say that we do not know. Silence would read as if all were well.

use crate::data::{Data, Gap};
use base::Date;

/// After this many months a statement about a goal is old.
const OLD_AFTER_MONTHS: i32 = 12;

/// Everything that the paper's own data show to be lacking. `rounds` are those still open: area and deadline.
pub fn gaps(data: &Data, with_figures: usize, rounds: &[(String, Date)]) -> Vec<Gap> {
    let mut gaps = vec![];
    goals(data, &mut gaps);
    money(data, with_figures, &mut gaps);
    room(data, rounds, &mut gaps);
    deviations(data, &mut gaps);
    gaps.push(Gap::EffectUnmeasured);
    gaps.push(Gap::FewerThanFive);
    gaps
}

fn goals(data: &Data, gaps: &mut Vec<Gap>) {
    if data.goals.is_empty() {
        gaps.push(Gap::NoGoals);
    }
    let oldest = Date::parse(&data.date).map(|date| date.plus_months(-OLD_AFTER_MONTHS));
    for goal in &data.goals {
        match &goal.status {
            None => gaps.push(Gap::NoStatus(goal.wording.clone())),
            Some(status) if Date::parse(&status.on) < oldest => {
                gaps.push(Gap::OldStatus(goal.wording.clone(), status.on.clone()));
            }
            Some(_) => {}
        }
    }
}

fn money(data: &Data, with_figures: usize, gaps: &mut Vec<Gap>) {
    let Some(year) = data.budget.year.filter(|_| with_figures > 0) else {
        gaps.push(Gap::NoFigures);
        return;
    };
    if let Some(asked) = Date::parse(&data.date).map(Date::year).filter(|asked| *asked != year) {
        gaps.push(Gap::NotThisYear(year, asked));
    }
    if with_figures < data.units {
        gaps.push(Gap::UnitsWithoutFigures(data.units - with_figures, data.units));
    }
    gaps.extend(data.budget.lacking.iter().cloned().map(Gap::Lacking));
}

fn room(data: &Data, rounds: &[(String, Date)], gaps: &mut Vec<Gap>) {
    let untouched = data.rooms.iter().filter(|room| !room.says_something());
    let untouched: Vec<String> = untouched.map(|room| room.instrument.clone()).collect();
    if !untouched.is_empty() {
        gaps.push(Gap::NotCalibrated(untouched));
    }
    gaps.extend(rounds.iter().map(|(area, deadline)| Gap::RoundOpen(area.clone(), deadline.to_string())));
}

fn deviations(data: &Data, gaps: &mut Vec<Gap>) {
    for deviation in data.deviations.iter().filter(|deviation| deviation.end.is_none()) {
        if deviation.answer.is_none() {
            gaps.push(Gap::Unanswered(deviation.unit.clone(), deviation.on.clone()));
        } else if deviation.help.is_some() && deviation.helped.is_none() {
            gaps.push(Gap::HelpNotJudged(deviation.unit.clone()));
        }
    }
}
