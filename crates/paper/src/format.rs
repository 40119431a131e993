//! What a paper is set on: A4 upright, or A4 and A3 on the side for what is wide.

/// A paper's size and how it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A4 upright.
    A4,
    /// A4 on the side.
    A4Wide,
    /// A3 on the side.
    A3Wide,
}

impl Format {
    /// The name that the typesetter knows it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::A4 | Self::A4Wide => "a4",
            Self::A3Wide => "a3",
        }
    }

    /// It lies on its side.
    pub(crate) fn wide(self) -> bool {
        self != Self::A4
    }

    /// The same paper on the side.
    pub(crate) fn on_the_side(self) -> Self {
        if self == Self::A4 { Self::A4Wide } else { self }
    }

    /// Width and height in twentieths of a point.
    pub(crate) fn twips(self) -> (i64, i64) {
        match self {
            Self::A4 => (11_906, 16_838),
            Self::A4Wide => (16_838, 11_906),
            Self::A3Wide => (23_811, 16_838),
        }
    }

    /// What is left for text between margins of two centimetres, in twentieths of a point.
    pub(crate) fn text_width(self) -> i64 {
        self.twips().0 - 2 * 1134
    }
}
