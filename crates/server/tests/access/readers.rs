//! Who comes to the door, seen from Børnehaven Solsikken: its own people, those above, beside and below it, those of other
//! places, those who held a role until today, and somebody from another municipality.

use access::{Held, Role};
use base::{Period, PersonId, Uuid};
use org::{Content, Function, How, Place};
use store::{By, Event, Tx, args};
use testkit::{SINCE, TODAY, Town, Visitor};

/// Somebody with what they are to Solsikken.
pub struct Reader {
    /// As the table says it.
    pub name: &'static str,
    pub visitor: Visitor,
    /// Whether they hold nothing today: nobody to this house, or no longer anybody.
    pub outside: bool,
}

/// The people whom the town of the tests lacks.
pub struct Others(Vec<(&'static str, PersonId)>);

fn person(tx: &mut Tx, key: &'static str) -> Result<PersonId, store::Error> {
    let email = format!("{key}@lilleby.example");
    let person = access::add_person(tx, key, Some(&email))?;
    web::open_account(tx, person, &email)?;
    Ok(person)
}

impl Others {
    /// A leader below Solsikken, colleagues elsewhere, and those whose role ended this morning.
    pub fn move_in(town: &Town) -> Self {
        let (solsikken, skoven, aasen, aeldre, boern) =
            (town.solsikken, town.skoven, town.aasen, town.aeldre, town.boern);
        let (committee, function) = (town.boerneudvalg, town.economy);
        let moved = town.db.write(By::cli(), move |tx| {
            let content = Content {
                name: "Stuen".to_owned(),
                parent: Some(solsikken),
                kind: String::new(),
                level: "Stue".to_owned(),
            };
            let below = org::add_unit(tx, content, Period::since(SINCE))?;
            let place = |unit| Place { unit, function: Function::Leader, no: 1 };
            let (post, who) = (org::post_for(tx, place(below), "")?, person(tx, "leader_below")?);
            org::appoint(tx, post, who, How::Held, Period::since(SINCE))?;
            let mut all = vec![("leader_below", who)];
            let (seat, who) =
                (Place { unit: solsikken, function: Function::Employee, no: 21 }, person(tx, "colleague")?);
            let post = org::post_for(tx, seat, "Pædagog")?;
            org::appoint(tx, post, who, How::Held, Period::since(SINCE))?;
            all.push(("colleague", who));
            let was = org::post_for(tx, place(solsikken), "")?;
            let former = person(tx, "former_leader")?;
            org::appoint(tx, was, former, How::Held, Period { from: SINCE, to: Some(TODAY) })?;
            all.push(("former_leader", former));
            for (key, held, to) in [
                ("employee_beside", Held::in_unit(Role::Employee, skoven), None),
                ("employee_elsewhere", Held::in_unit(Role::Employee, aasen), None),
                ("med_elsewhere", Held::in_unit(Role::Med, aeldre), None),
                ("former_employee", Held::in_unit(Role::Employee, solsikken), Some(TODAY)),
                ("former_med", Held::in_unit(Role::Med, boern), Some(TODAY)),
                ("former_staff", Held::in_function(function), Some(TODAY)),
                ("former_politician", Held::in_committee(committee), Some(TODAY)),
                ("former_administrator", Held::role(Role::Administrator), Some(TODAY)),
                ("former_dpo", Held::role(Role::Dpo), Some(TODAY)),
                ("former_auditor", Held::role(Role::Auditor), Some(TODAY)),
            ] {
                let who = person(tx, key)?;
                access::hold(tx, who, &held, SINCE, to)?;
                all.push((key, who));
            }
            let (other, who) = (org::add_committee(tx, "Ældreudvalget")?, person(tx, "politician_elsewhere")?);
            org::seat(tx, other, who, SINCE, None)?;
            all.push(("politician_elsewhere", who));
            tx.commit(Event::new("test.moved_in"))?;
            Ok::<_, web::Error>(all)
        });
        Self(moved.unwrap())
    }

    /// The colleague with a post, as the form calls them that lets somebody answer for a leader.
    pub fn colleague(&self, town: &Town) -> String {
        let who = self.0.iter().find(|(name, _)| *name == "colleague").unwrap().1;
        let post: Vec<(Uuid,)> =
            town.db.read(move |tx| tx.all("SELECT post FROM tenure WHERE person = $1", args![who])).unwrap();
        format!("{}+{who}", post[0].0)
    }

    /// Everybody, at the door of this town; the last comes with the session of another municipality.
    pub fn at(&self, town: &Town, elsewhere: &Town) -> Vec<Reader> {
        let router = web::router(&town.app);
        let known = town.everybody().into_iter().map(|(name, visitor)| (name, visitor.clone()));
        let others = self.0.iter().map(|(name, who)| (*name, Visitor::signed_in(&router, &town.db, *who)));
        let outside = |name: &str| name == "stranger" || name.starts_with("former_");
        let mut all: Vec<Reader> =
            known.chain(others).map(|(name, visitor)| Reader { name, visitor, outside: outside(name) }).collect();
        all.sort_by_key(|reader| reader.outside);
        let foreign = elsewhere.administrator.in_house(&router);
        all.push(Reader { name: "other_municipality", visitor: foreign, outside: true });
        all.push(Reader { name: "nobody", visitor: town.nobody.clone(), outside: true });
        all
    }
}
