//! Makes typed texts of `locales/`.
fn main() -> std::process::ExitCode {
    words::build()
}
