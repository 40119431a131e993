//! Why a command stopped: a rule refused it, or the store did. Every room says it in the same shape, each of its own refusals.

/// Declares the reasons for which a room's commands stop: one for each kind of refusal, and the store's own. Each turns into it
/// by itself, so that a command asks with `?`.
#[macro_export]
macro_rules! stops {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$of:meta])* $kind:ident($refusal:ty),)+ }) => {
        $(#[$meta])*
        #[derive(Debug)]
        $vis enum $name {
            $($(#[$of])* $kind($refusal),)+
            /// The store stopped it: not found, stale, or broken.
            Store($crate::Error),
        }

        impl From<$crate::Error> for $name {
            fn from(error: $crate::Error) -> Self {
                Self::Store(error)
            }
        }

        $(impl From<$refusal> for $name {
            fn from(refusal: $refusal) -> Self {
                Self::$kind(refusal)
            }
        })+
    };
}
