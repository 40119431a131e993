//! What the town is for: core tasks with translations, and goals that committees adopted, with how they go.

use crate::story::{Story, Trouble};
use crate::texts::{CORE_TASKS, GOALS, TRANSLATIONS};
use base::Lang;
use coretasks::{CoreTaskId, Goal, GoalId, Here, Status, StatusId, Wording};
use std::collections::BTreeMap;

/// Core tasks and those who share them.
pub fn core_tasks(story: &mut Story) -> Result<BTreeMap<&'static str, CoreTaskId>, Trouble> {
    let mut tasks = BTreeMap::new();
    let on = story.days.last(1, 15);
    for text in &CORE_TASKS {
        let wording = Wording {
            name: text.name.to_owned(),
            purpose: text.purpose.to_owned(),
            effect: text.effect.to_owned(),
            lang: Lang::Da,
        };
        let id = story.leader_does("Korsbæk Kommune", on, move |tx| Ok(coretasks::add(tx, wording.clone(), on)?))?;
        tasks.insert(text.name, id);
        for name in text.units {
            let unit = story.town.unit(name)?;
            story.leader_does("Korsbæk Kommune", on, move |tx| Ok(((), coretasks::share(tx, id, unit, on)?)))?;
        }
    }
    Ok(tasks)
}

/// What a core task means in some units, in their own words.
pub fn translations(story: &mut Story, tasks: &BTreeMap<&'static str, CoreTaskId>) -> Result<(), Trouble> {
    for text in &TRANSLATIONS {
        let Some(task) = tasks.get(text.task).copied() else { continue };
        let (unit, on) = (story.town.unit(text.unit)?, story.days.this(2, 3));
        let here = Here { here: text.here.to_owned(), seen: text.seen.to_owned(), lang: Lang::Da };
        story.leader_does(text.unit, on, move |tx| Ok(((), coretasks::translate(tx, task, unit, 0, here.clone())?)))?;
    }
    Ok(())
}

/// Goals as the committees adopted them.
pub fn adopt_goals(story: &mut Story, tasks: &BTreeMap<&'static str, CoreTaskId>) -> Result<Vec<GoalId>, Trouble> {
    let mut goals = vec![];
    let (adopted, on) = (story.days.last(2, 12), story.days.last(2, 13));
    for text in &GOALS {
        let goal = Goal {
            id: GoalId::fresh(),
            committee: story.town.committee(text.committee)?,
            task: tasks.get(text.task).copied(),
            wording: text.wording.to_owned(),
            lang: Lang::Da,
            adopted,
            body: text.committee.to_owned(),
            ended: None,
            statuses: vec![],
        };
        goals.push(goal.id);
        story.house_does(on, move |tx| Ok(((), coretasks::adopt(tx, &goal)?)))?;
    }
    Ok(goals)
}

/// How the goals go: `round` 0 was told in the autumn of the year before the last, 1 in the last autumn.
pub fn tell_goals(story: &mut Story, goals: &[GoalId], round: usize) -> Result<(), Trouble> {
    let on = if round == 0 { story.days.last(10, 14) } else { story.days.this(10, 14) };
    for (id, text) in goals.iter().copied().zip(&GOALS) {
        let Some((words, source)) = text.statuses.get(round).copied() else { continue };
        let status = Status {
            id: StatusId::fresh(),
            on,
            words: words.to_owned(),
            source: source.replace("{år}", &on.year().to_string()),
            lang: Lang::Da,
        };
        story.house_does(on, move |tx| Ok(((), coretasks::state(tx, id, &status)?)))?;
    }
    Ok(())
}
