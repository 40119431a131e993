//! What stands for the braces of an address: each part is looked up by what stands before it, and a part that nobody has thought
//! of stops the test.

use std::collections::BTreeMap;

/// What addresses call the things of the furnished town.
#[derive(Default)]
pub struct Things(BTreeMap<(String, String), String>);

impl Things {
    /// A part of addresses that begin so is filled with this.
    #[expect(clippy::needless_pass_by_value, reason = "an id or a word, said where it is made")]
    pub fn add(&mut self, before: &str, part: &str, id: impl ToString) {
        self.0.insert((before.to_owned(), part.to_owned()), id.to_string());
    }

    /// The same, from the address of what has just been made: its last part.
    pub fn made(&mut self, before: &str, part: &str, address: &str) {
        self.add(before, part, address.rsplit('/').next().unwrap_or_default());
    }

    /// The address of a route with real things in it.
    pub fn address(&self, route: &str) -> String {
        self.filled(route, |known, _| known.to_owned())
    }

    /// The same with things that do not exist wherever an id stands.
    pub fn nowhere(&self, route: &str) -> String {
        let unknown = base::id::timeless().to_string();
        self.filled(route, |known, _| if known.len() == unknown.len() { unknown.clone() } else { known.to_owned() })
    }

    fn filled(&self, route: &str, fill: impl Fn(&str, &str) -> String) -> String {
        let (mut before, mut address) = (String::new(), String::new());
        for part in route.split('/').skip(1) {
            let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            let filled = name.map(|name| {
                let known = self.0.get(&(before.clone(), name.to_owned()));
                let known = known.unwrap_or_else(|| {
                    panic!(
                        "{route}: nothing stands for {{{name}}} after {before}: make one of it in access/furnished.rs"
                    )
                });
                fill(known, name)
            });
            before = format!("{before}/{part}");
            address = format!("{address}/{}", filled.as_deref().unwrap_or(part));
        }
        address
    }
}
