//! The rim, where the widget meets the host page: data is fetched and read, the widget is mounted, the reader's place is kept.
//!
//! It exports nothing to JavaScript itself; the program in `src/main.rs` does, for `transcaspian.js`, which defines the
//! custom element.

mod address;
mod drawn;
mod host;
mod loader;
mod mount;
mod notice;
mod open;
mod panic;
mod scroll_anchor;

pub use host::Host;
pub use mount::Mounted;
pub use open::open;
pub use panic::on_panic;

/// The sheets of `style/`, put together and made small by `build.rs`.
///
/// To be adopted as a constructed sheet: a `<style>` element or attribute would be blocked where a page's policy has
/// `style-src 'self'`.
pub const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
