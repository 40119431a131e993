//! Identity: UUIDs with a type each, so that a post is never taken for a person.

use uuid::Uuid;

/// Declares id types: `base::id!(GoalId, "A goal.");`.
#[macro_export]
macro_rules! id {
    ($($name:ident, $doc:literal);+ $(;)?) => { $(
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $crate::Uuid);

        impl $name {
            /// A new one, ordered by time of birth.
            pub fn fresh() -> Self {
                Self($crate::id::fresh())
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> Result<Self, String> {
                $crate::Uuid::parse_str(s).map(Self).map_err(|e| e.to_string())
            }
        }
        impl $crate::Field for $name {
            fn store(&self) -> $crate::Value {
                $crate::Value::Uuid(self.0)
            }
            fn read(value: $crate::Value) -> Result<Self, $crate::Mismatch> {
                <$crate::Uuid as $crate::Field>::read(value).map(Self)
            }
        }
    )+ };
}

id! {
    UnitId, "A unit's identity; what it is called and where it belongs changes over time.";
    PostId, "A post: a function in a unit that a person may hold.";
    PersonId, "A person who has an account or a tenure.";
}

/// A fresh id, monotonic within the process (`UUIDv7`).
#[expect(clippy::disallowed_methods, reason = "the one place where ids are drawn")]
pub fn fresh() -> Uuid {
    Uuid::now_v7()
}

/// A fresh id that does not tell its time of birth (`UUIDv4`), for ballots, tokens and form keys.
#[expect(clippy::disallowed_methods, reason = "the one place where ids are drawn")]
pub fn timeless() -> Uuid {
    Uuid::new_v4()
}
