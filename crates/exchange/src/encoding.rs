//! From bytes to letters: a mark first, then valid UTF-8, else Windows-1252, which holds every æ, ø and å of ISO-8859-1.

use std::borrow::Cow;

/// How the bytes of a file stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
    /// Windows-1252, which reads ISO-8859-1 alike.
    Cp1252,
    /// UTF-16 with a byte order mark, as Excel's "Unicode text".
    Utf16,
}

impl Encoding {
    /// The name used in mappings: `utf-8`, `cp1252`, `utf-16`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Cp1252 => "cp1252",
            Self::Utf16 => "utf-16",
        }
    }

    /// From its name; `iso-8859-1` and `latin-1` are read as `cp1252`.
    pub fn named(name: &str) -> Option<Self> {
        match name.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Some(Self::Utf8),
            "cp1252" | "windows-1252" | "iso-8859-1" | "latin-1" | "latin1" => Some(Self::Cp1252),
            "utf-16" | "utf16" => Some(Self::Utf16),
            _ => None,
        }
    }
}

/// The text, and how it was read. `told` wins over what the bytes look like, a byte order mark over both.
pub(crate) fn decode(bytes: &[u8], told: Option<Encoding>) -> (Cow<'_, str>, Encoding) {
    if let Some((marked, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let found = if marked == encoding_rs::UTF_8 { Encoding::Utf8 } else { Encoding::Utf16 };
        if let Some(text) = marked.decode_without_bom_handling_and_without_replacement(rest) {
            return (text, found);
        }
    }
    match (told, std::str::from_utf8(bytes)) {
        (None | Some(Encoding::Utf8), Ok(text)) => (Cow::Borrowed(text), Encoding::Utf8),
        (Some(Encoding::Utf16), _) => (encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0, Encoding::Utf16),
        _ => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Cp1252),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn æøå_come_out_alike_from_every_encoding() {
        let read = |bytes: &[u8]| {
            let (text, encoding) = decode(bytes, None);
            (text.into_owned(), encoding)
        };
        assert_eq!(read("Ærø på å".as_bytes()), ("Ærø på å".to_owned(), Encoding::Utf8));
        assert_eq!(read(b"\xEF\xBB\xBF\xC3\x86r\xC3\xB8"), ("Ærø".to_owned(), Encoding::Utf8));
        assert_eq!(read(b"\xC6r\xF8 p\xE5 \xE5"), ("Ærø på å".to_owned(), Encoding::Cp1252));
        assert_eq!(read(b"\xFF\xFE\xC6\0r\0\xF8\0"), ("Ærø".to_owned(), Encoding::Utf16));
        assert_eq!(read(b"5 \x80"), ("5 €".to_owned(), Encoding::Cp1252));
    }
}
