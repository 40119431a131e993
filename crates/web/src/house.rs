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
    /// Reads the settings; what is not set has the product's own.
    pub fn load(tx: &mut Tx) -> Result<Self> {
        let set: Vec<(String, String)> =
            tx.all("SELECT name, value FROM house WHERE name IN ('municipality', 'colour', 'second_colour')", args![])?;
        let get = |name: &str, otherwise: &str| {
            set.iter().find(|(key, _)| key == name).map_or_else(|| otherwise.to_owned(), |(_, value)| value.clone())
        };
        Ok(Self {
            name: get("municipality", "Kommunen"),
            colour: get("colour", "#0f4c5c"),
            second: get("second_colour", "#a85c18"),
        })
    }
}
