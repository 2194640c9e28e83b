//! Opening a widget: loads a dataset and mounts the widget, or shows why that failed.

use leptos::web_sys::ShadowRoot;

use super::{host::Host, loader::load, mount::Mounted, notice::Notice};
use crate::{locale::Language, view::LoadState};

/// Loads the dataset of an element and shows it in a shadow root, or says there why there is none; gives nothing where
/// nobody wants it any more.
pub async fn open(root: ShadowRoot, host: Host) -> Option<Mounted> {
    let language = Language::from_tag(&host.language()).unwrap_or_default();
    let notice = Notice::new(&root, &host, language);
    let stay = |notice: Notice, state| notice.stay(state).map(Mounted::notice);
    match load(&host, &notice).await {
        _ if host.is_cancelled() => stay(notice, LoadState::Cancelled),
        Ok(Some(loaded)) => Mounted::new(root, host, language, loaded),
        Ok(None) => None,
        Err(error) => stay(notice, LoadState::Failed(error)),
    }
}
