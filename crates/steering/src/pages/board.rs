//! What the room matrix is drawn from: what each reader may see of a round's area, never a sibling's own.

use super::Known;
use crate::agreement::AgreementId;
use crate::filter::{Filter, Show, Traits};
use crate::picture::Picture;
use crate::read::agreements_by_id;
use crate::rooms::{Standing, standing};
use crate::round::{Round, RoundId};
use crate::setting::Origin;
use crate::step::Instrument;
use crate::store::agreements::Kept;
use crate::store::rounds;
use access::Do;
use base::UnitId;
use std::collections::HashMap;
use std::sync::Arc;
use web::{Error, Plea, Work};

/// A cell that the reader may see.
pub struct Seen {
    /// What stands.
    pub standing: Standing,
    /// The unit asked for tighter itself.
    pub own_wish: bool,
    /// Where an own agreement can be read.
    pub href: Option<String>,
    /// The unit between the area and this one whose agreement it follows.
    pub from: Option<String>,
    /// Units lie under it that live by what stands here.
    pub parent: bool,
    /// What the filters ask.
    pub traits: Traits,
}

/// A unit's row.
pub struct Row {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// How deep it lies under the area; 1 is right under it.
    pub depth: usize,
    /// A cell for each instrument, as far as the reader may see.
    pub cells: Vec<Option<Seen>>,
    /// Where the unit's request to the reader for help is read. For the reader's page alone: never in a file.
    pub plea: Option<String>,
}

/// What the matrix is drawn from.
pub struct Board {
    /// The round whose instruments stand in the head.
    pub round: Round,
    /// Names and seats.
    pub known: Known,
    /// What is in force.
    pub picture: Picture,
    /// What is asked for.
    pub filter: Filter,
    kept: Arc<HashMap<AgreementId, Kept>>,
    units: Vec<UnitId>,
    pleas: Vec<Plea>,
}

impl Board {
    /// Reads the round asked for, else the newest settled one whose area the reader has something to do with; the other rounds beside it.
    pub fn load(work: &mut Work) -> Result<Option<(Self, Vec<Round>)>, Error> {
        work.may_somewhere(Do::SeeMatrix)?;
        let known = Known::nameless(work)?;
        let sight = known.sight(work, Do::SeeMatrix);
        let places = known.seating.places();
        let concerns = |round: &Round| {
            sight.everywhere
                || !sight.functions.is_empty()
                || sight.lives_under(places, round.area)
                || sight.sees(places, round.area, "")
        };
        let mut all: Vec<Round> = rounds::rounds(work.tx)?.into_iter().filter(concerns).collect();
        let asked: Option<RoundId> = work.query_as("round");
        let at = match asked {
            Some(id) => all.iter().position(|round| round.id == id).ok_or(Error::NotFound)?,
            None if all.is_empty() => return Ok(None),
            // What has been settled says more than what is still being talked about.
            None => all.iter().position(|round| round.deadline < work.today()).unwrap_or(0),
        };
        let round = all.remove(at);
        let today = work.today();
        let picture = Picture::load(work.tx, today, today)?;
        let kept = agreements_by_id(work.tx)?;
        let mut units: Vec<UnitId> = known.tree.subtree(round.area);
        units.retain(|unit| *unit != round.area);
        let show = work.query_as("show").unwrap_or(Show::All);
        let filter = Filter { show, under: work.query_as("under"), instrument: work.query_as("instrument") };
        let pleas = work.pleas()?;
        Ok(Some((Self { round, known, picture, filter, kept, units, pleas }, all)))
    }

    /// The instruments of the round that the reader may see something of.
    pub fn all_instruments(&self, work: &Work) -> Vec<&Instrument> {
        let today = work.today();
        let sight = self.known.sight(work, Do::SeeMatrix);
        let units = || self.units.iter().chain(std::iter::once(&self.round.area));
        let places = self.known.seating.places();
        let found = self.round.instruments.iter().filter_map(|id| self.picture.lineage.at(today)?.instrument(*id));
        found.filter(|one| units().any(|unit| sight.sees(places, *unit, &one.owner))).collect()
    }

    /// The instruments that are asked for.
    pub fn instruments(&self, work: &Work) -> Vec<&Instrument> {
        let mut all = self.all_instruments(work);
        all.retain(|one| self.filter.instrument.is_none_or(|asked| one.id == asked));
        all
    }

    /// What stands for the area itself: the common agreement.
    pub fn common(&self, work: &Work, instruments: &[&Instrument]) -> Vec<Option<Standing>> {
        instruments.iter().map(|one| standing(&self.picture, self.round.area, one, work.today())).collect()
    }

