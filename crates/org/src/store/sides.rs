//! What stands beside the line: staff functions with the unit that answers for each, and committees with their units.

use access::{CommitteeId, FunctionId, Held, HoldId};
use base::{Date, PersonId, UnitId, sort_key};
use store::{Error, Record, Result, Row, Tx, args};

/// A staff function: økonomi, HR, it … It owns instruments and duties, and one unit answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffFunction {
    /// Its identity.
    pub id: FunctionId,
    /// Its code, which catalogues point at.
    pub code: String,
    /// Its name in Danish.
    pub name_da: String,
    /// Its name in English.
    pub name_en: String,
    /// The unit that answers.
    pub unit: Option<UnitId>,
    /// Counts its changes.
    pub version: i64,
}

/// A political committee and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    /// Its identity.
    pub id: CommitteeId,
    /// Its name.
    pub name: String,
    /// Counts its changes.
    pub version: i64,
}

/// Somebody in a staff function or a committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The role held.
    pub hold: HoldId,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// From when.
    pub from: Date,
    /// Until when.
    pub to: Option<Date>,
}

impl Record for StaffFunction {
    fn read(row: &mut Row) -> Result<Self> {
        let (id, code, name_da, name_en) = (row.next()?, row.next()?, row.next()?, row.next()?);
        Ok(Self { id, code, name_da, name_en, unit: row.next()?, version: row.next()? })
    }
}

impl Record for Committee {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self { id: row.next()?, name: row.next()?, version: row.next()? })
    }
}

impl Record for Seat {
    fn read(row: &mut Row) -> Result<Self> {
        let (hold, person, name) = (row.next()?, row.next()?, row.next()?);
        Ok(Self { hold, person, name, from: row.next()?, to: row.next()? })
    }
}

/// The staff functions, by Danish name.
pub fn staff_functions(tx: &mut Tx) -> Result<Vec<StaffFunction>> {
    tx.once("staff functions", args![], |tx| {
        let mut all: Vec<StaffFunction> =
            tx.all("SELECT id, code, name_da, name_en, unit, version FROM staff_function", args![])?;
        all.sort_by_key(|function| sort_key(&function.name_da));
        Ok(all)
    })
}

/// A staff function.
pub fn staff_function(tx: &mut Tx, id: FunctionId) -> Result<StaffFunction> {
    tx.get("SELECT id, code, name_da, name_en, unit, version FROM staff_function WHERE id = $1", args![id])
}

/// The staff function of a code, which is made where it is not there yet.
pub fn staff_function_for(tx: &mut Tx, code: &str, name_da: &str, name_en: &str) -> Result<FunctionId> {
    let found: Option<(FunctionId,)> = tx.maybe("SELECT id FROM staff_function WHERE code = $1", args![code])?;
    if let Some((id,)) = found {
        return Ok(id);
    }
    let id = FunctionId::fresh();
    tx.run(
        "INSERT INTO staff_function (id, code, name_da, name_en, version) VALUES ($1, $2, $3, $4, 1)",
        args![id, code, name_da, name_en],
    )?;
    Ok(id)
}

