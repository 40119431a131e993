//! Prints a mapping as the TOML text that people edit; reading it back gives the same mapping.

use crate::mapping::{Amount, Field, Mapping, Numbers, Sign};
use exchange::{DateSystem, HeaderAt, NumberStyle};
use std::fmt::{self, Display, Write};

impl Display for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "source = {}", quoted(&self.source))?;
        writeln!(f, "kind = {}", quoted(self.subject.code()))?;
        if self.complete {
            writeln!(f, "complete = true")?;
        }
        if self.repeated {
            writeln!(f, "repeated = true")?;
        }
        self.file(f)?;
        if let Some(root) = &self.root {
            writeln!(f, "\n[root]\nid = {}\nname = {}", quoted(&root.id), quoted(&root.name))?;
            for (key, value) in [("type", &root.kind), ("level", &root.level)] {
                if !value.is_empty() {
                    writeln!(f, "{key} = {}", quoted(value))?;
                }
            }
        }
        section(f, "columns", self.columns.iter().map(|(field, names)| (*field, list(names))))?;
        section(f, "constants", self.constants.iter().map(|(field, text)| (*field, quoted(text))))?;
        numbers(f, &self.numbers)?;
        if let Some(system) = self.dates {
            let year = if system == DateSystem::From1904 { 1904 } else { 1900 };
            writeln!(f, "\n[dates]\nsystem = {year}")?;
        }
        self.amounts.iter().try_for_each(|one| amount(f, one))?;
        for (field, pairs) in &self.words {
            writeln!(f, "\n[words.{}]", field.code())?;
            pairs.iter().try_for_each(|(theirs, ours)| writeln!(f, "{} = {}", quoted(theirs), quoted(ours)))?;
        }
        Ok(())
    }
}

impl Mapping {
    fn file(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = String::new();
        if let Some(separator) = self.file.separator {
            let name = if separator == '\t' { "tab".to_owned() } else { separator.to_string() };
            writeln!(lines, "separator = {}", quoted(&name))?;
        }
        if let Some(encoding) = self.file.encoding {
            writeln!(lines, "encoding = {}", quoted(encoding.name()))?;
        }
        match self.file.header {
            HeaderAt::Find => {}
            HeaderAt::None => writeln!(lines, "header = \"none\"")?,
            HeaderAt::Line(line) => writeln!(lines, "header = {line}")?,
        }
        if let Some(sheet) = &self.file.sheet {
            writeln!(lines, "sheet = {}", quoted(sheet))?;
        }
        if lines.is_empty() { Ok(()) } else { write!(f, "\n[file]\n{lines}") }
    }
}

fn numbers(f: &mut fmt::Formatter<'_>, numbers: &Numbers) -> fmt::Result {
    if *numbers == Numbers::default() {
        return Ok(());
    }
    writeln!(f, "\n[numbers]")?;
    match numbers.style {
        None => {}
        Some(NumberStyle::Comma) => writeln!(f, "style = \"comma\"")?,
        Some(NumberStyle::Point) => writeln!(f, "style = \"point\"")?,
    }
    if numbers.sign != Sign::ExpensePlus {
        writeln!(f, "sign = {}", quoted(numbers.sign.code()))?;
    }
    if !numbers.income.is_empty() {
        writeln!(f, "income = {}", list(&numbers.income))?;
    }
    if numbers.scale != 1 {
        writeln!(f, "scale = {}", numbers.scale)?;
    }
    Ok(())
}

fn amount(f: &mut fmt::Formatter<'_>, amount: &Amount) -> fmt::Result {
    writeln!(f, "\n[[amounts]]\ncolumn = {}", list(&amount.column))?;
    if let Some(year) = amount.year {
        writeln!(f, "year = {year}")?;
    }
    if let Some(month) = amount.month {
        writeln!(f, "month = {month}")?;
    }
    if let Some(kind) = amount.kind {
        writeln!(f, "kind = {}", quoted(kind.code()))?;
    }
    Ok(())
}

fn section(f: &mut fmt::Formatter<'_>, name: &str, lines: impl Iterator<Item = (Field, String)>) -> fmt::Result {
    for (at, (field, value)) in lines.enumerate() {
        if at == 0 {
            writeln!(f, "\n[{name}]")?;
        }
        writeln!(f, "{} = {value}", field.code())?;
    }
    Ok(())
}

fn list(names: &[String]) -> String {
    match names {
        [one] => quoted(one),
        many => format!("[{}]", many.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")),
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}
