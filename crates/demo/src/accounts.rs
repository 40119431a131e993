//! Two years of money: budgets, supplements, carry-over with its decision, and follow-ups with outcome and forecast.

use crate::money::{self, Line, permille};
use crate::seed::Seed;
use crate::story::{Story, Trouble};
use crate::tree::{Plot, plots};
use ::store::Event;
use base::{Date, UnitId};
use budget::{Decision, Import, ImportId, Kind, RowKey, Rows, Slice, SliceKey};
use std::collections::BTreeMap;

/// How far a unit's forecast lies from its frame, in thousandths, at each follow-up of the last governance year:
/// April, June, October and the newest. Plus is merforbrug. Everybody else keeps within what chance gives.
const STORIES: [(&str, [i64; 4]); 9] = [
    ("Familiehuset", [62, 70, 34, 30]),
    ("Hjemmeplejen Nord, aften", [2, 3, 41, 44]),
    ("Børnehuset Lærkereden", [2, 2, 3, 19]),
    ("Jobcentret, Virksomheder", [0, -6, -38, -38]),
    ("Bakkely, 1. sal", [1, 2, 61, 58]),
    ("Dagtilbud Øst", [0, 3, 6, 76]),
    ("Korsbæk Museum", [3, 5, 9, 9]),
    // What they have applied for is what they expect to spend.
    ("Plejefamilier", [1, 4, 12, 12]),
    ("Vintertjenesten", [0, 0, 45, 45]),
];
/// How much of a year is booked at each follow-up, in thousandths.
const BOOKED: [i64; 4] = [246, 412, 749, 838];

/// One year of the town's money.
pub struct Year {
    number: i16,
    lines: Vec<Line>,
    units: Vec<UnitId>,
    plots: Vec<Plot>,
}

impl Year {
    /// A year; `price` is its price level in thousandths of the table's.
    pub fn new(story: &Story, year: i16, price: i64) -> Result<Self, Trouble> {
        let plots = plots();
        let units = plots.iter().map(|plot| story.town.unit(plot.name)).collect::<Result<Vec<_>, _>>()?;
        let priced = |line: Line| Line { kroner: permille(line.kroner, price), ..line };
        Ok(Self { number: year, lines: money::lines(&plots).into_iter().map(priced).collect(), units, plots })
    }

    fn key(&self, kind: Kind, unit: usize, account: &str) -> Option<RowKey> {
        let unit = *self.units.get(unit)?;
        Some(RowKey { year: self.number, kind, unit, account: account.to_owned(), month: None, decision: None })
    }

    /// A sum of its own for each unit, shared by what `of` says of its frame, in kroner.
    fn per_unit(&self, kind: Kind, account: &str, decision: Option<&Decision>, of: impl Fn(&Plot, i64) -> i64) -> Rows {
        let mut rows = Rows::default();
        for (unit, frame) in self.frames() {
            let amount = self.plots.get(unit).map_or(0, |plot| of(plot, frame));
            if let Some(key) = self.key(kind, unit, account).filter(|_| amount != 0) {
                rows.add(RowKey { decision: decision.cloned(), ..key }, money::money(amount));
            }
        }
        rows
    }

    fn frames(&self) -> BTreeMap<usize, i64> {
        let mut frames = BTreeMap::new();
        for line in &self.lines {
            *frames.entry(line.unit).or_insert(0) += line.kroner;
        }
        frames
    }

    /// The budget as the council adopted it.
    pub fn original(&self) -> Rows {
        let mut rows = Rows::default();
        for line in &self.lines {
            if let Some(key) = self.key(Kind::Original, line.unit, &line.account) {
                rows.add(key, money::money(line.kroner));
            }
        }
        rows
    }

    /// What the council gave during the year: more staff in day care, and more for the foster families.
    pub fn supplementary(&self) -> Rows {
        self.per_unit(Kind::Supplementary, "Tillægsbevilling", None, supplement)
    }

    /// What is asked for and not yet given.
    pub fn applied_for(&self) -> Rows {
        self.per_unit(Kind::AppliedFor, "Bevillingsansøgning", None, |plot, frame| match plot.name {
            "Plejefamilier" => permille(frame, 12),
            "Vintertjenesten" => permille(frame, 45),
            _ => 0,
        })
    }

