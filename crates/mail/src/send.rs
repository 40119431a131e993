//! Handing a letter in at the municipality's mail server.

use crate::store::Waiting;
use crate::{LetterId, store};
use ::store::Job;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use lettre::{SmtpTransport, Transport};
use web::App;

/// Whether an address is one that letters can be handed in at.
pub fn is_way(url: &str) -> bool {
    SmtpTransport::from_url(url).is_ok()
}

/// Whether a text is a mailbox, `Råderum <raaderum@example.dk>`.
pub fn is_mailbox(text: &str) -> bool {
    text.parse::<Mailbox>().is_ok()
}

/// Sends one letter. Without a mail server, or to somebody without an address, it stays unsent: Min side says the same.
pub(crate) fn work(app: &App, job: &Job) -> Result<(), String> {
    let id: LetterId = job.data.get("letter").and_then(|id| id.as_str()).unwrap_or_default().parse()?;
    let found = app.db().read(|tx| store::waiting(tx, id)).map_err(|error| error.to_string())?;
    let settings = app.settings();
    let (Some(letter), Some(way)) = (found, settings.smtp.as_deref()) else { return Ok(()) };
    let Some(email) = letter.email.clone() else { return Ok(()) };
    let message = message(letter, &email, &settings.sender)?;
    let transport = SmtpTransport::from_url(way).map_err(|error| error.to_string())?.build();
    transport.send(&message).map_err(|error| error.to_string())?;
    app.db().write_exempt(move |tx| store::sent(tx, id)).map_err(|error| error.to_string())
}

fn message(letter: Waiting, email: &str, sender: &str) -> Result<Message, String> {
    let to: Mailbox = email.parse().map_err(|_| format!("{email} is no address"))?;
    let from: Mailbox = sender.parse().map_err(|_| format!("{sender} is no sender"))?;
    let builder = Message::builder().from(from).to(to).subject(letter.subject);
    let built = match letter.file {
        None => builder.singlepart(SinglePart::plain(letter.body)),
        Some(file) => {
            let kind = ContentType::parse(&file.mime).map_err(|error| error.to_string())?;
            let file = Attachment::new(file.name).body(file.bytes, kind);
            builder.multipart(MultiPart::mixed().singlepart(SinglePart::plain(letter.body)).singlepart(file))
        }
    };
    built.map_err(|error| error.to_string())
}
