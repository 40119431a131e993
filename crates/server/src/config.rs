//! Configuration: one TOML file and the environment, checked whole at start.

use serde::Deserialize;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::Path;
use store::Url;

/// All that can be configured.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Whether cookies travel over TLS only; on unless the houses are served on loopback.
    pub secure: bool,
    /// The houses: one that answers to every name, or several with a host name each.
    pub houses: Vec<House>,
}

/// One municipality's house.
#[derive(Debug, Clone)]
pub struct House {
    /// The name that browsers ask for, in small letters; none: whatever they ask for.
    pub host: Option<String>,
    /// Where the database is.
    pub database: Url,
    /// Where people find the house, for links in letters; the address it listens on unless told.
    pub address: String,
    /// Where letters are handed in, `smtp://HOST:PORT` or `smtps://USER:PASSWORD@HOST`; none: no letters are sent.
    pub smtp: Option<String>,
    /// Whom letters come from.
    pub sender: String,
    /// What the municipality is called and looks like, where it is set here.
    pub municipality: Municipality,
}

/// The municipality, as pages show it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// `Korsbæk Kommune`.
    pub name: Option<String>,
    /// `#0f4c5c`.
    pub colour: Option<String>,
    /// `#b5651d`.
    pub second_colour: Option<String>,
    /// `DKK`, ISO 4217.
    pub currency: Option<String>,
}

/// A house as the file tells it; the file's own lines are one too.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    host: Option<String>,
    database: Option<String>,
    address: Option<String>,
    smtp: Option<String>,
    sender: Option<String>,
    #[serde(default)]
    municipality: Municipality,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<String>,
    insecure_cookies: Option<bool>,
    database: Option<String>,
    address: Option<String>,
    smtp: Option<String>,
    sender: Option<String>,
    #[serde(default)]
    municipality: Municipality,
    /// Several houses, each with its host name.
    #[serde(default)]
    house: Vec<Told>,
}

/// Where to listen unless told otherwise.
const LISTEN: &str = "127.0.0.1:8080";

impl Config {
    /// Reads the file, where one is given, and lets the environment overrule it: a database named there is the only
    /// one. Every fault is told, not the first.
    pub fn read(file: Option<&Path>, environment: &dyn Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let mut faults = vec![];
        let file = file.map_or_else(File::default, |path| read_file(path, &mut faults));
        let listen = environment("RAADERUM_LISTEN").or(file.listen.clone()).unwrap_or_else(|| LISTEN.to_owned());
        let insecure = file.insecure_cookies == Some(true);
        let several = environment("RAADERUM_DATABASE").is_none() && !file.house.is_empty();
        let told = if several { each_named(file, &mut faults) } else { vec![the_one(file, environment)] };
        let where_ = if several { String::new() } else { format!("http://{listen}") };
        let houses: Vec<House> = told.into_iter().filter_map(|told| house(told, &where_, &mut faults)).collect();
        let listen =
            listen.parse::<SocketAddr>().map_err(|_| faults.push(format!("listen: {listen} is no ADDRESS:PORT")));
        match listen {
            Ok(listen) if faults.is_empty() => {
                Ok(Self { listen, secure: !(listen.ip().is_loopback() || insecure), houses })
            }
            _ => Err(faults),
        }
    }
}

/// The file's own lines, and the environment over them.
fn the_one(file: File, environment: &dyn Fn(&str) -> Option<String>) -> Told {
    Told {
        host: None,
        database: environment("RAADERUM_DATABASE").or(file.database),
        address: environment("RAADERUM_ADDRESS").or(file.address),
        smtp: environment("RAADERUM_SMTP").or(file.smtp),
        sender: environment("RAADERUM_SENDER").or(file.sender),
        municipality: file.municipality,
    }
}

/// The houses with a host name each; what they have in common stands once, above them.
fn each_named(file: File, faults: &mut Vec<String>) -> Vec<Told> {
    if file.database.is_some() || file.address.is_some() {
        faults.push("database and address stand under each [[house]] when there are several".to_owned());
    }
    let mut known = BTreeSet::new();
    let mut houses = vec![];
    for mut told in file.house {
        let host = told.host.take().map(|host| host.to_lowercase()).unwrap_or_default();
        if host.is_empty() || host.contains(['/', ':', ' ']) {
            faults.push("house.host: write the name that browsers ask for, as raaderum.example.dk".to_owned());
        } else if !known.insert(host.clone()) {
            faults.push(format!("house.host: {host} stands twice"));
        }
        let name = |value: &Option<String>| value.clone().unwrap_or_default();
        if !known.insert(name(&told.database)) && told.database.is_some() {
            faults.push(format!("{host}: two houses cannot share a database"));
        }
        told.address = told.address.or_else(|| (!host.is_empty()).then(|| format!("https://{host}")));
        told.smtp = told.smtp.or_else(|| file.smtp.clone());
        told.sender = told.sender.or_else(|| file.sender.clone());
        told.host = Some(host);
        houses.push(told);
    }
    houses
}

