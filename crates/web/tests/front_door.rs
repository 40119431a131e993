//! The door of the house: signing in, forged and repeated forms, headers, words for errors, languages.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use store::{By, Clock, Event, args};
use testkit::{Seen, TODAY, Town, on_both};

fn session(seen: &Seen) -> String {
    let pair = seen.cookie.split(';').next().unwrap_or_default();
    pair.strip_prefix("s=").unwrap_or_default().to_owned()
}

fn link(town: &Town) -> String {
    let person = town.leader.person;
    town.db
        .write(By::cli(), move |tx| -> Result<String, web::Error> {
            let token = web::first_link(tx, person)?;
            tx.commit(Event::new("account.link_made"))?;
            Ok(token)
        })
        .unwrap()
}

const SENTENCE: &str = "ræven løber over marken";

fn choose(town: &Town, token: &str, password: &str) -> Seen {
    town.nobody.post_bare(&format!("/welcome/{token}"), &[("password", password), ("again", password)])
}

on_both! {
    fn a_first_link_sets_a_password_once_and_signs_in(town) {
        let token = link(town);
        town.nobody.get(&format!("/welcome/{token}")).is(200).says("leader@lilleby.example");
        let seen = choose(town, &token, SENTENCE).goes_to("/");
        assert_eq!(session(&seen).len(), 64);
        choose(town, &token, "en helt anden sætning").is(404);
        let seen = town.nobody.post_bare("/signin", &[("login", " Leader@Lilleby.example"), ("password", SENTENCE), ("next", "/organisation")]);
        assert_eq!(session(&seen.goes_to("/organisation")).len(), 64);
    }

    fn a_wrong_password_and_an_unknown_login_are_told_alike(town) {
        choose(town, &link(town), SENTENCE).is(303);
        for login in ["leader@lilleby.example", "nobody@lilleby.example"] {
            town.nobody.post_bare("/signin", &[("login", login), ("password", "forkert forkert")]).is(422)
                .says("E-mail og adgangskode passer ikke sammen");
        }
    }

    fn a_short_password_is_told_with_what_to_do(town) {
        let token = link(town);
        choose(town, &token, "kort").is(422).says("mellem 12 og 200 tegn");
        choose(town, &token, SENTENCE).is(303);
    }

    fn the_sixth_try_in_a_minute_waits(town) {
        let try_it = || town.nobody.post_bare("/signin", &[("login", "leader@lilleby.example"), ("password", "x")]);
        for _ in 0..5 { try_it().is(422); }
        try_it().is(429).says("For mange forsøg");
    }

    fn signing_in_never_leads_out_of_the_house(town) {
        choose(town, &link(town), SENTENCE).is(303);
        for next in ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"] {
            town.nobody.post_bare("/signin", &[("login", "leader@lilleby.example"), ("password", SENTENCE), ("next", next)]).goes_to("/");
        }
    }

    fn nobody_is_asked_to_sign_in_and_comes_back(town) {
        town.nobody.get("/organisation").goes_to("/signin?next=/organisation");
        town.nobody.get("/").goes_to("/signin");
    }

    fn signing_out_ends_the_session(town) {
        town.leader.get("/").is(200);
        town.leader.post("/signout", &[]).goes_to("/signin");
        town.leader.get("/").goes_to("/signin");
        assert_eq!(town.trail(), ["account.signed_out"]);
    }

    fn a_session_ends_after_half_an_hour_without_use_and_after_eight_hours_with_it(town) {
        let later = |minutes: i64| {
            let now = town.db.clock().now().plus(minutes * 60);
            town.later(&town.leader, Clock::Fixed(now)).get("/").status
        };
        assert_eq!(later(29), 200);
        assert_eq!(later(29 + 29), 200);
        assert_eq!(later(29 + 29 + 31), 303);
    }

    fn a_form_without_the_sessions_token_is_refused(town) {
        town.administrator.post_bare("/people", &[("name", "X"), ("email", "x@y.z"), ("role", "dpo")]).is(403);
        assert_eq!(town.trail(), Vec::<String>::new());
    }

    fn a_form_sent_twice_counts_once_and_the_same_key_with_another_content_is_refused(town) {
        let key = base::id::timeless().to_string();
        let fields = [("name", "Xenia"), ("email", "x@y.example"), ("role", "dpo")];
        town.administrator.post_with_key("/people", &fields, &key).goes_to("/people");
        town.administrator.post_with_key("/people", &fields, &key).goes_to("/people");
        town.administrator.post_with_key("/people", &[("name", "Yrsa"), ("email", "y@y.example"), ("role", "dpo")], &key).is(409);
        assert_eq!(town.trail(), ["account.opened"]);
    }

    fn a_refused_form_keeps_what_was_typed_and_its_key_may_be_used_again(town) {
        let key = base::id::timeless().to_string();
        let seen = town.administrator.post_with_key("/people", &[("name", "Xenia"), ("email", "forkert"), ("role", "dpo")], &key).is(422);
        assert_eq!(seen.attribute("input[name=name]", "value").as_deref(), Some("Xenia"));
        town.administrator.post_with_key("/people", &[("name", "Xenia"), ("email", "x@y.example"), ("role", "dpo")], &key).goes_to("/people");
    }

    fn a_closed_account_is_out_at_once(town) {
        town.leader.get("/").is(200);
        let path = format!("/people/{}/closing", town.leader.person);
        town.administrator.post(&path, &[]).goes_to("/people");
        town.leader.get("/").goes_to("/signin");
    }

    fn the_language_is_chosen_and_the_page_comes_back(town) {
        let seen = town.leader.post("/language", &[("lang", "en"), ("next", "/policy")]).goes_to("/policy");
        assert!(seen.cookie.starts_with("sprog=en;"), "{}", seen.cookie);
        town.leader.in_english().get("/policy").is(200).says("Who may do what");
        town.leader.get("/policy").is(200).says("Hvem må hvad");
    }

    fn errors_are_worded_for_people_in_both_languages(town) {
        town.leader.get("/no/such/page").is(404).says("Siden findes ikke");
        town.leader.in_english().get("/no/such/page").is(404).says("The page does not exist");
        town.leader.get("/people").is(404);
    }

    fn answers_are_kept_for_two_days_and_then_forgotten_with_old_sessions(town) {
        town.administrator.post("/people", &[("name", "Xenia"), ("email", "x@y.example"), ("role", "dpo")]).goes_to("/people");
        let count = |sql| town.db.read(|tx| tx.get::<(i64,)>(sql, args![])).unwrap().0;
        let (kept, sessions) = ("SELECT COUNT(*) FROM kept_answer", "SELECT COUNT(*) FROM session");
        let after = |days: i64| web::forget(&testkit::app(&town.db.at(Clock::on(TODAY.plus_days(days)))));
        after(1);
        assert_eq!((count(kept), count(sessions)), (1, 0));
        after(3);
        assert_eq!(count(kept), 0);
    }

    fn a_form_from_another_site_is_refused(town) {
        town.administrator.post_from_elsewhere("/signout").is(403);
        town.administrator.get("/").is(200);
    }

    fn every_page_says_what_the_browser_may_do(town) {
        let seen = town.nobody.get("/signin");
        let policy = seen.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert_eq!(seen.header("cache-control"), "no-store");
        assert_eq!(seen.header("x-content-type-options"), "nosniff");
    }
}
