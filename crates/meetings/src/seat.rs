//! Rule: who has a seat at a meeting: the area's leaders, the line, the staff functions that own something, and MED. Nobody has two.

use crate::meeting::Refusal;
use base::{PersonId, PostId, UnitId};
use org::{How, LeaderPost, LeaderPosts, Tree};
use steering::seat::Party;

base::id! { SeatId, "A seat at a meeting: a post, a staff function or a place in MED, with whoever is in it."; }

base::codes! {
    "What a seat is.";
    pub enum Kind {
        /// The leader of one of the area's units.
        Unit = "unit",
        /// The area's leader, or the leader above.
        Line = "line",
        /// A staff function that owns one of the round's instruments.
        Staff = "staff",
        /// A member of MED: no voice, but remarks word for word.
        Med = "med",
    }
}

/// The most leaders that a live meeting can talk with.
pub const MOST: usize = 25;

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// What it is.
    pub kind: Kind,
    /// The unit that the post leads, or that the member of MED speaks in.
    pub unit: Option<UnitId>,
    /// The leader post; none for staff and MED.
    pub post: Option<PostId>,
    /// The staff function's code.
    pub function: Option<String>,
    /// Who was in it when the meeting was opened.
    pub person: PersonId,
}

impl Seat {
    /// The side that the seat's promises to stop asking are made for; a unit asks nobody, and MED has no voice.
    pub fn promises(&self) -> Option<Party> {
        match self.kind {
            Kind::Line => Some(Party::Line),
            Kind::Staff => Some(Party::Staff),
            Kind::Unit | Kind::Med => None,
        }
    }

    /// Whether the seat has a voice about something that a staff function owns.
    pub fn has_voice(&self, owner: &str) -> bool {
        match self.kind {
            Kind::Unit | Kind::Line => true,
            Kind::Staff => self.function.as_deref() == Some(owner),
            Kind::Med => false,
        }
    }
}

/// A seat that could be set, with how far under the area it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The seat.
    pub seat: Seat,
    /// 0 for all but the units' leaders; 1 is straight under the area.
    pub level: usize,
}

/// Who else than leaders may sit at the table.
#[derive(Debug, Clone, Default)]
pub struct Others {
    /// Staff functions by code, with those who work in them.
    pub staff: Vec<(String, Vec<PersonId>)>,
    /// Members of MED, with the unit they speak in.
    pub med: Vec<(PersonId, UnitId)>,
}

/// Every seat that a meeting of an area may have, the line first. A vacant post has none: nobody sits in it.
pub fn candidates(area: UnitId, tree: &Tree, posts: &LeaderPosts, others: &Others) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = Vec::new();
    let mut taken: Vec<PersonId> = Vec::new();
    let mut add = |kind: Kind, at: (Option<UnitId>, Option<PostId>, Option<&str>), who: &[PersonId], level: usize| {
        let Some(person) = who.iter().copied().find(|person| !taken.contains(person)) else { return false };
        taken.push(person);
        let function = at.2.map(str::to_owned);
        all.push(Candidate {
            seat: Seat { id: SeatId::fresh(), kind, unit: at.0, post: at.1, function, person },
            level,
        });
        true
    };
    let mut line = 0;
    for unit in std::iter::once(area).chain(tree.ancestors(area)) {
        for post in filled(posts, unit) {
            if line < 2 && add(Kind::Line, (Some(unit), Some(post.post), None), &holders(post), 0) {
                line += 1;
            }
        }
    }
    let depth = tree.ancestors(area).len();
    for unit in tree.subtree(area).into_iter().filter(|unit| *unit != area) {
        let level = tree.ancestors(unit).len().saturating_sub(depth);
        for post in filled(posts, unit) {
            add(Kind::Unit, (Some(unit), Some(post.post), None), &holders(post), level);
        }
    }
    for (code, persons) in &others.staff {
        add(Kind::Staff, (None, None, Some(code)), persons, 0);
    }
    for (person, unit) in others.med.iter().filter(|(_, unit)| near(tree, area, *unit)) {
        add(Kind::Med, (Some(*unit), None, None), &[*person], 0);
    }
    all
}

/// Whether a member of MED in a unit speaks for people of the area: in it, under it or above it.
fn near(tree: &Tree, area: UnitId, unit: UnitId) -> bool {
    unit == area || tree.ancestors(area).contains(&unit) || tree.ancestors(unit).contains(&area)
}

fn filled(posts: &LeaderPosts, unit: UnitId) -> impl Iterator<Item = &LeaderPost> {
    posts.of(unit).iter().filter(|post| post.filled())
}

fn holders(post: &LeaderPost) -> Vec<PersonId> {
    post.holders.iter().filter(|holder| holder.how != How::Deputy).map(|holder| holder.person).collect()
}

