//! Rust source seen as code, comments and strings, without a full parser.

/// A string literal in code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// Where the opening quote stands, in bytes from the start.
    pub at: usize,
    /// What stands between the quotes; escapes are resolved only as far as SQL uses them.
    pub text: String,
}

/// Source in which comments and strings are blank, and the strings that were there.
///
/// Blanks keep length and lines, so a place in `code` is the same place in the file. A string keeps its first character, as a quote.
#[derive(Debug)]
pub struct Source {
    /// The code alone.
    pub code: String,
    /// Every string literal, in order.
    pub literals: Vec<Literal>,
}

impl Source {
    /// The line of a place, from 1.
    pub fn line(&self, at: usize) -> usize {
        1 + self.code.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }

    /// The places where a word stands alone.
    pub fn places(&self, word: &str) -> Vec<usize> {
        places(&self.code, word)
    }

    /// The literal that begins at the place.
    pub fn literal_at(&self, at: usize) -> Option<&Literal> {
        self.literals.iter().find(|literal| literal.at == at)
    }
}

/// The places where a word stands in a text, not merely inside a longer word.
pub fn places(text: &str, word: &str) -> Vec<usize> {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let alone = |at: usize| {
        !part(text.get(..at).and_then(|before| before.chars().next_back()))
            && !part(text.get(at + word.len()..).and_then(|after| after.chars().next()))
    };
    text.match_indices(word).map(|(at, _)| at).filter(|at| alone(*at)).collect()
}

/// Splits source into code and strings.
pub fn split(text: &str) -> Source {
    let mut reader = Reader { text, at: 0, code: String::with_capacity(text.len()), literals: Vec::new() };
    while reader.at < text.len() {
        reader.step();
    }
    Source { code: reader.code, literals: reader.literals }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    code: String,
    literals: Vec<Literal>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn step(&mut self) {
        let rest = self.rest();
        if rest.starts_with("//") {
            self.blank(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.blank(rest.find("*/").map_or(rest.len(), |end| end + 2));
        } else if let Some(hashes) = raw_opening(rest).filter(|_| !self.inside_word()) {
            self.raw(hashes);
        } else if rest.starts_with('"') {
            self.quoted();
        } else if let Some(length) = char_literal(rest) {
            self.blank(length);
        } else {
            self.keep();
        }
    }

    /// Whether the character before belongs to a word: the `r` of `for` opens no raw string.
    fn inside_word(&self) -> bool {
        self.code.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
    }

    fn keep(&mut self) {
        if let Some(c) = self.rest().chars().next() {
            self.code.push(c);
            self.at += c.len_utf8();
        }
    }

    fn blank(&mut self, length: usize) {
        let end = (self.at + length).min(self.text.len());
        for byte in self.text.get(self.at..end).unwrap_or_default().bytes() {
            self.code.push(if byte == b'\n' { '\n' } else { ' ' });
        }
        self.at = end;
    }

    fn raw(&mut self, hashes: usize) {
        let opening = hashes + 2;
        let closing = format!("\"{}", "#".repeat(hashes));
        let body = self.rest().get(opening..).unwrap_or_default();
        let length = body.find(&closing).unwrap_or(body.len());
        let text = body.get(..length).unwrap_or_default().to_owned();
        self.literal(text, opening + length + closing.len());
    }

    fn quoted(&mut self) {
        let mut text = String::new();
        let mut length = 1;
        let mut chars = self.rest().chars().skip(1).peekable();
        while let Some(c) = chars.next() {
            length += c.len_utf8();
            match c {
                '"' => break,
                '\\' => {
                    let Some(escaped) = chars.next() else { break };
                    length += escaped.len_utf8();
                    match escaped {
                        'n' => text.push('\n'),
                        't' => text.push('\t'),
                        // A backslash at the end of a line swallows the line's end and the indent after it.
                        '\n' => {
                            while let Some(space) = chars.next_if(|c| c.is_whitespace()) {
                                length += space.len_utf8();
                            }
                        }
                        other => text.push(other),
                    }
                }
                other => text.push(other),
            }
        }
        self.literal(text, length);
    }

    fn literal(&mut self, text: String, length: usize) {
        self.literals.push(Literal { at: self.at, text });
        self.code.push('"');
        self.at += 1;
        self.blank(length - 1);
    }
}

/// The number of hashes of a raw string that opens here.
fn raw_opening(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
    after.get(hashes..)?.starts_with('"').then_some(hashes)
}

/// The length of a character literal that opens here; a lifetime is none.
fn char_literal(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('\'')?;
    let mut chars = after.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        return after.get(2..)?.find('\'').map(|end| end + 4);
    }
    let (at, second) = chars.next()?;
    (second == '\'').then_some(at + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_blank_and_keep_their_place() {
        let text = "let a = \"Tx // no\"; // Tx\nlet b = 'x'; fn f<'a>() {} /* Tx */ Tx";
        let source = split(text);
        assert_eq!(source.code.len(), text.len());
        assert_eq!(source.places("Tx"), [text.len() - 2]);
        assert_eq!(source.line(text.len() - 2), 2);
        assert_eq!(source.literals, [Literal { at: 8, text: "Tx // no".to_owned() }]);
    }

    #[test]
    fn raw_strings_quotes_and_escapes_end_where_they_should() {
        let source = split("f(r#\"say \"hi\"\"#, '\"', '\\'', \"a \\\"b\\\" \\\n     c\") Tx");
        let texts: Vec<&str> = source.literals.iter().map(|literal| literal.text.as_str()).collect();
        assert_eq!(texts, ["say \"hi\"", "a \"b\" c"]);
        assert_eq!(source.places("Tx").len(), 1);
    }
}
