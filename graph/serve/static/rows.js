/* The answer as a table, in any order. */
"use strict";

(function (M) {
  const MOST = 200; // rows at once
  const holder = document.getElementById("shown");

  M.views = M.views || {};
  M.views.table = function (answer) {
    if (answer.form === "truth") return holder.replaceChildren(M.element("p", { class: "end" }, M.word(answer.truth ? "yes" : "no")));
    return show(answer, null, MOST);
  };

  function show(answer, order, most) {
    const rows = order ? sorted(answer.rows, order) : answer.rows;
    const head = answer.names.map((name) => heading(answer, name, order, most));
    const body = rows.slice(0, most).map((row) => M.element("tr", {}, ...answer.names.map((name) => M.element("td", {}, M.term(row[name])))));
    const table = M.element("table", {}, M.element("thead", {}, M.element("tr", {}, ...head)), M.element("tbody", {}, ...body));
    holder.replaceChildren(table, ...(rows.length > most ? [further(answer, order, most)] : []));
  }

  function heading(answer, name, order, most) {
    const [by, way] = order || ["", 1];
    const button = M.element("button", { type: "button" }, M.bdi(name, "ltr"), by === name ? (way > 0 ? " ▲" : " ▼") : null);
    button.addEventListener("click", () => show(answer, [name, by === name ? -way : 1], most));
    return M.element("th", { scope: "col", "aria-sort": by === name ? (way > 0 ? "ascending" : "descending") : "none" }, button);
  }

  function sorted(rows, [name, way]) {
    const collator = new Intl.Collator(M.language, { numeric: true });
    return [...rows].sort((one, other) => way * collator.compare(M.plain(one[name]), M.plain(other[name])));
  }

  function further(answer, order, most) {
    const button = M.element("button", { type: "button" }, M.word("moreRows"));
    button.addEventListener("click", () => show(answer, order, most + MOST));
    return button;
  }
})(window.MAJLIS);
