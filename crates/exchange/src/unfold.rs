//! Looks at a workbook's parts while they unfold, for what would make the reader of workbooks keep too much in memory.
//!
//! That reader sets aside room for as many shared texts as a part claims to have, and keeps every sheet, name and style
//! that it is told of. It reads those from a few parts and the cells from others, and the cells it hands out one by one.

use std::io::{Error, Write};

/// The most shared texts in a workbook.
const MAX_TEXTS: usize = 1_000_000;
/// The most elements of a part that is kept, those of its texts aside: sheets, names, styles, links.
const MAX_ELEMENTS: usize = 500_000;
/// The most bytes of a part that is kept.
const MAX_KEPT: usize = 25 * 1024 * 1024;
/// The most bytes of a workbook's shared texts.
const MAX_SHARED: usize = 64 * 1024 * 1024;
/// The most bytes from one cell or element to the next: Excel's longest text has 32,767 letters.
const MAX_STRETCH: usize = 1024 * 1024;
/// What texts are made of, and so may stand between one cell and the next.
const OF_TEXT: [&[u8]; 16] = [
    b"v",
    b"is",
    b"t",
    b"r",
    b"f",
    b"rPr",
    b"b",
    b"i",
    b"u",
    b"sz",
    b"color",
    b"rFont",
    b"family",
    b"scheme",
    b"charset",
    b"vertAlign",
];
/// Before the number of texts that a part claims to have.
const CLAIM: &[u8] = b"uniqueCount";
const CDATA: &[u8] = b"![CDATA[";

/// What a part is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Cells, handed out one by one, or what is never read.
    Cells,
    /// The texts that cells point at.
    Shared,
    /// What is kept as a whole: sheets, names, styles, links.
    Kept,
    /// A picture or the like.
    Other,
}

impl Part {
    /// By its name, in small letters.
    pub(crate) fn named(name: &str) -> Self {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if name.contains("worksheets/") && ending == "xml" || name.contains("pivotcache/") {
            Self::Cells
        } else if name.ends_with("sharedstrings.xml") {
            Self::Shared
        } else if matches!(ending, "xml" | "rels") {
            Self::Kept
        } else {
            Self::Other
        }
    }
}

/// What one part has shown so far. Writing to it fails as soon as that is too much.
#[derive(Debug)]
pub(crate) struct Seen {
    part: Part,
    bytes: usize,
    texts: usize,
    elements: usize,
    /// Bytes since the last cell or element began.
    stretch: usize,
    /// The first bytes of the tag that is open; none between tags.
    tag: Option<Vec<u8>>,
    /// The last bytes of a text that is written as it stands; none outside of one.
    verbatim: Option<[u8; 2]>,
    /// How much of [`CLAIM`] has been read, and then the number behind it.
    claim: usize,
    claimed: Option<Vec<u8>>,
}

impl Seen {
    /// Nothing yet.
    pub(crate) fn of(part: Part) -> Self {
        Self { part, bytes: 0, texts: 0, elements: 0, stretch: 0, tag: None, verbatim: None, claim: 0, claimed: None }
    }

    fn allows(&mut self, byte: u8) -> bool {
        if self.part == Part::Other {
            return true;
        }
        self.stretch += 1;
        // Texts of two bytes a letter would pass unseen; Excel writes UTF-8.
        byte != 0 && self.allows_claim(byte) && self.allows_tag(byte) && self.stretch <= MAX_STRETCH
    }

    fn allows_claim(&mut self, byte: u8) -> bool {
        if let Some(number) = &mut self.claimed {
            if byte.is_ascii_digit() {
                number.push(byte);
            } else if !number.is_empty() || byte == b'>' {
                self.claimed = None;
            }
            let number = self.claimed.as_deref().and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or("0");
            return number.is_empty() || number.parse().is_ok_and(|claimed: usize| claimed <= MAX_TEXTS);
        }
        self.claim = if CLAIM.get(self.claim) == Some(&byte) { self.claim + 1 } else { usize::from(byte == b'u') };
        if self.claim == CLAIM.len() {
            (self.claim, self.claimed) = (0, Some(Vec::new()));
        }
        true
    }

