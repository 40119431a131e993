//! Reads organisation and people files, row by row, through the source's mapping.

use crate::rules::duty::{counts_heads, duty, how};
use crate::rules::identity::Card;
use crate::rules::plan::Told;
use crate::rules::reason::{Reason, Rejected};
use crate::rules::roster::{Crew, HeadRow, PersonRow};
use crate::rules::said::{Said, Until};
use crate::rules::shift::UnitRow;
use base::Lang;
use exchange::{Row, Table};
use imports::{Bound, Field, Mapping};

/// The longest name or number that we keep, characters.
const LONGEST: usize = 300;

/// The units of a file.
pub fn units(table: &Table, mapping: &Mapping, lang: Lang) -> Told {
    let mut told = Told::default();
    let Some(bound) = bound(table, mapping, lang, &mut told.rejected) else { return told };
    for row in &table.rows {
        let key = bound.text(row, Field::Id);
        if !key.is_empty() {
            told.present.insert(key.to_owned());
        }
        match unit(&bound, row) {
            Ok(unit) => told.rows.push(unit),
            Err(reason) => told.rejected.push(Rejected { line: row.line, reason }),
        }
    }
    told
}

fn bound<'a>(table: &Table, mapping: &'a Mapping, lang: Lang, rejected: &mut Vec<Rejected>) -> Option<Bound<'a>> {
    match Bound::new(table, mapping, lang) {
        Ok(bound) => Some(bound),
        Err(faults) => {
            let at_header =
                |fault: base::Fault| Rejected { line: table.header_line, reason: Reason::Unread(fault.words) };
            rejected.extend(faults.into_iter().map(at_header));
            None
        }
    }
}

fn unit(bound: &Bound, row: &Row) -> Result<UnitRow, Reason> {
    let key = short(bound.code(row, Field::Id).map_err(Reason::Unread)?)?;
    let name = short(bound.needed(row, Field::Name).map_err(Reason::Unread)?)?;
    let said = |field| if bound.has(field) { Said::Says(bound.text(row, field).to_owned()) } else { Said::Nothing };
    let parent = match said(Field::Parent) {
        Said::Says(key) => Said::Says(Some(key).filter(|key| !key.is_empty())),
        Said::Nothing => Said::Nothing,
    };
    Ok(UnitRow {
        lines: vec![row.line],
        key,
        name,
        parent,
        kind: said(Field::Type),
        level: said(Field::Level),
        from: bound.date(row, Field::From).map_err(Reason::Unread)?,
        until: until(bound, row)?,
    })
}

fn until(bound: &Bound, row: &Row) -> Result<Until, Reason> {
    if !bound.has(Field::To) {
        return Ok(Until::Unsaid);
    }
    Ok(bound.date(row, Field::To).map_err(Reason::Unread)?.map_or(Until::Open, Until::On))
}

fn short(text: &str) -> Result<String, Reason> {
    if text.chars().count() > LONGEST { Err(Reason::TooLong(LONGEST)) } else { Ok(text.to_owned()) }
}

/// The persons and head counts of a file.
pub fn crew(table: &Table, mapping: &Mapping, lang: Lang) -> Crew {
    let mut crew = Crew::default();
    let Some(bound) = bound(table, mapping, lang, &mut crew.rejected) else { return crew };
    for row in &table.rows {
        let read = if counts_heads(bound.text(row, Field::Function)) {
            heads(&bound, row).map(|head| crew.heads.push(head))
        } else {
            person(&bound, row).map(|person| crew.persons.push(person))
        };
        if let Err(reason) = read {
            crew.rejected.push(Rejected { line: row.line, reason });
        }
    }
    crew
}

fn heads(bound: &Bound, row: &Row) -> Result<HeadRow, Reason> {
    Ok(HeadRow {
        line: row.line,
        unit: bound.code(row, Field::Unit).map_err(Reason::Unread)?.to_owned(),
        heads: whole(bound.needed(row, Field::Number).map_err(Reason::Unread)?, 0)?,
        from: bound.date(row, Field::From).map_err(Reason::Unread)?,
    })
}

fn person(bound: &Bound, row: &Row) -> Result<PersonRow, Reason> {
    let given = |field| Some(bound.text(row, field)).filter(|text| !text.is_empty());
    let email = given(Field::Email).map(str::to_lowercase);
    let key = given(Field::Person).map(short).transpose()?;
    let mut duty = duty(&short(bound.text(row, Field::Function))?);
    if let Some(word) = given(Field::How) {
        duty.how = how(word).ok_or_else(|| Reason::NoSuchWay(word.to_owned()))?;
    }
    Ok(PersonRow {
        line: row.line,
        card: Card { key, name: short(bound.text(row, Field::Name))?, email },
        unit: bound.code(row, Field::Unit).map_err(Reason::Unread)?.to_owned(),
        duty,
        no: given(Field::Number).map(|text| whole(text, 1)).transpose()?,
        from: bound.date(row, Field::From).map_err(Reason::Unread)?,
        until: until(bound, row)?,
    })
}

fn whole(text: &str, least: u32) -> Result<u32, Reason> {
    text.parse().ok().filter(|n| (least..=100_000).contains(n)).ok_or_else(|| Reason::BadNumber(text.to_owned()))
}
