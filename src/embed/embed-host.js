// For pages that show the widget in a frame: makes each frame as high as what is in it, and lets links reach it.
//
// A frame is known by the window that speaks, never by what it says of itself. Its name in links is its `id`.

/** The frames that have said that the widget is there, and the link to what each shows. */
const frames = new Map();

/** The frame that a window is in, if the page means it to show the widget. */
function frameOf(source) {
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  return frame && new URL(frame.src, location.href).pathname.endsWith("/embed.html") ? frame : undefined;
}

const prefix = (frame) => new URL(`#${frame.id || "transcaspian"}:`, location.href).hash;

/** What an address says of a frame; undefined where it says nothing. */
function linkIn(address, frame) {
  const { hash } = new URL(address);
  const start = prefix(frame);
  return hash.startsWith(start) ? hash.slice(start.length) : undefined;
}

/** Takes a frame where a link says; an empty one takes it back to what it opened on. */
function lead(frame, link) {
  if (frames.get(frame) === link) return;
  frames.set(frame, link);
  frame.contentWindow.postMessage({ type: "transcaspian:set", link }, "*");
  if (link) frame.scrollIntoView();
}

/** The page's address says what a frame shows, without a new entry in the history. */
function follow(frame, link) {
  frames.set(frame, link);
  if (!link && linkIn(location.href, frame) === undefined) return;
  const hash = link && prefix(frame) + link;
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

addEventListener("message", ({ source, data }) => {
  const frame = typeof data?.type === "string" && data.type.startsWith("transcaspian:") && frameOf(source);
  if (!frame) return;
  if (data.type === "transcaspian:resize" && data.height > 0) frame.style.height = `${Number(data.height)}px`;
  if (data.type === "transcaspian:link" && typeof data.link === "string") follow(frame, data.link);
  if (data.type === "transcaspian:here") {
    frames.set(frame, "");
    lead(frame, linkIn(location.href, frame) ?? "");
  }
});

addEventListener("hashchange", ({ oldURL, newURL }) => {
  for (const frame of frames.keys()) {
    if (!frame.isConnected) {
      frames.delete(frame);
      continue;
    }
    const link = linkIn(newURL, frame);
    const isLeft = !new URL(newURL).hash && linkIn(oldURL, frame) !== undefined;
    if (link !== undefined || isLeft) lead(frame, link ?? "");
  }
});
