//! The whole policy: which role reaches how far with which action. Printed as a table in a test and on *Hvem må hvad*.

use crate::Role::{self, Administrator, Auditor, Deputy, Dpo, Employee, Leader, Med, Politician, Staff};

base::codes! {
    "How far a role reaches with an action.";
    pub enum Reach {
        /// Not at all.
        Nowhere = "nowhere",
        /// Only what is the person's own.
        Own = "own",
        /// Only what the person is a party to.
        Party = "party",
        /// The unit where the role is held.
        Unit = "unit",
        /// The unit where the role is held and everything under it.
        Below = "below",
        /// What the person's staff function owns, in every unit.
        Domain = "domain",
        /// The person's committee.
        Committee = "committee",
        /// All of the municipality.
        Everywhere = "everywhere",
    }
}

base::codes! {
    "Everything that anybody may do or see.";
    pub enum Do {
        SeeOrganisation = "see_organisation",
        ImportOrganisation = "import_organisation",
        EditPosts = "edit_posts",
        SeeAccounts = "see_accounts",
        ManageAccounts = "manage_accounts",
        SeePolicy = "see_policy",
        SeeTrail = "see_trail",
        SeeCoreTasks = "see_core_tasks",
        EditCoreTasks = "edit_core_tasks",
        EditGoals = "edit_goals",
        SeeCatalogue = "see_catalogue",
        EditCatalogue = "edit_catalogue",
        SeeRoom = "see_room",
        SeeMatrix = "see_matrix",
        OpenRound = "open_round",
        SeeRound = "see_round",
        AskCalibration = "ask_calibration",
        SeeCalibration = "see_calibration",
        GiveVoice = "give_voice",
        Agree = "agree",
        RecordMed = "record_med",
        ReopenAgreement = "reopen_agreement",
        Delegate = "delegate",
        SeeSlips = "see_slips",
        AnswerSlip = "answer_slip",
        KeepSlips = "keep_slips",
        HoldMeeting = "hold_meeting",
        JoinMeeting = "join_meeting",
        SeeResponses = "see_responses",
        DecideResponse = "decide_response",
        GiveMandate = "give_mandate",
        SeeDuties = "see_duties",
        DoDuty = "do_duty",
        SeeDates = "see_dates",
        EditDates = "edit_dates",
        SeeDeviations = "see_deviations",
        ReportDeviation = "report_deviation",
        AnswerDeviation = "answer_deviation",
        AskHelp = "ask_help",
        SeeHelp = "see_help",
        SeeAnswers = "see_answers",
        SeeGiven = "see_given",
        DecideRemoval = "decide_removal",
        SeeBudget = "see_budget",
        ImportBudget = "import_budget",
        GiveForecast = "give_forecast",
        SeePaper = "see_paper",
        MakePaper = "make_paper",
        SeeTime = "see_time",
        GiveMinutes = "give_minutes",
        SetTimeRules = "set_time_rules",
        AgreeInformation = "agree_information",
        AskCommittee = "ask_committee",
        AnswerQuestion = "answer_question",
        HandQuestion = "hand_question",
        SetPaperNumbers = "set_paper_numbers",
        SeePulse = "see_pulse",
        AnswerPulse = "answer_pulse",
        RemarkPulse = "remark_pulse",
    }
}

impl Do {
    /// The action of seeing that which this action changes: who may not see it is told that it does not exist.
    pub fn seeing(self) -> Do {
        match self {
            Do::ImportOrganisation | Do::EditPosts => Do::SeeOrganisation,
            Do::ManageAccounts => Do::SeeAccounts,
            Do::EditCoreTasks | Do::EditGoals => Do::SeeCoreTasks,
            Do::EditCatalogue => Do::SeeCatalogue,
            Do::OpenRound => Do::SeeRound,
            Do::GiveVoice | Do::Agree | Do::Delegate => Do::SeeCalibration,
            Do::AnswerSlip | Do::KeepSlips => Do::SeeSlips,
            Do::AskCalibration | Do::RecordMed | Do::ReopenAgreement | Do::GiveMandate => Do::SeeRoom,
            Do::DecideResponse => Do::SeeResponses,
            Do::DoDuty => Do::SeeDuties,
            Do::EditDates => Do::SeeDates,
            Do::ReportDeviation | Do::AnswerDeviation => Do::SeeDeviations,
            Do::DecideRemoval => Do::SeeAnswers,
            Do::ImportBudget | Do::GiveForecast => Do::SeeBudget,
            Do::GiveMinutes | Do::SetTimeRules => Do::SeeTime,
            Do::MakePaper
            | Do::SetPaperNumbers
            | Do::AgreeInformation
            | Do::AskCommittee
            | Do::AnswerQuestion
            | Do::HandQuestion => Do::SeePaper,
            Do::AnswerPulse | Do::RemarkPulse => Do::SeePulse,
            see => see,
        }
    }
}

