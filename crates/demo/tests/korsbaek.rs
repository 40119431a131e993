//! Korsbæk Kommune is built once on each database, and then visited: the same town, and something true on every page.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use base::{Money, PersonId};
use budget::Kind;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use store::{Clock, Db, Durability, Url};
use testkit::{TODAY, Visitor, on_each_empty};
use web::{App, Settings};

/// The town as one would compare two: names in their order, and the sums of each kind and year in øre.
#[derive(Debug, PartialEq, Eq)]
struct Picture {
    units: Vec<String>,
    people: i64,
    sums: BTreeMap<(i16, &'static str), i64>,
    trail: Vec<(String, usize)>,
}

fn open(url: &str) -> Db {
    let url: Url = url.parse().unwrap();
    Db::open(&url, Clock::on(TODAY), Durability::Off).unwrap()
}

#[test]
fn korsbaek_is_the_same_town_on_both_databases_and_every_page_has_something_true() {
    let pictures: RefCell<Vec<Picture>> = RefCell::new(vec![]);
    on_each_empty(|url| {
        let db = open(url);
        db.migrate().unwrap();
        let mut told = vec![];
        demo::build(&db, &mut |done, total, what| told.push((done, total, what.to_owned()))).unwrap();
        assert_eq!(told.last(), Some(&(21, 21, "Korsbæk Kommune er klar".to_owned())));
        pictures.borrow_mut().push(picture(&db));
        nothing_is_built_twice(&db);
        the_seal_holds(&db);
        what_is_found_is_what_there_is(&db);
        visit(&db);
    });
    let pictures = pictures.into_inner();
    assert_eq!(pictures.len(), 2);
    assert_eq!(pictures.first(), pictures.last());
    let picture = pictures.first().unwrap();
    assert_eq!((picture.units.len(), picture.people), (330, 5_200));
    // Net expenditure per inhabitant is REGK31's for the functions it holds, and invented for seven more.
    let expected = demo_total();
    assert_eq!(picture.sums.get(&(2026, "original")), Some(&expected));
}

/// 41,000 inhabitants at 44,857 kroner of REGK31 and 4,990 invented kroner each.
fn demo_total() -> i64 {
    let invented = 2_900 + 790 + 230 + 310 + 190 + 370 + 200;
    Money::whole(41_000 * (44_857 + invented)).0
}

/// Every command that gave something a name wrote how it is found.
fn what_is_found_is_what_there_is(db: &Db) {
    let finders: Vec<web::Finder> = server::capabilities().iter().flat_map(|one| one.finders.clone()).collect();
    assert_eq!(finders.len(), 6);
    for finder in finders {
        let renewed = db.write_exempt(move |tx| finder.renew(tx));
        assert_eq!(renewed.unwrap(), 0, "{}", finder.kind);
    }
}

fn picture(db: &Db) -> Picture {
    db.read(|tx| {
        let tree = org::tree_at(tx, TODAY)?;
        let root = tree.roots().first().copied().unwrap();
        let units: Vec<String> = tree.subtree(root).into_iter().map(|id| tree.get(id).unwrap().name.clone()).collect();
        let heads: i64 = org::heads(tx, TODAY)?.values().map(|heads| i64::from(*heads)).sum();
        let led = org::leader_posts(tx, TODAY)?.0.values().flatten().filter(|post| post.filled()).count();
        let mut sums = BTreeMap::new();
        for year in budget::years(tx)? {
            let all = budget::all_totals(tx, year)?.all();
            for kind in Kind::ALL {
                sums.insert((year, kind.code()), all.get(*kind).told.0);
            }
        }
        let what: Vec<(String,)> = tx.all("SELECT what FROM event", store::args![])?;
        let mut trail: BTreeMap<String, usize> = BTreeMap::new();
        for (what,) in what {
            *trail.entry(what).or_default() += 1;
        }
        let people = heads + i64::try_from(led).unwrap();
        Ok::<_, store::Error>(Picture { units, people, sums, trail: trail.into_iter().collect() })
    })
    .unwrap()
}

fn nothing_is_built_twice(db: &Db) {
    let again = demo::build(db, &mut |_, _, _| {}).unwrap_err().to_string();
    assert!(again.contains("empty database only"), "{again}");
}

fn the_seal_holds(db: &Db) {
    db.seal().unwrap();
    let marked = db.read(|tx| store::house::get(tx, demo::MARK)).unwrap();
    assert_eq!(marked, Some(TODAY.to_string()));
}

/// The house with the demonstration's page in it.
fn router(db: &Db) -> axum::Router {
    let mut all = server::capabilities();
    all.push(demo::capability());
    web::router(&App::new(db.clone(), Settings { demo: true, ..Settings::default() }, all, Some(server::describe)))
}

fn person(db: &Db, who: &str) -> PersonId {
    let email = format!("{who}@korsbaek.example");
    db.read(|tx| access::find_person_by_email(tx, &email)).unwrap().unwrap_or_else(|| panic!("nobody is {email}")).id
}

const EVERYBODY: [&str; 13] = [
    "direktion",
    "chef",
    "leder",
    "strammere",
    "souschef",
    "medarbejder",
    "med",
    "oekonomi",
    "hr",
    "politiker",
    "admin",
    "revisor",
    "dpo",
];

fn visit(db: &Db) {
    let house = router(db);
    let nobody = Visitor::nobody(&house);
    nobody.get("/demo").is(200).says("findes ikke").says("Kilde: Danmarks Statistik, REGK31");
    nobody.in_english().get("/demo").is(200).says("does not exist");
    let leader = person(db, "leder");
    nobody.post(&format!("/demo/{leader}"), &[]).goes_to("/");
    let stranger = db.read(|tx| access::find_person_by_email(tx, "nobody@korsbaek.example")).unwrap();
    assert_eq!(stranger, None);
    let as_who = |who: &str| Visitor::signed_in(&house, db, person(db, who));
    let unit = |name: &str| {
        let found = db.read(|tx| org::tree_at(tx, TODAY)).unwrap();
        found.units().find(|unit| unit.name == name).unwrap_or_else(|| panic!("no {name}")).id
    };
    let larks = format!("/units/{}", unit("Børnehuset Lærkereden"));
    as_who("leder").get("/").is(200);
    as_who("leder").get(&larks).is(200).says("ingen børn går rundt alene");
    as_who("chef").get(&format!("/units/{}", unit("Dagtilbud Vest"))).is(200).says("kvartal");
    as_who("direktion").get(&format!("/units/{}", unit("Botilbuddet Havnegade"))).is(200).says("ubesat");
    as_who("direktion").get(&format!("/units/{}", unit("Familiehuset"))).is(200);
    let centre = format!("/units/{}/forecasts", unit("Center for Dagtilbud"));
    as_who("chef").get(&centre).is(200).says("enheder har oplyst").says("Rettelse:").says("heraf ledernes rettelser");
    let mine = format!("/units/{}/forecasts", unit("Børnehuset Lærkereden"));
    as_who("leder").get(&mine).is(200).says("Sådan ramte jeres prognoser").says("Bygger på én opfølgning");
    let board =
        db.read(org::committees).unwrap().into_iter().find(|one| one.name == "Børne- og Skoleudvalget").unwrap();
    as_who("politiker")
        .get(&format!("/papers/committees/{}", board.id))
        .is(200)
        .says("19 uger")
        .says("Over tid")
        .says("ingen er valgt til at svare endnu")
        .says("Udvalget har sluppet det")
        .says("Hvad den frigjorte tid er gået til")
        .says("Det venter enhederne selv");
    for who in EVERYBODY {
        wander(&as_who(who), who);
        as_who(who).in_english().get("/").is(200);
    }
    as_who("leder").get(&format!("{larks}/wheel")).is(200).says("Fælles dato").says("Vis som tabel");
    as_who("leder").get("/followup/learning").is(200).says("da den første sagde op");
    as_who("leder").get("/letters/mine").is(200).says("venter på dig i Råderum");
    as_who("direktion").get("/followup").is(200).says("ubesvaret; svaret skulle være kommet");
    as_who("oekonomi")
        .get("/followup/dates")
        .is(200)
        .says("Hold den årlige arbejdsmiljødrøftelse")
        .says("Et årshjul at begynde med");
    let committees = db.read(org::committees).unwrap();
    for committee in &committees {
        let path = format!("/papers/committees/{}", committee.id);
        as_who("oekonomi").get(&path).is(200).says("27. oktober 2026");
        let seen = as_who("politiker").get(&path).status;
        assert_eq!(seen, if committee.name == "Børne- og Skoleudvalget" { 200 } else { 404 }, "{}", committee.name);
    }
    a_house_that_is_no_demonstration_has_no_such_page(db, &nobody, leader);
}

/// Follows links from the first page, one page of each kind: none leads astray, and each says something.
fn wander(visitor: &Visitor, who: &str) {
    let (mut known, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    let mut waiting = VecDeque::from(["/".to_owned()]);
    while let Some(path) = waiting.pop_front() {
        if !kinds.insert(kind_of(&path)) {
            continue;
        }
        let page = visitor.get(&path);
        if page.status == 303 {
            waiting.push_front(page.location);
            continue;
        }
        assert_eq!(page.status, 200, "{who} was led to {path}");
        if page.header("content-type").starts_with("text/html") {
            assert!(page.text().len() > 60, "{who} sees nothing on {path}");
            waiting.extend(links(&page.html()).into_iter().filter(|link| known.insert(link.clone())));
        }
    }
    assert!(kinds.len() > 10, "{who} gets to {} kinds of pages", kinds.len());
}

/// A path without its ids and its query.
fn kind_of(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| if part.parse::<base::Uuid>().is_ok() { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn links(html: &str) -> Vec<String> {
    let all = html.split("<a ").skip(1).filter_map(|rest| rest.split("href=\"").nth(1)?.split('"').next());
    let all = all.map(|link| link.replace("&amp;", "&").split('#').next().unwrap_or_default().to_owned());
    all.filter(|link| link.starts_with('/')).collect()
}

fn a_house_that_is_no_demonstration_has_no_such_page(db: &Db, nobody: &Visitor, leader: PersonId) {
    db.write_exempt(|tx| tx.run("DELETE FROM house WHERE name = 'demo'", store::args![])).unwrap();
    nobody.get("/demo").is(404);
    nobody.post(&format!("/demo/{leader}"), &[]).is(404);
}
