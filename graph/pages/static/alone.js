/* A page that was sent alone, without the files of its build, says what it lacks, and leads to nothing that is not there. */
"use strict";

(function (M) {
  const note = document.getElementById("alone");
  const listeners = [];
  const lacking = new Set();

  M.alone = false;
  M.onAlone = (listener) => (M.alone ? listener() : listeners.push(listener));

  /* Where a thing leads: to its page, or where there are no pages, to what is around it. */
  M.leads = (thing) => (M.alone ? "#" + new URLSearchParams({ node: M.stem(thing.id), scope: "around", lang: M.language }) : M.address(thing.page));

  /* Things that stand in files which were not sent along. */
  M.lack = function () {
    lacking.add("alonePart");
    say();
  };

  function say() {
    const words = [...lacking].sort().map((key) => M.filled(key, M.things.filter(Boolean).length, M.size));
    note.hidden = !words.length;
    note.textContent = words.join(" ");
  }

  function left() {
    M.alone = true;
    lacking.add("alone");
    if (!M.isWhole()) lacking.add("alonePart");
    document.querySelector(".kinds-of-page").hidden = true;
    document.querySelector(".brand").href = "#";
    say();
    listeners.forEach((listener) => listener());
  }

  /* The colours are in the page already; whether they can be loaded once more tells whether its build is beside it. */
  const probe = M.element("link", { rel: "stylesheet", href: M.up + "assets/colors.css" });
  probe.addEventListener("error", left);
  document.head.append(probe);
  M.onLanguage(say);
})(window.MAJLIS);
