//! Mappings: written and read they are the same, in both languages; and one binds to any file, or says why not.

use base::{Lang, Money};
use exchange::read_table;
use imports::{Bound, Field, Mapping, Prepared, Subject, prepare, suggest};

/// The mapping stands before the first NUL, and a file to bind it to behind it.
pub fn mapping(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let text = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
    let file = parts.next().unwrap_or_default();
    let (da, en) = (Mapping::parse(&text, Lang::Da), Mapping::parse(&text, Lang::En));
    let mapping = match (da, en) {
        (Ok(da), Ok(en)) => {
            assert_eq!(da, en, "the language changes what is read");
            da
        }
        (Err(da), Err(en)) => {
            let fields = |faults: &[base::Fault]| faults.iter().map(|fault| fault.field.clone()).collect::<Vec<_>>();
            assert_eq!(fields(&da), fields(&en), "the language changes what is wrong");
            assert!(!da.is_empty() && da.iter().all(|fault| !fault.words.is_empty()), "a refusal without words");
            return guessed(file);
        }
        _ => panic!("one language refuses what the other reads"),
    };
    assert_eq!(Mapping::parse(&mapping.to_string(), Lang::Da).as_ref(), Ok(&mapping), "written and read");
    assert!(mapping.lacks(Lang::Da).is_empty(), "a mapping is read that lacks something");
    let Ok(table) = read_table(file, &mapping.read_options()) else { return };
    let rows = table.rows.len();
    let Ok(ready) = prepare(table, &mapping, Lang::Da) else { return };
    assert!(ready.table.rows.len() <= rows + 1, "rows come from nowhere");
    read(&ready);
}

/// Every field of every row gives a value or words.
fn read(ready: &Prepared) {
    let width = ready.table.header.len();
    assert!(ready.table.rows.iter().all(|row| row.cells.len() == width), "a row is not as wide as the header");
    let Ok(bound) = Bound::new(&ready.table, &ready.mapping, Lang::En) else { panic!("it was bound before") };
    for row in &ready.table.rows {
        let dates = [Field::From, Field::To].map(|field| bound.date(row, field).map(drop));
        let codes = [Field::Id, Field::Unit, Field::Account].map(|field| bound.code(row, field).map(drop));
        let amounts = bound.amounts.iter().flat_map(|amount| {
            let money: Result<Option<Money>, String> = bound.money(row, amount);
            [money.map(drop), bound.period(row, amount).map(drop), bound.kind(row, amount).map(drop)]
        });
        for refused in dates.into_iter().chain(codes).chain(amounts).filter_map(Result::err) {
            assert!(!refused.is_empty(), "a refusal without words");
        }
    }
}

/// What is guessed of a file can be written and read, or says what it lacks.
fn guessed(file: &[u8]) {
    let Ok(table) = read_table(file, &exchange::ReadOptions::default()) else { return };
    for subject in [Subject::Org, Subject::People, Subject::Budget] {
        let guess = suggest(&table, subject, "fil.csv");
        if guess.lacks(Lang::Da).is_empty() {
            assert_eq!(Mapping::parse(&guess.to_string(), Lang::Da), Ok(guess), "a guess written and read");
        }
    }
}
