//! From the bytes of a file and its mapping to what a capability can work on, or everything that is wrong, in words.

use crate::bound::Bound;
use crate::kind::{Input, Kind, Report};
use crate::mapping::{Mapping, Subject};
use crate::prepare::{Prepared, prepare};
use crate::run::{Part, hash};
use crate::suggest::suggest;
use crate::{store, words};
use ::store::{Result, Tx};
use base::{Date, Fault, Lang};
use exchange::{Decision, NumberStyle, ReadError, ReadOptions, Table, read_table};

/// The files of an import, read.
pub(crate) struct Loaded {
    main: Prepared,
    people: Option<Prepared>,
}

/// Reads every file with its mapping.
pub(crate) fn load(parts: &[Part], lang: Lang) -> Result<Loaded, Vec<Fault>> {
    let mut read = parts.iter().map(|part| load_one(part, lang));
    let main = read.next().unwrap_or_else(|| Err(vec![Fault::new("file", words(lang).file_gone())]))?;
    let of_people = |fault: Fault| Fault { words: words(lang).row_of_people(fault.words.as_str()), ..fault };
    let people = read.next().transpose().map_err(|faults| faults.into_iter().map(of_people).collect::<Vec<_>>())?;
    Ok(Loaded { main, people })
}

fn load_one(part: &Part, lang: Lang) -> Result<Prepared, Vec<Fault>> {
    let mapping = Mapping::parse(&part.mapping, lang)?;
    if mapping.subject != part.subject {
        let (wanted, found) = (part.subject.code(), mapping.subject.code());
        return Err(vec![Fault::new("kind", words(lang).mapping_other_kind(found, wanted))]);
    }
    let content = part.content.as_deref().ok_or_else(|| vec![Fault::new("file", words(lang).file_gone())])?;
    let table = open(content, &mapping.read_options(), lang).map_err(|fault| vec![fault])?;
    prepare(table, &mapping, lang)
}

/// Opens a file, or says why not.
pub(crate) fn open(content: &[u8], options: &ReadOptions, lang: Lang) -> Result<Table, Fault> {
    read_table(content, options).map_err(|error| Fault::new("file", unread(&error, lang)))
}

/// Why a file cannot be read, in words.
fn unread(error: &ReadError, lang: Lang) -> String {
    let words = words(lang);
    match error {
        ReadError::Empty => words.file_empty(),
        ReadError::TooLarge => words.file_large(),
        ReadError::Bomb => words.file_bomb(),
        ReadError::TooManyCells => words.file_cells(),
        ReadError::Macros => words.file_macros(),
        ReadError::OldOrLocked => words.file_old(),
        ReadError::Broken(said) => words.file_broken(said.as_str()),
        ReadError::NoSheet(names) => words.file_sheet(names.join(", ")),
        ReadError::NoHeader(line) => words.file_header(line.to_string()),
    }
}

/// A part of an import from a file that has just come. Its mapping is the one given, else the latest saved one whose
/// columns the file has, else a guess.
pub(crate) fn part(tx: &mut Tx, subject: Subject, file: &File, lang: Lang) -> Result<std::result::Result<Part, Fault>> {
    let mapping = match file.mapping {
        Some(given) => given.to_owned(),
        None => match open(file.bytes, &ReadOptions::default(), lang) {
            Ok(table) => choose(tx, subject, file, &table)?,
            Err(fault) => return Ok(Err(fault)),
        },
    };
    let (name, content) = (file.name.to_owned(), Some(file.bytes.to_vec()));
    Ok(Ok(Part { subject, name, hash: hash(file.bytes), mapping, content }))
}

fn choose(tx: &mut Tx, subject: Subject, file: &File, table: &Table) -> Result<String> {
    for text in store::mappings(tx, subject)? {
        let Ok(mapping) = Mapping::parse(&text, Lang::En) else { continue };
        let fits = open(file.bytes, &mapping.read_options(), Lang::En)
            .is_ok_and(|table| Bound::new(&table, &mapping, Lang::En).is_ok());
        if fits {
            return Ok(text);
        }
    }
    Ok(suggest(table, subject, file.name).to_string())
}

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its name, for showing and for guessing.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Its mapping as TOML, when one came with it.
    pub mapping: Option<&'a str>,
}

impl Loaded {
    fn input(&self, as_of: Date, lang: Lang) -> Input<'_> {
        let people = self.people.as_ref().map(|people| (&people.table, &people.mapping));
        Input { table: &self.main.table, mapping: &self.main.mapping, people, as_of, lang }
    }

    /// Says what the files would do.
    pub(crate) fn check(&self, tx: &mut Tx, kind: &Kind, as_of: Date, lang: Lang) -> Result<Report> {
        (kind.check)(tx, &self.input(as_of, lang)).map(|report| self.whole(report, lang))
    }

    /// Does it.
    pub(crate) fn apply(&self, tx: &mut Tx, kind: &Kind, as_of: Date, lang: Lang) -> Result<Report> {
        (kind.apply)(tx, &self.input(as_of, lang)).map(|report| self.whole(report, lang))
    }

    fn whole(&self, report: Report, lang: Lang) -> Report {
        let mut report = self.main.complete(report);
        if let Some(people) = &self.people {
            let mut those = people.complete(Report::default());
            report.read += those.read;
            report.accepted += those.accepted;
            for rejected in &mut those.rejected {
                rejected.reason = words(lang).row_of_people(rejected.reason.as_str());
            }
            report.rejected.append(&mut those.rejected);
        }
        report
    }

    /// The file as it was read, for the preview.
    pub(crate) fn table(&self) -> &Table {
        &self.main.table
    }

    /// The sources of the files with the mappings, to be saved for next month.
    pub(crate) fn sources(&self) -> Vec<(Subject, String)> {
        let all = [Some(&self.main), self.people.as_ref()];
        all.into_iter().flatten().map(|p| (p.mapping.subject, p.mapping.source.clone())).collect()
    }
}

impl Loaded {
    /// Columns whose numbers can be read in two ways, in words: the user looks before confirming.
    pub(crate) fn doubts(&self, lang: Lang) -> Vec<String> {
        let words = words(lang);
        let Ok(bound) = Bound::new(&self.main.table, &self.main.mapping, lang) else { return vec![] };
        let style = |style| if style == NumberStyle::Comma { "1.234,00" } else { "1,234.00" };
        bound
            .amounts
            .iter()
            .filter_map(|amount| {
                let (name, as_style) = (amount.name.as_str(), style(amount.decision.style));
                match amount.decision {
                    Decision { against: 0, certain: true, .. } => None,
                    Decision { against: 0, .. } => Some(words.doubt_both(name, as_style)),
                    Decision { against, .. } => Some(words.doubt_mixed(name, as_style, against.to_string())),
                }
            })
            .collect()
    }
}
