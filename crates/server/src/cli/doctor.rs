//! `raaderum doctor` and `raaderum migrate`: what is wrong with the set-up, and putting the schema right.

use super::{Context, Done, Ended};
use crate::config::Municipality;
use crate::store::{administrators, orders_rightly};
use serde_json::json;
use store::{By, Db, Durability, Event, Pending};

/// One thing looked at: fine, or what to do.
struct Finding {
    what: &'static str,
    fault: Option<String>,
}

pub(super) fn migrate(context: &Context) -> Done {
    let house = context.house()?;
    let db = context.open_any()?;
    let taken = db.migrate()?;
    name_municipality(&db, &house.municipality)?;
    let words = match taken.len() {
        0 => "the database is up to date".to_owned(),
        n => format!("took {n} steps: {}", taken.join(", ")),
    };
    context.say(&words, &json!({ "taken": taken }));
    Ok(())
}

/// Writes what the configuration says of the municipality, where it differs from what is known.
pub(super) fn name_municipality(db: &Db, given: &Municipality) -> Done {
    let given = given.clone();
    db.write(By::cli(), move |tx| {
        let all = [
            ("municipality", &given.name),
            ("colour", &given.colour),
            ("second_colour", &given.second_colour),
            ("currency", &given.currency),
        ];
        let mut changed = false;
        for (name, value) in all {
            let Some(value) = value else { continue };
            if store::house::get(tx, name)?.as_ref() != Some(value) {
                store::house::set(tx, name, value)?;
                changed = true;
            }
        }
        if changed { tx.commit(Event::new("house.named")) } else { Ok(()) }
    })?;
    Ok(())
}

pub(super) fn run(context: &Context) -> Done {
    let findings = look(context);
    let sick = findings.iter().any(|finding| finding.fault.is_some());
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| match &finding.fault {
            None => format!("ok     {}", finding.what),
            Some(fault) => format!("WRONG  {}: {fault}", finding.what),
        })
        .collect();
    let json: Vec<_> = findings.iter().map(|f| json!({ "what": f.what, "fault": f.fault })).collect();
    context.say(&lines.join("\n"), &json!({ "ok": !sick, "findings": json }));
    if sick { Err(Ended::Refused(String::new())) } else { Ok(()) }
}

fn look(context: &Context) -> Vec<Finding> {
    let mut findings = vec![];
    let house = match context.house() {
        Ok(house) => house,
        Err(Ended::Bad(why) | Ended::Refused(why)) => {
            return vec![Finding { what: "configuration", fault: Some(why) }];
        }
    };
    findings.push(Finding { what: "configuration", fault: None });
    let opened = Db::open(&house.database, context.clock, Durability::Full)
        .and_then(|db| db.read(orders_rightly).map(|ordered| (db, ordered)));
    let (db, ordered) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            let fault = format!("{}: {error}. Check the path or the address, and the rights to it", house.database);
            findings.push(Finding { what: "database opens", fault: Some(fault) });
            return findings;
        }
    };
    findings.push(Finding { what: "database opens", fault: None });
    let fault = match db.pending() {
        Ok(Pending::Steps(steps)) if steps.is_empty() => None,
        Ok(Pending::Steps(_)) => Some("it is behind: run `raaderum migrate`".to_owned()),
        Ok(Pending::Differs(name)) => Some(format!("{name} differs from this program's; use the program that made it")),
        Err(error) => Some(error.to_string()),
    };
    let whole = fault.is_none();
    findings.push(Finding { what: "schema", fault });
    let fault = (!ordered).then(|| {
        "names would sort wrongly: make the database with `TEMPLATE template0 LC_COLLATE 'C' ENCODING 'UTF8'`"
            .to_owned()
    });
    findings.push(Finding { what: "order of letters", fault });
    if whole {
        findings.extend(inside(&db));
    }
    findings
}

fn inside(db: &Db) -> Vec<Finding> {
    let administrators = db.read(administrators);
    let fault = match administrators {
        Ok(0) => Some("nobody: run `raaderum person add NAME EMAIL --role administrator`".to_owned()),
        Ok(_) => None,
        Err(error) => Some(error.to_string()),
    };
    let trail = match db.verify_trail(None) {
        Ok((_, findings)) if findings.is_empty() => None,
        Ok((_, findings)) => Some(format!("{} faults: run `raaderum trail verify`", findings.len())),
        Err(error) => Some(error.to_string()),
    };
    let letters = match db.read(mail::unsent) {
        Ok(unsent) => unsaid(unsent.iter().filter(|one| one.given_up || one.tries > 0).count()),
        Err(error) => Some(error.to_string()),
    };
    vec![
        Finding { what: "an administrator", fault },
        Finding { what: "trail", fault: trail },
        Finding { what: "letters", fault: letters },
    ]
}

/// Letters that the mail server has been offered and has not taken.
fn unsaid(letters: usize) -> Option<String> {
    (letters > 0)
        .then(|| format!("{letters} were not taken by the mail server: see the page /letters as administrator"))
}
