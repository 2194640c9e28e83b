// What a page's address says of an element: `#NAME:LINK`, where NAME is its `id`. `address.rs` writes the same.

/** What an address says of the element; undefined where it says nothing. */
export function linkIn(address, { id }) {
  const { hash } = new URL(address);
  const prefix = new URL(`#${id || "transcaspian"}:`, address).hash;
  return hash.startsWith(prefix) ? hash.slice(prefix.length) : undefined;
}

/** What a page that was loaded anew, or gone back to, has in its address: whoever finds it there came by no link. */
export const restored = ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type) ? location.hash : undefined;

/** Whether the element is meant by a change of the address: a link to it, or the way back from one to no place at all. */
export const isMeant = ({ oldURL, newURL }, element) =>
  linkIn(newURL, element) !== undefined || (!new URL(newURL).hash && linkIn(oldURL, element) !== undefined);
