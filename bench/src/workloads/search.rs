//! Searching many texts by parts of their words, beside LIKE over the same texts in the same database.

use crate::Size;
use crate::house::{Base, settle};
use crate::process::{Fault, at};
use crate::report::{Goal, Section, Table};
use crate::stats::{digits, median, percentile, ratio};
use demo::Seed;
use std::collections::BTreeSet;
use std::time::Instant;
use store::{Asked, By, Db, Event, Text, args};

const KIND: &str = "unit";
/// What Danish names of workplaces are put together from.
const FRONT: [&str; 24] = [
    "Lærke", "Skov", "Bøge", "Åse", "Sol", "Mølle", "Kirke", "Øster", "Vester", "Nørre", "Sønder", "Birke", "Hede",
    "Engs", "Fjord", "Strand", "Højs", "Dal", "Eske", "Gær", "Havne", "Pile", "Rønne", "Tårn",
];
const MIDDLE: [&str; 20] = [
    "gårds", "reds", "bakke", "vang", "mark", "lund", "holm", "toft", "by", "bro", "sø", "næs", "dals", "borg", "ager",
    "kær", "skov", "høj", "hus", "land",
];
const BACK: [&str; 20] = [
    "skolen",
    "huset",
    "reden",
    "centret",
    "hjemmet",
    "gruppen",
    "haven",
    "klubben",
    "teamet",
    "plejen",
    "vejen",
    "salen",
    "værkstedet",
    "køkkenet",
    "biblioteket",
    "hallen",
    "tilbuddet",
    "afdelingen",
    "kontoret",
    "tjenesten",
];
/// At most so many things are found of one kind.
const MOST: usize = 2_000;

/// One database's figures, ms each.
struct Seen {
    base: Base,
    ours: Vec<f64>,
    like: Vec<f64>,
    /// Writing one text anew while all the others are there.
    write: Vec<f64>,
    /// The first question after that.
    first: Vec<f64>,
}

/// Measures both databases.
pub fn run_all(size: Size) -> Result<Section, Fault> {
    let (texts, questions) = size.pick((2_000, 100), (100_000, 2_000));
    let mut all = vec![];
    for base in Base::BOTH {
        let house = base.house()?;
        let (db, texts) = (house.open()?, names(texts));
        write(&db, texts.clone())?;
        settle(&house)?;
        all.push(measure(&db, base, &texts, questions)?);
    }
    Ok(Section {
        name: "search",
        title: "Searching by parts of words".to_owned(),
        how: format!(
            "{texts} names of three words put together from Danish parts and a number, in a table of the database itself. {questions} questions \
             of one or two parts of 3 to 8 letters out of words that are there, in one process, each asked both ways in turn; for every question \
             of which fewer than {MOST} are found both find the same. LIKE reads the folded words of every text. The first question \
             after any text has changed reads all the texts of its kind again, and has a column of its own."
        ),
        goals: all.iter().map(goal).collect(),
        tables: vec![table(&all)],
    })
}

