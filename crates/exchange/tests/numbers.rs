//! Numbers in every form of the contract, and columns that decide for their cells.

use base::Money;
use exchange::{Decision, Number, NumberStyle, is_blank, number, style_of};

fn comma(text: &str) -> Option<Money> {
    number(text, NumberStyle::Comma).and_then(|n| n.money(1))
}

#[test]
fn numbers_are_read_in_every_form_of_the_contract() {
    for text in [
        "1.234.567,89",
        "1 234 567,89",
        "1\u{a0}234\u{a0}567,89",
        "1\u{202f}234\u{202f}567,89",
        "1234567,89",
        "  1.234.567,89  ",
        "1.234.567,89 kr.",
        "kr. 1.234.567,89",
        "+1.234.567,89",
    ] {
        assert_eq!(comma(text), Some(Money(123_456_789)), "{text}");
    }
    for text in
        ["-1 362 250 ", "1.362.250-", "(1.362.250)", "−1362250", "- 1362250", "1 362 250 -", "(1.362.250,00) kr."]
    {
        assert_eq!(comma(text), Some(Money(-136_225_000)), "{text}");
    }
    assert_eq!(comma("1.234,-"), Some(Money(123_400)));
    assert_eq!(comma("-1.234,-"), Some(Money(-123_400)));
    assert_eq!(
        number("1234567.89", NumberStyle::Point),
        Some(Number { digits: 123_456_789, decimals: 2, percent: false })
    );
    assert_eq!(number("12,5 %", NumberStyle::Comma), Some(Number { digits: 125, decimals: 1, percent: true }));
}

#[test]
fn what_is_not_one_number_is_none() {
    for text in [
        "",
        "-",
        "12.34",
        "1.2345",
        "1,2,3",
        "1.23.456",
        "12 34",
        "abc",
        "1e5",
        "--5",
        "(-5)",
        "5.25.14",
        "%",
        "kr.",
        "1234.567,8x",
        "99999999999999999999",
    ] {
        assert_eq!(number(text, NumberStyle::Comma), None, "{text}");
    }
    assert!(is_blank(" - ") && is_blank("..") && is_blank("") && !is_blank("0"));
}

#[test]
fn an_ambiguous_cell_is_decided_by_its_column() {
    let decide = |cells: &[&str]| style_of(cells.iter().copied());
    let sure = |style| Decision { style, certain: true, against: 0 };
    assert_eq!(decide(&["1.234", "12,50"]), sure(NumberStyle::Comma));
    assert_eq!(decide(&["1.234", "12.50"]), sure(NumberStyle::Point));
    assert_eq!(decide(&["1.234", "1.234.567"]), sure(NumberStyle::Comma));
    assert_eq!(decide(&["1,234", "1,234,567"]), sure(NumberStyle::Point));
    assert_eq!(decide(&["1.234", "5.678"]), Decision { style: NumberStyle::Comma, certain: false, against: 0 });
    assert_eq!(decide(&["1,234", "12"]), Decision { style: NumberStyle::Point, certain: false, against: 0 });
    assert_eq!(decide(&["1,50", "2,50", "3.75"]), Decision { style: NumberStyle::Comma, certain: true, against: 1 });
    assert_eq!(decide(&["12", "Løn", ""]), sure(NumberStyle::Comma));
}

#[test]
fn money_is_scaled_exactly_and_rounded_half_away_from_zero() {
    let money = |text, scale| number(text, NumberStyle::Comma).and_then(|n| n.money(scale));
    assert_eq!(money("1,5", 1_000_000), Some(Money(150_000_000)));
    assert_eq!(money("0,005", 1), Some(Money(1)));
    assert_eq!(money("-0,005", 1), Some(Money(-1)));
    assert_eq!(money("0,0049", 1), Some(Money(0)));
    assert_eq!(money("5 %", 1), None);
    assert_eq!(money("92233720368547758,08", 1), None);
    assert_eq!(money("9223372036854775807", i64::MAX), None);
    assert_eq!(money("0,000000000000000001", i64::MAX), Some(Money(922)));
}
