//! The access matrix: every route of the table, with real things in its address, asked by everybody there is to Børnehaven
//! Solsikken: its own, those above, beside and below, those elsewhere, former holders, another municipality, nobody. The answers
//! stand in `access.txt`, which is read before it is accepted; what may never be otherwise stands here.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "access/filling.rs"]
mod filling;
#[path = "access/furnished.rs"]
mod furnished;
#[path = "access/readers.rs"]
mod readers;

use axum::http::Method;
use expect_test::expect_file;
use filling::Things;
use readers::{Others, Reader};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use store::args;
use testkit::{Town, on_copies};
use web::Route;

/// What a unit and its line keep between them: whoever leads beside it, or elsewhere, is told that there is no such thing.
const BETWEEN_TWO: [&str; 8] = [
    "/actions/",
    "/agreements/",
    "/calibrations/",
    "/delegations/",
    "/deviations/",
    "/help/",
    "/reopenings/",
    "/responses/",
];
/// Those for whom it is nobody's business.
const BESIDE: [&str; 7] = [
    "aeldrechef",
    "employee_beside",
    "employee_elsewhere",
    "leader_below",
    "med_elsewhere",
    "politician_elsewhere",
    "sibling",
];
/// What even somebody without any role reaches: their own page, which says so, and the way out.
const OPEN_TO_ALL: [&str; 2] = ["/", "/signout"];
/// Headers that every answer carries.
const HEADERS: [&str; 7] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "cache-control",
];

/// The town that is asked, renewed whenever somebody has changed something.
struct Asked<'a> {
    pristine: &'a Town,
    others: &'a Others,
    elsewhere: &'a Town,
    things: &'a Things,
    town: Town,
    readers: Vec<Reader>,
    /// What each is told of what is not there.
    nowhere: BTreeMap<&'static str, String>,
    wrong: Vec<String>,
}

fn trail(town: &Town) -> i64 {
    town.db.read(|tx| tx.get::<(i64,)>("SELECT COUNT(*) FROM event", args![])).unwrap().0
}

impl<'a> Asked<'a> {
    fn new(pristine: &'a Town, others: &'a Others, elsewhere: &'a Town, things: &'a Things) -> Self {
        let town = pristine.again();
        let readers = others.at(&town, elsewhere);
        Self { pristine, others, elsewhere, things, town, readers, nowhere: BTreeMap::new(), wrong: vec![] }
    }

    fn renew(&mut self) {
        self.town = self.pristine.again();
        self.readers = self.others.at(&self.town, self.elsewhere);
    }

    /// What everybody of the house is answered at a route, by status; what the others are answered is never otherwise.
    fn everybody(&mut self, route: &Route) -> BTreeMap<u16, Vec<&'static str>> {
        let mut answers: BTreeMap<u16, Vec<&'static str>> = BTreeMap::new();
        for nth in 0..self.readers.len() {
            let outside = self.readers[nth].outside;
            let (name, status) = self.ask(route, nth);
            if !outside {
                answers.entry(status).or_default().push(name);
            }
        }
        answers
    }

    fn ask(&mut self, route: &Route, nth: usize) -> (&'static str, u16) {
        let Reader { name, visitor, outside } = &self.readers[nth];
        let (address, posts) = (self.things.address(route.path), route.method == Method::POST);
        let before = posts.then(|| trail(&self.town));
        let seen = if posts { visitor.post(&address, &[]) } else { visitor.get(&address) };
        let mut wrong: Vec<String> = vec![];
        let mut never = |is: bool, what: &str| wrong.extend(is.then(|| what.to_owned()));
        never(seen.status >= 500, "a breakage");
        never(HEADERS.iter().any(|header| seen.header(header).is_empty()), "a header is missing");
        let signs_in = seen.status == 303 && seen.location.starts_with("/signin");
        if ["nobody", "other_municipality"].contains(name) {
            never(!signs_in, "whoever has not come in here is asked to");
        } else if *outside {
            never(
                seen.status != 404 && !OPEN_TO_ALL.contains(&route.path),
                "whoever is nothing to the house finds nothing",
            );
        }
        if seen.status == 404 && !posts {
            let nowhere =
                self.nowhere.entry(name).or_insert_with(|| visitor.get(&self.things.nowhere(route.path)).text());
            never(seen.text() != *nowhere, "it shows that there is something");
        }
        let everywhere = ["director", "administrator"].contains(name) && route.path.contains('{');
        if everywhere && !posts && seen.status < 400 {
            let nowhere = visitor.get(&self.things.nowhere(route.path)).status;
            let named = self.things.address(route.path) == self.things.nowhere(route.path);
            never(!named && nowhere < 400, "what is not there is shown");
        }
        let between = BETWEEN_TWO.iter().any(|start| route.path.starts_with(start));
        never(between && BESIDE.contains(name) && seen.status != 404, "it is between a unit and its line");
        let wrote = before.is_some_and(|before| trail(&self.town) != before);
        never(wrote && seen.status >= 400, "refused, and something was written");
        let at = |what: &String| format!("{name} at {} {}: {}, {what}", route.method, route.path, seen.status);
        self.wrong.extend(wrong.iter().map(at));
        let found = (*name, seen.status);
        if posts && seen.status < 400 && !signs_in {
            self.renew();
        }
        found
    }
}

#[test]
fn what_every_route_answers_to_everybody_by_what_they_are_to_the_unit() {
    on_copies(|elsewhere| {
        on_copies(|town| {
            let others = Others::move_in(town);
            let things = furnished::furnish(town, &others);
            for route in town.app.routes().filter(|route| !route.open) {
                things.address(route.path);
            }
            let mut asked = Asked::new(town, &others, elsewhere, &things);
            let mut table = String::new();
            for route in town.app.routes().filter(|route| !route.open) {
                let _ = writeln!(table, "{} {}", route.method, route.path);
                for (status, who) in asked.everybody(route) {
                    let _ = writeln!(table, "  {status} {}", who.join(" "));
                }
            }
            assert!(asked.wrong.is_empty(), "never:\n{}", asked.wrong.join("\n"));
            expect_file!["access.txt"].assert_eq(&table);
        });
    });
}
