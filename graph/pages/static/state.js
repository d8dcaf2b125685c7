/* What the reader has chosen, kept in the fragment of the address, so that a link shows the same again. */
"use strict";

(function (M) {
  const text = (start = "") => ({ start, read: (told) => told, write: (value) => value });
  const list = () => ({ start: [], read: (told) => told.split("~").filter(Boolean), write: (value) => value.join("~") });
  const number = (start) => ({ start, read: (told) => (Number.isFinite(Number(told)) ? Number(told) : start), write: String });
  const flag = (start) => ({ start, read: (told) => told === "1", write: (value) => (value ? "1" : "0") });

  const FIELDS = {
    view: text("network"), // or table
    scope: text("core"), // or all, around, path
    node: text(), // the thing chosen, by its stem
    edge: text(), // or the link chosen: source~relation~target
    depth: number(1), // how many steps around the thing, 1 to 3
    path: list(), // the two ends of a chain
    off: list(), // families switched off
    from: text(), // the first month shown: 2023-05
    to: text(), // the last one
    undated: flag(true), // events without a date are shown
    source: list(), // only what these sources say
    topic: list(), // only events on these topics
    sure: number(0), // the least confidence, in per cent
    hidden: list(), // things put away
    pins: list(), // things put elsewhere: stem@x,y
    physics: flag(false),
  };
  const listeners = [];

  M.state = read();
  M.onState = (listener) => listeners.push(listener);

  /* Change what is chosen; the page follows, and so does its address. */
  M.set = function (changes) {
    Object.assign(M.state, changes);
    write();
    listeners.forEach((listener) => listener(Object.keys(changes)));
  };

  function read() {
    const told = new URLSearchParams(location.hash.slice(1));
    const entries = Object.entries(FIELDS).map(([name, { start, read }]) => [name, told.has(name) ? read(told.get(name)) : start]);
    return Object.fromEntries(entries);
  }

  function write() {
    const told = new URLSearchParams();
    for (const [name, { start, write }] of Object.entries(FIELDS)) {
      if (write(M.state[name]) !== write(start)) told.set(name, write(M.state[name]));
    }
    if (M.language !== "ar") told.set("lang", M.language);
    history.replaceState(null, "", "#" + told);
  }

  M.onLanguage(write);
  addEventListener("hashchange", () => {
    Object.assign(M.state, read());
    listeners.forEach((listener) => listener(Object.keys(FIELDS)));
  });
})(window.MAJLIS);
