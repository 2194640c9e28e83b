// What a reference leads to is told beside it while it is pointed at or has the keyboard. It can be pointed at itself, goes
// away on Escape, and stays until the reader leaves it (WCAG 1.4.13).

/** How long the pointer may be on its way from a reference to what is told of it, in milliseconds. */
const GRACE_MS = 300;

/** The roots that are listened to. */
const known = new WeakSet();

/** Tells beside each reference of a root what it leads to; `tell` draws that. */
export function previews(root, tell) {
  if (known.has(root)) return;
  known.add(root);
  const panel = Object.assign(document.createElement("div"), { id: "preview", className: "preview" });
  panel.setAttribute("role", "tooltip");
  /** The reference that is told of. */
  let mark;
  let leaving;

  function show(next) {
    clearTimeout(leaving);
    if (next === mark) return;
    hide();
    mark = next;
    const beside = [...mark.parentElement.querySelectorAll(".ref")].map((it) => it.textContent);
    root.firstElementChild.append(panel);
    tell(panel, mark.textContent, beside);
    mark.setAttribute("aria-describedby", panel.id);
    place();
  }

  function hide() {
    clearTimeout(leaving);
    mark?.removeAttribute("aria-describedby");
    mark = undefined;
    panel.remove();
  }

  /** Below the reference, or above it where the screen ends; as far to the side as there is room. */
  function place() {
    const body = root.firstElementChild.getBoundingClientRect();
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { width, height } = panel.getBoundingClientRect();
    const isLow = bottom + height > innerHeight && top > height;
    // The page may be zoomed, which lengths that are set do not know.
    const zoom = body.width / root.firstElementChild.offsetWidth;
    panel.style.left = `${Math.max(8, Math.min(left - body.left - 12, body.width - width - 8)) / zoom}px`;
    panel.style.top = `${((isLow ? top - height : bottom) - body.top) / zoom}px`;
  }

  const markOf = ({ target }) => target.closest(".ref");
  root.addEventListener("pointerover", (event) => {
    const next = event.pointerType !== "touch" && markOf(event);
    if (next) show(next);
    else if (panel.contains(event.target)) clearTimeout(leaving);
  });
  root.addEventListener("pointerout", (event) => {
    if (markOf(event) !== mark && !panel.contains(event.target)) return;
    clearTimeout(leaving);
    leaving = setTimeout(() => mark !== root.activeElement && hide(), GRACE_MS);
  });
  root.addEventListener("focusin", (event) => (markOf(event)?.matches(":focus-visible") ? show(markOf(event)) : hide()));
  root.addEventListener("focusout", hide);
  // The reference leads elsewhere now.
  root.addEventListener("click", hide);
  root.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !mark) return;
      // What is open beside it stays so.
      event.stopPropagation();
      hide();
    },
    true,
  );
  // The reader may have come to one while this was loaded.
  const now = root.querySelector(".ref:is(:hover, :focus-visible)");
  if (now) show(now);
}
