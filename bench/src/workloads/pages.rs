//! Tree, room matrix and unit page in a small and a large municipality: statements, and CPU beside static bytes and Django.

use crate::Size;
use crate::house::{Base, House, Server, serve_counting, settle};
use crate::http::Client;
use crate::process::{Fault, cpu_of, peer};
use crate::report::Section;
use crate::stats::told;
use crate::town::{self, Shape, Town};
use crate::workloads::pages_told::{goals, table};
use std::process::Command;
use std::time::{Duration, Instant};
use store::{By, Db, Event};

pub const PAGES: [&str; 3] = ["tree", "matrix", "unit"];
/// Bytes that the server has in memory.
const STATIC: &str = "/assets/style.css";

/// One page in one town on one database.
pub struct Seen {
    pub base: Base,
    pub shape: Shape,
    pub page: &'static str,
    pub asked: Asked,
    pub bytes: usize,
    pub changed: Vec<f64>,
    pub ours: Vec<f64>,
    pub plain: Vec<f64>,
    pub peer: Vec<f64>,
    pub asked_by_peer: u32,
}

/// How many statements a page takes right after something has happened, and again before anything else has; and its panels.
#[derive(Clone, Copy)]
pub struct Asked {
    pub first: u32,
    pub again: u32,
    pub panels: usize,
}

/// Measures every page.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let shapes = size.pick(
        [Shape { units: 20, people: 200 }, Shape { units: 60, people: 600 }],
        [Shape { units: 300, people: 5_000 }, Shape { units: 4_000, people: 50_000 }],
    );
    let mut all = vec![];
    for base in Base::BOTH {
        for shape in shapes {
            all.extend(in_town(base, shape, size)?);
        }
    }
    let how = format!(
        "One browser on one kept connection asks for a page again and again, after a warming; the server's CPU time is divided by the \
         answers (on PostgreSQL the database's own processes are counted with it, for ours and for Django alike). Ours is measured twice: \
         *changed*, where an event is written by another process before every request, so that nothing is remembered, and *again*, where \
         nothing happens between them. {} rounds, ours, static \
         bytes ({STATIC} from the same server) and Django by turns. The reader leads the whole municipality. Every unit has a leader and \
         {} agreements of a round over all of it. Django reads the same database by the statements in `bench/peers/django_page.py`, \
         which ask for the same rows as the page's list and no more, renders the list alone (no menu, no panels) and runs with DEBUG off \
         and templates cached under waitress: it does less than ours. Before any timing, both must show every unit that the other shows.",
        rounds(size),
        4
    );
    Ok(Section {
        name: "pages",
        title: "Tree, room matrix and unit page".to_owned(),
        how,
        goals: goals(&all),
        tables: vec![table(&all)],
    })
}

fn rounds(size: Size) -> usize {
    size.pick(2, 3)
}

fn in_town(base: Base, shape: Shape, size: Size) -> Result<Vec<Seen>, Fault> {
    let house = base.house()?;
    let db = house.open()?;
    let town = town::build(&db, shape)?;
    let cookie = town::session(&db, town.director)?;
    settle(&house)?;
    drop(db);
    let (ours, peer) = (house.serve()?, django(&house, &town)?);
    let elsewhere = house.open()?;
    let counts = counted(&house, &town, (&cookie, &elsewhere))?;
    let mut all = vec![];
    for (page, asked) in PAGES.into_iter().zip(counts) {
        let path = path(page, &town);
        let (mut browser, mut other) = (Client::to(&ours.address)?, Client::to(&peer.address)?);
        cookie.clone_into(&mut browser.cookie);
        let (mine, theirs) = (browser.get(&path)?, other.get(&format!("/{page}"))?);
        if mine.status != 200 || theirs.status != 200 {
            return Err(format!("{path}: {} of ours, {} of Django", mine.status, theirs.status));
        }
        equal(page, &mine.text(), &theirs.text())?;
        let asked_by_peer = theirs.header("x-statements").parse().unwrap_or(0);
        let mut seen = Seen {
            base,
            shape,
            page,
            asked,
            bytes: mine.body.len(),
            asked_by_peer,
            changed: vec![],
            ours: vec![],
            plain: vec![],
            peer: vec![],
        };
        for _ in 0..rounds(size) {
            seen.changed.push(cost(&house, &ours, (&cookie, &path), (Some(&elsewhere), size))?);
            seen.ours.push(cost(&house, &ours, (&cookie, &path), (None, size))?);
            seen.plain.push(cost(&house, &ours, (&cookie, STATIC), (None, size))?);
            seen.peer.push(cost(&house, &peer, ("", &format!("/{page}")), (None, size))?);
        }
        let (changed, again) = (told(&seen.changed), told(&seen.ours));
        crate::say(&format!("{} {} {page}: {changed}, again {again}", base.name(), shape.units));
        all.push(seen);
    }
    Ok(all)
}

