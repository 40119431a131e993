//! The smallest browser that can be timed: one kept connection, a cookie, forms, and an address of its own.

use crate::process::{Fault, at};
use harness::client::encoded;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// What came back.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, as they came.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header's value; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// What stands in a hidden field.
    pub fn field(&self, name: &str) -> Result<String, Fault> {
        let text = self.text();
        let rest = text.split_once(&format!("name=\"{name}\" value=\"")).map(|(_, rest)| rest);
        let value = rest.and_then(|rest| rest.split('"').next()).map(str::to_owned);
        value.ok_or_else(|| format!("{}: no field {name}", self.status))
    }
}

/// Who asks, over a connection that is kept.
pub struct Client {
    stream: BufReader<TcpStream>,
    host: String,
    /// The session's cookie, as `s=…`.
    pub cookie: String,
}

impl Client {
    /// Connects.
    pub fn to(address: &str) -> Result<Self, Fault> {
        let stream = TcpStream::connect(address).map_err(at(address))?;
        Self::over(stream, address)
    }

    /// Connects from an address of its own on the loopback net, so that people do not all come from one place.
    pub fn from(own: Ipv4Addr, address: &str) -> Result<Self, Fault> {
        let target: SocketAddr = address.parse().map_err(at(address))?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(at("the runtime"))?;
        let stream = runtime.block_on(async move {
            let socket = tokio::net::TcpSocket::new_v4()?;
            socket.bind(SocketAddr::from((own, 0)))?;
            socket.connect(target).await?.into_std()
        });
        let stream = stream.map_err(at(address))?;
        stream.set_nonblocking(false).map_err(at(address))?;
        Self::over(stream, address)
    }

    fn over(stream: TcpStream, address: &str) -> Result<Self, Fault> {
        stream.set_nodelay(true).map_err(at(address))?;
        stream.set_read_timeout(Some(Duration::from_mins(2))).map_err(at(address))?;
        Ok(Self { stream: BufReader::new(stream), host: address.to_owned(), cookie: String::new() })
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Result<Answer, Fault> {
        self.ask("GET", path, "")
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, Fault> {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.ask("POST", path, &body.join("&"))
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> Result<Answer, Fault> {
        let form = match method {
            "POST" => format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.len()),
            _ => String::new(),
        };
        let (host, cookie) = (&self.host, &self.cookie);
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n{form}\r\n{body}");
        self.stream.get_mut().write_all(request.as_bytes()).map_err(at(path))?;
        self.answer(path)
    }

    fn answer(&mut self, path: &str) -> Result<Answer, Fault> {
        let mut head = String::new();
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line).map_err(at(path))? == 0 {
                return Err(format!("{path}: the server went away"));
            }
            if line.trim().is_empty() {
                break;
            }
            head += &line;
        }
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        let mut answer = Answer { status, head, body: vec![] };
        if answer.header("transfer-encoding").eq_ignore_ascii_case("chunked") {
            return Err(format!("{path}: the body comes in pieces"));
        }
        let length = answer.header("content-length").parse().unwrap_or(0);
        answer.body = vec![0; length];
        self.stream.read_exact(&mut answer.body).map_err(at(path))?;
        if let Some((_, rest)) = answer.header("set-cookie").to_owned().split_once("s=") {
            self.cookie = format!("s={}", rest.split(';').next().unwrap_or_default());
        }
        Ok(answer)
    }
}
