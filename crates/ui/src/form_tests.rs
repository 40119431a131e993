//! What a form reads, refuses and remembers.

use crate::Form;
use base::{Date, Lang, Money};

fn sent(lang: Lang, value: &str) -> Form {
    Form::received(lang, vec![("x".to_owned(), value.to_owned())])
}

#[test]
fn amounts_are_read_as_danes_write_them() {
    let read = |text: &str| sent(Lang::Da, text).money("x").map(|Money(øre)| øre);
    for (text, øre) in [
        ("1.234,50", 123_450),
        ("1234,5", 123_450),
        ("1.234", 123_400),
        ("1.234.567", 123_456_700),
        ("1 234,50 kr.", 123_450),
        ("kr 12", 1_200),
        ("12.50", 1_250),
        ("−310.000", -31_000_000),
        ("-0,05", -5),
        ("1,234.50", 123_450),
    ] {
        let text = text.trim_start_matches("kr ");
        assert_eq!(read(text), Some(øre), "{text}");
    }
}

#[test]
fn an_amount_that_could_mean_two_things_is_refused_rather_than_guessed() {
    for odd in
        ["1,234", "1.23.456", "0.500", "12,345,6", "1.234,567", "tolv", "1-2", "--5", "1e6", "99999999999999999999"]
    {
        let mut form = sent(Lang::Da, odd);
        assert_eq!(form.money("x"), None, "{odd}");
        assert!(form.fault("x").unwrap().contains("1.234,50"), "{odd}");
    }
    assert_eq!(sent(Lang::En, "1,234").money("x"), Some(Money::whole(1234)));
    assert_eq!(sent(Lang::En, "1.234").money("x"), None);
}

#[test]
fn what_is_shown_can_be_typed_back_in_both_languages() {
    for lang in [Lang::Da, Lang::En] {
        for money in [Money(-123_456_789), Money(5), Money(100_000), Money(-99_999)] {
            assert_eq!(sent(lang, &money.exact(lang)).money("x"), Some(money));
        }
    }
}

#[test]
fn dates_are_read_from_the_picker_and_from_the_keyboard() {
    let day = Date::new(2026, 3, 1).unwrap();
    for text in ["2026-03-01", "01-03-2026", "1.3.2026", "1/3-2026", "01/03/2026", " 1-3-2026 "] {
        assert_eq!(sent(Lang::Da, text).date("x"), Some(day), "{text}");
    }
    for odd in ["29-02-2026", "1-3-26", "2026-3", "0026-03-01", "i morgen", "03-2026"] {
        let mut form = sent(Lang::Da, odd);
        assert_eq!(form.date("x"), None, "{odd}");
        assert_eq!(form.fault("x"), Some("Skriv en dato, der findes, som dd-mm-åååå, for eksempel 31-12-2026."));
        assert_eq!(form.sent("x"), odd);
    }
}

#[test]
fn a_missing_field_says_what_to_do_unless_it_may_be_left_out() {
    let mut form = Form::blank(Lang::Da);
    assert_eq!(form.text("title", 1..=120), None);
    assert_eq!(form.optional("note", 2000), Some(None));
    assert_eq!(form.optional_date("due"), Some(None));
    assert_eq!(form.optional_money("amount"), Some(None));
    assert_eq!(form.choice::<Lang>("lang"), None);
    let faults: Vec<&str> = form.faults().iter().map(|fault| fault.words.as_str()).collect();
    assert_eq!(faults, ["Udfyld feltet.", "Vælg en af mulighederne."]);
}

#[test]
fn text_is_counted_in_letters_and_freed_of_what_no_database_stores() {
    assert_eq!(sent(Lang::Da, "  æøå\r\nto\u{0} ").text("x", 1..=6), Some("æøå\nto".to_owned()));
    let mut form = sent(Lang::En, "abcdef");
    assert_eq!(form.text("x", 1..=4), None);
    assert_eq!(form.fault("x"), Some("Write at most 4 characters. There are 2 too many."));
}

#[test]
fn whole_numbers_keep_within_their_range() {
    assert_eq!(sent(Lang::Da, "1.234").number("x", 0..=2000), Some(1234));
    assert_eq!(sent(Lang::Da, "1,5").number("x", 0..=2000), None);
    let mut form = sent(Lang::Da, "101");
    assert_eq!(form.number("x", 0..=100), None);
    assert_eq!(form.fault("x"), Some("Skriv et tal fra 0 til 100."));
}

#[test]
fn choices_are_codes_and_several_may_be_chosen() {
    assert_eq!(sent(Lang::Da, "en").choice::<Lang>("x"), Some(Lang::En));
    let mut form = sent(Lang::Da, "fr");
    assert_eq!(form.choice::<Lang>("x"), None);
    assert_eq!(form.fault("x"), Some("Den mulighed findes ikke længere. Vælg en anden."));
    let pair = |value: &str| ("x".to_owned(), value.to_owned());
    let form = Form::received(Lang::Da, vec![pair("a"), pair(""), pair("b")]);
    assert_eq!(form.all("x"), ["a", "b"]);
}

#[test]
fn an_address_for_mail_is_whole_and_in_lower_case() {
    assert_eq!(sent(Lang::Da, " Mette@Korsbaek.DK ").email("x").as_deref(), Some("mette@korsbaek.dk"));
    for odd in ["mette", "mette@korsbaek", "@korsbaek.dk", "a@b@c.dk", "a b@c.dk", "a@.dk"] {
        assert_eq!(sent(Lang::Da, odd).email("x"), None, "{odd}");
    }
}

#[test]
fn the_first_fault_of_a_field_is_the_one_shown_and_rules_may_add_their_own() {
    let mut form = sent(Lang::Da, "Trivsel");
    assert!(!form.faulty());
    form.wrong("x", "Titlen er brugt.");
    form.wrong("x", "Vælg en anden.");
    assert!(form.faulty());
    assert_eq!(form.fault("x"), Some("Titlen er brugt."));
}
