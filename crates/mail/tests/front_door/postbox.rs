//! A mail server that answers as it is told to, so that what goes wrong can be tried. A real one is met in the browser tests.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Takes everything.
    Kind,
    /// Takes nothing now, perhaps later.
    Busy,
    /// Will never take it.
    Stern,
    /// Takes the letter and hangs up before saying so.
    Lost,
}

/// A listening server and what it has taken.
pub struct Postbox {
    /// Where it is.
    pub url: String,
    /// The letters taken, as they came.
    pub letters: Arc<Mutex<Vec<String>>>,
    mood: Arc<Mutex<Mood>>,
}

impl Postbox {
    /// Opens one on a free port.
    pub fn open(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let (letters, mood) = (Arc::new(Mutex::new(vec![])), Arc::new(Mutex::new(mood)));
        let (into, how) = (Arc::clone(&letters), Arc::clone(&mood));
        std::thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                let now = *how.lock().unwrap();
                // A caller that hangs up is no fault of the server's.
                let _ = talk(caller, now, &into);
            }
        });
        Self { url, letters, mood }
    }

    /// From now on it behaves so.
    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    /// What it has taken.
    pub fn taken(&self) -> Vec<String> {
        self.letters.lock().unwrap().clone()
    }
}

fn talk(mut caller: TcpStream, mood: Mood, into: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(caller.try_clone()?).lines();
    caller.write_all(b"220 postbox\r\n")?;
    while let Some(line) = lines.next() {
        let line = line?.to_uppercase();
        let answer = match line.get(..4).unwrap_or_default() {
            "EHLO" => "250 postbox",
            "MAIL" if mood == Mood::Busy => "451 come again",
            "RCPT" if mood == Mood::Stern => "550 nobody here by that name",
            "DATA" => {
                caller.write_all(b"354 go on\r\n")?;
                let mut letter = vec![];
                for line in lines.by_ref() {
                    let line = line?;
                    if line == "." {
                        break;
                    }
                    letter.push(line);
                }
                into.lock().unwrap().push(letter.join("\n"));
                if mood == Mood::Lost {
                    return Ok(());
                }
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 yes",
        };
        caller.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}
