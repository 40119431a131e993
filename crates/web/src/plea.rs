//! A unit's request for help as other rooms may know of it: who asks the reader, and where it is read; never what it says.

use base::UnitId;

/// A unit that asks the reader, and nobody else, for help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plea {
    /// Which unit asks.
    pub unit: UnitId,
    /// Where the request is read.
    pub href: String,
}
