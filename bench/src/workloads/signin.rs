//! Leaders who sign in with a password and answer a wave of questions, all at the same time of day.

use crate::Size;
use crate::house::{Base, Server, settle};
use crate::http::{Answer, Client};
use crate::process::{Fault, cpu_of};
use crate::report::{Goal, Section, Table};
use crate::stats::{digits, percentile};
use crate::town::{self, Shape, Town};
use demo::Seed;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use store::{Db, args};

const QUESTIONS: [&str; 5] = ["room", "time", "use", "safety", "joy"];
const PASSWORD: &str = "et-langt-kodeord-med-mening";

/// What leaders waited for each thing they did, ms, and what the server spent.
#[derive(Default)]
struct Waited {
    form: Vec<f64>,
    signing: Vec<f64>,
    reading: Vec<f64>,
    answering: Vec<f64>,
    lost: i64,
    cpu: f64,
    took: f64,
}

/// Measures both databases.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let (leaders, window) = size.pick((20, 5.0), (300, 60.0));
    let mut table = Table::new(&[
        "database",
        "the form, p50 / p99 ms",
        "signing in",
        "the questions",
        "answering",
        "answers lost",
        "CPU s of the server",
        "from first to last, s",
    ]);
    let mut goals = vec![];
    for base in Base::BOTH {
        let seen = on(base, leaders, window)?;
        let cell = |all: &[f64]| format!("{} / {}", digits(percentile(all, 50)), digits(percentile(all, 99)));
        table.row([
            base.name().to_owned(),
            cell(&seen.form),
            cell(&seen.signing),
            cell(&seen.reading),
            cell(&seen.answering),
            seen.lost.to_string(),
            digits(seen.cpu),
            digits(seen.took),
        ]);
        goals.push(Goal {
            wanted: format!("{}: {leaders} leaders sign in and answer within ten minutes, none lost", base.name()),
            seen: format!(
                "{} s, {} lost, p99 {} ms to sign in",
                digits(seen.took),
                seen.lost,
                digits(percentile(&seen.signing, 99))
            ),
            met: seen.lost == 0 && seen.took <= 600.0,
            why: "answers were lost, or the last came too late.",
        });
    }
    Ok(Section {
        name: "signin",
        title: "Leaders sign in and answer".to_owned(),
        how: format!(
            "{leaders} leaders come at times of chance within {window} s, ten times as densely as ten minutes ask, each from a network \
             address of their own (the house lets 20 a minute sign in from one address): the form, the password (Argon2id), the five \
             questions of a wave, the answers. Lost is an answer that is not in the boxes afterwards."
        ),
        goals,
        tables: vec![table],
    })
}

fn on(base: Base, leaders: usize, window: f64) -> Result<Waited, Fault> {
    let house = base.house()?;
    let db = house.open()?;
    let town = town::build(&db, Shape { units: leaders, people: leaders })?;
    let wave = wave(&db)?;
    settle(&house)?;
    let server = house.serve()?;
    passwords(&db, &server, &town)?;
    let before = cpu_of(server.pid(), true).unwrap_or(0.0);
    let begun = Instant::now();
    let mut random = Seed::new(300);
    let come: Vec<f64> = (0..leaders)
        .map(|_| window * f64::from(u32::try_from(random.between(0, 999_999)).unwrap_or(0)) / 1e6)
        .collect();
    let mut waited = Waited::default();
    let each = std::thread::scope(|scope| {
        let start = |(no, at): (usize, &f64)| {
            let (at, wave, address) = (Duration::from_secs_f64(*at), &wave, &server.address);
            scope.spawn(move || {
                std::thread::sleep(at.saturating_sub(begun.elapsed()));
                visit(no, address, wave)
            })
        };
        let threads: Vec<_> = come.iter().enumerate().map(start).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err("a leader stopped".to_owned())))
            .collect::<Vec<_>>()
    });
    for took in each {
        let [form, signing, reading, answering] = took?;
        waited.form.push(form);
        waited.signing.push(signing);
        waited.reading.push(reading);
        waited.answering.push(answering);
    }
    waited.took = begun.elapsed().as_secs_f64();
    waited.cpu = cpu_of(server.pid(), true).unwrap_or(0.0) - before;
    let (counted,): (Option<i64>,) = db
        .read(|tx| tx.get("SELECT CAST(SUM(n) AS BIGINT) FROM survey_box", args![]))
        .map_err(|why: store::Error| why.to_string())?;
    let sent = i64::try_from(leaders * QUESTIONS.len()).unwrap_or(0);
    waited.lost = sent - counted.unwrap_or(0);
    Ok(waited)
}

