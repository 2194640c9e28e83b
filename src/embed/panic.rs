//! After a panic nothing in the shared instance can be relied on: the host page is told, and shows what it holds instead.

use std::panic;

use send_wrapper::SendWrapper;

/// Calls a function with the message of a panic, if there is one.
pub fn on_panic(tell: impl Fn(&str) + 'static) {
    let tell = SendWrapper::new(tell);
    panic::set_hook(Box::new(move |info| tell(&info.to_string())));
}
