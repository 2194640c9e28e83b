// The script of embed.html, the page that frames show: `embed.html?src=…&lang=…&theme=…&view=…&link=…&id=…`.
//
// It gives the element what the address says, and tells the page around the frame how high the widget is and what it
// shows. `embed-host.js` is the other end; the heights also go out in the words of other embedding scripts.

import "./transcaspian.js";

const asked = new URLSearchParams(location.search);
const element = document.querySelector("transcaspian-timeline");

if (asked.has("lang")) document.documentElement.lang = asked.get("lang");
for (const name of ["src", "theme", "view", "link", "id"]) if (asked.has(name)) element.setAttribute(name, asked.get(name));
document.documentElement.style.colorScheme = { light: "light", dark: "dark" }[asked.get("theme")] ?? "";

const send = (message) => message && parent.postMessage(message, "*");
const say = (type, more) => send({ type: `transcaspian:${type}`, version: 1, id: element.id, ...more });

/** WordPress gives frames of sites that it does not know a secret, by which it recognizes what they say. */
const secret = new URLSearchParams(location.hash.slice(1).replace(/^\?/, "")).get("secret");

function sendHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // Nothing that only waits makes the frame lower, as what is below it would jump twice.
  if (height < innerHeight && !element.shadowRoot?.querySelector("[part=widget]")) return;
  say("resize", { height });
  send({ sentinel: "amp", type: "embed-size", height });
  send(JSON.stringify({ context: "iframe.resize", src: location.href, height }));
  send(asked.has("childId") && `pymxPYMx${asked.get("childId")}xPYMxheightxPYMx${height}`);
  send(asked.get("resize") === "datawrapper" && { "datawrapper-height": { [element.id]: height } });
  send(secret && { message: "height", value: height, secret });
}

if (parent !== window) {
  new ResizeObserver(sendHeight).observe(document.body);
  addEventListener("transcaspian-change", ({ detail: { link } }) => say("link", { link }));
  // Only the page around the frame has a say, and only in what any link could say.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    if (data?.type === "transcaspian:hello") {
      say("here");
      sendHeight(); // Those before may not have been heard.
    }
    if (data?.type !== "transcaspian:set") return;
    // What is only shown again, as after a reload, is what the widget opens on: it moves nobody.
    if (typeof data.opening === "string") element.link = data.opening;
    // As any link within this page would; one to nothing goes back to what this page's own address asks for.
    if (typeof data.link === "string") {
      element.link = asked.get("link");
      location.replace(data.link ? `#${element.id || "transcaspian"}:${data.link}` : "#");
    }
    if (["auto", "light", "dark"].includes(data.theme)) element.theme = data.theme;
  });
  say("here");
}
