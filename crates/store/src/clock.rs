//! The only place that reads the wall clock.

use base::{Date, Time};

/// Where the time comes from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// The machine's clock moved by some seconds, so that tests and demonstrations live on a chosen day.
    Shifted(i64),
    /// Stands still.
    Fixed(Time),
}

impl Clock {
    /// A clock that shows a chosen date now, and goes on from there.
    pub fn on(date: Date) -> Self {
        let now = Self::System.now();
        let days = date.days_after(now.date()) * 86_400;
        // Between summer and winter time a whole number of days may land an hour into the neighbouring date.
        let lands = |hours: &i64| now.plus(days + hours * 3600).date() == date;
        Self::Shifted(days + [0, -1, 1].into_iter().find(lands).unwrap_or(0) * 3600)
    }

    /// The time now, in whole seconds.
    #[expect(clippy::disallowed_methods, reason = "the one clock that all others are read from")]
    pub fn now(self) -> Time {
        let system = || {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
        };
        match self {
            Self::System => Time(system()),
            Self::Shifted(by) => Time(system().saturating_add(by)),
            Self::Fixed(time) => time,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_to_a_date_shows_it_in_summer_and_in_winter() {
        for month in 1..=12 {
            let date = Date::new(2027, month, 1).unwrap();
            assert_eq!(Clock::on(date).now().date(), date);
        }
    }
}
