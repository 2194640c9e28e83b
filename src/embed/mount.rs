//! Mounting a widget in its element, and taking it away again.

use std::{cell::OnceCell, rc::Rc, sync::Arc};

use leptos::{
    ev,
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
    task::spawn_local,
    web_sys::{Event, HtmlElement, ShadowRoot},
};
use leptos_use_event_listener::use_event_listener;
use wasm_bindgen::{JsCast as _, JsValue};

use super::{
    address::{Address, Start, dispatch, page},
    drawn::drawn,
    host::Host,
    loader::Loaded,
    scroll_anchor::ScrollAnchor,
};
use crate::{
    locale::Language,
    state::{IndexedDataset, LinkTarget, Selection, ViewState},
    view::{HostPage, Medium, Navigation, RenderContext, Widget, WidgetState},
};

/// What readers do to a link before they copy it or see where it leads.
const TOUCHES: [&str; 4] = ["pointerenter", "pointerdown", "focusin", "contextmenu"];

/// A widget on the page, or what is said in place of one. Dropping it takes that away and gives back all that it borrowed.
pub struct Mounted {
    /// What reaches into the widget; `None` where there is none.
    handles: Option<Handles>,
    _view: UnmountHandle<AnyViewState>,
}

/// What reaches into a widget from outside.
struct Handles {
    element: HtmlElement,
    owner: Owner,
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
        let (element, left) = (host.element(), host.left());
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
        let start = handles.address.start(left.as_deref());
        let mounted = Self { handles: Some(handles), _view: view };
        match start {
            Start::Followed(link) => mounted.follow(Some(link)),
            Start::Reopened => mounted.reopen(),
            Start::Usual => anchor.show_beginning(),
        }
        spawn_local(async move {
            if drawn(is_drawn).await {
                dispatch(&element, "transcaspian-ready", &JsValue::NULL);
            }
        });
        Some(mounted)
    }

    /// Gives what a widget leaves in the page's address, for the next start to know; `None` where it leaves nothing, or
    /// is no widget.
    pub fn left(&self) -> Option<String> {
        self.handles.as_ref()?.address.left()
    }

    /// Takes the reader where a link says, or back to what the element opens on.
    pub fn follow(&self, link: Option<String>) {
        let Some(handles) = &self.handles else { return };
        let Handles { navigation, indexed, address, .. } = handles;
        let selection = handles.show(&link.clone().unwrap_or_else(|| address.first()));
        if let Some(link) = link {
            match LinkTarget::from_link(&link, &indexed.dataset) {
                Some(target) => navigation.arrive_at_target(target),
                None => navigation.arrive_at(selection),
            }
        }
        handles.say_arrived();
    }

    /// Shows what the element opens on, where the page says something else of that now; what the reader sees beside the
    /// widget stays where it is.
    pub fn reopen(&self) {
        let Some(handles) = &self.handles else { return };
        let anchor = ScrollAnchor::before_growth(&handles.element);
        handles.owner.with(|| anchor.keep_until_drawn(handles.state.is_drawn));
        handles.show(&handles.address.first());
        handles.say_arrived();
    }
}

impl Handles {
    /// Shows what a link says; gives what it opens.
    fn show(&self, link: &str) -> Option<Selection> {
        let next = ViewState::follow(link, &self.indexed);
        let selection = next.selection;
        self.state.show(next);
        selection
    }

    fn say_arrived(&self) {
        self.address.arrive(&self.state.permalink());
    }
}

/// Provides everything that components find in their context.
fn provide(host: Host, language: Language, loaded: Loaded) -> Handles {
    let Loaded { indexed, problems, file } = loaded;
    let element = host.element();
    let address = Rc::new(Address::new(element.clone(), indexed.clone()));
    let initial = ViewState::follow(&address.opening(), &indexed);
    let page_and_name = (&*page(), &*address.name());
    let context =
        RenderContext::provide(indexed.clone(), problems, language, Medium::Screen, page_and_name);
    let state = WidgetState::provide(context, initial);
    let navigation = Navigation::provide(state);
    keep_links_true(context, &address, &element);
    let (converting, own_address, shown) = (host.clone(), address.clone(), address.clone());
    let measured = element.clone();
    HostPage::provide(
        move |link| host.embedding(&own_address, &link),
        move || u32::try_from(measured.offset_height()).unwrap_or_default(),
        move |request| converting.convert(&file, &request),
    );
    let link = state.shown_link();
    Effect::new(move |_| shown.show(&link.read()));
    let owner = Owner::current().unwrap_or_default();
    Handles { element, owner, state, navigation, indexed, address }
}

/// Has links begin with the page's own address and the element's own name, whatever the page makes of them: nothing tells
/// of every such change, so it is looked at whenever a reader is about to use a link.
fn keep_links_true(context: RenderContext, address: &Rc<Address>, element: &HtmlElement) {
    let own_address = address.clone();
    let look = move || context.set_page(&page(), &own_address.name());
    for name in TOUCHES {
        let look = look.clone();
        let touch = ev::Custom::<Event>::new(name);
        let _ = use_event_listener(element.clone(), touch, move |_| look());
    }
    let _ = use_event_listener(window(), ev::popstate, move |_| look());
}
