//! People who write all the time, and go on where they were when the server comes back.

use crate::client::Client;
use crate::ledger::{self, Count, Ledger};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::JoinHandle;
use std::time::Duration;

/// Writers at work.
pub struct Writers {
    ledger: Arc<Ledger>,
    client: Arc<RwLock<Client>>,
    stop: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

/// How many write at once.
const HANDS: usize = 6;
/// Between two tries while nobody answers.
const BREATH: Duration = Duration::from_millis(2);

impl Writers {
    /// Sets them going; `told` is called for every write that is answered, in its own thread.
    pub fn begin(client: Client, told: impl Fn(&str) + Send + Sync + 'static) -> Self {
        let told = Arc::new(told);
        let (ledger, client) = (Arc::new(Ledger::default()), Arc::new(RwLock::new(client)));
        let stop = Arc::new(AtomicBool::new(false));
        let one = |_| {
            let (ledger, client, stop, told) = (ledger.clone(), client.clone(), stop.clone(), told.clone());
            std::thread::spawn(move || {
                while !stop.load(Ordering::Relaxed) {
                    let name = format!("{}{}", ledger::PREFIX, ledger.sent());
                    if write_until_answered(&name, &client, &stop) {
                        told(&name);
                        ledger.promise(&name);
                    }
                }
            })
        };
        let threads = (0..HANDS).map(one).collect();
        Self { ledger, client, stop, threads }
    }

    /// The server is somewhere else now.
    pub fn moved(&self, address: &str) {
        address.clone_into(&mut self.client.write().unwrap_or_else(PoisonError::into_inner).address);
    }

    /// Lets them finish what they are at, and gives what was promised.
    pub fn end(self) -> Vec<String> {
        self.stop.store(true, Ordering::Relaxed);
        for thread in self.threads {
            let _ = thread.join();
        }
        self.ledger.promised()
    }

    /// How many have been answered so far.
    pub fn answered(&self) -> usize {
        self.ledger.promised().len()
    }
}

/// The same form, with the same key, until it is answered; false when the work ends first.
fn write_until_answered(name: &str, client: &RwLock<Client>, stop: &AtomicBool) -> bool {
    let key = base::id::timeless().to_string();
    loop {
        let now = client.read().unwrap_or_else(PoisonError::into_inner).clone();
        let answer = write(&now, name, &key);
        match answer {
            Some(303) => return true,
            // Refused for now (the disk is full, the database is away): the same again in a moment.
            Some(_) | None if !stop.load(Ordering::Relaxed) => std::thread::sleep(BREATH),
            _ => return false,
        }
    }
}

/// One write; its status.
pub fn write(client: &Client, name: &str, key: &str) -> Option<u16> {
    let fields = [
        ("_csrf", client.csrf.as_str()),
        ("_key", key),
        ("name", name),
        ("effect", "Borgerne mærker det"),
        ("purpose", "Derfor findes den"),
        ("since", "2026-01-01"),
    ];
    client.post("/coretasks", &fields).map(|answer| answer.status)
}

/// What is there now, by the page that lists it.
pub fn there(client: &Client) -> Result<Vec<String>, String> {
    let page = client.get("/coretasks").ok_or("the list did not come")?;
    if page.status == 200 { Ok(ledger::names_in(&page.text)) } else { Err(format!("the list: {}", page.status)) }
}

/// Nothing lost, nothing twice.
pub fn hold(count: Count) -> Result<Count, String> {
    if count.lost == 0 && count.doubled == 0 { Ok(count) } else { Err(format!("{count:?}")) }
}
