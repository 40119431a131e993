//! Passwords: argon2id with 46 MiB and one pass, always before a transaction and behind a semaphore.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

/// Memory in KiB; with one pass and one lane it is the OWASP option of that size.
const MEMORY: u32 = 46 * 1024;

fn argon() -> Option<Argon2<'static>> {
    Some(Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(MEMORY, 1, 1, None).ok()?))
}

/// A password's hash with its own salt, as a PHC string.
pub(crate) fn hash(password: &str) -> Option<String> {
    Some(argon()?.hash_password(password.as_bytes()).ok()?.to_string())
}

/// Whether a password is the one hashed. Without a hash the same work is done, so that time tells nobody who exists.
pub(crate) fn matches(password: &str, hashed: Option<&str>) -> bool {
    let Some(hashed) = hashed else {
        let _ = hash(password);
        return false;
    };
    let (Some(argon), Ok(parsed)) = (argon(), PasswordHash::new(hashed)) else { return false };
    argon.verify_password(password.as_bytes(), &parsed).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_its_own_hash_and_no_other() {
        let hashed = hash("en lang sætning").unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{hashed}");
        assert!(matches("en lang sætning", Some(&hashed)));
        assert!(!matches("en anden sætning", Some(&hashed)));
        assert!(!matches("en lang sætning", None));
    }
}
