/* The panel beside the network: what is known of the thing or link chosen, and the sentences that say so. */
"use strict";

(function (M) {
  const MOST = 40; // rows of a list
  const told = document.getElementById("told");
  const start = document.getElementById("start");
  const missing = document.getElementById("missing");
  let about = ""; // what was told last

  /* Tell of what is chosen; of nothing, what there is. */
  M.tell = function () {
    const parts = chosen();
    const held = M.held(told);
    missing.hidden = parts !== null || !(M.state.node || M.state.edge);
    start.hidden = parts !== null;
    told.hidden = parts === null;
    told.replaceChildren(...(parts ? [close(), ...parts] : []));
    if (parts) document.getElementById("panel").scrollTop = 0;
    const now = JSON.stringify([M.state.node, M.state.edge, M.state.path]);
    held(now === about);
    about = now;
  };

  function close() {
    const made = M.element("button", { type: "button", class: "close", "aria-label": M.word("close") }, "×");
    made.addEventListener("click", M.letGo);
    return made;
  }

  function chosen() {
    const { node, edge, path } = M.state;
    const link = edge && M.links.find(({ key }) => key === edge);
    if (link) return aboutLink(link);
    if (node && M.byStem(node) !== null) return aboutThing(M.things[M.byStem(node)]);
    return M.scope(M.state) === "path" ? aboutChain(path.map(M.byStem)) : null;
  }

  function aboutThing(thing) {
    const page = M.alone ? null : M.element("p", {}, M.element("a", { class: "full", href: M.address(thing.page) }, M.word("page")));
    const parts = [heading(thing), page, M.actions(thing)].filter(Boolean);
    const facts = factRows(thing);
    if (facts.length) parts.push(section("facts", M.element("dl", { class: "facts" }, ...facts)));
    const events = eventsOf(thing);
    if (events.length) parts.push(section("meetings", list("ol", "timeline", events, (event) => eventRow(M.things[event], thing))));
    return parts;
  }

  /* A list that begins with as many rows as a reader looks through; a button brings the others. */
  function list(tag, name, items, row) {
    const made = M.element(tag, { class: name }, ...items.slice(0, MOST).map(row));
    if (items.length <= MOST) return made;
    const more = M.element("button", { type: "button", class: "more" }, M.word("more").replace("{}", String(items.length - MOST)));
    more.addEventListener("click", () => {
      more.remove();
      made.append(...items.slice(MOST).map(row));
      made.children[MOST].querySelector("a, summary")?.focus();
    });
    return M.element("div", {}, made, more);
  }

  function aboutLink(link) {
    const caption = M.element("p", { class: "relation" }, M.text(M.relations[link.relation].caption));
    const ends = [link.source, link.target].map((id) => M.element("p", { class: "end" }, thingLink(M.things[id])));
    return [ends[0], caption, ends[1], ...quotes(link.quotes, [link.source, link.target])];
  }

  /* A chain from thing to thing, with all that joins each to the next. */
  function aboutChain([from, to]) {
    const chain = M.chain(from, to, M.tests(M.state));
    const title = M.element("h2", {}, M.word("chain"));
    if (!chain.length) return [title, M.element("p", { class: "hint" }, M.word("noChain"))];
    const steps = chain.slice(1).flatMap((id, place) => {
      const links = M.things[id].links.filter((link) => M.otherEnd(link, id) === chain[place]);
      return [...links.map((link) => step(link, chain[place])), M.element("p", { class: "end" }, thingLink(M.things[id]))];
    });
    return [title, M.element("p", { class: "end" }, thingLink(M.things[from])), ...steps];
  }

  function step(link, from) {
    const style = M.relations[link.relation];
    const caption = M.text(link.source === from ? style.caption : style.inverse);
    return M.element("div", { class: "relation" }, caption, M.proof(link.quotes, [link.source, link.target]));
  }

  function heading(thing) {
    const names = typeof thing.names === "string" ? [] : thing.names.filter((name, place, all) => all.indexOf(name) === place && name !== M.text(thing.names));
    return M.element(
      "header",
      { class: "head", "data-family": thing.family },
      M.element("p", { class: "kind" }, M.text(M.classes[thing.kind].caption), status(thing)),
      M.element("h2", {}, M.bdi(thing.names)),
      thing.date ? M.element("p", { class: "when" }, M.text(thing.date)) : null,
      M.element("p", { class: "others" }, ...names.map((name) => M.bdi(name, M.firstWay(name))), ...thing.spellings.slice(0, 4).map((name) => M.bdi(name)))
    );
  }

  const status = (thing) => thing.status && M.element("span", { class: "status" }, " " + M.text(thing.status));

  /* Facts by relation; of an event, its roles and values. */
  function factRows(thing) {
    const rows = new Map();
    const add = (order, caption, item) => {
      if (!rows.has(order)) rows.set(order, [caption, []]);
      rows.get(order)[1].push(item);
    };
    for (const link of thing.links) {
      const other = M.things[M.otherEnd(link, thing.id)];
      if (!M.isEvent(thing.id) && M.isEvent(other.id)) continue;
      const style = M.relations[link.relation];
      const against = link.source !== thing.id;
      add(2 * style.order + against, M.text(against ? style.inverse : style.caption), () => M.element("li", {}, thingLink(other), M.proof(link.quotes, [thing.id, other.id])));
    }
    for (const { relation, text, quotes } of thing.values) {
      const style = M.relations[relation];
      add(2 * style.order, M.text(style.caption), () => M.element("li", {}, M.bdi(text), M.proof(quotes, [])));
    }
    return [...rows.entries()]
      .sort(([left], [right]) => left - right)
      .flatMap(([, [caption, items]]) => [M.element("dt", {}, caption), M.element("dd", {}, list("ul", "plain", items, (item) => item()))]);
  }

  /* The events of a thing in order of time. */
  const eventsOf = (thing) => (M.isEvent(thing.id) ? [] : M.beside(thing.id).filter(M.isEvent).sort(M.earlier));

  /* Events in order of time, those without a date last. */
  M.earlier = function (left, right) {
    const [one, two] = [M.things[left].order, M.things[right].order];
    const part = one.findIndex((value, place) => value !== two[place]);
    return part < 0 ? left - right : one[part] - two[part];
  };

  /* An event with the roles of a thing in it, and the evidence. */
  function eventRow(event, thing) {
    const links = event.links.filter((link) => M.otherEnd(link, event.id) === thing.id);
    const roles = links.map((link) => M.text(link.source === thing.id ? M.relations[link.relation].caption : M.relations[link.relation].inverse));
    const date = event.date ? M.text(event.date) : M.word("undated");
    const kind = M.element("span", { class: "kind" }, M.text(M.classes[event.kind].caption));
    const said = [...new Set(links.flatMap((link) => link.quotes))];
    return M.element(
      "li",
      {},
      M.element("p", { class: "when" }, date, " ", kind, status(event)),
      M.element("p", {}, thingLink(event)),
      M.element("p", { class: "roles" }, ...[...new Set(roles)].map((role) => M.element("span", { class: "role" }, role))),
      M.proof(said, [thing.id])
    );
  }

  function thingLink(thing) {
    const made = M.element("a", { class: "thing", href: M.leads(thing), "data-family": thing.family }, M.bdi(thing.names));
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      M.choose(thing.id, true);
    });
    return made;
  }

  const section = (word, ...children) => M.element("section", { class: "card" }, M.element("h3", {}, M.word(word)), ...children);

  /* The sentences, folded away; those that the filters let through. */
  M.proof = function (said, ends) {
    const passing = said.filter(M.tests(M.state).said);
    const summary = M.element("summary", {}, M.word("evidence"), " ", M.element("span", { class: "count" }, String(passing.length)));
    return passing.length ? M.element("details", { class: "evidence" }, summary, ...quotes(passing, ends)) : null;
  };

  const quotes = (said, ends) => said.map((quote) => quoted(quote, new Set(ends)));

  function quoted({ words, paper, place, derived, confidence, marks }, ends) {
    const name = paper.page && !M.alone ? M.element("a", { href: M.address(paper.page) + "#c" + place }, M.bdi(paper.title)) : M.bdi(paper.title);
    const by = [paper.source, paper.date && M.text(paper.date)].filter(Boolean).map((text) => M.element("span", { class: "by" }, M.bdi(text)));
    const sure = confidence < 100 ? M.element("span", { class: "by", title: M.word("confidence") }, M.bdi(`${confidence} %`)) : null;
    return M.element(
      "figure",
      {},
      derived ? M.element("p", { class: "note" }, M.word("completed")) : null,
      M.element("blockquote", { dir: M.direction(words) }, ...marked(words, marks, ends)),
      M.element("figcaption", {}, M.element("cite", {}, name, ...by, sure))
    );
  }

  /* The words with the names of the ends marked. */
  function marked(words, marks, ends) {
    const pieces = [];
    let at = 0;
    for (let place = 0; place < marks.length; place += 3) {
      const [start, end, id] = marks.slice(place, place + 3);
      if (!ends.has(id)) continue;
      pieces.push(words.slice(at, start), M.element("mark", {}, words.slice(start, end)));
      at = end;
    }
    return [...pieces, words.slice(at)];
  }
})(window.MAJLIS);
