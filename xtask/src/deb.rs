//! `cargo xtask deb`: a Debian package of the release build, and `--try`: its whole life in a clean Debian.

use crate::{assets, shell, trial};
use std::fs;
use std::path::{Path, PathBuf};

/// What stands in the package where: from, to, mode.
const FILES: [(&str, &str, &str); 5] = [
    ("packaging/raaderum.service", "usr/lib/systemd/system/raaderum.service", "0644"),
    ("packaging/raaderum.toml", "etc/raaderum/raaderum.toml", "0640"),
    ("packaging/copyright", "usr/share/doc/raaderum/copyright", "0644"),
    ("LICENSE", "usr/share/doc/raaderum/LICENSE", "0644"),
    ("CHANGELOG.md", "usr/share/doc/raaderum/NEWS.md", "0644"),
];

/// Scripts that Debian runs, by the names it gives them.
const SCRIPTS: [&str; 3] = ["postinst", "prerm", "postrm"];

/// Builds the package; with `try_it`, installs, starts, upgrades and removes it in a Debian made for the purpose.
pub fn make(try_it: bool) -> Result<(), String> {
    assets::fetch()?;
    shell::run(&mut shell::cargo(&["build", "--release", "--locked", "--package", "server", "--bin", "raaderum"]))?;
    let version = env!("CARGO_PKG_VERSION");
    let package = pack(version, "raaderum.deb")?;
    shell::say(&format!("{} of version {version}", package.display()));
    if try_it {
        let newer = pack(&format!("{version}+next"), "raaderum-next.deb")?;
        trial::live(&package, &newer)?;
    }
    Ok(())
}

fn pack(version: &str, name: &str) -> Result<PathBuf, String> {
    let folder = shell::target().join("deb");
    let tree = folder.join("tree");
    let _ = fs::remove_dir_all(&tree);
    let put = |from: &Path, to: &str, mode: &str| {
        let words = ["-D", "-m", mode];
        shell::run(shell::program("install", &words).arg(from).arg(tree.join(to)))
    };
    put(&shell::target().join("release/raaderum"), "usr/bin/raaderum", "0755")?;
    for (from, to, mode) in FILES {
        put(&shell::root().join(from), to, mode)?;
    }
    for script in SCRIPTS {
        put(&shell::root().join("packaging").join(script), &format!("DEBIAN/{script}"), "0755")?;
    }
    let page = tree.join("usr/share/man/man1/raaderum.1");
    put(&shell::root().join("packaging/raaderum.1"), "usr/share/man/man1/raaderum.1", "0644")?;
    shell::run(shell::program("gzip", &["-9n"]).arg(&page))?;
    write(&tree.join("DEBIAN/control"), &control(version)?)?;
    write(&tree.join("DEBIAN/conffiles"), "/etc/raaderum/raaderum.toml\n")?;
    let package = folder.join(name);
    shell::run(shell::program("dpkg-deb", &["--root-owner-group", "--build"]).arg(&tree).arg(&package))?;
    Ok(package)
}

fn control(version: &str) -> Result<String, String> {
    let architecture = shell::capture(&mut shell::program("dpkg", &["--print-architecture"]))?;
    Ok(format!(
        "Package: raaderum\nVersion: {version}\nArchitecture: {}\nMaintainer: Råderum <raaderum@example.dk>\n\
         Section: web\nPriority: optional\nDepends: libc6, libgcc-s1, adduser\nSuggests: postgresql\n\
         Description: a municipality's leadership and governance foundation\n \
         Råderum is the working tool behind a Danish municipality's agreement about\n \
         what it is for, how free each unit is, what it must tell, and whether it helped.\n",
        architecture.trim()
    ))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|why| format!("{}: {why}", path.display()))
}
