// What is printed of a widget: all that is asked for, in place of the part of it that is on the screen.

/** The signals of the widgets that are seen to. */
const known = new WeakSet();

/** Has a widget printed as it is drawn by a function in the place that this is given, until a signal says that it is gone. */
export function printed(root, signal, draw) {
  if (known.has(signal)) return;
  known.add(signal);
  let paper;
  const clear = () => paper?.remove();
  const lay = () => {
    clear();
    paper = document.createElement("div");
    paper.className = "paper";
    root.querySelector(".widget").append(paper);
    draw(paper);
  };
  addEventListener("beforeprint", lay, { signal });
  addEventListener("afterprint", clear, { signal });
}
