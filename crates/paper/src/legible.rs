//! Text that the fonts can show: a sign without a glyph would make the whole paper non-conforming.

use typst::text::Font;

/// Shown for a sign that no font has.
const UNKNOWN: char = '?';

/// Signs as they stand where `fonts` can show them; emoji and the like become `?`, invisible controls go,
/// and letters with a loose accent (as macOS writes file names) are put together.
pub fn legible(text: &str, fonts: &[Font]) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\n' => out.push('\n'),
            '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}' => out.push(' '),
            _ if sign.is_control() || is_invisible(sign) => {}
            _ if is_accent(sign) => put_together(&mut out, sign),
            _ if fonts.iter().all(|font| font.info().coverage.contains(u32::from(sign))) => out.push(sign),
            '\u{ad}' => {}
            _ => out.push(UNKNOWN),
        }
    }
    out
}

/// Joiners, marks of direction and variants: they have no shape of their own.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn is_accent(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

/// Joins an accent with the letter before it; an accent that makes no letter we know is left out.
fn put_together(out: &mut String, accent: char) {
    let Some(letter) = out.pop() else { return };
    out.push(joined(letter, accent).unwrap_or(letter));
}

fn joined(letter: char, accent: char) -> Option<char> {
    let (letters, joined) = match accent {
        '\u{30a}' => ("aAuU", "åÅůŮ"),
        '\u{308}' => ("aAoOuUeEiI", "äÄöÖüÜëËïÏ"),
        '\u{301}' => ("aAeEiIoOuUyYøØæÆ", "áÁéÉíÍóÓúÚýÝǿǾǽǼ"),
        '\u{300}' => ("aAeEiIoOuU", "àÀèÈìÌòÒùÙ"),
        '\u{302}' => ("aAeEiIoOuU", "âÂêÊîÎôÔûÛ"),
        '\u{303}' => ("aAnNoO", "ãÃñÑõÕ"),
        '\u{327}' => ("cC", "çÇ"),
        _ => return None,
    };
    letters.chars().zip(joined.chars()).find(|(from, _)| *from == letter).map(|(_, to)| to)
}

#[cfg(test)]
mod tests {
    use super::legible;

    #[test]
    fn loose_accents_are_joined_and_invisible_signs_go() {
        assert_eq!(legible("A\u{30a}r\u{200b} o\u{308}\u{feff}\u{7}\tx", &[]), "År ö x");
    }

    #[test]
    fn an_accent_without_a_letter_is_left_out() {
        assert_eq!(legible("\u{30a}k\u{30a}", &[]), "k");
    }
}
