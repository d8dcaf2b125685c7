/* A document and what it says: a sentence lights up with the statements that rest on it, and they with it. */
"use strict";

(function () {
  const runs = [...document.querySelectorAll(".run")];
  const says = [...document.querySelectorAll(".says li[data-start]")];
  const within = (run, told) => Number(run.dataset.start) >= Number(told.dataset.start) && Number(run.dataset.end) <= Number(told.dataset.end);

  /* Light the sentence of what is told; of nothing, none. */
  function light(told, name) {
    runs.forEach((run) => run.classList.toggle(name, told !== undefined && within(run, told)));
    says.forEach((one) => one.classList.toggle(name, one === told));
  }

  /* The address names a sentence by its place in the text (c120) or by its number (s3). */
  function follow() {
    const name = location.hash.slice(1);
    light(says.find((one) => one.id === name || "c" + one.dataset.start === name), "lit");
  }

  says.forEach((one) => {
    one.addEventListener("mouseenter", () => light(one, "near"));
    one.addEventListener("mouseleave", () => light(undefined, "near"));
  });
  addEventListener("hashchange", follow);
  follow();
})();
