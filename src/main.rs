//! The widget's program, which Trunk builds. It starts nothing by itself: `transcaspian.js` calls what stands here.

/// What is exported to JavaScript.
#[cfg(target_family = "wasm")]
#[expect(unreachable_pub, reason = "JavaScript reaches it")]
mod exports {
    use js_sys::Function;
    use transcaspian::embed::{self, Host};
    use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
    use web_sys::ShadowRoot;

    /// A widget on the page. Freeing it takes the widget away and gives back all that it borrowed.
    #[wasm_bindgen]
    pub struct Mounted(embed::Mounted);

    #[wasm_bindgen]
    impl Mounted {
        /// Takes it away; tells what a widget leaves in the page's address, for the next start to know.
        pub fn close(self) -> Option<String> {
            self.0.left()
        }

        /// Shows what the element opens on, where the page says something else of that now.
        pub fn reopen(&self) {
            self.0.reopen();
        }

        /// Takes the reader where a link says, or back to what the element opens on.
        pub fn follow(&self, link: Option<String>) {
            self.0.follow(link);
        }
    }

    /// Loads the dataset of an element and shows it in a shadow root; `undefined` where there is none, which the reader is
    /// told, or where nobody wants it any more.
    #[wasm_bindgen(js_name = openWidget)]
    pub async fn open_widget(root: ShadowRoot, host: Host) -> Option<Mounted> {
        embed::open(root, host).await.map(Mounted)
    }

    /// Gives the style of every widget.
    #[wasm_bindgen(js_name = widgetStyle)]
    pub fn widget_style() -> String {
        embed::STYLE.to_owned()
    }

    /// Calls a function with the message of a panic, if there is one.
    #[wasm_bindgen(js_name = onPanic)]
    pub fn on_panic(tell: Function) {
        embed::on_panic(move |message| {
            // What the function throws would have nobody to go to.
            let _ = tell.call1(&JsValue::UNDEFINED, &message.into());
        });
    }
}

fn main() {}
