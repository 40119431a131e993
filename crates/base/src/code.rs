//! Stored values are codes, never words: `codes!` makes an enum that is one text in the database and a choice in a form.

/// Declares an enum with its stored codes:
/// `base::codes! { "How a round stands."; pub enum Stage { Open = "open", Closed = "closed" } }`.
#[macro_export]
macro_rules! codes {
    ($doc:literal; $vis:vis enum $name:ident { $($(#[$meta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$meta])* #[doc = concat!("Stored as `", $code, "`.")] $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stored code.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }
        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> Result<Self, String> {
                match s { $($code => Ok($name::$variant),)+ other => Err(format!("unknown code {other}")) }
            }
        }
        impl $crate::Field for $name {
            fn store(&self) -> $crate::Value {
                $crate::Value::Text(self.code().to_owned())
            }
            fn read(value: $crate::Value) -> Result<Self, $crate::Mismatch> {
                let text = <String as $crate::Field>::read(value)?;
                text.parse().map_err(|_| $crate::Mismatch::new(stringify!($name), &$crate::Value::Text(text)))
            }
        }
    };
}