/// The house begins its day, and asks everybody in the area whose round has opened.
fn wave(db: &Db) -> Result<String, Fault> {
    let app = web::App::new(db.clone(), web::Settings::default(), server::capabilities(), Some(server::describe));
    web::run_due(&app);
    let starts = db.read(surveys::starts).map_err(|why| why.to_string())?;
    let wave = starts.into_iter().find_map(|start| start.baseline);
    wave.map(|wave| wave.id.to_string()).ok_or_else(|| "no wave was opened".to_owned())
}

/// The first leader sets a password by a link; the others get the same, since 300 hashes would be all that is waited for.
fn passwords(db: &Db, server: &Server, town: &Town) -> Result<(), Fault> {
    let leader = town.leader;
    let link = db.write_exempt(move |tx| web::first_link(tx, leader)).map_err(|why| format!("a link: {why:?}"))?;
    let (mut client, path) = (Client::to(&server.address)?, format!("/welcome/{link}"));
    let form = client.get(&path)?;
    let keys = (form.field("_csrf").unwrap_or_default(), form.field("_key").unwrap_or_default());
    let set = [("_csrf", keys.0.as_str()), ("_key", &keys.1), ("password", PASSWORD), ("again", PASSWORD)];
    let answer = client.post(&path, &set)?;
    if answer.status != 303 {
        return Err(format!("the first password: {}", answer.status));
    }
    let copied = db.write_exempt(move |tx| {
        tx.run(
            "UPDATE account SET password = (SELECT a.password FROM account a WHERE a.person = $1) WHERE person <> $1",
            args![leader],
        )
    });
    copied.map(drop).map_err(|why: store::Error| why.to_string())
}

/// One leader from the form to the answer; what each of the four took, ms.
fn visit(no: usize, address: &str, wave: &str) -> Result<[f64; 4], Fault> {
    let part = |no: usize| u8::try_from(no % 250).unwrap_or(0);
    let mut client = Client::from(Ipv4Addr::new(127, 7, part(no / 250), part(no) + 1), address)?;
    let (form, first) = timed(|| client.get("/signin"), 200)?;
    let (csrf, key) = (form.field("_csrf").unwrap_or_default(), form.field("_key").unwrap_or_default());
    let login = format!("leder.{no}@maal.example");
    let sent = [("_csrf", csrf.as_str()), ("_key", &key), ("login", &login), ("password", PASSWORD), ("next", "/")];
    let (_, second) = timed(|| client.post("/signin", &sent), 303)?;
    let path = format!("/pulse/{wave}");
    let (page, third) = timed(|| client.get(&path), 200)?;
    let (csrf, key) = (page.field("_csrf")?, page.field("_key").unwrap_or_default());
    let keys = [("_csrf", csrf.as_str()), ("_key", key.as_str())];
    let sent = [&keys[..], &QUESTIONS.map(|question| (question, "4"))[..]].concat();
    let (_, fourth) = timed(|| client.post(&path, &sent), 303)?;
    Ok([first, second, third, fourth])
}

fn timed(ask: impl FnOnce() -> Result<Answer, Fault>, wanted: u16) -> Result<(Answer, f64), Fault> {
    let begun = Instant::now();
    let answer = ask()?;
    let took = begun.elapsed().as_secs_f64() * 1000.0;
    if answer.status == wanted {
        Ok((answer, took))
    } else {
        Err(format!("{} where {wanted} was awaited", answer.status))
    }
}
