//! HTTP around pure work: requests, forms, pages, sessions, sign-in, headers; the only async crate.

mod account;
mod app;
mod ask;
mod behalf;
mod capability;
mod clock;
mod cost;
mod door;
mod error;
mod evidence;
mod handler;
mod headers;
mod hit;
mod house;
mod limit;
mod page;
mod password;
mod plea;
mod respond;
mod router;
mod run;
mod serve;
mod session;
mod signin;
mod work;

pub use account::{
    Account, close_account, first_link, has_account, has_open_account, open_account, sign_out_everywhere,
};
pub use app::{App, Settings};
pub use ask::{Ask, Upload};
pub use behalf::on_behalf;
pub use capability::{Capability, Duty, Group, JobFn, MenuItem, Panel, Route, Whose};
pub use clock::{About, AboutFn, Clock};
pub use cost::Cost;
pub use door::{AT_ONCE, Door};
pub use error::{Error, Outcome};
pub use evidence::{Dimension, Evidence, in_order};
pub use hit::{Finder, Hit, Hits, SHOWN};
pub use house::House;
pub use page::Page;
pub use plea::Plea;
pub use router::router;
pub use run::{forget, run_due, run_jobs};
pub use serve::serve;
pub use session::{Session, begin_session, end_session, find as find_session, hashed, secret};
pub use work::Work;

ui::words!();
