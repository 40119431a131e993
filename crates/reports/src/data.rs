//! Rule: what a paper holds, as codes, amounts and words that somebody wrote; this is what is frozen and hashed.

use serde::{Deserialize, Serialize};

/// The shape of this data; a later shape gets a later number, and old papers keep theirs.
pub const FORMAT: u8 = 1;

/// Everything a paper is made of. Dates are ISO dates, amounts minor units with expenses as plus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Data {
    /// [`FORMAT`].
    pub format: u8,
    /// The language of the paper.
    pub lang: String,
    /// Whose paper.
    pub municipality: String,
    /// For which committee.
    pub committee: String,
    /// The date that everything is seen from.
    pub date: String,
    /// When it was read together, as an instant.
    pub read_at: String,
    /// How many units the committee has.
    pub units: usize,
    /// The goals that hold on the date.
    pub goals: Vec<Goal>,
    /// The core tasks that the committee's units share.
    pub tasks: Vec<Task>,
    /// What the room is, an instrument at a time.
    pub rooms: Vec<Room>,
    /// What changed within the year before the date, newest first.
    pub changes: Vec<Change>,
    /// The money.
    pub budget: Budget,
    /// What units have reported themselves.
    pub deviations: Vec<Deviation>,
    /// What the figures show and the unit has had time to answer.
    pub findings: Vec<Finding>,
    /// What we do not know.
    pub gaps: Vec<Gap>,
}

/// An adopted goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// As adopted.
    pub wording: String,
    /// The day it was adopted.
    pub adopted: String,
    /// By whom.
    pub body: String,
    /// The core task it serves.
    pub task: Option<String>,
    /// The newest statement about it.
    pub status: Option<Status>,
}

/// How a goal goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// In words.
    pub words: String,
    /// The day it describes.
    pub on: String,
    /// Where one knows it from.
    pub source: String,
}

/// A core task and the effect it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its name.
    pub name: String,
    /// What is to be different for citizens.
    pub effect: String,
}

/// What applies for one instrument among the committee's units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// The instrument.
    pub instrument: String,
    /// Each wording in force, in the order of the steps.
    pub steps: Vec<InForce>,
}

impl Room {
    /// Whether anything is agreed here, or the law decides it: otherwise the catalogue's default holds everywhere.
    pub fn says_something(&self) -> bool {
        self.steps.iter().any(|step| step.law || step.basis != Basis::Standard)
    }
}

/// A wording in force and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// The step in words.
    pub words: String,
    /// Where it comes from.
    pub basis: Basis,
    /// The units; empty where all of the committee's units share it.
    pub units: Vec<String>,
    /// Whether the law decides it rather than an agreement.
    pub law: bool,
}

/// Where a step in force comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A common agreement.
    Common,
    /// A unit's own agreement.
    Own,
    /// Nobody has agreed anything: the catalogue's default.
    Standard,
}

/// An agreement that came into force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The instrument.
    pub instrument: String,
    /// The unit, or the area that all under it follow.
    pub unit: String,
    /// The step that applied before.
    pub before: Option<String>,
    /// What was agreed.
    pub after: String,
    /// From when.
    pub from: String,
    /// When it ended by itself, so that what applied before is in force again.
    pub over: Option<String>,
    /// Why.
    pub reason: String,
    /// When it is looked at again.
    pub review: Option<String>,
    /// Support that was promised.
    pub supports: Vec<Support>,
    /// What MED said.
    pub med: Option<Med>,
}

/// A promised support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// What.
    pub words: String,
    /// Who gives it.
    pub giver: String,
    /// By when.
    pub due: String,
    /// When it was given.
    pub done: Option<String>,
}

/// MED's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Med {
    /// Discussed, with remarks verbatim; blank when none were made.
    Discussed {
        /// Which committee of MED.
        committee: String,
        /// The day.
        on: String,
        /// Verbatim.
        remarks: String,
    },
    /// Not relevant, and why.
    NotRelevant {
        /// Why.
        reason: String,
    },
}

/// The money of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Budget {
    /// The year; none when no figures have been read for any.
    pub year: Option<i16>,
    /// The currency's code.
    pub currency: String,
    /// The rows of the paper: each a unit with everything under it.
    pub rows: Vec<Amounts>,
    /// Every unit that has figures, its own only.
    pub units: Vec<Amounts>,
    /// The committee's sum.
    pub sum: Option<Amounts>,
    /// Original budget and outcome of the years that are known, oldest first.
    pub years: Vec<(i16, Amounts)>,
    /// What is lacking before the year's result can be known, in words.
    pub lacking: Vec<String>,
    /// Where the figures come from, with the day they were read.
    pub sources: Vec<(String, String)>,
}

/// The nine columns of a follow-up; what is not told is nothing, never zero.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Amounts {
    /// Whose.
    pub name: String,
    /// In the order of the follow-up's columns.
    pub cells: Vec<Option<i64>>,
}

/// A deviation that a unit reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deviation {
    /// The unit.
    pub unit: String,
    /// What it is about, by its code.
    pub kind: String,
    /// The day.
    pub on: String,
    /// The post that reported.
    pub by: Option<String>,
    /// The amount expected now; plus is overspend.
    pub amount: Option<i64>,
    /// The unit's reading.
    pub reading: String,
    /// What it does.
    pub plan: String,
    /// What it has come to know since: day and words.
    pub news: Vec<(String, String)>,
    /// The line's answer: day, post and words.
    pub answer: Option<(String, Option<String>, String)>,
    /// Help offered: what, by whom, by when.
    pub help: Option<(String, String, String)>,
    /// Whether the help helped, by its code, with words.
    pub helped: Option<(String, String)>,
    /// When it is over and what came of it.
    pub end: Option<(String, String)>,
}

/// A result that the figures show and the unit has not reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The unit.
    pub unit: String,
    /// The expected result excl. carry-over; plus is overspend.
    pub result: i64,
}

/// Something we do not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// The committee has no goals here.
    NoGoals,
    /// Nothing has been said about how a goal goes.
    NoStatus(String),
    /// The newest statement is more than a year old: goal and day.
    OldStatus(String, String),
    /// No figures for any year.
    NoFigures,
    /// The newest figures are of an earlier year than the paper's: theirs and the paper's.
    NotThisYear(i16, i16),
    /// Units without any figure of the year, and how many the committee has.
    UnitsWithoutFigures(usize, usize),
    /// What is lacking before the result can be known, in words.
    Lacking(String),
    /// Instruments that nobody has talked about here: their names.
    NotCalibrated(Vec<String>),
    /// A round that is not over: its area and deadline.
    RoundOpen(String, String),
    /// A deviation that the line has not answered: unit and day.
    Unanswered(String, String),
    /// Help that the unit has not judged yet: unit.
    HelpNotJudged(String),
    /// Whether the money made the difference has not been measured.
    EffectUnmeasured,
    /// Figures from people's answers are not in the paper, and never about fewer than five.
    FewerThanFive,
}
