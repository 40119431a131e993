//! Why a line was not taken, in words for the person who sent the file.

use crate::rules::reason::Reason;
use crate::words;
use base::Lang;

/// The reason in words.
pub fn said(reason: &Reason, lang: Lang) -> String {
    let words = words(lang);
    match reason {
        Reason::Unread(said) => said.clone(),
        Reason::NoName => words.reason_no_name(),
        Reason::TooLong(most) => words.reason_too_long(*most),
        Reason::DoubleKey(line) => words.reason_double_key(line.to_string()),
        Reason::EndsBeforeStart(from, to) => words.reason_backwards(to.long(lang), from.long(lang)),
        Reason::NoSuchParent(key) => words.reason_no_parent(key.as_str()),
        Reason::ParentRejected(key) => words.reason_parent_rejected(key.as_str()),
        Reason::ParentGone(key, day) => words.reason_parent_gone(key.as_str(), day.long(lang)),
        Reason::Circle => words.reason_circle(),
        Reason::NoSuchUnit(key) => words.reason_no_unit(key.as_str()),
        Reason::NobodyKnown => words.reason_nobody(),
        Reason::TwoPersons => words.reason_two_persons(),
        Reason::NoSuchWay(word) => words.reason_way(word.as_str()),
        Reason::BadNumber(text) => words.reason_number(text.as_str()),
        Reason::DoubleTenure(line) => words.reason_double_tenure(line.to_string()),
        Reason::PostFilled(line) => words.reason_post_filled(line.to_string()),
    }
}