    fn allows_tag(&mut self, byte: u8) -> bool {
        if let Some(last) = &mut self.verbatim {
            let ends = *last == *b"]]" && byte == b'>';
            *last = [last[1], byte];
            if ends {
                self.verbatim = None;
            }
            return true;
        }
        match (&mut self.tag, byte) {
            (Some(_), b'<') => return self.end_of_tag(Some(Vec::new())),
            (None, b'<') => self.tag = Some(Vec::new()),
            (Some(_), b'>') => return self.end_of_tag(None),
            (Some(tag), other) if tag.len() < 64 => {
                tag.push(other);
                if tag == CDATA {
                    (self.tag, self.verbatim) = (None, Some([0; 2]));
                }
            }
            _ => {}
        }
        true
    }

    fn end_of_tag(&mut self, next: Option<Vec<u8>>) -> bool {
        let tag = std::mem::replace(&mut self.tag, next).unwrap_or_default();
        if tag.starts_with(b"/") {
            return true;
        }
        let name = tag.split(|b| b.is_ascii_whitespace() || *b == b'/').next().unwrap_or_default();
        let name = name.rsplit(|b| *b == b':').next().unwrap_or_default();
        if name == b"si" {
            self.texts += 1;
        } else if !OF_TEXT.contains(&name) {
            self.elements += usize::from(self.part != Part::Cells);
        } else {
            return true;
        }
        self.stretch = 0;
        self.texts <= MAX_TEXTS && self.elements <= MAX_ELEMENTS
    }
}

impl Write for Seen {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Error> {
        self.bytes += bytes.len();
        let most = match self.part {
            Part::Cells => usize::MAX,
            Part::Shared => MAX_SHARED,
            Part::Kept | Part::Other => MAX_KEPT,
        };
        let allowed = self.bytes <= most && bytes.iter().all(|byte| self.allows(*byte));
        if allowed { Ok(bytes.len()) } else { Err(Error::from(std::io::ErrorKind::QuotaExceeded)) }
    }

    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_ELEMENTS, MAX_STRETCH, MAX_TEXTS, Part, Seen};
    use std::io::Write;

    fn allowed(part: Part, text: &str) -> bool {
        // In small pieces, since a part unfolds in pieces.
        let mut seen = Seen::of(part);
        text.as_bytes().chunks(7).all(|piece| seen.write_all(piece).is_ok())
    }

    #[test]
    fn a_claim_of_more_texts_than_a_workbook_has_is_refused_however_it_is_written() {
        assert!(allowed(Part::Shared, "<sst count=\"2\" uniqueCount=\"1000000\"><si/></sst>"));
        assert!(allowed(Part::Shared, "<sst uniqueCount=\"\"><si><t>99999999</t></si></sst>"));
        for claim in ["\"1000001\"", "'99999999999999999999999'", " = \" 4000000000\""] {
            assert!(!allowed(Part::Shared, &format!("<sst x=\">\" uniqueCount={claim}>")), "{claim}");
        }
        assert!(!allowed(Part::Shared, "<\0s\0s\0t\0"), "two bytes a letter");
    }

    #[test]
    fn texts_and_elements_are_counted_and_cells_are_not() {
        let many = |what: &str, times: usize| what.repeat(times);
        assert!(allowed(Part::Shared, &many("<si><t>x</t></si>", 1000)));
        assert!(!allowed(Part::Shared, &many("<si/>", MAX_TEXTS + 1)));
        assert!(!allowed(Part::Kept, &many("<x:sheet name=\"<c >\"/>", MAX_ELEMENTS / 2 + 1)));
        assert!(allowed(Part::Cells, &many("<c><v>1</v></c>", MAX_ELEMENTS)));
    }

    #[test]
    fn a_text_longer_than_any_cell_is_refused_however_it_is_parted() {
        let long = "x".repeat(MAX_STRETCH / 2);
        assert!(allowed(Part::Cells, &format!("<c><is><t>{long}</t></is></c><c><is><t>{long}</t></is></c>")));
        assert!(!allowed(Part::Cells, &format!("<c><is><r><t>{long}</t></r><r><t>{long}</t></r></is></c>")));
        assert!(!allowed(Part::Cells, &format!("<c><is><t><![CDATA[{long}<c>{long}]]></t></is></c>")));
    }
}
