//! Lilleby Kommune: small enough to know by heart, with one of everything that access asks about.

use crate::databases::Cloned;
use crate::visitor::Visitor;
use access::{CommitteeId, FunctionId, Held, Role};
use axum::Router;
use base::{Date, Period, PersonId, PostId, Time, UnitId, Uuid};
use org::{Content, Function, How, Place};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::str::FromStr;
use store::{By, Db, Event, Tx, args};
use web::{App, Settings};

/// The day on which every test lives.
pub const TODAY: Date = Date::known(2026, 11, 21);

macro_rules! town {
    (units: $($unit:ident)+; people: $($person:ident)+; posts: $($post:ident)+; functions: $($function:ident)+; committees: $($committee:ident)+;) => {
        /// The town: its units, its people as visitors, and its database.
        pub struct Town {
            /// The database.
            pub db: Db,
            /// The house.
            pub app: App,
            /// Nobody.
            pub nobody: Visitor,
            $(#[doc = "A unit; see `build`."] pub $unit: UnitId,)+
            $(#[doc = "A person; see `build`."] pub $person: Visitor,)+
            $(#[doc = "A post; see `build`."] pub $post: PostId,)+
            $(#[doc = "A staff function; see `build`."] pub $function: FunctionId,)+
            $(#[doc = "A committee; see `build`."] pub $committee: CommitteeId,)+
            cloned: Cloned,
            told: String,
        }

        impl Town {
            pub(crate) fn found(cloned: Cloned, told: &str) -> Self {
                let ids: HashMap<&str, &str> = told.lines().filter_map(|line| line.split_once('=')).collect();
                let app = app(&cloned.db);
                let router = web::router(&app);
                let visitor = |name: &str| Visitor::signed_in(&router, &cloned.db, PersonId(uuid(&ids, name)));
                Self {
                    $($unit: UnitId(uuid(&ids, stringify!($unit))),)+
                    $($person: visitor(stringify!($person)),)+
                    $($post: PostId(uuid(&ids, stringify!($post))),)+
                    $($function: FunctionId(uuid(&ids, stringify!($function))),)+
                    $($committee: CommitteeId(uuid(&ids, stringify!($committee))),)+
                    nobody: Visitor::nobody(&router),
                    db: cloned.db.clone(),
                    app,
                    cloned,
                    told: told.to_owned(),
                }
            }

            /// The same town as it stands now on a database of its own, everybody signed in anew. On SQLite alone.
            pub fn again(&self) -> Self {
                Self::found(self.cloned.again(), &self.told)
            }

            /// Everybody who can sign in, by name.
            pub fn everybody(&self) -> Vec<(&'static str, &Visitor)> {
                vec![$((stringify!($person), &self.$person)),+]
            }
        }
    };
}

town! {
    units: kommune boern solsikken skoven aeldre aasen economy_unit hr_unit;
    people: director chef leader deputy sibling aeldrechef employee economist hr_partner med politician administrator dpo auditor stranger;
    posts: director_post chef_post leader_post sibling_post aasen_post economist_post;
    functions: economy hr;
    committees: boerneudvalg;
}

fn uuid(ids: &HashMap<&str, &str>, name: &str) -> Uuid {
    Uuid::from_str(ids.get(name).unwrap_or_else(|| panic!("the town has no {name}"))).unwrap()
}

/// The house on a database, as the binary puts it together.
pub fn app(db: &Db) -> App {
    let settings = Settings { address: "http://localhost".to_owned(), counted: true, ..Settings::default() };
    App::new(db.clone(), settings, server::capabilities(), Some(server::describe))
}

struct Builder<'a, 't> {
    tx: &'a mut Tx<'t>,
    told: String,
}

/// From this day everything in the town has been as it is.
pub const SINCE: Date = Date::known(2024, 1, 1);

impl Builder<'_, '_> {
    fn tell(&mut self, name: &str, id: Uuid) {
        let _ = writeln!(self.told, "{name}={id}");
    }

    fn unit(&mut self, key: &str, name: &str, parent: Option<UnitId>, level: &str) -> UnitId {
        let content = Content { name: name.to_owned(), parent, kind: String::new(), level: level.to_owned() };
        let unit = org::add_unit(self.tx, content, Period::since(SINCE)).unwrap();
        self.tell(key, unit.0);
        unit
    }

    fn person(&mut self, key: &str, name: &str) -> PersonId {
        let email = format!("{key}@lilleby.example");
        let person = access::add_person(self.tx, name, Some(&email)).unwrap();
        web::open_account(self.tx, person, &email).unwrap();
        self.tell(key, person.0);
        person
    }

    fn post(&mut self, unit: UnitId, function: Function) -> PostId {
        org::post_for(self.tx, Place { unit, function, no: 1 }, "").unwrap()
    }

    fn leads(&mut self, person: PersonId, unit: UnitId, how: How) -> PostId {
        let post = self.post(unit, Function::Leader);
        org::appoint(self.tx, post, person, how, Period::since(SINCE)).unwrap();
        post
    }

    fn holds(&mut self, person: PersonId, held: &Held) {
        access::hold(self.tx, person, held, SINCE, None).unwrap();
    }
}

/// Builds the town in an empty database and tells where everything is.
pub(crate) fn build(db: &Db) -> String {
    db.write(By::cli().at(Time::noon(SINCE)), |tx| {
        let mut town = Builder { tx, told: String::new() };
        let units = place(&mut town);
        people(&mut town, &units);
        let told = town.told;
        store::house::set(tx, "municipality", "Lilleby Kommune")?;
        tx.commit(Event::new("town.built"))?;
        Ok::<_, store::Error>(told)
    })
    .unwrap()
}

fn place(town: &mut Builder) -> HashMap<&'static str, UnitId> {
    let kommune = town.unit("kommune", "Lilleby Kommune", None, "Direktion");
    let boern = town.unit("boern", "Børn og Unge", Some(kommune), "Fagområde");
    let aeldre = town.unit("aeldre", "Ældre", Some(kommune), "Fagområde");
    let mut units = HashMap::from([("kommune", kommune), ("boern", boern), ("aeldre", aeldre)]);
    for (key, name, parent) in [
        ("solsikken", "Børnehaven Solsikken", boern),
        ("skoven", "Skovskolen", boern),
        ("aasen", "Plejecenter Åsen", aeldre),
        ("economy_unit", "Økonomi", kommune),
        ("hr_unit", "HR", kommune),
    ] {
        units.insert(key, town.unit(key, name, Some(parent), "Enhed"));
    }
    units
}

fn people(town: &mut Builder, units: &HashMap<&'static str, UnitId>) {
    let leaders = [
        ("director", "Dorte Direktør", "kommune", "director_post"),
        ("chef", "Carl Chef", "boern", "chef_post"),
        ("leader", "Lise Leder", "solsikken", "leader_post"),
        ("sibling", "Søren Skoleleder", "skoven", "sibling_post"),
        ("economist", "Erik Økonom", "economy_unit", "economist_post"),
        ("aeldrechef", "Ærna Ældrechef", "aeldre", ""),
        ("hr_partner", "Hanne HR", "hr_unit", ""),
    ];
    let mut known = HashMap::new();
    for (key, name, unit, post) in leaders {
        let person = town.person(key, name);
        let made = town.leads(person, units[unit], How::Held);
        if !post.is_empty() {
            town.tell(post, made.0);
        }
        known.insert(key, person);
    }
    let vacant = town.post(units["aasen"], Function::Leader);
    town.tell("aasen_post", vacant.0);
    let deputy = town.person("deputy", "Dan Souschef");
    town.leads(deputy, units["solsikken"], How::Deputy);
    for (key, name, held) in [
        ("employee", "Mona Medarbejder", Held::in_unit(Role::Employee, units["solsikken"])),
        ("med", "Mads Tillidsrepræsentant", Held::in_unit(Role::Med, units["boern"])),
        ("administrator", "Anne Administrator", Held::role(Role::Administrator)),
        ("dpo", "Dorthe Databeskytter", Held::role(Role::Dpo)),
        ("auditor", "Rikke Revisor", Held::role(Role::Auditor)),
    ] {
        let person = town.person(key, name);
        town.holds(person, &held);
    }
    town.person("stranger", "Frede Fremmed");
    sides(town, units, &known);
}

fn sides(town: &mut Builder, units: &HashMap<&'static str, UnitId>, known: &HashMap<&str, PersonId>) {
    for (key, code, names, unit, person) in [
        ("economy", "oekonomi", ("Økonomi", "Finance"), "economy_unit", "economist"),
        ("hr", "hr", ("HR", "HR"), "hr_unit", "hr_partner"),
    ] {
        let function = org::staff_function_for(town.tx, code, names.0, names.1).unwrap();
        org::answer_for(town.tx, function, Some(units[unit])).unwrap();
        org::join_function(town.tx, function, known[person], SINCE, None).unwrap();
        town.tell(key, function.0);
    }
    let committee = org::add_committee(town.tx, "Børne- og Skoleudvalget").unwrap();
    org::choose_units(town.tx, committee, &[units["boern"]]).unwrap();
    town.tell("boerneudvalg", committee.0);
    let politician = town.person("politician", "Poul Politiker");
    org::seat(town.tx, committee, politician, SINCE, None).unwrap();
}

impl Town {
    /// The codes of what has happened since the town was built, oldest first.
    pub fn trail(&self) -> Vec<String> {
        let what: Vec<(String,)> = self
            .db
            .read(|tx| tx.all("SELECT what FROM event WHERE what <> 'town.built' ORDER BY id", args![]))
            .unwrap();
        what.into_iter().map(|(what,)| what).collect()
    }

    /// The same town on another day: a house whose clock shows it, and everybody signed in anew by [`Town::on`].
    pub fn on(&self, date: Date, person: &Visitor) -> Visitor {
        let db = self.db.at(store::Clock::on(date));
        let router: Router = web::router(&app(&db));
        Visitor::signed_in(&router, &db, person.person)
    }

    /// A person with the session they have, at another time.
    pub fn later(&self, person: &Visitor, clock: store::Clock) -> Visitor {
        person.in_house(&web::router(&app(&self.db.at(clock))))
    }

    /// Runs jobs that are due, and seals the trail, as the worker would.
    pub fn work(&self) {
        web::run_due(&self.app);
    }
}
