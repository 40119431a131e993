//! A deviation that a unit reports itself: its own reading and plan, the line's answer, and whether help helped.

use crate::news::News;
use access::FunctionId;
use base::{Date, Lang, Money, PostId, UnitId};

base::id! {
    DeviationId, "A deviation that a unit has reported.";
    NewsId, "Something a unit has come to know about its deviation since.";
}

base::codes! {
    "What a unit says it will not keep.";
    pub enum Kind { Budget = "budget", Goal = "goal", Focus = "focus", Foundation = "foundation", Rule = "rule", Other = "other" }
}

base::codes! {
    "Whether the help that was given did help, as the unit sees it.";
    pub enum Helped { Yes = "yes", Partly = "partly", No = "no", NotGiven = "not_given" }
}

/// What the unit writes when it reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What will not be kept.
    pub kind: Kind,
    /// Expected result against the budget for the year, where money is in it: plus is merforbrug, minus mindreforbrug.
    pub amount: Option<Money>,
    /// A figure that is no money, where one is about it.
    pub indicator: Option<Indicator>,
    /// The unit's own reading: what has happened and why.
    pub reading: String,
    /// What the unit does about it.
    pub plan: String,
    /// What the unit asks for help with.
    pub wish: Option<Wish>,
    /// The day the unit knows more and says so.
    pub more_on: Option<Date>,
    /// The language it is written in.
    pub lang: Lang,
}

/// Something that is measured, and what the unit expects of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// What is measured: "Ventetid til psykolog".
    pub name: String,
    /// What is expected, as the unit writes it: "19".
    pub expected: String,
    /// In what: "uger".
    pub measure: String,
}

/// Help that a unit asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Help with what.
    pub words: String,
    /// The staff function asked; none asks the line itself.
    pub of: Option<FunctionId>,
}

/// What the line answers. It holds words and help; there is no field in which anything could be tightened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The day it was given.
    pub on: Date,
    /// The post that answered.
    pub by: Option<PostId>,
    /// The answer.
    pub words: String,
    /// The help that is offered.
    pub offer: Option<Offer>,
}

/// Help that the line offers or has arranged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What the help is.
    pub words: String,
    /// The staff function that gives it; none when the line gives it itself.
    pub giver: Option<FunctionId>,
    /// The day it is given at the latest.
    pub by: Date,
}

/// The unit's judgement of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The day it was written.
    pub on: Date,
    /// Whether it helped.
    pub helped: Helped,
    /// What it did, or what was missing.
    pub words: Option<String>,
}

/// How the unit's deviation ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The day.
    pub on: Date,
    /// What came of it.
    pub words: String,
    /// What the unit learned.
    pub learned: Option<String>,
    /// Whether the unit lets other leaders read what it learned.
    pub shared: bool,
}

/// Where a deviation is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Reported and waiting for the line.
    Reported,
    /// The line has answered.
    Answered(Answer),
    /// The unit has said whether the help helped.
    Judged(Answer, Judgement),
    /// Over; keeps what was said on the way.
    Over(Option<Answer>, Option<Judgement>, End),
}

/// A deviation with everything said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// Which.
    pub id: DeviationId,
    /// The unit that reported.
    pub unit: UnitId,
    /// The day it was reported.
    pub on: Date,
    /// The post that reported.
    pub by: Option<PostId>,
    /// What it wrote.
    pub report: Report,
    /// What it has come to know since, oldest first.
    pub news: Vec<News>,
    /// Where it is on its way.
    pub state: State,
    /// For saving: which reading of the row this is.
    pub version: i64,
}

/// Why a step was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The line has answered already.
    AlreadyAnswered,
    /// Nobody has offered help that could be judged.
    NoHelpOffered,
    /// The help has been judged already.
    AlreadyJudged,
    /// It is over.
    AlreadyOver,
    /// A day that must lie ahead does not.
    DayHasPassed,
    /// The unit may not answer itself; its line does.
    OwnReport,
    /// The unit has named no day on which it knows more, or the day has not come.
    NotAsked,
}

impl Deviation {
    /// A unit reports; the day it knows more must lie ahead.
    pub fn reported(unit: UnitId, by: Option<PostId>, report: Report, on: Date) -> Result<Self, Refusal> {
        if report.more_on.is_some_and(|day| day <= on) {
            return Err(Refusal::DayHasPassed);
        }
        Ok(Self { id: DeviationId::fresh(), unit, on, by, report, news: vec![], state: State::Reported, version: 1 })
    }

