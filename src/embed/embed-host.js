// For pages that show the widget in a frame: makes each frame as high as the widget in it, and lets links reach it.
//
// A frame is known by the window that speaks, never by what it says of itself. Its name in links is its `id`.

/** The frame that a window is in, if it is one of ours. */
const frameOf = (source) =>
  [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);

/** What frames have told of themselves. */
const known = new Map();

const prefix = (frame) => new URL(`#${frame.id || "transcaspian"}:`, location.href).hash;

function linkFor(frame) {
  const start = prefix(frame);
  return location.hash.startsWith(start) ? location.hash.slice(start.length) : undefined;
}

/** Takes a frame where the page's address says. */
function lead(frame) {
  const link = linkFor(frame);
  if (link === undefined || known.get(frame) === link) return;
  known.set(frame, link);
  frame.contentWindow.postMessage({ type: "transcaspian:set", link }, "*");
  frame.scrollIntoView();
}

/** The page's address says what a frame shows, without a new entry in the history. */
function follow(frame, link) {
  known.set(frame, link);
  if (!link && linkFor(frame) === undefined) return;
  const hash = link && prefix(frame) + link;
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

addEventListener("message", ({ source, data }) => {
  if (typeof data?.type !== "string" || !data.type.startsWith("transcaspian:")) return;
  const frame = frameOf(source);
  if (!frame) return;
  if (data.type === "transcaspian:resize" && data.height > 0) frame.style.height = `${data.height}px`;
  if (data.type === "transcaspian:link" && typeof data.link === "string") follow(frame, data.link);
  if (data.type === "transcaspian:here") {
    known.set(frame, undefined);
    lead(frame);
  }
});

addEventListener("hashchange", () => [...known.keys()].filter((frame) => frame.isConnected).forEach(lead));
