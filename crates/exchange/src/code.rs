//! Codes are text: `0326`, `03.22.01` and `5.25.14` survive as written. What Excel has already spoilt is told.

/// How a code was spoilt before it came here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Excel took it for a date.
    Date,
    /// Excel took it for a large number: `1,23457E+15`.
    Exponent,
}

/// The code as it stands, unless a spreadsheet has plainly turned it into something else.
pub fn code(text: &str) -> Result<&str, CodeFault> {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    // An eight-digit or five-digit number is a fine code, so only written dates count as damage.
    if digits < text.len() && crate::date(text).is_some() {
        return Err(CodeFault::Date);
    }
    let exponent = text.split_once(['E', 'e']).is_some_and(|(mantissa, power)| {
        mantissa.contains([',', '.'])
            && mantissa.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b'.')
            && power.strip_prefix('+').is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
    });
    if exponent { Err(CodeFault::Exponent) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_survive_and_spoilt_ones_are_told() {
        for text in ["0326", "03.22.01", "5.25.14", "7300020ABD10.0023", "20261231", "XG-1E+2", "1-2"] {
            assert_eq!(code(text), Ok(text));
        }
        assert_eq!(code("14-05-2025"), Err(CodeFault::Date));
        assert_eq!(code("2014-05-25 00:00:00"), Err(CodeFault::Date));
        assert_eq!(code("1,23457E+15"), Err(CodeFault::Exponent));
    }
}
