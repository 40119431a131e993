//! Rule: a unit's own request for help, between the one who asks and the one who is asked; nobody else is there.

use crate::deviation::Helped;
use access::FunctionId;
use base::{Date, Lang, PersonId, PostId, UnitId};

base::id! { HelpId, "A request for help."; }

base::codes! {
    "As what somebody is asked for help.";
    pub enum AsWhat {
        /// The next leader up.
        Line = "line",
        /// Somebody in a staff function.
        Function = "function",
        /// A leader of another unit.
        Colleague = "colleague",
    }
}

/// Somebody who may be asked, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As what.
    pub as_what: AsWhat,
    /// The unit they lead, or the staff function they work in, in words.
    pub place: String,
    /// The staff function.
    pub function: Option<FunctionId>,
    /// The leader post.
    pub post: Option<PostId>,
}

/// What the asked person answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The day.
    pub on: Date,
    /// What help comes, or why none does.
    pub words: String,
    /// When it comes; none where none does.
    pub comes: Option<Date>,
}

/// How the asker closes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The day.
    pub on: Date,
    /// Whether it helped.
    pub helped: Helped,
    /// What it did, or what was missing.
    pub words: Option<String>,
}

/// A request with everything said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: HelpId,
    /// For which unit.
    pub unit: UnitId,
    /// Who asks.
    pub by: PersonId,
    /// Who is asked.
    pub of: PersonId,
    /// As what.
    pub as_what: AsWhat,
    /// The staff function that the asked person was asked in.
    pub function: Option<FunctionId>,
    /// The post that the asked person was asked in.
    pub post: Option<PostId>,
    /// What the unit needs.
    pub words: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The day it was asked.
    pub on: Date,
    /// The answer.
    pub reply: Option<Reply>,
    /// How it was closed.
    pub closing: Option<Closing>,
    /// For saving: which reading of the row this is.
    pub version: i64,
}

/// Why a step was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is answered already.
    Answered,
    /// It is closed.
    Closed,
    /// The day help comes lies behind.
    DayHasPassed,
    /// The other of the two does this.
    NotYours,
}

impl Request {
    /// Whether somebody reads it: the one who asks and the one who is asked, as long as that one is still what they were asked as.
    /// `functions` and `posts` are what the reader holds today.
    pub fn reads(&self, reader: PersonId, functions: &[FunctionId], posts: &[PostId]) -> bool {
        reader == self.by || (reader == self.of && self.still(functions, posts))
    }

    fn still(&self, functions: &[FunctionId], posts: &[PostId]) -> bool {
        self.function.is_some_and(|asked| functions.contains(&asked))
            || self.post.is_some_and(|asked| posts.contains(&asked))
    }

    /// The asked person answers, once.
    pub fn answered(self, by: PersonId, reply: Reply) -> Result<Self, Refusal> {
        if by != self.of {
            return Err(Refusal::NotYours);
        }
        if self.closing.is_some() {
            return Err(Refusal::Closed);
        }
        if self.reply.is_some() {
            return Err(Refusal::Answered);
        }
        if reply.comes.is_some_and(|day| day < reply.on) {
            return Err(Refusal::DayHasPassed);
        }
        Ok(Self { reply: Some(reply), ..self })
    }

    /// The asker closes it, once, answered or not.
    pub fn closed(self, by: PersonId, closing: Closing) -> Result<Self, Refusal> {
        if by != self.by {
            return Err(Refusal::NotYours);
        }
        if self.closing.is_some() { Err(Refusal::Closed) } else { Ok(Self { closing: Some(closing), ..self }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(by: PersonId, of: PersonId, post: PostId) -> Request {
        Request {
            id: HelpId::fresh(),
            unit: UnitId::fresh(),
            by,
            of,
            as_what: AsWhat::Line,
            function: None,
            post: Some(post),
            words: "Hvordan kommer jeg i gang?".to_owned(),
            lang: Lang::Da,
            on: Date::known(2026, 11, 1),
            reply: None,
            closing: None,
            version: 1,
        }
    }

    #[test]
    fn two_read_it_and_the_asked_one_only_while_they_hold_what_they_were_asked_as() {
        let (asker, helper, other, post) = (PersonId::fresh(), PersonId::fresh(), PersonId::fresh(), PostId::fresh());
        let one = request(asker, helper, post);
        assert!(one.reads(asker, &[], &[]) && one.reads(helper, &[], &[post]));
        assert!(!one.reads(helper, &[], &[PostId::fresh()]) && !one.reads(helper, &[FunctionId::fresh()], &[]));
        assert!(!one.reads(other, &[], &[post]));
    }

    #[test]
    fn the_asked_one_answers_and_the_asker_closes_each_once() {
        let (asker, helper) = (PersonId::fresh(), PersonId::fresh());
        let day = Date::known(2026, 11, 3);
        let reply = Reply { on: day, words: "Jeg kommer".to_owned(), comes: Some(day.plus_days(4)) };
        let closing = Closing { on: day, helped: Helped::Yes, words: None };
        let one = request(asker, helper, PostId::fresh());
        assert_eq!(one.clone().answered(asker, reply.clone()), Err(Refusal::NotYours));
        assert_eq!(one.clone().closed(helper, closing.clone()), Err(Refusal::NotYours));
        let past = Reply { comes: Some(day.plus_days(-1)), ..reply.clone() };
        assert_eq!(one.clone().answered(helper, past), Err(Refusal::DayHasPassed));
        let answered = one.answered(helper, reply.clone()).unwrap();
        assert_eq!(answered.clone().answered(helper, reply.clone()), Err(Refusal::Answered));
        let over = answered.closed(asker, closing.clone()).unwrap();
        assert_eq!(over.clone().closed(asker, closing), Err(Refusal::Closed));
        assert_eq!(over.answered(helper, reply), Err(Refusal::Closed));
    }
}
