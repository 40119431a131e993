//! Everything about a meeting that its pages and papers show, read together. Answers leave it through `ballot::visible` alone.

use crate::ballot::{self, Given, Question, Viewer};
use crate::fail::Fail;
use crate::gain::{self, Shift};
use crate::meeting::{Meeting, MeetingId, Pace};
use crate::seat::{self, Candidate, Kind, Others, Seat, SeatId};
use crate::spread::{self, Column, Voice};
use crate::store::{self as saved, Knock, Remark};
use crate::words;
use ::store::{Error, Tx};
use base::{Date, Lang, PersonId, PostId, UnitId};
use org::Tree;
use std::collections::{HashMap, HashSet};
use steering::agreement::{Agreement, Stage};
use steering::round::Round;
use steering::seat::Party;
use steering::step::{Instrument, InstrumentId, Step, StepId};
use steering::{Picture, Seating};

/// Every seat that a meeting about a round may have.
pub fn candidates(tx: &mut Tx, round: &Round) -> Result<Vec<Candidate>, Error> {
    let today = tx.today();
    let (tree, posts) = (org::tree_at(tx, today)?, org::leader_posts(tx, today)?);
    let seating = Seating::load(tx, today)?;
    let mut owners: Vec<String> = questions(tx, round)?.into_iter().map(|one| one.owner).collect();
    owners.sort();
    owners.dedup();
    let staff = |code: String| seating.function(&code).map(|staff| (code, staff.persons.clone()));
    let others =
        Others { staff: owners.into_iter().filter_map(staff).collect(), med: saved::members_of_med(tx, today)? };
    Ok(seat::candidates(round.area, &tree, &posts, &others))
}

/// The questions of a round.
pub fn questions(tx: &mut Tx, round: &Round) -> Result<Vec<Question>, Error> {
    let today = tx.today();
    let picture = Picture::above(tx, round.area, today, today)?;
    Ok(asked(&picture, round, today).into_iter().map(|(question, _)| question).collect())
}

fn asked(picture: &Picture, round: &Round, today: Date) -> Vec<(Question, Instrument)> {
    let edition = picture.lineage.get(round.edition);
    let known = round.instruments.iter().filter_map(|id| edition.and_then(|edition| edition.instrument(*id)));
    let question = |one: &Instrument| {
        let floor = picture.in_force(round.area, one.id, today).and_then(|now| now.floor);
        Question {
            instrument: one.id,
            owner: one.owner.clone(),
            steps: one.steps.iter().map(|step| (step.id, step.rank)).collect(),
            floor: floor.map_or(1, |(_, step)| step.rank),
        }
    };
    known.map(|one| (question(one), one.clone())).collect()
}

/// Whether everybody who is there has answered everything.
pub fn complete(tx: &mut Tx, id: MeetingId) -> Result<bool, Fail> {
    let meeting = saved::meeting(tx, id)?.meeting;
    let round = steering::round(tx, meeting.round)?;
    let (questions, seats) = (questions(tx, &round)?, saved::seats(tx, id)?);
    let (present, given) = (present(tx, &meeting, &seats)?, saved::answers(tx, id)?);
    Ok(ballot::complete(&questions, &seats, &present, &given))
}

/// Who is there: in a live meeting those who have come, in a slow one everybody with a seat.
fn present(tx: &mut Tx, meeting: &Meeting, seats: &[Seat]) -> Result<HashSet<SeatId>, Error> {
    match meeting.pace {
        Pace::Live => saved::present(tx, meeting.id),
        Pace::Slow => Ok(seats.iter().map(|seat| seat.id).collect()),
    }
}

/// The units with a leader post in an area, filled or not: whoever leads them is asked for their duties.
fn led(tx: &mut Tx, (tree, area): (&Tree, UnitId), today: Date) -> Result<Vec<UnitId>, Error> {
    let posts = org::leader_posts(tx, today)?;
    Ok(tree.subtree(area).into_iter().filter(|unit| !posts.of(*unit).is_empty()).collect())
}

