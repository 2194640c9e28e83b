//! What is wrong with the data, where it can be seen and does not hide what is good; and what is shown while data loads.

use leptos::prelude::*;

/// How many problems the data has, and the problems themselves once they are asked for; nothing where there are none.
#[component]
pub fn Problems() -> impl IntoView {}