/// The level down to which every leader fits in one room.
pub fn reaches(candidates: &[Candidate]) -> usize {
    let within =
        |level: usize| candidates.iter().filter(|one| one.seat.kind == Kind::Unit && one.level <= level).count();
    let deepest = candidates.iter().map(|one| one.level).max().unwrap_or(0);
    (1..=deepest).take_while(|level| within(*level) <= MOST).last().unwrap_or(1)
}

/// The seats of a meeting: everybody but leaders who were not chosen.
pub fn chosen(candidates: Vec<Candidate>, posts: &[PostId]) -> Result<Vec<Seat>, Refusal> {
    let wanted = |seat: &Seat| seat.kind != Kind::Unit || seat.post.is_some_and(|post| posts.contains(&post));
    let seats: Vec<Seat> = candidates.into_iter().map(|one| one.seat).filter(wanted).collect();
    match seats.iter().filter(|seat| seat.kind == Kind::Unit).count() {
        0 => Err(Refusal::NoLeader),
        n if n > MOST => Err(Refusal::TooMany),
        _ => Ok(seats),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Date, Period};
    use org::Holder;
    use std::collections::BTreeMap;

    fn place(tree: &mut Vec<org::UnitAt>, parent: Option<UnitId>) -> UnitId {
        let id = UnitId::fresh();
        let name = format!("Enhed {}", tree.len());
        tree.push(org::UnitAt { id, name, kind: String::new(), level: String::new(), parent });
        id
    }

    fn post(unit: UnitId, persons: &[PersonId]) -> (UnitId, Vec<LeaderPost>) {
        let (valid, post) = (Period::since(Date::new(2026, 1, 1).unwrap()), PostId::fresh());
        let holder = |person: &PersonId| Holder { post, person: *person, name: String::new(), how: How::Held, valid };
        (unit, vec![LeaderPost { post, unit, holders: persons.iter().map(holder).collect() }])
    }

    #[test]
    fn the_line_is_two_and_nobody_has_two_seats_nor_a_vacant_post_one() {
        let mut units = Vec::new();
        let top = place(&mut units, None);
        let area = place(&mut units, Some(top));
        let (one, two, empty) =
            (place(&mut units, Some(area)), place(&mut units, Some(area)), place(&mut units, Some(area)));
        let (director, chief, leader) = (PersonId::fresh(), PersonId::fresh(), PersonId::fresh());
        let posts: BTreeMap<_, _> =
            [post(top, &[director]), post(area, &[chief]), post(one, &[leader]), post(two, &[chief]), post(empty, &[])]
                .into();
        let clerk = PersonId::fresh();
        let others = Others {
            staff: vec![("oekonomi".to_owned(), vec![leader, clerk])],
            med: vec![(PersonId::fresh(), one), (PersonId::fresh(), UnitId::fresh())],
        };
        let all = candidates(area, &Tree::of(units), &LeaderPosts(posts.into()), &others);
        let seen: Vec<(Kind, PersonId)> = all.iter().map(|one| (one.seat.kind, one.seat.person)).collect();
        assert_eq!(
            seen[..4],
            [(Kind::Line, chief), (Kind::Line, director), (Kind::Unit, leader), (Kind::Staff, clerk)]
        );
        assert_eq!(seen.len(), 5, "one of the two members of MED is near: {seen:?}");
    }

    fn leaders(levels: &[usize]) -> Vec<Candidate> {
        let seat = || Seat {
            id: SeatId::fresh(),
            kind: Kind::Unit,
            unit: Some(UnitId::fresh()),
            post: Some(PostId::fresh()),
            function: None,
            person: PersonId::fresh(),
        };
        levels.iter().map(|level| Candidate { seat: seat(), level: *level }).collect()
    }

    #[test]
    fn whole_levels_are_proposed_as_long_as_they_fit() {
        assert_eq!(reaches(&leaders(&[1; 25])), 1);
        assert_eq!(reaches(&leaders(&[&[1; 6][..], &[2; 19]].concat())), 2);
        assert_eq!(reaches(&leaders(&[&[1; 6][..], &[2; 20]].concat())), 1);
    }

    #[test]
    fn a_meeting_has_one_to_twenty_five_leaders() {
        let all = leaders(&[1; 26]);
        let posts: Vec<PostId> = all.iter().filter_map(|one| one.seat.post).collect();
        assert_eq!(chosen(all.clone(), &posts), Err(Refusal::TooMany));
        assert_eq!(chosen(all.clone(), &[]), Err(Refusal::NoLeader));
        assert_eq!(chosen(all, &posts[..25]).unwrap().len(), 25);
    }
}
