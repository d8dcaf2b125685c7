/* The page of one thing: its neighbours around it, each a click away. */
"use strict";

(function (M) {
  const data = JSON.parse(document.getElementById("data").textContent);
  const things = data.things.map(([kind, page, names], id) => ({ id, kind, page, names }));
  const links = data.links.map(([source, relation, target], id) => ({ id, source, relation, target }));
  const nodes = new vis.DataSet(data.network.nodes);
  const edges = new vis.DataSet(data.network.edges);
  const network = new vis.Network(document.getElementById("network"), { nodes, edges }, data.network.options);

  function paint() {
    const tint = M.tint();
    nodes.update(things.map((thing) => M.nodeLook(thing, thing.id ? 13 : 22, 15, false, tint)));
    edges.update(links.map((link) => M.edgeLook(link, link.source === 0 || link.target === 0, false, tint)));
  }

  M.onLanguage(paint);
  M.dark.addEventListener("change", paint);
  document.fonts.ready.then(paint);
  paint();
  network.once("afterDrawing", () => network.fit({ animation: false, maxZoomLevel: 1.1 }));
  const go = (id) => id && (location.href = M.up + things[id].page.split("/").map(encodeURIComponent).join("/"));
  network.on("click", (event) => go(event.nodes[0]));
  M.keys(network, { first: () => 0, tell: (id) => `${M.text(things[id].names)} (${M.text(M.classes[things[id].kind].caption)})`, choose: go });
})(window.MAJLIS);
