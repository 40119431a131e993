//! Why a line of a file was not taken.

use base::Date;

/// A line that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The line in the file, counted from 1.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a line was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A cell that must be read could not be; what is wrong, in the reader's words.
    Unread(String),
    /// A new person without a name.
    NoName,
    /// A name or number longer than we keep: at most so many characters.
    TooLong(usize),
    /// Another line has the same number already.
    DoubleKey(usize),
    /// The end is not after the beginning.
    EndsBeforeStart(Date, Date),
    /// No unit has the number that the line gives as the one above.
    NoSuchParent(String),
    /// The unit above stands in a line that was not taken.
    ParentRejected(String),
    /// The unit above is not there on the day from which the line holds.
    ParentGone(String, Date),
    /// The unit would stand under itself.
    Circle,
    /// No unit has this number.
    NoSuchUnit(String),
    /// A person with neither number nor e-mail cannot be recognised.
    NobodyKnown,
    /// Number and e-mail belong to two different persons.
    TwoPersons,
    /// We do not know this way of filling a post.
    NoSuchWay(String),
    /// This text is no whole number from 0 (a post: from 1) to 100,000.
    BadNumber(String),
    /// Another line gives the same person the same post on the same days.
    DoubleTenure(usize),
    /// Another line has already filled the post on these days.
    PostFilled(usize),
}
