//! Rate limits: buckets in memory, per process, that fill again with time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Buckets by what is limited and for whom.
#[derive(Default)]
pub(crate) struct Limits {
    buckets: Mutex<HashMap<String, Bucket>>,
}

struct Bucket {
    left: f64,
    at: Instant,
}

/// Forget full buckets beyond this many, so that a flood of names does not fill the memory.
const MANY: usize = 10_000;

impl Limits {
    /// Takes one from a bucket that holds `most` and fills in a minute; else the seconds to wait.
    pub(crate) fn take(&self, bucket: &str, most: u32) -> Result<(), u32> {
        let now = Instant::now();
        let most = f64::from(most);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > MANY {
            buckets.retain(|_, b| now.duration_since(b.at).as_secs() < 60);
        }
        let bucket = buckets.entry(bucket.to_owned()).or_insert(Bucket { left: most, at: now });
        let filled = now.duration_since(bucket.at).as_secs_f64() * most / 60.0;
        bucket.left = (bucket.left + filled).min(most);
        bucket.at = now;
        if bucket.left < 1.0 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 60 seconds")]
            return Err(((1.0 - bucket.left) * 60.0 / most).ceil() as u32);
        }
        bucket.left -= 1.0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_try_in_a_minute_waits_and_another_name_does_not() {
        let limits = Limits::default();
        for _ in 0..5 {
            assert_eq!(limits.take("a", 5), Ok(()));
        }
        assert_eq!(limits.take("a", 5), Err(12));
        assert_eq!(limits.take("b", 5), Ok(()));
    }
}
