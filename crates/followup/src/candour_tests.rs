//! Invariant 5 over random histories: candour tightens nothing and makes no mark, and what figures reveal is the unit's own until its
//! grace is over.

use crate::deviation::{Answer, Deviation, End, Helped, Judgement, Kind, Offer, Report};
use crate::finding::{Figure, Finding, Lift, Reader, Why, look};
use crate::limit::{Counts, Limit, Limits, Row};
use crate::news::News;
use base::{Date, Lang, Money, Period, Time, UnitId};
use proptest::prelude::*;
use steering::agreement::AgreementId;
use steering::edition::{Edition, Lineage};
use steering::setting::{Link, Setting, SettingId, in_force};
use steering::step::{DomainId, EditionId, Instrument, InstrumentId, Step, StepId, Words};

const CASES: u32 = 10_000;

fn day(at: i64) -> Date {
    Date::known(2025, 1, 1).plus_days(at)
}

/// A catalogue of one instrument with four steps.
fn lineage() -> (Lineage, Instrument) {
    let step = |rank| Step { id: StepId::fresh(), rank, words: Words::new("Trin", "Step"), duty: None };
    let steps: Vec<Step> = (1..=4).map(step).collect();
    let instrument = Instrument {
        id: InstrumentId::fresh(),
        code: "budgetopfoelgning".into(),
        domain: DomainId::fresh(),
        heading: Words::new("Økonomi", "Finance"),
        place: 1,
        name: Words::new("Budgetopfølgning", "Budget follow-up"),
        purpose: Words::new("", ""),
        owner: "oekonomi".into(),
        law: None,
        shown_only: false,
        default: steps[1].id,
        steps,
    };
    let edition = Edition {
        id: EditionId::fresh(),
        number: 1,
        published: Some(day(0)),
        instruments: vec![instrument.clone()],
        succession: std::collections::HashMap::new(),
    };
    (Lineage::new(vec![edition]), instrument)
}

fn setting(unit: UnitId, of: &Instrument, (rank, from, length): (usize, i64, Option<i64>)) -> Setting {
    Setting {
        id: SettingId::fresh(),
        unit,
        instrument: of.id,
        choice: of.steps.get(rank).map(|step| step.id),
        edition: EditionId::fresh(),
        period: Period::new(day(from), length.map(|days| day(from + days))).unwrap(),
        recorded: Time::noon(day(from)),
        agreement: AgreementId::fresh(),
    }
}

/// Everything that anybody can do with a deviation, as drawn.
#[derive(Debug, Clone)]
enum Deed {
    Answer(bool),
    Judge,
    Learn(i64),
    End,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        any::<bool>().prop_map(Deed::Answer),
        Just(Deed::Judge),
        (-5_000_000..5_000_000_i64).prop_map(Deed::Learn),
        Just(Deed::End),
    ]
}

fn report(kroner: i64) -> Report {
    Report {
        kind: Kind::Budget,
        amount: Some(Money::whole(kroner)),
        indicator: None,
        reading: "To langtidssyge".into(),
        plan: "Vi deler vikarer".into(),
        wish: None,
        more_on: None,
        lang: Lang::Da,
    }
}

/// The deviation after what was done with it; a refused deed leaves it as it was.
fn after(deviation: Deviation, deeds: &[(i64, Deed)]) -> Deviation {
    deeds.iter().fold(deviation, |now, (at, deed)| {
        let (on, kept) = (day(*at), now.clone());
        let next = match deed {
            Deed::Answer(help) => {
                let offer = help.then(|| Offer { words: "Hjælp".into(), giver: None, by: on.plus_days(10) });
                now.answered(Answer { on, by: None, words: "Tak".into(), offer })
            }
            Deed::Judge => now.judged(Judgement { on, helped: Helped::No, words: None }),
            Deed::Learn(kroner) => {
                let amount = Some(Money::whole(*kroner));
                now.learned(News::told(on, "Mere", amount), None)
            }
            Deed::End => now.over(End { on, words: "Slut".into(), learned: None, shared: false }),
        };
        next.unwrap_or(kept)
    })
}

/// What the town knows: settings, and what units have said.
struct Town {
    settings: Vec<Setting>,
    said: Vec<Deviation>,
}

impl Town {
    /// Ranks in force for a unit over its parent at many dates.
    fn rooms(&self, units: [UnitId; 2], lineage: &Lineage, of: &Instrument) -> Vec<Option<i64>> {
        let histories: Vec<Vec<Setting>> =
            units.iter().map(|unit| self.settings.iter().filter(|s| s.unit == *unit).cloned().collect()).collect();
        let chain: Vec<Link> =
            units.iter().zip(&histories).map(|(unit, history)| Link { unit: *unit, history }).collect();
        (0..900).step_by(45).map(|at| in_force(&chain, of, &[], day(at), lineage).map(|now| now.step.rank)).collect()
    }

