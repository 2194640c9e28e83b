//! Where a preview is put: below its mark, or above it where the screen ends.

use leptos::web_sys::DomRect;

/// How far the panel begins before its mark, in CSS pixels.
const AHEAD_PX: f64 = 12.0;

/// The room that is left at the widget's sides, in CSS pixels.
const MARGIN_PX: f64 = 8.0;

/// Where something is on the screen, in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Bounds {
    /// Takes the bounds of an element as the browser gives them.
    pub(super) fn of(rect: &DomRect) -> Self {
        Self { left: rect.left(), top: rect.top(), width: rect.width(), height: rect.height() }
    }
}

/// Gives the left and the top of a panel beside a mark, from the corner of the widget that both are in.
pub(super) fn beside(
    mark: Bounds,
    panel: Bounds,
    widget: Bounds,
    screen_height: f64,
) -> (f64, f64) {
    let last = widget.width - panel.width - MARGIN_PX;
    let left = (mark.left - widget.left - AHEAD_PX).min(last).max(MARGIN_PX);
    let bottom = mark.top + mark.height;
    let is_low = bottom + panel.height > screen_height && mark.top > panel.height;
    let top = if is_low { mark.top - panel.height } else { bottom };
    (left, top - widget.top)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(left: f64, top: f64, width: f64, height: f64) -> Bounds {
        Bounds { left, top, width, height }
    }

    /// Of a panel of 300 by 100 in a widget of 320, on a screen 640 high.
    #[track_caller]
    fn check((left, top): (f64, f64), widget_top: f64, expected: (f64, f64)) {
        let widget = bounds(0.0, widget_top, 320.0, 4000.0);
        let mark = bounds(left, top, 10.0, 20.0);
        let panel = bounds(0.0, 0.0, 300.0, 100.0);
        assert_eq!(beside(mark, panel, widget, 640.0), expected);
    }

    #[test]
    fn it_is_below_its_mark_as_far_to_the_side_as_there_is_room() {
        check((22.0, 50.0), 0.0, (10.0, 70.0));
        check((4.0, 50.0), 0.0, (8.0, 70.0));
        check((300.0, 50.0), 0.0, (12.0, 70.0));
        check((22.0, 50.0), -1000.0, (10.0, 1070.0));
    }

    #[test]
    fn it_is_above_its_mark_where_the_screen_ends() {
        check((22.0, 600.0), 0.0, (10.0, 500.0));
        check((22.0, 520.0), 0.0, (10.0, 540.0));
    }
}
