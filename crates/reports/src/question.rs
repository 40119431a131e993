//! Rule: a committee's question gets somebody who answers, an answer and its date; until then its age stands beside it.

use access::{CommitteeId, FunctionId};
use base::{Date, Lang, PostId};

base::id! { QuestionId, "A question from a member of a committee."; }

/// Who answers: a staff function, or the leader of a unit by post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A staff function.
    Function(FunctionId),
    /// A leader's post.
    Post(PostId),
}

impl Owner {
    /// What a form sends: `function/…` or `post/…`.
    pub fn code(self) -> String {
        match self {
            Owner::Function(id) => format!("function/{id}"),
            Owner::Post(id) => format!("post/{id}"),
        }
    }
}

impl std::str::FromStr for Owner {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let unknown = || format!("nobody answers: {text}");
        match text.split_once('/') {
            Some(("function", id)) => id.parse().map(Owner::Function).map_err(|_| unknown()),
            Some(("post", id)) => id.parse().map(Owner::Post).map_err(|_| unknown()),
            _ => Err(unknown()),
        }
    }
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// When.
    pub on: Date,
    /// By which post, where the one who wrote has one.
    pub by: Option<PostId>,
    /// The words.
    pub words: String,
    /// Their language.
    pub lang: Lang,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Identity.
    pub id: QuestionId,
    /// Whose.
    pub committee: CommitteeId,
    /// When it was asked.
    pub on: Date,
    /// The words.
    pub words: String,
    /// Their language.
    pub lang: Lang,
    /// Who answers, and by when.
    pub owner: Option<(Owner, Date)>,
    /// The answer.
    pub answer: Option<Answer>,
    /// Counts its changes.
    pub version: i64,
}

/// How a question stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has been chosen to answer; in so many days it has waited, and whether that is too long.
    Unassigned(i64, bool),
    /// Somebody answers; so many days since it was asked, by when, and whether that day has passed.
    Waiting(i64, Date, bool),
    /// Answered on a day.
    Answered(Date),
}

/// Why something was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is answered, and an answer stands.
    Answered,
    /// The day for the answer has passed already.
    DayHasPassed,
}

impl Question {
    /// How it stands; `assign_days` is how long the administration has to choose who answers.
    pub fn standing(&self, today: Date, assign_days: i64) -> Standing {
        let age = today.days_after(self.on);
        match (&self.answer, self.owner) {
            (Some(answer), _) => Standing::Answered(answer.on),
            (None, Some((_, due))) => Standing::Waiting(age, due, due < today),
            (None, None) => Standing::Unassigned(age, age > assign_days),
        }
    }

    /// Somebody answers it, by a day; it may be handed on until it is answered.
    pub fn handed_to(self, owner: Owner, due: Date, today: Date) -> Result<Self, Refusal> {
        match () {
            () if self.answer.is_some() => Err(Refusal::Answered),
            () if due < today => Err(Refusal::DayHasPassed),
            () => Ok(Self { owner: Some((owner, due)), ..self }),
        }
    }

    /// It is answered.
    pub fn answered(self, answer: Answer) -> Result<Self, Refusal> {
        if self.answer.is_some() { Err(Refusal::Answered) } else { Ok(Self { answer: Some(answer), ..self }) }
    }
}

/// Whether words ask for something that comes again and again. The cues are the language's own, parted by commas.
pub fn recurring(words: &str, cues: &str) -> bool {
    let words = words.to_lowercase();
    cues.split(',').map(str::trim).filter(|cue| !cue.is_empty()).any(|cue| words.contains(cue))
}

/// The persons' full names that stand in some words. A name of one word is none: it could be any word.
pub fn named<'n>(words: &str, names: &'n [String]) -> Vec<&'n str> {
    let told: Vec<String> = parts(words);
    let stands = |name: &&String| {
        let name = parts(name);
        name.len() > 1 && told.windows(name.len()).any(|there| there == name)
    };
    names.iter().filter(stands).map(String::as_str).collect()
}

/// The words of a text in small letters.
fn parts(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    split.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Uuid;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).unwrap()
    }

    fn asked() -> Question {
        Question {
            id: QuestionId::fresh(),
            committee: CommitteeId(Uuid::from_u128(1)),
            on: day(3, 1),
            words: "Hvor mange venter?".to_owned(),
            lang: Lang::Da,
            owner: None,
            answer: None,
            version: 1,
        }
    }

    fn finance() -> Owner {
        Owner::Function(FunctionId(Uuid::from_u128(2)))
    }

    #[test]
    fn an_unanswered_question_shows_its_age_and_whether_its_day_has_passed() {
        assert_eq!(asked().standing(day(3, 4), 3), Standing::Unassigned(3, false));
        assert_eq!(asked().standing(day(3, 5), 3), Standing::Unassigned(4, true));
        let handed = asked().handed_to(finance(), day(3, 15), day(3, 2)).unwrap();
        assert_eq!(handed.standing(day(3, 15), 3), Standing::Waiting(14, day(3, 15), false));
        assert_eq!(handed.standing(day(3, 16), 3), Standing::Waiting(15, day(3, 15), true));
    }

    #[test]
    fn a_question_is_handed_on_until_it_is_answered_and_an_answer_stands() {
        let handed = asked().handed_to(finance(), day(3, 15), day(3, 2)).unwrap();
        let on = handed.handed_to(Owner::Post(PostId(Uuid::from_u128(3))), day(3, 20), day(3, 2)).unwrap();
        let answer = Answer { on: day(3, 9), by: None, words: "19 uger".to_owned(), lang: Lang::Da };
        let answered = on.answered(answer.clone()).unwrap();
        assert_eq!(answered.standing(day(4, 1), 3), Standing::Answered(day(3, 9)));
        assert_eq!(answered.clone().answered(answer), Err(Refusal::Answered));
        assert_eq!(answered.handed_to(finance(), day(5, 1), day(4, 1)), Err(Refusal::Answered));
        assert_eq!(asked().handed_to(finance(), day(3, 1), day(3, 2)), Err(Refusal::DayHasPassed));
    }

    #[test]
    fn a_question_for_something_that_comes_again_is_heard() {
        let cues = "hver måned, kvartal,løbende";
        assert!(recurring("Kan vi få tallet Hver Måned?", cues));
        assert!(!recurring("Hvor mange venter lige nu?", cues));
    }

    #[test]
    fn a_full_name_is_found_whatever_stands_around_it_and_a_lone_first_name_is_not() {
        let names = ["Lise Leder".to_owned(), "Bo".to_owned(), "Anne-Marie Holm".to_owned()];
        assert_eq!(named("Det har »Lise  leder« sagt.", &names), ["Lise Leder"]);
        assert_eq!(named("Lise siger til Bo, at Leder er et ord.", &names), Vec::<&str>::new());
        assert_eq!(named("anne-marie holm, mere tekst", &names), ["Anne-Marie Holm"]);
    }
}
