/* What the reader has put away or moved by hand, and how it comes back. */
"use strict";

(function (M) {
  const find = (id) => document.getElementById(id);

  const drawer = find("filters").firstElementChild; // takes the focus from buttons that go away
  find("all-back").addEventListener("click", () => (drawer.focus(), M.set({ hidden: [] })));
  find("unpin").addEventListener("click", () => (drawer.focus(), M.set({ pins: [] })));

  function show() {
    const { hidden, pins } = M.state;
    find("put-away").hidden = !hidden.length;
    find("away").replaceChildren(...hidden.map(row));
    find("unpin").hidden = !pins.length;
    find("unpin").textContent = M.filled("unpin", pins.length);
  }

  function row(stem) {
    const id = M.byStem(stem);
    const names = id === null ? stem : M.things[id].names;
    const back = M.element("button", { type: "button", "aria-label": M.filled("bringBack", M.text(names)) }, "+ ", M.bdi(names));
    back.addEventListener("click", () => {
      M.set({ hidden: M.state.hidden.filter((one) => one !== stem) });
      (find("away").querySelector("button") || drawer).focus();
    });
    return M.element("li", {}, back);
  }

  M.onState(show);
  M.onLanguage(show);
  show();
})(window.MAJLIS);
