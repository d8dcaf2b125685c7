/* The query page: run what stands in the editor, show the answer as the reader likes it, and keep both in the address. */
"use strict";

(function (M) {
  const FIRST = "SELECT ?meeting ?date ?name WHERE {\n  ?meeting a maj:Meeting ; skos:prefLabel ?name .\n  OPTIONAL { ?meeting maj:startDate ?date }\n}\nORDER BY ?date\nLIMIT 100\n";
  const FILES = {
    rows: { CSV: ["text/csv", "csv"], JSON: ["application/sparql-results+json", "json"] },
    graph: { Turtle: ["text/turtle", "ttl"], JSON: ["application/ld+json", "jsonld"] },
  };
  const [run, stop, section, count, downloads] = ["run", "stop", "answer", "count", "downloads"].map((id) => document.getElementById(id));
  const views = [...document.querySelectorAll("input[name=view]")];
  let answer = null;
  let asked = "";
  let under = null; // what ends the query under way

  const view = () => views.find((one) => one.checked).value;

  M.run = async function () {
    if (under) under.abort();
    const mine = (under = new AbortController());
    asked = M.editor.text();
    keep();
    busy(true);
    M.editor.mark("");
    const began = performance.now();
    try {
      answer = await M.ask(asked, mine.signal);
      tell(performance.now() - began);
    } catch (error) {
      if (error.name !== "AbortError") fail(error);
    } finally {
      if (under === mine) busy(false);
    }
  };

  function busy(is) {
    run.disabled = is;
    stop.hidden = !is;
    if (!is) under = null;
  }

  function fail(error) {
    section.hidden = true;
    M.editor.mark(error.message, ...(error.wrong || []));
  }

  function tell(milliseconds) {
    section.hidden = false;
    answer.milliseconds = Math.round(milliseconds);
    downloads.replaceChildren(...Object.entries(FILES[answer.form] || {}).map(([name, file]) => download(name, file)));
    show();
  }

  function show() {
    if (!answer) return;
    count.textContent = M.filled("rowsIn", answer.rows.length, answer.milliseconds);
    M.views[answer.form === "truth" ? "table" : view()](answer);
  }

  function download(name, [media, ending]) {
    const button = M.element("button", { type: "button", "data-ending": ending }, name);
    button.addEventListener("click", async () => {
      const address = URL.createObjectURL(await (await M.request(asked, media)).blob());
      M.element("a", { href: address, download: `majlis.${ending}` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
    });
    return button;
  }

  /* The address holds the query and the view. */
  function keep() {
    const told = new URLSearchParams(location.hash.slice(1));
    told.set("query", asked);
    told.set("view", view());
    history.replaceState(null, "", `#${told}`);
  }

  function recall() {
    const told = new URLSearchParams(location.hash.slice(1));
    views.forEach((one) => (one.checked = one.value === (told.get("view") || "table")));
    if (!views.some((one) => one.checked)) views[0].checked = true;
    M.editor.set(told.get("query") || FIRST);
    M.fillPrefixes();
    if (told.get("query")) M.run();
  }

  run.addEventListener("click", M.run);
  stop.addEventListener("click", () => under && under.abort());
  views.forEach((one) => one.addEventListener("change", () => (show(), keep())));
  document.getElementById("query").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) M.run();
  });
  addEventListener("hashchange", recall);
  M.onLanguage(show);
  recall();
})(window.MAJLIS);
