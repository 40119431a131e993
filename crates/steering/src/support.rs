//! Rule: support that was promised, from promise to *Hjalp det?*: who receives it, who reads what came of it, and when it is late.

use crate::agreement::{AgreementId, Support};
use crate::seat::Party;
use crate::step::{InstrumentId, Words};
use base::{Date, PostId, UnitId};

base::codes! {
    "Whether support helped, as its receiver sees it.";
    pub enum Helped { Yes = "yes", Partly = "partly", No = "no", NotGiven = "not_given" }
}

/// For so many days after its date, late support is told to its giver alone.
pub const GIVER_FIRST: i64 = 7;

/// The receiver's word on a support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// The day it was said.
    pub on: Date,
    /// The post that said it.
    pub by: Option<PostId>,
    /// Whether it helped.
    pub helped: Helped,
    /// What it did, or what was missing; may be empty.
    pub words: String,
}

/// A support of an agreement in force, for lists that span agreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// The agreement.
    pub agreement: AgreementId,
    /// For which unit.
    pub unit: UnitId,
    /// About which instrument.
    pub instrument: InstrumentId,
    /// What was promised, by whom, for when.
    pub support: Support,
    /// What its receiver said of it.
    pub close: Option<Close>,
}

/// A support promised by a staff function, with what its instrument is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPromise {
    /// The instrument's name.
    pub name: Words,
    /// The promise.
    pub promised: Promised,
}

/// Why support could not be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Its agreement is not in force.
    NotInForce,
    /// Only the one who receives it says whether it helped.
    NotReceiver,
    /// It is neither given nor due yet.
    TooEarly,
    /// It has been closed already.
    Closed,
}

/// Who receives what a party gives: the unit, and what the unit gives, its line.
pub fn receiver(giver: Party) -> Party {
    match giver {
        Party::Line | Party::Staff => Party::Unit,
        Party::Unit => Party::Line,
    }
}

/// Who reads what came of a support: its giver, its receiver and the line, and nobody else.
pub fn may_read(viewer: Option<Party>, giver: Party) -> bool {
    viewer.is_some_and(|viewer| viewer == giver || viewer == receiver(giver) || viewer == Party::Line)
}

/// Its day has passed without it being given or closed.
pub fn overdue(support: &Support, close: Option<&Close>, today: Date) -> bool {
    support.done.is_none() && close.is_none() && support.due < today
}

/// Whether a viewer is told that it is late: the giver at once, so that it can be put right; the others after some days.
pub fn told_late(support: &Support, close: Option<&Close>, viewer: Option<Party>, today: Date) -> bool {
    let patience = if viewer == Some(support.giver) { 0 } else { GIVER_FIRST };
    may_read(viewer, support.giver) && overdue(support, close, today.plus_days(-patience))
}

/// Whether the receiver is asked *Hjalp det?* on a day: it is given, or its time and the giver's days are over.
pub fn asked(support: &Support, close: Option<&Close>, today: Date) -> bool {
    close.is_none() && (support.done.is_some() || overdue(support, close, today.plus_days(-GIVER_FIRST)))
}

/// The receiver closes a support, once.
pub fn close(support: &Support, before: Option<&Close>, by: Party, close: Close) -> Result<Close, Refusal> {
    if by != receiver(support.giver) {
        return Err(Refusal::NotReceiver);
    }
    if before.is_some() {
        return Err(Refusal::Closed);
    }
    if support.done.is_none() && support.due > close.on {
        return Err(Refusal::TooEarly);
    }
    Ok(close)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::SupportId;
    use proptest::prelude::*;

    fn day(month: i8, day: i8) -> Date {
        Date::known(2026, month, day)
    }

    fn support(giver: Party, done: Option<Date>) -> Support {
        Support { id: SupportId::fresh(), text: "En dag om måneden".to_owned(), giver, due: day(10, 1), done }
    }

    fn word(on: Date) -> Close {
        Close { on, by: None, helped: Helped::No, words: String::new() }
    }

    #[test]
    fn late_support_is_told_to_its_giver_first() {
        let late = support(Party::Staff, None);
        assert!(!told_late(&late, None, Some(Party::Staff), day(10, 1)));
        assert!(told_late(&late, None, Some(Party::Staff), day(10, 2)));
        assert!(!told_late(&late, None, Some(Party::Unit), day(10, 8)));
        assert!(told_late(&late, None, Some(Party::Unit), day(10, 9)));
        assert!(told_late(&late, None, Some(Party::Line), day(10, 9)));
        assert!(!told_late(&late, None, None, day(12, 1)));
    }

    #[test]
    fn the_receiver_alone_says_whether_it_helped_and_says_it_once() {
        let given = support(Party::Staff, Some(day(9, 1)));
        assert_eq!(close(&given, None, Party::Staff, word(day(9, 2))), Err(Refusal::NotReceiver));
        assert_eq!(close(&given, None, Party::Line, word(day(9, 2))), Err(Refusal::NotReceiver));
        let said = close(&given, None, Party::Unit, word(day(9, 2))).unwrap();
        assert_eq!(close(&given, Some(&said), Party::Unit, word(day(9, 3))), Err(Refusal::Closed));
    }

    #[test]
    fn what_is_neither_given_nor_due_cannot_be_closed() {
        let ahead = support(Party::Line, None);
        assert_eq!(close(&ahead, None, Party::Unit, word(day(9, 30))), Err(Refusal::TooEarly));
        assert!(close(&ahead, None, Party::Unit, word(day(10, 1))).is_ok());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_came_of_support_is_read_by_giver_receiver_and_line_alone(giver in 0_usize..3, viewer in 0_usize..4) {
            let giver = Party::ALL[giver];
            let viewer = Party::ALL.get(viewer).copied();
            let outsider = viewer.is_none() || (viewer == Some(Party::Staff) && giver != Party::Staff);
            prop_assert_eq!(may_read(viewer, giver), !outsider);
        }

        #[test]
        fn nobody_hears_of_late_support_before_its_giver(giver in 0_usize..3, viewer in 0_usize..4, days in -400_i64..400) {
            let late = support(Party::ALL[giver], None);
            let today = late.due.plus_days(days);
            if told_late(&late, None, Party::ALL.get(viewer).copied(), today) {
                prop_assert!(told_late(&late, None, Some(late.giver), today));
            }
        }
    }
}
