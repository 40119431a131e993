//! A small committee's paper, from its data to its words, its workbook and its fingerprints.

use crate::book::book;
use crate::compose::compose;
use crate::data::{
    Amounts, Basis, Budget, Change, Data, Deviation, FORMAT, Gap, Goal, InForce, Med, Room, Status, Support, Task,
};
use crate::frozen::{Kept, make};
use crate::gaps::gaps;
use base::{Date, Money};
use paper::{Block, Cell, Datum, Row};

const SAID: &str = "Vi ser gevinsten.\nMen *hvem* tager vagten? #let x";

fn text(text: &str) -> String {
    text.to_owned()
}

fn amounts(name: &str, cells: [Option<i64>; 9]) -> Amounts {
    Amounts { name: text(name), cells: cells.to_vec() }
}

fn money() -> Budget {
    let vest =
        [Some(100), Some(100), None, None, Some(140), None, Some(10), None, Some(70)].map(|c| c.map(|c| c * 100));
    let sum = [Some(200), Some(220), Some(0), Some(220), Some(250), Some(30), Some(50), Some(-20), Some(90)];
    Budget {
        year: Some(2026),
        currency: text("DKK"),
        rows: vec![amounts("Dagtilbud Vest", vest)],
        units: vec![amounts("Dagtilbud Vest", vest)],
        sum: Some(amounts("", sum.map(|c| c.map(|c| c * 100)))),
        years: vec![],
        lacking: vec![],
        sources: vec![(text("budget.csv"), text("2026-10-02"))],
    }
}

fn change() -> Change {
    Change {
        instrument: text("Ansættelser"),
        unit: text("Dagtilbud Vest"),
        before: Some(text("Linjen godkender")),
        after: text("I ansætter selv inden for lønsummen"),
        from: text("2026-03-01"),
        over: None,
        reason: text("Ledige stillinger stod tomme for længe."),
        review: Some(text("2027-03-01")),
        supports: vec![Support { words: text("Sparring"), giver: text("HR"), due: text("2026-06-01"), done: None }],
        med: Some(Med::Discussed { committee: text("OmrådeMED"), on: text("2026-02-20"), remarks: text(SAID) }),
    }
}

fn deviation() -> Deviation {
    Deviation {
        unit: text("Dagtilbud Vest"),
        kind: text("budget"),
        on: text("2026-04-10"),
        by: Some(text("leder, Dagtilbud Vest")),
        amount: Some(3_000),
        reading: text("Flere børn end ventet."),
        plan: text("Vi rykker vagter."),
        news: vec![],
        answer: None,
        help: None,
        helped: None,
        end: None,
    }
}

fn data() -> Data {
    let step = |words: &str, basis, units: &[&str]| InForce {
        words: text(words),
        basis,
        units: units.iter().map(|unit| text(unit)).collect(),
        law: false,
    };
    let status = Status { words: text("På vej"), on: text("2026-05-01"), source: text("Trivselsmåling, n = 412") };
    let goal = |wording: &str, status| Goal {
        wording: text(wording),
        adopted: text("2026-01-15"),
        body: text("byrådet"),
        task: Some(text("Trivsel")),
        status,
    };
    Data {
        format: FORMAT,
        lang: text("da"),
        municipality: text("Korsbæk Kommune"),
        committee: text("Børneudvalget"),
        date: text("2026-11-21"),
        read_at: text("2026-11-21T10:00:00Z"),
        units: 3,
        goals: vec![goal("Flere børn trives", Some(status)), goal("Færre skift", None)],
        tasks: vec![Task { name: text("Trivsel"), effect: text("Børn har en voksen, de kan gå til.") }],
        rooms: vec![
            Room { instrument: text("Ansættelser"), steps: vec![step("Selv", Basis::Own, &["Dagtilbud Vest"])] },
            Room { instrument: text("Indkøb"), steps: vec![step("Følg eller forklar", Basis::Standard, &[])] },
        ],
        changes: vec![change()],
        budget: money(),
        deviations: vec![deviation()],
        findings: vec![],
        gaps: vec![],
    }
}

fn all(blocks: Vec<Block>) -> Vec<Block> {
    let open = |block| if let Block::Landscape(inside) = block { inside } else { vec![block] };
    blocks.into_iter().flat_map(open).collect()
}

fn rows(data: &Data, column_count: usize) -> Vec<Row> {
    let tables = all(compose(data).blocks).into_iter().filter_map(|block| match block {
        Block::Table(table) if table.head.len() == column_count => Some(table.rows),
        _ => None,
    });
    tables.flatten().collect()
}

#[test]
fn meds_remarks_stand_verbatim_with_their_committee_and_day() {
    let quote = Block::Quote { words: text(SAID), by: text("Drøftet i OmrådeMED den 20. februar 2026") };
    assert!(all(compose(&data()).blocks).contains(&quote));
}

#[test]
fn what_nobody_has_talked_about_is_named_among_what_we_do_not_know_and_not_in_the_table() {
    let rooms = rows(&data(), 3);
    assert_eq!(rooms.iter().filter(|row| row.cells[0] == Cell::Text(text("Ansættelser"))).count(), 1);
    assert_eq!(rooms.iter().filter(|row| row.cells[0] == Cell::Text(text("Indkøb"))).count(), 0);
    assert!(gaps(&data(), 3, &[]).contains(&Gap::NotCalibrated(vec![text("Indkøb")])));
}

