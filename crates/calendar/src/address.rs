//! A calendar's address: whose it is, what it shows, and the host that its entries are named by.

use base::{PersonId, Time, UnitId};

base::id! { AddressId, "An address of a calendar; the secret in it is another thing." }

/// An address that somebody made; the secret itself is kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Which.
    pub id: AddressId,
    /// Whose rights it reads by.
    pub person: PersonId,
    /// The unit that it shows; none for the units that its person leads on the day it is read.
    pub unit: Option<UnitId>,
    /// When it was made.
    pub made_at: Time,
}

/// The host of a house's address, for names that are to be unique in the world: `https://raaderum.korsbaek.dk` gives
/// `raaderum.korsbaek.dk`.
pub fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    if host.is_empty() { "raaderum" } else { host }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_stands_without_scheme_port_and_path() {
        let hosts = ["https://raaderum.korsbaek.dk", "http://localhost:3000/a", ""].map(host);
        assert_eq!(hosts, ["raaderum.korsbaek.dk", "localhost", "raaderum"]);
    }
}
