/* What the reader switches off and on: kinds of things, sources, topics, how sure they want to be, and how much is in sight. */
"use strict";

(function (M) {
  const NONE = { off: [], from: "", to: "", undated: true, source: [], topic: [], sure: 0 };
  const find = (id) => document.getElementById(id);
  const kinds = [...document.querySelectorAll(".legend input[type=checkbox]")];
  const scopes = [...document.querySelectorAll("input[name=scope]")];
  const { sources, topics, undated } = M.choices;

  kinds.forEach((box) => {
    box.addEventListener("change", () => M.set({ off: kinds.filter((one) => !one.checked).map((one) => one.value) }));
  });
  scopes.forEach((box) => {
    box.addEventListener("change", () => M.set({ scope: box.value }));
  });
  find("undated").addEventListener("change", () => M.set({ undated: find("undated").checked }));
  find("sure").addEventListener("input", () => M.set({ sure: Number(find("sure").value) }));
  find("reset").addEventListener("click", () => {
    find("filters").firstElementChild.focus(); // the button goes away
    M.set(NONE);
  });

  find("filters").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation(); // what is chosen stays chosen
    find("filters").open = false;
    find("filters").firstElementChild.focus();
  });

  /* How much is in sight, of all there is. */
  M.count = function ({ ids, links }) {
    find("count").textContent = M.filled("count", ids.size, M.size, links.length);
  };

  /* A list of boxes, of which those ticked are a list in the state; none ticked lets all through. */
  function boxes(holder, field, choices) {
    const made = choices.map(([key, name, count]) => {
      const box = M.element("input", { type: "checkbox", value: key });
      box.addEventListener("change", () => M.set({ [field]: made.map(({ box }) => box).filter((one) => one.checked).map((one) => one.value) }));
      return { box, label: M.element("label", { class: "check" }, box, M.bdi(name), " ", M.element("span", { class: "count" }, String(count))) };
    });
    find(holder).replaceChildren(...made.map(({ label }) => label));
    find(holder).parentElement.hidden = !made.length;
  }

  /* The names are in the reader's language. */
  function fill() {
    boxes("sources", "source", sources.map(([source, papers]) => [source, source === "-" ? M.word("noSource") : source, papers]));
    boxes("topics", "topic", topics);
    find("without").textContent = String(undated);
    show();
  }

  function show() {
    const { state } = M;
    kinds.forEach((box) => (box.checked = !state.off.includes(box.value)));
    scopes.forEach((box) => (box.checked = box.value === M.scope(state)));
    tick("sources", state.source);
    tick("topics", state.topic);
    find("undated").checked = state.undated;
    find("sure").value = state.sure;
    find("least").textContent = `${state.sure} %`;
    const active = Object.keys(NONE).filter((name) => String(state[name]) !== String(NONE[name]));
    const number = active.length - (active.includes("from") && active.includes("to"));
    find("active").textContent = number ? String(number) : "";
    find("reset").hidden = !number;
  }

  const tick = (holder, chosen) => find(holder).querySelectorAll("input").forEach((box) => (box.checked = chosen.includes(box.value)));

  M.onState(show);
  M.onLanguage(fill);
  fill();
})(window.MAJLIS);
