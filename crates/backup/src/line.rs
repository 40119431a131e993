//! A row as a line of JSON and back: null, numbers, true and false, and texts; bytes in hexadecimal, ids, days and
//! times as they are written everywhere.

use base::{Date, Time, Uuid, Value};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::Value as Json;
use std::fmt::{self, Write as _};
use store::Kind;

/// Writes a row.
pub(crate) fn written(row: &[Value]) -> String {
    Json::Array(row.iter().map(cell).collect()).to_string()
}

fn cell(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(n) => Json::from(*n),
        Value::Real(n) => Json::from(*n),
        Value::Bool(b) => Json::from(*b),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Bytes(bytes) => Json::from(hex(bytes)),
        Value::Uuid(id) => Json::from(id.to_string()),
        Value::Date(date) => Json::from(date.to_string()),
        Value::Time(time) => Json::from(time.to_string()),
    }
}

/// Reads a row; none when it is not one of these columns. Nothing is kept of a line that has other cells than they have.
pub(crate) fn read(line: &str, kinds: &[Kind]) -> Option<Vec<Value>> {
    let mut reader = serde_json::Deserializer::from_str(line);
    let row = Row(kinds).deserialize(&mut reader).ok()?;
    reader.end().ok().map(|()| row)
}

/// A row on its way in, cell by cell.
struct Row<'a>(&'a [Kind]);

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = Vec<Value>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Vec<Value>, D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = Vec<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cells", self.0.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut cells: A) -> Result<Vec<Value>, A::Error> {
        let mut row = Vec::with_capacity(self.0.len());
        for kind in self.0 {
            let Some(Cell(cell)) = cells.next_element()? else { return Err(A::Error::custom("too few cells")) };
            row.push(value(cell, *kind).ok_or_else(|| A::Error::custom("another kind of cell"))?);
        }
        match cells.next_element::<Cell>()? {
            None => Ok(row),
            Some(_) => Err(A::Error::custom("too many cells")),
        }
    }
}

/// One cell: a list or a map inside of a row is refused before anything of it is kept.
struct Cell(Json);

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Single).map(Self)
    }
}

struct Single;

impl Visitor<'_> for Single {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a cell")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Json, E> {
        Ok(yes.into())
    }

    fn visit_i64<E>(self, n: i64) -> Result<Json, E> {
        Ok(n.into())
    }

    fn visit_u64<E>(self, n: u64) -> Result<Json, E> {
        Ok(n.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(text.into())
    }
}

fn value(cell: Json, kind: Kind) -> Option<Value> {
    Some(match (kind, cell) {
        (_, Json::Null) => Value::Null,
        (Kind::Int, Json::Number(n)) => Value::Int(n.as_i64()?),
        (Kind::Bool, Json::Bool(b)) => Value::Bool(b),
        (Kind::Text, Json::String(text)) => Value::Text(text),
        (Kind::Bytes, Json::String(text)) => Value::Bytes(bytes(&text)?),
        (Kind::Uuid, Json::String(text)) => Value::Uuid(text.parse::<Uuid>().ok()?),
        (Kind::Date, Json::String(text)) => Value::Date(Date::parse(&text)?),
        (Kind::Time, Json::String(text)) => Value::Time(Time::parse(&text)?),
        _ => return None,
    })
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Bytes out of hexadecimal.
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| {
        let text = std::str::from_utf8(pair).ok()?;
        text.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u8::from_str_radix(text, 16).ok())?
    };
    text.as_bytes().chunks(2).map(|chunk| if chunk.len() == 2 { pair(chunk) } else { None }).collect()
}

#[cfg(test)]
mod tests {
    use super::{read, written};
    use base::{Date, Time, Uuid, Value};
    use proptest::prelude::*;
    use store::Kind;

    fn any_value() -> impl Strategy<Value = (Kind, Value)> {
        prop_oneof![
            any::<i64>().prop_map(|n| (Kind::Int, Value::Int(n))),
            any::<bool>().prop_map(|b| (Kind::Bool, Value::Bool(b))),
            ".*".prop_map(|text| (Kind::Text, Value::Text(text))),
            prop::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| (Kind::Bytes, Value::Bytes(bytes))),
            any::<u128>().prop_map(|id| (Kind::Uuid, Value::Uuid(Uuid::from_u128(id)))),
            (-30_000_i64..30_000).prop_map(|days| (Kind::Date, Value::Date(Date::known(2000, 1, 1).plus_days(days)))),
            (0_i64..4_000_000_000).prop_map(|seconds| (Kind::Time, Value::Time(Time(seconds)))),
            Just((Kind::Text, Value::Null)),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn every_row_comes_back_as_it_was_in_one_line(row in prop::collection::vec(any_value(), 0..12)) {
            let (kinds, values): (Vec<Kind>, Vec<Value>) = row.into_iter().unzip();
            let line = written(&values);
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(read(&line, &kinds), Some(values));
        }

        #[test]
        fn any_line_is_read_or_refused(line in ".*") {
            let _ = read(&line, &[Kind::Bytes, Kind::Date]);
        }
    }

    #[test]
    fn a_row_of_other_cells_is_refused() {
        assert_eq!(read("[1,\"a\"]", &[Kind::Int, Kind::Text]), Some(vec![Value::Int(1), Value::Text("a".to_owned())]));
        for other in ["[1]", "[1,\"a\",null]", "[1,[]]", "[1,{}]", "[1,2]", "[1.5,\"a\"]", "[1,\"a\"]x", "{}", "1"] {
            assert_eq!(read(other, &[Kind::Int, Kind::Text]), None, "{other}");
        }
    }
}
