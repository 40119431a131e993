//! Bombs sent to a running house, while others read its pages.

use crate::make::{TEXT_FILES, WORKBOOKS};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use testkit::on_both;

/// How long somebody else may wait for a page while bombs are read, in a debug build.
const PATIENCE: Duration = Duration::from_secs(5);

/// Those that take the reader furthest.
const SENT: [&str; 4] =
    ["a-claim-of-a-billion-texts", "a-thousand-to-one", "nothing-but-line-ends", "ten-million-texts"];

on_both! {
    fn a_house_that_is_sent_bombs_goes_on_answering(town) {
        let bombs = WORKBOOKS.iter().chain(&TEXT_FILES).filter(|bomb| SENT.contains(&bomb.name));
        let bombs: Vec<_> = bombs.map(|bomb| (bomb.name, (bomb.make)())).collect();
        assert_eq!(bombs.len(), SENT.len());
        let over = AtomicBool::new(false);
        let (answers, longest) = thread::scope(|scope| {
            let reading = scope.spawn(|| {
                let (mut longest, mut pages) = (Duration::ZERO, 0);
                while !over.load(Ordering::Relaxed) || pages == 0 {
                    let begun = Instant::now();
                    town.leader.get("/").is(200);
                    longest = longest.max(begun.elapsed());
                    pages += 1;
                }
                longest
            });
            let send = |(name, bytes): &(&str, Vec<u8>)| town.administrator.upload("/imports/org", &[], "file", name, bytes);
            let answers: Vec<_> = bombs.iter().map(send).collect();
            over.store(true, Ordering::Relaxed);
            (answers, reading.join().unwrap())
        });
        for (seen, (name, _)) in answers.into_iter().zip(&bombs) {
            assert_eq!(seen.status, 422, "{name}");
            let says = seen.text();
            assert!(says.contains("når det pakkes ud") || says.contains("Del den op"), "{name}: {says}");
        }
        assert!(longest < PATIENCE, "somebody waited {longest:?} for a page");
        assert_eq!(town.trail(), Vec::<String>::new(), "nothing has happened");
        town.administrator.get("/imports/org").is(200);
    }
}
