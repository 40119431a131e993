//! Minutes, roles and refusals as words.

use crate::ceiling::Refusal;
use crate::words;
use access::Role;
use base::Lang;

/// Minutes as hours and minutes: *40 min.*, *11 t 20 min.*
pub fn minutes(minutes: i64, lang: Lang) -> String {
    let w = words(lang);
    match (minutes / 60, minutes % 60) {
        (0, rest) => w.minutes_alone(rest.to_string()),
        (hours, 0) => w.hours_alone(hours.to_string()),
        (hours, rest) => w.hours_minutes(hours.to_string(), rest.abs().to_string()),
    }
}

/// One who holds a role, as in *af hver leder*.
pub fn each(role: Role, lang: Lang) -> String {
    let w = words(lang);
    match role {
        Role::Leader => w.each_leader(),
        Role::Deputy => w.each_deputy(),
        Role::Employee => w.each_employee(),
        Role::Staff => w.each_staff(),
        Role::Med => w.each_med(),
        Role::Politician => w.each_politician(),
        Role::Administrator => w.each_administrator(),
        Role::Dpo => w.each_dpo(),
        Role::Auditor => w.each_auditor(),
    }
}

/// Those who hold a role, as a heading.
pub fn many(role: Role, lang: Lang) -> String {
    let w = words(lang);
    match role {
        Role::Leader => w.many_leader(),
        Role::Deputy => w.many_deputy(),
        Role::Employee => w.many_employee(),
        Role::Staff => w.many_staff(),
        Role::Med => w.many_med(),
        Role::Politician => w.many_politician(),
        Role::Administrator => w.many_administrator(),
        Role::Dpo => w.many_dpo(),
        Role::Auditor => w.many_auditor(),
    }
}

/// One of the house's own forms.
pub fn form(code: &str, lang: Lang) -> String {
    let w = words(lang);
    match code {
        "voice" => w.form_voice(),
        "deviation" => w.form_deviation(),
        "baseline" => w.form_baseline(),
        "demands" => w.form_demands(),
        "remarks" => w.form_remarks(),
        "help" => w.form_help(),
        "help_given" => w.form_help_given(),
        "helped" => w.form_helped(),
        other => other.to_owned(),
    }
}

/// Why more cannot be asked of a role.
pub fn refusal(role: Role, refusal: &Refusal, lang: Lang) -> String {
    let time = |n| minutes(n, lang);
    let named: Vec<String> =
        refusal.largest.iter().map(|line| format!("{} ({})", line.what, time(line.minutes))).collect();
    words(lang).refused(
        time(refusal.ceiling),
        each(role, lang),
        time(refusal.asked),
        time(refusal.extra),
        time(refusal.over()),
        named.join(" · "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_read_as_people_say_them() {
        let said = |n| minutes(n, Lang::Da);
        assert_eq!((said(40), said(960), said(680)), ("40 min.".into(), "16 t".into(), "11 t 20 min.".into()));
        assert_eq!(minutes(680, Lang::En), "11 h 20 min");
    }
}
