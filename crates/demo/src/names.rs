//! Names of people who do not exist: common Danish names put together by chance, each full name once.

use crate::seed::Seed;
use std::collections::BTreeSet;

const FIRST: [&str; 64] = [
    "Aase",
    "Anders",
    "Anja",
    "Arne",
    "Asta",
    "Axel",
    "Benedikte",
    "Bente",
    "Birgit",
    "Bo",
    "Camilla",
    "Carsten",
    "Charlotte",
    "Claus",
    "Dorthe",
    "Ejvind",
    "Ellen",
    "Emil",
    "Erik",
    "Eva",
    "Finn",
    "Frederik",
    "Gitte",
    "Grethe",
    "Hanne",
    "Henrik",
    "Ida",
    "Inge",
    "Jakob",
    "Jan",
    "Jens",
    "Jette",
    "Karen",
    "Kasper",
    "Katrine",
    "Kirsten",
    "Lars",
    "Lene",
    "Lise",
    "Lone",
    "Mads",
    "Maja",
    "Marianne",
    "Martin",
    "Mette",
    "Mikkel",
    "Morten",
    "Nanna",
    "Niels",
    "Ole",
    "Per",
    "Pia",
    "Poul",
    "Rikke",
    "Sanne",
    "Signe",
    "Simon",
    "Solveig",
    "Sten",
    "Susanne",
    "Tine",
    "Torben",
    "Ulla",
    "Vibeke",
];

const LAST: [&str; 56] = [
    "Agerskov",
    "Albrechtsen",
    "Balle",
    "Bang",
    "Bech",
    "Bisgaard",
    "Bjerre",
    "Borch",
    "Brandt",
    "Bredahl",
    "Bruun",
    "Dahl",
    "Dam",
    "Degn",
    "Enevoldsen",
    "Engberg",
    "Fabricius",
    "Falk",
    "Frost",
    "Gade",
    "Gram",
    "Greve",
    "Hald",
    "Hede",
    "Hjorth",
    "Holst",
    "Højgaard",
    "Iversen",
    "Juhl",
    "Kirk",
    "Kjær",
    "Kofoed",
    "Kragh",
    "Krogh",
    "Lind",
    "Lunde",
    "Lyng",
    "Mathiasen",
    "Munk",
    "Nyborg",
    "Nørgaard",
    "Overgaard",
    "Ploug",
    "Quist",
    "Ravn",
    "Riis",
    "Rosendal",
    "Sejersen",
    "Skov",
    "Steen",
    "Strøm",
    "Thorup",
    "Toft",
    "Vang",
    "Westergaard",
    "Østergaard",
];

/// Gives names, each once.
#[derive(Debug, Clone)]
pub struct Names {
    seed: Seed,
    given: BTreeSet<String>,
}

impl Names {
    /// From the beginning of the town's list.
    pub fn new() -> Self {
        Self { seed: Seed::new(0x4B6F_7273_62C3), given: BTreeSet::new() }
    }

    /// A name that nobody has yet.
    pub fn next_name(&mut self) -> String {
        loop {
            let first = self.seed.pick(&FIRST).unwrap_or_default();
            let last = self.seed.pick(&LAST).unwrap_or_default();
            let name = format!("{first} {last}");
            if self.given.insert(name.clone()) {
                return name;
            }
        }
    }
}

/// The address that a name gets: `anja.oestergaard@korsbaek.example`. The domain is reserved for examples (RFC 2606).
pub fn address(name: &str) -> String {
    let plain = name.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa").replace(' ', ".");
    format!("{plain}@korsbaek.example")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_given_once_and_in_the_same_order_each_time() {
        let all = |mut names: Names| (0..400).map(|_| names.next_name()).collect::<Vec<_>>();
        let (one, other) = (all(Names::new()), all(Names::new()));
        assert_eq!(one, other);
        assert_eq!(one.iter().collect::<BTreeSet<_>>().len(), 400);
    }

    #[test]
    fn an_address_has_no_danish_letters() {
        assert_eq!(address("Åse Østergaard"), "aase.oestergaard@korsbaek.example");
    }
}
