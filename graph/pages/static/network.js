/* Draw the network that stands in the page's data, in the reader's language and colours. */
"use strict";

(function (M) {
  const holder = document.getElementById("network");
  const data = JSON.parse(document.getElementById("data").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const LINE = 20; // characters
  const [KIND, PAGE, NAMES] = [0, 1, 2];
  const own = document.body.classList.contains("page"); // the page of one thing, with its neighbours around it

  const nodes = new vis.DataSet(data.network.nodes);
  const edges = new vis.DataSet(data.network.edges.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to })));
  const neighbours = data.things.map(() => new Set());
  const touching = data.things.map(() => []);
  const hidden = new Set(); // families that the legend has switched off
  let scope = null; // the nodes in sight, null for all
  let centre = null; // what is chosen: the others fade

  data.links.forEach(([source, , target], edge) => {
    neighbours[source].add(target);
    neighbours[target].add(source);
    touching[source].push(edge);
    touching[target].push(edge);
  });

  const seen = (id) => !hidden.has(M.classes[data.things[id][KIND]].family) && (!scope || scope.has(id));
  const nodeView = new vis.DataView(nodes, { filter: (node) => seen(node.id) });
  const edgeView = new vis.DataView(edges, { filter: (edge) => seen(edge.from) && seen(edge.to) });
  const network = new vis.Network(holder, { nodes: nodeView, edges: edgeView }, data.network.options);

  /* A line of a label in its own direction, for a canvas knows no markup: RLI or LRI … PDI. */
  const isolate = (line, text) => (M.direction(text) === "rtl" ? "\u2067" : "\u2066") + line + "\u2069";

  /* Two lines at most, cut at a word. */
  function label(text) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const last = lines.length - 1;
      if (lines[last] && (lines[last] + word).length >= LINE) lines.push(word);
      else lines[last] = (lines[last] + " " + word).trim();
    }
    const kept = lines.slice(0, 2).map((line) => (line.length > 1.5 * LINE ? line.slice(0, LINE) + "…" : line));
    if (lines.length > 2) kept[1] = kept[1].replace(/…?$/, "…");
    return kept.map((line) => isolate(line, text)).join("\n");
  }

  function colors() {
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(name).trim();
    const face = getComputedStyle(document.body).fontFamily;
    return { face, ink: color("--ink"), paper: color("--paper"), line: color("--line-strong"), soft: color("--ink-soft") };
  }

  const near = (id) => centre === null || centre.has(id);

  function look(id, tint) {
    const style = M.classes[data.things[id][KIND]];
    const color = dark.matches ? style.dark : style.light;
    return {
      id,
      label: near(id) ? label(M.text(data.things[id][NAMES])) : "",
      color: { background: color, border: tint.paper, highlight: { background: color, border: tint.ink }, hover: { background: color, border: tint.ink } },
      size: own ? (id ? 13 : 22) : data.network.nodes[id].size,
      opacity: near(id) ? 1 : 0.18,
      font: { color: tint.ink, face: tint.face, size: own ? 15 : 18 + Math.min(6, Math.round(neighbours[id].size / 4)), strokeWidth: 4, strokeColor: tint.paper },
    };
  }

  function lineLook(id, tint) {
    const [source, relation, target] = data.links[id];
    const told = centre !== null && centre.edges.has(id);
    const caption = M.text(M.relations[relation].caption);
    return {
      id,
      label: told ? isolate(caption, caption) : undefined,
      color: { color: tint.line, highlight: tint.ink, hover: tint.ink, opacity: centre === null || told || (near(source) && near(target)) ? 1 : 0.12 },
      font: { color: tint.soft, face: tint.face, size: 12, strokeWidth: 4, strokeColor: tint.paper, align: "middle" },
    };
  }

  M.paint = function () {
    const tint = colors();
    nodes.update(data.things.map((_, id) => look(id, tint)));
    edges.update(data.links.map((_, id) => lineLook(id, tint)));
  };

  /* Put a node, or the two ends of an edge, in focus; null lets all come back. */
  M.focusOn = function (things, lines) {
    centre = things && new Set(things);
    if (centre) centre.edges = new Set(lines);
    M.paint();
  };

  M.scopeTo = function (ids) {
    scope = ids && new Set(ids);
    M.refilter();
  };

  M.hideFamily = function (family, off) {
    if (off) hidden.add(family);
    else hidden.delete(family);
    M.refilter();
  };

  M.refilter = function () {
    nodeView.refresh();
    edgeView.refresh();
  };

  Object.assign(M, { data, network, nodes, edges, neighbours, touching, inScope: (id) => !scope || scope.has(id) });
  M.onLanguage(M.paint);
  dark.addEventListener("change", M.paint);
  document.fonts.ready.then(M.paint);
  M.paint();

  if (own) {
    M.focusOn([...data.things.keys()], touching[0]);
    network.on("click", (event) => visit(event.nodes[0]));
    network.once("afterDrawing", () => network.fit({ animation: false, maxZoomLevel: 1.1 }));
  }

  /* Node 0 is the thing of this very page. */
  function visit(id) {
    if (id) location.href = M.up + data.things[id][PAGE].split("/").map(encodeURIComponent).join("/");
  }
})(window.MAJLIS);
