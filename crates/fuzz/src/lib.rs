//! What must hold for any bytes that come from outside: one function a target, for libFuzzer and for the kept corpus alike.
#![expect(clippy::panic, reason = "a property that does not hold has to end the fuzzer and the test")]

mod backup;
mod dates;
mod form;
mod mapping;
mod numbers;
mod table;
mod xlsx;

pub use backup::{backup, seal, sealed};
pub use dates::dates;
pub use form::form;
pub use mapping::mapping;
pub use numbers::numbers;
pub use table::csv;
pub use xlsx::{workbook, xlsx};

/// A function over any bytes, which panics where a property does not hold.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also the name of its program and of its folder under `testdata/fuzz`.
pub const TARGETS: [(&str, Target); 7] = [
    ("backup", backup),
    ("csv", csv),
    ("dates", dates),
    ("form", form),
    ("mapping", mapping),
    ("numbers", numbers),
    ("xlsx", xlsx),
];

/// Takes the first byte, which chooses what is tried, from the rest.
fn choice(bytes: &[u8]) -> (u8, &[u8]) {
    bytes.split_first().map_or((0, bytes), |(first, rest)| (*first, rest))
}
