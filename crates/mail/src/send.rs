//! Handing a letter in at the municipality's mail server.

use crate::store::Waiting;
use crate::{LetterId, store};
use ::store::Job;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::{SmtpTransport, Transport};
use serde_json::json;
use std::time::Duration;
use web::App;

/// A mail server has this long to answer; shorter than a job's claim, so that no other node begins the same letter meanwhile.
const PATIENCE: Duration = Duration::from_secs(20);
/// A letter older than this many days is not tried again by itself: what it said is no longer news.
const NEWS: i64 = 7;

/// Whether an address is one that letters can be handed in at.
pub fn is_way(url: &str) -> bool {
    SmtpTransport::from_url(url).is_ok()
}

/// Whether a text is a mailbox, `Råderum <raaderum@example.dk>`.
pub fn is_mailbox(text: &str) -> bool {
    mailbox(text).is_some()
}

/// Reads `raaderum@example.dk` or `Råderum <raaderum@example.dk>`; a name may hold a comma, which the
/// letter's own parser takes for a list of addresses.
fn mailbox(text: &str) -> Option<Mailbox> {
    let Some((name, address)) = text.trim().strip_suffix('>').and_then(|open| open.split_once('<')) else {
        return text.trim().parse().ok().map(|address| Mailbox::new(None, address));
    };
    let name = one_line(name.trim().trim_matches('"'));
    Some(Mailbox::new((!name.is_empty()).then_some(name), address.trim().parse().ok()?))
}

/// Sends one letter. Without a mail server, or to somebody without an address, it stays unsent, and `unsent` counts it.
///
/// A letter that the server has taken is noted as sent at once. Should we die between the two, the job is run again and the server
/// gets it twice with the same Message-ID, by which mail systems know it for the same: SMTP itself has no better promise.
pub(crate) fn work(app: &App, job: &Job) -> Result<(), String> {
    let id: LetterId = job.data.get("letter").and_then(|id| id.as_str()).unwrap_or_default().parse()?;
    let found = app.db().read(|tx| store::waiting(tx, id)).map_err(|error| error.to_string())?;
    let settings = app.settings();
    let (Some(letter), Some(way)) = (found, settings.smtp.as_deref()) else { return Ok(()) };
    let Some(email) = letter.email.clone() else { return Ok(()) };
    let sent =
        message(id, letter, (&email, &settings.sender, &settings.address)).and_then(|message| hand_in(way, &message));
    match sent {
        Ok(()) => app.db().write_exempt(move |tx| store::sent(tx, id)).map_err(|error| error.to_string()),
        Err(Unsent { why, forever }) => {
            let said = why.clone();
            let noted = app.db().write_exempt(move |tx| store::failed(tx, id, &said, forever));
            noted.map_err(|error| error.to_string())?;
            // What the server will never take is not offered again; the administrator sees it.
            if forever { Ok(()) } else { Err(why) }
        }
    }
}

/// Once a day, tries again what is still news and nobody is trying: letters that waited for a mail server, or for it to come back.
pub(crate) fn again(app: &App, _: &Job) -> Result<(), String> {
    if app.settings().smtp.is_none() {
        return Ok(());
    }
    let done = app.db().write_exempt(|tx| {
        let since = tx.now().plus(-NEWS * 86_400);
        for id in store::to_try_again(tx, since)? {
            tx.enqueue(crate::JOB, &json!({ "letter": id.to_string() }))?;
        }
        Ok::<_, ::store::Error>(())
    });
    done.map_err(|error| error.to_string())
}

/// Why a letter was not taken, and whether it ever will be.
struct Unsent {
    why: String,
    forever: bool,
}

impl Unsent {
    #[expect(clippy::needless_pass_by_value, reason = "errors are handed over by `map_err`")]
    fn forever(why: impl ToString) -> Self {
        Self { why: why.to_string(), forever: true }
    }
}

fn hand_in(way: &str, message: &Message) -> Result<(), Unsent> {
    let transport = SmtpTransport::from_url(way).map_err(Unsent::forever)?.timeout(Some(PATIENCE)).build();
    let taken = transport.send(message);
    taken.map(|_| ()).map_err(|error| Unsent { why: error.to_string(), forever: error.is_permanent() })
}

