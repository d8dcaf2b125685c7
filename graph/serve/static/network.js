/* The answer as a network: the things of a row are joined to the first of them; a graph is drawn as it is. */
"use strict";

(function (M) {
  const MOST = 300; // things drawn
  const NAMES = ["Name", "Label", "Caption"]; // ?personName names ?person
  const LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
  const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"; // shown by the shape of a thing
  const OPTIONS = { physics: { stabilization: { iterations: 200 }, barnesHut: { springLength: 140 } }, layout: { randomSeed: 1, improvedLayout: false }, interaction: { hover: true } };
  const holder = document.getElementById("shown");

  M.views.network = function (answer) {
    const { things, links } = answer.form === "graph" ? ofGraph(answer) : ofRows(answer);
    if (!links.length) return holder.replaceChildren(M.element("p", { class: "hint" }, M.word("noNetwork")));
    const kept = new Set([...things.keys()].slice(0, MOST));
    const canvas = M.element("div", { class: "canvas", role: "img", "aria-label": M.word("network") });
    const note = things.size > MOST ? M.element("p", { class: "note" }, M.filled("firstThings", MOST, things.size)) : null;
    holder.replaceChildren(...[note, canvas].filter(Boolean));
    return draw(canvas, [...things].filter(([iri]) => kept.has(iri)), links.filter(({ from, to }) => kept.has(from) && kept.has(to)));
  };

  function draw(canvas, things, links) {
    const tint = M.tint();
    const nodes = things.map(([iri, name]) => look(iri, name, tint));
    const edges = links.map((link) => ({ ...link, color: { color: tint.line }, font: { color: tint.soft, face: tint.face, size: 11, strokeWidth: 3, strokeColor: tint.paper } }));
    const network = new vis.Network(canvas, { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) }, OPTIONS);
    network.once("stabilizationIterationsDone", () => network.setOptions({ physics: false }));
    network.on("doubleClick", ({ nodes: [iri] }) => iri && M.address(iri) && window.open(M.address(iri), "_blank", "noopener"));
  }

  function look(iri, name, tint) {
    const style = M.classes[M.kindOf(iri)] || { shape: "dot", light: tint.soft, dark: tint.soft };
    const label = M.lines(name).map((line) => M.isolate(line, M.direction(line))).join("\n");
    return { id: iri, label, size: 13, shape: style.shape, color: M.dark.matches ? style.dark : style.light, font: { color: tint.ink, face: tint.face, size: 14, strokeWidth: 4, strokeColor: tint.paper } };
  }

  function ofRows({ names, rows }) {
    const columns = names.filter((name) => rows.some((row) => row[name] && row[name].type === "uri"));
    const things = new Map();
    const links = new Map();
    for (const row of rows) {
      const found = columns.filter((name) => row[name] && row[name].type === "uri");
      found.forEach((name) => things.set(row[name].value, called(row, name)));
      found.slice(1).forEach((name) => join(links, row[found[0]].value, row[name].value));
    }
    return { things, links: [...links.values()] };
  }

  function called(row, name) {
    const told = NAMES.map((end) => row[name + end]).find(Boolean);
    return told ? told.value : M.short(row[name].value).split("/").pop();
  }

  function join(links, from, to, label) {
    if (from !== to) links.set([from, to, label].join("\n"), { from, to, ...(label ? { label, arrows: "to" } : {}) });
  }

  function ofGraph({ rows }) {
    const names = new Map();
    for (const { subject, property, value } of rows) {
      if (property.value === LABEL && (!names.has(subject.value) || value["xml:lang"] === M.language)) names.set(subject.value, value.value);
    }
    const name = (iri) => names.get(iri) || M.short(iri).split("/").pop();
    const joined = rows.filter(({ subject, property, value }) => subject.type === "uri" && value.type === "uri" && property.value !== TYPE);
    const things = new Map(joined.flatMap(({ subject, value }) => [subject.value, value.value]).map((iri) => [iri, name(iri)]));
    const links = new Map();
    joined.forEach(({ subject, property, value }) => join(links, subject.value, value.value, M.short(property.value)));
    return { things, links: [...links.values()] };
  }
})(window.MAJLIS);
