//! Rule: an agreement from draft through signatures and MED line into force; without agreement the line decides.

use crate::calibration::{CalibrationId, Ground};
use crate::round::RoundId;
use crate::seat::Party;
use crate::setting::{Setting, SettingId};
use crate::step::{EditionId, InstrumentId, StepId};
use crate::tightening::{self, Shift};
use base::{Date, Period, PersonId, PostId, Time, UnitId};

base::id! {
    AgreementId, "An agreement about one instrument for a unit, or for an area and all under it.";
    SupportId, "A support promised in an agreement.";
}

base::codes! {
    "How an agreement stands.";
    pub enum Stage {
        /// Being written and signed; a change takes all signatures away.
        Draft = "draft",
        /// Signed by all, or decided by the line.
        Decided = "decided",
        /// In force from its date.
        InForce = "in_force",
    }
}

base::codes! {
    "What a signature says.";
    pub enum Says {
        /// We agree.
        Agree = "agree",
        /// Seen, disagree: the disagreement is kept.
        SeenDisagree = "seen_disagree",
        /// We decide it without agreement.
        Decide = "decide",
    }
}

/// What is agreed, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The step; none is "we follow the common agreement again".
    pub choice: Option<StepId>,
    /// The agreement in a sentence that an outsider understands.
    pub text: String,
    /// Why.
    pub reason: String,
    /// Core task or law.
    pub ground: Ground,
    /// When it is looked at again; a tightening ends here unless renewed.
    pub review: Option<Date>,
    /// What must be true for a tightening to end.
    pub end_criterion: String,
    /// "Det afgør vi nu selv på arbejdspladsen: …".
    pub decided_here: String,
    /// First day it is meant to apply.
    pub from: Date,
    /// Support offered.
    pub supports: Vec<Support>,
}

/// A support with giver and date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// Its id.
    pub id: SupportId,
    /// What is given.
    pub text: String,
    /// Who gives it.
    pub giver: Party,
    /// By when.
    pub due: Date,
    /// When it was given.
    pub done: Option<Date>,
}

/// A party's signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Whose.
    pub party: Party,
    /// The post it hangs on; none for the staff function.
    pub post: Option<PostId>,
    /// Who held the pen.
    pub person: PersonId,
    /// What it says.
    pub says: Says,
    /// A comment, or what the disagreement is about.
    pub words: String,
    /// When.
    pub at: Time,
}

/// The MED line: no setting comes into force without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MedLine {
    /// Drøftet i … den …, with remarks word for word (empty: none were made).
    Discussed {
        /// The committee's name.
        committee: String,
        /// The day of the meeting.
        on: Date,
        /// Verbatim.
        remarks: String,
    },
    /// Ikke relevant, with a reason.
    NotRelevant {
        /// Why not.
        reason: String,
    },
}

/// An agreement with what has been signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// The unit, or the area for a common one.
    pub unit: UnitId,
    /// Which instrument.
    pub instrument: InstrumentId,
    /// The edition it is made under.
    pub edition: EditionId,
    /// The round it belongs to.
    pub round: Option<RoundId>,
    /// The calibration it came from; none for a common agreement.
    pub calibration: Option<CalibrationId>,
    /// What is agreed.
    pub terms: Terms,
    /// How it stands.
    pub stage: Stage,
    /// The parties that there are.
    pub parties: Vec<Party>,
    /// Who decides without agreement.
    pub decider: Party,
    /// At most one a party.
    pub signatures: Vec<Signature>,
    /// The unit gave a voice, or its time to do so is over.
    pub unit_heard: bool,
    /// The MED line, once recorded.
    pub med: Option<MedLine>,
}

/// Why an agreement did not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is no longer a draft.
    NotDraft,
    /// It is already in force.
    InForce,
    /// The party has no part in it.
    NoSeat,
    /// Already signed; a signature stands.
    Signed,
    /// Only the line decides, at the top the unit itself.
    NotDecider,
    /// Someone disagreeing must say about what.
    SayWhat,
    /// Nobody holds two voices.
    TwoVoices,
    /// Not signed by all, and the line has not decided.
    NotDecided,
    /// No MED line.
    NoMed,
    /// The MED line lacks its committee or its reason.
    MedUnfinished,
    /// The MED discussion has not been held yet, or would be held after the agreement applies.
    MedTooLate,
    /// It would apply from a day that is over.
    FromPast,
    /// The unit has not been heard about a tightening.
    UnitUnheard,
    /// Something an agreement must say is missing or wrong.
    Terms(tightening::Missing),
}

