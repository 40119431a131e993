//! Licence expressions: `(MIT OR Apache-2.0) AND Unicode-3.0`, and the older `MIT/Apache-2.0`.

/// Whether the expression can be met with allowed licences alone: one side of every OR, both sides of every AND.
///
/// `WITH` stays part of its licence, since an exception may only widen what is allowed.
pub fn met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    reader.either() == Some(true) && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    /// Takes the next word when it is the one asked for.
    fn take(&mut self, word: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if *first == word => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }

    fn either(&mut self) -> Option<bool> {
        let mut met = self.both()?;
        while self.take("OR") {
            met |= self.both()?;
        }
        Some(met)
    }

    fn both(&mut self) -> Option<bool> {
        let mut met = self.one()?;
        while self.take("AND") {
            met &= self.one()?;
        }
        Some(met)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let met = self.either()?;
            return self.take(")").then_some(met);
        }
        let (name, rest) = self.words.split_first()?;
        self.words = rest;
        if self.take("WITH") {
            let (_exception, rest) = self.words.split_first()?;
            self.words = rest;
        }
        Some((self.allowed)(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expression: &str, expected: bool) {
        assert_eq!(
            met(expression, &|name| ["MIT", "Apache-2.0", "Unicode-3.0"].contains(&name)),
            expected,
            "{expression}"
        );
    }

    #[test]
    fn one_side_of_an_or_is_enough_and_an_and_wants_both() {
        check("MIT", true);
        check("GPL-3.0-only", false);
        check("GPL-2.0-only OR Apache-2.0", true);
        check("MIT/Apache-2.0", true);
        check("MIT AND GPL-3.0-only", false);
        check("(MIT OR GPL-3.0-only) AND Unicode-3.0", true);
        check("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only", true);
    }

    #[test]
    fn what_cannot_be_read_is_not_met() {
        check("", false);
        check("(MIT", false);
        check("MIT Apache-2.0", false);
        check("MIT OR", false);
    }
}
