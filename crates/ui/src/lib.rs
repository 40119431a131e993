//! What pages are made of: shell, fields, tables, trees, marks, panels; functions giving Markup.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a view hands its Markup and values over; references only add noise"
)]

mod assets;
mod bits;
mod chart;
mod fields;
mod form;
#[cfg(test)]
mod form_tests;
mod here;
mod page;
#[cfg(test)]
mod page_tests;
mod reading;
mod shell;
mod table;
mod text;
mod theme;
mod tree;
mod voices;

pub use assets::{Asset, asset_href, assets};
pub use bits::{Mark, Setting, Todo, content, day, facts, list, mark, progress, prose, settings, todo};
pub use chart::{Bar, Picture, bars, lying_bars};
pub use fields::{
    Choice, Kind, area, button, checkbox, checkboxes, field, form, radios, radios_with, secondary, select, summary,
    upload_form,
};
pub use form::Form;
pub use here::{Common, Here};
pub use page::{
    Notice, buttons, columns, crumbs, empty, go, legend, link, notice, ours, page_head, panel, panel_with, plain_panel,
    secondary_link, why_panel,
};
pub use shell::{MenuGroup, Shell};
pub use table::{Column, Matrix, Room, RoomCell, matrix, table, table_with_total};
pub use theme::Theme;
pub use tree::{Branch, tree};
pub use voices::{Seat, Step, Voice, scale, voices};

words!();
