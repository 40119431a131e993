//! The municipality's name and colours, as every page needs them.

use store::{Result, Tx, args};

/// The municipality as its pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Its name, `Korsbæk Kommune`.
    pub name: String,
    /// First colour, `#0f4c5c`.
    pub colour: String,
    /// Second colour.
    pub second: String,
}

impl House {
    /// Reads the settings.
    pub fn load(tx: &mut Tx) -> Result<Self> {
        let set: Vec<(String, String)> =
            tx.all("SELECT name, value FROM house WHERE name IN ('municipality', 'colour', 'second_colour')", args![])?;
        let get = |name: &str| set.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        Ok(Self::of(get("municipality"), get("colour"), get("second_colour")))
    }

    /// From what is set; what is not has the product's own.
    pub(crate) fn of(name: Option<String>, colour: Option<String>, second: Option<String>) -> Self {
        Self {
            name: name.unwrap_or_else(|| "Kommunen".to_owned()),
            colour: colour.unwrap_or_else(|| "#0f4c5c".to_owned()),
            second: second.unwrap_or_else(|| "#a85c18".to_owned()),
        }
    }
}
