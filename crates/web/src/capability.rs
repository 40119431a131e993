//! What a capability offers to the house: routes, a place in the menu, panels, duties and jobs.

use crate::app::App;
use crate::ask::Ask;
use crate::clock::{Clock, Clocked};
use crate::cost::Cost;
use crate::error::{Error, Outcome};
use crate::evidence::Evidence;
use crate::handler::{Before, Handler, Prepare, Ready, Run};
use crate::hit::Finder;
use crate::plea::Plea;
use crate::work::Work;
use access::Do;
use axum::http::Method;
use base::{Date, Lang, UnitId};
use maud::Markup;
use std::sync::Arc;
use store::Job;

/// A group of the main menu: the governance year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Grundlag, Kerneopgaver.
    Retning,
    /// Ledelsesrum, Regler.
    Rum,
    /// Opfølgning, Økonomi, Puls, Samtaler.
    Hverdag,
    /// MED, Lederudvikling, Samspil.
    Sammen,
    /// Til udvalgene, Effekt.
    Resultater,
    /// Organisation, set-up.
    Kommunen,
}

/// A line of the main menu.
#[derive(Clone)]
pub struct MenuItem {
    /// Where it stands.
    pub group: Group,
    /// Where it leads.
    pub href: &'static str,
    /// What it is called.
    pub label: fn(Lang) -> String,
    /// Who sees it: those whom this action reaches somewhere.
    pub action: Do,
}

/// A piece of a unit's page.
pub struct Panel {
    /// In the narrow column rather than the wide one.
    pub side: bool,
    /// Order within its column, smallest first.
    pub order: u8,
    /// What it shows.
    pub body: Markup,
}

/// Whose duties are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The signed-in person's own.
    Me,
    /// A unit's.
    Unit(UnitId),
}

/// Something that waits for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The day it is due.
    pub due: Option<Date>,
    /// What is to be done.
    pub text: String,
    /// A line of context.
    pub hint: Option<String>,
    /// Where it is done.
    pub href: String,
    /// The unit it concerns.
    pub unit: Option<UnitId>,
    /// Whether the day has passed.
    pub overdue: bool,
    /// What it takes, in minutes.
    pub minutes: Option<i64>,
}

/// A job's work: runs outside requests, may use many transactions, must bear to be repeated.
pub type JobFn = fn(&App, &Job) -> Result<(), String>;

/// A route with its handler.
#[derive(Clone)]
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// `/units/{id}`.
    pub path: &'static str,
    /// Whether it answers people who have not signed in.
    pub open: bool,
    /// Whether it takes files.
    pub upload: bool,
    /// Whether what is sent is not remembered, not even hashed: a hash of few choices is as good as the choices.
    pub ballot: bool,
    pub(crate) clocked: Option<Clocked>,
    pub(crate) before: Option<Before>,
    pub(crate) prepare: Option<Prepare>,
    pub(crate) run: Run,
}

type PanelFn = fn(&mut Work, UnitId) -> Result<Vec<Panel>, Error>;
type DutyFn = fn(&mut Work, Whose) -> Result<Vec<Duty>, Error>;
type CostFn = fn(&mut Work) -> Result<Vec<Cost>, Error>;
type EvidenceFn = fn(&mut Work, UnitId) -> Result<Vec<Evidence>, Error>;
type PleaFn = fn(&mut Work) -> Result<Vec<Plea>, Error>;

/// All that the house sees of a capability.
#[derive(Clone)]
pub struct Capability {
    /// The crate's name.
    pub name: &'static str,
    /// Its routes.
    pub routes: Vec<Route>,
    /// Its lines in the menu.
    pub menu: Vec<MenuItem>,
    /// Its jobs, by kind.
    pub jobs: Vec<(&'static str, JobFn)>,
    pub(crate) panel: Option<PanelFn>,
    /// Kinds of jobs that are enqueued once each day.
    pub daily: Vec<&'static str>,
    pub(crate) duties: Option<DutyFn>,
    pub(crate) costs: Option<CostFn>,
    pub(crate) evidence: Option<EvidenceFn>,
    pub(crate) clock: Option<Clock>,
    pub(crate) pleas: Option<PleaFn>,
    /// What of it can be found by its words.
    pub finders: Vec<Finder>,
}

impl Capability {
    /// A capability by its crate's name.
    pub fn new(name: &'static str) -> Self {
        let (routes, menu, jobs, daily, panel, duties) = (vec![], vec![], vec![], vec![], None, None);
        let (costs, evidence, clock, pleas, finders) = (None, None, None, None, vec![]);
        Self { name, routes, menu, jobs, panel, daily, duties, costs, evidence, clock, pleas, finders }
    }

