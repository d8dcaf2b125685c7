/* The answer in the order of time, by the column that holds dates. */
"use strict";

(function (M) {
  const DATE = /^\d{4}(-\d\d){0,2}$/;
  const holder = document.getElementById("shown");

  M.views.times = function (answer) {
    const column = answer.names.find((name) => answer.rows.some((row) => row[name] && DATE.test(row[name].value)));
    if (!column) return holder.replaceChildren(M.element("p", { class: "hint" }, M.word("noDates")));
    const dated = answer.rows.filter((row) => row[column] && DATE.test(row[column].value));
    const days = [...new Set(dated.map((row) => row[column].value))].sort();
    const list = days.map((day) => M.element("li", {}, heading(day), ...dated.filter((row) => row[column].value === day).map((row) => line(answer, row, column))));
    return holder.replaceChildren(M.element("ol", { class: "timeline" }, ...list));
  };

  /* A date in words, as exact as it is. */
  function heading(day) {
    const [year, month, date] = day.split("-").map(Number);
    const words = [date, month && M.months[M.languages.indexOf(M.language)][month - 1], year].filter(Boolean).join(" ");
    return M.element("time", { class: "when", datetime: day }, M.bdi(words));
  }

  /* What else a row says: names rather than addresses where it has both. */
  function line(answer, row, column) {
    const others = answer.names.filter((name) => name !== column && row[name] && !named(row, name));
    const parts = others.flatMap((name, at) => [at ? " · " : "", M.term(row[name])]);
    return M.element("p", {}, ...parts);
  }

  const named = (row, name) => row[name].type === "uri" && ["Name", "Label"].some((end) => row[name + end]);
})(window.MAJLIS);
