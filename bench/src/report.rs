//! What is written down: sections with their goals and tables, and how one section takes its own place in the file.

use std::fmt::Write as _;

/// What one workload showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The workload's name, as `--only` takes it.
    pub name: &'static str,
    /// What it measures, in one line.
    pub title: String,
    /// How: sizes, rounds, what was equal before anything was timed.
    pub how: String,
    /// The goals and whether they are met.
    pub goals: Vec<Goal>,
    /// The figures.
    pub tables: Vec<Table>,
}

/// A goal, and what was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The goal as it was set.
    pub wanted: String,
    /// What was seen, with its unit.
    pub seen: String,
    /// Whether that is enough.
    pub met: bool,
    /// Why it is missed, or would be; written only where it is.
    pub why: &'static str,
}

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows, as wide as the head.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// An empty table.
    pub fn new(head: &[&str]) -> Self {
        Self { head: head.iter().map(|name| (*name).to_owned()).collect(), rows: vec![] }
    }

    /// One more row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }
}

/// What stands above all sections.
const HEAD: &str = "# Figures\n\nWritten by `cargo xtask bench` and never by hand: ratios first, absolute figures beside. \
Figures are medians, with the least and the greatest in brackets. CPU is user and system time of the process measured.\n";

/// A section as text; `circumstances` are when, where and under what load it was measured.
pub fn text(section: &Section, circumstances: &str) -> String {
    let mut out = format!("## {}\n\n{}\n\n{}\n\n{circumstances}\n", section.name, section.title, section.how);
    let mut goals = Table::new(&["goal", "seen", "outcome"]);
    for goal in &section.goals {
        let outcome = if goal.met { "met" } else { "**missed**" };
        goals.row([goal.wanted.clone(), goal.seen.clone(), outcome.to_owned()]);
    }
    if !goals.rows.is_empty() {
        out += &drawn(&goals);
    }
    for goal in section.goals.iter().filter(|goal| !goal.met) {
        let _ = write!(out, "\nMissed, {}: {}\n", goal.wanted, goal.why);
    }
    section.tables.iter().for_each(|table| out += &drawn(table));
    out
}

fn drawn(table: &Table) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = format!("|{}\n", " --- |".repeat(table.head.len()));
    let rows: String = table.rows.iter().map(|row| line(row)).collect();
    format!("\n{}{rule}{rows}", line(&table.head))
}

/// The file with new sections in the place of those of the same name, all in the order of `names`.
pub fn splice(old: &str, new: &[(&'static str, String)], names: &[&str]) -> String {
    let kept = |name: &str| {
        let wanted = format!("## {name}\n");
        let found = old.split_inclusive('\n').skip_while(|line| *line != wanted);
        let mut lines = found.peekable();
        let first: String = lines.next().unwrap_or_default().to_owned();
        first + &lines.take_while(|line| !line.starts_with("## ")).collect::<String>()
    };
    names.iter().fold(HEAD.to_owned(), |out, name| {
        let text = new.iter().find(|(new, _)| new == name).map_or_else(|| kept(name), |(_, text)| text.clone());
        if text.trim().is_empty() { out } else { format!("{out}\n{}\n", text.trim_end()) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section() -> Section {
        let mut table = Table::new(&["who", "CPU s"]);
        table.row(["ours".to_owned(), "1.00".to_owned()]);
        let goal = |goal: &str, met| Goal { wanted: goal.to_owned(), seen: "3x".to_owned(), met, why: "a reason" };
        Section {
            name: "import",
            title: "Reading".to_owned(),
            how: "Ten rows.".to_owned(),
            goals: vec![goal("≥ 2x", true), goal("≥ 9x", false)],
            tables: vec![table],
        }
    }

    #[test]
    fn a_section_says_which_goals_are_missed_and_why() {
        assert_eq!(
            text(&section(), "Today."),
            "## import\n\nReading\n\nTen rows.\n\nToday.\n\n| goal | seen | outcome |\n| --- | --- | --- |\n\
             | ≥ 2x | 3x | met |\n| ≥ 9x | 3x | **missed** |\n\nMissed, ≥ 9x: a reason\n\n| who | CPU s |\n| --- | --- |\n| ours | 1.00 |\n"
        );
    }

    #[test]
    fn one_section_takes_its_place_and_the_others_stay_as_they_were() {
        let names = ["import", "pages", "paper"];
        let first =
            splice("", &[("paper", "## paper\n\nP1\n".to_owned()), ("import", "## import\n\nI1\n".to_owned())], &names);
        assert_eq!(first, format!("{HEAD}\n## import\n\nI1\n\n## paper\n\nP1\n"));
        let second = splice(&first, &[("pages", "## pages\n\nS1\n".to_owned())], &names);
        assert_eq!(second, format!("{HEAD}\n## import\n\nI1\n\n## pages\n\nS1\n\n## paper\n\nP1\n"));
        let third = splice(&second, &[("import", "## import\n\nI2\n".to_owned())], &names);
        assert_eq!(third, second.replace("I1", "I2"));
    }
}
