//! How to read the axis.

use leptos::prelude::*;

use super::ui::Ui;

/// What the signs mean and which keys there are.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let ui = Ui::here();
    let say = &ui.say().legend;
    let sign = |class: &'static str, meaning: &'static str| {
        view! { <li><span class=format!("sign {class}") data-tone="1" aria-hidden="true"></span>{meaning}</li> }
    };
    view! {
        <section class="legend">
            <h3>{say.heading}</h3>
            <ul role="list">
                {sign("point", say.point)}
                {sign("bar", say.bar)}
                {sign("bar rough", say.rough)}
                {sign("bar planned", say.planned)}
                <li><span class="sign ref" aria-hidden="true">"2·5"</span>{say.reference}</li>
            </ul>
            <p class="keys">{ui.say().axis.keys}</p>
        </section>
    }
}
