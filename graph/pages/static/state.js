/* What the reader has chosen, kept in the fragment of the address, so that a link shows the same again. */
"use strict";

(function (M) {
  /* What joins the members of a list, inside one of them. */
  const escaped = (text) => text.replaceAll("%", "%25").replaceAll("~", "%7E");
  const unescaped = (text) => text.replaceAll("%7E", "~").replaceAll("%25", "%");

  const text = (start = "") => ({ start, read: (told) => told, write: (value) => value });
  const list = () => ({ start: [], read: (told) => told.split("~").filter(Boolean).map(unescaped), write: (value) => value.map(escaped).join("~") });
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
  const STEPS = ["view", "scope", "node", "edge", "depth", "path", "hidden"]; // the browser's Back takes these back
  const listeners = [];

  M.state = read();
  M.onState = (listener) => listeners.push(listener);

  /* Change what is chosen; the page follows, and so does its address. */
  M.set = function (changes) {
    const step = STEPS.some((name) => name in changes && String(changes[name]) !== String(M.state[name]));
    Object.assign(M.state, changes);
    write(step);
    listeners.forEach((listener) => listener(Object.keys(changes)));
  };

  function read() {
    const told = new URLSearchParams(location.hash.slice(1));
    const entries = Object.entries(FIELDS).map(([name, { start, read }]) => [name, told.has(name) ? read(told.get(name)) : start]);
    return Object.fromEntries(entries);
  }

  function write(step) {
    const told = new URLSearchParams();
    for (const [name, { start, write }] of Object.entries(FIELDS)) {
      if (write(M.state[name]) !== write(start)) told.set(name, write(M.state[name]));
    }
    if (M.language !== "ar") told.set("lang", M.language);
    history[step === true ? "pushState" : "replaceState"]({ ours: true }, "", "#" + told);
  }

  /* An address that the reader wrote tells the language too; one come back to keeps that of now. */
  addEventListener("hashchange", () => {
    const language = new URLSearchParams(location.hash.slice(1)).get("lang");
    Object.assign(M.state, read());
    if (!history.state?.ours && M.languages.includes(language) && language !== M.language) M.setLanguage(language);
    write();
    listeners.forEach((listener) => listener(Object.keys(FIELDS)));
  });
  M.onLanguage(write);
})(window.MAJLIS);
