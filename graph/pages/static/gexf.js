/* What is in sight as GEXF 1.3, which Gephi and others read: things, links, places and colours. */
"use strict";

(function (M) {
  const GEXF = "http://gexf.net/1.3";
  const VIZ = "http://gexf.net/1.3/viz";
  const SHAPES = { dot: "disc", diamond: "diamond", triangle: "triangle" };
  const THING = ["kind", "label_ar", "label_en", "label_fr", "date", "status", "documents"];
  const LINK = ["relation", "confidence", "documents"];
  const NUMBERS = new Set(["documents", "confidence"]);
  let file = null;

  M.gexf = function (shown) {
    file = document.implementation.createDocument(GEXF, "gexf", null);
    file.documentElement.setAttribute("version", "1.3");
    const at = M.network.getPositions([...shown.ids]);
    const graph = made("graph", { defaultedgetype: "directed", mode: "static" });
    graph.append(declared("node", THING), declared("edge", LINK));
    graph.append(made("nodes", {}, ...[...shown.ids].map((id) => node(M.things[id], at[id], shown.tests))));
    graph.append(made("edges", {}, ...shown.links.map((link) => edge(link, shown.tests))));
    file.documentElement.append(made("meta", {}, made("creator", {}, M.text(M.words.title))), graph);
    return M.xml(file.documentElement);
  };

  const declared = (of, names) =>
    made("attributes", { class: of, mode: "static" }, ...names.map((name) => made("attribute", { id: name, title: name, type: NUMBERS.has(name) ? "integer" : "string" })));

  function node(thing, { x, y }, tests) {
    const style = M.classes[thing.kind];
    const [red, green, blue] = [1, 3, 5].map((place) => parseInt(style.light.slice(place, place + 2), 16));
    return made(
      "node",
      { id: M.stem(thing.id), label: M.text(thing.names) },
      values(M.row(thing, tests), THING),
      viz("color", { r: red, g: green, b: blue }),
      viz("position", { x, y: -y, z: 0 }), // upwards, as Gephi counts
      viz("size", { value: thing.size }),
      viz("shape", { value: SHAPES[style.shape] || "square" })
    );
  }

  function edge(link, tests) {
    const said = link.quotes.filter(tests.said);
    const told = { relation: link.relation, confidence: Math.max(...said.map(({ confidence }) => confidence)), documents: M.papers(said).size };
    const ends = { source: M.stem(link.source), target: M.stem(link.target) };
    const caption = M.text(M.relations[link.relation].caption);
    return made("edge", { id: link.id, ...ends, kind: link.relation, label: caption, weight: told.documents }, values(told, LINK));
  }

  const values = (told, names) => made("attvalues", {}, ...names.filter((name) => told[name] !== "").map((name) => made("attvalue", { for: name, value: told[name] })));
  const made = (tag, attributes, ...children) => filled(file.createElementNS(GEXF, tag), attributes, children);
  const viz = (tag, attributes) => filled(file.createElementNS(VIZ, `viz:${tag}`), attributes, []);

  function filled(one, attributes, children) {
    Object.entries(attributes).forEach(([name, value]) => one.setAttribute(name, String(value)));
    one.append(...children);
    return one;
  }
})(window.MAJLIS);
