//! No answer of the house sums, averages, maximises or ranks settings or what is known of a unit: every page and file, as everybody.
//!
//! What is looked for: a row, a term or a sentence that speaks of settings or of what is known of units (it names an instrument, a
//! step, tightness, or the ladder) and joins a word of summing or ranking with a number of its own. Money and minutes are no settings:
//! a number followed by kroner, minutes, hours or a date is let through. A table of settings has no foot, and no picture of them has a figure.

use crate::hands::{TIGHTENING, in_force};
use calamine::Reader as _;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::Cursor;
use testkit::{Seen, Town, Visitor, on_both};

/// Words that sum, average, maximise or rank, in Danish and English.
const SUMMING: [&str; 22] = [
    "i alt",
    "samlet",
    "sum",
    "total",
    "gennemsnit",
    "snit",
    "middel",
    "median",
    "højeste",
    "laveste",
    "maksimum",
    "maks.",
    "rang",
    "rangliste",
    "placering",
    "score",
    "indeks",
    "average",
    "mean",
    "highest",
    "rank",
    "overall",
];
/// What is said of settings and of what is known of units, beside the instruments' names and steps.
const SETTINGS: [&str; 9] = [
    "stramhed",
    "styringsgrad",
    "trin på trappen",
    "tightness",
    "frihedsgrad",
    "ledelsesrum",
    "egne aftaler",
    "instrumenter",
    "steps",
];
/// Numbers of these are no settings.
const OTHER_UNITS: [&str; 12] =
    ["kr", "kr.", "mio.", "t.kr.", "minutter", "minutes", "min.", "timer", "hours", "pct.", "dage", "days"];

fn words(text: &str) -> Vec<String> {
    let trim = |word: &str| word.trim_matches(|sign: char| ",;:()»«\"".contains(sign)).to_lowercase();
    text.split_whitespace().map(trim).filter(|word| !word.is_empty()).collect()
}

/// A bare number, not one of money, time or a date.
fn numbers(words: &[String]) -> bool {
    let months = base::month_names(base::Lang::Da);
    words.iter().enumerate().any(|(at, whole)| {
        let word = whole.trim_end_matches('.');
        let number = !word.is_empty() && word.chars().all(|sign| sign.is_ascii_digit() || ",.".contains(sign));
        let next = words.get(at + 1).map_or("", String::as_str);
        let dated = whole.ends_with('.') || months.contains(&next) || word.len() == 4 && word.starts_with("20");
        number && !dated && !OTHER_UNITS.contains(&next)
    })
}

fn sums(text: &str) -> bool {
    let plain = format!(" {} ", words(text).join(" "));
    SUMMING.iter().any(|word| plain.contains(&format!(" {word} ")))
}

/// What a line of words does wrong: it speaks of settings, sums, and has a number.
fn wrong(text: &str, names: &[String]) -> bool {
    let lower = text.to_lowercase();
    let speaks = names.iter().any(|name| lower.contains(name)) || SETTINGS.iter().any(|word| lower.contains(word));
    speaks && sums(text) && numbers(&words(text))
}

