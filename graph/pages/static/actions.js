/* What can be done with the thing chosen: see what is around it, find a chain to another, put it away. */
"use strict";

(function (M) {
  let from = null; // where a chain is to begin, while its other end is sought

  M.actions = function (thing) {
    if (from !== null && from !== thing.id) return ending(thing);
    const depths = [1, 2, 3].map((depth) => button(String(depth), { scope: "around", depth }, isAround(thing) && M.state.depth === depth));
    const around = M.element("span", { class: "around", role: "group", "aria-label": M.word("around") }, M.word("around"), " ", ...depths);
    return M.element("p", { class: "actions" }, around, chainButton(thing), hideButton(thing));
  };

  const isAround = (thing) => M.scope(M.state) === "around" && M.state.node === M.stem(thing.id);

  function button(text, changes, pressed) {
    const made = M.element("button", { type: "button", "aria-pressed": String(Boolean(pressed)) }, text);
    made.addEventListener("click", () => M.set(changes));
    return made;
  }

  function chainButton(thing) {
    const made = M.element("button", { type: "button", id: "chain", "aria-pressed": String(from === thing.id) }, M.word(from === thing.id ? "chainTo" : "chainFrom"));
    made.addEventListener("click", () => {
      from = from === thing.id ? null : thing.id;
      M.tell();
    });
    return made;
  }

  function ending(thing) {
    const made = M.element("button", { type: "button", id: "chain" }, M.word("chainEnd"), " ", M.bdi(M.things[from].names));
    made.addEventListener("click", () => {
      const path = [M.stem(from), M.stem(thing.id)];
      from = null;
      M.set({ scope: "path", path, node: "", edge: "" });
    });
    return M.element("p", { class: "actions" }, made);
  }

  function hideButton(thing) {
    const made = M.element("button", { type: "button", id: "hide" }, M.word("hide"));
    made.addEventListener("click", () => M.set({ hidden: [...M.state.hidden, M.stem(thing.id)], node: "", edge: "" }));
    return made;
  }
})(window.MAJLIS);
