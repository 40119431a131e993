//! The whole database, table by table, as a backup needs it: the one place that asks a database for its own shape.

use crate::args;
use crate::error::{Error, Result};
use crate::migrate::{MIGRATIONS, Migration, hash_of, take};
use crate::pg::Param;
use crate::row::{Record, Row};
use crate::sqlite::bound;
use crate::tx::{Conn, Tx};
use base::{Date, Field, Time, Uuid, Value};
use postgres::binary_copy::BinaryCopyInWriter;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::{ToSql, Type};

/// What a column holds, the same on both databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `BIGINT`.
    Int,
    /// `BOOLEAN`.
    Bool,
    /// `TEXT`.
    Text,
    /// `BYTEA`.
    Bytes,
    /// `UUID`.
    Uuid,
    /// `DATE`.
    Date,
    /// `TIMESTAMPTZ`, whole seconds.
    Time,
}

/// The kinds by the words of the migrations, in which both databases are told them.
const KINDS: [(Kind, &str); 7] = [
    (Kind::Int, "BIGINT"),
    (Kind::Bool, "BOOLEAN"),
    (Kind::Text, "TEXT"),
    (Kind::Bytes, "BYTEA"),
    (Kind::Uuid, "UUID"),
    (Kind::Date, "DATE"),
    (Kind::Time, "TIMESTAMPTZ"),
];

impl Kind {
    /// The word for it in a migration.
    pub fn word(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("TEXT", |(_, word)| word)
    }

    /// The kind of that word.
    pub fn named(word: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    }

    fn of(ty: &Type) -> Option<Self> {
        Some(match *ty {
            Type::INT8 => Self::Int,
            Type::BOOL => Self::Bool,
            Type::TEXT => Self::Text,
            Type::BYTEA => Self::Bytes,
            Type::UUID => Self::Uuid,
            Type::DATE => Self::Date,
            Type::TIMESTAMPTZ => Self::Time,
            _ => return None,
        })
    }

    /// A value as this kind of column holds it; SQLite keeps ids as bytes and dates as text.
    fn value(self, value: Value) -> Result<Value> {
        Ok(match (self, value) {
            (_, Value::Null) => Value::Null,
            (Self::Int, value) => Value::Int(i64::read(value)?),
            (Self::Bool, value) => Value::Bool(bool::read(value)?),
            (Self::Text, value) => Value::Text(String::read(value)?),
            (Self::Bytes, value) => Value::Bytes(Vec::read(value)?),
            (Self::Uuid, value) => Value::Uuid(Uuid::read(value)?),
            (Self::Date, value) => Value::Date(Date::read(value)?),
            (Self::Time, value) => Value::Time(Time::read(value)?),
        })
    }
}

/// A table and its columns, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Names and kinds of its columns.
    pub columns: Vec<(String, Kind)>,
}

/// A row of whatever width.
struct Wide(Vec<Value>);

impl Record for Wide {
    fn read(row: &mut Row) -> Result<Self> {
        let mut values = vec![];
        for _ in 0..row.width() {
            values.push(row.value()?);
        }
        Ok(Self(values))
    }
}

/// The tables that the migrations make, parents before children, since a reference needs its table to be there.
fn names(migrations: &[Migration]) -> Vec<&'static str> {
    let made = migrations.iter().flat_map(|migration| migration.sql.split("CREATE ").skip(1));
    let made = made.filter_map(|rest| rest.strip_prefix("TABLE ")?.split_whitespace().next());
    std::iter::once("migration").chain(made).collect()
}

