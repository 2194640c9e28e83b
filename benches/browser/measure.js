// Runs in every page before the page's own scripts: notes when it is drawn, its frames, long tasks and memory.

(() => {
  const wasmMemories = [];
  const longTasks = [];
  let begun = 0;

  const note = (entries) => longTasks.push(...entries);
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "longtask", buffered: true });

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await original(...args);
      const { exports } = made.instance ?? made;
      wasmMemories.push(...Object.values(exports).filter((it) => it instanceof WebAssembly.Memory));
      return made;
    };
  }

  const elementsIn = (root) => {
    let count = 0;
    for (const element of root.querySelectorAll("*")) {
      count += 1 + (element.shadowRoot ? elementsIn(element.shadowRoot) : 0);
    }
    return count;
  };

  const frame = () => new Promise(requestAnimationFrame);
  const { promise: isDrawn, resolve } = Promise.withResolvers();

  globalThis.bench = {
    /** Settles with the time since the page was asked for, in milliseconds, once it is drawn. */
    isDrawn,

    /** Called by each page when its timeline says that it is there; by the second frame it is on the screen. */
    async drawn() {
      await frame();
      await frame();
      resolve(performance.now());
    },

    /** Tells the hand of every frame from now on. */
    tellFrames() {
      requestAnimationFrame((now) => {
        benchFrame(String(now));
        bench.tellFrames();
      });
    },

    /** Forgets the long tasks so far. */
    begin() {
      begun = performance.now();
    },

    /** The length of the longest task since the beginning, in milliseconds; 0 if none took 50. */
    longestTask() {
      note(observer.takeRecords());
      const since = longTasks.filter(({ startTime, duration }) => startTime + duration > begun);
      return Math.max(0, ...since.map(({ duration }) => duration));
    },

    /** The elements of the page's body, in shadow roots too. */
    elements: () => elementsIn(document.body),

    wasmBytes: () => wasmMemories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  };
})();
