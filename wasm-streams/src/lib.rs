//! Streams of the browser, as far as Leptos asks for them.
//!
//! Leptos links server functions into every program, and they may stream. The crate `wasm-streams` that they name gives
//! the browser classes to call; what is exported stays in the widget, with all that it reaches, though nobody streams.
//! This one does the same with closures, which the compiler leaves out where nobody makes one. `Cargo.toml` puts it in
//! that crate's place.

#![cfg(target_family = "wasm")]

use std::{cell::RefCell, future::poll_fn, pin::Pin, rc::Rc};

use futures_util::stream::{Stream, try_unfold};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, UnwrapThrowExt as _, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    ReadableStreamDefaultController, ReadableStreamDefaultReader, ReadableStreamReadResult,
};

/// A stream that JavaScript reads.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes one that the browser made.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives it to the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Reads it in Rust, chunk by chunk.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        let reader: ReadableStreamDefaultReader = self.0.get_reader().unchecked_into();
        try_unfold(reader, async |reader| {
            let read = JsFuture::from(reader.read()).await?;
            let read: ReadableStreamReadResult = read.unchecked_into();
            let is_done = read.get_done().unwrap_or_default();
            Ok((!is_done).then(|| (read.get_value(), reader)))
        })
    }

    /// Makes one of what Rust streams.
    pub fn from_stream(stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        let stream: Shared = Rc::new(RefCell::new(Box::pin(stream)));
        let pull =
            Closure::<dyn Fn(ReadableStreamDefaultController) -> Promise>::new(move |controller| {
                future_to_promise(pull(stream.clone(), controller))
            });
        let source = Object::new();
        Reflect::set(&source, &"pull".into(), &pull.into_js_value()).unwrap_throw();
        Self(web_sys::ReadableStream::new_with_underlying_source(&source).unwrap_throw())
    }
}

type Shared = Rc<RefCell<Pin<Box<dyn Stream<Item = Result<JsValue, JsValue>>>>>>;

/// Hands the next chunk on, or closes; an error ends the stream on the browser's side.
async fn pull(
    stream: Shared,
    controller: ReadableStreamDefaultController,
) -> Result<JsValue, JsValue> {
    match poll_fn(|context| stream.borrow_mut().as_mut().poll_next(context)).await {
        Some(chunk) => controller.enqueue_with_chunk(&chunk?)?,
        None => controller.close()?,
    }
    Ok(JsValue::UNDEFINED)
}
