//! How people type numbers, amounts and dates, read into values; nothing ambiguous is guessed.

use base::{Date, Lang, Money};

/// Why something typed gave no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unread {
    /// Nothing was typed.
    Empty,
    /// Something was, but it cannot be read.
    Odd,
}

/// Text without surrounding space, Windows line ends and invisible control characters (no database stores NUL).
pub(crate) fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n");
    let kept: String = lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    kept.trim().to_owned()
}

/// A whole number: `1234`, `1.234`, `−5`.
pub(crate) fn whole(text: &str, lang: Lang) -> Result<i64, Unread> {
    let (minus, digits) = signed(text)?;
    let (major, minor) = split(&digits, lang).ok_or(Unread::Odd)?;
    let n: i64 = if minor.is_empty() { major.parse().map_err(|_| Unread::Odd)? } else { return Err(Unread::Odd) };
    Ok(if minus { -n } else { n })
}

/// An amount with at most two decimals, with or without `kr.`.
pub(crate) fn money(text: &str, lang: Lang) -> Result<Money, Unread> {
    let (minus, digits) = signed(text)?;
    let (major, minor) = split(&digits, lang).ok_or(Unread::Odd)?;
    if minor.len() > 2 {
        return Err(Unread::Odd);
    }
    let kroner: i64 = major.parse().map_err(|_| Unread::Odd)?;
    let øre: i64 = format!("{minor:0<2}").parse().map_err(|_| Unread::Odd)?;
    let amount = kroner.checked_mul(100).and_then(|n| n.checked_add(øre)).ok_or(Unread::Odd)?;
    Ok(Money(if minus { -amount } else { amount }))
}

/// A date: ISO, or day, month and year parted by `-`, `.`, `/` or space; the year in four digits.
pub(crate) fn date(text: &str) -> Result<Date, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unread::Empty);
    }
    let read = Date::parse(text).or_else(|| danish_date(text)).ok_or(Unread::Odd)?;
    if (1900..=2200).contains(&read.year()) { Ok(read) } else { Err(Unread::Odd) }
}

/// An e-mail address in lower case.
pub(crate) fn email(text: &str) -> Result<String, Unread> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(Unread::Empty);
    }
    let fits = text.split_once('@').is_some_and(|(who, domain)| {
        !who.is_empty()
            && !domain.contains('@')
            && domain.split('.').count() > 1
            && domain.split('.').all(|p| !p.is_empty())
    });
    let odd = text.chars().any(|c| c.is_whitespace() || c.is_control()) || text.len() > 254;
    if fits && !odd { Ok(text) } else { Err(Unread::Odd) }
}

fn danish_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() == 4 { Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?) } else { None }
}

/// The sign, and the rest without spaces and currency.
fn signed(text: &str) -> Result<(bool, String), Unread> {
    let spaceless: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let lower = spaceless.to_lowercase();
    let bare = lower.trim_start_matches("dkk").trim_end_matches("dkk").trim_end_matches("kr.").trim_end_matches("kr");
    if bare.is_empty() {
        return Err(Unread::Empty);
    }
    let rest = bare.strip_prefix(['-', '−']);
    Ok((rest.is_some(), rest.unwrap_or(bare).to_owned()))
}

/// Whole part and decimals as digits. A lone mark before three digits parts thousands only where the language says so;
/// otherwise they are three decimals, which no reader above accepts.
fn split(text: &str, lang: Lang) -> Option<(String, String)> {
    let thousand = match lang {
        Lang::Da => '.',
        Lang::En => ',',
    };
    let last = text.rfind(['.', ',']);
    let mark = last.and_then(|at| text.get(at..)).and_then(|rest| rest.chars().next());
    let (Some(at), Some(mark)) = (last, mark) else { return digits(text).map(|whole| (whole, String::new())) };
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let alone = !before.contains(['.', ',']);
    let groups = before.contains(mark) || (alone && after.len() == 3 && mark == thousand);
    if groups {
        return ungroup(text, mark).map(|whole| (whole, String::new()));
    }
    let other = if mark == '.' { ',' } else { '.' };
    Some((ungroup(before, other)?, digits(after)?))
}

/// `1.234.567` as `1234567`; none unless every group but the first has three digits.
fn ungroup(text: &str, mark: char) -> Option<String> {
    let mut parts = text.split(mark);
    let first = digits(parts.next()?)?;
    let rest: Vec<&str> = parts.collect();
    let fits = rest.is_empty() || (first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|g| g.len() == 3));
    if fits { Some(rest.iter().try_fold(first, |whole, group| digits(group).map(|d| whole + &d))?) } else { None }
}

fn digits(text: &str) -> Option<String> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned())
}
