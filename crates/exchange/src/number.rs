//! Numbers as municipalities write them. Whether `1.234` is a thousand or a fraction is decided for a whole column.

use base::Money;

/// Which mark stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberStyle {
    /// `1.234.567,89`: Danish and Norwegian.
    #[default]
    Comma,
    /// `1,234,567.89` or `1234567.89`: English, machines.
    Point,
}

/// An exact decimal number: `digits` × 10^-`decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    /// All digits, with the sign.
    pub digits: i64,
    /// How many of them are decimals, 0–18.
    pub decimals: u8,
    /// Whether a percent sign stood behind it; the value is what stood there (`12,5 %` is 12.5).
    pub percent: bool,
}

impl Number {
    /// The number times `scale` in minor units (1000 for amounts in thousands), rounded half away from zero to
    /// the øre. None for a percentage and where it does not fit.
    pub fn money(self, scale: i64) -> Option<Money> {
        if self.percent {
            return None;
        }
        let minor = (i128::from(self.digits) * i128::from(scale)).checked_mul(100)?;
        let unit = 10i128.checked_pow(u32::from(self.decimals))?;
        let half = if minor < 0 { -(unit / 2) } else { unit / 2 };
        i64::try_from(minor.checked_add(half)? / unit).ok().map(Money)
    }

    /// A whole number, when it is one.
    pub fn whole(self) -> Option<i64> {
        let unit = 10i64.checked_pow(u32::from(self.decimals))?;
        if self.percent || self.digits % unit != 0 { None } else { Some(self.digits / unit) }
    }

    /// The number as text in a style, with or without marks between thousands; [`number`] reads it back.
    pub fn print(self, style: NumberStyle, grouped: bool) -> String {
        let (group, decimal) = match style {
            NumberStyle::Comma => ('.', ','),
            NumberStyle::Point => (',', '.'),
        };
        let digits = format!("{:0>width$}", self.digits.unsigned_abs(), width = usize::from(self.decimals) + 1);
        let (whole, rest) = digits.split_at(digits.len() - usize::from(self.decimals));
        let mut out = String::from(if self.digits < 0 { "-" } else { "" });
        for (at, digit) in whole.chars().enumerate() {
            if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !rest.is_empty() {
            out.push(decimal);
            out.push_str(rest);
        }
        if self.percent {
            out.push_str(" %");
        }
        out
    }
}

/// Whether a cell says that there is nothing: empty, a lone dash as Excel writes zero, or the two dots of Statistics Denmark.
pub fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—" | "−" | ".." | "…")
}

/// Reads one number in the column's style. None when it is not exactly one: a wrong grouping is no number.
pub fn number(text: &str, style: NumberStyle) -> Option<Number> {
    let (body, negative, percent) = strip(text)?;
    let (group, decimal) = match style {
        NumberStyle::Comma => ('.', ','),
        NumberStyle::Point => (',', '.'),
    };
    let mut halves = body.split(decimal);
    let (whole, rest) = (halves.next()?, halves.next());
    // `1.234,-` is a price in whole kroner.
    let rest = rest.map(|r| r.strip_suffix(['-', '–']).filter(|r| r.is_empty()).unwrap_or(r));
    if halves.next().is_some() || rest.is_some_and(|r| !all_digits(r)) {
        return None;
    }
    let rest = rest.unwrap_or("");
    let whole = ungroup(whole, group)?;
    if (whole.is_empty() && rest.is_empty()) || rest.len() > 18 {
        return None;
    }
    let digits: i64 = format!("{whole}{rest}").parse().ok()?;
    let decimals = u8::try_from(rest.len()).ok()?;
    Some(Number { digits: if negative { -digits } else { digits }, decimals, percent })
}

/// Takes off sign, parentheses, currency and percent; gives the body, whether it is negative, whether a percentage.
fn strip(text: &str) -> Option<(String, bool, bool)> {
    const UNITS: [&str; 6] = ["kr.", "kr", "DKK", "NOK", "SEK", "EUR"];
    let spaced: String = text.chars().map(|c| if is_space(c) { ' ' } else { c }).collect();
    let mut body = spaced.trim();
    let (mut percents, mut minuses) = (0, 0);
    // Signs, currency and percent come in any order around the digits: peel until nothing more comes off.
    loop {
        let unit = UNITS.iter().find_map(|unit| body.strip_suffix(unit).or_else(|| body.strip_prefix(unit)));
        let minus = body.strip_prefix('(').and_then(|r| r.strip_suffix(')'));
        let minus = minus.or_else(|| body.strip_prefix(['-', '−', '–']));
        let minus = minus.or_else(|| body.strip_suffix(['-', '−', '–']).filter(|r| !r.ends_with([',', '.'])));
        body = if let Some(rest) = unit {
            rest
        } else if let Some(rest) = body.strip_suffix('%') {
            percents += 1;
            rest
        } else if let Some(rest) = minus {
            minuses += 1;
            rest
        } else if let Some(rest) = body.strip_prefix('+') {
            rest
        } else {
            break;
        }
        .trim();
    }
    if body.is_empty() || minuses > 1 || percents > 1 {
        None
    } else {
        Some((body.to_owned(), minuses == 1, percents == 1))
    }
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{a0}' || c == '\u{202f}' || c == '\u{2009}' || c == '\u{2007}'
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Takes the marks between thousands away; they must stand at every third digit and be of one kind.
fn ungroup(whole: &str, group: char) -> Option<String> {
    let mark = if whole.contains(' ') { ' ' } else { group };
    let mut parts = whole.split(mark);
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let right = all_digits(first)
        && (rest.is_empty() || (1..=3).contains(&first.len()))
        && rest.iter().all(|part| part.len() == 3 && all_digits(part));
    right.then(|| format!("{first}{}", rest.concat()))
}

/// What the cells of one column say about its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The style to read the whole column in.
    pub style: NumberStyle,
    /// Whether some cell could be read in this style alone; false when every cell allows both.
    pub certain: bool,
    /// How many cells can only be read in the other style; they become rejected rows, never other numbers.
    pub against: usize,
}

/// Decides the style of a column by all its cells. Where none decides, `1.234` and `1.234.567` are thousands: money
/// with exactly three decimals is not written, and the Danish way is the likelier one.
pub fn style_of<'a>(cells: impl Iterator<Item = &'a str>) -> Decision {
    let (mut comma, mut point, mut dotted, mut commaed) = (0usize, 0usize, 0usize, 0usize);
    for cell in cells {
        match (number(cell, NumberStyle::Comma), number(cell, NumberStyle::Point)) {
            (Some(_), None) => comma += 1,
            (None, Some(_)) => point += 1,
            (Some(a), Some(b)) if a != b => {
                if cell.contains('.') {
                    dotted += 1;
                } else {
                    commaed += 1;
                }
            }
            _ => {}
        }
    }
    if comma + point == 0 {
        let style = if commaed > dotted { NumberStyle::Point } else { NumberStyle::Comma };
        return Decision { style, certain: dotted + commaed == 0, against: 0 };
    }
    if comma >= point {
        Decision { style: NumberStyle::Comma, certain: true, against: point }
    } else {
        Decision { style: NumberStyle::Point, certain: true, against: comma }
    }
}

/// Whether a cell is a number in either style.
pub(crate) fn looks_like_number(cell: &str) -> bool {
    number(cell, NumberStyle::Comma).is_some() || number(cell, NumberStyle::Point).is_some()
}
