//! Who a line of a people file is about: by number, else by e-mail, never by name.

use crate::rules::reason::Reason;
use base::PersonId;
use std::collections::HashMap;

/// A person known before the import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// Identity.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// E-mail in lower case.
    pub email: Option<String>,
    /// The number in this source, where it has been learned.
    pub key: Option<String>,
}

/// How a line presents a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// Number in the source.
    pub key: Option<String>,
    /// Full name.
    pub name: String,
    /// E-mail, in lower case.
    pub email: Option<String>,
}

/// A person of the plan: known, or new by its place among the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// Known before.
    Known(PersonId),
    /// The nth new one.
    New(usize),
}

/// What is learned of persons while a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Faces {
    /// New persons, in the order of the file.
    pub new: Vec<Card>,
    /// Known persons whose name, number or e-mail is told anew: what holds from now on.
    pub changed: HashMap<PersonId, Card>,
    known: HashMap<PersonId, KnownPerson>,
    by_key: HashMap<String, Who>,
    by_email: HashMap<String, Who>,
}

impl Faces {
    /// Starts from those known.
    pub fn of(known: impl IntoIterator<Item = KnownPerson>) -> Self {
        let mut faces = Self::default();
        for person in known {
            faces.by_key.extend(person.key.clone().map(|key| (key, Who::Known(person.id))));
            faces.by_email.extend(person.email.clone().map(|email| (email, Who::Known(person.id))));
            faces.known.insert(person.id, person);
        }
        faces
    }

    /// Finds the person on a card, or takes them in.
    pub fn meet(&mut self, card: &Card) -> Result<Who, Reason> {
        if card.key.is_none() && card.email.is_none() {
            return Err(Reason::NobodyKnown);
        }
        let by_key = card.key.as_ref().and_then(|key| self.by_key.get(key)).copied();
        let by_email = card.email.as_ref().and_then(|email| self.by_email.get(email)).copied();
        let who = match (by_key, by_email) {
            (Some(a), Some(b)) if a != b => return Err(Reason::TwoPersons),
            // The e-mail is known: is it of somebody whom the source calls by another number, then it was handed on.
            (None, Some(who)) if card.key.is_some() && self.key_of(who).is_some() => return Err(Reason::TwoPersons),
            (Some(who), _) | (None, Some(who)) => who,
            (None, None) => {
                self.new.push(card.clone());
                Who::New(self.new.len() - 1)
            }
        };
        self.learn(who, card);
        Ok(who)
    }

    /// The number of somebody in this source, where it is known.
    pub fn key_of(&self, who: Who) -> Option<&String> {
        match who {
            Who::Known(id) => {
                self.changed.get(&id).map_or_else(|| self.known.get(&id)?.key.as_ref(), |c| c.key.as_ref())
            }
            Who::New(at) => self.new.get(at)?.key.as_ref(),
        }
    }

    fn learn(&mut self, who: Who, card: &Card) {
        self.by_key.extend(card.key.clone().map(|key| (key, who)));
        self.by_email.extend(card.email.clone().map(|email| (email, who)));
        match who {
            Who::New(at) => {
                if let Some(known) = self.new.get_mut(at) {
                    known.key = known.key.take().or_else(|| card.key.clone());
                    known.email = known.email.take().or_else(|| card.email.clone());
                }
            }
            Who::Known(id) => {
                let Some(known) = self.known.get(&id) else { return };
                let had = Card { key: known.key.clone(), name: known.name.clone(), email: known.email.clone() };
                let was = self.changed.get(&id).cloned().unwrap_or_else(|| had.clone());
                let name = if card.name.is_empty() { was.name } else { card.name.clone() };
                let now = Card { key: card.key.clone().or(was.key), name, email: card.email.clone().or(was.email) };
                if now == had {
                    self.changed.remove(&id);
                } else {
                    self.changed.insert(id, now);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(key: Option<&str>, name: &str, email: Option<&str>) -> Card {
        Card { key: key.map(str::to_owned), name: name.to_owned(), email: email.map(str::to_owned) }
    }

    #[test]
    fn two_of_the_same_name_are_two_and_one_of_two_names_is_one() {
        let mut faces = Faces::default();
        let first = faces.meet(&card(Some("1"), "Mette Holm", None)).unwrap();
        let second = faces.meet(&card(Some("2"), "Mette Holm", None)).unwrap();
        assert_ne!(first, second);
        assert_eq!(faces.meet(&card(Some("1"), "Mette Holm Berg", Some("m@korsbaek.dk"))), Ok(first));
        assert_eq!(faces.meet(&card(None, "M. Berg", Some("m@korsbaek.dk"))), Ok(first));
        assert_eq!(faces.meet(&card(None, "Mette Holm", None)), Err(Reason::NobodyKnown));
    }

    #[test]
    fn an_email_handed_on_to_a_new_number_is_not_the_same_person() {
        let id = PersonId::fresh();
        let known = KnownPerson {
            id,
            name: "Mette Holm".to_owned(),
            email: Some("leder@korsbaek.dk".to_owned()),
            key: Some("1".to_owned()),
        };
        let mut faces = Faces::of([known]);
        assert_eq!(faces.meet(&card(Some("2"), "Ole Bak", Some("leder@korsbaek.dk"))), Err(Reason::TwoPersons));
        assert_eq!(faces.meet(&card(Some("1"), "Mette Holm", None)), Ok(Who::Known(id)));
        assert!(faces.changed.is_empty() && faces.new.is_empty());
    }
}
