/**
 * Runs in the page before its own scripts and stands there as `window.bench`. Playwright carries it over as text: it can use
 * nothing from outside itself. All times in milliseconds.
 */
export function installProbe() {
  const TIMEOUT = 60_000;
  /** Shorter stretches are the ordinary work of a page. */
  const NOTABLE = 8;
  const AFTERWARDS = 2000;
  /** Between two keys; a fast typist's. What the page still does then is met by the next key. */
  const PAUSE = 60;

  const busy = [];
  const keyEvents = [];
  const keys = [];
  observe("longtask", {}, ({ startTime, duration }) => busy.push({ start: startTime, duration }));
  observe("event", { durationThreshold: 16 }, (entry) => keyEvents.push(entry));
  sampleGaps();

  window.bench = {
    /** Arms; `bench.opening` is answered once the operations can be used. */
    watchOpening() {
      window.bench.opening = new Promise((resolve, reject) => {
        const onChange = () => opening(performance.now()).then(resolve, reject);
        addEventListener("change", onChange, { capture: true, once: true });
      });
    },
    /** Arms; `bench.answer` is answered once what the selector finds reads differently and has been painted. */
    watchKey(selector) {
      const text = () => Array.from(document.querySelectorAll(selector), (one) => one.textContent).join("\n");
      const before = text();
      window.bench.answer = new Promise((resolve, reject) => {
        const onKey = ({ timeStamp }) => {
          changed(() => text() !== before)
            .then(painted)
            .then(() => keys.push({ start: timeStamp, took: performance.now() - timeStamp }))
            .then(() => resolve(), reject);
        };
        addEventListener("keydown", onKey, { capture: true, once: true });
      });
    },
    pause: () => wait(PAUSE),
    forgetKeys: () => keys.splice(0),
    /** For each key what was seen here, and what Event Timing tells of the same press: 0 below 16 ms. */
    async keyTimes() {
      await wait(500);
      return keys.map(({ start, took }) => {
        const told = keyEvents.filter(({ startTime }) => Math.abs(startTime - start) < 1);
        return { seen: took, told: Math.max(0, ...told.map(({ duration }) => duration)) };
      });
    },
  };

  async function opening(start) {
    let index;
    await until(() => {
      // Not the first, which may be selected from the start.
      index ??= document.querySelectorAll("[role=treeitem][aria-level='2']")[1]?.dataset.index;
      const line = document.querySelector(`[role=treeitem][data-index='${index}']`);
      if (line === null) return false;
      if (line.getAttribute("aria-selected") !== "true") line.click();
      return isShown(line);
    });
    await painted();
    const end = performance.now();
    await wait(AFTERWARDS);
    return {
      took: end - start,
      longest: longestIn(start, end),
      longestAfter: longestIn(end, performance.now()),
    };
  }

  function isShown(line) {
    const path = document.querySelector("h1[title]")?.title;
    return (
      line.getAttribute("aria-selected") === "true" &&
      path !== undefined &&
      line.getAttribute("aria-label").includes(path) &&
      document.querySelector("table[aria-label=Responses] tbody tr") !== null
    );
  }

  /** Asks at each frame: what no frame shows is of no use to a person. */
  async function until(isThere) {
    const start = performance.now();
    while (!isThere()) {
      if (performance.now() - start > TIMEOUT)
        throw new Error("what was waited for did not appear in a minute");
      await new Promise(requestAnimationFrame);
    }
  }

  function changed(isDifferent) {
    return new Promise((resolve, reject) => {
      const timeout = setTimeout(() => reject(new Error("a key changed nothing in a minute")), TIMEOUT);
      const look = () => {
        if (!isDifferent()) return;
        observer.disconnect();
        clearTimeout(timeout);
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    });
  }

  /** The task after the callbacks of a frame runs when that frame has been painted. */
  function painted() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(undefined);
      });
    });
  }

  function wait(time) {
    return new Promise((resolve) => setTimeout(resolve, time));
  }

  /** Long tasks are told from 50 ms on only: the time between two timers shows the shorter ones. */
  function sampleGaps() {
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      if (now - last > NOTABLE) busy.push({ start: last, duration: now - last });
      last = now;
      setTimeout(tick);
    };
    tick();
  }

  function longestIn(start, end) {
    const within = busy.filter((task) => task.start < end && task.start + task.duration > start);
    return Math.max(0, ...within.map(({ duration }) => duration));
  }

  function observe(type, options, onEntry) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(onEntry));
    observer.observe({ type, buffered: true, ...options });
  }
}