    /// The line answers, once.
    pub fn answered(self, answer: Answer) -> Result<Self, Refusal> {
        if answer.offer.as_ref().is_some_and(|offer| offer.by < answer.on) {
            return Err(Refusal::DayHasPassed);
        }
        if answer.by.is_some() && answer.by == self.by {
            return Err(Refusal::OwnReport);
        }
        match self.state {
            State::Reported => Ok(Self { state: State::Answered(answer), ..self }),
            State::Answered(_) | State::Judged(..) => Err(Refusal::AlreadyAnswered),
            State::Over(..) => Err(Refusal::AlreadyOver),
        }
    }

    /// The unit says whether the help helped, once.
    pub fn judged(self, judgement: Judgement) -> Result<Self, Refusal> {
        match self.state {
            State::Answered(answer) if answer.offer.is_some() => {
                Ok(Self { state: State::Judged(answer, judgement), ..self })
            }
            State::Over(Some(answer), None, end) if answer.offer.is_some() => {
                Ok(Self { state: State::Over(Some(answer), Some(judgement), end), ..self })
            }
            State::Judged(..) | State::Over(_, Some(_), _) => Err(Refusal::AlreadyJudged),
            State::Reported | State::Answered(_) | State::Over(..) => Err(Refusal::NoHelpOffered),
        }
    }

    /// The unit adds what it knows now, and when it knows more again.
    pub fn learned(mut self, news: News, more_on: Option<Date>) -> Result<Self, Refusal> {
        if matches!(self.state, State::Over(..)) {
            return Err(Refusal::AlreadyOver);
        }
        if more_on.is_some_and(|day| day <= news.on) {
            return Err(Refusal::DayHasPassed);
        }
        self.report.more_on = more_on;
        self.news.push(news);
        Ok(self)
    }

    /// The unit says that it is over and what came of it.
    pub fn over(self, end: End) -> Result<Self, Refusal> {
        let state = match self.state {
            State::Reported => State::Over(None, None, end),
            State::Answered(answer) => State::Over(Some(answer), None, end),
            State::Judged(answer, judgement) => State::Over(Some(answer), Some(judgement), end),
            State::Over(..) => return Err(Refusal::AlreadyOver),
        };
        Ok(Self { state, ..self })
    }

    /// The line's answer, if it has come.
    pub fn answer(&self) -> Option<&Answer> {
        match &self.state {
            State::Reported => None,
            State::Answered(answer) | State::Judged(answer, _) => Some(answer),
            State::Over(answer, ..) => answer.as_ref(),
        }
    }

    /// The unit's judgement of the help, if it has come.
    pub fn judgement(&self) -> Option<&Judgement> {
        match &self.state {
            State::Reported | State::Answered(_) => None,
            State::Judged(_, judgement) => Some(judgement),
            State::Over(_, judgement, _) => judgement.as_ref(),
        }
    }

    /// How it ended, if it has.
    pub fn end(&self) -> Option<&End> {
        if let State::Over(.., end) = &self.state { Some(end) } else { None }
    }

    /// The amount expected now: the newest news that names one, else the report's. Plus is merforbrug.
    pub fn amount(&self) -> Option<Money> {
        self.news.iter().rev().find_map(|news| news.amount).or(self.report.amount)
    }

    /// Whether a staff function was asked for help or gives it, and so may read this.
    pub fn concerns(&self, function: FunctionId) -> bool {
        let asked = self.report.wish.as_ref().and_then(|wish| wish.of) == Some(function);
        let gives =
            self.answer().and_then(|answer| answer.offer.as_ref()).and_then(|offer| offer.giver) == Some(function);
        asked || gives
    }
}

impl Deviation {
    /// As it was known when a date ended: without what was said later. None where it was not yet reported.
    pub fn as_known_on(mut self, date: Date) -> Option<Self> {
        if self.on > date {
            return None;
        }
        self.news.retain(|news| news.on <= date);
        let answer = self.answer().filter(|answer| answer.on <= date).cloned();
        let judgement = self.judgement().filter(|judgement| judgement.on <= date).cloned();
        let end = self.end().filter(|end| end.on <= date).cloned();
        let state = match (answer, judgement, end) {
            (answer, judgement, Some(end)) => State::Over(answer, judgement, end),
            (Some(answer), Some(judgement), None) => State::Judged(answer, judgement),
            (Some(answer), None, None) => State::Answered(answer),
            (None, _, None) => State::Reported,
        };
        Some(Self { state, ..self })
    }
}
