//! Stylesheets, fonts, icons and the one script, carried in the binary.

/// Public name, media type, bytes and a hash of the bytes.
pub type Asset = (&'static str, &'static str, &'static [u8], &'static str);

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Everything that lives under `/assets/`. With its hash asked for, a file may be kept for ever.
pub fn assets() -> &'static [Asset] {
    ASSETS
}

/// The address of an asset with its hash, `/assets/style.css?v=…`.
pub fn asset_href(name: &str) -> String {
    let hash = ASSETS.iter().find(|(known, ..)| *known == name).map_or("", |(.., hash)| hash);
    format!("/assets/{name}?v={hash}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_points_only_at_what_is_carried() {
        for (name, _, bytes, _) in assets().iter().filter(|(_, mime, ..)| mime.starts_with("text/css")) {
            let css = std::str::from_utf8(bytes).unwrap();
            for end in css.split("url(").skip(1) {
                let target = end.split(')').next().unwrap();
                let known = target.split("?v=").next().unwrap();
                assert!(asset_href(known).ends_with(target), "{name} points at {target}");
                assert!(target.contains("?v="), "{name} points at {target} without its hash");
            }
        }
    }

    #[test]
    fn the_design_system_stays_in_its_layer_and_brings_no_fonts_of_its_own() {
        let css = assets().iter().find(|(name, ..)| *name == "dkfds.css").unwrap().2;
        let css = std::str::from_utf8(css).unwrap();
        assert!(css.starts_with("@layer dkfds{") && css.ends_with("}}"));
        assert!(!css.contains("@font-face") && !css.contains("sourceMappingURL"));
    }
}
