//! The two languages of the interface.

crate::codes! { "A language of the interface; Danish comes first."; pub enum Lang { Da = "da", En = "en" } }

impl Lang {
    /// Picks one of two texts that stand beside each other in data (content, catalogue).
    pub fn pick<'a>(self, da: &'a str, en: &'a str) -> &'a str {
        match self {
            Lang::Da => da,
            Lang::En => en,
        }
    }
}
