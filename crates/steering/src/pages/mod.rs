//! Handlers of Ledelsesrum, one file for each thing that is asked about, and what they share.

pub mod agreements;
pub mod board;
pub mod calibrations;
pub mod catalogue;
pub mod causes;
pub mod choices;
pub mod delegations;
pub mod drafts;
pub mod duties;
pub mod evidence;
pub mod floors;
pub mod history;
pub mod ladder;
pub mod mandates;
pub mod may;
pub mod notices;
pub mod preparing;
pub mod reopenings;
pub mod rolls;
pub mod rooms;
pub mod round_duties;
pub mod rounds;
pub mod slips;
pub mod stops;
pub mod supports;
pub mod unit;
pub mod weight;

use crate::fail::Fail;
use crate::refusals;
use crate::seat::{Party, Seats};
use crate::seating::Seating;
use crate::sight::Sight;
use crate::words;
use access::Do;
use base::{Lang, PostId, UnitId};
use org::Tree;
use std::collections::HashMap;
use ui::Here;
use web::{Error, Work};

/// What most pages need: the tree with its names, the seats, and what posts are called.
pub struct Known {
    /// The tree of today.
    pub tree: Tree,
    /// Leader posts and staff functions of today.
    pub seating: Seating,
    pub(super) posts: HashMap<PostId, String>,
    rooms: &'static str,
}

/// Where the crumb *Ledelsesrum* leads: nowhere for those to whom the matrix does not exist.
pub fn rooms_for(work: &Work) -> &'static str {
    if work.actor.may_somewhere(Do::SeeMatrix) { "/rooms" } else { "" }
}

impl Known {
    /// Reads it, in a handful of queries whatever the size.
    pub fn load(work: &mut Work) -> Result<Self, Error> {
        let (today, lang) = (work.today(), work.lang());
        let posts = org::post_names(work.tx, today, lang)?;
        Ok(Self { posts, ..Self::nameless(work)? })
    }

    /// The same for pages that name no post: every post of the municipality is a long list to read for nothing.
    pub fn nameless(work: &mut Work) -> Result<Self, Error> {
        let today = work.today();
        let tree = org::tree_at(work.tx, today)?;
        Ok(Self { tree, seating: Seating::load(work.tx, today)?, posts: HashMap::new(), rooms: rooms_for(work) })
    }

    /// A unit's name; a closed one has none today.
    pub fn unit(&self, id: UnitId) -> &str {
        self.tree.get(id).map_or("", |unit| unit.name.as_str())
    }

    /// Refuses a unit that is not there today, also to those who may see every unit.
    pub fn there(&self, id: UnitId) -> Result<(), Error> {
        self.tree.get(id).map(|_| ()).ok_or(Error::NotFound)
    }

    /// What the actor may see of rooms with an action.
    pub fn sight(&self, work: &Work, action: Do) -> Sight {
        Sight::of(&work.actor, action, &self.seating.functions_of(work.actor.person))
    }

    /// The way to a page about a unit: Ledelsesrum, then the unit.
    pub fn crumbs(&self, here: &Here, unit: UnitId, last: &str) -> maud::Markup {
        let w = words(here.lang);
        let (room, own) = (self.rooms.to_owned(), format!("/units/{unit}"));
        let trail = [(room, w.menu()), (own, self.unit(unit).to_owned()), (String::new(), last.to_owned())];
        ui::crumbs(here, &trail)
    }

    /// A staff function's name, or its code where the municipality has no such function.
    pub fn function(&self, code: &str, lang: Lang) -> String {
        self.seating.function(code).map_or_else(|| code.to_owned(), |staff| staff.name.pick(lang).to_owned())
    }

    /// What a post is called.
    pub fn post(&self, id: PostId) -> &str {
        self.posts.get(&id).map_or("", String::as_str)
    }

    /// Whether the reader answers for a unit from its own seat.
    pub fn speaks_for(&self, work: &Work, unit: UnitId) -> bool {
        self.seating.seats(unit, "").party_of(work.actor.person) == Some(Party::Unit)
    }

    /// A party with the post it speaks from: "Enheden · leder, Dagtilbud Vest". Names posts, never persons.
    pub fn party(&self, seats: &Seats, party: Party, owner: &str, lang: Lang) -> String {
        let w = words(lang);
        let post = seats.seat(party).and_then(|seat| seat.post).and_then(|post| self.posts.get(&post));
        match (party, post) {
            (Party::Staff, _) => self.function(owner, lang),
            (Party::Unit, Some(post)) => format!("{} · {post}", w.party_unit()),
            (Party::Unit, None) => w.party_unit(),
            (Party::Line, Some(post)) => format!("{} · {post}", w.party_line()),
            (Party::Line, None) => w.party_line(),
        }
    }
}

/// The party's plain word.
pub fn party_word(party: Party, lang: Lang) -> String {
    let w = words(lang);
    match party {
        Party::Unit => w.party_unit(),
        Party::Line => w.party_line(),
        Party::Staff => w.party_staff(),
    }
}

/// A refusal becomes words; a breakage stays one.
pub fn refuse(lang: Lang) -> impl Fn(Fail) -> Error {
    move |fail| match fail {
        Fail::Store(error) => error.into(),
        refusal => Error::refused(refusals::words_for(&refusal, lang)),
    }
}

/// What a command's failure is to a reader, for rooms that carry out commands of this one.
pub fn refused(fail: Fail, lang: Lang) -> Error {
    refuse(lang)(fail)
}