impl Agreement {
    /// Rewrites a draft; signatures were given to other words, so they go. A MED line stands while the step does: words may follow what MED
    /// remarked, but another step is another matter and comes before MED anew.
    pub fn rewrite(self, terms: Terms) -> Result<Self, Refusal> {
        if self.stage == Stage::Draft {
            let med = self.med.filter(|_| terms.choice == self.terms.choice);
            Ok(Self { terms, signatures: Vec::new(), med, ..self })
        } else {
            Err(Refusal::NotDraft)
        }
    }

    /// Takes a signature. The last agreement decides it; so does the decider alone. Others may still sign after a decision.
    pub fn sign(mut self, signature: Signature) -> Result<Self, Refusal> {
        if !self.parties.contains(&signature.party) {
            return Err(Refusal::NoSeat);
        }
        for earlier in &self.signatures {
            if earlier.party == signature.party {
                return Err(Refusal::Signed);
            }
            if earlier.person == signature.person {
                return Err(Refusal::TwoVoices);
            }
        }
        if signature.says == Says::Decide && signature.party != self.decider {
            return Err(Refusal::NotDecider);
        }
        if signature.says == Says::SeenDisagree && signature.words.trim().is_empty() {
            return Err(Refusal::SayWhat);
        }
        let decides = signature.says == Says::Decide;
        self.signatures.push(signature);
        if self.stage == Stage::Draft && (decides || self.all_agree()) {
            self.stage = Stage::Decided;
        }
        Ok(self)
    }

    fn all_agree(&self) -> bool {
        let agrees = |party: &Party| self.signature(*party).is_some_and(|s| s.says == Says::Agree);
        !self.parties.is_empty() && self.parties.iter().all(agrees)
    }

    /// A party's signature.
    pub fn signature(&self, party: Party) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.party == party)
    }

    /// Parties that have not signed.
    pub fn unsigned(&self) -> Vec<Party> {
        self.parties.iter().copied().filter(|party| self.signature(*party).is_none()).collect()
    }

    /// Somebody signed "seen, disagree", or it was decided without agreement.
    pub fn disagreed(&self) -> bool {
        self.signatures.iter().any(|signature| signature.says != Says::Agree)
    }

    /// Notes the MED line; until the agreement is in force it may be corrected.
    pub fn discuss(self, med: MedLine, today: Date) -> Result<Self, Refusal> {
        if self.stage == Stage::InForce {
            return Err(Refusal::InForce);
        }
        match &med {
            MedLine::Discussed { committee, .. } if committee.trim().is_empty() => Err(Refusal::MedUnfinished),
            MedLine::NotRelevant { reason } if reason.trim().is_empty() => Err(Refusal::MedUnfinished),
            MedLine::Discussed { on, .. } if *on > today => Err(Refusal::MedTooLate),
            _ => Ok(Self { med: Some(med), ..self }),
        }
    }

    /// Puts it in force from a day that is not over. `shift` is what it does to the unit on that day.
    pub fn bring_into_force(self, from: Date, now: Time, shift: &Shift) -> Result<(Self, Setting), Refusal> {
        match self.stage {
            Stage::Draft => return Err(Refusal::NotDecided),
            Stage::InForce => return Err(Refusal::InForce),
            Stage::Decided => {}
        }
        match &self.med {
            None => return Err(Refusal::NoMed),
            Some(MedLine::Discussed { on, .. }) if *on > from => return Err(Refusal::MedTooLate),
            Some(_) => {}
        }
        if from < now.date() {
            return Err(Refusal::FromPast);
        }
        tightening::check(&self.terms, from, shift).map_err(Refusal::Terms)?;
        let tightens = shift.tightens();
        if tightens && !self.unit_heard && self.signature(Party::Unit).is_none() {
            return Err(Refusal::UnitUnheard);
        }
        let setting = Setting {
            id: SettingId::fresh(),
            unit: self.unit,
            instrument: self.instrument,
            choice: self.terms.choice,
            edition: self.edition,
            period: Period { from, to: self.terms.review.filter(|_| tightens) },
            recorded: now,
            agreement: self.id,
        };
        Ok((Self { stage: Stage::InForce, terms: Terms { from, ..self.terms.clone() }, ..self }, setting))
    }
}
