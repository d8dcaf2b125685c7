/* What is known, as far as it is loaded: things by number, the links between them, and the sentences behind both. */
"use strict";

(function (M) {
  const told = JSON.parse(document.getElementById("data").textContent);
  const loading = new Map([[0, Promise.resolve()]]); // by part
  const unjoined = []; // links whose ends are not loaded yet
  const byPage = new Map();

  M.size = told.size; // of the whole graph
  M.first = told.starts[1] ?? told.size; // the most connected: as many as can be drawn at once
  M.options = told.options;
  M.choices = told.choices; // what can be filtered by, counted over the whole graph
  M.core = new Map(told.core.map(([id, x, y]) => [id, { x, y }]));
  M.things = []; // by number; those not loaded are missing
  M.links = [];

  /* Take a part, as graph/pages/parts.py writes it. */
  M.take = function (part) {
    const papers = part.papers.map(([title, date, source, page]) => ({ title, date, source, page }));
    const quotes = part.quotes.map(([words, paper, place, derived, confidence, marks]) => ({ words, paper: papers[paper], place, derived, confidence, marks }));
    const said = (ids) => ids.map((id) => quotes[id]);
    part.things.forEach((thing, index) => {
      const [kind, page, names, size, x, y, parts, date, status, order, spellings, values] = thing;
      const read = values.map(([relation, text, ids, key]) => ({ relation, text, quotes: said(ids), key }));
      const id = part.first + index;
      M.things[id] = { id, kind, page, names, size, x, y, parts, date, status, order, spellings, values: read, links: [], family: M.classes[kind].family };
      byPage.set(page, id);
    });
    unjoined.push(...part.links.map(([source, relation, target, ids]) => ({ source, relation, target, quotes: said(ids) })));
    join();
  };

  function join() {
    for (const link of unjoined.splice(0)) {
      const [source, target] = [M.things[link.source], M.things[link.target]];
      if (!source || !target) {
        unjoined.push(link);
        continue;
      }
      link.id = M.links.length;
      link.key = [M.stem(source.id), link.relation, M.stem(target.id)].join("~");
      M.links.push(link);
      source.links.push(link);
      target.links.push(link);
    }
  }

  const partOf = (id) => told.starts.findLastIndex((start) => start <= id);

  function load(part) {
    if (!loading.has(part)) {
      loading.set(
        part,
        new Promise((done, failed) => {
          const script = M.element("script", { src: `${M.up}assets/part-${part}.js` });
          script.addEventListener("load", done);
          script.addEventListener("error", () => failed(new Error(script.src)));
          document.head.append(script);
        })
      );
    }
    return loading.get(part);
  }

  const loadAll = (parts) => Promise.all([...new Set(parts)].map(load));

  /* Wait until a thing, its links and what they lead to are loaded. */
  M.need = async function (id) {
    await load(partOf(id));
    await loadAll(M.things[id].parts);
    await loadAll(unjoined.filter(({ source, target }) => source === id || target === id).flatMap(({ source, target }) => [partOf(source), partOf(target)]));
  };

  M.needAll = () => loadAll(told.starts.keys());
  M.isWhole = () => loading.size === told.starts.length;

  /* The name of a thing in addresses: its page without folder and ending. */
  M.stem = (id) => M.things[id].page.slice("entity/".length, -".html".length);
  M.address = (page) => M.up + page.split("/").map(encodeURIComponent).join("/");

  /* The number of a thing by its page, null where it is not loaded. */
  M.byPage = (page) => byPage.get(page) ?? null;
  M.byStem = (stem) => M.byPage(`entity/${stem}.html`);
  M.isEvent = (id) => M.things[id].order !== 0;
  M.otherEnd = (link, id) => (link.source === id ? link.target : link.source);
  M.beside = (id) => [...new Set(M.things[id].links.map((link) => M.otherEnd(link, id)))];

  /* What the search looks through, as far as it is loaded. */
  M.ownNames = () => M.things.map(({ kind, page, names, spellings }) => [kind, page, names, spellings]);

  M.take(told.part);
  if (M.isWhole()) M.names = M.ownNames();
})(window.MAJLIS);
