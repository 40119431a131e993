//! What a refusal says to the person who tried.

use crate::agreement::Refusal as Agreed;
use crate::calibration::Refusal as Voiced;
use crate::edition::Refusal as Edited;
use crate::fail::Fail;
use crate::ladder::Refusal as Climbed;
use crate::round::Refusal as Opened;
use crate::slip::Refusal as Slipped;
use crate::support::Refusal as Supported;
use crate::tightening::Missing;
use crate::words;
use base::Lang;

/// A refusal in words; a breakage has none, it is shown by the house.
pub fn words_for(fail: &Fail, lang: Lang) -> String {
    let w = words(lang);
    match fail {
        Fail::Catalogue(refusal) => edited(refusal, lang),
        Fail::Round(refusal) => opened(*refusal, lang),
        Fail::Voice(refusal) => voiced(*refusal, lang),
        Fail::Agreement(refusal) => agreed(*refusal, lang),
        Fail::Slip(Slipped::Closed) => w.refused_slips_closed(),
        Fail::Slip(Slipped::Answered) => w.refused_slip_answered(),
        Fail::Support(refusal) => supported(*refusal, lang),
        Fail::Ladder(refusal) => climbed(*refusal, lang),
        Fail::UnknownStep => w.refused_step(),
        Fail::AlreadyStarted => w.refused_started(),
        Fail::UnderWay => w.refused_under_way(),
        Fail::Store(_) => String::new(),
    }
}

fn edited(refusal: &Edited, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Edited::Published => w.refused_published(),
        Edited::TooFewSteps(_) => w.refused_few_steps(),
        Edited::NoDefault(_) => w.refused_no_default(),
        Edited::LeadsNowhere(_) => w.refused_leads_nowhere(),
        Edited::LeadsTighter(_) => w.refused_leads_tighter(),
        Edited::DefaultTighter(_) => w.refused_default_tighter(),
        Edited::DutyGrew(_) => w.refused_duty_grew(),
    }
}

/// What a round's refusal says.
pub fn opened(refusal: Opened, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Opened::NoInstrument => w.refused_no_instrument(),
        Opened::TooMany => w.refused_too_many(),
        Opened::DeadlinePast => w.refused_deadline(),
        Opened::ShownOnly => w.refused_shown_only(),
        Opened::Over => w.refused_over(),
        Opened::NotInRound => w.refused_not_in_round(),
        Opened::OutsideArea => w.refused_outside(),
        Opened::AlreadyOpen => w.refused_already_open(),
        Opened::NoCommon => w.refused_no_common(),
    }
}

fn voiced(refusal: Voiced, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Voiced::NoSeat => w.refused_no_seat(),
        Voiced::Final => w.refused_final(),
        Voiced::Nothing => w.refused_nothing(),
        Voiced::TwoVoices => w.refused_two_voices(),
        Voiced::Settled => w.refused_settled(),
        Voiced::NoReason => w.refused_no_reason(),
    }
}

fn agreed(refusal: Agreed, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Agreed::NotDraft => w.refused_not_draft(),
        Agreed::InForce => w.refused_in_force(),
        Agreed::NoSeat => w.refused_no_seat(),
        Agreed::Signed => w.refused_signed(),
        Agreed::NotDecider => w.refused_not_decider(),
        Agreed::SayWhat => w.refused_say_what(),
        Agreed::TwoVoices => w.refused_two_voices(),
        Agreed::NotDecided => w.refused_not_decided(),
        Agreed::NoMed => w.refused_no_med(),
        Agreed::MedUnfinished => w.refused_med_unfinished(),
        Agreed::MedTooLate => w.refused_med_too_late(),
        Agreed::FromPast => w.refused_from_past(),
        Agreed::UnitUnheard => w.refused_unit_unheard(),
        Agreed::Terms(missing) => lacking(missing, lang),
    }
}

fn supported(refusal: Supported, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Supported::NotInForce => w.refused_support_not_in_force(),
        Supported::NotReceiver => w.refused_support_not_receiver(),
        Supported::TooEarly => w.refused_support_early(),
        Supported::Closed => w.refused_support_closed(),
    }
}

/// What the ladder's refusal says.
pub fn climbed(refusal: Climbed, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Climbed::Outside => w.ladder_outside(),
        Climbed::Free => w.ladder_free(),
        Climbed::FromPast => w.refused_from_past(),
        Climbed::NoReason => w.lacks_reason(),
        Climbed::ReviewLater => w.lacks_review_later(),
        Climbed::NoEnd => w.ladder_no_end(),
        Climbed::NoSupport => w.ladder_no_support(),
        Climbed::NoSharing => w.ladder_no_sharing(),
        Climbed::NeedsInstrument => w.ladder_needs_instrument(),
        Climbed::Jump => w.ladder_jump(),
        Climbed::Candid => w.ladder_candid(),
        Climbed::UnitUnheard => w.ladder_unheard(),
        Climbed::NoMed => w.ladder_no_med(),
        Climbed::NotStanding => w.ladder_not_standing(),
    }
}

fn lacking(missing: Missing, lang: Lang) -> String {
    let w = words(lang);
    match missing {
        Missing::Text => w.lacks_text(),
        Missing::Reason => w.lacks_reason(),
        Missing::Review => w.lacks_review(),
        Missing::ReviewLater => w.lacks_review_later(),
        Missing::EndCriterion => w.lacks_end_criterion(),
        Missing::Support => w.lacks_support(),
        Missing::BelowFloor => w.lacks_lawful_step(),
        Missing::Step => w.refused_step(),
    }
}
