//! What can go wrong with the host, in words for its reader.

use std::fmt;

/// Why a widget has no data to show.
#[derive(Debug)]
pub(super) enum EmbedError {
    /// The file could not be had.
    NotFetched {
        /// Its address.
        src: String,
        /// What the browser says.
        reason: String,
    },
    /// The server answered with an error.
    Refused {
        /// The file's address.
        src: String,
        /// The HTTP status.
        status: u16,
    },
    /// The `data` property holds something that is not JSON.
    BadData,
    /// The browser refused something the widget cannot do without.
    Browser(String),
}

impl fmt::Display for EmbedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFetched { src, reason } => write!(
                f,
                "\"{src}\" could not be fetched ({reason}); check the address in `src`, and that its server allows \
                 this page to read it (CORS)"
            ),
            Self::Refused { src, status } => {
                write!(f, "\"{src}\" could not be fetched: the server answered {status}; check the address in `src`")
            }
            Self::BadData => f.write_str(
                "the `data` property holds neither a text nor an object that can be written as JSON",
            ),
            Self::Browser(reason) => write!(f, "the browser refused: {reason}"),
        }
    }
}

impl From<wasm_bindgen::JsValue> for EmbedError {
    fn from(value: wasm_bindgen::JsValue) -> Self {
        Self::Browser(format!("{value:?}"))
    }
}
