//! Where the reader picks the day after which it is asked what changed.

use leptos::{ev, prelude::*};

use crate::{
    locale::date_words,
    state::{Intent, day},
    time::{Day, Edtf},
    view::{RenderContext, WidgetState},
};

/// How many days have a button.
const MOST_DAYS: usize = 8;

/// Shows a field for any day, and a button for each of the latest days on which a source came out, but the last.
#[component]
pub fn DayPicker(
    /// The days on which sources came out, oldest first.
    days: Vec<Day>,
    /// The day that is picked.
    picked: Memo<Day>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().evidence;
    let on_intent = WidgetState::here().on_intent();
    let pick = move |event: ev::Targeted<ev::Event, leptos::web_sys::HtmlInputElement>| {
        // It is empty while a date is half written.
        if let Some(day) = day(&event.target().value()) {
            on_intent.run(Intent::Compare(day));
        }
    };
    let earlier = days.split_last().map_or(&[][..], |(_, earlier)| earlier);
    let latest = earlier.iter().skip(earlier.len().saturating_sub(MOST_DAYS));
    let choices = latest.map(|&day| view! { <DayButton day picked on_intent/> });
    view! {
        <div class="tl-picker">
            <label>
                <span>{say.after}</span>
                <input
                    type="date"
                    prop:value=move || Edtf::from(picked.get()).to_string()
                    on:input:target=pick
                />
            </label>
            <div class="tl-choices" role="group" aria-label=say.days>
                {choices.collect_view()}
            </div>
        </div>
    }
}

/// Shows the button that picks a day.
#[component]
fn DayButton(
    /// The day.
    day: Day,
    /// The day that is picked.
    picked: Memo<Day>,
    /// Called with the day to compare with when it is pressed.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let context = RenderContext::here();
    view! {
        <button
            type="button"
            aria-pressed=move || (picked.get() == day).to_string()
            on:click=move |_| on_intent.run(Intent::Compare(day))
        >
            {date_words(Edtf::from(day), context.language)}
        </button>
    }
}
