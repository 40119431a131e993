//! From the start of the program to its first page, and the memory it stands in, beside Django.

use crate::Size;
use crate::house::{Base, House, Server, settle};
use crate::http::Client;
use crate::process::{Fault, memory, peer};
use crate::report::{Goal, Section, Table};
use crate::stats::{digits, median, ratio, told};
use crate::town::{self, Shape, Town};
use std::time::Instant;

/// What one contender took.
#[derive(Default)]
struct Taken {
    /// Until the first page came, ms.
    first: Vec<f64>,
    /// Proportional memory after that page, MB.
    fresh: Vec<f64>,
    /// And after each heavy page has been shown so many times.
    used: Vec<f64>,
}

/// Measures in the small municipality and, for memory, in the large one.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let shapes = size.pick(
        [Shape { units: 20, people: 200 }, Shape { units: 60, people: 600 }],
        [Shape { units: 300, people: 5_000 }, Shape { units: 4_000, people: 50_000 }],
    );
    let rounds = size.pick(2, 5);
    let mut table = Table::new(&[
        "units / people",
        "who",
        "until the first page, ms",
        "memory then, MB",
        "memory after 15 heavy pages, MB",
    ]);
    let mut goals = vec![];
    for shape in shapes {
        let (ours, theirs) = in_town(shape, rounds)?;
        for (who, taken) in [("ours", &ours), ("Django under waitress", &theirs)] {
            let place = format!("{} / {}", shape.units, shape.people);
            table.row([place, who.to_owned(), told(&taken.first), told(&taken.fresh), told(&taken.used)]);
        }
        goals.extend(goals_of(shape, &ours, &theirs));
    }
    goals.push(size_of_program()?);
    Ok(Section {
        name: "start",
        title: "Start and memory".to_owned(),
        how: format!(
            "On SQLite; {rounds} starts of each by turns, from the start of the process to the whole of its first page (ours: the page to \
             sign in; Django's: the unit's page). Memory is proportional (Pss): what is shared counts by its share. Heavy pages are tree, \
             matrix and unit page, 5 times each."
        ),
        goals,
        tables: vec![table],
    })
}

fn in_town(shape: Shape, rounds: usize) -> Result<(Taken, Taken), Fault> {
    let house = Base::Sqlite.house()?;
    let db = house.open()?;
    let town = town::build(&db, shape)?;
    let cookie = town::session(&db, town.director)?;
    settle(&house)?;
    drop(db);
    let unit = format!("/units/{}", town.unit);
    let (mut ours, mut theirs) = (Taken::default(), Taken::default());
    for _ in 0..rounds {
        one(&mut ours, || house.serve(), ("/signin", &cookie), ["/organisation", "/rooms", &unit])?;
        one(&mut theirs, || django(&house, &town), ("/unit", ""), ["/tree", "/matrix", "/unit"])?;
    }
    Ok((ours, theirs))
}

fn django(house: &House, town: &Town) -> Result<Server, Fault> {
    let words = [house.database.as_str(), &town.unit.to_string(), &town.root.to_string()];
    Server::start(&mut peer("django_page.py", &words)?)
}

fn one(
    taken: &mut Taken,
    start: impl Fn() -> Result<Server, Fault>,
    (first, cookie): (&str, &str),
    heavy: [&str; 3],
) -> Result<(), Fault> {
    let begun = Instant::now();
    let server = start()?;
    let mut browser = Client::to(&server.address)?;
    let answer = browser.get(first)?;
    taken.first.push(begun.elapsed().as_secs_f64() * 1000.0);
    if answer.status != 200 {
        return Err(format!("{first}: {}", answer.status));
    }
    let pss = || memory(server.pid(), "smaps_rollup", "Pss");
    taken.fresh.push(pss());
    cookie.clone_into(&mut browser.cookie);
    for path in heavy {
        for _ in 0..5 {
            let answer = browser.get(path)?;
            if answer.status != 200 {
                return Err(format!("{path}: {}", answer.status));
            }
        }
    }
    taken.used.push(pss());
    Ok(())
}

const WHY_START: &str = "the program opens its database, looks for migrations and reads the house before it listens.";
const WHY_MEMORY: &str = "a page of the whole municipality is drawn as one text from all its rows, and the allocator keeps what it was \
given for it.";

fn goals_of(shape: Shape, ours: &Taken, theirs: &Taken) -> Vec<Goal> {
    let (first, used) = (median(&ours.first), median(&ours.used));
    vec![
        Goal {
            wanted: format!("{} units: first page ≤ 50 ms after the start", shape.units),
            seen: format!("{} ms; Django {} × as long", digits(first), digits(ratio(&ours.first, &theirs.first))),
            met: first <= 50.0,
            why: WHY_START,
        },
        Goal {
            wanted: format!("{} units: ≤ 64 MB after heavy pages", shape.units),
            seen: format!("{} MB; Django {} × as much", digits(used), digits(ratio(&ours.used, &theirs.used))),
            met: used <= 64.0,
            why: WHY_MEMORY,
        },
    ]
}

fn size_of_program() -> Result<Goal, Fault> {
    let bytes = std::fs::metadata(crate::house::binary()?).map_err(crate::process::at("the program"))?.len();
    let mb = f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1_048_576.0;
    Ok(Goal {
        wanted: "one program file ≤ 40 MB".to_owned(),
        seen: format!("{} MB", digits(mb)),
        met: mb <= 40.0,
        why: "the typesetter with its fonts and the zones of the world lie in it.",
    })
}
