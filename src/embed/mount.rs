//! Mounting a widget in its element, and taking it away again.

use std::{any::Any, cell::OnceCell, rc::Rc};

use js_sys::Function;
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot};

use crate::{
    locale::Language,
    state::{IndexedDataset, ViewState},
    view::{Desk, Shown, Widget},
};

/// A widget on the page. Freeing it takes the widget away and gives back all that it borrowed.
#[wasm_bindgen]
pub struct Mounted {
    desk: Rc<OnceCell<Rc<Desk>>>,
    _view: Box<dyn Any>,
}

impl Mounted {
    /// Shows a dataset in an empty shadow root, as a link has it, and calls a function with the link to
    /// what is shown whenever something is drawn.
    pub(super) fn new(
        root: ShadowRoot,
        language: Language,
        data: (IndexedDataset, usize),
        link: &str,
        tell: Function,
    ) -> Self {
        let container: HtmlElement = root.clone().unchecked_into();
        let (indexed, problems) = data;
        let state = ViewState::follow(link, &indexed);
        let desk = Rc::new(OnceCell::new());
        let own = desk.clone();
        let view = mount_to(container, move || {
            let shown = RwSignal::new(Shown::new(state));
            let desk = Desk::new(root, indexed, problems, language, shown);
            let desk = own.get_or_init(|| desk).clone();
            let tell = teller(desk.clone(), tell);
            view! { <Widget desk tell/> }
        });
        Self { desk, _view: Box::new(view) }
    }
}

#[wasm_bindgen]
impl Mounted {
    /// Whether all is drawn that it shows now; a large dataset takes some frames.
    #[wasm_bindgen(getter, js_name = isDrawn)]
    pub fn is_drawn(&self) -> bool {
        self.desk.get().is_some_and(|desk| desk.is_drawn.get())
    }

    /// Shows what a link says, and takes the reader there if that is wanted.
    pub fn follow(&self, link: &str, arrives: bool) {
        let Some(desk) = self.desk.get() else { return };
        desk.show(ViewState::follow(link, &desk.indexed));
        if arrives {
            desk.arrive();
        }
    }
}

/// Calls a function with the link to what is shown whenever something is drawn.
fn teller(desk: Rc<Desk>, tell: Function) -> Box<dyn Fn(&ViewState)> {
    Box::new(move |state| {
        let link = state.permalink(&desk.indexed.dataset);
        if let Err(error) = tell.call1(&JsValue::UNDEFINED, &link.into()) {
            web_sys::console::warn_1(&error);
        }
    })
}
