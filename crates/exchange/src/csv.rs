//! Text with separators as it is found in the wild: any line end, quotes that do not close, a `sep=` line from Excel.
//!
//! Written by hand because the line number of every row must be right: a reader that counts only line feeds is wrong
//! in files that mix CRLF, LF and CR. Malformed quotes must not swallow the rows below them.

use crate::read::{ReadError, Record};
use crate::xlsx::KEPT_COLUMNS;
use crate::zip_guard::{MAX_CELLS, MAX_LINES};

const CANDIDATES: [char; 4] = [';', '\t', ',', '|'];

/// Excel's own first line `sep=;`: what follows it, and the separator told.
pub(crate) fn told_separator(text: &str) -> (&str, Option<char>) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let told = first.strip_prefix("sep=").and_then(|s| s.chars().next()).filter(|c| CANDIDATES.contains(c));
    if told.is_none() {
        return (text, None);
    }
    (rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or_default(), told)
}

/// The separator that splits the first lines into the most columns, most evenly. A semicolon when nothing speaks.
pub(crate) fn sniff(text: &str) -> char {
    let mut end = text.len().min(200_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or(text);
    let score = |separator: char| {
        let records = records(sample, separator, 1).unwrap_or_default();
        let widths: Vec<usize> = records.iter().take(200).map(|r| r.fields).filter(|w| *w > 0).collect();
        let most = crate::header::commonest(widths.iter().copied()).unwrap_or(0);
        let even = widths.iter().filter(|w| **w == most).count();
        if most < 2 { (0, 0) } else { (even * 100 / widths.len().max(1), most) }
    };
    // A comma also stands inside Danish numbers, so it must be clearly more even to win over the others.
    CANDIDATES
        .into_iter()
        .filter(|c| score(*c).1 > 0)
        .max_by_key(|c| (score(*c).0.saturating_sub(if *c == ',' { 10 } else { 0 }), score(*c).1, *c == ';'))
        .unwrap_or(';')
}

/// Every line with its number; a blank line is a record without cells.
pub(crate) fn records(text: &str, separator: char, first_line: usize) -> Result<Vec<Record>, ReadError> {
    let mut reader = Reader { text, at: 0, separator, line: first_line, patience: text.len().saturating_mul(4) };
    let mut all = Vec::new();
    let mut cells = 0usize;
    while reader.at < text.len() {
        let record = reader.record();
        cells += record.fields;
        if cells > MAX_CELLS || all.len() == MAX_LINES {
            return Err(ReadError::TooManyCells);
        }
        all.push(record);
    }
    Ok(all)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    separator: char,
    line: usize,
    /// How many bytes may still be read twice because a quote turned out not to be one; keeps hostile files linear.
    patience: usize,
}

impl Reader<'_> {
    fn record(&mut self) -> Record {
        let line = self.line;
        let (mut cells, mut fields) = (Vec::new(), 0);
        let mut keep = |cell: String| {
            fields += 1;
            if fields <= KEPT_COLUMNS {
                cells.push(cell);
            }
        };
        loop {
            let cell = self.quoted().unwrap_or_else(|| self.plain());
            keep(clean(&cell));
            match self.peek() {
                Some(c) if c == self.separator => {
                    self.at += c.len_utf8();
                    if self.peek().is_none() {
                        keep(String::new());
                        break;
                    }
                }
                _ => break,
            }
        }
        self.end_of_line();
        if fields == 1 && cells.iter().all(String::is_empty) {
            (cells, fields) = (Vec::new(), 0);
        }
        cells.shrink_to_fit();
        Record { line, cells, fields }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..).and_then(|rest| rest.chars().next())
    }

    /// A quoted cell: it must close before a separator, a line end or the end of the file, or it is no quote at all.
    fn quoted(&mut self) -> Option<String> {
        let rest = self.text.get(self.at..)?;
        let inside = rest.strip_prefix('"')?;
        if self.patience == 0 {
            return None;
        }
        let mut cell = String::new();
        let mut from = 0;
        loop {
            let Some(quote) = inside.get(from..).and_then(|s| s.find('"')).map(|found| from + found) else {
                self.patience = self.patience.saturating_sub(inside.len().max(1));
                return None;
            };
            cell.push_str(inside.get(from..quote).unwrap_or_default());
            let after = inside.get(quote + 1..).unwrap_or_default();
            if after.starts_with('"') {
                cell.push('"');
                from = quote + 2;
                continue;
            }
            if after.is_empty() || after.starts_with([self.separator, '\r', '\n']) {
                self.at += quote + 2;
                self.line += line_ends(&cell);
                return Some(cell);
            }
            self.patience = self.patience.saturating_sub(quote.max(1));
            return None;
        }
    }

    fn plain(&mut self) -> String {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = rest.find([self.separator, '\r', '\n']).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default().to_owned()
    }

    fn end_of_line(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let width = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
        self.at += width;
        self.line += usize::from(width > 0);
    }
}

