//! `raaderum import`: a file in, all of it or nothing of it. The command line counts as confirmed.

use super::{Context, Done, Ended, print};
use base::{Date, Lang};
use clap::{Args, Subcommand};
use imports::{Command, File, Kind, Report, Subject};
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum What {
    /// Units over time, with leaders and people where the files tell of them.
    Org(Org),
    /// Money by unit, account, year and kind. Replaces what the same source said of the same year and kind.
    Budget(Common),
}

#[derive(Args)]
pub(super) struct Org {
    #[command(flatten)]
    common: Common,
    /// A second file with the people of the units.
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
    /// The mapping of the people's file.
    #[arg(long, value_name = "FILE", requires = "people")]
    people_mapping: Option<PathBuf>,
    /// The day from which the file holds, where its rows do not say; today unless told.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
}

#[derive(Args)]
pub(super) struct Common {
    /// CSV (`;`, `,` or tab) or xlsx.
    file: PathBuf,
    /// What the columns mean; without it the source's saved mapping, else a suggested one.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Print a mapping to start from, and import nothing.
    #[arg(long)]
    suggest_mapping: bool,
    /// Say what the file would do, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Import the good rows when exactly this many are rejected.
    #[arg(long, value_name = "N")]
    accept_rejected: Option<u64>,
    /// The language of reasons: da or en.
    #[arg(long, default_value = "en")]
    lang: Lang,
}

/// A file with its name and mapping, read from disk.
struct Given {
    name: String,
    bytes: Vec<u8>,
    mapping: Option<String>,
}

impl Given {
    fn read(file: &Path, mapping: Option<&Path>) -> Result<Self, Ended> {
        let bytes = std::fs::read(file).map_err(|error| Ended::Bad(format!("{}: {error}", file.display())))?;
        let text = |path: &Path| {
            std::fs::read_to_string(path).map_err(|error| Ended::Bad(format!("{}: {error}", path.display())))
        };
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { name, bytes, mapping: mapping.map(text).transpose()? })
    }

    fn file(&self) -> File<'_> {
        File { name: &self.name, bytes: &self.bytes, mapping: self.mapping.as_deref() }
    }
}

pub(super) fn run(context: &Context, what: &What) -> Done {
    let (kind, common, people, as_of) = match what {
        What::Org(org) => (org::import_kind(), &org.common, org.people.as_deref(), org.as_of),
        What::Budget(common) => (budget::IMPORT, common, None, None),
    };
    let given = Given::read(&common.file, common.mapping.as_deref())?;
    if common.suggest_mapping {
        let mapping = imports::suggestion(kind.subject, &given.file(), common.lang).map_err(Ended::Bad)?;
        print(mapping.trim_end());
        return Ok(());
    }
    let people_mapping = match what {
        What::Org(org) => org.people_mapping.as_deref(),
        What::Budget(_) => None,
    };
    let people = people.map(|file| Given::read(file, people_mapping)).transpose()?;
    perform(context, kind, common, (&given, people.as_ref(), as_of))
}

fn perform(
    context: &Context,
    kind: Kind,
    common: &Common,
    (given, people, as_of): (&Given, Option<&Given>, Option<Date>),
) -> Done {
    let command = Command {
        kind,
        file: given.file(),
        people: people.map(Given::file),
        as_of,
        dry_run: common.dry_run,
        accept_rejected: common.accept_rejected,
        lang: common.lang,
    };
    let ended = imports::run_command(&context.open()?, &command)?;
    if context.json {
        print(&ended.json());
    } else {
        print(&told(&ended, kind.subject));
    }
    if ended.exit_code() == 0 { Ok(()) } else { Err(Ended::Bad(String::new())) }
}

/// Rejected rows printed before the rest is only counted.
const SHOWN: usize = 20;

fn told(ended: &imports::Ended, subject: Subject) -> String {
    let report: Report = ended.report();
    let mut lines: Vec<String> =
        report.rejected.iter().take(SHOWN).map(|row| format!("line {}: {}", row.line, row.reason)).collect();
    if report.rejected.len() > SHOWN {
        lines.push(format!("… and {} more rejected rows", report.rejected.len() - SHOWN));
    }
    lines.extend(report.totals.iter().map(|(column, sum)| format!("sum of {column}: {sum}")));
    lines.push(format!(
        "{} rows read, {} accepted, {} rejected; {} new, {} changed, {} closed, {} unchanged",
        report.read,
        report.accepted,
        report.rejected.len(),
        report.new,
        report.changed,
        report.closed,
        report.unchanged
    ));
    lines.push(match ended {
        imports::Ended::Done(_) => format!("imported: {}", subject.code()),
        imports::Ended::WouldDo(_) => "dry run: nothing has changed".to_owned(),
        imports::Ended::Rejected(_) => {
            format!("nothing has changed; --accept-rejected {} imports the rest", report.rejected.len())
        }
        imports::Ended::Unreadable(_) => "nothing has changed".to_owned(),
    });
    lines.join("\n")
}
