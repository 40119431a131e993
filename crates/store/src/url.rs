//! Where a database is.

use std::path::PathBuf;

/// `sqlite:PATH` or `postgres://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Url {
    /// A file.
    Sqlite(PathBuf),
    /// A server and a database on it.
    Postgres(String),
}

impl std::str::FromStr for Url {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() {
                Err("sqlite: needs a path".to_owned())
            } else {
                Ok(Self::Sqlite(path.into()))
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return text
                .parse::<postgres::Config>()
                .map(|_| Self::Postgres(text.to_owned()))
                .map_err(|error| format!("the PostgreSQL address cannot be read: {error}"));
        }
        Err("a database is written sqlite:PATH or postgres://USER@HOST/NAME".to_owned())
    }
}

impl std::fmt::Display for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            // Never the password.
            Self::Postgres(url) => {
                let host = url.rsplit('@').next().unwrap_or_default();
                write!(f, "postgres://…@{}", host.trim_start_matches("postgres://"))
            }
        }
    }
}