/// A meeting with everything around it.
pub struct Hall {
    /// The meeting.
    pub meeting: Meeting,
    /// The round.
    pub round: Round,
    /// What the area is called.
    pub area: String,
    /// The questions, each with its instrument.
    pub asked: Vec<(Question, Instrument)>,
    /// Its seats.
    pub seats: Vec<Seat>,
    /// Those who are there.
    pub present: HashSet<SeatId>,
    /// Those at the door.
    pub knocks: Vec<Knock>,
    /// The round's common agreements.
    pub commons: Vec<Agreement>,
    /// MED's remarks.
    pub remarks: Vec<Remark>,
    /// What is in force.
    pub picture: Picture,
    /// Leader posts and staff functions of today.
    pub seating: Seating,
    /// The tree of today.
    pub tree: Tree,
    /// What is being written.
    pub proposals: HashMap<InstrumentId, (Option<StepId>, String)>,
    posts: HashMap<PostId, String>,
    /// The area's units with a leader post, whoever was at the meeting.
    led: Vec<UnitId>,
    given: Vec<Given>,
    token: String,
    /// The unit that is being spoken of, where whoever leads has chosen one; it is told to nobody else.
    pub spoken: Option<UnitId>,
    /// The reader's language.
    pub lang: Lang,
    /// Today.
    pub today: Date,
}

impl Hall {
    /// Reads it.
    pub fn load(tx: &mut Tx, id: MeetingId, lang: Lang) -> Result<Self, Error> {
        let (today, kept) = (tx.today(), saved::meeting(tx, id)?);
        let round = steering::round(tx, kept.meeting.round)?;
        let picture = Picture::load(tx, today, today)?;
        let tree = org::tree_at(tx, today)?;
        let seats = saved::seats(tx, id)?;
        Ok(Self {
            area: tree.get(round.area).map_or_else(String::new, |unit| unit.name.clone()),
            asked: asked(&picture, &round, today),
            present: present(tx, &kept.meeting, &seats)?,
            seats,
            knocks: saved::knocks(tx, id)?,
            commons: steering::common_of(tx, round.id)?,
            remarks: saved::remarks(tx, id)?,
            seating: Seating::load(tx, today)?,
            proposals: saved::proposals(tx, id)?,
            posts: org::post_names(tx, today, lang)?,
            led: led(tx, (&tree, round.area), today)?,
            given: saved::answers(tx, id)?,
            token: token(saved::pulse(tx, id)?),
            meeting: kept.meeting,
            spoken: None,
            round,
            picture,
            tree,
            lang,
            today,
        })
    }

    /// What tells a page whether anything is new.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// A question with its instrument.
    pub fn question(&self, at: usize) -> Option<&(Question, Instrument)> {
        self.asked.get(at)
    }

    /// A question by its instrument.
    pub fn find(&self, instrument: InstrumentId) -> Option<(usize, &(Question, Instrument))> {
        self.asked.iter().enumerate().find(|(_, (one, _))| one.instrument == instrument)
    }

    /// How many have answered a question, of how many.
    pub fn count(&self, at: usize) -> (usize, usize) {
        let question = self.question(at).map(|(question, _)| question);
        question.map_or((0, 0), |question| ballot::count(question, &self.seats, &self.present, &self.given))
    }

    /// Whether everybody who is there has answered everything.
    pub fn complete(&self) -> bool {
        let questions: Vec<Question> = self.asked.iter().map(|(question, _)| question.clone()).collect();
        ballot::complete(&questions, &self.seats, &self.present, &self.given)
    }

    /// What a viewer may read.
    pub fn visible(&self, viewer: Viewer) -> Vec<&Given> {
        ballot::visible(&self.meeting, &self.given, viewer)
    }

    /// The picture of a question, empty until it is shown.
    pub fn columns(&self, at: usize) -> Vec<Column> {
        let seen = self.visible(Viewer::Room);
        self.question(at).map_or_else(Vec::new, |(question, _)| spread::columns(question, &self.seats, &seen))
    }

    /// The words about a question, none until they are shown.
    pub fn voices(&self, at: usize) -> Vec<Voice> {
        let seen = self.visible(Viewer::Room);
        self.question(at).map_or_else(Vec::new, |(question, _)| spread::voices(question, &self.seats, &seen))
    }