fn word(random: &mut Seed) -> String {
    let mut one = |of: &[&'static str]| random.pick(of).unwrap_or_default();
    [one(&FRONT), one(&MIDDLE), one(&BACK)].concat()
}

fn names(many: u32) -> Vec<Text> {
    let mut random = Seed::new(2026);
    let name = |no: u32| {
        let words = format!("{} {} {} {no}", word(&mut random), word(&mut random), word(&mut random));
        Text { about: base::id::fresh(), unit: None, words }
    };
    (1..=many).map(name).collect()
}

/// A part of a word that is there, of 3 to 8 letters.
fn part(texts: &[Text], random: &mut Seed) -> String {
    let mut up_to = |most: usize| {
        let chosen = random.between(0, i64::try_from(most).unwrap_or(0));
        usize::try_from(chosen).unwrap_or(0)
    };
    let words = texts.get(up_to(texts.len() - 1)).map_or("", |text| &text.words);
    let word = words.split(' ').nth(up_to(2)).unwrap_or_default();
    let letters: Vec<char> = base::folded(word).chars().collect();
    let long = (3 + up_to(5)).min(letters.len());
    letters.iter().skip(up_to(letters.len() - long)).take(long).collect()
}

fn measure(db: &Db, base: Base, texts: &[Text], questions: u32) -> Result<Seen, Fault> {
    let mut seen = Seen { base, ours: vec![], like: vec![], write: vec![], first: vec![] };
    let mut random = Seed::new(7);
    for nth in 0..questions {
        let mut asked = part(texts, &mut random);
        if nth % 4 == 3 {
            asked = format!("{asked} {}", part(texts, &mut random));
        }
        let begun = Instant::now();
        let ours = find(db, &asked)?;
        seen.ours.push(begun.elapsed().as_secs_f64() * 1000.0);
        let begun = Instant::now();
        let like = like(db, &asked)?;
        seen.like.push(begun.elapsed().as_secs_f64() * 1000.0);
        if like.len() < MOST && ours != like {
            return Err(format!("{asked}: {} found and {} by LIKE", ours.len(), like.len()));
        }
    }
    for text in texts.iter().take(200) {
        let begun = Instant::now();
        write_one(db, Text { words: format!("{} nyt navn", text.words), ..text.clone() })?;
        seen.write.push(begun.elapsed().as_secs_f64() * 1000.0);
        let (asked, begun) = (part(texts, &mut random), Instant::now());
        find(db, &asked)?;
        seen.first.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(seen)
}

fn write(db: &Db, texts: Vec<Text>) -> Result<(), Fault> {
    let written = db.write(By::cli(), move |tx| {
        tx.findable_alone(KIND, &texts)?;
        tx.commit(Event::new("bench.written"))
    });
    written.map_err(|why: store::Error| at::<store::Error>("the texts")(why))
}

fn write_one(db: &Db, text: Text) -> Result<(), Fault> {
    let written = db.write(By::cli(), move |tx| {
        tx.findable(KIND, std::slice::from_ref(&text))?;
        tx.commit(Event::new("bench.written"))
    });
    written.map_err(|why: store::Error| at::<store::Error>("a text")(why))
}

fn find(db: &Db, asked: &str) -> Result<BTreeSet<base::Uuid>, Fault> {
    let asked = asked.to_owned();
    let found = db.read(move |tx| {
        let asked = Asked::new(&asked);
        tx.find(KIND, &asked)
    });
    let found = found.map_err(|why: store::Error| at::<store::Error>("the search")(why))?;
    Ok(found.into_iter().map(|found| found.about).collect())
}

/// The same question by LIKE, for one or two words.
fn like(db: &Db, asked: &str) -> Result<BTreeSet<base::Uuid>, Fault> {
    let mut words = asked.split(' ').map(|word| format!("%{word}%"));
    let one = words.next().unwrap_or_default();
    let two = words.next().unwrap_or_else(|| "%".to_owned());
    let found = db.read(move |tx| {
        tx.all::<(base::Uuid,)>(
            "SELECT about FROM search_text WHERE kind = $1 AND words LIKE $2 AND words LIKE $3 LIMIT 2000",
            args![KIND, one, two],
        )
    });
    let found = found.map_err(|why: store::Error| at::<store::Error>("LIKE")(why))?;
    Ok(found.into_iter().map(|(about,)| about).collect())
}

const WHY: &str = "every text is looked through, and those that hold a common part are weighed against one another.";

fn goal(seen: &Seen) -> Goal {
    let slowest = percentile(&seen.ours, 99);
    Goal {
        wanted: format!("{}: p99 ≤ 10 ms", seen.base.name()),
        seen: format!("{} ms, LIKE {} ms", digits(slowest), digits(percentile(&seen.like, 99))),
        met: slowest <= 10.0,
        why: WHY,
    }
}

fn table(all: &[Seen]) -> Table {
    let mut table = Table::new(&[
        "database",
        "LIKE, times ours",
        "ours p50, ms",
        "ours p99, ms",
        "LIKE p50, ms",
        "LIKE p99, ms",
        "a text written anew, ms",
        "first after that p50, ms",
    ]);
    for seen in all {
        table.row([
            seen.base.name().to_owned(),
            digits(ratio(&seen.ours, &seen.like)),
            digits(median(&seen.ours)),
            digits(percentile(&seen.ours, 99)),
            digits(median(&seen.like)),
            digits(percentile(&seen.like, 99)),
            digits(median(&seen.write)),
            digits(median(&seen.first)),
        ]);
    }
    table
}