/// Saves a staff function's names and the unit that answers.
pub fn save_function(tx: &mut Tx, function: &StaffFunction) -> Result<()> {
    let StaffFunction { id, name_da, name_en, unit, version, .. } = function;
    let saved = tx.run(
        "UPDATE staff_function SET name_da = $3, name_en = $4, unit = $5, version = version + 1
         WHERE id = $1 AND version = $2",
        args![*id, *version, name_da.as_str(), name_en.as_str(), *unit],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Says which unit answers for a staff function, whatever it was before.
pub fn answer_for(tx: &mut Tx, function: FunctionId, unit: Option<UnitId>) -> Result<()> {
    let mut function = staff_function(tx, function)?;
    function.unit = unit;
    save_function(tx, &function)
}

/// Those who work in a staff function now or later.
pub fn staff_in(tx: &mut Tx, function: FunctionId, date: Date) -> Result<Vec<Seat>> {
    tx.all(
        "SELECT h.id, h.person, p.name, h.from_date, h.to_date FROM held_role h JOIN person p ON p.id = h.person
         WHERE h.staff_function = $1 AND (h.to_date IS NULL OR (h.to_date > $2 AND h.to_date > h.from_date))
         ORDER BY p.sort_key",
        args![function, date],
    )
}

/// Lets a person work in a staff function.
pub fn join_function(tx: &mut Tx, function: FunctionId, who: PersonId, from: Date, to: Option<Date>) -> Result<HoldId> {
    access::hold(tx, who, &Held::in_function(function), from, to)
}

/// The committees, in Danish order.
pub fn committees(tx: &mut Tx) -> Result<Vec<Committee>> {
    tx.all("SELECT id, name, version FROM committee ORDER BY sort_key, id", args![])
}

/// A committee.
pub fn committee(tx: &mut Tx, id: CommitteeId) -> Result<Committee> {
    tx.get("SELECT id, name, version FROM committee WHERE id = $1", args![id])
}

/// Adds a committee.
pub fn add_committee(tx: &mut Tx, name: &str) -> Result<CommitteeId> {
    let id = CommitteeId::fresh();
    tx.run(
        "INSERT INTO committee (id, name, sort_key, version) VALUES ($1, $2, $3, 1)",
        args![id, name, sort_key(name)],
    )?;
    Ok(id)
}

/// Saves a committee's name.
pub fn save_committee(tx: &mut Tx, committee: &Committee) -> Result<()> {
    let saved = tx.run(
        "UPDATE committee SET name = $3, sort_key = $4, version = version + 1 WHERE id = $1 AND version = $2",
        args![committee.id, committee.version, committee.name.as_str(), sort_key(&committee.name)],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The units chosen for a committee, without what is under them.
pub fn chosen_units(tx: &mut Tx, committee: CommitteeId) -> Result<Vec<UnitId>> {
    let rows: Vec<(UnitId,)> =
        tx.all("SELECT unit FROM committee_unit WHERE committee = $1 ORDER BY unit", args![committee])?;
    Ok(rows.into_iter().map(|(unit,)| unit).collect())
}

/// Chooses the units of a committee anew.
pub fn choose_units(tx: &mut Tx, committee: CommitteeId, units: &[UnitId]) -> Result<()> {
    tx.run("DELETE FROM committee_unit WHERE committee = $1", args![committee])?;
    for unit in units {
        tx.run("INSERT INTO committee_unit (committee, unit) VALUES ($1, $2)", args![committee, *unit])?;
    }
    Ok(())
}

/// Those who sit in a committee now or later.
pub fn seats(tx: &mut Tx, committee: CommitteeId, date: Date) -> Result<Vec<Seat>> {
    tx.all(
        "SELECT h.id, h.person, p.name, h.from_date, h.to_date FROM held_role h JOIN person p ON p.id = h.person
         WHERE h.committee = $1 AND (h.to_date IS NULL OR (h.to_date > $2 AND h.to_date > h.from_date))
         ORDER BY p.sort_key",
        args![committee, date],
    )
}

/// Gives a person a seat in a committee.
pub fn seat(tx: &mut Tx, committee: CommitteeId, who: PersonId, from: Date, to: Option<Date>) -> Result<HoldId> {
    access::hold(tx, who, &Held::in_committee(committee), from, to)
}

/// Committees with the units chosen for each, in one further statement.
pub fn committees_with_units(tx: &mut Tx, all: Vec<Committee>) -> Result<Vec<(Committee, Vec<UnitId>)>> {
    let chosen: Vec<(CommitteeId, UnitId)> =
        tx.all("SELECT committee, unit FROM committee_unit ORDER BY unit", args![])?;
    let units = |id| chosen.iter().filter(|(committee, _)| *committee == id).map(|(_, unit)| *unit).collect();
    Ok(all.into_iter().map(|committee| (committee.clone(), units(committee.id))).collect())
}