    /// Carry-over from the year before; plus is more to spend. Money only by the council's decision.
    pub fn carried_in(&self, decision: Option<&Decision>) -> Rows {
        self.per_unit(Kind::CarriedIn, "Overført fra sidste år", decision, |plot, frame| {
            let drawn = Seed::new(chance(plot, i64::from(self.number))).between(-9, 24);
            if plot.class == "benefits" || plot.class == "cofinancing" { 0 } else { permille(frame, drawn) }
        })
    }

    /// What is booked and expected at a follow-up: `deviation` in thousandths of each unit's frame.
    pub fn follow_up(&self, booked: Option<i64>, forecast: bool, deviation: impl Fn(&Plot) -> i64) -> Rows {
        let mut rows = Rows::default();
        let mut first: BTreeMap<usize, i64> = BTreeMap::new();
        for (unit, frame) in self.frames() {
            let given = self.plots.get(unit).map_or(0, |plot| {
                let supplement = supplement(plot, frame);
                supplement + permille(frame + supplement, deviation(plot))
            });
            first.insert(unit, given);
        }
        for line in &self.lines {
            // What is over or under lies on the unit's first account, which is pay where there is any.
            let expected = line.kroner + first.remove(&line.unit).unwrap_or(0);
            let told =
                [(Kind::Forecast, forecast.then_some(expected)), (Kind::Actual, booked.map(|b| permille(expected, b)))];
            for (kind, kroner) in told {
                if let (Some(key), Some(kroner)) = (self.key(kind, line.unit, &line.account), kroner) {
                    rows.add(key, money::money(kroner));
                }
            }
        }
        rows
    }
}

fn supplement(plot: &Plot, frame: i64) -> i64 {
    match plot.class {
        "daycare" => permille(frame, 6),
        "foster" => permille(frame, 15),
        "nursing" => permille(frame, 2),
        _ => 0,
    }
}

/// A number that belongs to a unit and a purpose.
fn chance(plot: &Plot, purpose: i64) -> u64 {
    plot.key.bytes().fold(purpose.unsigned_abs(), |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)))
}

/// How far a unit lies from its frame at a follow-up of the last governance year.
fn told(plot: &Plot, at: usize) -> i64 {
    let nth = i64::try_from(at).unwrap_or(0);
    let story = STORIES.iter().find(|(name, _)| *name == plot.name).and_then(|(_, way)| way.get(at).copied());
    story.unwrap_or_else(|| Seed::new(chance(plot, 77)).between(-6, 6) + Seed::new(chance(plot, nth)).between(-2, 2))
}

/// How far a unit lay from its frame in the year before.
fn then(plot: &Plot, at: i64) -> i64 {
    match (plot.name, at) {
        ("Tornhøjskolen", 1) => 4,
        ("Tornhøjskolen", _) => 48,
        ("Tandplejen", 1) => 27,
        ("Tandplejen", _) => 9,
        _ => Seed::new(chance(plot, 501)).between(-9, 8) + Seed::new(chance(plot, 600 + at)).between(-5, 5),
    }
}

