//! Rule: the hours that duties took and no longer take, as a range: they are estimates, and freed time is not money.

/// A unit's duties of one instrument before and now, in minutes a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Before.
    pub before: i64,
    /// Now.
    pub now: i64,
}

/// From so many to so many hours a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// At least.
    pub from: i64,
    /// At most.
    pub to: i64,
}

/// What was freed and what was added; each as a range of a quarter either way, none below an hour.
pub fn freed(turns: &[Turn]) -> (Option<Hours>, Option<Hours>) {
    let less: i64 = turns.iter().map(|turn| (turn.before - turn.now).max(0)).sum();
    let more: i64 = turns.iter().map(|turn| (turn.now - turn.before).max(0)).sum();
    (range(less), range(more))
}

/// Whole hours around an estimate in minutes, the lower rounded down and the upper up; tens where there are many.
pub fn range(minutes: i64) -> Option<Hours> {
    let step = if minutes >= 100 * 60 { 10 } else { 1 };
    let from = minutes * 3 / (4 * 60) / step * step;
    let whole = 4 * 60 * step;
    let to = (minutes * 5 + whole - 1) / whole * step;
    (minutes >= 60).then_some(Hours { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_freed_is_a_range_and_what_was_added_is_said_beside_it() {
        let turns = [Turn { before: 600, now: 0 }, Turn { before: 0, now: 120 }, Turn { before: 60, now: 60 }];
        assert_eq!(freed(&turns), (Some(Hours { from: 7, to: 13 }), Some(Hours { from: 1, to: 3 })));
        assert_eq!(freed(&[Turn { before: 59, now: 0 }]), (None, None));
    }

    #[test]
    fn many_hours_are_round() {
        assert_eq!(range(60 * 123), Some(Hours { from: 90, to: 160 }));
    }
}
