//! Hands what libFuzzer makes up to [`fuzz::xlsx`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::xlsx(bytes));