fn text(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything that a page does wrong.
fn faults(html: &str, names: &[String]) -> Vec<String> {
    let page = Html::parse_document(html);
    let all = |css: &str| page.select(&Selector::parse(css).unwrap()).map(text).collect::<Vec<_>>();
    let lines = all("main tr, main li, main p, main dl > div, main figcaption, main text, main h2, main h3");
    let mut found: Vec<String> = lines.into_iter().filter(|line| wrong(line, names)).collect();
    found.extend(all("table.matrix tfoot, .evidence tfoot, .lanes text.figure, table.matrix .num"));
    // A last row of figures under rows of settings is a sum, whatever it is called.
    for table in page.select(&Selector::parse("table.matrix").unwrap()) {
        let cells = table.select(&Selector::parse("td").unwrap()).map(text).collect::<Vec<_>>();
        found.extend(
            cells.into_iter().filter(|cell| {
                !cell.is_empty() && cell.chars().all(|sign| sign.is_ascii_digit() || ",.".contains(sign))
            }),
        );
    }
    found
}

/// Everything that a file does wrong: no numbers at all in the files of the room, no summing line in any other.
fn file_faults(seen: &Seen, names: &[String]) -> Vec<String> {
    if !seen.bytes.starts_with(b"PK") {
        return vec![];
    }
    let Ok(mut book) = calamine::Xlsx::new(Cursor::new(seen.bytes.clone())) else { return vec![] };
    let mut found = vec![];
    for (_, sheet) in book.worksheets() {
        for row in sheet.rows() {
            let line = row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            let figures = row.iter().any(|cell| matches!(cell, calamine::Data::Float(_) | calamine::Data::Int(_)));
            if wrong(&line, names) || (figures && seen.path.starts_with("/rooms")) {
                found.push(line);
            }
        }
    }
    found
}

/// Every instrument's name and every step's words, in both languages and small letters.
fn names(town: &Town) -> Vec<String> {
    let lineage = town.db.read(steering::lineage).unwrap();
    let instruments = &lineage.newest().unwrap().instruments;
    let words =
        instruments.iter().flat_map(|one| std::iter::once(&one.name).chain(one.steps.iter().map(|step| &step.words)));
    words.flat_map(|words| [words.da.to_lowercase(), words.en.to_lowercase()]).collect()
}

/// So many pages that differ by their ids alone are read by each.
const OF_A_KIND: usize = 1;

/// An address with its ids left out.
fn kind(link: &str) -> String {
    let plain = |part: &str| {
        part.split(['=', '&', '?']).map(|bit| if bit.len() == 36 { "*" } else { bit }).collect::<Vec<_>>().join("=")
    };
    link.split('/').map(plain).collect::<Vec<_>>().join("/")
}

/// Every address that a page leads to inside the house, and every route that needs nothing filled in.
fn crawl(town: &Town, visitor: &Visitor, names: &[String]) -> (usize, Vec<String>) {
    let plain = town
        .app
        .routes()
        .filter(|route| route.method == "GET" && !route.path.contains('{'))
        .map(|route| route.path.to_owned());
    let more = ["/rooms?show=ending", "/rooms/excel?show=ending", "/rooms/word", "/rooms/pdf"].map(str::to_owned);
    let mut waiting: VecDeque<String> = plain.chain(more).filter(|path| path != "/signout").collect();
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let (mut read, mut found) = (0, vec![]);
    while let Some(path) = waiting.pop_front() {
        let answer = visitor.get(&path);
        if answer.status != 200 {
            continue;
        }
        read += 1;
        found.extend(file_faults(&answer, names).into_iter().map(|line| format!("{path}: {line}")));
        let html = answer.html();
        if !html.starts_with("<!DOCTYPE") {
            continue;
        }
        found.extend(faults(&html, names).into_iter().map(|line| format!("{path}: {line}")));
        for link in html.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
            let link = format!("/{}", link.replace("&amp;", "&"));
            // Languages, styles and the signing out are no pages of their own.
            let page = !["/assets", "/lang", "/theme", "/signout"].iter().any(|start| link.starts_with(start));
            let again = kinds.entry(kind(&link)).or_default();
            if page && *again < OF_A_KIND && seen.insert(link.clone()) {
                *again += 1;
                waiting.push_back(link);
            }
        }
    }
    (read, found)
}

#[test]
fn the_eye_finds_a_sum_an_average_and_a_rank_and_lets_money_and_minutes_be() {
    let names = vec!["budgetopfølgning".to_owned(), "tre gange om året".to_owned()];
    let page = |inside: &str| format!("<!DOCTYPE html><html><body><main>{inside}</main></body></html>");
    let bad = [
        "<p>Budgetopfølgning: trin 2,4 i gennemsnit</p>",
        "<table class=matrix><tr><th>Solsikken</th><td>3</td></tr></table>",
        "<table class=matrix><tfoot><tr><th>I alt</th><td>Tre gange om året</td></tr></tfoot></table>",
        "<ul><li>Skovskolen: nr. 4, rang 4 i stramhed</li></ul>",
        "<dl><div><dt>Samlet styringsgrad</dt><dd>17</dd></div></dl>",
        "<p>Highest tightness: 4</p>",
    ];
    for inside in bad {
        assert!(!faults(&page(inside), &names).is_empty(), "{inside}");
    }
    let good = [
        "<p>Budgetopfølgning: 60 minutter i alt</p>",
        "<p>Budgetopfølgning er besluttet 3. marts 2026.</p>",
        "<table><tr><th>I alt</th><td>1.250.000 kr.</td></tr></table>",
        "<table class=matrix><tr><th>Solsikken</th><td>Tre gange om året</td></tr></table>",
        "<p>Egne aftaler: se dem her</p>",
    ];
    for inside in good {
        assert_eq!(faults(&page(inside), &names), Vec::<String>::new(), "{inside}");
    }
}

on_both! {
    fn no_answer_to_anybody_sums_averages_maximises_or_ranks_settings_or_what_is_known(town) {
        in_force(town, 4, "2027-02-01", &TIGHTENING);
        let names = names(town);
        for (who, visitor) in town.everybody() {
            let (read, found) = crawl(town, visitor, &names);
            assert!(found.is_empty(), "{who}: {found:#?}");
            assert!(read > 20 || ["stranger", "politician", "dpo", "administrator"].contains(&who), "{who} read {read} pages only");
        }
        let answers = town.chef.get("/rooms").all("table.matrix td").len();
        assert!(answers > 0, "there were settings to sum");
    }
}
