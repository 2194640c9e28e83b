// What docs/embedding.md tells people to paste, pasted: into pages as their content management systems make them.

import { readFile } from "node:fs/promises";
import { expect, test } from "../support.js";
import { Widget } from "../widget.js";

const GUIDE = await readFile(new URL("../../../docs/embedding.md", import.meta.url), "utf8");
const FOLDER = "https://your.site/timeline/";

/** What stands in the guide under a name. */
function told(kind, name) {
  const [, text] = GUIDE.match(new RegExp(`<!-- ${kind}: ${name} -->\\n\`\`\`\\w+\\n([^]*?)\`\`\``)) ?? [];
  expect(text, `the guide has no ${kind} ${name}`).toBeTruthy();
  return text;
}

/** Where the folder is in these tests: on another site than the pages. */
const elsewhere = (baseURL) => `${baseURL.replace("localhost", "127.0.0.1")}/`;

/** Opens a page of some system with something pasted into it, under a policy if there is one. */
async function paste(page, name, text, policy) {
  await page.route(`**/pages/recipes/${name}.html`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<!-- the recipe -->", text);
    const headers = policy ? { ...response.headers(), "content-security-policy": policy } : response.headers();
    await route.fulfill({ response, headers, body });
  });
  await page.goto(`/pages/recipes/${name}.html`);
}

for (const name of ["plain", "frame", "wordpress", "drupal", "ghost"]) {
  for (const width of [1280, 390]) {
    test(`${name}, at ${width} px`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      // A frame goes into any page.
      const shell = name === "frame" ? "plain" : name;
      await paste(page, shell, told("recipe", name).replaceAll(FOLDER, elsewhere(baseURL)));
      const widget = new Widget(name === "frame" ? page.frameLocator("iframe") : page);
      await widget.shown();
      await expect(widget.title).toHaveText(/^Azerbaijan and Kazakhstan/);
      await widget.show("List");
      await expect(widget.entries.first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test("plain HTML keeps its text and its links where WordPress lets nothing else through", async ({ page, baseURL }) => {
  const written = await (await page.request.get("/")).text();
  const [, html] = written.match(/<transcaspian-timeline>([^]*)<\/transcaspian-timeline>/);
  await page.goto("/pages/blank.html");
  // As `wp_kses_post` does: what is not on the list goes, its text stays.
  const kept = await page.evaluate((html) => {
    const tags =
      "a,article,aside,b,blockquote,br,dd,details,div,dl,dt,em,figure,footer,h1,h2,h3,h4,header,hr,i,li,main,ol,p,section,span,strong,sub,summary,sup,table,tbody,td,th,tr,ul";
    const names = "aria-hidden,aria-label,class,dir,href,id,lang,rel,role,style,target,title";
    const body = new DOMParser().parseFromString(html, "text/html").body;
    for (const element of body.querySelectorAll(`:not(${tags})`)) element.replaceWith(...element.childNodes);
    for (const element of body.querySelectorAll("*")) {
      for (const { name } of [...element.attributes]) if (!names.split(",").includes(name)) element.removeAttribute(name);
    }
    return body.innerHTML;
  }, html);
  await paste(page, "wordpress", kept);
  const text = (html) => page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").body.textContent, html);
  expect(await text(kept)).toBe(await text(html));
  await page.getByRole("link", { name: "Middle Corridor" }).first().click();
  await expect(page.getByRole("heading", { name: "Middle Corridor", exact: true })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});

for (const name of ["own", "elsewhere"]) {
  test(`the policy with the folder ${name} is enough`, async ({ page, widget, baseURL }) => {
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
    });
    const folder = name === "own" ? `${baseURL}/` : elsewhere(baseURL);
    const policy = told("policy", name).trim().replaceAll("https://your.site", new URL(folder).origin);
    // The page's own style is its own affair.
    const mine = policy.replace("style-src 'self'", `style-src ${baseURL}`);
    await paste(page, "plain", told("recipe", "plain").replaceAll(FOLDER, folder), mine);
    await widget.shown();
    await widget.mark("President Tokayev visited Azerbaijan").click();
    await expect(widget.heading).toBeVisible();
    await widget.button("Share").click();
    await expect(widget.host.getByRole("dialog", { name: "Share" })).toBeVisible();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}