/// How far a role reaches with an action. A role that is not named reaches nothing.
#[expect(clippy::too_many_lines, clippy::match_same_arms, reason = "the policy reads as one table, room by room")]
pub fn reach(role: Role, action: Do) -> Reach {
    match (action, role) {
        // What the house is, is no secret to those who work in it.
        (Do::SeeOrganisation | Do::SeePolicy | Do::SeeCoreTasks, _) => Reach::Everywhere,
        (Do::SeeCatalogue | Do::SeeRound, Leader | Deputy | Employee | Staff | Med | Administrator | Auditor) => {
            Reach::Everywhere
        }

        // Setting up, and the log.
        (
            Do::ImportOrganisation
            | Do::EditPosts
            | Do::SeeAccounts
            | Do::ManageAccounts
            | Do::EditCatalogue
            | Do::ImportBudget,
            Administrator,
        ) => Reach::Everywhere,
        (Do::SeeTrail, Administrator | Dpo | Auditor) => Reach::Everywhere,

        // Direction.
        (Do::EditCoreTasks | Do::EditGoals, Administrator) => Reach::Everywhere,
        (Do::EditCoreTasks | Do::EditGoals, Leader | Deputy) => Reach::Below,

        // The room: own and below; a staff function what it owns; an employee the workplace.
        (Do::SeeRoom | Do::SeeMatrix, Leader | Deputy | Med) => Reach::Below,
        (Do::SeeRoom | Do::SeeMatrix, Staff) => Reach::Domain,
        (Do::SeeRoom | Do::SeeMatrix, Auditor) => Reach::Everywhere,
        (Do::SeeRoom, Employee) => Reach::Unit,
        (Do::OpenRound, Leader | Deputy) => Reach::Below,
        (Do::AskCalibration, Leader | Deputy) => Reach::Below,
        (Do::AskCalibration, Staff) => Reach::Domain,
        // An employee is a party where the leader has delegated the answer; a signature is never delegated.
        (Do::SeeCalibration | Do::GiveVoice, Leader | Deputy | Staff | Employee) => Reach::Party,
        (Do::Agree, Leader | Deputy | Staff) => Reach::Party,
        (Do::Delegate, Leader | Deputy) => Reach::Party,
        // What a workplace says without names: its own people, and whoever answers for the unit.
        (Do::SeeSlips | Do::KeepSlips, Leader | Deputy) => Reach::Party,
        (Do::SeeSlips, Employee | Med) => Reach::Unit,
        (Do::AnswerSlip, Employee) => Reach::Unit,
        (Do::RecordMed, Leader | Deputy | Med) => Reach::Below,
        (Do::ReopenAgreement, Leader | Deputy | Med) => Reach::Below,
        (Do::ReopenAgreement, Staff) => Reach::Domain,
        (Do::ReopenAgreement, Employee) => Reach::Unit,
        (Do::HoldMeeting, Leader | Deputy) => Reach::Below,
        // Whoever has a seat at a meeting takes it, and reads what it came to.
        (Do::JoinMeeting, Leader | Deputy | Staff | Med) => Reach::Party,

        // The ladder is no secret to the unit, the line, MED and whoever owns the instrument; the plan is given on by the line.
        (Do::SeeResponses, Leader | Deputy | Med) => Reach::Below,
        (Do::SeeResponses, Staff) => Reach::Domain,
        (Do::SeeResponses, Auditor) => Reach::Everywhere,
        (Do::DecideResponse | Do::GiveMandate, Leader | Deputy) => Reach::Below,

        // Everyday.
        (Do::SeeDates, _) => Reach::Everywhere,
        (Do::EditDates, Administrator) => Reach::Everywhere,
        // A staff function asks on its own behalf, never on another's.
        (Do::EditDates, Staff) => Reach::Domain,
        (Do::SeeDuties, Leader | Deputy | Med) => Reach::Below,
        (Do::SeeDuties, Staff) => Reach::Domain,
        (Do::SeeDuties, Employee) => Reach::Unit,
        (Do::DoDuty, Leader | Deputy) => Reach::Below,
        (Do::SeeDeviations | Do::ReportDeviation | Do::AnswerDeviation, Leader | Deputy) => Reach::Below,
        // Those whose help is asked for or promised read the deviation it is about.
        (Do::SeeDeviations, Staff) => Reach::Party,
        // A request for help is read by the two it is between, whoever else they answer to.
        (Do::AskHelp, Leader | Deputy) => Reach::Below,
        (Do::SeeHelp, Leader | Deputy | Staff) => Reach::Party,
        // Answers are read by the function that asks for them, and by the line for the units below; what a function gives, by itself.
        (Do::SeeAnswers, Leader | Deputy) => Reach::Below,
        (Do::SeeAnswers | Do::SeeGiven | Do::DecideRemoval, Staff) => Reach::Domain,
        (Do::SeeBudget, Leader | Deputy | Med) => Reach::Below,
        (Do::SeeBudget, Employee) => Reach::Unit,
        (Do::SeeBudget, Staff | Administrator | Auditor) => Reach::Everywhere,

        (Do::GiveForecast, Leader | Deputy) => Reach::Below,

        // Answering.
        (Do::SeePaper, Politician) => Reach::Committee,
        (Do::SeePaper, Leader | Deputy | Staff | Med | Administrator | Dpo | Auditor) => Reach::Everywhere,
        (Do::MakePaper | Do::AgreeInformation, Staff | Administrator) => Reach::Everywhere,
        // A committee asks, and says what it wants to know; a leader or a staff function answers what it was handed.
        (Do::AgreeInformation | Do::AskCommittee, Politician) => Reach::Committee,
        (Do::AnswerQuestion, Leader | Deputy | Staff) => Reach::Party,
        // Whoever makes the papers chooses who answers, and so does the line over all of the committee's units.
        (Do::HandQuestion, Staff | Administrator) => Reach::Everywhere,
        (Do::HandQuestion, Leader | Deputy) => Reach::Party,
        (Do::SetPaperNumbers, Administrator) => Reach::Everywhere,

        // What the house asks of people is no secret to any of them; those who are asked say what it takes.
        (Do::SeeTime, _) => Reach::Everywhere,
        (Do::GiveMinutes, Leader | Deputy | Employee | Staff | Med | Politician) => Reach::Own,
        (Do::SetTimeRules, Administrator) => Reach::Everywhere,

        // What leaders say of their work is read by themselves, their line and MED; who answered what is read by nobody.
        (Do::SeePulse, Leader | Deputy | Med) => Reach::Below,
        (Do::SeePulse, Auditor) => Reach::Everywhere,
        (Do::AnswerPulse, Leader) => Reach::Own,
        // Those who speak for the employees of an area, of a part of it or of a whole around it say what they think of it.
        (Do::RemarkPulse, Med) => Reach::Party,

        (
            Do::SeeCatalogue
            | Do::EditCatalogue
            | Do::SeeRoom
            | Do::SeeMatrix
            | Do::OpenRound
            | Do::SeeRound
            | Do::AskCalibration
            | Do::SeeCalibration
            | Do::GiveVoice
            | Do::Agree
            | Do::RecordMed
            | Do::ReopenAgreement
            | Do::Delegate
            | Do::SeeSlips
            | Do::AnswerSlip
            | Do::KeepSlips
            | Do::HoldMeeting
            | Do::JoinMeeting
            | Do::SeeResponses
            | Do::DecideResponse
            | Do::GiveMandate
            | Do::SeeDuties
            | Do::DoDuty
            | Do::EditDates
            | Do::SeeDeviations
            | Do::ReportDeviation
            | Do::AnswerDeviation
            | Do::AskHelp
            | Do::SeeHelp
            | Do::SeeAnswers
            | Do::SeeGiven
            | Do::DecideRemoval
            | Do::SeeBudget
            | Do::ImportBudget
            | Do::GiveForecast
            | Do::SeePaper
            | Do::MakePaper
            | Do::GiveMinutes
            | Do::SetTimeRules
            | Do::AgreeInformation
            | Do::AskCommittee
            | Do::AnswerQuestion
            | Do::HandQuestion
            | Do::SetPaperNumbers
            | Do::SeePulse
            | Do::AnswerPulse
            | Do::RemarkPulse
            | Do::ImportOrganisation
            | Do::EditPosts
            | Do::SeeAccounts
            | Do::ManageAccounts
            | Do::SeeTrail
            | Do::EditCoreTasks
            | Do::EditGoals,
            _,
        ) => Reach::Nowhere,
    }
}
