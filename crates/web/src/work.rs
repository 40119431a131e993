//! One context per request: the transaction, who acts, when, and what was asked.

use crate::app::App;
use crate::ask::{Ask, Upload};
use crate::capability::{Duty, Panel, Whose};
use crate::cost::Cost;
use crate::error::Error;
use crate::evidence::Evidence;
use crate::handler::Ready;
use crate::hit::{Hits, SHOWN};
use crate::house::House;
use crate::plea::Plea;
use crate::respond::Reader;
use access::{Actor, Do, Scope};
use base::{Date, Lang, Time, UnitId};
use std::str::FromStr;
use std::sync::Arc;
use store::{Asked, Event, Tx};
use ui::{Form, Here};

/// What follows from a page having been read.
pub(crate) type Later = Arc<dyn Fn(&mut Tx) -> store::Result<()> + Send + Sync>;

/// What a handler works with.
pub struct Work<'w, 't> {
    /// The transaction.
    pub tx: &'w mut Tx<'t>,
    /// Who acts, with today's roles.
    pub actor: Actor,
    pub(crate) ask: &'w Ask,
    pub(crate) app: &'w App,
    pub(crate) here: Here,
    pub(crate) ready: Option<Ready>,
    pub(crate) seen: Vec<Event>,
    pub(crate) later: Vec<Later>,
    /// What the house said of itself when the reader came.
    pub(crate) house: Option<House>,
    /// The session's use is to be noted again.
    pub(crate) stale: bool,
}