#[test]
fn a_tightening_that_ended_by_itself_says_so() {
    let mut ended = data();
    ended.changes[0].over = Some(text("2026-10-15"));
    let facts = all(compose(&ended).blocks).into_iter().find_map(|block| match block {
        Block::Facts(facts) if facts[0].0 == "Før" => Some(facts),
        _ => None,
    });
    assert!(facts.unwrap().contains(&(text("Udløbet"), text("15. oktober 2026. Det, der gjaldt før, gælder igen."))));
}

#[test]
fn every_difference_carries_its_word_and_what_is_not_told_is_never_a_zero() {
    let rows = rows(&data(), 10);
    let cell = |row: usize, column: usize| rows[row].cells[column].clone();
    assert_eq!(cell(0, 3), Cell::Missing(text("ikke oplyst")));
    assert_eq!(cell(1, 6), Cell::Difference(text("30"), text("merforbrug")));
    assert_eq!(cell(1, 8), Cell::Difference(text("−20"), text("mindreforbrug")));
    assert_eq!(cell(1, 3), Cell::Number(text("0")));
}

#[test]
fn the_expected_result_is_said_both_excl_and_incl_carry_over() {
    let said = all(compose(&data()).blocks);
    let says = |words: &str| said.contains(&Block::Paragraph(text(words)));
    assert!(says("Forventet resultat 2026: merforbrug på 30\u{a0}kr. ekskl. overførsel."), "{said:#?}");
    assert!(says("Forventet resultat 2026: mindreforbrug på 20\u{a0}kr. inkl. overførsel."));
}

#[test]
fn what_we_do_not_know_is_said_outright() {
    let found = gaps(&data(), 1, &[(text("Dagtilbud"), Date::new(2026, 12, 1).unwrap())]);
    assert_eq!(
        found,
        [
            Gap::NoStatus(text("Færre skift")),
            Gap::UnitsWithoutFigures(2, 3),
            Gap::NotCalibrated(vec![text("Indkøb")]),
            Gap::RoundOpen(text("Dagtilbud"), text("2026-12-01")),
            Gap::Unanswered(text("Dagtilbud Vest"), text("2026-04-10")),
            Gap::EffectUnmeasured,
            Gap::FewerThanFive,
        ]
    );
}

#[test]
fn a_committee_about_which_nothing_is_known_gets_a_paper_that_says_so() {
    let bare = Data {
        goals: vec![],
        tasks: vec![],
        rooms: vec![],
        changes: vec![],
        budget: Budget::default(),
        deviations: vec![],
        ..data()
    };
    let found = gaps(&bare, 0, &[]);
    assert_eq!(found, [Gap::NoGoals, Gap::NoFigures, Gap::EffectUnmeasured, Gap::FewerThanFive]);
    assert!(!make(&Data { gaps: found, ..bare }).unwrap().pdf.content.is_empty());
}

#[test]
fn a_statement_more_than_a_year_old_is_something_we_do_not_know() {
    let mut old = data();
    old.goals[0].status.as_mut().unwrap().on = text("2025-11-20");
    assert!(gaps(&old, 3, &[]).contains(&Gap::OldStatus(text("Flere børn trives"), text("2025-11-20"))));
}

#[test]
fn figures_of_an_earlier_year_are_not_taken_for_this_years() {
    let mut late = data();
    late.budget.year = Some(2013);
    assert!(gaps(&late, 3, &[]).contains(&Gap::NotThisYear(2013, 2026)));
    assert!(!gaps(&data(), 3, &[]).iter().any(|gap| matches!(gap, Gap::NotThisYear(..))));
}

#[test]
fn the_same_data_give_the_same_files_and_fingerprints_next_year() {
    let first = make(&data()).unwrap();
    let kept: Data = serde_json::from_str(&first.data.content).unwrap();
    assert_eq!(kept, data());
    let second = make(&kept).unwrap();
    assert!(first == second, "the same data must give the same bytes");
    assert_eq!(first.pdf.hash.len(), 64);
}

#[test]
fn a_file_that_was_altered_no_longer_matches_its_fingerprint() {
    let kept = Kept::new(b"papir".to_vec());
    assert!(kept.unchanged());
    assert!(!Kept { content: b"papIr".to_vec(), ..kept }.unchanged());
}

#[test]
fn the_workbook_holds_the_same_amounts_as_numbers() {
    let book = book(&data());
    let sum = book.sheets[0].sum.as_ref().unwrap();
    assert_eq!(sum[1], Datum::Money(Money(20_000)));
    assert_eq!(sum[8], Datum::Money(Money(-2_000)));
    assert_eq!(book.sheets[0].rows[0][3], Datum::Blank);
    assert_eq!(
        book.about.filter,
        "Børneudvalget, set fra 21. november 2026. Hver enheds egne tal; I alt er summen af dem."
    );
}

#[test]
fn papers_name_posts_and_both_languages_are_whole() {
    let english = compose(&Data { lang: text("en"), ..data() });
    assert_eq!(english.title, "Børneudvalget: goals, room and money");
    assert_eq!(english.blocks.len(), compose(&data()).blocks.len());
}