    /// Where we agree about a question.
    pub fn agreed(&self, at: usize) -> Option<&Step> {
        let step = spread::agreed(&self.columns(at))?;
        self.question(at).and_then(|(_, instrument)| instrument.step(step))
    }

    /// Questions where views differ.
    pub fn apart(&self) -> Vec<usize> {
        (0..self.asked.len()).filter(|at| self.agreed(*at).is_none()).collect()
    }

    /// The common agreement about an instrument.
    pub fn common(&self, instrument: InstrumentId) -> Option<&Agreement> {
        self.commons.iter().find(|one| one.instrument == instrument)
    }

    /// The units whose leaders have a seat.
    pub fn units(&self) -> Vec<UnitId> {
        self.seats.iter().filter(|seat| seat.kind == Kind::Unit).filter_map(|seat| seat.unit).collect()
    }

    /// The units that may be spoken of: the area itself, and those under it that somebody leads.
    pub fn speakable(&self) -> Vec<UnitId> {
        let under = self.led.iter().copied().filter(|unit| *unit != self.round.area);
        std::iter::once(self.round.area).chain(under).collect()
    }

    /// Where a deed of whoever leads is done; the unit spoken of stays with it.
    pub fn lead(&self, deed: &str) -> String {
        let spoken = self.spoken.map_or_else(String::new, |unit| format!("?unit={unit}"));
        format!("/meetings/{}/{deed}{spoken}", self.meeting.id)
    }

    /// What leaves the annual wheel by an instrument's agreement in force, or would by the step that is being proposed.
    pub fn shifts(&self, instrument: InstrumentId) -> Vec<Shift> {
        let area = (self.round.area, self.led.as_slice());
        match self.common(instrument) {
            Some(one) if one.stage == Stage::InForce => gain::became(&self.picture, area, instrument, one.terms.from),
            one => {
                let proposed = self.proposals.get(&instrument).and_then(|(step, _)| *step);
                let step = one.and_then(|one| one.terms.choice).or(proposed);
                step.map_or_else(Vec::new, |step| gain::would(&self.picture, area, instrument, (self.today, step)))
            }
        }
    }

    /// What agreements in force have taken off the annual wheel.
    pub fn gone(&self) -> Vec<(&Agreement, Vec<Shift>)> {
        let here = |one: &&Agreement| one.stage == Stage::InForce && self.find(one.instrument).is_some();
        self.commons.iter().filter(here).map(|one| (one, self.shifts(one.instrument))).collect()
    }

    /// What a unit is called.
    pub fn unit(&self, id: UnitId) -> &str {
        self.tree.get(id).map_or("", |unit| unit.name.as_str())
    }

    /// What a staff function is called.
    pub fn function(&self, code: &str) -> String {
        self.seating.function(code).map_or_else(|| code.to_owned(), |staff| staff.name.pick(self.lang).to_owned())
    }

    /// What a seat is called: its post, its staff function or its place in MED, never who is in it.
    pub fn label(&self, seat: &Seat) -> String {
        let post = seat.post.and_then(|post| self.posts.get(&post)).cloned();
        match (seat.kind, &seat.function) {
            (Kind::Staff, Some(code)) => self.function(code),
            (Kind::Med, _) => {
                let all = self.seats.iter().filter(|one| one.kind == Kind::Med && one.unit == seat.unit);
                let ids: Vec<SeatId> = all.map(|one| one.id).collect();
                let number = ids.iter().position(|id| *id == seat.id).map_or(1, |at| at + 1);
                let unit = seat.unit.map_or("", |unit| self.unit(unit));
                if ids.len() > 1 { words(self.lang).seat_med_no(number, unit) } else { words(self.lang).seat_med(unit) }
            }
            _ => post.unwrap_or_default(),
        }
    }

    /// The party that a person signs for in the area's agreement about an instrument.
    pub fn party(&self, person: PersonId, owner: &str) -> Option<Party> {
        self.seating.seats(self.round.area, owner).party_of(person)
    }
}

/// What tells a page whether anything is new, from the meeting's pulse.
pub fn token((version, answers, written): (i64, i64, i64)) -> String {
    format!("{version}.{answers}.{written}")
}
