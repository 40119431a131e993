//! Whom a visitor may be: one person for each way of meeting Råderum, found by a fixed address.

use crate::words;
use base::Lang;

/// What a persona is in the town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Leads a unit.
    Leads(&'static str),
    /// Deputy of a unit's leader.
    Deputy(&'static str),
    /// Works in a unit.
    Works(&'static str),
    /// Works in a unit that answers for a staff function.
    Staff(&'static str, &'static str),
    /// Speaks for colleagues in a unit and what is under it.
    Med(&'static str),
    /// Sits in a committee.
    Politician(&'static str),
    /// Looks after the house.
    Administrator,
    /// Reads everything that was done.
    Auditor,
    /// Data protection officer.
    Dpo,
}

/// Somebody to sign in as.
#[derive(Debug, Clone, Copy)]
pub struct Persona {
    /// The part of the address before `@korsbaek.example`.
    pub who: &'static str,
    /// What they are.
    pub part: Part,
}

/// The groups of the page, in order, with those in each.
pub const GROUPS: [(Group, &[Persona]); 4] = [
    (
        Group::Leaders,
        &[
            Persona { who: "direktion", part: Part::Leads("Korsbæk Kommune") },
            Persona { who: "chef", part: Part::Leads("Center for Dagtilbud") },
            Persona { who: "leder", part: Part::Leads("Børnehuset Lærkereden") },
            Persona { who: "strammere", part: Part::Leads("Dagtilbud Vest") },
            Persona { who: "souschef", part: Part::Deputy("Børnehuset Lærkereden") },
        ],
    ),
    (
        Group::Workplace,
        &[
            Persona { who: "medarbejder", part: Part::Works("Børnehuset Lærkereden") },
            Persona { who: "med", part: Part::Med("Center for Dagtilbud") },
        ],
    ),
    (
        Group::Staff,
        &[
            Persona { who: "oekonomi", part: Part::Staff("Økonomistyring", "oekonomi") },
            Persona { who: "hr", part: Part::Staff("HR-udvikling", "hr") },
        ],
    ),
    (
        Group::House,
        &[
            Persona { who: "politiker", part: Part::Politician("Børne- og Skoleudvalget") },
            Persona { who: "admin", part: Part::Administrator },
            Persona { who: "revisor", part: Part::Auditor },
            Persona { who: "dpo", part: Part::Dpo },
        ],
    ),
];

/// A heading of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The line.
    Leaders,
    /// Those who do the work.
    Workplace,
    /// Staff functions.
    Staff,
    /// Politicians, and those who look after the house.
    House,
}

impl Group {
    /// The heading.
    pub fn heading(self, lang: Lang) -> String {
        let words = words(lang);
        match self {
            Self::Leaders => words.group_leaders(),
            Self::Workplace => words.group_workplace(),
            Self::Staff => words.group_staff(),
            Self::House => words.group_house(),
        }
    }
}

impl Persona {
    /// Every persona.
    pub fn all() -> impl Iterator<Item = &'static Persona> {
        GROUPS.iter().flat_map(|(_, personas)| personas.iter())
    }

    /// The address.
    pub fn email(&self) -> String {
        format!("{}@korsbaek.example", self.who)
    }

    /// What a visitor meets as this person.
    pub fn meets(&self, lang: Lang) -> String {
        let words = words(lang);
        match self.who {
            "direktion" => words.meets_direktion(),
            "chef" => words.meets_chef(),
            "leder" => words.meets_leder(),
            "strammere" => words.meets_strammere(),
            "souschef" => words.meets_souschef(),
            "medarbejder" => words.meets_medarbejder(),
            "med" => words.meets_med(),
            "oekonomi" => words.meets_oekonomi(),
            "hr" => words.meets_hr(),
            "politiker" => words.meets_politiker(),
            "admin" => words.meets_admin(),
            "revisor" => words.meets_revisor(),
            _ => words.meets_dpo(),
        }
    }

    /// The persona who leads a unit.
    pub fn leading(unit: &str) -> Option<&'static Persona> {
        Self::all().find(|persona| matches!(persona.part, Part::Leads(name) if name == unit))
    }
}
