//! A municipality of a chosen size, written through the same functions as the house uses.

use crate::process::Fault;
use access::{Held, Role};
use base::{Date, Period, PersonId, UnitId};
use org::{Content, Function, How, Place};
use steering::step::Instrument;
use store::{By, Db, Event, Tx, args};
use testkit::agreed;

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Units with a leader, below the areas.
    pub units: usize,
    /// People, leaders included.
    pub people: usize,
}

/// Who and what can be asked for.
#[derive(Debug, Clone)]
pub struct Town {
    /// Who leads all of it.
    pub director: PersonId,
    /// Who leads the first unit.
    pub leader: PersonId,
    /// The first unit.
    pub unit: UnitId,
    /// The whole.
    pub root: UnitId,
}

/// From this day everything is as it is.
const SINCE: Date = Date::known(2024, 1, 1);
/// Units lie in areas of this many.
const AREA: usize = 50;
/// Instruments of the round, each with a step in force in every unit.
const INSTRUMENTS: usize = 4;

/// Builds it in a database that has the schema and nothing else; a round is open over all of it.
pub fn build(db: &Db, shape: Shape) -> Result<Town, Fault> {
    let town = db.write(By::cli(), move |tx| {
        let town = place(tx, shape)?;
        store::house::set(tx, "municipality", "Målekøbing Kommune")?;
        tx.commit(Event::new("town.built"))?;
        Ok::<_, web::Error>(town)
    });
    let town = town.map_err(|why| format!("the town: {why:?}"))?;
    let root = town.root;
    let opened = db.write(By::cli(), |tx| {
        let (_, event) = steering::publish_starter(tx)?;
        tx.commit(event).map_err(steering::Fail::from)
    });
    opened.map_err(|why| format!("the catalogue: {why}"))?;
    let instruments = instruments(db)?;
    let (ids, units): (Vec<_>, Vec<UnitId>) = (instruments.iter().map(|one| one.id).collect(), units(db, root)?);
    let opened = db.write(By::cli(), move |tx| {
        let deadline = tx.today().plus_days(14);
        let (_, event) = steering::open_round(tx, root, "Målerunden", &ids, deadline)?;
        units.iter().try_for_each(|unit| instruments.iter().try_for_each(|one| agreed(tx, *unit, one)))?;
        tx.commit(event).map_err(steering::Fail::from)
    });
    opened.map_err(|why| format!("the round: {why}"))?;
    Ok(town)
}

fn instruments(db: &Db) -> Result<Vec<Instrument>, Fault> {
    let lineage = db.read(steering::lineage).map_err(|why| why.to_string())?;
    let newest = lineage.newest().ok_or("the catalogue is empty")?;
    Ok(newest.instruments.iter().filter(|one| !one.shown_only).take(INSTRUMENTS).cloned().collect())
}

fn units(db: &Db, root: UnitId) -> Result<Vec<UnitId>, Fault> {
    let all: Vec<(UnitId,)> = db
        .read(|tx| {
            tx.all(
                "SELECT unit FROM unit_slice WHERE superseded_at IS NULL AND level = 'Enhed' AND unit <> $1",
                args![root],
            )
        })
        .map_err(|why: store::Error| why.to_string())?;
    Ok(all.into_iter().map(|(unit,)| unit).collect())
}

fn place(tx: &mut Tx, shape: Shape) -> Result<Town, web::Error> {
    let root = unit(tx, "Målekøbing Kommune", None, "Direktion")?;
    let director = leads(tx, "Direktør", root)?;
    let (mut first, mut area) = (None, root);
    let spare = shape.people.saturating_sub(shape.units);
    for no in 0..shape.units {
        if no % AREA == 0 {
            area = unit(tx, &format!("Område {}", no / AREA + 1), Some(root), "Fagområde")?;
            leads(tx, &format!("Chef {}", no / AREA + 1), area)?;
        }
        let place = unit(tx, &format!("Børnehus {no}"), Some(area), "Enhed")?;
        let leader = leads(tx, &format!("Leder {no}"), place)?;
        first.get_or_insert((place, leader));
        // As many in each as all of them together make, to the person.
        for nth in spare * no / shape.units..spare * (no + 1) / shape.units {
            let person = access::add_person(tx, &format!("Ansat {nth}"), None)?;
            access::hold(tx, person, &Held::in_unit(Role::Employee, place), SINCE, None)?;
        }
    }
    let (unit, leader) = first.unwrap_or((root, director));
    Ok(Town { director, leader, unit, root })
}

fn unit(tx: &mut Tx, name: &str, parent: Option<UnitId>, level: &str) -> Result<UnitId, web::Error> {
    let content = Content { name: name.to_owned(), parent, kind: String::new(), level: level.to_owned() };
    Ok(org::add_unit(tx, content, Period::since(SINCE))?)
}

/// A leader with an account, whose login is their name with a point in it.
fn leads(tx: &mut Tx, name: &str, unit: UnitId) -> Result<PersonId, web::Error> {
    let login = format!("{}@maal.example", name.to_lowercase().replace(' ', "."));
    let person = access::add_person(tx, name, Some(&login))?;
    web::open_account(tx, person, &login)?;
    let post = org::post_for(tx, Place { unit, function: Function::Leader, no: 1 }, "")?;
    org::appoint(tx, post, person, How::Held, Period::since(SINCE))?;
    Ok(person)
}

/// A session of a person, as the cookie that a browser sends.
pub fn session(db: &Db, person: PersonId) -> Result<String, Fault> {
    let token = db.write_exempt(move |tx| web::begin_session(tx, person));
    token.map(|token| format!("s={token}")).map_err(|why| format!("a session: {why:?}"))
}
