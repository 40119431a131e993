//! Several houses behind one door: each its own database, sign-in and look; a broken or silent one touches no other.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// What only one of the municipalities knows.
const CANARY: &str = "Kanariefuglen sang i Nørreby";

struct Street {
    folder: PathBuf,
    server: Child,
    address: String,
}

/// An answer as it came over the wire.
struct Answer(String);

impl Answer {
    #[track_caller]
    fn is(self, status: u16) -> Self {
        assert!(self.0.starts_with(&format!("HTTP/1.1 {status} ")), "{}", self.0);
        self
    }

    fn cookie(&self) -> String {
        let line = self.0.lines().find_map(|line| line.strip_prefix("set-cookie: s=")).unwrap_or_default();
        line.split(';').next().unwrap_or_default().to_owned()
    }

    fn field(&self, name: &str) -> String {
        let (_, rest) = self.0.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("{}", self.0));
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

impl Street {
    fn get(&self, host: &str, path: &str, cookie: &str) -> Answer {
        asked(&self.address, host, &format!("GET {path}"), cookie, "")
    }

    fn post(&self, host: &str, path: &str, body: &str) -> Answer {
        asked(&self.address, host, &format!("POST {path}"), "", body)
    }

    fn raaderum(&self, words: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_raaderum"))
            .args(["--config", &self.folder.join("houses.toml").display().to_string()])
            .args(words)
            .env_remove("RAADERUM_DATABASE")
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// A way in for an administrator, through the link that the operator prints.
    fn sign_in(&self, host: &str, name: &str) -> String {
        let mail = format!("{}@example.dk", name.to_lowercase());
        let told = self.raaderum(&["--host", host, "person", "add", name, &mail, "--role", "administrator"]);
        let path =
            told.split_whitespace().find_map(|word| word.split_once("/welcome/")).unwrap_or_else(|| panic!("{told}")).1;
        let path = format!("/welcome/{path}");
        let page = self.get(host, &path, "").is(200);
        let word = "et-langt-kodeord-med-mening";
        let body = format!("_csrf={}&_key={}&password={word}&again={word}", page.field("_csrf"), page.field("_key"));
        self.post(host, &path, &body).is(303).cookie()
    }
}

fn asked(address: &str, host: &str, what: &str, cookie: &str, body: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(
        stream,
        "{what} HTTP/1.1\r\nHost: {host}\r\nCookie: s={cookie}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = vec![];
    stream.read_to_end(&mut answer).unwrap();
    Answer(String::from_utf8_lossy(&answer).into_owned())
}

impl Drop for Street {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Two houses on SQLite, and others as told.
fn street(more: &str) -> Street {
    let folder = std::env::temp_dir().join(format!("raaderum-street-{}", base::id::timeless().simple()));
    std::fs::create_dir_all(&folder).unwrap();
    let config = format!(
        "listen = \"127.0.0.1:0\"\n\
         [[house]]\nhost = \"noerreby.test\"\ndatabase = \"sqlite:{0}/noerreby.db\"\n\
         municipality = {{ name = \"{CANARY}\", colour = \"#0f4c5c\" }}\n\
         [[house]]\nhost = \"soenderby.test\"\ndatabase = \"sqlite:{0}/soenderby.db\"\n\
         municipality = {{ name = \"Sønderby Kommune\", colour = \"#7a1f3d\" }}\n{more}",
        folder.display()
    );
    let file = folder.join("houses.toml");
    std::fs::write(&file, config).unwrap();
    let binary = env!("CARGO_BIN_EXE_raaderum");
    for host in ["noerreby.test", "soenderby.test"] {
        let ran = Command::new(binary).args(["--host", host, "migrate", "--config"]).arg(&file).output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    }
    let mut server = Command::new(binary)
        .args(["serve", "--config"])
        .arg(&file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .env_remove("RAADERUM_DATABASE")
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap_or_else(|| panic!("{line}")).to_owned();
    Street { folder, server, address }
}

#[test]
fn each_house_has_its_own_name_look_and_people_and_nothing_of_another() {
    let street = street("");
    let north = street.sign_in("noerreby.test", "Nora");
    let south = street.sign_in("soenderby.test", "Sonja");
    let page = street.get("NOERREBY.test:8080", "/", &north).is(200);
    assert!(page.0.contains(CANARY) && page.0.contains("Nora"));
    assert!(street.get("noerreby.test", "/theme.css", "").is(200).0.contains("#0f4c5c"));
    assert!(street.get("soenderby.test", "/theme.css", "").is(200).0.contains("#7a1f3d"));
    // A session of one house is nothing in the other.
    street.get("soenderby.test", "/people", &north).is(303);
    street.get("nowhere.test", "/", &north).is(421);
    // Every page that the other house's links lead to, as its administrator, and nobody's pages too.
    let (mut seen, mut waiting) = (std::collections::BTreeSet::new(), vec!["/".to_owned(), "/signin".to_owned()]);
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) || path.starts_with("/signout") {
            continue;
        }
        for cookie in [south.as_str(), north.as_str(), ""] {
            let answer = street.get("soenderby.test", &path, cookie);
            assert!(!answer.0.contains(CANARY) && !answer.0.contains("Nora"), "{path}");
            let links = answer.0.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next());
            waiting.extend(
                links
                    .map(|link| format!("/{}", link.replace("&amp;", "&")))
                    .filter(|link| !link.starts_with("/assets")),
            );
        }
    }
    assert!(seen.len() > 20, "the crawl came around: {seen:?}");
}

#[test]
fn a_house_whose_database_is_gone_or_silent_keeps_no_other_waiting() {
    // One address where nobody is, and one that takes the connection and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let held = Arc::new(Mutex::new(vec![]));
    let holding = Arc::clone(&held);
    thread::spawn(move || {
        for stream in silent.incoming() {
            holding.lock().unwrap().push(stream);
        }
    });
    let street = street("[[house]]\nhost = \"gone.test\"\ndatabase = \"postgres://nobody@127.0.0.1:1/gone\"\n");
    street.get("gone.test", "/", "").is(503);
    street.get("noerreby.test", "/signin", "").is(200);
    assert!(street.get("elsewhere.test", "/healthz", "").is(200).0.ends_with("ok"));
    drop(street);
    // The silent one alone, so that its door opens at all: what hangs is each request, and another house is beside it.
    let house = web::Door::closed(Some("silent.test".to_owned()));
    let well = web::Door::closed(Some("well.test".to_owned()));
    let open =
        |url: &str| store::Db::open(&url.parse().unwrap(), store::Clock::System, store::Durability::Off).unwrap();
    house.open(&testkit::app(&open(&format!("postgres://nobody@127.0.0.1:{port}/silent"))));
    testkit::on_sqlite(|town| {
        well.open(&town.app);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap().to_string();
        runtime.spawn(web::serve(vec![house.clone(), well.clone()], listener));
        let answered = Arc::new(AtomicUsize::new(0));
        for _ in 0..3 * web::AT_ONCE {
            let (address, answered) = (address.clone(), Arc::clone(&answered));
            thread::spawn(move || {
                asked(&address, "silent.test", "GET /signin", "", "");
                answered.fetch_add(1, Ordering::SeqCst);
            });
        }
        // As soon as its first connections hang, the other house answers thirty times, and none of them has come back.
        while held.lock().unwrap().is_empty() {
            thread::yield_now();
        }
        for _ in 0..30 {
            asked(&address, "well.test", "GET /signin", "", "").is(200);
        }
        assert_eq!(answered.load(Ordering::SeqCst), 0, "those who wait for the silent house still wait");
        held.lock().unwrap().clear();
        runtime.shutdown_background();
    });
}
