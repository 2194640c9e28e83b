//! The converter: a module of its own, which makes files and citations of the dataset. It is loaded when first asked.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::host_page::HostPage;
use crate::{
    convert::{Answer, Request, What},
    view::RenderContext,
};

/// Has files and citations made of the dataset, however that is done.
#[derive(Clone, Copy)]
pub(in crate::view) struct Converter {
    host: HostPage,
    context: RenderContext,
}

impl Converter {
    /// Finds the converter; there is none where no script runs.
    pub(in crate::view) fn find() -> Option<Self> {
        Some(Self { host: HostPage::find()?, context: RenderContext::here() })
    }

    /// Asks for something, and calls back with the answer, or with why there is none; not at all once the component that
    /// made the callback is gone.
    pub(in crate::view) fn ask(self, what: What, on_answer: Callback<Result<Answer, String>>) {
        let embedding = self.host.embedding(String::new());
        // A file does not speak of a visit.
        let is_cited = matches!(what, What::Citations { .. });
        let request = Request {
            language: self.context.language,
            page: embedding.page().to_owned(),
            name: embedding.name,
            accessed: if is_cited { today() } else { String::new() },
            what,
        };
        let Ok(request) = serde_json::to_string(&request) else { return };
        let answering = self.host.convert(request);
        spawn_local(async move {
            let answer = JsFuture::from(answering.take()).await;
            let answer = answer.map_err(|error| reason(&error));
            on_answer.try_run(answer.and_then(|json| read(&json.as_string().unwrap_or_default())));
        });
    }
}

/// Gives what a promise says of why it was rejected.
fn reason(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    error.unwrap_or_default()
}

/// Reads an answer.
fn read(json: &str) -> Result<Answer, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

/// Gives the reader's own day, as `2027-03-04`.
fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
