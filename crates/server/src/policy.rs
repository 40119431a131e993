//! *Hvem må hvad*: the policy itself, printed for everybody who works here.

use crate::words;
use access::{Do, Reach, Role, reach};
use base::Lang;
use maud::{Markup, html};
use web::{Outcome, Page, Work};

/// A role in words.
pub fn role(role: Role, lang: Lang) -> String {
    let words = words(lang);
    match role {
        Role::Leader => words.role_leader(),
        Role::Deputy => words.role_deputy(),
        Role::Employee => words.role_employee(),
        Role::Staff => words.role_staff(),
        Role::Med => words.role_med(),
        Role::Politician => words.role_politician(),
        Role::Administrator => words.role_administrator(),
        Role::Dpo => words.role_dpo(),
        Role::Auditor => words.role_auditor(),
    }
}

fn how_far(reach: Reach, lang: Lang) -> String {
    let words = words(lang);
    match reach {
        Reach::Nowhere => words.reach_nowhere(),
        Reach::Own => words.reach_own(),
        Reach::Party => words.reach_party(),
        Reach::Unit => words.reach_unit(),
        Reach::Below => words.reach_below(),
        Reach::Domain => words.reach_domain(),
        Reach::Committee => words.reach_committee(),
        Reach::Everywhere => words.reach_everywhere(),
    }
}

#[expect(clippy::too_many_lines, reason = "a line for each action")]
fn action(action: Do, lang: Lang) -> String {
    let words = words(lang);
    match action {
        Do::SeeOrganisation => words.do_see_organisation(),
        Do::ImportOrganisation => words.do_import_organisation(),
        Do::EditPosts => words.do_edit_posts(),
        Do::SeeAccounts => words.do_see_accounts(),
        Do::ManageAccounts => words.do_manage_accounts(),
        Do::SeePolicy => words.do_see_policy(),
        Do::SeeTrail => words.do_see_trail(),
        Do::SeeCoreTasks => words.do_see_core_tasks(),
        Do::EditCoreTasks => words.do_edit_core_tasks(),
        Do::EditGoals => words.do_edit_goals(),
        Do::SeeCatalogue => words.do_see_catalogue(),
        Do::EditCatalogue => words.do_edit_catalogue(),
        Do::SeeRoom => words.do_see_room(),
        Do::SeeMatrix => words.do_see_matrix(),
        Do::OpenRound => words.do_open_round(),
        Do::SeeRound => words.do_see_round(),
        Do::AskCalibration => words.do_ask_calibration(),
        Do::SeeCalibration => words.do_see_calibration(),
        Do::GiveVoice => words.do_give_voice(),
        Do::Agree => words.do_agree(),
        Do::RecordMed => words.do_record_med(),
        Do::ReopenAgreement => words.do_reopen_agreement(),
        Do::Delegate => words.do_delegate(),
        Do::SeeSlips => words.do_see_slips(),
        Do::AnswerSlip => words.do_answer_slip(),
        Do::KeepSlips => words.do_keep_slips(),
        Do::HoldMeeting => words.do_hold_meeting(),
        Do::JoinMeeting => words.do_join_meeting(),
        Do::SeeResponses => words.do_see_responses(),
        Do::DecideResponse => words.do_decide_response(),
        Do::GiveMandate => words.do_give_mandate(),
        Do::SeeDuties => words.do_see_duties(),
        Do::DoDuty => words.do_do_duty(),
        Do::SeeDates => words.do_see_dates(),
        Do::EditDates => words.do_edit_dates(),
        Do::SeeDeviations => words.do_see_deviations(),
        Do::ReportDeviation => words.do_report_deviation(),
        Do::AnswerDeviation => words.do_answer_deviation(),
        Do::AskHelp => words.do_ask_help(),
        Do::SeeHelp => words.do_see_help(),
        Do::SeeAnswers => words.do_see_answers(),
        Do::SeeGiven => words.do_see_given(),
        Do::DecideRemoval => words.do_decide_removal(),
        Do::SeeBudget => words.do_see_budget(),
        Do::ImportBudget => words.do_import_budget(),
        Do::GiveForecast => words.do_give_forecast(),
        Do::SeePaper => words.do_see_paper(),
        Do::MakePaper => words.do_make_paper(),
        Do::SeeTime => words.do_see_time(),
        Do::GiveMinutes => words.do_give_minutes(),
        Do::SetTimeRules => words.do_set_time_rules(),
        Do::AgreeInformation => words.do_agree_information(),
        Do::AskCommittee => words.do_ask_committee(),
        Do::AnswerQuestion => words.do_answer_question(),
        Do::HandQuestion => words.do_hand_question(),
        Do::SetPaperNumbers => words.do_set_paper_numbers(),
        Do::SeePulse => words.do_see_pulse(),
        Do::AnswerPulse => words.do_answer_pulse(),
        Do::RemarkPulse => words.do_remark_pulse(),
    }
}

pub(crate) fn show(work: &mut Work) -> Outcome {
    work.may_somewhere(Do::SeePolicy)?;
    let lang = work.lang();
    let words = words(lang);
    Ok(Page::show(
        words.policy_title(),
        html! {
            (ui::page_head(&words.policy_title(), words.policy_lead()))
            (table(lang))
            (ui::panel(&words.policy_above_title(), html! { ul {
                li { (words.policy_above_voices()) }
                li { (words.policy_above_conversations()) }
                li { (words.policy_above_small()) }
            } }))
        },
    ))
}

/// Each action with those who reach it, grouped by how far: short lines read better than a grid of nine columns.
fn table(lang: Lang) -> Markup {
    let words = words(lang);
    let rows: Vec<Vec<Markup>> =
        Do::ALL.iter().map(|what| vec![html! { (action(*what, lang)) }, who(*what, lang)]).collect();
    ui::table(
        &words.policy_caption(),
        &[words.policy_action(), words.policy_who()].map(|head| ui::Column::text(&head)),
        &rows,
    )
}

fn who(what: Do, lang: Lang) -> Markup {
    let lines: Vec<Markup> = Reach::ALL
        .iter()
        .filter(|far| **far != Reach::Nowhere)
        .filter_map(|far| {
            let held: Vec<Role> = Role::ALL.iter().copied().filter(|one| reach(*one, what) == *far).collect();
            let named: Vec<String> = held.iter().map(|one| role(*one, lang)).collect();
            let named = if held.len() == Role::ALL.len() { words(lang).everybody() } else { named.join(", ") };
            (!held.is_empty()).then(|| html! { b { (how_far(*far, lang)) ": " } (named) })
        })
        .collect();
    html! { @for line in lines { div { (line) } } }
}
