//! Every route as everybody: nobody signs in first, a stranger finds nothing, no role meets a breakage,
//! and what each role is answered stands in a table that is read before it is accepted.

use axum::http::Method;
use expect_test::expect_file;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use testkit::{Town, Visitor, on_both};

/// A route's address with things of the town in it; what is not known there gets an id that nothing has.
fn address(town: &Town, path: &str) -> String {
    let unknown = base::id::timeless().to_string();
    let mut parts = vec![];
    let mut before = "";
    for part in path.split('/') {
        let filled = match (before, part) {
            ("units", "{id}") => town.solsikken.to_string(),
            ("committees" | "papers", "{id}" | "{committee}") => town.boerneudvalg.to_string(),
            (_, part) if part.starts_with('{') => unknown.clone(),
            (_, part) => part.to_owned(),
        };
        parts.push(filled);
        before = part;
    }
    parts.join("/")
}

fn visit(town: &Town, visitor: &Visitor, method: &Method, path: &str) -> u16 {
    let path = address(town, path);
    if *method == Method::POST { visitor.post(&path, &[]).status } else { visitor.get(&path).status }
}

on_both! {
    fn what_every_route_answers_to_everybody(town) {
        let mut table = String::new();
        for route in town.app.routes().filter(|route| !route.open && route.path != "/signout") {
            assert_eq!(visit(town, &town.nobody, &route.method, route.path), 303, "nobody at {}", route.path);
            let mut answers: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
            for (name, visitor) in town.everybody() {
                let status = visit(town, visitor, &route.method, route.path);
                assert!(status < 500, "{name} at {} {}: {status}", route.method, route.path);
                let lost = name == "stranger" && route.path != "/";
                assert!(!lost || status == 404, "a stranger at {} {}: {status}", route.method, route.path);
                answers.entry(status).or_default().push(name);
            }
            let _ = writeln!(table, "{} {}", route.method, route.path);
            for (status, who) in answers {
                let _ = writeln!(table, "  {status} {}", who.join(" "));
            }
        }
        expect_file!["sweep.txt"].assert_eq(&table);
    }
}
