//! The clock over forms, in one place for all of them: a page says when it was shown, and the deed counts the minutes since.

use crate::capability::Capability;
use crate::error::Error;
use crate::router::Asked;
use crate::work::Work;
use access::Role;
use base::Time;
use store::Tx;

/// What a deed is about, for the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The key of its [`Cost`](crate::Cost).
    pub key: String,
    /// The role in which it was done, where the deed knows it; else the first that is asked for it and that the actor holds.
    pub role: Option<Role>,
}

impl About {
    /// Something that is done in the role in which one is asked for it.
    pub fn of(key: impl Into<String>) -> Self {
        Self { key: key.into(), role: None }
    }
}

/// Reads from what was sent what a deed is about; none where it is not to be counted.
pub type AboutFn = fn(&mut Work) -> Result<Option<About>, Error>;

/// What is clocked of a route.
#[derive(Clone, Copy)]
pub(crate) enum Clocked {
    /// Always the same.
    Always(&'static str),
    /// It depends on what was sent.
    By(AboutFn),
}

impl Clocked {
    pub(crate) fn about(self, work: &mut Work) -> Result<Option<About>, Error> {
        match self {
            Self::Always(about) => Ok(Some(About::of(about))),
            Self::By(about) => about(work),
        }
    }
}

/// The house's clock: whether it goes, and the counting of a form that was shown then and has been sent now. It must
/// keep nothing that joins minutes with a person.
#[derive(Clone, Copy)]
pub struct Clock {
    /// Whether time is clocked now.
    pub goes: fn(&mut Tx) -> store::Result<bool>,
    /// Counts one form that was taken.
    pub count: fn(&mut Work, &About, Time) -> Result<(), Error>,
}

impl Capability {
    /// The route just added is clocked where the municipality has let it be: the forms of a page carry when they were shown, and
    /// a deed that is done counts the minutes since for what it is about, the key of its [`Cost`](crate::Cost).
    pub fn clocked(self, about: &'static str) -> Self {
        self.clocks(Clocked::Always(about))
    }

    /// As [`Capability::clocked`], for a deed whose form tells what it is about.
    pub fn clocked_by(self, about: AboutFn) -> Self {
        self.clocks(Clocked::By(about))
    }

    fn clocks(mut self, clocked: Clocked) -> Self {
        if let Some(last) = self.routes.last_mut() {
            last.clocked = Some(clocked);
        }
        self
    }

    /// Keeps the house's clock.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = Some(clock);
        self
    }
}

/// Counts a clocked form that has been taken. A ballot and what is done as nobody are never clocked: nothing
/// of who answered when may be kept.
pub(crate) fn count(work: &mut Work, Asked { app, route, ask }: Asked) -> Result<(), Error> {
    let (Some(clocked), Some(clock)) = (route.clocked, app.clock()) else { return Ok(()) };
    if route.ballot {
        return Ok(());
    }
    let Some(shown) = Time::parse(&ask.shown).filter(|_| work.tx.by().person.is_some()) else { return Ok(()) };
    if !(clock.goes)(work.tx)? {
        return Ok(());
    }
    match clocked.about(work)? {
        Some(about) => (clock.count)(work, &about, shown),
        None => Ok(()),
    }
}

/// When the forms of this answer were shown, where they are clocked: now, or what the form that is shown again says.
pub(crate) fn shown(tx: &mut Tx, Asked { app, route, ask }: Asked) -> store::Result<String> {
    let goes = match app.clock().filter(|_| route.clocked.is_some()) {
        Some(clock) => (clock.goes)(tx)?,
        None => false,
    };
    let before = Time::parse(&ask.shown).map(|shown| shown.to_string());
    Ok(if goes { before.unwrap_or_else(|| tx.now().to_string()) } else { String::new() })
}
