//! Rule: a paper that is made: its data as text, the files made from them, and the fingerprints of all three.

use crate::book::book;
use crate::compose::compose;
use crate::data::Data;
use paper::Unmade;
use sha2::{Digest, Sha256};

/// A paper with everything that will be kept. The same data give the same texts, bytes and fingerprints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The title.
    pub title: String,
    /// The data as JSON.
    pub data: Kept<String>,
    /// PDF/UA-1.
    pub pdf: Kept<Vec<u8>>,
    /// The workbook.
    pub xlsx: Kept<Vec<u8>>,
}

/// Something that is kept, with its SHA-256 in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// The content.
    pub content: T,
    /// Its fingerprint.
    pub hash: String,
}

impl<T: AsRef<[u8]>> Kept<T> {
    /// Something with its fingerprint.
    pub fn new(content: T) -> Self {
        let hash = fingerprint(content.as_ref());
        Self { content, hash }
    }

    /// Whether the content still is what it was when the fingerprint was taken.
    pub fn unchanged(&self) -> bool {
        fingerprint(self.content.as_ref()) == self.hash
    }
}

/// Makes the files of `data`.
pub fn make(data: &Data) -> Result<Made, Unmade> {
    let paper = compose(data);
    let text = serde_json::to_string(data).map_err(|e| Unmade(e.to_string()))?;
    Ok(Made {
        pdf: Kept::new(paper::pdf(&paper)?),
        xlsx: Kept::new(paper::xlsx(&book(data))?),
        data: Kept::new(text),
        title: paper.title,
    })
}

/// SHA-256 in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
