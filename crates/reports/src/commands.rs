//! What can be done about a committee: each command saves and gives the event that its caller commits.

use crate::agreement::{self, Line, LineId, Wish, agree, without};
use crate::numbers::{Number, Numbers, Row};
use crate::question::{self, Answer, Owner, Question, QuestionId};
use crate::store::{agreement as lines, questions};
use access::CommitteeId;
use base::{Date, Lang};
use store::{Event, Tx};

store::stops! {
    /// Why a command stopped.
    pub enum Stop {
        /// A rule about information agreements refused it.
        Agreement(agreement::Refusal),
        /// A rule about questions refused it.
        Question(question::Refusal),
    }
}

/// A committee wants to know something, having seen what it takes in a year: `seen` is the minutes it was shown.
pub fn agree_line(tx: &mut Tx, committee: CommitteeId, wish: Wish, seen: Option<i64>) -> Result<(LineId, Event), Stop> {
    let most = lines::numbers(tx)?.get(Number::LineMonths);
    let line = agree(wish, seen, tx.today(), most)?;
    lines::insert(tx, committee, &line)?;
    Ok((line.id, about("reports.line_agreed", committee, &line)))
}

/// A committee can do without something that it has been told until now.
pub fn do_without(tx: &mut Tx, committee: CommitteeId, wish: Wish, thanks: &str) -> Result<(LineId, Event), Stop> {
    let line = without(wish, tx.today(), thanks.to_owned());
    lines::insert(tx, committee, &line)?;
    Ok((line.id, about("reports.line_let_go", committee, &line).text("thanks", thanks)))
}

/// A committee lets one of its lines go, with its thanks.
pub fn let_go(tx: &mut Tx, id: LineId, thanks: &str) -> Result<Event, Stop> {
    let (committee, line) = lines::get(tx, id)?;
    let line = line.let_go(tx.today(), thanks.to_owned())?;
    lines::save(tx, &line)?;
    Ok(about("reports.line_let_go", committee, &line).text("thanks", thanks))
}

fn about(what: &'static str, committee: CommitteeId, line: &Line) -> Event {
    let wish = &line.wish;
    Event::new(what)
        .about(line.id.0)
        .with("committee", committee)
        .with("rhythm", wish.rhythm.code())
        .with("form", wish.form.code())
        .with("owner", wish.owner)
        .with("minutes", wish.minutes)
        .with("people", wish.people)
        .with("until", wish.until)
        .text("what", &wish.what)
        .text("why", &wish.why)
}

/// A member of a committee asks.
pub fn ask(tx: &mut Tx, committee: CommitteeId, words: &str, lang: Lang) -> Result<(QuestionId, Event), Stop> {
    let question = Question {
        id: QuestionId::fresh(),
        committee,
        on: tx.today(),
        words: words.to_owned(),
        lang,
        owner: None,
        answer: None,
        version: 1,
    };
    questions::insert(tx, &question)?;
    Ok((question.id, asked("reports.question_asked", &question).text("words", words)))
}

/// The administration chooses who answers, and by when.
pub fn hand_to(tx: &mut Tx, id: QuestionId, owner: Owner, due: Date) -> Result<Event, Stop> {
    let question = questions::get(tx, id)?.handed_to(owner, due, tx.today())?;
    questions::save(tx, &question)?;
    let event = asked("reports.question_handed", &question).with("due", due);
    Ok(match owner {
        Owner::Function(function) => event.with("function", function),
        Owner::Post(post) => event.with("post", post),
    })
}

/// The question is answered.
pub fn answer(tx: &mut Tx, id: QuestionId, answer: Answer) -> Result<Event, Stop> {
    let words = answer.words.clone();
    let question = questions::get(tx, id)?.answered(answer)?;
    questions::save(tx, &question)?;
    Ok(asked("reports.question_answered", &question).text("answer", &words))
}

/// The municipality sets some of its numbers from a date; only what is another number than that day's is written.
pub fn set_numbers(tx: &mut Tx, told: &[(Number, i64)], from: Date, source: &str) -> store::Result<Event> {
    let then = Numbers::on(&lines::number_rows(tx)?, from);
    let mut event = Event::new("reports.numbers_set").with("from", from);
    for (number, amount) in then.changed(told) {
        lines::set_number(tx, Row { number, from, amount }, source)?;
        event = event.with(number.code(), amount);
    }
    Ok(event)
}

fn asked(what: &'static str, question: &Question) -> Event {
    Event::new(what).about(question.id.0).with("committee", question.committee)
}
