//! Files to be saved, which the converter writes.

use leptos::{html, prelude::*};

use super::{clipboard::save, converter::Converter, host_page::HostPage, not_made::NotMade};
use crate::{
    convert::{Answer, What},
    view::{RenderContext, prose::HIDDEN},
};

/// Shows a button that has a file made and saved.
#[component]
pub fn DownloadButton(
    /// What the file holds.
    #[prop(into)]
    what: Signal<What>,
    /// What its name ends in; it begins with the name of the dataset's own file.
    ending: String,
    /// What the button says.
    label: String,
) -> impl IntoView {
    let context = RenderContext::here();
    let (host, converter) = (HostPage::find(), Converter::find());
    let link = NodeRef::<html::A>::new();
    let failure = RwSignal::new(None::<String>);
    let answered = Callback::new(move |answer| match answer {
        Ok(Answer::File(text)) => {
            if let (Some(host), Some(link)) = (host, link.get_untracked()) {
                let embedding = host.embedding(String::new());
                save(&text, &format!("{}.{ending}", embedding.file_stem()), &link);
            }
        }
        Ok(Answer::Citations(_) | Answer::NoSuchRecord) => {
            failure.set(Some(context.messages().share.changed.to_owned()));
        }
        Err(reason) => failure.set(Some(reason)),
    });
    let ask = Callback::new(move |()| {
        failure.set(None);
        if let Some(converter) = converter {
            converter.ask(what.get_untracked(), answered);
        }
    });
    view! {
        <button type="button" on:click=move |_| ask.run(())>{label}</button>
        // The browser saves what a link leads to.
        <a hidden aria-hidden=HIDDEN node_ref=link></a>
        <NotMade reason=failure on_retry=ask/>
    }
}
