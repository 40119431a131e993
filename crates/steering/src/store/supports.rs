//! Support across agreements, and what came of it.

use crate::agreement::{AgreementId, Support, SupportId};
use crate::support::{Close, Promised};
use std::collections::HashMap;
use store::{Error, Record, Result, Row, Tx, args};

#[derive(Clone)]
struct Closed(SupportId, Close);

impl Record for Closed {
    fn read(row: &mut Row) -> Result<Self> {
        let support = row.next()?;
        let (on, by) = (row.next()?, row.next()?);
        Ok(Self(support, Close { on, by, helped: row.next()?, words: row.next()? }))
    }
}

/// What was said of the supports of an agreement.
pub fn closed_of(tx: &mut Tx, agreement: AgreementId) -> Result<HashMap<SupportId, Close>> {
    let all: Vec<Closed> = tx.all(
        "SELECT support, on_date, by_post, helped, words FROM steering_support_close WHERE agreement = $1",
        args![agreement],
    )?;
    Ok(all.into_iter().map(|Closed(support, close)| (support, close)).collect())
}

/// What was said of any support.
fn closed(tx: &mut Tx) -> Result<HashMap<SupportId, Close>> {
    let all: Vec<Closed> =
        tx.recall("SELECT support, on_date, by_post, helped, words FROM steering_support_close", args![])?;
    Ok(all.into_iter().map(|Closed(support, close)| (support, close)).collect())
}

impl Record for Promised {
    fn read(row: &mut Row) -> Result<Self> {
        let (agreement, unit, instrument) = (row.next()?, row.next()?, row.next()?);
        let support =
            Support { id: row.next()?, text: row.next()?, giver: row.next()?, due: row.next()?, done: row.next()? };
        Ok(Self { agreement, unit, instrument, support, close: None })
    }
}

/// Every support of agreements in force with what came of it, in order of date.
pub fn in_force(tx: &mut Tx) -> Result<Vec<Promised>> {
    let mut all: Vec<Promised> = tx.recall(
        "SELECT a.id, a.unit, a.instrument, s.id, s.promise, s.giver, s.due, s.done_on
         FROM steering_support s JOIN steering_agreement a ON a.id = s.agreement
         WHERE a.stage = 'in_force' ORDER BY s.due, s.id",
        args![],
    )?;
    let mut closed = closed(tx)?;
    for one in &mut all {
        one.close = closed.remove(&one.support.id);
    }
    Ok(all)
}

/// Keeps what the receiver said; refuses when it is said already.
pub fn close(tx: &mut Tx, agreement: AgreementId, support: SupportId, close: &Close) -> Result<()> {
    let saved = tx.run(
        "INSERT INTO steering_support_close (support, agreement, helped, words, on_date, by_post)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        args![support, agreement, close.helped, close.words, close.on, close.by],
    )?;
    if saved == 1 { Ok(()) } else { Err(Error::Stale) }
}