fn line_ends(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}

/// Trims, takes Excel's `="0326"` for `0326`, and takes off the apostrophe that [`crate::write_csv`] puts on formulas.
fn clean(cell: &str) -> String {
    let trimmed = cell.trim();
    let plain = trimmed.strip_prefix("=\"").and_then(|s| s.strip_suffix('"')).unwrap_or(trimmed);
    let plain = if crate::print::was_neutralised(plain) { plain.get(1..).unwrap_or_default() } else { plain };
    // There may be space inside of what was taken off.
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: char) -> Vec<(usize, Vec<String>)> {
        records(text, separator, 1).unwrap().into_iter().map(|r| (r.line, r.cells)).collect()
    }

    #[test]
    fn every_line_end_counts_once_also_inside_quotes() {
        let found = rows("a;b\r\n\"x\r\ny\";2\n3;4\r5;6\r\n\r\n7;8", ';');
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 4, 5, 6, 7]);
        assert_eq!(found[1].1, ["x\r\ny", "2"]);
        assert_eq!(found[4].1, Vec::<String>::new());
    }

    #[test]
    fn a_quote_that_does_not_close_swallows_nothing() {
        let found = rows("12;\"Tommer;5\n13;\"x\";7\n14;5\" rør;8\n15;\"a \"\"b\"\"\";9", ';');
        assert_eq!(found[0].1, ["12", "\"Tommer", "5"]);
        assert_eq!(found[1].1, ["13", "x", "7"]);
        assert_eq!(found[2].1, ["14", "5\" rør", "8"]);
        assert_eq!(found[3].1, ["15", "a \"b\"", "9"]);
    }

    #[test]
    fn a_separator_is_found_although_commas_stand_in_numbers() {
        assert_eq!(sniff("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n"), ';');
        assert_eq!(sniff("a,b,c\n\"1;5\",2,3\n"), ',');
        assert_eq!(sniff("navn\tbeløb\nx\t1,5\n"), '\t');
        assert_eq!(sniff("navn\nx\n"), ';');
        assert_eq!(told_separator("sep=,\r\na,b"), ("a,b", Some(',')));
    }

    #[test]
    fn quotes_without_end_cost_no_more_than_a_few_readings() {
        let hostile = "\"a\n".repeat(200_000);
        assert_eq!(records(&hostile, ';', 1).unwrap().len(), 200_000);
    }

    #[test]
    fn lines_and_columns_have_their_limits() {
        let wide = records(&";".repeat(2_000), ';', 1).unwrap();
        assert_eq!((wide[0].fields, wide[0].cells.len()), (2_001, KEPT_COLUMNS));
        assert_eq!(records(&"\n".repeat(MAX_LINES), ';', 1).map(|all| all.len()), Ok(MAX_LINES));
        assert_eq!(records(&"\n".repeat(MAX_LINES + 1), ';', 1), Err(ReadError::TooManyCells));
    }

    #[test]
    fn excels_way_of_protecting_a_code_is_understood() {
        assert_eq!(rows("=\"0326\";'=1+1;-5", ';')[0].1, ["0326", "=1+1", "-5"]);
        assert_eq!(rows("=\" 0326 \";'\t=1", ';')[0].1, ["0326", "=1"]);
    }
}
