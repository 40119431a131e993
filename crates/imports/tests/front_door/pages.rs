//! The pages: what they show, who may open them, and that nothing happens before the confirmation.

use crate::{BROKEN, WHOLE};
use testkit::{Town, Visitor, on_both};

fn send(visitor: &Visitor, text: &str) -> String {
    let sent = visitor.upload("/imports/org", &[("as_of", "2026-11-01")], "file", "enheder.csv", text.as_bytes());
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.location
}

fn units(town: &Town) -> i64 {
    town.db.read(|tx| tx.get::<(i64,)>("SELECT COUNT(*) FROM unit", store::args![])).unwrap().0
}

on_both! {
    fn a_file_is_previewed_and_changes_nothing_before_it_is_confirmed(town) {
        let before = units(town);
        let page = send(&town.administrator, WHOLE);
        town.administrator.get(&page).is(200).says("Intet er ændret endnu").says("Nye 2").says("Klassen").says("CSV, tegnsæt utf-8, skilletegn ;");
        assert_eq!((units(town), town.trail()), (before, vec!["import.received".to_owned()]));
        town.administrator.post(&format!("{page}/confirmation"), &[]).goes_to(&page);
        assert_eq!(units(town), before + 2);
        assert_eq!(town.trail(), ["import.received", "org.imported"]);
        town.administrator.get(&page).is(200).says("Importen er gennemført").says("Nye 2");
        town.administrator.post(&format!("{page}/confirmation"), &[]).is(409);
    }

    fn the_same_file_again_changes_nothing_and_the_page_says_so(town) {
        let first = send(&town.administrator, WHOLE);
        town.administrator.post(&format!("{first}/confirmation"), &[]).goes_to(&first);
        let before = units(town);
        let second = send(&town.administrator, WHOLE);
        town.administrator.get(&second).says("Præcis den samme fil blev importeret 21. november 2026").says("Filen ændrer ingenting").says("Uændrede 2");
        town.administrator.post(&format!("{second}/confirmation"), &[]).goes_to(&second);
        assert_eq!(units(town), before);
    }

    fn rejected_rows_are_shown_by_line_and_must_be_accepted_by_number(town) {
        let before = units(town);
        let page = send(&town.administrator, BROKEN);
        town.administrator.get(&page).says("Rækker, der afvises 1").says("Linje").says("findes ikke");
        let confirm = format!("{page}/confirmation");
        town.administrator.post(&confirm, &[]).is(422).says("Udfyld feltet");
        town.administrator.post(&confirm, &[("accept", "2")]).is(422).says("Én række afvises. Skriv præcis 1, eller ret filen.");
        assert_eq!(units(town), before);
        let csv = town.administrator.get(&format!("{page}/rejected")).is(200).html();
        assert!(csv.starts_with("\u{feff}Linje;Grund\r\n4;"), "{csv}");
        town.administrator.post(&confirm, &[("accept", "1")]).goes_to(&page);
        assert_eq!(units(town), before + 2);
    }

    fn a_mapping_is_corrected_saved_for_its_source_and_found_again(town) {
        let odd = "nøgle;hedder\n1;Skolen\n2;Klassen\n";
        let page = send(&town.administrator, odd);
        town.administrator.get(&page).says("Filen passer ikke med mappingen").says("Feltet id mangler");
        town.administrator.post(&format!("{page}/confirmation"), &[]).is(422);
        let remap = format!("{page}/mapping");
        town.administrator.post(&remap, &[("part", "org"), ("mapping", "source = \"x\"\nkind = \"org\"\n[columns]\nfarve = \"a\"\n")]).is(422).says("columns.farve er ikke et felt her");
        let mapping = "source = \"Særlig\"\nkind = \"org\"\n\n[columns]\nid = \"nøgle\"\nname = \"hedder\"\n";
        town.administrator.post(&remap, &[("part", "org"), ("mapping", mapping)]).goes_to(&page);
        town.administrator.post(&format!("{page}/confirmation"), &[]).goes_to(&page);
        let again = send(&town.administrator, odd);
        let seen = town.administrator.get(&again).is(200).says("Filen ændrer ingenting");
        assert!(seen.html().contains("source = &quot;Særlig&quot;"), "{}", seen.html());
    }

    fn an_import_can_be_given_up_and_its_content_goes(town) {
        let page = send(&town.administrator, WHOLE);
        town.administrator.post(&format!("{page}/cancellation"), &[]).goes_to("/imports/org");
        town.administrator.get(&page).says("Intet er ændret, og filens indhold er slettet");
        town.administrator.post(&format!("{page}/confirmation"), &[]).is(409);
        let left = town.db.read(|tx| tx.get::<(i64,)>("SELECT COUNT(*) FROM import_part WHERE content IS NOT NULL", store::args![]));
        assert_eq!(left.unwrap(), (0,));
        assert_eq!(town.trail(), ["import.received", "import.cancelled"]);
        town.administrator.get("/imports/org").says("enheder.csv").says("opgivet");
    }

    fn what_cannot_be_read_is_refused_in_words(town) {
        let send = |name: &str, bytes: &[u8]| town.administrator.upload("/imports/org", &[], "file", name, bytes);
        send("gammel.xls", &[0xD0, 0xCF, 0x11, 0xE0, 1, 2]).is(422).says("gamle format");
        send("ruin.xlsx", b"PK\x03\x04 ruin").is(422).says("Regnearket kan ikke læses");
        town.administrator.post("/imports/org", &[]).is(422).says("Vælg en fil");
        assert!(town.trail().is_empty());
    }

    fn imports_exist_for_the_administrator_alone(town) {
        let page = send(&town.administrator, WHOLE);
        for (name, visitor) in town.everybody().into_iter().filter(|(name, _)| *name != "administrator") {
            for path in ["/imports/org", &page, &format!("{page}/rejected")] {
                let status = visitor.get(path).status;
                assert!(status == 403 || status == 404, "{name} {path}: {status}");
            }
            for deed in ["confirmation", "cancellation", "mapping"] {
                let status = visitor.post(&format!("{page}/{deed}"), &[("part", "org"), ("mapping", "x")]).status;
                assert!(status == 403 || status == 404, "{name} {deed}: {status}");
            }
        }
        town.administrator.get("/imports/people").is(404);
        let other = page.replace("/imports/org/", "/imports/budget/");
        town.administrator.get(&other).is(404);
    }

    fn the_pages_speak_english_too(town) {
        let page = send(&town.administrator, BROKEN);
        town.administrator.in_english().get(&page).is(200).says("Nothing has changed yet").says("Rows rejected 1");
        town.administrator.in_english().get("/imports/budget").is(200).says("Nothing has been imported yet");
    }
}
