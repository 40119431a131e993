//! The smallest browser that can write: one request a connection, cookies, and nothing else.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// What came back.
pub struct Answer {
    /// The status; 0 when nothing whole came.
    pub status: u16,
    /// Headers and body as they came.
    pub text: String,
}

impl Answer {
    /// What stands in a hidden field.
    pub fn field(&self, name: &str) -> Option<String> {
        let (_, rest) = self.text.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split('"').next().map(str::to_owned)
    }

    /// The session's cookie.
    pub fn cookie(&self) -> Option<String> {
        let line = self.text.lines().find_map(|line| line.strip_prefix("set-cookie: s="))?;
        line.split(';').next().map(str::to_owned)
    }
}

/// Who asks, and where.
#[derive(Clone)]
pub struct Client {
    /// `127.0.0.1:8080`.
    pub address: String,
    /// The session.
    pub cookie: String,
    /// The session's token against forgery.
    pub csrf: String,
}

impl Client {
    /// A stranger.
    pub fn at(address: &str) -> Self {
        Self { address: address.to_owned(), cookie: String::new(), csrf: String::new() }
    }

    /// Asks for a page; None when nothing whole came.
    pub fn get(&self, path: &str) -> Option<Answer> {
        self.ask("GET", path, "")
    }

    /// Sends a form; None when nothing whole came.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.ask("POST", path, &body.join("&"))
    }

    /// None when the server is not there or goes away before it has answered.
    fn ask(&self, method: &str, path: &str, body: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.set_read_timeout(Some(Duration::from_mins(1))).ok()?;
        let (host, cookie, length) = (&self.address, &self.cookie, body.len());
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: s={cookie}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .ok()?;
        let mut bytes = vec![];
        stream.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let status = text.split(' ').nth(1)?.parse().ok()?;
        text.contains("\r\n\r\n").then_some(Answer { status, text })
    }
}

/// A value as a form sends it.
pub fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
