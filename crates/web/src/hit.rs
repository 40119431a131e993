//! What searching finds: each capability says how its things are found, and shows of what was found that which the reader may see.

use crate::error::Error;
use crate::work::Work;
use base::Lang;
use store::{Found, Text, Tx};

/// How many of a kind are shown; whoever shows them asks for one more, to know whether there are more.
pub const SHOWN: usize = 10;

/// Something that was found and that the reader may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is called.
    pub name: String,
    /// The language of its name, where that is somebody's own words.
    pub lang: Option<Lang>,
    /// Where it belongs, in a few words; may be empty.
    pub context: String,
    /// Where it is.
    pub href: String,
}

/// What was found of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// What the kind is called.
    pub heading: String,
    /// The closest first, one more than [`SHOWN`] at most.
    pub hits: Vec<Hit>,
    /// Whether the reader may see more than are shown.
    pub more: bool,
}

type TextsFn = fn(&mut Tx) -> store::Result<Vec<Text>>;
type HitsFn = fn(&mut Work, &[Found]) -> Result<Vec<Hit>, Error>;

/// A kind of things that can be found.
#[derive(Clone, Copy)]
pub struct Finder {
    /// Its code, the same wherever its texts are written.
    pub kind: &'static str,
    /// What it is called above what was found of it.
    pub heading: fn(Lang) -> String,
    /// All of its texts, for a house that has none yet and for looking whether those it has are right.
    pub texts: TextsFn,
    /// Shows what the reader may see of what was found, in its order, until there is one more than [`SHOWN`].
    pub hits: HitsFn,
}

impl Finder {
    /// Makes what is found exactly what there is; gives how many texts were otherwise.
    pub fn renew(&self, tx: &mut Tx) -> store::Result<u64> {
        let texts = (self.texts)(tx)?;
        tx.findable_alone(self.kind, &texts)
    }
}
