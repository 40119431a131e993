//! The files of the project, as a clean clone would hold them.

use std::fs;
use std::path::{Path, PathBuf};

/// One text file.
#[derive(Debug, Clone)]
pub struct File {
    /// The path from the root of the workspace, with forward slashes.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl File {
    /// The folder under `crates/`, or nothing for a file elsewhere.
    pub fn owner(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// The path inside the crate's `src/`, or nothing for tests, locales and files elsewhere.
    pub fn in_src(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split_once('/')?.1.strip_prefix("src/")
    }

    /// Whether it is Rust.
    pub fn is_rust(&self) -> bool {
        self.is("rs")
    }

    /// Whether its name ends so.
    pub fn is(&self, end: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| found == end)
    }
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Every text file that `.gitignore` does not leave out, in order of path.
pub fn files() -> Vec<File> {
    let root = root();
    let ignored = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let ignored: Vec<&str> =
        ignored.lines().map(|line| line.trim_matches('/')).filter(|line| !line.is_empty()).collect();
    let mut found = Vec::new();
    walk(&root, &root, &ignored, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn walk(root: &Path, folder: &Path, ignored: &[&str], found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.strip_prefix(root).map(|name| name.to_string_lossy().replace('\\', "/")).unwrap_or_default();
        if name == ".git" || ignored.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            walk(root, &path, ignored, found);
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.push(File { path: name, text });
        }
    }
}
