//! A backup comes back as it was, into either database; a bad one changes nothing, and nothing is overwritten unasked.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]

use backup::{Error, Manifest};
use base::UnitId;
use std::cell::RefCell;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use store::{By, Clock, Db, Durability, Event, Url, args};
use testkit::{TODAY, on_both, on_each_empty};
use zip::write::SimpleFileOptions;

/// A folder that is gone when its test is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("raaderum-backup-{}", base::id::timeless().simple()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn open(url: &str) -> Db {
    let url: Url = url.parse().unwrap();
    Db::open(&url, Clock::on(TODAY), Durability::Off).unwrap()
}

const QUIET: backup::Progress = |_, _| {};

/// Names, rows and hashes of the tables, but for the trail, which a restore adds its own event to.
fn content(manifest: &Manifest) -> Vec<(String, u64, String)> {
    let tables = manifest.tables.iter().filter(|table| !["event", "seal"].contains(&table.name.as_str()));
    tables.map(|table| (table.name.clone(), table.rows, table.hash.clone())).collect()
}

fn rows_of(manifest: &Manifest, name: &str) -> u64 {
    manifest.tables.iter().find(|table| table.name == name).unwrap().rows
}

#[test]
fn korsbaek_moves_from_sqlite_to_postgres_and_back_and_is_the_same_town() {
    let folder = Folder::new();
    let first = RefCell::new(None::<(PathBuf, Manifest)>);
    // SQLite comes first, so that the second round goes to PostgreSQL; then back to a new file.
    on_each_empty(|url| {
        let db = open(url);
        let made = first.borrow().clone();
        let Some((file, before)) = made else {
            db.migrate().unwrap();
            demo::build(&db, &mut |_, _, _| {}).unwrap();
            let file = folder.file("korsbaek.zip");
            let manifest = backup::make(&db, &file, QUIET).unwrap();
            assert!(manifest.rows() > 20_000, "{}", manifest.rows());
            *first.borrow_mut() = Some((file, manifest));
            return;
        };
        backup::restore(&db, &file, false, QUIET).unwrap();
        let there = moved(&db, &folder.file("there.zip"), &before);
        let back = open(&format!("sqlite:{}", folder.file("back.db").display()));
        backup::restore(&back, &folder.file("there.zip"), false, QUIET).unwrap();
        moved(&back, &folder.file("back.zip"), &there);
    });
}

/// The database holds what the backup before it held, and its trail goes on from the same root.
fn moved(db: &Db, file: &std::path::Path, before: &Manifest) -> Manifest {
    let after = backup::make(db, file, QUIET).unwrap();
    assert_eq!(content(&after), content(before));
    assert_eq!(rows_of(&after, "event"), rows_of(before, "event") + 1, "the restoring itself is in the trail");
    let root = before.checkpoint.as_ref().unwrap().parse().unwrap();
    let (walked, findings) = db.verify_trail(Some(&root)).unwrap();
    assert_eq!((findings, u64::try_from(walked).unwrap()), (vec![], rows_of(&after, "event")));
    after
}

/// Writes a file whose seal holds, around whatever entries.
fn sealed(path: &std::path::Path, entries: &[(&str, &str)]) {
    use sha2::Digest as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    zip.set_comment("0".repeat(64)).unwrap();
    for (name, text) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let mut bytes = zip.finish().unwrap().into_inner();
    bytes.truncate(bytes.len() - 64);
    let seal = sha2::Sha256::digest(&bytes);
    for byte in seal {
        write!(bytes, "{byte:02x}").unwrap();
    }
    fs::write(path, bytes).unwrap();
}

/// The entries of a backup, to be altered.
fn entries(path: &std::path::Path) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|no| {
            let mut entry = zip.by_index(no).unwrap();
            (entry.name().unwrap().into_owned(), std::io::read_to_string(&mut entry).unwrap())
        })
        .collect()
}

fn altered(from: &std::path::Path, to: &std::path::Path, old: &str, new: &str) {
    let before = entries(from);
    let after: Vec<(String, String)> =
        before.iter().map(|(name, text)| (name.clone(), text.replacen(old, new, 1))).collect();
    assert_ne!(before, after, "{old} stands in it");
    let after: Vec<(&str, &str)> = after.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    sealed(to, &after);
}