fn message(id: LetterId, letter: Waiting, (email, sender, address): (&str, &str, &str)) -> Result<Message, Unsent> {
    let to = mailbox(email).ok_or_else(|| Unsent::forever("the reader's address is none"))?;
    let from = mailbox(sender).ok_or_else(|| Unsent::forever("the sender's address is none"))?;
    let domain = from.email.domain().to_owned();
    let mut builder = Message::builder()
        .from(from)
        .to(to)
        .subject(one_line(&letter.subject))
        .message_id(Some(format!("<{id}@{domain}>")))
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(path) = &letter.leave {
        builder =
            builder.raw_header(header("List-Unsubscribe", &format!("<{}>", one_line(&format!("{address}{path}")))));
    }
    let built = match letter.file {
        None => builder.singlepart(SinglePart::plain(letter.body)),
        Some(file) => {
            let kind = ContentType::parse(&one_line(&file.mime)).map_err(Unsent::forever)?;
            let file = Attachment::new(one_line(&file.name)).body(file.bytes, kind);
            builder.multipart(MultiPart::mixed().singlepart(SinglePart::plain(letter.body)).singlepart(file))
        }
    };
    built.map_err(Unsent::forever)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// A line without anything that could begin another header.
pub(crate) fn one_line(text: &str) -> String {
    let plain: String =
        text.chars().map(|c| if c.is_control() || c == '\u{2028}' || c == '\u{2029}' { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::File;

    fn letter(subject: &str) -> Waiting {
        let file = Some(File {
            name: "rum\r\nBcc: d@e.dk.pdf".to_owned(),
            mime: "application/pdf".to_owned(),
            bytes: vec![1],
        });
        Waiting {
            email: None,
            subject: subject.to_owned(),
            body: "Hej\r\n.\r\nBcc: ikke@et.dk".to_owned(),
            file,
            leave: Some("/letters/mine\r\nBcc: f@g.dk".to_owned()),
        }
    }

    fn headers(subject: &str) -> Vec<String> {
        let made = message(LetterId::fresh(), letter(subject), ("a@b.dk", "Råderum <r@b.dk>", "https://r.b.dk"));
        let text = String::from_utf8(made.ok().unwrap().formatted()).unwrap();
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        head.replace("\r\n ", " ").lines().map(str::to_owned).collect()
    }

    #[test]
    fn no_text_begins_a_header_of_its_own() {
        let all = headers("Hej\r\nBcc: alle@kommunen.dk\r\n\r\nIndhold");
        assert!(!all.iter().any(|line| line.to_lowercase().starts_with("bcc")), "{all:?}");
        assert_eq!(all.iter().filter(|line| line.starts_with("Subject:")).count(), 1);
        assert_eq!(one_line("a\r\n\u{2028}b\tc"), "a   b c");
    }

    #[test]
    fn the_same_letter_has_the_same_id_and_says_that_nobody_wrote_it() {
        let id = LetterId::fresh();
        let made = message(id, letter("Hej"), ("a@b.dk", "r@b.dk", "https://r.b.dk")).ok().unwrap();
        let text = String::from_utf8(made.formatted()).unwrap();
        assert!(text.contains(&format!("Message-ID: <{id}@b.dk>\r\n")), "{text}");
        assert!(text.contains("Auto-Submitted: auto-generated\r\n"));
        assert!(text.contains("List-Unsubscribe: <https://r.b.dk/letters/mine"));
    }

    #[test]
    fn a_senders_name_may_hold_a_comma() {
        let all = mailbox("Råderum, demonstration <r@b.dk>").unwrap();
        assert_eq!((all.name.as_deref(), all.email.as_ref()), (Some("Råderum, demonstration"), "r@b.dk"));
        assert_eq!(mailbox("Råderum <r>"), None);
    }

    #[test]
    fn an_address_that_is_none_is_never_tried_again() {
        let made = message(LetterId::fresh(), letter("Hej"), ("a@b.dk\r\nx", "r@b.dk", ""));
        assert!(made.err().is_some_and(|unsent| unsent.forever));
    }
}
