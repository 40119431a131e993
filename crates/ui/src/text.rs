//! The macro that gives a crate its texts: one method a message, loaded once per language.

/// Declares `pub(crate) fn words(lang: base::Lang) -> &'static L10nLanguage` from what the crate's `build.rs` made of
/// its `locales/`. A message that nobody calls is dead code, so texts cannot pile up unseen. Write it in `lib.rs`.
#[macro_export]
macro_rules! words {
    () => {
        #[expect(
            clippy::allow_attributes,
            clippy::allow_attributes_without_reason,
            reason = "generated code; which lints it trips depends on its messages"
        )]
        mod l10n {
            #![allow(
                missing_docs,
                unfulfilled_lint_expectations,
                clippy::all,
                clippy::pedantic,
                clippy::unwrap_used,
                clippy::expect_used,
                clippy::indexing_slicing
            )]
            include!(concat!(env!("OUT_DIR"), "/l10n.rs"));

            // What the generator always writes and we never call; messages stay subject to the dead-code lint.
            const _: () = {
                let _: fn(&[u8]) -> _ = |bytes| L10nLanguage::new_external("da", bytes);
                let _ = L10n::load_all;
                let _ = L10n::iter;
                let _ = L10n::langneg;
            };
        }

        /// The texts of this crate in a language.
        pub(crate) fn words(lang: base::Lang) -> &'static l10n::L10nLanguage {
            use std::sync::LazyLock;
            static DA: LazyLock<l10n::L10nLanguage> = LazyLock::new(|| l10n::L10n::Da.load());
            static EN: LazyLock<l10n::L10nLanguage> = LazyLock::new(|| l10n::L10n::En.load());
            match lang {
                base::Lang::Da => &DA,
                base::Lang::En => &EN,
            }
        }
    };
}
