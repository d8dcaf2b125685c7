/* The list of documents is sorted by the column whose heading is pressed, and the other way when pressed again. */
"use strict";

(function (M) {
  const table = document.querySelector(".listing");
  const headings = [...table.querySelectorAll("thead th")];

  function sort(heading) {
    const column = headings.indexOf(heading);
    const numbers = heading.firstElementChild.dataset.sort === "number";
    const order = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();
    const compare = numbers ? (left, right) => Number(key(left)) - Number(key(right)) : (left, right) => key(left).localeCompare(key(right), M.language);
    const rows = [...table.tBodies[0].rows].sort((left, right) => (order === "ascending" ? compare(left, right) : compare(right, left)));
    headings.forEach((one) => one.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", order);
    table.tBodies[0].append(...rows);
  }

  headings.forEach((heading) => heading.firstElementChild.addEventListener("click", () => sort(heading)));
})(window.MAJLIS);
