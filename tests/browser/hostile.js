// A dataset made of hostile texts: its shape is that of the JSON Schema, with every field that there is.

import { readFileSync } from "node:fs";

const SCHEMA = JSON.parse(readFileSync(new URL("../../data/dataset.schema.json", import.meta.url)));

// What is taken for more than a text asks for /pages/x or calls `alert`.
const MARKUP = [
  "<img src=/pages/x onerror=alert(1)>",
  "<script>alert(2)</script>",
  "</script><script src=/pages/x></script>",
  "</title></style></textarea><svg onload=alert(3)>",
  "\"><iframe src=/pages/x></iframe>",
  "' onmouseover='alert(4)' autofocus onfocus='alert(5)",
  "<style>* { display: none }</style>",
  "<link rel=stylesheet href=/pages/x><base href=/pages/x>",
  "<meta http-equiv=refresh content='0; url=/pages/x'>",
  "<a href=javascript:alert(6)>press</a>",
  "<form action=/pages/x><button>press</button></form>",
  "<template><slot></slot></template><!--",
  "<math><mtext><table><mglyph><style><!--</style><img src=/pages/x onerror=alert(7)>",
  "&lt;img src=/pages/x onerror=alert(8)&gt;",
];

const ADDRESSES = [
  "javascript:alert(9)",
  "JaVaScRiPt:alert(10)",
  "java\tscript:alert(11)",
  "java\r\nscript:alert(12)",
  "\u0001\u0008 javascript:alert(13)",
  "&#106;avascript:alert(14)",
  "javascript&colon;alert(15)",
  "%6Aavascript:alert(16)",
  "javascript\u200b:alert(17)",
  "//javascript:alert(18)",
  "https:javascript:alert(19)",
  "https://\njavascript:alert(20)",
  "data:text/html,<script>alert(21)</script>",
  "DATA:text/html;base64,PHNjcmlwdD5hbGVydCgyMik8L3NjcmlwdD4=",
  "vbscript:alert(23)",
  "blob:https://society.example/0",
  "file:///etc/hosts",
  "view-source:https://society.example/",
  "//evil.example/",
  "\\\\evil.example\\",
  "/pages/x",
];

const PATTERNS = [
  "{{constructor.constructor('alert(24)')()}}",
  "${alert(25)} <%= alert(26) %> #{alert(27)}",
  "{title}{date}{lane}{name}{n}{p}{span}",
  "red; background: url(/pages/x); } * { display: none } {",
  "expression(alert(28)) url(javascript:alert(29))",
  "__proto__",
];

const LETTERS = [
  "null \u0000 and bell \u0007",
  "turned \u202eround",
  "turned \u2067away\u2066 \u202dand \u2069back\u202a",
  "zero\u200b\u200c\u200d\ufeffwidth",
  "line\u2028paragraph\u2029break\r\nfeed",
  "stacked " + "Z\u0301\u0323".repeat(99),
  "שלום עולם 2011",
  "W".repeat(10_000),
  "ש".repeat(2_000),
];

/** All of them by what they try, few enough that the widget draws every record of a list. */
export const HOSTILE = {
  markup: MARKUP.slice(0, 7),
  "more markup": MARKUP.slice(7),
  addresses: ADDRESSES.slice(0, 11),
  "more addresses": ADDRESSES.slice(11),
  patterns: PATTERNS,
  letters: LETTERS,
};

/** What must be as it is for a record to be read at all; `n` tells the records of a list apart. */
const SOUND = {
  schemaVersion: () => "1.0.0",
  defaultLanguage: () => "en",
  id: (n, list) => `${list}-${n}`,
  date: (n) => `${1900 + n}-05-02`,
  reported: () => undefined,
  asOf: (n) => `${1900 + n}`,
  period: (n) => `${1900 + n}`,
  locator: () => "1",
  source: (n) => `sources-${n}`,
  sector: (n) => `sectors-${n}`,
  sectors: (n) => [`sectors-${n}`],
  actor: (n) => `actors-${n}`,
  country: (n) => `actors-${n}`,
  organization: (n) => `actors-${n}`,
  places: (n) => [`places-${n}`],
  projects: (n) => [`projects-${n}`],
  partOf: (n) => [`projects-${n - 1}`],
  events: (n) => [`events-${n}`],
  keyFigure: (n) => `observations-${n}`,
  observation: (n) => `observations-${n}`,
  from: (n) => `observations-${n}`,
  to: (n) => `observations-${n}`,
  about: (n) => [`events-${n}`, `projects-${n}`],
  tone: () => 1,
  "date-parts": () => [[2001, 2, 3]],
};

/** A value as the schema has it, every text of which is `text`. */
function value(schema, text, n, list) {
  if (schema.$ref) return value(SCHEMA.$defs[schema.$ref.split("/").at(-1)], text, n, list);
  if (schema.oneOf) return schema.oneOf[0].const;
  if (schema.anyOf) return value(schema.anyOf[0], text, n, list);
  if (schema.properties) return record(schema, text, n, list);
  const type = typeOf(schema);
  if (type === "array") {
    const items = schema.prefixItems ?? Array.from({ length: schema.minItems ?? 1 }, () => schema.items);
    return items.map((item) => value(item, text, n, list));
  }
  return { string: text, number: 1, integer: 1 }[type];
}

/** The type of a value that is there: what may be left out may be null too. */
const typeOf = ({ type }) => [type].flat().find((it) => it !== "null");

function record(schema, text, n, list) {
  const field = ([name, schema]) => {
    // The records of the records in a list have names of their own.
    const own = ["observations", "growth"].includes(name) ? name : list;
    // What is a link in one record is a list of records in another.
    const isLink = name in SOUND && !JSON.stringify(schema).includes("$ref");
    return [name, isLink ? SOUND[name](n, list) : value(schema, text, n, own)];
  };
  return Object.fromEntries(Object.entries(schema.properties).map(field));
}

/** The dataset: of every list one record for each text. */
export function dataset(texts) {
  const file = record(SCHEMA, texts[0], 0, "dataset");
  for (const [name, schema] of Object.entries(SCHEMA.properties)) {
    if (typeOf(schema) !== "array") continue;
    file[name] = texts.map((text, n) => value(schema.items, text, n, name));
  }
  return file;
}
