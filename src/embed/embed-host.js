// For pages that show the widget in a frame: makes each frame as high as what is in it, and lets links reach it.
//
// A frame is known by the window that speaks, never by what it says of itself. Its name in links is its `id`.

import { isMeant, linkIn, restored } from "./permalink.js";

/** The frames that have said that the widget is there, and the link to what each shows. */
const links = new WeakMap();

/** What a frame has left in the address, before a reload too: it is shown again, but nobody is led there. */
let left = restored;

/** The frame that a window is in, if the page means it to show the widget. */
function frameOf(source) {
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  return frame && /\/embed\.html([?#]|$)/.test(frame.src) ? frame : undefined;
}

/** Makes a frame as high as what is in it; a reader who is past it stays where they are, without scroll anchoring too. */
function resize(frame, height) {
  const { top, bottom } = frame.getBoundingClientRect();
  frame.style.height = `${height}px`;
  if (CSS.supports("overflow-anchor: auto") || top >= 0 || bottom > innerHeight / 2) return;
  scrollBy({ top: frame.getBoundingClientRect().bottom - bottom, behavior: "instant" });
}

/** Takes a frame where a link says; an empty one takes it back to what it opened on. */
function lead(frame, link, isFollowed = true) {
  if (links.get(frame) === link) return;
  links.set(frame, link);
  frame.contentWindow.postMessage({ type: "transcaspian:set", [isFollowed ? "link" : "opening"]: link }, "*");
  if (!link || !isFollowed) return;
  // Room for a bar of the page's, as in the widget, where the page gives the frame none.
  if (getComputedStyle(frame).scrollMarginTop === "0px") frame.style.scrollMarginBlock = "var(--tl-clearance, 80px)";
  frame.scrollIntoView();
}

/** The page's address says what a frame shows, without a new entry in the history. */
function follow(frame, link) {
  links.set(frame, link);
  if (!link && linkIn(location.href, frame) === undefined) return;
  history.replaceState(history.state, "", location.href.split("#")[0] + (link && `#${frame.id || "transcaspian"}:${link}`));
  left = location.hash;
}

addEventListener("message", ({ source, data }) => {
  const frame = typeof data?.type === "string" && data.type.startsWith("transcaspian:") && frameOf(source);
  if (!frame) return;
  if (data.type === "transcaspian:resize" && data.height > 0) resize(frame, Number(data.height));
  if (data.type === "transcaspian:link" && typeof data.link === "string") follow(frame, data.link);
  if (data.type === "transcaspian:here") {
    links.set(frame, "");
    lead(frame, linkIn(location.href, frame) ?? "", location.hash !== left);
  }
});

addEventListener("hashchange", (event) => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (links.has(frame) && isMeant(event, frame)) lead(frame, linkIn(event.newURL, frame) ?? "");
  }
});

// A frame that was there first has greeted nobody.
for (const { contentWindow } of document.querySelectorAll("iframe")) {
  frameOf(contentWindow)?.contentWindow.postMessage({ type: "transcaspian:hello" }, "*");
}
