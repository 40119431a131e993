//! The catalogue: the starter, a new edition, and old agreements that keep pointing at theirs.

use crate::hands::{in_force, instrument, round};
use testkit::{TODAY, Town, on_both};

/// The form of an instrument as its page holds it, to be changed and sent again.
fn form(town: &Town, page: &str) -> Vec<(String, String)> {
    let html = town.administrator.get(page).is(200).html();
    let document = scraper::Html::parse_document(&html);
    let every = scraper::Selector::parse("main input[name], main textarea[name], main select[name]").unwrap();
    let chosen = scraper::Selector::parse("option[selected]").unwrap();
    document
        .select(&every)
        .filter(|field| !field.attr("name").unwrap_or_default().starts_with('_'))
        .map(|field| {
            let name = field.attr("name").unwrap().to_owned();
            let value = match field.value().name() {
                "textarea" => field.text().collect::<String>().trim().to_owned(),
                "select" => field.select(&chosen).next().and_then(|o| o.attr("value")).unwrap_or_default().to_owned(),
                _ => field.attr("value").unwrap_or_default().to_owned(),
            };
            (name, value)
        })
        .collect()
}

fn send(town: &Town, page: &str, fields: &[(String, String)]) -> testkit::Seen {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    town.administrator.post(page, &fields)
}

fn set(fields: &mut [(String, String)], name: &str, value: &str) {
    value.clone_into(&mut fields.iter_mut().find(|(known, _)| known == name).unwrap().1);
}

on_both! {
    fn the_starter_catalogue_is_published_once_and_read_in_both_languages(town) {
        town.leader.get("/catalogue").says("Kataloget er tomt");
        town.leader.post("/catalogue/starter", &[]).is(403);
        town.administrator.post("/catalogue/starter", &[]).goes_to("/catalogue");
        town.administrator.post("/catalogue/starter", &[]).is(409);
        town.leader.get("/catalogue").says("Budgetopfølgning").says("Fagligt tilsyn").says("vises, aftales ikke");
        town.leader.in_english().get("/catalogue").says("Budget follow-up").says("shown, not agreed");
        let purchasing = format!("/catalogue/{}", instrument(town, "indkoebsaftaler"));
        town.leader.get(&purchasing).says("Udbudsloven, lov nr. 1564").says("Skal ses efter af kommunens jurist");
        town.politician.get("/catalogue").is(404);
        assert_eq!(town.trail(), ["steering.edition_published"]);
    }

    fn an_old_agreement_keeps_pointing_at_the_edition_it_was_made_under(town) {
        let agreement = in_force(town, 3, "2027-06-01", &crate::hands::TIGHTENING);
        let edition = town.administrator.post("/catalogue/editions", &[]).is(303).location;
        let page = format!("{edition}/{}", instrument(town, "budgetopfoelgning"));
        let mut fields = form(town, &page);
        set(&mut fields, "words_da_2", "Tre gange, med nye ord");
        set(&mut fields, "gone_3", "2");
        send(town, &page, &fields).goes_to(&edition);
        town.leader.get(&format!("/units/{}", town.solsikken)).says("Hvert kvartal med en kort forklaring");
        town.administrator.post(&format!("{edition}/publication"), &[]).goes_to("/catalogue");
        town.leader.get(&agreement).says("udgave 1").says("Hvert kvartal med en kort forklaring");
        town.leader.get(&format!("/units/{}", town.solsikken)).says("Tre gange, med nye ord");
        town.administrator.get(&page).is(404);
        send(town, &page, &fields).is(404);
    }

    fn a_new_edition_cannot_tighten_for_anybody(town) {
        round(town);
        let edition = town.administrator.post("/catalogue/editions", &[]).is(303).location;
        let page = format!("{edition}/{}", instrument(town, "budgetopfoelgning"));
        let mut fields = form(town, &page);
        set(&mut fields, "default", "4");
        send(town, &page, &fields).goes_to(&edition);
        let publication = format!("{edition}/publication");
        town.administrator.post(&publication, &[]).is(409).says("kan ikke strammes i en ny udgave");
        set(&mut fields, "default", "2");
        set(&mut fields, "gone_3", "4");
        send(town, &page, &fields).goes_to(&edition);
        town.administrator.post(&publication, &[]).is(409).says("kan ikke føre til et strammere");
    }

    fn a_round_takes_at_most_five_and_never_what_is_only_shown(town) {
        round(town);
        let (area, deadline) = (town.boern.to_string(), TODAY.plus_days(5).to_string());
        let six = ["ansaettelser", "loensum", "metode", "egenkontrol", "presse", "lokaler"];
        let ids: Vec<String> = six.iter().map(|code| instrument(town, code).to_string()).collect();
        let mut fields = vec![("area", &*area), ("name", "For mange"), ("deadline", &*deadline)];
        fields.extend(ids.iter().map(|id| ("instrument", id.as_str())));
        town.chef.post("/rounds", &fields).is(422).says("Vælg højst fem instrumenter.");
        town.leader.post("/rounds", &fields[..4]).is(403);
        let inspection = instrument(town, "tilsyn").to_string();
        let shown = [("area", &*area), ("name", "Tilsyn"), ("deadline", &*deadline), ("instrument", &*inspection)];
        town.chef.post("/rounds", &shown).is(409).says("kan ikke aftales");
    }

    fn a_new_step_is_published_when_there_is_room_under_the_ceiling_and_shows_its_minutes_first(town) {
        round(town);
        ceiling(town, 60_000);
        let edition = town.administrator.post("/catalogue/editions", &[]).is(303).location;
        let page = format!("{edition}/{}", instrument(town, "budgetopfoelgning"));
        let mut fields = form(town, &page);
        for (name, value) in [
            ("words_da_5", "Hver fredag"),
            ("words_en_5", "Every Friday"),
            ("duty_da_5", "Send tallene"),
            ("duty_en_5", "Send the figures"),
            ("often_5", "weekly"),
            ("minutes_5", "60"),
        ] {
            set(&mut fields, name, value);
        }
        send(town, &page, &fields).goes_to(&edition);
        town.administrator.get(&edition).is(200).says("af hver leder om året. Det er spredt over hele året.").says("Der er");
        ceiling(town, 60);
        town.administrator.get(&edition).is(200).says("Det bliver afvist, til noget andet går ud.");
        let publication = format!("{edition}/publication");
        town.administrator.post(&publication, &[]).is(409).says("Noget andet må gå ud først.");
        ceiling(town, 60_000);
        town.administrator.post(&publication, &[]).goes_to("/catalogue");
    }
}

/// Sets a ceiling for leaders from today, in minutes.
pub fn ceiling(town: &Town, minutes: i64) {
    let by = store::By::cli();
    let set = town.db.write(by.at(base::Time::noon(testkit::TODAY)), move |tx| {
        let (role, from, decided) = (access::Role::Leader, testkit::TODAY, "Direktionen".to_owned());
        burden::set_ceiling(tx, &burden::Ceiling { role, from, minutes: Some(minutes), decided })?;
        tx.commit(store::Event::new("burden.ceiling_set"))
    });
    set.unwrap();
}
