//! The disk as a power cut leaves it: what was synced is there; of the rest, nothing, some, torn pieces, or all.

use crate::log::Record;
use crate::random;
use std::collections::HashMap;
use std::path::Path;

/// A sector: what a disk writes whole or not at all.
const SECTOR: usize = 512;

/// What became of the writes that no sync had promised.
#[derive(Debug, Clone, Copy)]
pub enum Fate {
    /// None reached the disk.
    None,
    /// Each by chance.
    Some,
    /// Each sector by chance.
    Torn,
    /// All did.
    All,
}

pub const FATES: [Fate; 4] = [Fate::None, Fate::Some, Fate::Torn, Fate::All];

#[derive(Debug, Clone)]
enum Change {
    Write(u64, Vec<u8>),
    Cut(u64),
}

/// A file: what is on the disk for certain, and what was asked since.
#[derive(Debug, Clone, Default)]
struct File {
    there: Vec<u8>,
    waiting: Vec<Change>,
}

/// The files of a house as they change.
#[derive(Debug, Clone, Default)]
pub struct Disk {
    files: HashMap<String, File>,
    /// The writes promised so far.
    pub promised: Vec<String>,
}

impl Disk {
    /// A file that is whole on the disk before anything happens.
    pub fn holds(&mut self, name: String, bytes: Vec<u8>) {
        self.files.insert(name, File { there: bytes, waiting: vec![] });
    }

    /// The next thing happens.
    pub fn happen(&mut self, record: &Record) {
        match record {
            Record::Promise(name) => self.promised.push(name.clone()),
            Record::Write(name, place, data) => self.wait(name, Change::Write(*place, data.clone())),
            Record::Cut(name, length) => self.wait(name, Change::Cut(*length)),
            Record::Unlink(name) => {
                self.files.remove(name);
            }
            Record::Sync(name) => {
                let file = self.files.entry(name.clone()).or_default();
                for change in std::mem::take(&mut file.waiting) {
                    apply(&mut file.there, &change);
                }
            }
        }
    }

    fn wait(&mut self, name: &str, change: Change) {
        self.files.entry(name.to_owned()).or_default().waiting.push(change);
    }

    /// The power goes: lays the files into a folder as they may be found afterwards.
    pub fn cut(&self, fate: Fate, folder: &Path) -> std::io::Result<()> {
        for (name, file) in &self.files {
            let mut bytes = file.there.clone();
            for change in &file.waiting {
                suffer(&mut bytes, change, fate);
            }
            let name = Path::new(name).file_name().unwrap_or_default();
            std::fs::write(folder.join(name), bytes)?;
        }
        Ok(())
    }
}

fn suffer(bytes: &mut Vec<u8>, change: &Change, fate: Fate) {
    let happens = match fate {
        Fate::None => false,
        Fate::All => true,
        Fate::Some | Fate::Torn => random::below(2) == 0,
    };
    match (fate, change) {
        (Fate::Torn, Change::Write(place, data)) => {
            for (no, sector) in data.chunks(SECTOR).enumerate() {
                if random::below(2) == 0 {
                    apply(bytes, &Change::Write(place + (no * SECTOR) as u64, sector.to_vec()));
                }
            }
        }
        _ if happens => apply(bytes, change),
        _ => {}
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut(length) => bytes.resize(usize::try_from(*length).unwrap_or(usize::MAX), 0),
        Change::Write(place, data) => {
            let place = usize::try_from(*place).unwrap_or(usize::MAX);
            let end = place.saturating_add(data.len());
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            if let Some(part) = bytes.get_mut(place..end) {
                part.copy_from_slice(data);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_synced_stays_and_the_rest_may_go() {
        let folder = std::env::temp_dir().join(format!("raaderum-replay-{}", base::id::timeless().simple()));
        std::fs::create_dir_all(&folder).unwrap();
        let (mut disk, name) = (Disk::default(), "/x/house.db".to_owned());
        for record in [
            Record::Write(name.clone(), 0, b"abc".to_vec()),
            Record::Sync(name.clone()),
            Record::Promise("1".to_owned()),
            Record::Write(name, 2, b"de".to_vec()),
        ] {
            disk.happen(&record);
        }
        let left = |fate| {
            disk.cut(fate, &folder).unwrap();
            std::fs::read(folder.join("house.db")).unwrap()
        };
        assert_eq!(left(Fate::None), b"abc");
        assert_eq!(left(Fate::All), b"abde");
        assert_eq!(disk.promised, ["1"]);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