/// Brings the rows of some kinds into the year, as the finance system's file of a day.
fn bring(
    story: &mut Story,
    number: i16,
    (on, file): (Date, &'static str),
    kinds: &[Kind],
    rows: Rows,
) -> Result<(), Trouble> {
    let slice = |kind: &Kind| Slice { key: SliceKey { year: number, kind: *kind }, complete: true };
    let slices: Vec<Slice> = kinds.iter().map(slice).collect();
    story.house_does(on, move |tx| {
        let (id, source, file_name) = (ImportId::fresh(), "økonomisystemet".to_owned(), file.to_owned());
        let import = Import { id, source, file_name, file_hash: String::new(), fetched_on: on };
        budget::import_rows(tx, &import, &rows, &slices)?;
        let event =
            Event::new("budget.imported").about(import.id.0).with("source", "økonomisystemet").with("year", number);
        Ok(((), event.with("rows", rows.len())))
    })
}

/// What a follow-up tells.
const BOTH: [Kind; 2] = [Kind::Actual, Kind::Forecast];

/// The year before the last: its budget.
pub fn last_budget(story: &mut Story) -> Result<Year, Trouble> {
    let (days, number) = (story.days, story.days.year - 1);
    let year = Year::new(story, number, 974)?;
    bring(story, number, (days.last(1, 3), "Budget.csv"), &[Kind::Original], year.original())?;
    let decision = Decision { on: days.last(4, 29), by: "Byrådet".to_owned() };
    let rows = year.carried_in(Some(&decision));
    bring(story, number, (days.last(4, 30), "Overførsler.csv"), &[Kind::CarriedIn], rows)?;
    Ok(year)
}

/// The year before the last: supplements and two follow-ups.
pub fn last_follow_ups(story: &mut Story, year: &Year) -> Result<(), Trouble> {
    let (days, number) = (story.days, year.number);
    bring(story, number, (days.last(6, 17), SUPPLEMENTS), &[Kind::Supplementary], year.supplementary())?;
    let june = year.follow_up(Some(412), true, |plot| then(plot, 1));
    bring(story, number, (days.last(6, 18), "Opfølgning juni.csv"), &BOTH, june)?;
    let october = year.follow_up(Some(749), true, |plot| then(plot, 2));
    bring(story, number, (days.last(10, 9), "Opfølgning oktober.csv"), &BOTH, october)
}

const SUPPLEMENTS: &str = "Tillægsbevillinger.csv";
const ASKED_FOR: &str = "Bevillingsansøgninger.csv";

/// The last year's budget, and the accounts of the one before.
pub fn this_budget(story: &mut Story, last: &Year) -> Result<Year, Trouble> {
    let days = story.days;
    let year = Year::new(story, days.year, 1000)?;
    bring(story, days.year, (days.this(1, 3), "Budget.csv"), &[Kind::Original], year.original())?;
    bring(story, last.number, (days.this(1, 4), ASKED_FOR), &[Kind::AppliedFor], Rows::default())?;
    let accounts = last.follow_up(Some(1000), false, |plot| then(plot, 3));
    bring(story, last.number, (days.this(3, 4), "Regnskab.csv"), &[Kind::Actual], accounts)?;
    Ok(year)
}

/// The last year's follow-up of April.
pub fn april(story: &mut Story, year: &Year) -> Result<(), Trouble> {
    let days = story.days;
    follow_up(story, year, days.this(4, 14), 0)?;
    let decision = Decision { on: days.this(4, 28), by: "Byrådet".to_owned() };
    let rows = year.carried_in(Some(&decision));
    bring(story, days.year, (days.this(4, 29), "Overførsler.csv"), &[Kind::CarriedIn], rows)
}

/// The last year's follow-up of June, with what the council gave.
pub fn june(story: &mut Story, year: &Year) -> Result<(), Trouble> {
    let days = story.days;
    bring(story, days.year, (days.this(6, 11), SUPPLEMENTS), &[Kind::Supplementary], year.supplementary())?;
    follow_up(story, year, days.this(6, 12), 1)
}

/// The last year's follow-up of October, with what is applied for.
pub fn october(story: &mut Story, year: &Year) -> Result<(), Trouble> {
    let days = story.days;
    bring(story, days.year, (days.this(10, 8), ASKED_FOR), &[Kind::AppliedFor], year.applied_for())?;
    follow_up(story, year, days.this(10, 9), 2)
}

/// The newest figures, from last week; and the budget of a year that has begun since.
pub fn newest(story: &mut Story, year: &Year) -> Result<(), Trouble> {
    let days = story.days;
    follow_up(story, year, days.ago(6), 3)?;
    let now = days.today.year();
    if now == days.year {
        return Ok(());
    }
    let begun = Year::new(story, now, 1026)?;
    bring(story, now, (days.ago(5), "Budget.csv"), &[Kind::Original], begun.original())
}

fn follow_up(story: &mut Story, year: &Year, on: Date, at: usize) -> Result<(), Trouble> {
    let rows = year.follow_up(BOOKED.get(at).copied(), true, |plot| told(plot, at));
    let files = ["Opfølgning april.csv", "Opfølgning juni.csv", "Opfølgning oktober.csv", "Seneste forbrug.csv"];
    bring(story, year.number, (on, files.get(at).copied().unwrap_or_default()), &BOTH, rows)
}
