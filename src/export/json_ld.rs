//! The dataset as search engines read it: a `Dataset` of schema.org in JSON-LD.

use serde_json::{Value, json};

use super::Format;
use crate::{
    dataset::{Dataset, Id, Source, Text},
    time::{Edtf, Moment},
};

/// Describes a dataset and its files, by what their addresses have in common, less the ending; a relative one is read
/// from the page that the text stands in.
///
/// The text is safe within a `<script>`.
pub fn json_ld(dataset: &Dataset, files: &str) -> String {
    let language = dataset.default_language.as_str();
    let text = |text: &Text| text.get(language).to_owned();
    let publisher = dataset.publisher.as_ref().map(|publisher| {
        told(&[
            ("@type", json!("Organization")),
            ("name", json!(publisher.name)),
            ("url", json!(publisher.url)),
        ])
    });
    let sectors: Vec<String> =
        dataset.sectors.iter().map(|(_, sector)| text(&sector.name)).collect();
    let described = told(&[
        ("@context", json!("https://schema.org")),
        ("@type", json!("Dataset")),
        ("name", json!(text(&dataset.title))),
        ("description", json!(text(&dataset.description))),
        ("inLanguage", json!(language)),
        ("isAccessibleForFree", json!(true)),
        ("license", json!(dataset.license.as_deref().map(licence))),
        ("creator", json!(publisher)),
        ("dateModified", json!(dataset.modified.map(|date| date.to_string()))),
        // The one thing that tells a version from another.
        ("version", json!(dataset.modified.map(|date| date.to_string()))),
        ("temporalCoverage", json!(coverage(dataset))),
        ("keywords", json!(sectors)),
        ("citation", json!(dataset.sources.iter().map(citation).collect::<Vec<_>>())),
        ("distribution", json!(Format::ALL.map(|format| download(format, files)))),
    ]);
    // No `</script>`, no comment.
    described.to_string().replace('<', "\\u003c")
}

/// A file, by its address.
fn download(format: Format, files: &str) -> Value {
    let address = [files, ".", format.ending()].concat();
    json!({ "@type": "DataDownload", "encodingFormat": format.media_type(), "contentUrl": address })
}

/// A licence's page, by its SPDX identifier.
fn licence(spdx: &str) -> String {
    format!("https://spdx.org/licenses/{spdx}.html")
}

/// From the first day of which an event tells to the last, as an ISO 8601 interval.
fn coverage(dataset: &Dataset) -> Option<String> {
    let extents = || dataset.events.iter().map(|(_, event)| event.date.extent());
    let first = extents().map(|extent| extent.start).min()?;
    let last = extents().map(|extent| extent.end).max()?.plus(-1);
    let day = |moment: Moment| Edtf::from(moment.day()).to_string();
    Some(format!("{}/{}", day(first), day(last)))
}

fn citation((_, source): (Id<Source>, &Source)) -> Value {
    let publisher =
        source.container.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    told(&[
        ("@type", json!("CreativeWork")),
        ("name", json!(source.title)),
        ("publisher", json!(publisher)),
        ("datePublished", json!(source.issued.map(|date| date.to_string()))),
        ("url", json!(source.url)),
    ])
}

/// An object of those properties of which anything is known.
fn told(properties: &[(&str, Value)]) -> Value {
    let known = |value: &Value| !(value.is_null() || value == "" || value == &json!([]));
    let known = properties.iter().filter(|(_, value)| known(value));
    Value::Object(known.map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}
