//! Citations, which the converter writes.

use leptos::prelude::*;

use super::{converter::Converter, copy_row::CopyRow, not_made::NotMade};
use crate::{
    convert::{Answer, Citation, Cited, What},
    view::RenderContext,
};

/// Shows the citations of one thing in every style, each to be copied; nothing while they are being written.
#[component]
pub fn Citations(
    /// What is cited. For another thing it is another component.
    cited: Cited,
) -> impl IntoView {
    let context = RenderContext::here();
    let cited = context.with_dataset(|dataset| cited.record(dataset));
    let citations = RwSignal::new(Vec::<Citation>::new());
    let failure = RwSignal::new(None::<String>);
    let converter = Converter::find();
    let answered = Callback::new(move |answer| match answer {
        Ok(Answer::Citations(all)) => citations.set(all),
        Ok(Answer::File(_) | Answer::NoSuchRecord) => {
            failure.set(Some(context.messages().share.changed.to_owned()));
        }
        Err(reason) => failure.set(Some(reason)),
    });
    let ask = Callback::new(move |()| {
        failure.set(None);
        if let Some(converter) = converter {
            converter.ask(What::Citations { cited: cited.clone() }, answered);
        }
    });
    ask.run(());
    view! {
        <div class="tl-citations">
            <For each=move || citations.get() key=|it| it.style let:citation>
                <CopyRow name=citation.style.name() text=citation.text/>
            </For>
            <NotMade reason=failure on_retry=ask/>
        </div>
    }
}
