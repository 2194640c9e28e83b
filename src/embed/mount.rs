//! Mounting a widget in its element, and taking it away again.

use std::{cell::OnceCell, rc::Rc, sync::Arc};

use js_sys::Promise;
use leptos::{
    logging::warn,
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
    task::spawn_local,
    web_sys::ShadowRoot,
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{
    address::{Address, dispatch, page},
    host::Host,
    loader::Loaded,
    scroll_anchor::ScrollAnchor,
};
use crate::{
    locale::Language,
    state::{IndexedDataset, LinkTarget, ViewState},
    view::{HostPage, Medium, Navigation, RenderContext, Widget, WidgetState},
};

/// A widget on the page, or what is said in place of one. Dropping it takes that away and gives back all that it borrowed.
pub struct Mounted {
    /// What reaches into the widget; `None` where there is none.
    handles: Option<Handles>,
    _view: UnmountHandle<AnyViewState>,
}

/// What reaches into a widget from outside.
struct Handles {
    state: WidgetState,
    navigation: Navigation,
    indexed: Arc<IndexedDataset>,
    address: Rc<Address>,
}

impl Mounted {
    /// Keeps what is said in place of a widget.
    pub(super) fn notice(view: UnmountHandle<AnyViewState>) -> Self {
        Self { handles: None, _view: view }
    }

    /// Shows a dataset in place of what the element holds; what the reader sees beside it stays where it is.
    pub(super) fn new(
        root: ShadowRoot,
        host: Host,
        language: Language,
        loaded: Loaded,
    ) -> Option<Self> {
        let element = host.element();
        let anchor = ScrollAnchor::before_growth(&element);
        root.replace_children_with_node_0();
        let handles = Rc::new(OnceCell::new());
        let (own_handles, own_anchor) = (handles.clone(), anchor.clone());
        let view = mount_to(root.unchecked_into(), move || {
            let own = own_handles.get_or_init(|| provide(host, language, loaded));
            own_anchor.keep_until_drawn(own.state.is_drawn);
            view! { <Widget/> }.into_any()
        });
        anchor.keep();
        let handles = Rc::into_inner(handles)?.into_inner()?;
        let is_drawn = handles.state.is_drawn;
        let linked = handles.address.linked();
        let mounted = Self { handles: Some(handles), _view: view };
        match linked {
            Some(_) => mounted.follow(linked),
            None => anchor.show_beginning(),
        }
        spawn_local(async move {
            if drawn(is_drawn).await {
                dispatch(&element, "transcaspian-ready", &JsValue::NULL);
            }
        });
        Some(mounted)
    }

    /// Takes the reader where a link says, or back to what the element opens on.
    pub fn follow(&self, link: Option<String>) {
        let Some(Handles { state, navigation, indexed, address }) = &self.handles else { return };
        let is_link = link.is_some();
        let link = link.unwrap_or_else(|| address.first());
        let next = ViewState::follow(&link, indexed);
        let selection = next.selection;
        state.show(next);
        match LinkTarget::from_link(&link, &indexed.dataset) {
            _ if !is_link => {}
            Some(target) => navigation.arrive_at_target(target),
            None => navigation.arrive_at(selection),
        }
    }
}

/// Waits until all is drawn that is shown, and on the screen; a large dataset takes some frames. `false` if it is gone.
pub(super) async fn drawn(is_drawn: RwSignal<bool>) -> bool {
    next_frame().await;
    while is_drawn.try_get_untracked() == Some(false) {
        next_frame().await;
    }
    next_frame().await;
    is_drawn.try_get_untracked().is_some()
}

/// Waits for the browser's next frame.
async fn next_frame() {
    let frame = Promise::new(&mut |resolve, _| {
        if let Err(error) = window().request_animation_frame(&resolve) {
            warn!("{error:?}");
        }
    });
    if let Err(error) = JsFuture::from(frame).await {
        warn!("{error:?}");
    }
}

/// Provides everything that components find in their context.
fn provide(host: Host, language: Language, loaded: Loaded) -> Handles {
    let Loaded { indexed, problems, file } = loaded;
    let address = Rc::new(Address::new(host.element()));
    let initial = ViewState::follow(&address.linked().unwrap_or_else(|| address.first()), &indexed);
    let place = (&*page(), &*address.name());
    let context =
        RenderContext::provide(indexed.clone(), problems, language, Medium::Screen, place);
    let state = WidgetState::provide(context, initial);
    let navigation = Navigation::provide(state);
    let (converting, own_address, shown) = (host.clone(), address.clone(), address.clone());
    HostPage::provide(
        move |link| host.embedding(&own_address, &link),
        move |request| converting.convert(&file, &request),
    );
    let link = state.shown_link();
    Effect::new(move |_| shown.show(&link.read()));
    Handles { state, navigation, indexed, address }
}