on_both! {
    fn what_is_there_is_never_overwritten_unasked(town) {
        let folder = Folder::new();
        let file = folder.file("lilleby.zip");
        let made = backup::make(&town.db, &file, QUIET).unwrap();
        assert!(matches!(backup::make(&town.db, &file, QUIET), Err(Error::Exists)));
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1, "nothing half made is left");
        assert!(matches!(backup::restore(&town.db, &file, false, QUIET), Err(Error::Occupied)));
        let unchanged = backup::make(&town.db, &folder.file("again.zip"), QUIET).unwrap();
        assert_eq!(unchanged.tables, made.tables);
    }

    fn replacing_puts_back_how_it_was_and_signs_everybody_out(town) {
        let folder = Folder::new();
        let file = folder.file("lilleby.zip");
        let made = backup::make(&town.db, &file, QUIET).unwrap();
        town.db.write(By::cli(), |tx| {
            access::place(tx, UnitId::fresh(), None, TODAY, None)?;
            tx.commit(Event::new("org.unit_founded"))
        }).unwrap();
        town.leader.get("/").is(200);
        backup::restore(&town.db, &file, true, QUIET).unwrap();
        let after = backup::make(&town.db, &folder.file("after.zip"), QUIET).unwrap();
        assert_eq!(content(&after), content(&made));
        let (signed_in,): (i64,) = town.db.read(|tx| tx.get("SELECT COUNT(*) FROM session", args![])).unwrap();
        assert_eq!(signed_in, 0);
        let (told,): (i64,) =
            town.db.read(|tx| tx.get("SELECT COUNT(*) FROM event WHERE what = 'house.restored'", args![])).unwrap();
        assert_eq!(told, 1);
    }

    fn people_go_on_working_and_the_backup_is_of_one_moment(town) {
        let folder = Folder::new();
        let before = count(&town.db, "SELECT COUNT(*) FROM place");
        let (db, stop) = (town.db.clone(), Arc::new(AtomicBool::new(false)));
        let stopped = Arc::clone(&stop);
        // Two rows a command; a backup that took one of them would be of no moment at all.
        let worker = std::thread::spawn(move || {
            let mut done = 0;
            while !stopped.load(Ordering::Relaxed) {
                db.write(By::cli(), |tx| {
                    access::place(tx, UnitId::fresh(), None, TODAY, None)?;
                    tx.commit(Event::new("test.pair"))
                }).unwrap();
                done += 1;
                std::thread::sleep(std::time::Duration::from_millis(2));
            }
            done
        });
        for no in 0..3 {
            let made = backup::make(&town.db, &folder.file(&format!("{no}.zip")), QUIET).unwrap();
            let places = rows_of(&made, "place") - before;
            let restored = open(&format!("sqlite:{}", folder.file(&format!("{no}.db")).display()));
            backup::restore(&restored, &folder.file(&format!("{no}.zip")), false, QUIET).unwrap();
            assert_eq!(count(&restored, "SELECT COUNT(*) FROM event WHERE what = 'test.pair'"), places);
        }
        stop.store(true, Ordering::Relaxed);
        assert!(worker.join().unwrap() > 0, "somebody worked meanwhile");
    }

    fn a_damaged_cut_or_foreign_file_is_refused_and_changes_nothing(town) {
        let folder = Folder::new();
        let (file, bad) = (folder.file("lilleby.zip"), folder.file("bad.zip"));
        let made = backup::make(&town.db, &file, QUIET).unwrap();
        let whole = fs::read(&file).unwrap();
        let refused = |why: &str| {
            let ended = backup::restore(&town.db, &bad, true, QUIET);
            assert!(matches!(ended, Err(Error::Foreign | Error::Damaged(_) | Error::Newer(_))), "{why}: {ended:?}");
        };
        for at in (0..whole.len()).step_by(whole.len() / 120).chain(whole.len() - 64..whole.len()) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x10;
            fs::write(&bad, bytes).unwrap();
            refused(&format!("a bit at {at}"));
        }
        for length in (0..whole.len()).step_by(whole.len() / 60) {
            fs::write(&bad, &whole[..length]).unwrap();
            refused(&format!("cut at {length}"));
        }
        fs::write(&bad, [whole.as_slice(), b"and more"].concat()).unwrap();
        refused("something behind it");
        fs::write(&bad, "id;name\n1;Solsikken\n").unwrap();
        refused("a list");
        sealed(&bad, &[("manifest.json", "{\"program\": \"another\", \"format\": 1}")]);
        refused("another program's");
        sealed(&bad, &[("tables/person.jsonl", "[]\n")]);
        refused("no manifest");
        for (what, old, new) in [
            ("a newer format", "\"format\": 1", "\"format\": 2"),
            ("a step that is not known", "0002_org", "0002_organisation"),
            ("a row that says otherwise", "Solsikken", "Solsikker"),
            ("another count", "\"rows\": 1", "\"rows\": 7"),
            ("a column that is not there", "\"sort_key\"", "\"sort_keys\""),
            ("a table that is not there", "\"name\": \"place\"", "\"name\": \"palace\""),
        ] {
            altered(&file, &bad, old, new);
            refused(what);
        }
        let after = backup::make(&town.db, &folder.file("after.zip"), QUIET).unwrap();
        assert_eq!(after.tables, made.tables, "nothing has changed");
    }
}

fn count(db: &Db, sql: &'static str) -> u64 {
    let (rows,): (i64,) = db.read(|tx| tx.get(sql, args![])).expect("a count");
    u64::try_from(rows).unwrap()
}
