// The script of embed.html, the page that frames show: `embed.html?src=…&lang=…&theme=…&view=…&link=…&id=…`.
//
// It gives the element what the address says, and tells the page around the frame how high the widget is and what it
// shows. `embed-host.js` is the other end; the heights also go out in the words of other embedding scripts.

import "./transcaspian.js";

const asked = new URLSearchParams(location.search);
const element = document.querySelector("transcaspian-timeline");

if (asked.has("lang")) document.documentElement.lang = asked.get("lang");
for (const name of ["src", "theme", "view", "link", "id"]) {
  if (asked.has(name)) element.setAttribute(name, asked.get(name));
}
document.documentElement.style.colorScheme = { light: "light", dark: "dark" }[asked.get("theme")] ?? "";

const send = (message) => message && parent.postMessage(message, "*");

/** WordPress gives frames of sites that it does not know a secret, by which it recognizes what they say. */
const secret = new URLSearchParams(location.hash.slice(1).replace(/^\?/, "")).get("secret");

let sentHeight;

function sendHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === sentHeight) return;
  sentHeight = height;
  send({ type: "transcaspian:resize", version: 1, height, id: element.id });
  send({ sentinel: "amp", type: "embed-size", height });
  send(JSON.stringify({ context: "iframe.resize", src: location.href, height }));
  send(asked.has("childId") && `pymxPYMx${asked.get("childId")}xPYMxheightxPYMx${height}`);
  send(asked.get("resize") === "datawrapper" && { "datawrapper-height": { [element.id]: height } });
  send(secret && { message: "height", value: height, secret });
}

if (parent !== window) {
  new ResizeObserver(sendHeight).observe(document.body);
  addEventListener("transcaspian-change", ({ detail: { link } }) => {
    send({ type: "transcaspian:link", version: 1, link, id: element.id });
  });
  // Only the page around the frame has a say, and only in what any link could say.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== "transcaspian:set") return;
    // As any link within this page would; one to nothing goes back to what it opened on.
    if (typeof data.link === "string") {
      location.replace(data.link ? `#${element.id || "transcaspian"}:${data.link}` : "#");
    }
    if (["auto", "light", "dark"].includes(data.theme)) element.theme = data.theme;
  });
  send({ type: "transcaspian:here", version: 1, id: element.id });
}