impl Work<'_, '_> {
    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.here.lang
    }

    /// What views need to know of the reader.
    pub fn here(&self) -> Here {
        self.here.clone()
    }

    /// When this happens.
    pub fn now(&self) -> Time {
        self.tx.now()
    }

    /// Today in Copenhagen.
    pub fn today(&self) -> Date {
        self.tx.today()
    }

    /// The form that was sent.
    pub fn form(&self) -> Form {
        Form::received(self.lang(), self.ask.fields.clone())
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        let found = self.ask.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        found.filter(|value| !value.is_empty())
    }

    /// A value of the query, read as a type; what cannot be read is as if it were not there.
    pub fn query_as<T: FromStr>(&self, name: &str) -> Option<T> {
        self.query(name).and_then(|value| value.parse().ok())
    }

    /// A file that came with the form.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.ask.files.iter().find(|(field, file)| field == name && !file.bytes.is_empty()).map(|(_, file)| file)
    }

    /// A parameter of the path by name.
    pub fn path<T: FromStr>(&self, name: &str) -> Result<T, Error> {
        let found = self.ask.params.iter().find(|(key, _)| key == name);
        found.and_then(|(_, value)| value.parse().ok()).ok_or(Error::NotFound)
    }

    pub(crate) fn nth<T: FromStr>(&self, at: usize) -> Result<T, Error> {
        self.ask.params.get(at).and_then(|(_, value)| value.parse().ok()).ok_or(Error::NotFound)
    }

    /// Who reads, for the shell around the page.
    pub(crate) fn reader(&self) -> Reader {
        Reader { here: self.here.clone(), actor: self.actor.clone(), house: self.house.clone() }
    }

    pub(crate) fn take_ready(&mut self) -> Option<Ready> {
        self.ready.take()
    }

    /// Whether the actor may do this in a unit.
    pub fn can(&mut self, action: Do, unit: UnitId) -> Result<bool, Error> {
        Ok(self.actor.may(self.tx, action, unit)?)
    }

    /// Refuses unless the actor may do this in a unit: forbidden where it may be seen, otherwise it does not exist.
    pub fn may(&mut self, action: Do, unit: UnitId) -> Result<(), Error> {
        if self.can(action, unit)? {
            return Ok(());
        }
        let seen = action.seeing() != action && self.can(action.seeing(), unit)?;
        Err(if seen { Error::Forbidden } else { Error::NotFound })
    }

    /// Refuses unless some role of the actor reaches something with the action; for pages that filter by themselves.
    pub fn may_somewhere(&self, action: Do) -> Result<(), Error> {
        if self.actor.may_somewhere(action) {
            return Ok(());
        }
        let seen = action.seeing() != action && self.actor.may_somewhere(action.seeing());
        Err(if seen { Error::Forbidden } else { Error::NotFound })
    }

    /// Refuses unless the actor may do this everywhere.
    pub fn may_everywhere(&self, action: Do) -> Result<(), Error> {
        if self.actor.may_everywhere(action) {
            return Ok(());
        }
        let seen = action.seeing() != action && self.actor.may_everywhere(action.seeing());
        Err(if seen { Error::Forbidden } else { Error::NotFound })
    }

    /// Refuses unless the actor is a party whose role may do this; to others it does not exist.
    pub fn party(&self, action: Do, is_party: bool) -> Result<(), Error> {
        if self.actor.may_as_party(action, is_party) { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Which units a list may show.
    pub fn scope(&mut self, action: Do) -> Result<Scope, Error> {
        Ok(self.actor.scope(self.tx, action)?)
    }

    /// Ends the command well: what happened, in the same transaction.
    pub fn commit(&mut self, event: Event) -> Result<(), Error> {
        Ok(self.tx.commit(event)?)
    }

    /// Reading something sensitive leaves an event too, written before the page is sent.
    pub fn seen(&mut self, event: Event) {
        self.seen.push(event);
    }

    /// Something that follows from a page having been read, by whomever: done in a short transaction of its own after the page is made,
    /// as nobody in particular, and it commits its own event. A deed never asks for this.
    pub fn afterwards(&mut self, deed: impl Fn(&mut Tx) -> store::Result<()> + Send + Sync + 'static) {
        self.later.push(Arc::new(deed));
    }

    /// Counts against what one network address may ask for in a minute; refuses beyond it.
    pub fn limited(&self, what: &str, most: u32) -> Result<(), Error> {
        let bucket = format!("{what} {}", self.ask.address);
        self.app.limits().take(&bucket, most).map_err(Error::TooMany)
    }

    /// What every capability shows of a unit: wide column first, each in order.
    pub fn panels(&mut self, unit: UnitId) -> Result<Vec<Panel>, Error> {
        let app = self.app.clone();
        let mut panels = vec![];
        for panel in app.capabilities().iter().filter_map(|capability| capability.panel) {
            panels.extend(panel(self, unit)?);
        }
        panels.sort_by_key(|panel| (panel.side, panel.order));
        Ok(panels)
    }

    /// What waits, from every capability, soonest first.
    pub fn duties(&mut self, whose: Whose) -> Result<Vec<Duty>, Error> {
        let app = self.app.clone();
        let mut all = vec![];
        for duties in app.capabilities().iter().filter_map(|capability| capability.duties) {
            all.extend(duties(self, whose)?);
        }
        all.sort_by(|a, b| (a.due.is_none(), a.due, &a.text).cmp(&(b.due.is_none(), b.due, &b.text)));
        Ok(all)
    }

    /// What is asked of whom in a year, from every capability.
    pub fn costs(&mut self) -> Result<Vec<Cost>, Error> {
        let app = self.app.clone();
        let mut all = vec![];
        for costs in app.capabilities().iter().filter_map(|capability| capability.costs) {
            all.extend(costs(self)?);
        }
        Ok(all)
    }

    /// What is known about a unit, from every capability; whoever shows it asks first whether the reader may see the room.
    pub fn evidence(&mut self, unit: UnitId) -> Result<Vec<Evidence>, Error> {
        let app = self.app.clone();
        let mut all = vec![];
        for evidence in app.capabilities().iter().filter_map(|capability| capability.evidence) {
            all.extend(evidence(self, unit)?);
        }
        Ok(all)
    }

    /// Who asks the reader for help, from every capability. What it says is for the reader's eyes alone.
    pub fn pleas(&mut self) -> Result<Vec<Plea>, Error> {
        let app = self.app.clone();
        let mut all = vec![];
        for pleas in app.capabilities().iter().filter_map(|capability| capability.pleas) {
            all.extend(pleas(self)?);
        }
        Ok(all)
    }

    /// What the reader may see of what a question finds, kind by kind, from every capability; kinds without any are left out.
    pub fn hits(&mut self, question: &str) -> Result<Vec<Hits>, Error> {
        let app = self.app.clone();
        let asked = Asked::new(question);
        let mut all = vec![];
        for finder in app.capabilities().iter().flat_map(|capability| &capability.finders) {
            let found = self.tx.find(finder.kind, &asked)?;
            let hits = if found.is_empty() { vec![] } else { (finder.hits)(self, &found)? };
            if !hits.is_empty() {
                all.push(Hits { heading: (finder.heading)(self.lang()), more: hits.len() > SHOWN, hits });
            }
        }
        Ok(all)
    }

    /// The house: its settings and what it offers.
    pub fn app(&self) -> &App {
        self.app
    }
}
