//! Rule: the door: a code that is typed or scanned, and a number that the phone and whoever leads the meeting both see.

/// Letters and digits that nobody mistakes for one another.
const SIGNS: &[u8] = b"ABCDEFGHJKLMNPQRTUVWXY346789";

/// A code of six signs from random bits.
pub fn code(mut draw: u128) -> String {
    // The low 62 bits of a random id are all random; six signs need 29 of them.
    draw &= (1 << 62) - 1;
    let size = SIGNS.len() as u128;
    let mut out = String::with_capacity(6);
    for _ in 0..6 {
        let at = usize::try_from(draw % size).unwrap_or(0);
        out.push(SIGNS.get(at).map_or('A', |sign| char::from(*sign)));
        draw /= size;
    }
    out
}

/// A code as somebody typed it.
pub fn typed(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// A number of two digits that nobody at the door has; none when all are out.
pub fn number(out: &[i64], draw: u128) -> Option<i64> {
    let free: Vec<i64> = (10..=99).filter(|number| !out.contains(number)).collect();
    let size = u128::try_from(free.len()).ok().filter(|size| *size > 0)?;
    let at = usize::try_from((draw & ((1 << 62) - 1)) % size).unwrap_or(0);
    free.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_six_signs_and_is_read_however_it_is_typed() {
        let code = code(base::id::timeless().as_u128());
        assert_eq!(code.len(), 6);
        assert_eq!(typed(&format!(" {}-{} ", code[..3].to_lowercase(), &code[3..])), code);
    }

    #[test]
    fn no_two_at_the_door_have_the_same_number_and_the_door_can_be_full() {
        let all: Vec<i64> = (10..=99).collect();
        assert_eq!(number(&all[1..], 7), Some(10));
        assert_eq!(number(&all, 7), None);
    }
}
