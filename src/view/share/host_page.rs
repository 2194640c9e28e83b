//! What is known of the page that embeds the widget. The rim says it; here it is only asked for.

use js_sys::Promise;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// Answers what components ask of the page that embeds the widget; provided by the rim where there is one.
#[derive(Clone, Copy)]
pub struct HostPage {
    embedding: Callback<String, Embedding>,
    height: Callback<(), u32>,
    convert: Callback<String, SendWrapper<Promise>>,
}

/// How a page embeds the widget.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Embedding {
    /// The address of the page with the fragment that opens what the link says; without one where that is what the widget
    /// opens on anyway.
    pub address: String,
    /// The name of the widget in fragments: the element's `id`, or else `transcaspian`.
    pub name: String,
    /// The title of the page.
    pub page_title: String,
    /// The whole address of the element's `src`; `None` where it has none.
    pub src: Option<String>,
    /// The whole address of the file that the dataset was fetched from; `None` where the page gave the data itself.
    pub fetched: Option<String>,
    /// The tag of the language around the element; empty where there is none.
    pub lang: String,
    /// The element's `theme`; empty where it has none.
    pub theme: String,
    /// The address of the folder that the widget's script lies in, with the slash at its end.
    pub folder: String,
}

impl HostPage {
    /// Provides it to the components below the current owner.
    ///
    /// `embedding` says how the page embeds the widget now, for a link to what is shown (what stands behind the widget's
    /// name in a fragment). `height` measures the element, in whole CSS pixels. `convert` has the converter answer a request, which is JSON, with JSON; it loads the converter
    /// if need be, and the promise is rejected where that or the data cannot be had.
    pub fn provide(
        embedding: impl Fn(String) -> Embedding + 'static,
        height: impl Fn() -> u32 + 'static,
        convert: impl Fn(String) -> Promise + 'static,
    ) {
        let embedding = SendWrapper::new(embedding);
        let height = SendWrapper::new(height);
        let convert = SendWrapper::new(convert);
        provide_context(Self {
            embedding: Callback::new(move |link: String| embedding(link)),
            height: Callback::new(move |()| height()),
            convert: Callback::new(move |request| SendWrapper::new(convert(request))),
        });
    }

    /// Finds it, where there is one.
    pub(in crate::view) fn find() -> Option<Self> {
        use_context()
    }

    /// Tells how the page embeds the widget now, which shows what a link says.
    pub(in crate::view) fn embedding(self, link: String) -> Embedding {
        self.embedding.run(link)
    }

    /// Measures the element as it stands, in whole CSS pixels.
    pub(super) fn height(self) -> u32 {
        self.height.run(())
    }

    /// Has the converter answer a request.
    pub(super) fn convert(self, request: String) -> SendWrapper<Promise> {
        self.convert.run(request)
    }
}

impl Embedding {
    /// Gives the address of the page up to its fragment.
    pub(in crate::view) fn page(&self) -> &str {
        self.address.split('#').next().unwrap_or_default()
    }

    /// Gives the name of files that are saved, less the endings: the dataset's own.
    pub(super) fn file_stem(&self) -> &str {
        self.fetched.as_deref().map_or("data", |address| {
            let name = file_name(address);
            name.strip_suffix(".json").unwrap_or(name)
        })
    }
}

/// Gives the last part of the path in an address.
pub(super) fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_as_the_dataset_is() {
        for (address, stem) in [
            (Some("https://a.example/data/d.json"), "d"),
            (Some("https://a.example/data/d.json?v=1/2#here"), "d"),
            (Some("https://a.example/data/export"), "export"),
            (None, "data"),
        ] {
            let embedding =
                Embedding { fetched: address.map(str::to_owned), ..Embedding::default() };
            assert_eq!(embedding.file_stem(), stem);
        }
    }
}