fn path(page: &str, town: &Town) -> String {
    match page {
        "tree" => "/organisation".to_owned(),
        "matrix" => "/rooms".to_owned(),
        _ => format!("/units/{}", town.unit),
    }
}

/// Something happens, whatever it is: nothing that was read before is good any longer.
fn change(db: &Db) -> Result<(), Fault> {
    db.write(By::cli(), |tx| tx.commit(Event::new("bench.changed"))).map_err(|why: store::Error| why.to_string())
}

/// How many statements each page takes, and how many panels it holds, by a server that counts.
fn counted(house: &House, town: &Town, (cookie, elsewhere): (&str, &Db)) -> Result<Vec<Asked>, Fault> {
    let server = serve_counting(house)?;
    let mut browser = Client::to(&server.address)?;
    cookie.clone_into(&mut browser.cookie);
    let mut counts = vec![];
    for page in PAGES {
        change(elsewhere)?;
        let (first, again) = (browser.get(&path(page, town))?, browser.get(&path(page, town))?);
        let told = |answer: &crate::http::Answer| {
            answer.header("x-statements").parse().map_err(|_| format!("{page}: no count, {}", answer.status))
        };
        let panels = again.text().matches("<section").count();
        counts.push(Asked { first: told(&first)?, again: told(&again)?, panels });
    }
    Ok(counts)
}

fn django(house: &House, town: &Town) -> Result<Server, Fault> {
    let words = [house.database.as_str(), &town.unit.to_string(), &town.root.to_string()];
    let mut command: Command = peer("django_page.py", &words)?;
    Server::start(command.env("PYTHONDONTWRITEBYTECODE", "1"))
}

/// Every unit that one links to is linked to by the other.
fn equal(page: &str, ours: &str, theirs: &str) -> Result<(), Fault> {
    let units = |text: &str| {
        let mut all: Vec<String> =
            text.split("/units/").skip(1).filter_map(|rest| Some(rest.get(..36)?.to_owned())).collect();
        all.sort();
        all.dedup();
        all
    };
    let (mine, other) = (units(ours), units(theirs));
    // A unit's page of ours also links from its panels; there the peer's must all be ours.
    let same = if page == "unit" { other.iter().all(|unit| mine.contains(unit)) } else { mine == other };
    if same && !other.is_empty() {
        Ok(())
    } else {
        Err(format!("{page}: {} units of ours, {} of Django", mine.len(), other.len()))
    }
}

/// CPU of the server and, on a database server, of its processes for this database, a request, ms; what happens `elsewhere`
/// before each request is not counted.
fn cost(
    house: &House,
    server: &Server,
    (cookie, path): (&str, &str),
    (elsewhere, size): (Option<&Db>, Size),
) -> Result<f64, Fault> {
    // A connection of its own each time: while the others are measured, one that is kept would be closed as idle.
    let mut browser = Client::to(&server.address)?;
    cookie.clone_into(&mut browser.cookie);
    for _ in 0..2 {
        browser.get(path)?;
    }
    let (least, most) = size.pick((0.1, 0.5), (1.0, 2.0));
    let (mut cpu, begun, mut asked) = (0.0, Instant::now(), 0_u32);
    loop {
        if let Some(elsewhere) = elsewhere {
            change(elsewhere)?;
        }
        let before = spent(house, server);
        // A change holds for one request; without changes a few go together, since the kernel counts in steps of 10 ms.
        for _ in 0..if elsewhere.is_some() { 1 } else { 8 } {
            let answer = browser.get(path)?;
            if answer.status != 200 {
                return Err(format!("{path}: {}", answer.status));
            }
            asked += 1;
        }
        cpu += spent(house, server) - before;
        if cpu >= least || begun.elapsed() >= Duration::from_secs_f64(most) {
            return Ok(cpu * 1000.0 / f64::from(asked));
        }
    }
}

fn spent(house: &House, server: &Server) -> f64 {
    let own = cpu_of(server.pid(), true).unwrap_or(0.0);
    let name = house.database.rsplit_once('/').filter(|_| house.database.starts_with("postgres")).map(|(_, name)| name);
    own + name.map_or(0.0, database)
}

/// The database server names its processes after the database that they serve.
fn database(name: &str) -> f64 {
    let all = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let ours = pids.filter(|pid| {
        let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        line.starts_with(b"postgres:") && String::from_utf8_lossy(&line).contains(name)
    });
    ours.filter_map(|pid| cpu_of(pid, false)).sum()
}