    /// The marks on a day: what figures reveal of units that have not spoken.
    fn marks(&self, figures: &[Figure], limits: &[Row], lift: Option<Lift>) -> Vec<Finding> {
        let told = |figure: &Figure| self.said.iter().any(|d| d.unit == figure.unit && d.report.kind == Kind::Budget);
        let grace = |figure: &Figure| Limits::on(limits, figure.first_on).unwrap().grace;
        look(figures, 10, grace, told, |_| lift)
    }
}

/// Limits that change over time, in days of either kind.
fn limits(changes: &[(i64, i64, bool)]) -> Vec<Row> {
    let all = |from: Date, amount: i64, counts: Counts| {
        Limit::ALL.iter().map(move |limit| Row { limit: *limit, from, amount, counts })
    };
    let first = all(Date::known(1970, 1, 1), 14, Counts::Calendar);
    let later = changes.iter().flat_map(|(from, days, working)| {
        all(day(*from), *days, if *working { Counts::Working } else { Counts::Calendar })
    });
    first.chain(later).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn what_a_unit_reports_itself_tightens_nothing_at_any_date_and_makes_no_mark(
        history in prop::collection::vec((0..2usize, 0..5usize, 0..700i64, prop::option::of(1..300i64)), 0..8),
        reports in prop::collection::vec((0..700i64, -9_000_000..9_000_000i64), 1..4),
        deeds in prop::collection::vec((0..900i64, deed()), 0..8),
        beyond in -3_000_000..3_000_000i64,
    ) {
        let (lineage, instrument) = lineage();
        let units = [UnitId::fresh(), UnitId::fresh()];
        let settings: Vec<Setting> = history.iter().map(|(unit, rank, from, length)| setting(units[*unit], &instrument, (*rank, *from, *length))).collect();
        let silent = Town { settings: settings.clone(), said: vec![] };
        let said = reports.iter().map(|(on, kroner)| {
            after(Deviation::reported(units[0], None, report(*kroner), day(*on)).unwrap(), &deeds)
        });
        let candid = Town { settings, said: said.collect() };
        prop_assert_eq!(silent.rooms(units, &lineage, &instrument), candid.rooms(units, &lineage, &instrument));
        let figure = |unit| Figure {
            unit, year: 2025, read_on: day(300), first_on: day(300), frame: Money::whole(10_000_000), result: Money::whole(beyond),
        };
        let figures = units.map(figure);
        let (before, now) = (silent.marks(&figures, &limits(&[]), None), candid.marks(&figures, &limits(&[]), None));
        prop_assert!(now.iter().all(|mark| mark.figure.unit != units[0]), "a unit that spoke is marked");
        prop_assert!(now.iter().all(|mark| before.contains(mark)), "candour made a mark");
    }

    #[test]
    fn what_figures_reveal_is_never_shown_to_others_before_grace_is_over_unless_lifted_or_due_in_a_paper(
        changes in prop::collection::vec((0..700i64, 0..30i64, any::<bool>()), 0..5),
        first in 0..700i64, beyond in 100_001..3_000_000i64, looked in -5..60i64,
        lift in prop::option::of((0..60i64, any::<bool>())),
    ) {
        let rows = limits(&changes);
        let figure = Figure {
            unit: UnitId::fresh(), year: 2025, read_on: day(first), first_on: day(first),
            frame: Money::whole(10_000_000), result: Money::whole(beyond),
        };
        let lift = lift.map(|(at, fraud)| Lift { why: if fraud { Why::Fraud } else { Why::Safety }, on: day(first + at) });
        let town = Town { settings: vec![], said: vec![] };
        let marks = town.marks(&[figure], &rows, lift);
        prop_assert_eq!(marks.len(), 1);
        let (mark, today) = (marks[0], day(first + looked));
        let given = Limits::on(&rows, figure.first_on).unwrap().grace;
        let whole_days = (1..=looked).filter(|at| given.counts == Counts::Calendar || day(first + at).is_working()).count();
        let waited = i64::try_from(whole_days).unwrap() >= given.days && (given.counts == Counts::Calendar || given.days == 0 || day(first + looked) > given.last(day(first)));
        let lifted = lift.is_some_and(|lift| lift.on <= today);
        prop_assert!(mark.shown_to(Reader::Unit, today) && mark.shown_to(Reader::Paper, today));
        prop_assert!(!mark.shown_to(Reader::Other, today) || lifted || waited);
    }
}
