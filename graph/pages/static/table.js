/* The network as two tables, of things and of links, in any order, each link with its evidence: for readers who do not see the canvas, and for all. */
"use strict";

(function (M) {
  const MOST = 200; // rows at once
  const holder = document.getElementById("table");
  const canvas = document.getElementById("network");
  const views = [...document.querySelectorAll("input[name=view]")];
  const CAPTIONS = { things: "allThings", links: "allLinks" };
  const sorted = { things: null, links: null }; // by which column, and which way: [column, 1 or -1]
  const rows = { things: MOST, links: MOST };
  let told = ""; // what the tables were made of

  const name = (id) => M.text(M.things[id].names);
  const eventOf = (link) => [link.source, link.target].find(M.isEvent);
  const date = (id) => (id !== undefined && M.things[id].date ? M.text(M.things[id].date) : "");
  const time = (id) => (id !== undefined && M.isEvent(id) ? M.things[id].order : [M.NO_YEAR, 14, 0]).map((part) => String(part).padStart(4, "0")).join("");
  const caption = (link) => M.text(M.relations[link.relation].caption);
  const most = (quotes) => quotes.reduce((one, { confidence }) => Math.max(one, confidence), 0);

  /* What stands in a column, and what it is sorted by. */
  const COLUMNS = {
    things: {
      name: { cell: ({ id }) => thing(id), key: ({ id }) => name(id) },
      kind: { cell: ({ kind }) => M.text(M.classes[kind].caption), key: ({ kind }) => M.text(M.classes[kind].caption) },
      date: { cell: ({ id }) => M.bdi(date(id)), key: ({ id }) => time(id) },
      neighbours: { cell: ({ links }) => String(links), key: ({ links }) => links },
      documents: { cell: ({ papers }) => String(papers), key: ({ papers }) => papers },
    },
    links: {
      source: { word: "linkFrom", cell: ({ link }) => thing(link.source), key: ({ link }) => name(link.source) },
      relation: { cell: ({ link }) => caption(link), key: ({ link }) => caption(link) },
      target: { word: "linkTo", cell: ({ link }) => thing(link.target), key: ({ link }) => name(link.target) },
      date: { cell: ({ link }) => M.bdi(date(eventOf(link))), key: ({ link }) => time(eventOf(link)) },
      sureness: { cell: ({ said }) => M.bdi(`${most(said)} %`), key: ({ said }) => most(said) },
      evidence: { cell: ({ link, said }) => evidence(link, said.length), key: ({ said }) => said.length },
    },
  };

  /* Show the tables where they are wanted; they are made anew only when they tell something else. */
  M.table = function (shown) {
    const wanted = M.state.view === "table";
    holder.hidden = !wanted;
    canvas.inert = wanted;
    views.forEach((box) => (box.checked = box.value === (wanted ? "table" : "network")));
    if (!wanted) return;
    const now = JSON.stringify([M.language, M.alone, M.state.sure, M.state.source, [...shown.ids], shown.links.map(({ id }) => id)]);
    if (now !== told) holder.replaceChildren(table("things", thingRows(shown)), table("links", linkRows(shown)));
    told = now;
    mark();
  };

  function thingRows({ ids, links, tests }) {
    const count = new Map([...ids].map((id) => [id, 0]));
    links.forEach(({ source, target }) => [source, target].forEach((id) => count.set(id, count.get(id) + 1)));
    return [...ids].map((id) => ({ id, kind: M.things[id].kind, links: count.get(id), papers: M.row(M.things[id], tests).documents }));
  }

  const linkRows = ({ links, tests }) => links.map((link) => ({ link, said: link.quotes.filter(tests.said) }));

  function table(which, all) {
    const body = M.element("tbody");
    const heads = Object.entries(COLUMNS[which]).map(([column, { word }]) => head(which, column, word || column, () => fill(body, which, all)));
    const made = M.element("table", { id: which }, M.element("caption", {}, M.word(CAPTIONS[which]), " ", M.element("span", { class: "count" }, String(all.length))));
    made.append(M.element("thead", {}, M.element("tr", {}, ...heads)), body);
    rows[which] = MOST;
    fill(body, which, all);
    return made;
  }

  /* A heading that sorts by its column: first one way, then the other. */
  function head(which, column, word, fill) {
    const button = M.element("button", { type: "button" }, M.word(word));
    const made = M.element("th", { scope: "col", "aria-sort": direction(which, column) }, button);
    button.addEventListener("click", () => {
      sorted[which] = [column, made.getAttribute("aria-sort") === "ascending" ? -1 : 1];
      [...made.parentElement.children].forEach((one) => one.setAttribute("aria-sort", "none"));
      made.setAttribute("aria-sort", direction(which, column));
      fill();
    });
    return made;
  }

  function direction(which, column) {
    const [by, way] = sorted[which] || [];
    return by === column ? (way > 0 ? "ascending" : "descending") : "none";
  }

  function fill(body, which, all) {
    const ordered = inOrder(which, all);
    body.replaceChildren(...ordered.slice(0, rows[which]).map((row) => line(which, row)));
    if (ordered.length > rows[which]) body.append(more(body, which, all));
    mark();
  }

  function inOrder(which, all) {
    if (!sorted[which]) return all;
    const [column, way] = sorted[which];
    const keyed = all.map((row) => [COLUMNS[which][column].key(row), row]);
    const { compare } = new Intl.Collator(M.language, { numeric: true });
    const order = ([left], [right]) => (typeof left === "number" ? left - right : compare(left, right));
    return keyed.sort((left, right) => way * order(left, right)).map(([, row]) => row);
  }

  function line(which, row) {
    const cells = Object.values(COLUMNS[which]).map(({ cell }, place) => M.element(place ? "td" : "th", place ? {} : { scope: "row" }, cell(row)));
    return M.element("tr", {}, ...cells);
  }

  function more(body, which, all) {
    const button = M.element("button", { type: "button" }, M.filled("moreRows", all.length - rows[which]));
    button.addEventListener("click", () => {
      const first = rows[which];
      rows[which] += MOST;
      fill(body, which, all);
      body.children[first].querySelector("a").focus();
    });
    return M.element("tr", {}, M.element("td", { colspan: Object.keys(COLUMNS[which]).length }, button));
  }

  /* A name that leads to what is known of it, beside the table. */
  function thing(id) {
    const { family, names } = M.things[id];
    const made = M.element("a", { class: "thing", href: M.leads(M.things[id]), "data-family": family, "data-id": id }, M.bdi(names));
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      M.choose(id);
    });
    return made;
  }

  /* The sentences behind a link; they are many, and made when a reader unfolds them, or for paper. */
  function evidence({ quotes, source, target }, count) {
    const summary = M.element("summary", {}, M.word("evidence"), " ", M.element("span", { class: "count" }, String(count)));
    const made = M.element("details", { class: "evidence" }, summary);
    made.addEventListener("toggle", () => {
      if (made.children.length === 1) made.append(...[...M.proof(quotes, [source, target]).children].slice(1));
    });
    return made;
  }

  addEventListener("beforeprint", () => holder.querySelectorAll("details").forEach((one) => one.dispatchEvent(new Event("toggle"))));

  function mark() {
    const chosen = M.state.node ? String(M.byStem(M.state.node)) : "";
    holder.querySelectorAll("a.thing").forEach((one) => (one.dataset.id === chosen ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current")));
  }

  views.forEach((box) => box.addEventListener("change", () => M.set({ view: box.value })));
})(window.MAJLIS);
