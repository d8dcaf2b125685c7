/* The canvas of the network page: draw what is in sight, and let the reader choose, drag and zoom. */
"use strict";

(function (M) {
  const holder = document.getElementById("network");
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(holder, { nodes, edges }, M.options);
  const FADING = 400; // of more things in sight, those elsewhere do not fade: it would take too long
  const drawn = { nodes: new Map(), edges: new Map() }; // what the looks on the canvas were made from, by number
  let sprung = false; // whether springs have moved things
  let scope = ""; // what the places and the view were made for

  /* Draw what `M.shown` gave: only what has changed is sent to the canvas. */
  M.draw = function (shown) {
    const tint = M.tint();
    const mode = [M.language, M.dark.matches, tint.face].join();
    const focus = focused(shown);
    const places = M.places(shown);
    const pins = M.pins();
    const many = shown.ids.size > 150;
    const fading = focus.on && shown.ids.size <= FADING;
    const springs = M.springs(network, shown);
    if (!springs && sprung) drawn.nodes.clear(); // all goes back to its place
    sprung = springs;
    send(nodes, drawn.nodes, [...shown.ids].map((id) => {
      const place = standing(id, places, pins);
      const faint = fading && !focus.ids.has(id);
      const bare = many && !focus.ids.has(id) && M.things[id].size < 14; // of many, the larger ones have their names
      const made = [mode, M.text(M.things[id].names), ...Object.values(place), faint, bare].join();
      return [id, made, () => ({ ...nodeLook(M.things[id], faint, bare, tint), ...place })];
    }));
    send(edges, drawn.edges, shown.links.map((link) => {
      const told = focus.links.has(link);
      const faint = fading && !(focus.ids.has(link.source) && focus.ids.has(link.target));
      return [link.id, [mode, told, faint].join(), () => M.edgeLook(link, told, faint, tint)];
    }));
    select();
    settle();
  };

  /* Where a thing stands; where springs move things, only what is new or pinned is told its place. */
  function standing(id, places, pins) {
    const pinned = pins.has(M.stem(id));
    return { fixed: sprung && pinned, ...(sprung && !pinned && drawn.nodes.has(id) ? {} : places(id)) };
  }

  /* How things and links look now. */
  M.looks = () => ({ nodes: nodes.get(), edges: edges.get() });

  /* Bring a set of the canvas up to [number, what the look is made from, how to make it]. */
  function send(set, known, wanted) {
    const kept = new Set(wanted.map(([id]) => id));
    const gone = [...known.keys()].filter((id) => !kept.has(id));
    const changed = wanted.filter(([id, made]) => known.get(id) !== made);
    changed.forEach(([id, made]) => known.set(id, made));
    gone.forEach((id) => known.delete(id));
    if (gone.length) set.remove(gone);
    if (changed.length) set.update(changed.map(([, , look]) => look()));
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

  function nodeLook(thing, faint, bare, tint) {
    const letters = 18 + Math.min(6, Math.round(thing.links.length / 6));
    const look = M.nodeLook(thing, thing.size, letters, faint, tint);
    return bare ? { ...look, label: "" } : look;
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

  M.keys(network, {
    first: () => (drawn.nodes.has(M.byStem(M.state.node)) ? M.byStem(M.state.node) : Math.min(...drawn.nodes.keys())),
    tell: (id) => `${M.text(M.things[id].names)} (${M.text(M.classes[M.things[id].kind].caption)})`,
    choose: (id, apart) => (!apart && M.state.node === M.stem(id) ? M.toHeading(document.getElementById("told")) : M.choose(id, apart)),
    move: (id, place) => M.set({ pins: M.pinned([[id, place]]) }),
  });

  network.once("afterDrawing", () => performance.mark("drawn")); // when the page could first be used

  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: M.calm() });
  document.getElementById("larger").addEventListener("click", () => zoom(1.4));
  document.getElementById("smaller").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("fit").addEventListener("click", () => network.fit({ animation: M.calm() }));
  M.network = network;
})(window.MAJLIS);
