/* The network page: choosing nodes and edges, and the panel that tells what is known of them. */
"use strict";

(function (M) {
  const { data, network } = M;
  const told = document.getElementById("told");
  const start = document.getElementById("start");
  const [KIND, PAGE, NAMES] = [0, 1, 2];
  const [DATE, STATUS, ORDER, SPELLINGS, VALUES] = [0, 1, 2, 3, 4];
  const core = new Map(data.core.map(([id, x, y]) => [id, { id, x, y }]));
  const whole = data.network.nodes.map(({ id, x, y }) => ({ id, x, y }));
  const byPage = new Map(data.things.map((thing, id) => [thing[PAGE], id]));
  const isEvent = (id) => data.more[id][ORDER] !== 0;
  const address = (page) => page.split("/").map(encodeURIComponent).join("/");
  let chosen = null;

  /* ---- what the network shows */

  function setScope(name) {
    const all = name === "everything" || !core.size;
    document.querySelector(`input[name="scope"][value="${name}"]`).checked = true;
    M.scopeTo(all ? null : [...core.keys()]);
    M.nodes.update(all ? whole : [...core.values()]);
    network.fit({ animation: false });
  }

  function choose(id, move) {
    if (!M.inScope(id)) setScope("everything");
    const box = document.querySelector(`.legend input[value="${M.classes[data.things[id][KIND]].family}"]`);
    if (box && !box.checked) box.click();
    chosen = { node: id };
    network.selectNodes([id]);
    M.focusOn([id, ...M.neighbours[id]], M.touching[id]);
    if (move) network.fit({ nodes: [id, ...M.neighbours[id]].filter(M.inScope), maxZoomLevel: 1.1, animation: calm() });
    tell();
  }

  function chooseEdge(edge) {
    const [source, , target] = data.links[edge];
    chosen = { edge };
    M.focusOn([source, target], [edge]);
    tell();
  }

  function letGo() {
    chosen = null;
    network.unselectAll();
    M.focusOn(null);
    tell();
  }

  const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350 });

  /* ---- what the panel tells */

  function tell() {
    start.hidden = chosen !== null;
    told.hidden = chosen === null;
    told.replaceChildren();
    if (chosen === null) return;
    const close = M.element("button", { type: "button", class: "close", "aria-label": M.word("close") }, "×");
    close.addEventListener("click", letGo);
    told.append(close, ...("node" in chosen ? aboutNode(chosen.node) : aboutEdge(chosen.edge)));
    document.getElementById("panel").scrollTop = 0;
  }

  function aboutNode(id) {
    const thing = data.things[id];
    const parts = [heading(id), M.element("p", {}, M.element("a", { class: "full", href: address(thing[PAGE]) }, M.word("page")))];
    const facts = factRows(id);
    if (facts.length) parts.push(section("facts", M.element("dl", { class: "facts" }, ...facts)));
    const events = eventRows(id);
    if (events.length) parts.push(section("meetings", M.element("ol", { class: "timeline" }, ...events)));
    return parts;
  }

  function aboutEdge(edge) {
    const [source, relation, target] = data.links[edge];
    const caption = M.element("p", { class: "relation" }, M.text(M.relations[relation].caption));
    return [M.element("p", { class: "end" }, link(source)), caption, M.element("p", { class: "end" }, link(target)), ...quotes(data.proof[edge])];
  }

  function heading(id) {
    const thing = data.things[id];
    const more = data.more[id];
    const names = typeof thing[NAMES] === "string" ? [] : thing[NAMES].filter((name, place, all) => all.indexOf(name) === place && name !== M.text(thing[NAMES]));
    return M.element(
      "header",
      { class: "head", "data-family": M.classes[thing[KIND]].family },
      M.element("p", { class: "kind" }, M.text(M.classes[thing[KIND]].caption), status(id)),
      M.element("h2", {}, M.bdi(M.text(thing[NAMES]))),
      more[DATE] ? M.element("p", { class: "when" }, M.text(more[DATE])) : null,
      M.element("p", { class: "others" }, ...[...names, ...more[SPELLINGS].slice(0, 4)].map(M.bdi))
    );
  }

  const status = (id) => data.more[id][STATUS] && M.element("span", { class: "status" }, " " + M.text(data.more[id][STATUS]));

  /* Facts by relation; of an event, its roles and values. */
  function factRows(id) {
    const rows = new Map();
    const add = (order, caption, item) => {
      if (!rows.has(order)) rows.set(order, [caption, []]);
      rows.get(order)[1].push(item);
    };
    for (const edge of M.touching[id]) {
      const [source, relation, target] = data.links[edge];
      const other = source === id ? target : source;
      if (!isEvent(id) && isEvent(other)) continue;
      const style = M.relations[relation];
      const against = source !== id;
      add(2 * style.order + against, M.text(against ? style.inverse : style.caption), M.element("li", {}, link(other), proof(data.proof[edge])));
    }
    for (const [relation, text, evidence] of data.more[id][VALUES]) {
      const style = M.relations[relation];
      add(2 * style.order, M.text(style.caption), M.element("li", {}, M.bdi(M.text(text)), proof(evidence)));
    }
    return [...rows.entries()]
      .sort(([left], [right]) => left - right)
      .flatMap(([, [caption, items]]) => [M.element("dt", {}, caption), M.element("dd", {}, M.element("ul", { class: "plain" }, ...items))]);
  }

  /* The events of a thing in order of time, each with its roles and evidence. */
  function eventRows(id) {
    if (isEvent(id)) return [];
    const events = new Map();
    for (const edge of M.touching[id]) {
      const [source, , target] = data.links[edge];
      const other = source === id ? target : source;
      if (isEvent(other)) events.set(other, [...(events.get(other) || []), edge]);
    }
    const earlier = (left, right) => {
      const [one, two] = [data.more[left][ORDER], data.more[right][ORDER]];
      const part = one.findIndex((value, place) => value !== two[place]);
      return part < 0 ? left - right : one[part] - two[part];
    };
    return [...events.keys()].sort(earlier).map((event) => eventRow(event, events.get(event), id));
  }

  function eventRow(event, lines, id) {
    const roles = lines.map((edge) => {
      const style = M.relations[data.links[edge][1]];
      return M.text(data.links[edge][0] === id ? style.caption : style.inverse);
    });
    const date = data.more[event][DATE] ? M.text(data.more[event][DATE]) : M.word("undated");
    return M.element(
      "li",
      {},
      M.element("p", { class: "when" }, date, " ", M.element("span", { class: "kind" }, M.text(M.classes[data.things[event][KIND]].caption)), status(event)),
      M.element("p", {}, link(event)),
      M.element("p", { class: "roles" }, ...[...new Set(roles)].map((role) => M.element("span", { class: "role" }, role))),
      proof([...new Set(lines.flatMap((edge) => data.proof[edge]))])
    );
  }

  function link(id) {
    const thing = data.things[id];
    const made = M.element("a", { class: "thing", href: address(thing[PAGE]), "data-family": M.classes[thing[KIND]].family }, M.bdi(M.text(thing[NAMES])));
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(id, true);
    });
    return made;
  }

  function section(word, content) {
    return M.element("section", { class: "card" }, M.element("h3", {}, M.word(word)), content);
  }

  function proof(ids) {
    const summary = M.element("summary", {}, M.word("evidence"), " ", M.element("span", { class: "count" }, String(ids.length)));
    return ids.length ? M.element("details", { class: "evidence" }, summary, ...quotes(ids)) : null;
  }

  function quotes(ids) {
    return ids.map((id) => {
      const [words, paper, place, derived] = data.quotes[id];
      const [title, date, source, page] = data.papers[paper];
      const name = page ? M.element("a", { href: address(page) + "#c" + place }, M.bdi(title)) : M.bdi(title);
      const by = [source, date && M.text(date)].filter(Boolean).map((text) => M.element("span", { class: "by" }, M.bdi(text)));
      return M.element(
        "figure",
        {},
        derived ? M.element("p", { class: "note" }, M.word("completed")) : null,
        M.element("blockquote", { dir: M.direction(words) }, words),
        M.element("figcaption", {}, M.element("cite", {}, name, ...by))
      );
    });
  }

  /* ---- wiring */

  M.choose = function (page) {
    if (!byPage.has(page)) return false;
    choose(byPage.get(page), true);
    return true;
  };

  network.on("click", (event) => {
    if (event.nodes.length) choose(event.nodes[0], false);
    else if (event.edges.length) chooseEdge(event.edges[0]);
    else if (chosen !== null) letGo();
  });
  network.on("doubleClick", (event) => {
    if (event.nodes.length) location.href = address(data.things[event.nodes[0]][PAGE]);
  });
  start.querySelectorAll("a.thing").forEach((one) => {
    one.addEventListener("click", (event) => {
      const id = byPage.get(decodeURIComponent(one.getAttribute("href")));
      if (id === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(id, true);
    });
  });
  document.querySelectorAll(".legend input[type=checkbox]").forEach((box) => {
    box.addEventListener("change", () => M.hideFamily(box.value, !box.checked));
  });
  document.querySelectorAll("input[name=scope]").forEach((box) => {
    box.addEventListener("change", () => setScope(box.value));
  });
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: calm() });
  document.getElementById("larger").addEventListener("click", () => zoom(1.4));
  document.getElementById("smaller").addEventListener("click", () => zoom(1 / 1.4));
  document.getElementById("fit").addEventListener("click", () => network.fit({ animation: calm() }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen !== null && document.activeElement.id !== "search") letGo();
  });
  M.onLanguage(tell);
  setScope("core");
})(window.MAJLIS);
