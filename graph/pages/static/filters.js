/* What the reader switches off and on: kinds of things, and how much of the network is in sight. */
"use strict";

(function (M) {
  const kinds = [...document.querySelectorAll(".legend input[type=checkbox]")];
  const scopes = [...document.querySelectorAll("input[name=scope]")];

  kinds.forEach((box) => {
    box.addEventListener("change", () => M.set({ off: kinds.filter((one) => !one.checked).map((one) => one.value) }));
  });
  scopes.forEach((box) => {
    box.addEventListener("change", () => M.set({ scope: box.value }));
  });

  function show() {
    kinds.forEach((box) => (box.checked = !M.state.off.includes(box.value)));
    scopes.forEach((box) => (box.checked = box.value === M.scope(M.state)));
  }

  M.onState(show);
  show();
})(window.MAJLIS);
