//! Every statement of the house, prepared on both databases after the real migrations: a misspelt column fails here with its place.

use checks::sql::{self, Statement};
use checks::tree::{self, File};

fn statements(files: &[File]) -> Vec<Statement> {
    let found = sql::statements(files);
    assert!(found.len() > 20, "only {} statements found: the search itself must be broken", found.len());
    found
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} statements cannot be prepared:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_statement_prepares_on_sqlite() {
    let files = tree::files();
    let connection = rusqlite::Connection::open_in_memory().unwrap();
    for table in sql::tables_of_the_store(&files) {
        connection.execute_batch(&table).unwrap();
    }
    for migration in sql::migrations(&files) {
        connection.execute_batch(&migration.text).unwrap_or_else(|why| panic!("{}: {why}", migration.path));
    }
    let prepare = |statement: &Statement| {
        let text = statement.text.replace('$', "?");
        connection.prepare(&text).err().map(|why| format!("{}: {why}", statement.place))
    };
    let faults: Vec<String> = statements(&files).iter().filter_map(prepare).collect();
    none(&faults);
}

#[test]
fn every_statement_prepares_on_postgres() {
    let url = std::env::var("RAADERUM_TEST_POSTGRES")
        .expect("RAADERUM_TEST_POSTGRES names no server; `cargo xtask check` starts one and runs this");
    let files = tree::files();
    let name = format!("raaderum_sql_{}", std::process::id());
    let mut server = postgres::Client::connect(&url, postgres::NoTls).expect("the server answers");
    server.batch_execute(&format!("CREATE DATABASE {name}")).expect("a database of its own");
    let (start, _) = url.rsplit_once('/').expect("the address ends with a database");
    let faults = prepare_on_postgres(&format!("{start}/{name}"), &files);
    server.batch_execute(&format!("DROP DATABASE {name}")).expect("the database is dropped");
    none(&faults);
}

/// What cannot be prepared; a migration that fails is the only fault then.
fn prepare_on_postgres(url: &str, files: &[File]) -> Vec<String> {
    let mut client = match postgres::Client::connect(url, postgres::NoTls) {
        Ok(client) => client,
        Err(why) => return vec![format!("{url} does not answer: {why}")],
    };
    let shown =
        |why: &postgres::Error| why.as_db_error().map_or_else(|| why.to_string(), |error| error.message().to_owned());
    for table in sql::tables_of_the_store(files) {
        if let Err(why) = client.batch_execute(&table) {
            return vec![format!("a table of the store: {}", shown(&why))];
        }
    }
    for migration in sql::migrations(files) {
        if let Err(why) = client.batch_execute(&migration.text) {
            return vec![format!("{}: {}", migration.path, shown(&why))];
        }
    }
    let mut faults = Vec::new();
    for statement in statements(files) {
        if let Err(why) = client.prepare(&statement.text) {
            faults.push(format!("{}: {}", statement.place, shown(&why)));
        }
    }
    faults
}
