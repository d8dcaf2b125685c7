/* The canvas of the network page: draw what is in sight, and let the reader choose, drag and zoom. */
"use strict";

(function (M) {
  const holder = document.getElementById("network");
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(holder, { nodes, edges }, M.options);
  const drawn = { nodes: new Map(), edges: new Map() }; // the looks on the canvas, as text, by number
  let sprung = false; // whether springs have moved things
  let scope = ""; // what the places and the view were made for

  /* Draw what `M.shown` gave: only what has changed is sent to the canvas. */
  M.draw = function (shown) {
    const tint = M.tint();
    const focus = focused(shown);
    const places = M.places(shown);
    const many = shown.ids.size > 150;
    const springs = M.springs(network, shown);
    if (!springs && sprung) drawn.nodes.clear(); // all goes back to its place
    sprung = springs;
    const looks = [...shown.ids].map((id) => ({ ...nodeLook(id, focus, many, tint), ...standing(id, places) }));
    const faint = ({ source, target }) => focus.on && !(focus.ids.has(source) && focus.ids.has(target));
    const lines = shown.links.map((link) => M.edgeLook(link, focus.links.has(link), faint(link), tint));
    send(nodes, drawn.nodes, looks);
    send(edges, drawn.edges, lines);
    select();
    settle();
  };

  /* Where a thing stands; where springs move things, only what is new or pinned is told its place. */
  function standing(id, places) {
    const pinned = M.pins().has(M.stem(id));
    return { fixed: sprung && pinned, ...(sprung && !pinned && drawn.nodes.has(id) ? {} : places(id)) };
  }

  function send(set, known, looks) {
    const kept = new Set(looks.map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !kept.has(id));
    const changed = looks.filter((look) => known.get(look.id) !== (look.text = JSON.stringify(look)));
    changed.forEach((look) => known.set(look.id, look.text));
    looks.forEach((look) => delete look.text);
    gone.forEach((id) => known.delete(id));
    if (gone.length) set.remove(gone);
    if (changed.length) set.update(changed);
  }

  /* What is chosen with what it is linked to: the rest fades. */
  function focused(shown) {
    const id = M.state.node ? M.byStem(M.state.node) : null;
    const told = M.state.edge && shown.links.find(({ key }) => key === M.state.edge);
    if (told) return { on: true, ids: new Set([told.source, told.target]), links: new Set([told]) };
    if (M.scope(M.state) === "path" && shown.ids.size) return { on: true, ids: shown.ids, links: new Set(shown.links) };
    if (id === null || !shown.ids.has(id) || M.scope(M.state) === "around") return { on: false, ids: new Set(), links: new Set() };
    const links = shown.links.filter(({ source, target }) => source === id || target === id);
    return { on: true, ids: new Set([id, ...links.map((link) => M.otherEnd(link, id))]), links: new Set(links) };
  }

  function nodeLook(id, focus, many, tint) {
    const thing = M.things[id];
    const letters = 18 + Math.min(6, Math.round(M.beside(id).length / 4));
    const look = M.nodeLook(thing, thing.size, letters, focus.on && !focus.ids.has(id), tint);
    if (many && !focus.on && thing.size < 14) look.label = ""; // of many, the larger ones have their names
    return look;
  }

  function select() {
    const id = M.state.node ? M.byStem(M.state.node) : null;
    if (id !== null && drawn.nodes.has(id)) network.selectNodes([id]);
    else network.unselectAll();
  }

  /* A new scope is seen whole at once. */
  function settle() {
    const { node, depth, path } = M.state;
    const name = M.scope(M.state);
    const now = JSON.stringify([name, ...(name === "around" ? [node, depth] : []), ...(name === "path" ? path : [])]);
    if (now !== scope) network.fit({ animation: scope ? M.calm() : false, maxZoomLevel: 1.1 });
    scope = now;
  }

  network.on("click", (event) => {
    if (event.nodes.length) M.choose(event.nodes[0]);
    else if (event.edges.length) M.set({ edge: M.links[event.edges[0]].key, node: "" });
    else M.set({ edge: "", node: "" });
  });
  network.on("doubleClick", (event) => {
    if (event.nodes.length) M.set({ scope: "around", node: M.stem(event.nodes[0]), edge: "", depth: 1 });
  });
  network.on("dragStart", (event) => {
    event.nodes.forEach((id) => (drawn.nodes.delete(id), nodes.update({ id, fixed: false })));
  });
  network.on("dragEnd", (event) => {
    if (event.nodes.length) M.set({ pins: M.pinned(event.nodes.map((id) => [id, network.getPosition(id)])) });
  });

  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: M.calm() });
  document.getElementById("larger").addEventListener("click", () => zoom(1.4));
  document.getElementById("smaller").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("fit").addEventListener("click", () => network.fit({ animation: M.calm() }));
  M.network = network;
})(window.MAJLIS);
