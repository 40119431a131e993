//! Every SQL statement about papers. A paper is written once; there is no statement that changes or deletes one.

pub mod agreement;
pub mod questions;
pub mod rooms;

use crate::frozen::{Kept, Made};
use crate::hits;
use access::CommitteeId;
use base::{Date, Lang, Time, UnitId};
use store::{Record, Result, Row, Tx, args};

base::id! { PaperId, "A paper that was made for a committee."; }

/// A paper in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub id: PaperId,
    /// For which committee.
    pub committee: CommitteeId,
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: Lang,
    /// The date that it is seen from.
    pub on: Date,
    /// When it was made.
    pub made_at: Time,
}

impl Record for Listed {
    fn read(row: &mut Row) -> Result<Self> {
        Ok(Self {
            id: row.next()?,
            committee: row.next()?,
            title: row.next()?,
            lang: row.next()?,
            on: row.next()?,
            made_at: row.next()?,
        })
    }
}

/// A paper's data and the fingerprints of its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The data as they were frozen.
    pub data: Kept<String>,
    /// The fingerprint of the PDF.
    pub pdf_hash: String,
    /// The fingerprint of the workbook.
    pub xlsx_hash: String,
}

/// Keeps a paper that has been made.
pub fn insert(tx: &mut Tx, paper: &Listed, year: i16, made: &Made) -> Result<()> {
    let by = tx.by().person;
    tx.run(
        "INSERT INTO paper (id, committee, title, lang, on_date, year, made_at, made_by,
                            data_text, data_hash, pdf, pdf_hash, xlsx, xlsx_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            paper.id,
            paper.committee,
            paper.title,
            paper.lang,
            paper.on,
            year,
            paper.made_at,
            by,
            made.data.content,
            made.data.hash,
            made.pdf.content,
            made.pdf.hash,
            made.xlsx.content,
            made.xlsx.hash
        ],
    )?;
    hits::made(tx, paper)
}

/// Every paper's title.
pub fn titles(tx: &mut Tx) -> Result<Vec<(PaperId, String)>> {
    tx.all("SELECT id, title FROM paper", args![])
}

/// A committee's papers, newest first.
pub fn of_committee(tx: &mut Tx, committee: CommitteeId) -> Result<Vec<Listed>> {
    tx.all(
        "SELECT id, committee, title, lang, on_date, made_at FROM paper
         WHERE committee = $1 ORDER BY made_at DESC, id DESC",
        args![committee],
    )
}

/// The newest papers that are about a unit: their committee has it or one above it.
pub fn about(tx: &mut Tx, unit: UnitId, on: Date) -> Result<Vec<Listed>> {
    tx.all(
        "WITH RECURSIVE up (unit, parent, depth) AS (
             SELECT unit, parent, CAST(0 AS BIGINT) FROM place
             WHERE unit = $1 AND from_date <= $2 AND (to_date IS NULL OR to_date > $2)
             UNION ALL
             SELECT p.unit, p.parent, up.depth + 1 FROM place p JOIN up ON p.unit = up.parent
             WHERE p.from_date <= $2 AND (p.to_date IS NULL OR p.to_date > $2) AND up.depth < 64)
         SELECT DISTINCT paper.id, paper.committee, paper.title, paper.lang, paper.on_date, paper.made_at
         FROM paper JOIN committee_unit chosen ON chosen.committee = paper.committee JOIN up ON up.unit = chosen.unit
         ORDER BY paper.made_at DESC, paper.id DESC LIMIT 3",
        args![unit, on],
    )
}

/// How many papers each committee has.
pub fn counts(tx: &mut Tx) -> Result<Vec<(CommitteeId, i64)>> {
    tx.all("SELECT committee, COUNT(*) FROM paper GROUP BY committee", args![])
}

/// One paper as it stands in lists.
pub fn get(tx: &mut Tx, id: PaperId) -> Result<Listed> {
    tx.get("SELECT id, committee, title, lang, on_date, made_at FROM paper WHERE id = $1", args![id])
}

/// One paper's data and fingerprints.
pub fn shown(tx: &mut Tx, id: PaperId) -> Result<Shown> {
    let (content, hash, pdf_hash, xlsx_hash) =
        tx.get("SELECT data_text, data_hash, pdf_hash, xlsx_hash FROM paper WHERE id = $1", args![id])?;
    Ok(Shown { data: Kept { content, hash }, pdf_hash, xlsx_hash })
}

/// The PDF as it was made.
pub fn pdf(tx: &mut Tx, id: PaperId) -> Result<Kept<Vec<u8>>> {
    let (content, hash) = tx.get("SELECT pdf, pdf_hash FROM paper WHERE id = $1", args![id])?;
    Ok(Kept { content, hash })
}

/// The workbook as it was made.
pub fn xlsx(tx: &mut Tx, id: PaperId) -> Result<Kept<Vec<u8>>> {
    let (content, hash) = tx.get("SELECT xlsx, xlsx_hash FROM paper WHERE id = $1", args![id])?;
    Ok(Kept { content, hash })
}
