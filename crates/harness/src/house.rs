//! A house to be struck: its database, its server process, and a session that outlives both.

use crate::client::Client;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use store::{Clock, Db, Durability};

/// What stops the harness itself.
pub type Fault = String;

/// A database to be made, filled and thrown away.
pub struct House {
    /// A folder of its own.
    pub folder: PathBuf,
    /// Its database.
    pub database: String,
}

/// A running server.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: String,
}

/// The program that is tried.
pub fn binary() -> Result<String, Fault> {
    std::env::var("RAADERUM_BINARY").map_err(|_| "RAADERUM_BINARY is not set".to_owned())
}

/// Whatever went wrong, with what was being done.
pub fn at<E: std::fmt::Display>(what: &str) -> impl Fn(E) -> Fault {
    move |why| format!("{what}: {why}")
}

impl House {
    /// On SQLite, in a folder of its own.
    pub fn on_sqlite() -> Result<Self, Fault> {
        let folder = folder()?;
        let database = format!("sqlite:{}/house.db", folder.display());
        Ok(Self { folder, database })
    }

    /// On PostgreSQL, in a database of its own.
    pub fn on_postgres() -> Result<Self, Fault> {
        let server = std::env::var("RAADERUM_TEST_POSTGRES").map_err(at("RAADERUM_TEST_POSTGRES"))?;
        let name = format!("harness_{}", base::id::timeless().simple());
        let (front, _) = server.rsplit_once('/').ok_or("RAADERUM_TEST_POSTGRES names no database")?;
        let words = [&server, "-q", "-c", &format!("CREATE DATABASE {name} TEMPLATE template0")];
        let made = Command::new("psql").args(words).status().map_err(at("psql"))?;
        let folder = folder()?;
        if made.success() { Ok(Self { folder, database: format!("{front}/{name}") }) } else { Err("psql".to_owned()) }
    }

    /// Runs the program to its end; gives what it said, or how it failed.
    pub fn raaderum(&self, words: &[&str]) -> Result<String, Fault> {
        let mut command = self.command(&binary()?);
        let output = command.args(words).stderr(Stdio::piped()).output().map_err(at("raaderum"))?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr);
        if output.status.success() { Ok(said) } else { Err(format!("raaderum {}: {complained}", words.join(" "))) }
    }

    /// A program that finds this database.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("RAADERUM_DATABASE", &self.database).env("RAADERUM_LISTEN", "127.0.0.1:0");
        command.env_remove("RAADERUM_CONFIG").stderr(Stdio::null());
        command
    }

    /// Brings it to the schema, and gives an administrator's way in.
    pub fn furnish(&self) -> Result<String, Fault> {
        self.raaderum(&["migrate"])?;
        let told = self.raaderum(&["person", "add", "Karen", "karen@example.dk", "--role", "administrator"])?;
        let way = told.split_whitespace().find_map(|word| word.split_once("/welcome/"));
        way.map(|(_, token)| token.to_owned()).ok_or_else(|| format!("no way in: {told}"))
    }

    /// The database, opened as the program opens it and brought to the schema.
    pub fn open(&self) -> Result<Db, Fault> {
        let db = Db::open(&self.database.parse()?, Clock::System, Durability::Full).map_err(at("the database"))?;
        db.migrate().map_err(at("the schema"))?;
        Ok(db)
    }

    /// Starts the server.
    pub fn serve(&self) -> Result<Server, Fault> {
        Server::start(self.command(&binary()?).arg("serve"))
    }
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

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
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
        address.map(|address| Self { child, address }).ok_or_else(|| format!("the server says: {line}"))
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// kill -9.
    pub fn kill(self) {
        drop(self);
    }

    /// Signs in by the first link; the session lives on in the database, whatever becomes of the server.
    pub fn sign_in(&self, token: &str) -> Result<Client, Fault> {
        let path = format!("/welcome/{token}");
        let mut client = Client::at(&self.address);
        let page = client.get(&path).ok_or("the first page did not come")?;
        let (csrf, key) = (page.field("_csrf").unwrap_or_default(), page.field("_key").unwrap_or_default());
        let word = "et-langt-kodeord-med-mening";
        let fields = [("_csrf", csrf.as_str()), ("_key", &key), ("password", word), ("again", word)];
        let answer = client.post(&path, &fields).ok_or("signing in was not answered")?;
        client.cookie = answer.cookie().ok_or("signing in gave no session")?;
        let form = client.get("/coretasks/new").ok_or("the form did not come")?;
        client.csrf = form.field("_csrf").ok_or("the form has no token")?;
        Ok(client)
    }
}

/// An empty folder below `RAADERUM_SCRATCH`, else among temporary files; whoever asks for it takes it away.
pub fn folder() -> Result<PathBuf, Fault> {
    let above = std::env::var_os("RAADERUM_SCRATCH").map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = above.join(format!("raaderum-harness-{}", base::id::timeless().simple()));
    std::fs::create_dir_all(&folder).map_err(at("a folder"))?;
    Ok(folder)
}

/// Serves a database from this process as the program does, for what the program has no setting for; tells where it listens.
pub fn serve_here(db: Db, settings: web::Settings, tell: fn(&str)) -> Result<String, Fault> {
    let app = web::App::new(db, settings, server::capabilities(), Some(server::describe));
    let door = web::Door::closed(None);
    door.open(&app);
    std::thread::spawn(move || web::run_jobs(&app));
    let runtime = tokio::runtime::Runtime::new().map_err(at("the runtime"))?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(at("listening"))?;
        tell(&format!("listening on http://{}", listener.local_addr().map_err(at("listening"))?));
        web::serve(vec![door], listener).await.map_err(at("serving"))
    })?;
    Ok(String::new())
}
