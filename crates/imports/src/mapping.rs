//! What a source's columns mean: a small TOML file that is found, edited, saved and used again next month.

use exchange::{DateSystem, Encoding, HeaderAt, NumberStyle, ReadOptions};
use std::collections::BTreeMap;

base::codes! {
    "What a file is about.";
    pub enum Subject {
        Org = "org",
        People = "people",
        Budget = "budget",
    }
}

base::codes! {
    "What a column can mean. Which ones a subject knows and needs: `Field::known` and `Field::needed`.";
    pub enum Field {
        /// The unit's key at the source.
        Id = "id",
        /// The unit's or the person's name.
        Name = "name",
        /// The key of the unit above.
        Parent = "parent",
        /// The kind of unit.
        Type = "type",
        /// The level of the unit.
        Level = "level",
        /// The first day it holds.
        From = "from",
        /// The last day it holds, or an open end.
        To = "to",
        /// The person's key at the source.
        Person = "person",
        /// The person's e-mail.
        Email = "email",
        /// The key of the unit that a person or an amount belongs to.
        Unit = "unit",
        /// The name of that unit, for the preview.
        UnitName = "unit_name",
        /// People: the function of the post. Budget: the official function code (5.25.14).
        Function = "function",
        /// The number of the post among those of its function.
        Number = "number",
        /// Holder, deputy or acting.
        How = "how",
        /// The account's code.
        Account = "account",
        /// The account's name.
        AccountName = "account_name",
        /// The year of the amount.
        Year = "year",
        /// The accounting period: year and month in one.
        Period = "period",
        /// The month, where year and month have a column each.
        Month = "month",
        /// The kind of amount.
        Kind = "kind",
        /// The amount itself, where there is one column of amounts.
        Amount = "amount",
        /// Whether the amount is an expense or an income, where all amounts are positive.
        Entry = "entry",
    }
}

base::codes! {
    "What kind an amount is.";
    pub enum AmountKind {
        Original = "original",
        Supplementary = "supplementary",
        AppliedFor = "applied_for",
        CarriedIn = "carried_in",
        Actual = "actual",
        Forecast = "forecast",
    }
}

base::codes! {
    "How the source writes income.";
    pub enum Sign {
        /// Expenses are plus and income is minus, as Råderum keeps it.
        ExpensePlus = "expense_plus",
        /// Income is plus and expenses are minus: every sign is turned.
        IncomePlus = "income_plus",
        /// Everything is plus; the column `entry` says which is income.
        AllPositive = "all_positive_with_type_column",
    }
}

/// How to read one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The source's name; mappings are saved and found again by it, and external ids are (source, key).
    pub source: String,
    /// What the file is about; `kind` in the file.
    pub subject: Subject,
    /// Whether the file holds everything: only then does what is absent close.
    pub complete: bool,
    /// Whether the same unit may stand on several lines, as in a list of accounts; the first one counts.
    pub repeated: bool,
    /// A unit to make above all those without a parent.
    pub root: Option<Root>,
    /// What is known about the file itself.
    pub file: FileHints,
    /// Which column holds a field: the first of these headers that the file has.
    pub columns: BTreeMap<Field, Vec<String>>,
    /// Fields that are the same for every row.
    pub constants: BTreeMap<Field, String>,
    /// The columns of amounts; budget only.
    pub amounts: Vec<Amount>,
    /// How numbers are written.
    pub numbers: Numbers,
    /// From which day the file counts, where its dates are Excel's numbers; the workbook says so itself otherwise.
    pub dates: Option<DateSystem>,
    /// The source's words for ours, field by field: types, levels, kinds, unit codes.
    pub words: BTreeMap<Field, BTreeMap<String, String>>,
}

/// A unit that the file leaves out: the municipality itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    /// Its key at the source.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its type, in the source's word.
    pub kind: String,
    /// Its level, in the source's word.
    pub level: String,
}

/// What is known about the file; everything left out is found by looking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileHints {
    /// The separator.
    pub separator: Option<char>,
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// Where the header stands.
    pub header: HeaderAt,
    /// Which sheet of a workbook.
    pub sheet: Option<String>,
}

/// One column of amounts and what all its amounts are. What is left out comes from the columns or constants
/// `year`, `period`, `month` and `kind`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The first of these headers that the file has.
    pub column: Vec<String>,
    /// The year of its amounts.
    pub year: Option<i16>,
    /// The month of its amounts, 1–12.
    pub month: Option<i8>,
    /// Their kind.
    pub kind: Option<AmountKind>,
}

/// How numbers are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The style; found column by column when left out.
    pub style: Option<NumberStyle>,
    /// How income is written.
    pub sign: Sign,
    /// The words in the column `entry` that mean income.
    pub income: Vec<String>,
    /// What an amount of 1 stands for in kroner: 1, 1000 or 1000000.
    pub scale: i64,
}

impl Default for Numbers {
    fn default() -> Self {
        Self { style: None, sign: Sign::ExpensePlus, income: vec![], scale: 1 }
    }
}

impl Field {
    /// The fields that a subject knows, in the order in which they are shown.
    pub fn known(subject: Subject) -> &'static [Field] {
        use Field::{
            Account, AccountName, Amount, Email, Entry, From, Function, How, Id, Kind, Level, Month, Name, Number,
            Parent, Period, Person, To, Type, Unit, UnitName, Year,
        };
        match subject {
            Subject::Org => &[Id, Name, Parent, Type, Level, From, To],
            Subject::People => &[Person, Name, Email, Unit, Function, Number, How, From, To],
            Subject::Budget => {
                &[Unit, UnitName, Account, AccountName, Function, Year, Period, Month, Kind, Amount, Entry]
            }
        }
    }

    /// The fields without which nothing can be done, as column or constant.
    pub fn needed(subject: Subject) -> &'static [Field] {
        match subject {
            Subject::Org => &[Field::Id, Field::Name],
            Subject::People => &[Field::Name, Field::Unit],
            Subject::Budget => &[Field::Unit, Field::Account],
        }
    }

    /// The fields whose words may be translated by `[words.…]`.
    pub const WITH_WORDS: &'static [Field] =
        &[Field::Type, Field::Level, Field::Kind, Field::Unit, Field::Function, Field::How];
}

impl Mapping {
    /// A mapping that knows only its source and subject.
    pub fn blank(source: &str, subject: Subject) -> Self {
        Self {
            source: source.to_owned(),
            subject,
            complete: false,
            repeated: false,
            root: None,
            file: FileHints::default(),
            columns: BTreeMap::new(),
            constants: BTreeMap::new(),
            amounts: vec![],
            numbers: Numbers::default(),
            dates: None,
            words: BTreeMap::new(),
        }
    }

    /// How to open the file.
    pub fn read_options(&self) -> ReadOptions {
        ReadOptions {
            separator: self.file.separator,
            encoding: self.file.encoding,
            header: self.file.header,
            sheet: self.file.sheet.clone(),
        }
    }

    /// Our word for the source's, where the mapping has one; else the word itself.
    pub fn word<'a>(&'a self, field: Field, text: &'a str) -> &'a str {
        self.words.get(&field).and_then(|words| words.get(text)).map_or(text, String::as_str)
    }
}
