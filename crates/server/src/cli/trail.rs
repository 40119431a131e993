//! `raaderum trail`: verify it, take a checkpoint of it.

use super::{Context, Done, Ended};
use clap::Subcommand;
use serde_json::json;
use store::Checkpoint;

#[derive(Subcommand)]
pub(super) enum What {
    /// Walk the whole trail; find any event altered, removed, reordered or cut off, and say where.
    Verify {
        /// An earlier checkpoint, NUMBER:HASH, which also shows a cut-off end or a rewritten chain.
        #[arg(long, value_name = "NUMBER:HASH")]
        checkpoint: Option<Checkpoint>,
    },
    /// Seal what has happened and print the checkpoint, to be kept somewhere else.
    Checkpoint,
}

pub(super) fn run(context: &Context, what: What) -> Done {
    let db = context.open()?;
    match what {
        What::Checkpoint => {
            db.seal()?;
            let head = db.checkpoint()?.ok_or_else(|| Ended::Refused("nothing has happened yet".to_owned()))?;
            context.say(&head.to_string(), &json!({ "no": head.no, "hash": head.hash }));
            Ok(())
        }
        What::Verify { checkpoint } => {
            let (walked, findings) = db.verify_trail(checkpoint.as_ref())?;
            let found: Vec<_> = findings
                .iter()
                .map(|finding| {
                    let trouble: &str = finding.trouble.into();
                    let event = finding.event.map(|event| event.to_string());
                    json!({ "no": finding.no, "event": event, "trouble": trouble })
                })
                .collect();
            let words = if findings.is_empty() {
                format!("{walked} sealed events, whole and in order")
            } else {
                found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
            };
            context.say(&words, &json!({ "sealed": walked, "findings": found }));
            if findings.is_empty() { Ok(()) } else { Err(Ended::Refused("the trail is not whole".to_owned())) }
        }
    }
}