    /// The agreement that a standing rests on.
    pub fn agreement(&self, standing: &Standing) -> Option<&Kept> {
        standing.agreement.and_then(|id| self.kept.get(&id))
    }

    fn seen(&self, work: &Work, unit: UnitId, instrument: &Instrument) -> Option<Seen> {
        let sight = self.known.sight(work, Do::SeeMatrix);
        let places = self.known.seating.places();
        if !sight.sees(places, unit, &instrument.owner) {
            return None;
        }
        let standing = standing(&self.picture, unit, instrument, work.today())?;
        let kept = self.agreement(&standing).filter(|_| standing.own());
        let party = super::calibrations::party(work, &self.known, unit, instrument);
        let terms = kept.map(|kept| &kept.agreement.terms);
        let owed = |giver| party == Some(giver);
        let traits = Traits {
            ends: standing.until.or(terms.and_then(|terms| terms.review)).filter(|_| standing.own()),
            help: terms.is_some_and(|terms| terms.supports.iter().any(|one| one.done.is_none() && owed(one.giver))),
            apart: kept.is_some_and(|kept| kept.agreement.disagreed()) && party.is_some(),
        };
        let above = |from: &UnitId| places.path(self.round.area).any(|step| step == *from);
        Some(Seen {
            own_wish: kept.is_some_and(|kept| kept.own_wish),
            href: kept.map(|kept| format!("/agreements/{}", kept.agreement.id)),
            from: match standing.origin {
                Origin::Common(from, _) if !above(&from) => Some(self.known.unit(from).to_owned()),
                _ => None,
            },
            parent: !self.known.tree.children(unit).is_empty(),
            traits,
            standing,
        })
    }

    /// Every row that the reader may see something of, before the rows are chosen among; for the numbers on the buttons.
    pub fn all_rows(&self, work: &Work, instruments: &[&Instrument]) -> Vec<Row> {
        let places = self.known.seating.places();
        let within = |unit: &&UnitId| self.filter.under.is_none_or(|top| places.under(**unit, top));
        let row = |unit: &UnitId| Row {
            unit: *unit,
            name: self.known.unit(*unit).to_owned(),
            depth: places.path(*unit).take_while(|step| *step != self.round.area).count(),
            cells: instruments.iter().map(|one| self.seen(work, *unit, one)).collect(),
            plea: self.pleas.iter().find(|plea| plea.unit == *unit).map(|plea| plea.href.clone()),
        };
        let shown = |row: &Row| row.plea.is_some() || row.cells.iter().any(Option::is_some);
        self.units.iter().filter(within).map(row).filter(shown).collect()
    }

    /// The rows of the page: those asked for, and with those who need something of the reader also those who ask for help.
    pub fn page_rows(&self, work: &Work, mut all: Vec<Row>) -> Vec<Row> {
        let pleading = self.filter.show == Show::Help;
        let asked: Vec<Row> = all.extract_if(.., |row| pleading && row.plea.is_some()).collect();
        let mut rows = self.rows(work, all);
        rows.extend(asked);
        let at = |row: &Row| self.units.iter().position(|unit| *unit == row.unit);
        rows.sort_by_key(at);
        rows
    }

    /// The units that ask the reader for help and have no row: they lie outside the area, or are the area itself.
    pub fn elsewhere(&self) -> Vec<(String, String)> {
        let outside = |plea: &&Plea| self.filter.under.is_none() && !self.units.contains(&plea.unit);
        let asking = self.pleas.iter().filter(outside);
        asking.map(|plea| (plea.href.clone(), self.known.unit(plea.unit).to_owned())).collect()
    }

    /// The rows of a file: those with a cell that is asked for. Requests for help are no part of them.
    pub fn rows(&self, work: &Work, all: Vec<Row>) -> Vec<Row> {
        let (show, today) = (self.filter.show, work.today());
        let wanted = |row: &Row| row.cells.iter().flatten().any(|seen| show.wants(seen.traits, today));
        all.into_iter().filter(wanted).collect()
    }

    /// The units that rows can be chosen under: those in sight that have others beneath them.
    pub fn parents(&self, work: &Work) -> Vec<(String, String)> {
        let sight = self.known.sight(work, Do::SeeMatrix);
        let places = self.known.seating.places();
        let seen = |unit: &&UnitId| sight.functions.is_empty() && sight.sees(places, **unit, "");
        let above = self.units.iter().filter(|unit| !self.known.tree.children(**unit).is_empty()).filter(seen);
        above.map(|unit| (unit.to_string(), self.known.unit(*unit).to_owned())).collect()
    }
}
