//! Hands what libFuzzer makes up to [`fuzz::dates`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::dates(bytes));