fn house(told: Told, where_: &str, faults: &mut Vec<String>) -> Option<House> {
    let before = told.host.as_ref().map(|host| format!("{host}: ")).unwrap_or_default();
    let mut fault = |why: &str| faults.push(format!("{before}{why}"));
    let database = match told.database.as_deref().map(str::parse::<Url>) {
        Some(Ok(url)) => Some(url),
        Some(Err(why)) => {
            fault(&format!("database: {why}"));
            None
        }
        None => {
            fault("database: set RAADERUM_DATABASE=sqlite:PATH or postgres://…, or `database` in the file");
            None
        }
    };
    for (name, colour) in [("colour", &told.municipality.colour), ("second_colour", &told.municipality.second_colour)] {
        if colour.as_deref().is_some_and(|colour| !is_colour(colour)) {
            fault(&format!("municipality.{name}: write a colour as #0f4c5c"));
        }
    }
    if told.address.as_deref().is_some_and(|address| !address.starts_with("http") || address.ends_with('/')) {
        fault("address: write it as https://raaderum.example.dk, without a slash at its end");
    }
    if told.smtp.as_deref().is_some_and(|smtp| !mail::is_way(smtp)) {
        fault("smtp: write it as smtp://HOST:PORT or smtps://USER:PASSWORD@HOST");
    }
    if told.smtp.is_some() && !told.sender.as_deref().is_some_and(mail::is_mailbox) {
        fault("sender: say whom letters come from, as Råderum <raaderum@example.dk>");
    }
    Some(House {
        host: told.host,
        database: database?,
        address: told.address.unwrap_or_else(|| where_.to_owned()),
        smtp: told.smtp,
        sender: told.sender.unwrap_or_default(),
        municipality: told.municipality,
    })
}

fn read_file(path: &Path, faults: &mut Vec<String>) -> File {
    let read = std::fs::read_to_string(path).map_err(|error| error.to_string());
    read.and_then(|text| toml::from_str(&text).map_err(|error| error.to_string())).unwrap_or_else(|error| {
        faults.push(format!("{}: {error}", path.display()));
        File::default()
    })
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_told_at_once() {
        let given = |name: &str| (name == "RAADERUM_LISTEN").then(|| "here".to_owned());
        let faults = Config::read(None, &given).unwrap_err();
        assert_eq!(faults.len(), 2);
        assert!(faults[0].starts_with("database: set RAADERUM_DATABASE"), "{faults:?}");
        assert_eq!(faults[1], "listen: here is no ADDRESS:PORT");
    }

    fn of(text: &str) -> Result<Config, Vec<String>> {
        let path = std::env::temp_dir().join(format!("raaderum-{}.toml", base::id::timeless().simple()));
        std::fs::write(&path, text).unwrap();
        let read = Config::read(Some(&path), &|_| None);
        std::fs::remove_file(&path).unwrap();
        read
    }

    #[test]
    fn several_houses_have_a_name_and_a_database_each_and_share_what_stands_above_them() {
        let config = of("smtp = \"smtp://post.dk:25\"\nsender = \"R <r@post.dk>\"\n\
            [[house]]\nhost = \"A.dk\"\ndatabase = \"sqlite:a.db\"\n\
            [[house]]\nhost = \"b.dk\"\ndatabase = \"sqlite:b.db\"\nsmtp = \"smtp://b.dk:25\"\n\
            municipality = { name = \"B\" }\n")
        .unwrap();
        let told = config.houses.iter().map(|house| (house.host.clone(), house.address.clone(), house.smtp.clone()));
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            told.collect::<Vec<_>>(),
            vec![
                (text("a.dk"), "https://a.dk".to_owned(), text("smtp://post.dk:25")),
                (text("b.dk"), "https://b.dk".to_owned(), text("smtp://b.dk:25")),
            ]
        );
        assert_eq!(config.houses[1].municipality.name, text("B"));
    }

    #[test]
    fn houses_that_cannot_be_told_apart_are_refused() {
        let faults = of("address = \"https://c.dk\"\n[[house]]\nhost = \"a.dk\"\ndatabase = \"sqlite:a.db\"\n\
            [[house]]\nhost = \"A.dk\"\ndatabase = \"sqlite:a.db\"\n[[house]]\ndatabase = \"sqlite:d.db\"\n")
        .unwrap_err();
        assert_eq!(
            faults,
            [
                "database and address stand under each [[house]] when there are several",
                "house.host: a.dk stands twice",
                "a.dk: two houses cannot share a database",
                "house.host: write the name that browsers ask for, as raaderum.example.dk",
            ]
        );
    }

    #[test]
    fn cookies_are_for_tls_unless_the_house_stands_on_loopback() {
        let on = |listen: &'static str| {
            move |name: &str| match name {
                "RAADERUM_DATABASE" => Some("sqlite:x.db".to_owned()),
                "RAADERUM_LISTEN" => Some(listen.to_owned()),
                _ => None,
            }
        };
        assert!(!Config::read(None, &on("127.0.0.1:80")).unwrap().secure);
        assert!(Config::read(None, &on("0.0.0.0:80")).unwrap().secure);
    }
}
