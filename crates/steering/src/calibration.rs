//! Rule: one unit's own calibration of one instrument: three voices, unseen by one another until all are given or the deadline is over.

use crate::round::RoundId;
use crate::seat::Party;
use crate::step::{EditionId, InstrumentId, StepId};
use base::{Date, PersonId, PostId, Time, UnitId};

base::id! {
    CalibrationId, "A unit's own calibration of one instrument.";
    VoiceId, "One party's voice in a calibration.";
}

base::codes! {
    "What a step is reasoned in.";
    pub enum Ground {
        /// The core task.
        CoreTask = "core_task",
        /// A law.
        Law = "law",
    }
}

/// What a voice says. Texts may be empty except `why`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The step it wants.
    pub step: StepId,
    /// Core task or law.
    pub ground: Ground,
    /// Why, in own words.
    pub why: String,
    /// Which support must grow.
    pub support: String,
    /// Who is to give it, where that is said.
    pub support_from: Option<Party>,
    /// By when, where that is said.
    pub support_by: Option<Date>,
    /// Which governance must stay.
    pub governance: String,
    /// What I need, to live with it.
    pub needs: String,
    /// What I offer.
    pub offers: String,
    /// What I promise to stop asking for, a line for each thing.
    pub stops: String,
    /// The line: "det må I selv prioritere"; empty from others.
    pub own_choice: String,
    /// The line: "det bakker jeg op om, også hvis det går galt"; empty from others.
    pub backing: String,
}

impl Answer {
    /// The least a voice says: a step, what it is reasoned in, and why. Everything else may be left out.
    pub fn of(step: StepId, ground: Ground, why: impl Into<String>) -> Self {
        let none = String::new;
        let (support, governance, needs, offers) = (none(), none(), none(), none());
        let (stops, own_choice, backing) = (none(), none(), none());
        let (support_from, support_by, why) = (None, None, why.into());
        Self {
            step,
            ground,
            why,
            support,
            support_from,
            support_by,
            governance,
            needs,
            offers,
            stops,
            own_choice,
            backing,
        }
    }
}

/// How a voice stands. A given one is final.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Only its own party sees it.
    Draft,
    /// Final, and when.
    Given {
        /// When it was given.
        at: Time,
        /// Others' answers could be read by then.
        after_seeing: bool,
    },
}

/// One party's voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its id.
    pub id: VoiceId,
    /// Whose it is.
    pub party: Party,
    /// The post it was given from; none for the staff function.
    pub post: Option<PostId>,
    /// Who wrote it last.
    pub person: PersonId,
    /// The post that wrote it on behalf of the one above (svarer på vegne af); none where the seat's own people did.
    pub behalf: Option<PostId>,
    /// What it says.
    pub answer: Answer,
    /// Draft or given.
    pub state: State,
}

impl Voice {
    /// It is final.
    pub fn given(&self) -> bool {
        matches!(self.state, State::Given { .. })
    }
}

/// Who holds the pen: the seat's post, the person, and the post that it was delegated to, where it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pen {
    /// The post of the seat; none for the staff function.
    pub post: Option<PostId>,
    /// Who writes.
    pub person: PersonId,
    /// The post that answers on behalf of it.
    pub behalf: Option<PostId>,
}

/// A calibration with the voices so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calibration {
    /// Its id.
    pub id: CalibrationId,
    /// For which unit.
    pub unit: UnitId,
    /// Of which instrument.
    pub instrument: InstrumentId,
    /// The edition whose steps are chosen among.
    pub edition: EditionId,
    /// The round; none when an agreement was taken up again outside one.
    pub round: Option<RoundId>,
    /// Answers are blind until the end of this day.
    pub deadline: Date,
    /// The parties that there are; at the top there is no line.
    pub parties: Vec<Party>,
    /// At most one a party.
    pub voices: Vec<Voice>,
    /// An agreement has been drafted from it.
    pub settled: bool,
}

/// Why a voice was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The party has no seat in this talk.
    NoSeat,
    /// A given voice is final.
    Final,
    /// There is nothing written to give.
    Nothing,
    /// The person has already spoken for another party.
    TwoVoices,
    /// An agreement has been made.
    Settled,
    /// Say why.
    NoReason,
}

impl Calibration {
    /// Writes or rewrites a party's draft.
    pub fn write(mut self, party: Party, pen: Pen, answer: Answer) -> Result<Self, Refusal> {
        self.admits(party, pen.person)?;
        if answer.why.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        match self.voices.iter_mut().find(|voice| voice.party == party) {
            Some(voice) => {
                voice.answer = answer;
                (voice.post, voice.person, voice.behalf) = (pen.post, pen.person, pen.behalf);
            }
            None => self.voices.push(Voice {
                id: VoiceId::fresh(),
                party,
                post: pen.post,
                person: pen.person,
                behalf: pen.behalf,
                answer,
                state: State::Draft,
            }),
        }
        Ok(self)
    }

    /// Gives the party's draft: from now on it is final.
    pub fn give(mut self, party: Party, pen: Pen, now: Time) -> Result<Self, Refusal> {
        self.admits(party, pen.person)?;
        let after_seeing = !visible_voices(&self, Some(party), now.date()).iter().all(|voice| voice.party == party);
        let voice = self.voices.iter_mut().find(|voice| voice.party == party).ok_or(Refusal::Nothing)?;
        voice.state = State::Given { at: now, after_seeing };
        (voice.person, voice.behalf) = (pen.person, pen.behalf);
        Ok(self)
    }

    fn admits(&self, party: Party, person: PersonId) -> Result<(), Refusal> {
        if self.settled {
            return Err(Refusal::Settled);
        }
        if !self.parties.contains(&party) {
            return Err(Refusal::NoSeat);
        }
        if self.voices.iter().any(|voice| voice.party != party && voice.given() && voice.person == person) {
            return Err(Refusal::TwoVoices);
        }
        if self.voice(party).is_some_and(Voice::given) { Err(Refusal::Final) } else { Ok(()) }
    }

    /// A party's voice, whatever its state. Only for rules and for the party itself.
    pub fn voice(&self, party: Party) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.party == party)
    }

    /// Whether a party has given its voice.
    pub fn has_given(&self, party: Party) -> bool {
        self.voice(party).is_some_and(Voice::given)
    }

    /// Parties that have not given theirs.
    pub fn awaited(&self) -> Vec<Party> {
        self.parties.iter().copied().filter(|party| !self.has_given(*party)).collect()
    }

    /// Given answers show: all have answered, or the deadline is over.
    pub fn revealed(&self, today: Date) -> bool {
        today > self.deadline || self.awaited().is_empty()
    }
}

/// What a viewer may read: its own voice, and when the answers are revealed every given one. Someone who is no party reads none,
/// whoever that is; this is the only door to voices for pages, exports and papers.
pub fn visible_voices(calibration: &Calibration, viewer: Option<Party>, today: Date) -> Vec<&Voice> {
    let Some(viewer) = viewer.filter(|viewer| calibration.parties.contains(viewer)) else { return Vec::new() };
    let shown = calibration.revealed(today);
    calibration.voices.iter().filter(|voice| voice.party == viewer || (shown && voice.given())).collect()
}
