//! The municipality's two colours as CSS variables, kept readable whatever was chosen.

/// Red, green and blue, 0–255 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colour([u8; 3]);

/// The two colours of a municipality. Text in them always has a contrast of 4.5 to 1 on white (WCAG 2.2, AA).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    main: Colour,
    accent: Colour,
}

impl Default for Theme {
    fn default() -> Self {
        Self { main: Colour([0x0f, 0x4c, 0x5c]), accent: Colour([0xa8, 0x5c, 0x18]) }
    }
}

impl Theme {
    /// From two colours as `#0f4c5c`; none when one cannot be read. Colours too light for text are darkened.
    pub fn new(main: &str, accent: &str) -> Option<Self> {
        Some(Self { main: Colour::parse(main)?.readable(), accent: Colour::parse(accent)?.readable() })
    }

    /// The content of `/theme.css`.
    pub fn css(self) -> String {
        format!(
            ":root{{--main:{};--main-dark:{};--accent:{};--wash:{};--wash-accent:{}}}\n",
            self.main.hex(),
            self.main.mixed([0, 0, 0], 25).hex(),
            self.accent.hex(),
            self.main.mixed([255, 255, 255], 90).hex(),
            self.accent.mixed([255, 255, 255], 90).hex()
        )
    }
}

impl Colour {
    fn parse(text: &str) -> Option<Self> {
        let hex = text.trim().strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
        let part = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    fn hex(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// `percent` of the way towards another colour.
    fn mixed(self, other: [u8; 3], percent: u16) -> Self {
        let [r, g, b] = self.0;
        let [to_r, to_g, to_b] = other;
        let mix = |from: u8, to: u8| {
            let sum = u16::from(from) * (100 - percent) + u16::from(to) * percent;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Self([mix(r, to_r), mix(g, to_g), mix(b, to_b)])
    }

    fn readable(self) -> Self {
        let mut colour = self;
        while colour.contrast_on_white() < 4.5 {
            colour = colour.mixed([0, 0, 0], 5);
        }
        colour
    }

    /// Contrast with white as WCAG 2.2 defines it, 1–21.
    fn contrast_on_white(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0;
        1.05 / (0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_colours_are_readable_as_they_are() {
        assert_eq!(Theme::new("#0f4c5c", "#a85c18"), Some(Theme { ..Theme::default() }));
        assert!(Theme::default().css().starts_with(":root{--main:#0f4c5c;--main-dark:#0b3945;--accent:#a85c18;"));
    }

    #[test]
    fn a_colour_too_light_for_text_is_darkened_until_it_can_be_read() {
        let theme = Theme::new("#ffdd00", "#a85c18").unwrap();
        assert!(theme.main.contrast_on_white() >= 4.5);
        assert_ne!(theme.main.hex(), "#ffdd00");
    }

    #[test]
    fn nothing_but_six_hexadecimal_digits_is_a_colour() {
        for odd in ["red", "#fff", "#0f4c5g", "#æøå", "0f4c5c", "#0f4c5c;}"] {
            assert_eq!(Theme::new(odd, "#a85c18"), None, "{odd}");
        }
    }

    #[test]
    fn every_colour_of_text_in_the_style_can_be_read_on_white() {
        let style = include_str!("../assets/style.css");
        for name in ["ink", "muted", "link", "ok", "due", "talk", "law", "bad", "main", "accent"] {
            let value =
                style.split(&format!("--{name}:")).nth(1).and_then(|rest| rest.split([';', '}']).next()).unwrap();
            let colour = Colour::parse(value).unwrap();
            assert!(colour.contrast_on_white() >= 4.5, "{name} {value} {}", colour.contrast_on_white());
        }
    }
}
