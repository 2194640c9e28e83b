//! What people see: Leptos components, one file per thing on the screen.
//!
//! The same components draw the live widget (`csr`), the page that is printed (`csr`), and the page that needs no script
//! (`ssr`, natively); [`RenderContext::medium`] says which. What is on the screen follows from [`WidgetState`], a handful
//! of signals and memos; what the reader does becomes an [`Intent`](crate::state::Intent).
//!
//! Rules that keep the widget whole in pages that other programs change:
//!
//! - **Text that changes while it is read stands in an element of its own with `translate="no"`,** since a translator
//!   replaces the text nodes that Leptos would update. Prose does not change in place: its element is replaced by key.
//! - **No bare text comes and goes.** What is shown on a condition is an element, and so is what stands next to it.
//! - **Fixed texts and attributes are constants or locale messages, not literals.** `view!` writes elements made of
//!   literals alone through `innerHTML`, which pages with Trusted Types refuse. One dynamic attribute or child is enough.
//! - **Class names begin with `tl-`,** as the same markup stands outside a shadow root in the written page.

#![expect(
    unreachable_pub,
    reason = "the component macro makes public the properties of private components"
)]

mod changes;
mod close_button;
mod context;
mod detail;
mod disagreements;
mod event_entry;
mod evidence;
mod facet_names;
mod facts;
mod figures;
mod findings;
mod header;
mod keyboard;
mod link;
mod motion;
mod navigation;
mod opener;
mod percent;
mod press_outside;
mod print;
mod problems;
mod project;
mod project_cards;
mod prose;
mod reading_list;
mod reading_order;
mod references;
mod resize;
mod scroll;
mod section_heading;
mod share;
mod short_list;
mod slice;
mod sources;
mod status;
mod steps;
#[cfg(test)]
#[cfg(feature = "ssr")]
mod testing;
mod timeline;
mod toolbar;
mod virtual_list;
mod widget;
mod widget_state;
#[cfg(feature = "ssr")]
mod written_page;

pub use context::{Medium, RenderContext};
pub use navigation::Navigation;
pub use problems::{LoadError, LoadNotice, LoadNoticeProps, LoadState};
#[cfg(target_family = "wasm")]
pub(crate) use scroll::scroll_back;
pub use share::{Embedding, HostPage};
pub use widget::{Widget, WidgetProps};
pub use widget_state::WidgetState;
#[cfg(feature = "ssr")]
pub use written_page::written_page;
