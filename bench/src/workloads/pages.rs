//! Tree, room matrix and unit page in a small and a large municipality: statements, and CPU beside static bytes and Django.

use crate::Size;
use crate::house::{Base, House, Server, serve_counting, settle};
use crate::http::Client;
use crate::process::{Fault, cpu_of, peer};
use crate::report::{Goal, Section, Table};
use crate::stats::{digits, ratio, told};
use crate::town::{self, Shape, Town};
use std::process::Command;
use std::time::{Duration, Instant};

const PAGES: [&str; 3] = ["tree", "matrix", "unit"];
/// Bytes that the server has in memory.
const STATIC: &str = "/assets/style.css";

/// One page in one town on one database.
struct Seen {
    base: Base,
    shape: Shape,
    page: &'static str,
    statements: u32,
    panels: usize,
    bytes: usize,
    ours: Vec<f64>,
    plain: Vec<f64>,
    peer: Vec<f64>,
    asked_by_peer: u32,
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
         answers (on PostgreSQL the database's own processes are counted with it, for ours and for Django alike). {} rounds, ours, static \
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
    let counts = counted(&house, &town, &cookie)?;
    let mut all = vec![];
    for (page, (statements, panels)) in PAGES.into_iter().zip(counts) {
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
            statements,
            panels,
            bytes: mine.body.len(),
            asked_by_peer,
            ours: vec![],
            plain: vec![],
            peer: vec![],
        };
        for _ in 0..rounds(size) {
            seen.ours.push(cost(&house, &ours, (&cookie, &path), size)?);
            seen.plain.push(cost(&house, &ours, (&cookie, STATIC), size)?);
            seen.peer.push(cost(&house, &peer, ("", &format!("/{page}")), size)?);
        }
        crate::say(&format!("{} {} {page}: {}", base.name(), shape.units, told(&seen.ours)));
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

/// How many statements each page takes, and how many panels it holds, by a server that counts.
fn counted(house: &House, town: &Town, cookie: &str) -> Result<Vec<(u32, usize)>, Fault> {
    let server = serve_counting(house)?;
    let mut browser = Client::to(&server.address)?;
    cookie.clone_into(&mut browser.cookie);
    let mut counts = vec![];
    for page in PAGES {
        let answer = browser.get(&path(page, town))?;
        let told = answer.header("x-statements").parse().map_err(|_| format!("{page}: no count, {}", answer.status))?;
        counts.push((told, answer.text().matches("<section").count()));
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

/// CPU of the server and, on a database server, of its processes for this database, a request, ms.
fn cost(house: &House, server: &Server, (cookie, path): (&str, &str), size: Size) -> Result<f64, Fault> {
    // A connection of its own each time: while the others are measured, one that is kept would be closed as idle.
    let mut browser = Client::to(&server.address)?;
    cookie.clone_into(&mut browser.cookie);
    for _ in 0..2 {
        browser.get(path)?;
    }
    let (least, most) = size.pick((0.1, 0.5), (1.0, 2.0));
    let (before, begun, mut asked) = (spent(house, server), Instant::now(), 0_u32);
    loop {
        for _ in 0..2 {
            let answer = browser.get(path)?;
            if answer.status != 200 {
                return Err(format!("{path}: {}", answer.status));
            }
        }
        asked += 2;
        // The kernel counts in steps of 10 ms: enough of them, or enough time.
        if spent(house, server) - before >= least || begun.elapsed() >= Duration::from_secs_f64(most) {
            return Ok((spent(house, server) - before) * 1000.0 / f64::from(asked));
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

const WHY_MANY: &str = "every capability that shows something on the page asks for itself; what they ask for in common is not yet read once.";
const WHY_STATIC: &str = "a page that no cache holds is read and drawn for each reader, since what it shows depends on who asks; the \
goal was set for a table kept in memory.";
const WHY_DJANGO: &str = "the figure of 100 came from a page of 57,600 rows through an ORM; here the peer runs a few plain statements, \
draws the list alone, and checks neither who asks nor what they may see.";

fn goals(all: &[Seen]) -> Vec<Goal> {
    let mut goals = vec![];
    for page in PAGES {
        let mine = || all.iter().filter(move |seen| seen.page == page);
        let most = mine().map(|seen| seen.statements).max().unwrap_or(0);
        let least = mine().map(|seen| seen.statements).min().unwrap_or(0);
        let panels = mine().map(|seen| seen.panels).max().unwrap_or(0);
        let (goal, limit) = match page {
            "unit" => (format!("≤ 4 and one for each of {panels} panels"), 4 + panels),
            _ => ("≤ 5".to_owned(), 5),
        };
        goals.push(Goal {
            wanted: format!("{page}: as many statements in both towns"),
            seen: if most == least { most.to_string() } else { format!("{least}–{most}") },
            met: most == least,
            why: "the page asks once more for something that grows.",
        });
        goals.push(Goal {
            wanted: format!("{page}: {goal} statements"),
            seen: most.to_string(),
            met: usize::try_from(most).is_ok_and(|most| most <= limit),
            why: WHY_MANY,
        });
        let plain = mine().map(|seen| ratio(&seen.plain, &seen.ours)).fold(0.0, f64::max);
        goals.push(Goal {
            wanted: format!("{page}: CPU ≤ 15 × static bytes, cold"),
            seen: format!("up to {} ×", digits(plain)),
            met: plain <= 15.0,
            why: WHY_STATIC,
        });
        let peer = mine().map(|seen| ratio(&seen.ours, &seen.peer)).fold(f64::INFINITY, f64::min);
        goals.push(Goal {
            wanted: format!("{page}: ≥ 100 × less CPU than Django, cold"),
            seen: format!("from {} ×", digits(peer)),
            met: peer >= 100.0,
            why: WHY_DJANGO,
        });
    }
    goals
}

fn table(all: &[Seen]) -> Table {
    let mut table = Table::new(&[
        "database",
        "units / people",
        "page",
        "statements",
        "Django's",
        "KB",
        "Django, times ours",
        "ours, times static",
        "ours, CPU ms",
        "static, CPU ms",
        "Django, CPU ms",
    ]);
    for seen in all {
        let kb = f64::from(u32::try_from(seen.bytes).unwrap_or(u32::MAX)) / 1024.0;
        table.row([
            seen.base.name().to_owned(),
            format!("{} / {}", seen.shape.units, seen.shape.people),
            seen.page.to_owned(),
            seen.statements.to_string(),
            seen.asked_by_peer.to_string(),
            digits(kb),
            digits(ratio(&seen.ours, &seen.peer)),
            digits(ratio(&seen.plain, &seen.ours)),
            told(&seen.ours),
            told(&seen.plain),
            told(&seen.peer),
        ]);
    }
    table
}
