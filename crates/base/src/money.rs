//! Money in whole minor units (øre); expenses are plus.

use crate::{Field, Lang, Mismatch, Value};
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount in minor units (øre for kroner). Expenses are plus, income is minus; sums saturate rather than wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// From whole major units (kroner).
    pub const fn whole(kroner: i64) -> Self {
        Self(kroner.saturating_mul(100))
    }

    /// The amount without its sign.
    pub fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// `1.234.567,89` or `1,234,567.89`, with a true minus sign.
    pub fn exact(self, lang: Lang) -> String {
        let (thousand, decimal) = marks(lang);
        let minor = self.0.unsigned_abs();
        format!("{}{}{decimal}{:02}", sign(self.0), grouped(minor / 100, thousand), minor % 100)
    }

    /// Whole major units, rounded half away from zero: `1.234.568`.
    pub fn rounded(self, lang: Lang) -> String {
        let major = (self.0.unsigned_abs() + 50) / 100;
        format!("{}{}", if major == 0 { "" } else { sign(self.0) }, grouped(major, marks(lang).0))
    }

    /// Thousands of major units, rounded half away from zero: `1.235` (t.kr.).
    pub fn thousands(self, lang: Lang) -> String {
        let thousands = (self.0.unsigned_abs() + 50_000) / 100_000;
        format!("{}{}", if thousands == 0 { "" } else { sign(self.0) }, grouped(thousands, marks(lang).0))
    }

    /// `-1234567.89`: plain text for machines, always two decimals.
    pub fn plain(self) -> String {
        let minor = self.0.unsigned_abs();
        format!("{}{}.{:02}", if self.0 < 0 { "-" } else { "" }, minor / 100, minor % 100)
    }
}

fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Da => ('.', ','),
        Lang::En => (',', '.'),
    }
}

fn sign(n: i64) -> &'static str {
    if n < 0 { "−" } else { "" }
}

fn grouped(n: u64, mark: char) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}
impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}
impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}
impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(all: I) -> Money {
        all.fold(Money::ZERO, Add::add)
    }
}
impl Field for Money {
    fn store(&self) -> Value {
        Value::Int(self.0)
    }
    fn read(value: Value) -> Result<Self, Mismatch> {
        i64::read(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_danes_write_them() {
        assert_eq!(Money(-123_456_789).exact(Lang::Da), "−1.234.567,89");
        assert_eq!(Money(123_456_789).exact(Lang::En), "1,234,567.89");
        assert_eq!(Money(-49).rounded(Lang::Da), "0");
        assert_eq!(Money(-50).rounded(Lang::Da), "−1");
        assert_eq!(Money::whole(309_500).thousands(Lang::Da), "310");
        assert_eq!(Money(-5).plain(), "-0.05");
    }
}