    fn route(mut self, method: Method, path: &'static str, run: Run) -> Self {
        let (open, upload, ballot) = (false, false, false);
        let (clocked, before, prepare) = (None, None, None);
        self.routes.push(Route { method, path, open, upload, ballot, clocked, before, prepare, run });
        self
    }

    /// A page.
    pub fn get<A>(self, path: &'static str, handler: impl Handler<A>) -> Self {
        self.route(Method::GET, path, handler.erased())
    }

    /// A deed.
    pub fn post<A>(self, path: &'static str, handler: impl Handler<A>) -> Self {
        self.route(Method::POST, path, handler.erased())
    }

    /// A deed that takes files.
    pub fn upload<A>(mut self, path: &'static str, handler: impl Handler<A>) -> Self {
        self = self.post(path, handler);
        if let Some(last) = self.routes.last_mut() {
            last.upload = true;
        }
        self
    }

    /// A deed whose heavy half (setting a paper, reading a file) is done before the write begins:
    /// `prepare` runs in a reading transaction with its own access check, `handler` writes what it made.
    pub fn post_prepared<T: Send + Sync + 'static>(
        mut self,
        path: &'static str,
        prepare: fn(&mut Work) -> Result<T, Error>,
        handler: fn(&mut Work, &T) -> Outcome,
    ) -> Self {
        self = self.route(Method::POST, path, with_ready(handler));
        if let Some(last) = self.routes.last_mut() {
            last.prepare = Some(Arc::new(move |work: &mut Work| prepare(work).map(|made| Arc::new(made) as Ready)));
            last.upload = true;
        }
        self
    }

    /// A deed with work that must be done outside every transaction, such as hashing a password.
    pub(crate) fn post_before<T: Send + Sync + 'static>(
        mut self,
        path: &'static str,
        before: fn(&App, &Ask) -> Result<T, Error>,
        handler: fn(&mut Work, &T) -> Outcome,
    ) -> Self {
        self = self.route(Method::POST, path, with_ready(handler));
        if let Some(last) = self.routes.last_mut() {
            last.before =
                Some(Arc::new(move |app: &App, ask: &Ask| before(app, ask).map(|made| Arc::new(made) as Ready)));
        }
        self
    }

    /// The route just added answers people who have not signed in.
    pub fn open(mut self) -> Self {
        if let Some(last) = self.routes.last_mut() {
            last.open = true;
        }
        self
    }

    /// The route just added takes blind answers: sent twice it counts once, and what was sent is not remembered, not even hashed.
    pub fn ballot(mut self) -> Self {
        if let Some(last) = self.routes.last_mut() {
            last.ballot = true;
        }
        self
    }

    /// A line in the menu.
    pub fn menu(mut self, group: Group, href: &'static str, label: fn(Lang) -> String, action: Do) -> Self {
        self.menu.push(MenuItem { group, href, label, action });
        self
    }

    /// Panels on a unit's page.
    pub fn panel(mut self, panel: PanelFn) -> Self {
        self.panel = Some(panel);
        self
    }

    /// Duties of persons and units.
    pub fn duties(mut self, duties: DutyFn) -> Self {
        self.duties = Some(duties);
        self
    }

    /// Minutes asked of those who hold a role.
    pub fn costs(mut self, costs: CostFn) -> Self {
        self.costs = Some(costs);
        self
    }

    /// What is known about a unit, for those who may see its room.
    pub fn evidence(mut self, evidence: EvidenceFn) -> Self {
        self.evidence = Some(evidence);
        self
    }

    /// Who asks the reader for help; read by the two of a request alone, so it never goes into a file or a count for others.
    pub fn pleas(mut self, pleas: PleaFn) -> Self {
        self.pleas = Some(pleas);
        self
    }

    /// Something that can be found by its words.
    pub fn finds(mut self, finder: Finder) -> Self {
        self.finders.push(finder);
        self
    }

    /// A kind of job that is enqueued once each Copenhagen day, with that day as `{"on": "2026-11-21"}`.
    pub fn daily(mut self, kind: &'static str, run: JobFn) -> Self {
        self.daily.push(kind);
        self.job(kind, run)
    }

    /// A kind of job.
    pub fn job(mut self, kind: &'static str, run: JobFn) -> Self {
        self.jobs.push((kind, run));
        self
    }
}

/// A handler that is given what was made ready before its transaction.
fn with_ready<T: Send + Sync + 'static>(handler: fn(&mut Work, &T) -> Outcome) -> Run {
    Arc::new(move |work: &mut Work| {
        let ready = work.take_ready();
        let made = ready.as_ref().and_then(|ready| ready.downcast_ref::<T>());
        handler(work, made.ok_or_else(|| Error::Broken("nothing was prepared".to_owned()))?)
    })
}
