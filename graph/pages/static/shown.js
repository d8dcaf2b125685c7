/* Which things and links are in sight: the scope the reader is in, less what the filters take away. */
"use strict";

(function (M) {
  const MOST = 300; // things around a thing; a circle of more cannot be read
  const AREAS = new Set(["Country", "Place"]); // a chain through one of them says little

  M.NO_YEAR = 9999; // of events without a date
  M.month = (year, month) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;

  /* The filters as tests; made anew at each change of the state. */
  M.tests = function (state) {
    const [off, hidden, sources, topics] = ["off", "hidden", "source", "topic"].map((name) => new Set(state[name]));
    const said = (quote) => quote.confidence >= state.sure && (!sources.size || sources.has(quote.paper.source || "-"));
    /* What is known to the year alone may have been in any of its months. */
    const inTime = ({ order: [year, month] }) => {
      if (year === M.NO_YEAR) return state.undated;
      return (!state.from || M.month(year, month || 12) >= state.from) && (!state.to || M.month(year, month || 1) <= state.to);
    };
    const onTopic = (thing) => !topics.size || thing.values.some(({ relation, key }) => relation === "topic" && topics.has(key));
    const timely = Boolean(state.from || state.to || !state.undated || topics.size);
    return {
      said,
      timely,
      evidential: Boolean(state.sure || sources.size),
      family: (thing) => !off.has(thing.family) && !hidden.has(M.stem(thing.id)),
      event: (thing) => !M.isEvent(thing.id) || (inTime(thing) && onTopic(thing)),
      link: (link) => link.quotes.some(said),
    };
  };

  /* The things in sight as a set of numbers, with the links between them and what bears each out. */
  M.shown = function (state) {
    const tests = M.tests(state);
    const scope = scoped(state, tests);
    const passing = (id) => M.things[id] && tests.family(M.things[id]) && tests.event(M.things[id]);
    let ids = new Set([...scope].filter(passing));
    const links = linksAmong(ids, tests);
    if (tests.timely || tests.evidential) ids = new Set([...ids].filter((id) => backed(id, tests, state)));
    return { ids, links: links.filter(({ source, target }) => ids.has(source) && ids.has(target)), tests };
  };

  /* With a filter of events or evidence on, a thing stays for an event or a link that passes it. */
  function backed(id, tests, state) {
    if (M.stem(id) === state.node) return true;
    const links = M.things[id].links.filter(tests.link);
    if (M.isEvent(id) || !tests.timely) return links.length > 0;
    return links.some((link) => M.isEvent(M.otherEnd(link, id)) && tests.event(M.things[M.otherEnd(link, id)]));
  }

  /* The scope that can be shown: what is around nothing, or leads nowhere, is all. */
  M.scope = function (state) {
    if (state.scope === "around") return state.node && M.byStem(state.node) !== null ? "around" : "all";
    if (state.scope === "path") return state.path.length === 2 && state.path.every((stem) => M.byStem(stem) !== null) ? "path" : "all";
    return state.scope === "core" && M.core.size ? "core" : "all";
  };

  const linksAmong = (ids, tests) => [...ids].flatMap((id) => M.things[id].links.filter((link) => link.source === id && ids.has(link.target) && tests.link(link)));

  function scoped(state, tests) {
    const scopes = {
      around: () => around(M.byStem(state.node), state.depth, tests),
      path: () => new Set(M.chain(...state.path.map(M.byStem), tests)),
      core: () => new Set([...M.core.keys(), ...asked(state)]),
      all: () => new Set([...M.things.slice(0, M.first).filter(({ links }) => links.length).map(({ id }) => id), ...asked(state)]),
    };
    return scopes[M.scope(state)]();
  }

  /* What the reader has chosen is in sight. */
  function asked(state) {
    const stems = [state.node, ...state.edge.split("~").filter((_, place) => place !== 1)];
    return stems.filter(Boolean).map(M.byStem).filter((id) => id !== null);
  }

  /* What is at most so many steps away, nearest and most connected first. */
  function around(id, depth, tests) {
    const found = new Set([id]);
    let edge = [id];
    for (let step = 0; step < depth; step += 1) {
      const next = new Set(edge.flatMap((one) => neighbours(one, tests)).filter((one) => !found.has(one)));
      edge = [...next].sort((left, right) => left - right).slice(0, MOST - found.size);
      edge.forEach((one) => found.add(one));
    }
    return found;
  }

  const neighbours = (id, tests) =>
    M.things[id].links
      .filter(tests.link)
      .map((link) => M.otherEnd(link, id))
      .filter((other) => tests.family(M.things[other]) && tests.event(M.things[other]));

  /* The shortest chain of things from one to another, around countries and places where there is such a way; [] if none. */
  M.chain = function (from, to, tests) {
    if (from === null || to === null) return [];
    const direct = walk(from, to, tests, (id) => !AREAS.has(M.things[id].family));
    return direct.length ? direct : walk(from, to, tests, () => true);
  };

  function walk(from, to, tests, through) {
    const cameFrom = new Map([[from, null]]);
    const queue = [from];
    for (const id of queue) {
      if (id === to) break;
      if (id !== from && !through(id)) continue;
      for (const other of neighbours(id, tests).sort((left, right) => left - right)) {
        if (!cameFrom.has(other)) {
          cameFrom.set(other, id);
          queue.push(other);
        }
      }
    }
    const chain = [];
    for (let id = cameFrom.has(to) ? to : null; id !== null; id = cameFrom.get(id)) chain.unshift(id);
    return chain;
  }
})(window.MAJLIS);
