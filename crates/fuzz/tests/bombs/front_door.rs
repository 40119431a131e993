//! Bombs sent to a running house, while others read its pages.

use crate::make::{TEXT_FILES, WORKBOOKS};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use testkit::on_both;

/// Those that take the reader furthest.
const SENT: [&str; 4] =
    ["a-claim-of-a-billion-texts", "a-thousand-to-one", "nothing-but-line-ends", "ten-million-texts"];

on_both! {
    fn a_house_that_is_sent_bombs_goes_on_answering(town) {
        let bombs = WORKBOOKS.iter().chain(&TEXT_FILES).filter(|bomb| SENT.contains(&bomb.name));
        let bombs: Vec<_> = bombs.map(|bomb| (bomb.name, (bomb.make)())).collect();
        assert_eq!(bombs.len(), SENT.len());
        let over = AtomicBool::new(false);
        let (answers, pages) = thread::scope(|scope| {
            let reading = scope.spawn(|| {
                let mut pages = 0;
                while !over.load(Ordering::Relaxed) {
                    town.leader.get("/").is(200);
                    pages += 1;
                }
                pages
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
        assert!(pages > SENT.len(), "only {pages} pages were read beside {} bombs", SENT.len());
        assert_eq!(town.trail(), Vec::<String>::new(), "nothing has happened");
        town.administrator.get("/imports/org").is(200);
    }
}
