//! A house to be measured: a database of its own, the program on it, and a server of ours that also counts statements.

use crate::process::{Fault, at};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use store::{Clock, Db, Durability, Url};

/// A database to be made, filled and thrown away.
pub struct House {
    /// A folder of its own.
    pub folder: PathBuf,
    /// Its database.
    pub database: String,
}

/// A running server, ended when it is dropped.
pub struct Server {
    child: Child,
    /// Where it listens, as `127.0.0.1:8080`.
    pub address: String,
}

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Base {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];

    /// As it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// The program that is measured.
pub fn binary() -> Result<String, Fault> {
    std::env::var("RAADERUM_BINARY").map_err(at("RAADERUM_BINARY"))
}

/// An empty folder; whoever asks for it takes it away.
pub fn folder() -> Result<PathBuf, Fault> {
    let above = std::env::var_os("RAADERUM_BENCH_FOLDER").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = above.join(format!("raaderum-bench-{}", base::id::timeless().simple()));
    std::fs::create_dir_all(&folder).map_err(at("a folder"))?;
    Ok(folder)
}

impl House {
    /// An empty one.
    pub fn on(base: Base) -> Result<Self, Fault> {
        match base {
            Base::Sqlite => Self::on_sqlite(),
            Base::Postgres => Self::on_postgres(),
        }
    }

    /// On SQLite, in a folder of its own.
    pub fn on_sqlite() -> Result<Self, Fault> {
        let folder = folder()?;
        let database = format!("sqlite:{}/house.db", folder.display());
        Ok(Self { folder, database })
    }

    fn on_postgres() -> Result<Self, Fault> {
        let server = std::env::var("RAADERUM_TEST_POSTGRES").map_err(at("RAADERUM_TEST_POSTGRES"))?;
        let name = format!("bench_{}", base::id::timeless().simple());
        let (front, _) = server.rsplit_once('/').ok_or("RAADERUM_TEST_POSTGRES names no database")?;
        let words = [&server, "-q", "-c", &format!("CREATE DATABASE {name} TEMPLATE template0")];
        let made = Command::new("psql").args(words).status().map_err(at("psql"))?;
        if made.success() {
            Ok(Self { folder: folder()?, database: format!("{front}/{name}") })
        } else {
            Err("psql".to_owned())
        }
    }

    /// The database, opened as the program opens it and brought to the schema.
    pub fn open(&self) -> Result<Db, Fault> {
        let url: Url = self.database.parse()?;
        let db = Db::open(&url, Clock::System, Durability::Full).map_err(at("the database"))?;
        db.migrate().map_err(at("the schema"))?;
        Ok(db)
    }

    /// Lets the database gather what it goes by when it plans a statement, as it would by itself some minutes after it was filled.
    pub fn settle(&self) -> Result<(), Fault> {
        if self.database.starts_with("postgres") {
            let words = [&self.database, "-q", "-c", "VACUUM ANALYZE"];
            Command::new("psql").args(words).status().map_err(at("psql"))?;
            return Ok(());
        }
        self.open()?.settle().map_err(at("settling"))
    }

    /// Runs the program to its end; gives what it said, or how it failed.
    pub fn raaderum(&self, words: &[&str]) -> Result<String, Fault> {
        let output = self.command(&binary()?).args(words).stderr(Stdio::piped()).output().map_err(at("raaderum"))?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr);
        if output.status.success() {
            Ok(said)
        } else {
            Err(format!("raaderum {}: {complained}{said}", words.join(" ")))
        }
    }

    /// A program that finds this database.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("RAADERUM_DATABASE", &self.database).env("RAADERUM_LISTEN", "127.0.0.1:0");
        command.env_remove("RAADERUM_CONFIG").stderr(errors());
        command
    }

    /// Starts the program's own server.
    pub fn serve(&self) -> Result<Server, Fault> {
        Server::start(self.command(&binary()?).arg("serve"))
    }

    /// Starts the same house with each answer telling how many statements it took.
    pub fn serve_counting(&self) -> Result<Server, Fault> {
        Server::start(&mut crate::process::part(&["serve", &self.database])?)
    }
}

/// What the program complains of is kept beside what is built, for whoever wonders; nobody wants it between figures.
fn errors() -> Stdio {
    let folder = std::env::var_os("RAADERUM_BENCH_FOLDER").map(PathBuf::from);
    let open =
        |folder: PathBuf| std::fs::File::options().create(true).append(true).open(folder.join("bench-errors.txt"));
    folder.and_then(|folder| open(folder).ok()).map_or_else(Stdio::null, Stdio::from)
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
        if let (true, Ok(server), Some((_, name))) = (
            self.database.starts_with("postgres"),
            std::env::var("RAADERUM_TEST_POSTGRES"),
            self.database.rsplit_once('/'),
        ) {
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            let _ = Command::new("psql").args([&server, "-q", "-c", &drop]).stderr(Stdio::null()).status();
        }
    }
}

impl Server {
    /// Starts a server, and waits until it says where it listens.
    pub fn start(command: &mut Command) -> Result<Self, Fault> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(at("the server"))?;
        let mut line = String::new();
        let out = child.stdout.take().ok_or("the server has no output")?;
        BufReader::new(out).read_line(&mut line).map_err(at("the server"))?;
        let address = line.trim().strip_prefix("listening on http://").map(str::to_owned);
        let server = Self { child, address: address.clone().unwrap_or_default() };
        if address.is_some() { Ok(server) } else { Err(format!("the server says: {line}")) }
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves a database as the program does, but for the count of statements in each answer.
pub fn serve_here(database: &str) -> Result<String, Fault> {
    let url: Url = database.parse()?;
    let db = Db::open(&url, Clock::System, Durability::Full).map_err(at("the database"))?;
    let settings = web::Settings { counted: true, ..web::Settings::default() };
    let app = web::App::new(db, settings, server::capabilities(), Some(server::describe));
    let door = web::Door::closed(None);
    door.open(&app);
    let runtime = tokio::runtime::Runtime::new().map_err(at("the runtime"))?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(at("listening"))?;
        crate::say(&format!("listening on http://{}", listener.local_addr().map_err(at("listening"))?));
        web::serve(vec![door], listener).await.map_err(at("serving"))
    })?;
    Ok(String::new())
}
