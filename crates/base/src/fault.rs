//! What is wrong with one field, in words for the person who typed it.

/// A fault of one field: which, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field's name in the form, or the column's in a file.
    pub field: String,
    /// What is wrong and what to do, in the reader's language.
    pub words: String,
}

impl Fault {
    /// A fault of `field`, said in `words`.
    pub fn new(field: &str, words: impl Into<String>) -> Self {
        Self { field: field.to_owned(), words: words.into() }
    }
}
