//! The autumn: the same questions again, by themselves, on the day that was kept when the area began.

use super::town::{answers, day, first_round, leaders};
use base::Date;
use store::Clock;
use surveys::Kind;
use testkit::{Visitor, on_both};

const AUTUMN: Date = Date::known(2027, 10, 1);

on_both! {
    fn the_same_is_asked_again_on_the_day_that_was_kept(town) {
        let more = leaders(town, town.boern, &["Nord", "Syd"]);
        let before = first_round(town, town.boern);
        for who in more.iter().chain([&town.chef, &town.leader, &town.sibling]) {
            answers(who, before, "2").is(303);
        }
        let began = town.db.read(surveys::starts).unwrap().remove(0);
        assert_eq!((began.first_round, began.autumn_on), (testkit::TODAY, AUTUMN));
        day(town, AUTUMN.plus_days(-1));
        assert_eq!(town.db.read(surveys::starts).unwrap()[0].autumn, None);
        day(town, AUTUMN);
        let start = town.db.read(surveys::starts).unwrap().remove(0);
        let autumn = start.autumn.clone().unwrap();
        assert_eq!((autumn.kind, autumn.set, autumn.opened), (Kind::Autumn, start.baseline.clone().unwrap().set, AUTUMN));
        // The start is as it was.
        assert_eq!((start.first_round, start.autumn_on), (began.first_round, began.autumn_on));
        let on_that_day = |who: &Visitor| town.on(AUTUMN, who);
        on_that_day(&town.leader).get("/").says("Svar på fem spørgsmål: Børn og Unge");
        for who in more.iter().chain([&town.chef, &town.leader, &town.sibling]) {
            answers(&on_that_day(who), autumn.id, "4").is(303);
        }
        day(town, AUTUMN.plus_days(15));
        let after = town.db.at(Clock::on(AUTUMN.plus_days(15)));
        for (wave, sum) in [(before, [0, 5, 0, 0, 0]), (autumn.id, [0, 0, 0, 5, 0])] {
            let parts = after.read(move |tx| surveys::sums(tx, wave)).unwrap();
            assert_eq!(parts[0].counts["safety"], surveys::Counts(sum));
        }
        let chef = town.on(AUTUMN.plus_days(15), &town.chef);
        chef.get("/pulse").is(200).says("Lukket 15. oktober 2027");
        chef.get(&format!("/pulse/{}", autumn.id)).is(200).says("mest enige").says("siger ikke i sig selv, hvorfor");
    }
}
