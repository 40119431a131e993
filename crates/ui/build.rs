//! Makes typed texts of `locales/`, and gathers stylesheets, fonts and icons so that the binary carries them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// Weights of IBM Plex Sans that the style uses, by the file name in the design system's package.
const FONTS: [(&str, &str); 3] = [
    ("plex-400.woff2", "IBMPlexSans-Regular.woff2"),
    ("plex-400-italic.woff2", "IBMPlexSans-Italic.woff2"),
    ("plex-600.woff2", "IBMPlexSans-SemiBold.woff2"),
];

fn main() -> ExitCode {
    if let Err(why) = gather() {
        println!("cargo::error=The stylesheet and fonts are not here ({why}): run `cargo xtask assets`");
        return ExitCode::FAILURE;
    }
    words::build()
}

/// One file of the binary: its public name, its type, where it lies and a hash of its bytes.
struct Asset {
    name: String,
    path: PathBuf,
    hash: String,
}

fn gather() -> io::Result<()> {
    let own = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let design = own.join("../../assets/node_modules/dkfds");
    println!("cargo::rerun-if-changed={}", design.join("package.json").display());
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=build.rs");

    let mut assets = Vec::new();
    for (name, file) in FONTS {
        assets.push(asset(name, design.join("dist/fonts/IBMPlexSans/complete/woff2").join(file))?);
    }
    assets.push(asset("icon.svg", own.join("assets/icon.svg"))?);
    let css = read(&design.join("dist/css/dkfds.min.css"))?;
    for name in icons(&css) {
        let path = design.join("dist/img/svg-icons").join(&name);
        if path.exists() {
            assets.push(asset(&name, path)?);
        }
    }
    // In a layer of its own, so that our rules win without shouting.
    let layered = format!("@layer dkfds{{{}}}", versioned(&trimmed(&css), &assets));
    let style = versioned(&read(&own.join("assets/style.css"))?, &assets);
    assets.push(written(&out, "dkfds.css", &layered)?);
    assets.push(written(&out, "style.css", &style)?);
    // A meeting's phones carry a small sheet of their own instead of the whole design system.
    let meeting = versioned(&read(&own.join("assets/meeting.css"))?, &assets);
    assets.push(written(&out, "meeting.css", &meeting)?);
    assets.push(asset("meeting.js", own.join("assets/meeting.js"))?);
    fs::write(out.join("assets.rs"), table(&assets))
}

/// The design system's rules without its font faces (we name three of 32 files) and its source map.
fn trimmed(css: &str) -> String {
    let css = css.trim_start_matches('\u{feff}').replacen("@charset \"UTF-8\";", "", 1);
    let mut kept = String::with_capacity(css.len());
    let mut rest = css.as_str();
    while let Some((before, after)) = rest.split_once("@font-face{") {
        kept.push_str(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let kept = kept.split("/*# sourceMappingURL").next().unwrap_or_default().to_owned();
    kept.trim().replace("../img/svg-icons/", "")
}

/// Names of the icons that the design system's rules point at, each once and in order.
fn icons(css: &str) -> Vec<String> {
    let ends = css.split("../img/svg-icons/").skip(1);
    let mut names: Vec<String> =
        ends.filter_map(|end| end.split([')', '"', '\'']).next()).map(ToOwned::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

/// Every `url(NAME)` of ours with the hash of what it names, so that browsers may keep it for ever.
fn versioned(css: &str, assets: &[Asset]) -> String {
    let link = |part: &str| {
        let (target, rest) = part.split_once(')').unwrap_or((part, ""));
        let name = target.trim_matches(['"', '\'']);
        let hash = assets.iter().find(|asset| asset.name == name).map_or("", |asset| &asset.hash);
        format!("url({name}?v={hash}){rest}")
    };
    let mut parts = css.split("url(");
    let start = parts.next().unwrap_or_default().to_owned();
    parts.map(link).fold(start, |css, part| css + &part)
}

fn asset(name: &str, path: PathBuf) -> io::Result<Asset> {
    let bytes = fs::read(&path).map_err(|e| io::Error::other(format!("{}: {e}", path.display())))?;
    Ok(Asset { name: name.to_owned(), path, hash: hash(&bytes) })
}

fn written(out: &Path, name: &str, text: &str) -> io::Result<Asset> {
    fs::write(out.join(name), text)?;
    asset(name, out.join(name))
}

fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path).map_err(|e| io::Error::other(format!("{}: {e}", path.display())))
}

/// FNV-1a: names a version, guards nothing.
fn hash(bytes: &[u8]) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

fn table(assets: &[Asset]) -> String {
    let line = |asset: &Asset| {
        let mime = match asset.name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("js") => "text/javascript; charset=utf-8",
            _ => "font/woff2",
        };
        format!(
            "({:?}, {mime:?}, include_bytes!({:?}), {:?}),\n",
            asset.name,
            asset.path.display().to_string(),
            asset.hash
        )
    };
    format!("&[\n{}]", assets.iter().map(line).collect::<String>())
}
