//! The dialog of all that can be taken along.

use leptos::{ev, html, prelude::*};

use super::{
    Sharing,
    citations::Citations,
    copy_row::CopyRow,
    download::DownloadButton,
    embed_code::EmbedCodes,
    host_page::{Embedding, HostPage},
};
use crate::{
    convert::{Cited, Format, What},
    locale::{Share, fill},
    state::Selection,
    view::{RenderContext, WidgetState, close_button::CloseButton, navigation::focus},
};

/// Shows the dialog with links and codes to copy, files to save, and citations; nothing while it is closed.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let sharing = Sharing::here();
    let host = HostPage::find();
    let host = move || host.filter(|_| sharing.is_open());
    view! { <ShowLet some=host let:host><OpenDialog host/></ShowLet> }
}

/// Shows the dialog while it is open.
#[component]
fn OpenDialog(
    /// The page that is linked to.
    host: HostPage,
) -> impl IntoView {
    let sharing = Sharing::here();
    let context = RenderContext::here();
    let say = context.messages();
    let link = WidgetState::here().shown_link();
    let embedding = Memo::new(move |_| {
        context.track_page();
        host.embedding(link.get())
    });
    // As high as the widget is without this dialog, which is not there yet.
    let height = host.height();
    let dialog = NodeRef::<html::Section>::new();
    dialog.on_load(|dialog| focus(&dialog));
    let close_on_escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            // What is open beside it stays so.
            event.stop_propagation();
            sharing.close();
        }
    };
    view! {
        <section
            class="tl-share"
            role="dialog"
            aria-label=say.share.heading
            tabindex="-1"
            node_ref=dialog
            on:keydown=close_on_escape
        >
            <h3>{say.share.heading}</h3>
            <CloseButton on_close=move || sharing.close()/>
            <LinkWithWords embedding/>
            <Codes embedding link height/>
            <Downloads link/>
            <CiteWhatIsOpen/>
        </section>
    }
}

/// Shows the reader's own words, and the link to what is seen behind them.
#[component]
fn LinkWithWords(
    /// How the page embeds the widget.
    embedding: Memo<Embedding>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().share;
    let words = RwSignal::new(String::new());
    let text = Memo::new(move |_| {
        let (words, embedding) = (words.read(), embedding.read());
        match words.trim() {
            "" => embedding.address.clone(),
            words => format!("{words}\n{}", embedding.address),
        }
    });
    view! {
        <label class="tl-code tl-words">
            <span>{say.words}</span>
            <textarea rows="2" on:input:target=move |event| words.set(event.target().value())></textarea>
        </label>
        <CopyRow name=say.link text/>
    }
}

/// Shows the codes that show the same on another page; none where that page could not fetch what this one was given.
#[component]
fn Codes(
    /// How the page embeds the widget.
    embedding: Memo<Embedding>,
    /// The link to what is shown.
    link: Memo<String>,
    /// How high a frame is, in CSS pixels.
    height: u32,
) -> impl IntoView {
    let context = RenderContext::here();
    let say = &context.messages().share;
    let codes = Memo::new(move |_| {
        let embedding = embedding.read();
        let title = context.with_dataset(|dataset| context.plain(&dataset.title));
        let title = if title.is_empty() { &embedding.page_title } else { &title };
        EmbedCodes::of(&embedding, &link.read(), title, height)
    });
    let code =
        move |part: fn(&EmbedCodes) -> &String| Signal::derive(move || part(&codes.read()).clone());
    let is_fetched = move || embedding.read().fetched.is_some();
    view! {
        <Show when=is_fetched>
            <CopyRow name=say.script text=code(|codes| &codes.script)/>
            <CopyRow name=say.frame text=code(|codes| &codes.frame)/>
            <CopyRow name=say.own_site text=code(|codes| &codes.own_site)/>
        </Show>
    }
}

/// Shows what is seen, as a file of each format, and on paper.
#[component]
fn Downloads(
    /// The link to what is shown.
    link: Memo<String>,
) -> impl IntoView {
    let say = &RenderContext::here().messages().share;
    let download = |format: Format| {
        let what = Signal::derive(move || What::File { format, link: link.get() });
        let (ending, label) = (format.ending().to_owned(), format_name(format, say));
        view! { <li><DownloadButton what ending label/></li> }
    };
    let print = |_| {
        if let Err(error) = window().print() {
            leptos::logging::warn!("{error:?}");
        }
    };
    view! {
        <h4>{say.download}</h4>
        <ul class="tl-downloads" role="list">
            {Format::ALL.map(download).into_iter().collect_view()}
            <li><button type="button" on:click=print>{say.print}</button></li>
        </ul>
    }
}

/// Gives what a format is called.
fn format_name(format: Format, say: &Share) -> String {
    let bibliography = |name| fill(say.bibliography, &[("format", name)]);
    match format {
        Format::Json => say.json.to_owned(),
        Format::Events => say.events.to_owned(),
        Format::Projects => say.projects.to_owned(),
        Format::Figures => say.figures.to_owned(),
        Format::Sources => say.sources.to_owned(),
        Format::Calendar => say.calendar.to_owned(),
        Format::BibTex => bibliography("BibTeX"),
        Format::Ris => bibliography("RIS"),
        Format::CslJson => bibliography("CSL-JSON"),
        Format::JsonLd => say.description.to_owned(),
    }
}

/// Shows the citations of what is open, or else of the dataset, written when they are asked for.
#[component]
fn CiteWhatIsOpen() -> impl IntoView {
    let context = RenderContext::here();
    let selection = WidgetState::here().selection;
    let is_open = RwSignal::new(false);
    let cited = Memo::new(move |_| match selection.get() {
        Some(Selection::Event(id)) => Cited::Event(id),
        Some(Selection::Project(id)) => Cited::Project(id),
        // What is known of an actor is put together from all of the dataset.
        Some(Selection::Actor(_)) | None => Cited::Dataset,
    });
    let name = move |cited| {
        let title = context.with_dataset(|dataset| match cited {
            Cited::Event(id) => context.plain(&dataset.events[id].title),
            Cited::Project(id) => context.plain(&dataset.projects[id].name),
            _ => context.plain(&dataset.title),
        });
        fill(context.messages().share.cite, &[("title", &title)])
    };
    let asked = move || is_open.get().then(|| cited.get());
    view! {
        <details on:toggle:target=move |event| is_open.set(event.target().open())>
            <summary>
                <For each=move || [cited.get()] key=|it| *it let:cited><span>{name(cited)}</span></For>
            </summary>
            <For each=asked key=|it| *it let:cited><Citations cited/></For>
        </details>
    }
}
