//! Many rows at once: COPY on PostgreSQL, one prepared insert on SQLite. The one exception to static SQL.

use crate::error::{Error, Result};
use crate::pg::Param;
use crate::sqlite;
use crate::tx::{Conn, Tx};
use base::Value;
use postgres::binary_copy::BinaryCopyInWriter;
use postgres::types::{ToSql, Type};

impl Tx<'_> {
    /// Inserts rows into a table; every row holds a value for each column. Gives the number inserted.
    pub fn bulk(&mut self, table: &'static str, columns: &[&'static str], rows: &[Vec<Value>]) -> Result<u64> {
        if rows.is_empty() {
            return Ok(0);
        }
        self.changing();
        let names = columns.join(", ");
        let result = match &mut self.conn {
            Conn::Sqlite(connection) => {
                let marks = (1..=columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
                let sql = format!("INSERT INTO {table} ({names}) VALUES ({marks})");
                rows.iter().try_fold(0, |sum, row| sqlite::run(connection, &sql, row).map(|n| sum + n))
            }
            Conn::Postgres(tx, _) => copy(tx, table, &names, rows),
        };
        self.watched(table, result)
    }
}

fn copy(tx: &mut postgres::Transaction, table: &str, names: &str, rows: &[Vec<Value>]) -> Result<u64> {
    let shape = tx.prepare(&format!("SELECT {names} FROM {table}"))?;
    let types: Vec<Type> = shape.columns().iter().map(|column| column.type_().clone()).collect();
    let sink = tx.copy_in(&format!("COPY {table} ({names}) FROM STDIN BINARY"))?;
    let mut writer = BinaryCopyInWriter::new(sink, &types);
    for row in rows {
        if row.len() != types.len() {
            return Err(Error::Broken(format!("{} values for {} columns", row.len(), types.len())));
        }
        let params: Vec<Param> = row.iter().map(Param).collect();
        writer.write_raw(params.iter().map(|p| p as &dyn ToSql))?;
    }
    Ok(writer.finish()?)
}
