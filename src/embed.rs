//! The rim: where the host page is met.
