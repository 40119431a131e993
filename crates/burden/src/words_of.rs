//! Minutes, roles and refusals as words.

use crate::ceiling::Refusal;
use crate::store::FormMinutes;
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

/// Who says how long one of the house's own forms takes, and when.
pub fn source(form: &FormMinutes, lang: Lang) -> String {
    match form.said_on {
        Some(on) => words(lang).said_by(form.source.as_str(), on.long(lang)),
        None => form.source.clone(),
    }
}

/// Minutes month by month: the months in which something is asked, or that it is spread over the year.
pub fn months(by_month: Option<[i64; 12]>, lang: Lang) -> String {
    let Some(months) = by_month.filter(uneven) else { return words(lang).spread() };
    let named = base::month_names(lang).into_iter().zip(months).filter(|(_, minutes)| *minutes != 0);
    let said: Vec<String> = named.map(|(name, n)| format!("{name} {}", minutes(n, lang))).collect();
    // The word *min.* ends as a sentence does.
    words(lang).by_month(said.join(", ").trim_end_matches('.'))
}

/// More than a minute lies between the fullest month and the emptiest.
fn uneven(months: &[i64; 12]) -> bool {
    let (most, least) = (months.iter().max().unwrap_or(&0), months.iter().min().unwrap_or(&0));
    most - least > 1
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

    #[test]
    fn months_are_named_where_they_differ_and_else_said_to_be_spread() {
        let spring = [0, 0, 60, 0, 20, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(months(Some(spring), Lang::Da), "Måned for måned: marts 1 t, maj 20 min.");
        assert_eq!(months(Some([140; 12]), Lang::Da), "Det er spredt over hele året.");
        assert_eq!(months(None, Lang::En), "It is spread over the whole year.");
    }
}
