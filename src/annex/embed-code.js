// What a reader copies to show the same on another page. `transcaspian.js` loads this when it is asked for.

/** Where a copy of the widget lies on somebody's own site, for want of a better guess. */
const OWN_FOLDER = "/transcaspian/";

/** A text as HTML, within an attribute too. */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A tag with those of the attributes that have a value. */
function tag(name, attributes, content = "") {
  const given = Object.entries(attributes).filter(([, value]) => value);
  const written = given.map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

/** The tag of a script. */
const script = (src) => tag("script", { type: "module", src });

/** The codes for three sorts of page, of an element that on this page shows what this link says in this language. */
export function codes(element, page, link, lang) {
  const { src, theme } = element;
  const data = src && new URL(src, document.baseURI).href;
  const title = element.shadowRoot.querySelector("[part=title]")?.textContent ?? document.title;
  const height = Math.ceil(element.getBoundingClientRect().height);
  const folder = new URL(".", import.meta.url);
  const fallback = tag("a", { href: page }, escaped(title));
  const embedded = (src) => tag("transcaspian-timeline", { src, link, lang, theme }, `\n  <p>${fallback}</p>\n`);
  const query = new URLSearchParams(Object.entries({ src: data, lang, theme, link }).filter(([, value]) => value));
  const frame = tag("iframe", {
    src: new URL(`embed.html?${query}`, folder).href,
    title,
    width: "100%",
    height,
    style: "border: 0",
    loading: "lazy",
    allow: "clipboard-write; fullscreen",
  });
  const ownData = data && `${OWN_FOLDER}data/${new URL(data).pathname.split("/").pop()}`;
  return [
    `${script(new URL("transcaspian.js", folder).href)}\n${embedded(data)}`,
    `${frame}\n${script(new URL("embed-host.js", folder).href)}`,
    `${script(`${OWN_FOLDER}transcaspian.js`)}\n${embedded(ownData)}`,
  ];
}
