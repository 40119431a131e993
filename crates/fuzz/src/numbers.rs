//! Numbers: what is read and printed is read again as the same, and no arithmetic runs over.

use base::{Lang, Money};
use exchange::{NumberStyle, is_blank, number, style_of};

/// Reads each line as a number in both styles, and all of them as one column.
pub fn numbers(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for style in [NumberStyle::Comma, NumberStyle::Point] {
        let mut sum = Money::ZERO;
        for line in text.lines() {
            let Some(read) = number(line, style) else { continue };
            assert!(!is_blank(line), "nothing is read as a number: {line}");
            assert!(read.decimals <= 18, "more decimals than it says");
            for grouped in [false, true] {
                assert_eq!(number(&read.print(style, grouped), style), Some(read), "{line} printed and read");
            }
            for scale in [1, 1_000, 1_000_000, i64::MAX] {
                sum = sum + read.money(scale).unwrap_or_default();
            }
            let whole = read.whole().map(|whole| i128::from(whole) * 10_i128.pow(u32::from(read.decimals)));
            assert!(whole.is_none_or(|whole| whole == i128::from(read.digits)), "a whole number of another size");
            shown(sum);
        }
    }
    let decided = style_of(text.lines());
    assert!(decided.against == 0 || decided.certain, "cells speak against a style that none speaks for");
    assert!(decided.against * 2 <= text.lines().count(), "most cells speak against the style");
}

fn shown(money: Money) {
    for lang in [Lang::Da, Lang::En] {
        let _ = (money.exact(lang), money.rounded(lang), money.thousands(lang));
    }
    let read = number(&money.plain(), NumberStyle::Point).and_then(|number| number.money(1));
    // The smallest amount has no positive twin, so that its digits cannot be read before its sign.
    assert!(money == Money(i64::MIN) || read == Some(money), "{} for machines", money.plain());
    let _ = (money.abs(), -money, money + money, money - Money(i64::MAX));
}
