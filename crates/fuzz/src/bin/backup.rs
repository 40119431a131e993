//! Hands what libFuzzer makes up to [`fuzz::backup`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::backup(bytes));
