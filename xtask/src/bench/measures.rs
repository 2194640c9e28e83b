//! What is measured at every number of events, and how it is written.

use super::figures::rounded;
use super::visit::Visit;

/// Something that is measured at every number of events, and how it is shown.
pub(super) struct Measure {
    pub(super) title: &'static str,
    /// What the numbers are.
    pub(super) about: &'static str,
    /// The kind of visit that tells it; `None` where every one does.
    pub(super) visit: Option<&'static str>,
    pub(super) of: fn(Visit) -> Option<[f64; 3]>,
    /// Writes the medians.
    pub(super) show: fn([f64; 3]) -> String,
    /// Which of the three is compared.
    pub(super) compared: usize,
}

/// Everything, in the order of the tables.
pub(super) const MEASURES: [Measure; 11] = [
    Measure {
        title: "Time to drawn",
        about: "Seconds from the request for the page to the second frame after the timeline says that it is there.",
        visit: None,
        of: |visit| one(visit.number("/drawn")),
        show: |[ms, ..]| format!("{:.2}", ms / 1000.0),
        compared: 0,
    },
    Measure {
        title: "Processor time until drawn",
        about: "Milliseconds of the main thread: all, and of it scripts and WebAssembly.",
        visit: None,
        of: |visit| two(visit.number("/load/task"), visit.number("/load/script")),
        show: |[task, script, _]| format!("{} ({})", rounded(task), rounded(script)),
        compared: 0,
    },
    Measure {
        title: "Longest task until drawn",
        about: "Milliseconds for which the page could not answer; shorter than 50 is not told apart.",
        visit: None,
        of: |visit| one(visit.number("/load/longest")),
        show: task,
        compared: 0,
    },
    Measure {
        title: "Pan: frames",
        about: "Milliseconds from one frame to the next: the median, the 95th percentile (compared), and the longest, the half second afterwards included.",
        visit: Some("pan"),
        of: |visit| visit.frames(),
        show: frames,
        compared: 1,
    },
    Measure {
        title: "Pan: processor time",
        about: "Milliseconds of the main thread for each of the 60 steps: all, and of it scripts and WebAssembly.",
        visit: Some("pan"),
        of: per_step,
        show: step,
        compared: 0,
    },
    Measure {
        title: "Pan: longest task",
        about: "Milliseconds, the half second afterwards included.",
        visit: Some("pan"),
        of: |visit| one(visit.number("/act/longest")),
        show: task,
        compared: 0,
    },
    Measure {
        title: "Zoom: frames",
        about: "As for the pan.",
        visit: Some("zoom"),
        of: |visit| visit.frames(),
        show: frames,
        compared: 1,
    },
    Measure {
        title: "Zoom: processor time",
        about: "As for the pan, for each of the 20 steps.",
        visit: Some("zoom"),
        of: per_step,
        show: step,
        compared: 0,
    },
    Measure {
        title: "Zoom: longest task",
        about: "As for the pan.",
        visit: Some("zoom"),
        of: |visit| one(visit.number("/act/longest")),
        show: task,
        compared: 0,
    },
    Measure {
        title: "Elements",
        about: "Elements of the page, in shadow roots too: the most there are while it is drawn, panned or zoomed.",
        visit: None,
        of: |visit| one(visit.number("/elements")),
        show: |[count, ..]| rounded(count),
        compared: 0,
    },
    Measure {
        title: "Memory",
        about: "Megabytes once it is drawn: what scripts hold after garbage collection, and WebAssembly's memory.",
        visit: None,
        of: |visit| {
            let (heap, wasm) = (visit.number("/memory/heap")?, visit.number("/memory/wasm")?);
            one(Some(heap + wasm))
        },
        show: |[bytes, ..]| format!("{:.1}", bytes / 1e6),
        compared: 0,
    },
];

fn one(number: Option<f64>) -> Option<[f64; 3]> {
    Some([number?, 0.0, 0.0])
}

fn two(first: Option<f64>, second: Option<f64>) -> Option<[f64; 3]> {
    Some([first?, second?, 0.0])
}

fn per_step(visit: Visit) -> Option<[f64; 3]> {
    let steps = visit.number("/steps")?;
    let of = |pointer| Some(visit.number(pointer)? / steps);
    two(of("/act/task"), of("/act/script"))
}

fn frames(all: [f64; 3]) -> String {
    all.map(|ms| format!("{ms:.1}")).join(" / ")
}

fn step([task, script, _]: [f64; 3]) -> String {
    format!("{task:.1} ({script:.1})")
}

fn task([ms, ..]: [f64; 3]) -> String {
    if ms == 0.0 { "< 50".to_owned() } else { rounded(ms) }
}
