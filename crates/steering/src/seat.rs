//! Rule: who answers with which voice; a vacant post moves the voices one post up, and nobody holds two.

use base::{PersonId, PostId, UnitId};

base::codes! {
    "Whose voice it is.";
    pub enum Party {
        /// The unit itself.
        Unit = "unit",
        /// The line above it.
        Line = "line",
        /// The staff function that owns the instrument.
        Staff = "staff",
    }
}

/// A leader post on the way from a unit to the root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The post.
    pub post: PostId,
    /// Where it leads.
    pub unit: UnitId,
    /// Holders, deputies and acting leaders; empty means vacant (ubesat).
    pub persons: Vec<PersonId>,
}

/// A seat at the talk: a post and who may speak from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The post; none for the staff function.
    pub post: Option<PostId>,
    /// The unit that the post leads; none for the staff function.
    pub unit: Option<UnitId>,
    /// Those who may answer, none of them seated elsewhere in the same talk.
    pub persons: Vec<PersonId>,
}

/// Who sits where. A missing seat is said on the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seats {
    /// Speaks for the unit.
    pub unit: Option<Seat>,
    /// Speaks for the line.
    pub line: Option<Seat>,
    /// Speaks for the staff function.
    pub staff: Option<Seat>,
    /// The unit's own leader post is vacant, or it has none: the next post up answers for it.
    pub stepped_in: bool,
    /// Those who may answer on behalf of the unit's seat, with their own post. They answer; they sign nothing.
    pub delegates: Vec<(PersonId, PostId)>,
}

/// Whom somebody answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speaker {
    /// The party.
    pub party: Party,
    /// The post that answers on behalf of the seat; none where the seat's own people do.
    pub behalf: Option<PostId>,
}

/// Seats the three voices. `chain` runs from the unit's own leader post upwards; `own` is the unit asked about.
pub fn seats(own: UnitId, chain: &[Link], staff: &[PersonId]) -> Seats {
    let mut taken: Vec<PersonId> = Vec::new();
    let mut filled = chain.iter().filter_map(|link| {
        let persons: Vec<PersonId> = link.persons.iter().copied().filter(|person| !taken.contains(person)).collect();
        // The same person in the next post up would hold two voices, so the post after that is asked.
        if persons.is_empty() {
            return None;
        }
        taken.extend(&persons);
        Some(Seat { post: Some(link.post), unit: Some(link.unit), persons })
    });
    let unit = filled.next();
    let line = filled.next();
    drop(filled);
    // Whoever answers for the unit or the line does not also answer for the staff function.
    let free = |person: &PersonId| ![&unit, &line].into_iter().flatten().any(|seat| seat.persons.contains(person));
    let persons: Vec<PersonId> = staff.iter().copied().filter(free).collect();
    let staff = if persons.is_empty() { None } else { Some(Seat { post: None, unit: None, persons }) };
    let stepped_in = unit.as_ref().is_some_and(|seat| seat.unit != Some(own));
    Seats { unit, line, staff, stepped_in, delegates: Vec::new() }
}

impl Seats {
    /// The seat of a party, where there is one.
    pub fn seat(&self, party: Party) -> Option<&Seat> {
        match party {
            Party::Unit => self.unit.as_ref(),
            Party::Line => self.line.as_ref(),
            Party::Staff => self.staff.as_ref(),
        }
    }

    /// The parties that there are.
    pub fn parties(&self) -> Vec<Party> {
        Party::ALL.iter().copied().filter(|party| self.seat(*party).is_some()).collect()
    }

    /// The party that a person speaks for; at most one.
    pub fn party_of(&self, person: PersonId) -> Option<Party> {
        Party::ALL.iter().copied().find(|p| self.seat(*p).is_some_and(|seat| seat.persons.contains(&person)))
    }

    /// Lets others answer on behalf of the unit's seat. Whoever sits in a seat already answers from there alone.
    pub fn delegated(mut self, to: &[(PersonId, PostId)]) -> Self {
        let free = to.iter().filter(|(person, _)| self.unit.is_some() && self.party_of(*person).is_none());
        self.delegates = free.copied().collect();
        self
    }

    /// Whom a person may answer for: the own seat, else the unit's by delegation.
    pub fn speaker(&self, person: PersonId) -> Option<Speaker> {
        let own = self.party_of(person).map(|party| Speaker { party, behalf: None });
        own.or_else(|| {
            let (_, post) = self.delegates.iter().find(|(known, _)| *known == person)?;
            Some(Speaker { party: Party::Unit, behalf: Some(*post) })
        })
    }

    /// Who decides when they do not agree: the line, and at the top, where there is none, the unit itself.
    pub fn decider(&self) -> Party {
        if self.line.is_some() { Party::Line } else { Party::Unit }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(persons: &[PersonId]) -> Link {
        Link { post: PostId::fresh(), unit: UnitId::fresh(), persons: persons.to_vec() }
    }

    #[test]
    fn a_vacant_post_moves_both_voices_one_post_up() {
        let (chief, director) = (PersonId::fresh(), PersonId::fresh());
        let chain = [post(&[]), post(&[chief]), post(&[director])];
        let seats = seats(chain[0].unit, &chain, &[]);
        assert_eq!(seats.party_of(chief), Some(Party::Unit));
        assert_eq!(seats.party_of(director), Some(Party::Line));
        assert!(seats.stepped_in);
        assert_eq!(seats.seat(Party::Staff), None);
    }

    #[test]
    fn at_the_top_there_is_no_line_and_the_unit_decides() {
        let director = PersonId::fresh();
        let chain = [post(&[director])];
        let seats = seats(chain[0].unit, &chain, &[]);
        assert_eq!(seats.line, None);
        assert_eq!(seats.decider(), Party::Unit);
        assert!(!seats.stepped_in);
    }

    #[test]
    fn nobody_holds_two_voices() {
        let (both, director, clerk) = (PersonId::fresh(), PersonId::fresh(), PersonId::fresh());
        let chain = [post(&[both]), post(&[both]), post(&[director])];
        let seats = seats(chain[0].unit, &chain, &[both, director, clerk]);
        assert_eq!(seats.party_of(both), Some(Party::Unit));
        assert_eq!(seats.party_of(director), Some(Party::Line));
        assert_eq!(seats.seat(Party::Staff).unwrap().persons, [clerk]);
    }

    #[test]
    fn a_delegate_answers_for_the_unit_and_sits_nowhere() {
        let (leader, chief, colleague) = (PersonId::fresh(), PersonId::fresh(), PersonId::fresh());
        let (chain, own) = ([post(&[leader]), post(&[chief])], PostId::fresh());
        let seats = seats(chain[0].unit, &chain, &[]).delegated(&[(colleague, own), (chief, own)]);
        assert_eq!(seats.speaker(colleague), Some(Speaker { party: Party::Unit, behalf: Some(own) }));
        assert_eq!(seats.party_of(colleague), None);
        assert_eq!(seats.speaker(chief), Some(Speaker { party: Party::Line, behalf: None }));
        assert_eq!(seats.delegates.len(), 1, "whoever holds the line's voice does not get the unit's as well");
    }

    #[test]
    fn a_deputy_who_also_leads_above_leaves_the_line_to_the_other_holder() {
        let (leader, deputy, chief) = (PersonId::fresh(), PersonId::fresh(), PersonId::fresh());
        let chain = [post(&[leader, deputy]), post(&[deputy, chief])];
        let seats = seats(chain[0].unit, &chain, &[]);
        assert_eq!(seats.seat(Party::Line).unwrap().persons, [chief]);
    }
}
