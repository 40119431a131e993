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
        let system = Self::System.now();
        Self::Shifted((date.days_after(system.date())) * 86_400)
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
