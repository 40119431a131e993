//! Configuration: one TOML file and the environment, checked whole at start.

use serde::Deserialize;
use std::net::SocketAddr;
use std::path::Path;
use store::Url;

/// All that can be configured.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the database is.
    pub database: Url,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Whether cookies travel over TLS only; on unless the house is served on loopback.
    pub secure: bool,
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

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    database: Option<String>,
    listen: Option<String>,
    insecure_cookies: Option<bool>,
    address: Option<String>,
    smtp: Option<String>,
    sender: Option<String>,
    #[serde(default)]
    municipality: Municipality,
}

/// Where to listen unless told otherwise.
const LISTEN: &str = "127.0.0.1:8080";

impl Config {
    /// Reads the file, where one is given, and lets the environment overrule it. Every fault is told, not the first.
    pub fn read(file: Option<&Path>, environment: &dyn Fn(&str) -> Option<String>) -> Result<Self, Vec<String>> {
        let mut faults = vec![];
        let file = file.map_or_else(File::default, |path| read_file(path, &mut faults));
        let database = environment("RAADERUM_DATABASE").or(file.database);
        let database = match database.as_deref().map(str::parse::<Url>) {
            Some(Ok(url)) => Some(url),
            Some(Err(why)) => {
                faults.push(format!("database: {why}"));
                None
            }
            None => {
                faults.push(
                    "database: set RAADERUM_DATABASE=sqlite:PATH or postgres://…, or `database` in the file".into(),
                );
                None
            }
        };
        let listen = environment("RAADERUM_LISTEN").or(file.listen).unwrap_or_else(|| LISTEN.to_owned());
        let listen =
            listen.parse::<SocketAddr>().map_err(|_| faults.push(format!("listen: {listen} is no ADDRESS:PORT")));
        for (name, colour) in
            [("colour", &file.municipality.colour), ("second_colour", &file.municipality.second_colour)]
        {
            if colour.as_deref().is_some_and(|colour| !is_colour(colour)) {
                faults.push(format!("municipality.{name}: write a colour as #0f4c5c"));
            }
        }
        let address = environment("RAADERUM_ADDRESS").or(file.address);
        if address.as_deref().is_some_and(|address| !address.starts_with("http") || address.ends_with('/')) {
            faults.push("address: write it as https://raaderum.example.dk, without a slash at its end".to_owned());
        }
        let smtp = environment("RAADERUM_SMTP").or(file.smtp);
        if smtp.as_deref().is_some_and(|smtp| !mail::is_way(smtp)) {
            faults.push("smtp: write it as smtp://HOST:PORT or smtps://USER:PASSWORD@HOST".to_owned());
        }
        let sender = environment("RAADERUM_SENDER").or(file.sender);
        if smtp.is_some() && !sender.as_deref().is_some_and(mail::is_mailbox) {
            faults.push("sender: say whom letters come from, as Råderum <raaderum@example.dk>".to_owned());
        }
        match (database, listen) {
            (Some(database), Ok(listen)) if faults.is_empty() => {
                let secure = !(listen.ip().is_loopback() || file.insecure_cookies == Some(true));
                let address = address.unwrap_or_else(|| format!("http://{listen}"));
                let sender = sender.unwrap_or_default();
                Ok(Self { database, listen, secure, address, smtp, sender, municipality: file.municipality })
            }
            _ => Err(faults),
        }
    }
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
