//! Real organisations through the importer: Kolding, Ballerup and Sogndal, each on both databases.

use base::{Date, Lang};
use exchange::{Table, read_table};
use imports::{Input, Mapping, Report};
use std::path::Path;
use store::{By, Event};
use testkit::{TODAY, Town, on_both};

fn at(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn file(name: &str) -> String {
    std::fs::read_to_string(at(&format!("testdata/{name}"))).unwrap()
}

fn mapping(name: &str) -> Mapping {
    Mapping::parse(&std::fs::read_to_string(at(&format!("examples/mappings/{name}.toml"))).unwrap(), Lang::Da).unwrap()
}

/// Reads a file as the importer does, and takes what is good of it on a day.
fn import(town: &Town, text: &str, mapping: &Mapping, as_of: Date) -> Report {
    take(town, text, mapping, None, as_of)
}

fn take(town: &Town, text: &str, mapping: &Mapping, people: Option<(&str, &Mapping)>, as_of: Date) -> Report {
    let prepared = |text: &str, mapping: &Mapping| {
        let table: Table = read_table(text.as_bytes(), &mapping.read_options()).unwrap();
        imports::prepare(table, mapping, Lang::Da).unwrap()
    };
    let units = prepared(text, mapping);
    let crew = people.map(|(text, mapping)| prepared(text, mapping));
    town.db
        .write(By::cli(), move |tx| {
            let people = crew.as_ref().map(|crew| (&crew.table, &crew.mapping));
            let input = Input { table: &units.table, mapping: &units.mapping, people, as_of, lang: Lang::Da };
            let told = (org::import_kind().check)(tx, &input)?;
            let done = (org::import_kind().apply)(tx, &input)?;
            assert_eq!(told, done, "the check says what is then done");
            tx.commit(Event::new("org.imported"))?;
            Ok::<_, store::Error>(units.complete(done))
        })
        .unwrap()
}

fn tree(town: &Town, date: Date) -> org::Tree {
    town.db.read(move |tx| org::tree_at(tx, date)).unwrap()
}

fn on(text: &str) -> Date {
    Date::parse(text).unwrap()
}

const KOLDING: &str = "dk_kolding_os2mo_fixture_org_tree.csv";

on_both! {
    fn kolding_has_84_units_under_two_roots_and_nine_of_them_are_called_administration(town) {
        let before = tree(town, TODAY).len();
        let report = import(town, &file(KOLDING), &mapping("kolding"), TODAY);
        assert_eq!((report.read, report.accepted, report.new), (84, 84, 84));
        assert!(report.rejected.is_empty());
        let kolding = tree(town, TODAY);
        assert_eq!(kolding.len() - before, 84);
        assert_eq!(kolding.roots().len(), 1 + 2);
        assert_eq!(kolding.units().filter(|unit| unit.name == "Administration").count(), 9);
        assert_eq!(kolding.listed().iter().map(|(depth, _)| depth + 1).max(), Some(5));
        assert_eq!(tree(town, on("1960-01-01")).len(), 84);
        assert_eq!(tree(town, on("1959-12-31")).len(), 0);
        let again = import(town, &file(KOLDING), &mapping("kolding"), TODAY);
        assert_eq!((again.new, again.changed, again.closed, again.unchanged), (0, 0, 0, 84));
    }

    fn ballerup_has_1558_units_without_parents(town) {
        let text = file("dk_ballerup_os2mo_org_units.csv");
        let report = import(town, &text, &mapping("ballerup"), TODAY);
        assert_eq!((report.read, report.accepted, report.new), (1558, 1558, 1558));
        assert_eq!(tree(town, TODAY).roots().len(), 1 + 1558);
        let again = import(town, &text, &mapping("ballerup"), TODAY);
        assert!(again.changes_nothing());
        assert_eq!(again.unchanged, 1558);
    }

    fn sogndals_140_units_come_out_of_its_list_of_accounts(town) {
        let mut mapping = mapping("sogndal-org");
        mapping.root = None;
        let text = file("no_sogndal_driftsbudsjett_2013_account_budget.csv");
        let before = tree(town, TODAY).len();
        let report = import(town, &text, &mapping, TODAY);
        assert_eq!((report.read, report.accepted, report.new), (4898, 4898, 140));
        assert_eq!(tree(town, TODAY).len() - before, 140);
        let library = town.db.read(|tx| org::unit_by_key(tx, "Sogndal kommune", "120")).unwrap().unwrap();
        assert_eq!(tree(town, TODAY).get(library).unwrap().name, "Bibliotek");
        assert_eq!(import(town, &text, &mapping, TODAY).unchanged, 140);
    }

    fn a_reorganisation_is_told_before_it_happens_and_history_stays(town) {
        import(town, &file(KOLDING), &mapping("kolding"), on("2025-01-01"));
        // Budget og Planlægning gets another name, Byudvikling moves to the other root's top, the last line is gone.
        let mut lines: Vec<String> = file(KOLDING).lines().map(str::to_owned).collect();
        let gone = lines.iter().rposition(|line| !line.is_empty()).unwrap();
        let leaf = lines.remove(gone).split(';').next().unwrap().to_owned();
        let budget = lines.iter().position(|line| line.contains(";Budget og Planlægning;Budget og Planlægning;")).unwrap();
        lines[budget] = lines[budget].replace(";Budget og Planlægning;Budget og Planlægning;", ";Budget;Økonomi og Budget;");
        let urban = lines.iter().position(|line| line.contains(";Byudvikling;Byudvikling;")).unwrap();
        lines[urban] = lines[urban].replace("b6c11152-0645-4712-a207-ba2c53b391ab", "f06ee470-9f17-566f-acbe-e938112d46d9");
        let report = import(town, &lines.join("\n"), &mapping("kolding"), on("2026-03-01"));
        assert_eq!((report.new, report.changed, report.closed, report.unchanged), (0, 2, 1, 81));
        let said: Vec<_> = report.details.iter().map(|d| format!("{}: {}", d.what, d.text)).collect();
        assert!(said.contains(&"omdøbt: Budget og Planlægning hedder nu Økonomi og Budget".to_owned()), "{said:?}");
        assert!(said.contains(&"flyttet: Byudvikling, nu under Kolding Kommune".to_owned()), "{said:?}");
        let unit = move |key: String| town.db.read(move |tx| org::unit_by_key(tx, "Kolding (OS2mo)", &key)).unwrap().unwrap();
        let (renamed, closed) = (unit("1f06ed67-aa6e-4bbc-96d9-2f262b9202b5".to_owned()), unit(leaf));
        let (old, new) = (tree(town, on("2026-02-28")), tree(town, on("2026-03-01")));
        assert_eq!((old.get(renamed).unwrap().name.as_str(), new.get(renamed).unwrap().name.as_str()),
            ("Budget og Planlægning", "Økonomi og Budget"));
        assert!(old.get(closed).is_some() && new.get(closed).is_none());
        assert_eq!((old.len(), new.len()), (84 + 8, 83 + 8));
    }

    fn every_row_that_cannot_be_taken_says_its_line_and_why(town) {
        let text = "uuid;parent_uuid;name;unit_type;unit_level;valid_from;valid_to\n\
            a;b;Nord;;;2020-01-01;\nb;a;Syd;;;2020-01-01;\nc;findes-ikke;Øst;;;2020-01-01;\n\
            d;;;;;2020-01-01;\ne;;Vest;;;2020-13-01;\nf;;Midt;;;2020-01-01;2019-01-01\ng;;By;;;;\ng;;By igen;;;;\n";
        let report = import(town, text, &mapping("kolding"), TODAY);
        let told: Vec<_> = report.rejected.iter().map(|r| (r.line, r.reason.as_str())).collect();
        assert_eq!(told[0], (2, "Enheden ville komme til at stå under sig selv."));
        assert_eq!(told[1], (3, "Enheden ville komme til at stå under sig selv."));
        assert_eq!(told[2], (4, "Ingen enhed har nummeret findes-ikke, som skulle være den overordnede."));
        assert_eq!((told[3].0, told[4].0), (5, 6));
        assert_eq!(told[5], (7, "Slutdatoen 1. januar 2019 ligger ikke efter begyndelsen 1. januar 2020."));
        assert_eq!(told[6], (9, "Samme nummer står allerede i linje 8."));
        assert_eq!((report.read, report.accepted, report.new), (8, 1, 1));
    }

    fn people_come_beside_their_units_and_the_same_file_twice_changes_nothing(town) {
        let people = "nummer;navn;email;enhed;funktion;antal;fra\n\
            1;Prøveleder Et;et@kolding.example;b6c11152-0645-4712-a207-ba2c53b391ab;leder;;2020-01-01\n\
            2;Prøveleder To;;b6c11152-0645-4712-a207-ba2c53b391ab;souschef;;2020-01-01\n\
            3;Prøveperson;;b6c11152-0645-4712-a207-ba2c53b391ab;medarbejder;;2020-01-01\n\
            3;Prøveperson;;b6c11152-0645-4712-a207-ba2c53b391ab;AMR;;2020-01-01\n\
            ;;;1f06ed67-aa6e-4bbc-96d9-2f262b9202b5;antal medarbejdere;14;2020-01-01\n\
            ;Ukendt;;1f06ed67-aa6e-4bbc-96d9-2f262b9202b5;leder;;\n";
        let told = "source = \"Kolding løn\"\nkind = \"people\"\n[columns]\nperson = \"nummer\"\nname = \"navn\"\n\
            email = \"email\"\nunit = \"enhed\"\nfunction = \"funktion\"\nnumber = \"antal\"\nfrom = \"fra\"\n";
        let crew = Mapping::parse(told, Lang::Da).unwrap();
        let first = take(town, &file(KOLDING), &mapping("kolding"), Some((people, &crew)), TODAY);
        assert_eq!((first.read, first.accepted, first.new), (90, 89, 89));
        assert_eq!(first.rejected[0].line, 7);
        assert!(first.rejected[0].reason.contains("Navnet alene er ikke nok"));
        let again = take(town, &file(KOLDING), &mapping("kolding"), Some((people, &crew)), TODAY);
        assert_eq!((again.new, again.changed, again.closed, again.unchanged), (0, 0, 0, 89));
        let key = |key: &'static str| town.db.read(move |tx| org::unit_by_key(tx, "Kolding (OS2mo)", key)).unwrap().unwrap();
        let (mayor, plan) = (key("b6c11152-0645-4712-a207-ba2c53b391ab"), key("1f06ed67-aa6e-4bbc-96d9-2f262b9202b5"));
        let led = town.db.read(move |tx| org::leaders(tx, plan, TODAY)).unwrap();
        assert!(led.own.is_empty() && !led.vacant);
        let (from, holders) = led.inherited_from.unwrap();
        assert_eq!((from, holders[0].name.as_str()), (mayor, "Prøveleder Et"));
        let heads = town.db.read(move |tx| org::heads(tx, TODAY)).unwrap();
        assert_eq!((heads[&mayor], heads[&plan]), (2, 14));
        let actor = town.db.read(move |tx| access::Actor::load(tx, holders[0].person)).unwrap();
        assert_eq!(actor.led().iter().map(|(unit, _)| *unit).collect::<Vec<_>>(), [mayor]);
    }
}
