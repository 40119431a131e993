//! A database for each test: a copy of one that was made once in this process.

use crate::town::Town;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Clock, Db, Durability, Url};

/// A database that is gone when its test is over.
pub struct Cloned {
    /// The open database.
    pub db: Db,
    gone: Dropped,
}

/// Takes the database away with it.
struct Dropped(Gone);

enum Gone {
    File(PathBuf),
    Database { server: String, name: String },
}

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Runs a test in a town on SQLite.
pub fn on_sqlite(check: impl FnOnce(&Town)) {
    static TEMPLATE: OnceLock<(PathBuf, String)> = OnceLock::new();
    let (template, town) = TEMPLATE.get_or_init(|| {
        let path = scratch("template");
        let town = make(&Url::Sqlite(path.clone()));
        (path, town)
    });
    let path = scratch("test");
    std::fs::copy(template, &path).unwrap();
    let db = Db::open(&Url::Sqlite(path.clone()), clock(), Durability::Off).unwrap();
    check(&Town::found(Cloned { db, gone: Dropped(Gone::File(path)) }, town));
}

/// Runs a test in a town that can be copied as it stands, again and again: on a file, therefore.
pub fn on_copies(check: impl FnOnce(&Town)) {
    on_sqlite(check);
}

impl Cloned {
    /// Another copy of it as it is now; a file can be copied while its own town stands, a database of a server cannot.
    pub(crate) fn again(&self) -> Self {
        let Gone::File(from) = &self.gone.0 else { panic!("only a town on SQLite is copied as it stands") };
        let path = scratch("again");
        // What is not yet in the file itself lies beside it; the town stands still while it is copied.
        for end in ["", "-wal"] {
            let (from, to) = (format!("{}{end}", from.display()), format!("{}{end}", path.display()));
            if std::path::Path::new(&from).exists() {
                std::fs::copy(from, to).unwrap();
            }
        }
        let db = Db::open(&Url::Sqlite(path.clone()), clock(), Durability::Off).unwrap();
        Self { db, gone: Dropped(Gone::File(path)) }
    }
}

/// Runs a test in a town on the PostgreSQL that the check has started.
pub fn on_postgres(check: impl FnOnce(&Town)) {
    static TEMPLATE: OnceLock<(String, String)> = OnceLock::new();
    let server = std::env::var("RAADERUM_TEST_POSTGRES")
        .expect("RAADERUM_TEST_POSTGRES is not set: run the tests by `cargo xtask check`, which starts a PostgreSQL");
    let (template, town) = TEMPLATE.get_or_init(|| {
        let name = format!("raaderum_template_{}", process());
        admin(&server, &[&format!("DROP DATABASE IF EXISTS {name}"), &create(&name, "template0")]);
        let town = make(&Url::Postgres(named(&server, &name)));
        (name, town)
    });
    let name = format!("raaderum_test_{}_{}", process(), NEXT.fetch_add(1, Ordering::Relaxed));
    admin(&server, &[&create(&name, template)]);
    let db = Db::open(&Url::Postgres(named(&server, &name)), clock(), Durability::Off).unwrap();
    check(&Town::found(Cloned { db, gone: Dropped(Gone::Database { server, name }) }, town));
}

/// Runs a check on the address of an empty database of each kind, for what works from outside the house.
pub fn on_each_empty(check: impl Fn(&str)) {
    let path = scratch("empty");
    let file = Gone::File(path.clone());
    check(&format!("sqlite:{}", path.display()));
    drop(Dropped(file));
    let server = std::env::var("RAADERUM_TEST_POSTGRES").expect("RAADERUM_TEST_POSTGRES is not set");
    let name = format!("raaderum_empty_{}_{}", process(), NEXT.fetch_add(1, Ordering::Relaxed));
    admin(&server, &[&create(&name, "template0")]);
    let address = named(&server, &name);
    let gone = Dropped(Gone::Database { server, name });
    check(&address);
    drop(gone);
}

fn clock() -> Clock {
    Clock::on(crate::TODAY)
}

/// Makes the template and tells where everything in it is; its connections are closed when it returns.
fn make(url: &Url) -> String {
    let db = Db::open(url, clock(), Durability::Off).unwrap();
    db.migrate().unwrap();
    let told = crate::town::build(&db);
    // Everything into the file itself, so that a copy of the file is a copy of the town.
    db.settle().unwrap();
    told
}

/// This process among all that ever ran here; process numbers come again, and with them old files.
fn process() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| base::id::timeless().simple().to_string())
}

fn scratch(what: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("raaderum-test-{}", process()));
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(format!("{what}-{}.db", NEXT.fetch_add(1, Ordering::Relaxed)))
}

fn create(name: &str, template: &str) -> String {
    format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
}

fn named(server: &str, name: &str) -> String {
    let (front, _) = server.rsplit_once('/').expect("postgres://USER@HOST:PORT/NAME");
    format!("{front}/{name}")
}

fn admin(server: &str, statements: &[&str]) {
    // Template copies wait for one another; connections that have just been dropped may linger for a moment.
    for statement in statements {
        let mut tries = 0;
        loop {
            let mut client = postgres::Client::connect(server, postgres::NoTls).unwrap();
            match client.batch_execute(statement) {
                Ok(()) => break,
                Err(error) if tries >= 50 => panic!("{statement}: {error:?}"),
                Err(_) => {
                    tries += 1;
                    std::thread::sleep(std::time::Duration::from_millis(100));
                }
            }
        }
    }
}

impl Drop for Dropped {
    fn drop(&mut self) {
        match &self.0 {
            Gone::File(path) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", path.display()));
                }
            }
            Gone::Database { server, name } => {
                if let Ok(mut client) = postgres::Client::connect(server, postgres::NoTls) {
                    let _ = client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
                }
            }
        }
    }
}