impl Tx<'_> {
    /// The tables of ours that are there, parents before children; none in an untouched database.
    pub fn tables(&mut self) -> Result<Vec<Table>> {
        let mut tables = vec![];
        for name in names(MIGRATIONS) {
            let columns = self.columns(name)?;
            if !columns.is_empty() {
                tables.push(Table { name: name.to_owned(), columns });
            }
        }
        Ok(tables)
    }

    fn columns(&mut self, table: &str) -> Result<Vec<(String, Kind)>> {
        let odd = |column: &str, kind: &str| Error::Broken(format!("{table}.{column} is of the unknown kind {kind}"));
        match &mut self.conn {
            Conn::Sqlite(connection) => {
                let mut shape = connection.prepare("SELECT name, type FROM pragma_table_info(?1)")?;
                let found = shape.query_map([table], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
                let found = found.collect::<rusqlite::Result<Vec<_>>>()?;
                let kind = |(name, word): (String, String)| {
                    Kind::named(&word).ok_or_else(|| odd(&name, &word)).map(|kind| (name, kind))
                };
                found.into_iter().map(kind).collect()
            }
            Conn::Postgres(tx, _) => {
                let there = tx.query_one("SELECT to_regclass($1) IS NOT NULL", &[&table])?;
                if !there.try_get::<_, bool>(0)? {
                    return Ok(vec![]);
                }
                let shape = tx.prepare(&format!("SELECT * FROM {table}"))?;
                let kind = |column: &postgres::Column| {
                    let (name, ty) = (column.name().to_owned(), column.type_());
                    Kind::of(ty).ok_or_else(|| odd(&name, ty.name())).map(|kind| (name, kind))
                };
                shape.columns().iter().map(kind).collect()
            }
        }
    }

    /// The steps that the database has taken, with their hashes, in order.
    pub fn steps(&mut self) -> Result<Vec<(String, Vec<u8>)>> {
        self.all("SELECT name, hash FROM migration ORDER BY name", args![])
    }

    /// How many rows a table has.
    pub fn count(&mut self, table: &Table) -> Result<u64> {
        let mut rows = 0;
        let sql = format!("SELECT COUNT(*) FROM {}", table.name);
        self.rows(&sql, &mut |row| {
            rows = u64::try_from(row.next::<i64>()?).unwrap_or_default();
            Ok(())
        })?;
        Ok(rows)
    }

    /// Hands out every row of a table, one at a time, in no particular order.
    pub fn each(&mut self, table: &Table, mut take: impl FnMut(Vec<Value>) -> Result<()>) -> Result<()> {
        let names: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let sql = format!("SELECT {} FROM {}", names.join(", "), table.name);
        self.rows(&sql, &mut |row| {
            let values = Wide::read(row)?.0.into_iter().zip(&table.columns);
            take(values.map(|(value, (_, kind))| kind.value(value)).collect::<Result<_>>()?)
        })
    }

    fn rows(&mut self, sql: &str, take: &mut dyn FnMut(&mut Row) -> Result<()>) -> Result<()> {
        match &mut self.conn {
            Conn::Sqlite(connection) => {
                let mut statement = connection.prepare(sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    take(&mut Row::sqlite(row))?;
                }
            }
            Conn::Postgres(tx, _) => {
                let none: [&(dyn ToSql + Sync); 0] = [];
                let mut rows = tx.query_raw(sql, none)?;
                while let Some(row) = rows.next()? {
                    take(&mut Row::postgres(&row))?;
                }
            }
        }
        Ok(())
    }

    /// Puts rows into a table, one after another; gives how many.
    pub fn lay(&mut self, table: &Table, rows: &mut dyn Iterator<Item = Result<Vec<Value>>>) -> Result<u64> {
        let names: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let (names, mut laid) = (names.join(", "), 0);
        match &mut self.conn {
            Conn::Sqlite(connection) => {
                let marks = vec!["?"; table.columns.len()].join(", ");
                let sql = format!("INSERT INTO {} ({names}) VALUES ({marks})", table.name);
                let mut statement = connection.prepare(&sql)?;
                for row in rows {
                    statement.execute(rusqlite::params_from_iter(bound(&row?)))?;
                    laid += 1;
                }
            }
            Conn::Postgres(tx, _) => {
                let shape = tx.prepare(&format!("SELECT {names} FROM {}", table.name))?;
                let types: Vec<Type> = shape.columns().iter().map(|column| column.type_().clone()).collect();
                let sink = tx.copy_in(&format!("COPY {} ({names}) FROM STDIN BINARY", table.name))?;
                let mut writer = BinaryCopyInWriter::new(sink, &types);
                for row in rows {
                    let row = row?;
                    let params: Vec<Param> = row.iter().map(Param).collect();
                    writer.write_raw(params.iter().map(|p| p as &dyn ToSql))?;
                    laid += 1;
                }
                writer.finish()?;
            }
        }
        Ok(laid)
    }

    /// Takes every table of ours away, children first.
    pub fn raze(&mut self) -> Result<()> {
        for table in self.tables()?.iter().rev() {
            self.batch(&format!("DROP TABLE {}", table.name))?;
        }
        Ok(())
    }

    /// Builds the empty tables of the steps that a database had taken, by their names and hashes in order.
    /// Refused when this program does not know one of them, or knows it with another text. The table of the steps
    /// themselves is left empty, as every other.
    pub fn build(&mut self, taken: &[(String, Vec<u8>)]) -> Result<()> {
        let steps = steps_of(taken)?;
        // A row may refer to one that comes after it in its own table.
        if let Conn::Sqlite(connection) = &self.conn {
            connection.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        }
        self.batch(crate::migrate::TABLE)?;
        for migration in steps {
            self.batch(migration.sql)?;
        }
        for table in self.tables()?.iter().rev() {
            self.batch(&format!("DELETE FROM {}", table.name))?;
        }
        Ok(())
    }

    /// Takes the steps of this program that are not among those taken.
    pub fn build_on(&mut self, taken: &[(String, Vec<u8>)]) -> Result<()> {
        for migration in MIGRATIONS.iter().skip(taken.len()) {
            take(self, migration)?;
        }
        Ok(())
    }
}

/// The steps behind names and hashes: the first ones of this program, or else the database is not ours to build.
fn steps_of(taken: &[(String, Vec<u8>)]) -> Result<&'static [Migration]> {
    let known =
        MIGRATIONS.iter().zip(taken).take_while(|(ours, (name, hash))| ours.name == name && hash_of(ours) == *hash);
    let known = known.count();
    match taken.get(known) {
        Some((name, _)) => Err(Error::Broken(format!("this program does not have the step {name}"))),
        None => Ok(MIGRATIONS.get(..known).unwrap_or_default()),
    }
}
