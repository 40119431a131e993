//! The house: a municipality's database and all that is offered on it.

use crate::capability::{Capability, Route};
use crate::clock::Clock;
use crate::door::AT_ONCE;
use crate::error::Error;
use crate::limit::Limits;
use crate::signin;
use access::Actor;
use base::Lang;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;
use store::{Db, Tx};
use tokio::sync::Semaphore;

/// Says in words for which post an actor speaks.
pub(crate) type Describe = fn(&mut Tx, &Actor, Lang) -> store::Result<String>;

/// How the house is served.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Cookies only over TLS: everywhere but on loopback.
    pub secure: bool,
    /// Whether this is the demonstration, which the banner says on every page.
    pub demo: bool,
    /// Where the house is found from outside, for links in letters: `https://raaderum.korsbaek.dk`, without a slash at its end.
    pub address: String,
    /// Where letters are handed in, `smtp://HOST:PORT` or `smtps://USER:PASSWORD@HOST`; none: no letters are sent.
    pub smtp: Option<String>,
    /// Whether answers say in a header how many statements they took; only where the house itself is measured.
    pub counted: bool,
    /// Whom letters come from.
    pub sender: String,
}

/// The house. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    settings: Settings,
    capabilities: Vec<Capability>,
    describe: Option<Describe>,
    limits: Limits,
    hashing: Permits,
    places: Arc<Semaphore>,
}

/// How long a request waits for a place in its house.
const PATIENCE: Duration = Duration::from_secs(10);

impl App {
    /// A house on a database, with its capabilities; `describe` says for which post a person speaks.
    pub fn new(db: Db, settings: Settings, mut capabilities: Vec<Capability>, describe: Option<Describe>) -> Self {
        capabilities.push(signin::capability());
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let hashing = Permits { free: Mutex::new(cores), freed: Condvar::new() };
        let places = Arc::new(Semaphore::new(AT_ONCE));
        let limits = Limits::default();
        Self { inner: Arc::new(Inner { db, settings, capabilities, describe, limits, hashing, places }) }
    }

    /// The database.
    pub fn db(&self) -> &Db {
        &self.inner.db
    }

    /// How it is served.
    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    /// What it offers.
    pub fn capabilities(&self) -> &[Capability] {
        &self.inner.capabilities
    }

    /// Every route.
    pub fn routes(&self) -> impl Iterator<Item = &Route> {
        self.inner.capabilities.iter().flat_map(|capability| &capability.routes)
    }

    /// The clock, where a capability keeps one.
    pub(crate) fn clock(&self) -> Option<Clock> {
        self.inner.capabilities.iter().find_map(|capability| capability.clock)
    }

    pub(crate) fn describe(&self) -> Option<Describe> {
        self.inner.describe
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.inner.limits
    }

    /// Leaves async and works, in a place that is taken until the work is done, whether or not somebody still waits
    /// for it; none when the house has been full for too long.
    pub(crate) async fn inside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Option<Result<T, Error>> {
        let place = Arc::clone(&self.inner.places).acquire_owned();
        let place = tokio::time::timeout(PATIENCE, place).await.ok()?.ok()?;
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        });
        Some(done.await.unwrap_or_else(|panic| Err(Error::Broken(format!("a handler panicked: {panic}")))))
    }

    /// Hashes a password; never more at a time than there are cores, since each takes 46 MiB.
    pub(crate) fn hashing<T>(&self, work: impl FnOnce() -> T) -> T {
        let permits = &self.inner.hashing;
        let mut free = permits.free.lock().unwrap_or_else(PoisonError::into_inner);
        while *free == 0 {
            free = permits.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        drop(free);
        let done = work();
        *permits.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        permits.freed.notify_one();
        done
    }
}

/// How many may hash at a time.
struct Permits {
    free: Mutex<usize>,
    freed: Condvar,
}
