//! `raaderum person`: the first administrator, and ways in from the command line.

use super::{Context, Done, Ended};
use access::{Held, Role, add_person, find_person_by_email, hold};
use clap::Subcommand;
use serde_json::json;
use store::{By, Event, Tx};

#[derive(Subcommand)]
pub(super) enum What {
    /// Add a person with a role and print a one-time link for choosing a password.
    Add {
        /// Full name.
        name: String,
        /// E-mail, used to sign in.
        email: String,
        /// administrator, dpo or auditor; other roles come with posts and seats.
        #[arg(long, default_value = "administrator")]
        role: Role,
    },
    /// Print a new one-time link for choosing a password; makes an account for a known person who has none.
    Link {
        /// E-mail.
        email: String,
    },
    /// Close a person's account at once, with all its sessions.
    Close {
        /// E-mail.
        email: String,
    },
}

pub(super) fn run(context: &Context, what: What) -> Done {
    let db = context.open()?;
    match what {
        What::Add { name, email, role } => {
            if !matches!(role, Role::Administrator | Role::Dpo | Role::Auditor) {
                return Err(Ended::Bad("only administrator, dpo and auditor are given here".to_owned()));
            }
            if !email.contains('@') || name.trim().is_empty() {
                return Err(Ended::Bad("a person needs a name and an e-mail".to_owned()));
            }
            let made = db.write(By::cli(), move |tx| add(tx, &name, &email, role))?;
            link(context, &made);
            Ok(())
        }
        What::Link { email } => {
            let made = db.write(By::cli(), move |tx| relink(tx, &email))?;
            link(context, &made);
            Ok(())
        }
        What::Close { email } => {
            db.write(By::cli(), move |tx| -> Result<(), Ended> {
                let person = known(tx, &email)?;
                web::close_account(tx, person.id)?;
                Ok(tx.commit(Event::new("account.closed").about(person.id.0))?)
            })?;
            context.say("closed", &json!({ "closed": true }));
            Ok(())
        }
    }
}

fn known(tx: &mut Tx, email: &str) -> Result<access::Person, Ended> {
    find_person_by_email(tx, email)?.ok_or_else(|| Ended::Refused(format!("nobody has the e-mail {email}")))
}

fn add(tx: &mut Tx, name: &str, email: &str, role: Role) -> Result<String, Ended> {
    if find_person_by_email(tx, email)?.is_some() {
        return Err(Ended::Refused(format!("{email} is taken; `raaderum person link` makes a new link")));
    }
    let person = add_person(tx, name.trim(), Some(email))?;
    let today = tx.today();
    hold(tx, person, &Held::role(role), today, None)?;
    web::open_account(tx, person, email)?;
    let token = web::first_link(tx, person).map_err(|_| Ended::Refused("no randomness".to_owned()))?;
    tx.commit(Event::new("account.opened").about(person.0).with("role", role.code()))?;
    Ok(token)
}

fn relink(tx: &mut Tx, email: &str) -> Result<String, Ended> {
    let person = known(tx, email)?;
    if !web::has_account(tx, person.id)? {
        web::open_account(tx, person.id, email)?;
    }
    let token = web::first_link(tx, person.id).map_err(|_| Ended::Refused("no randomness".to_owned()))?;
    tx.commit(Event::new("account.link_made").about(person.id.0))?;
    Ok(token)
}

fn link(context: &Context, token: &str) {
    let words = format!("choose a password at /welcome/{token} (once, within seven days)");
    context.say(&words, &json!({ "link": format!("/welcome/{token}") }));
}
