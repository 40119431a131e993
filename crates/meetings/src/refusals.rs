//! What a refusal says to the person who tried.

use crate::meeting::Refusal;
use crate::words;
use base::Lang;

/// A refusal in words.
pub fn words_for(refusal: Refusal, lang: Lang) -> String {
    let w = words(lang);
    match refusal {
        Refusal::NotNow => w.refused_not_now(),
        Refusal::NoQuestion => w.refused_no_question(),
        Refusal::NotAll => w.refused_not_all(),
        Refusal::Over => w.refused_over(),
        Refusal::NoVoice => w.refused_no_voice(),
        Refusal::Final => w.refused_final(),
        Refusal::BelowFloor => w.refused_below_floor(),
        Refusal::UnknownStep => w.refused_unknown_step(),
        Refusal::DoorFull => w.refused_door_full(),
        Refusal::Taken => w.refused_taken(),
        Refusal::NobodyThere => w.refused_nobody_there(),
        Refusal::NoLeader => w.refused_no_leader(),
        Refusal::TooMany => w.refused_too_many(),
        Refusal::DatePast => w.refused_date_past(),
        Refusal::UnderWay => w.refused_under_way(),
    }
}
