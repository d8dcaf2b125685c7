/* Where things stand on the canvas: as laid out with the page, around a chosen thing, along a chain, or where the reader put them. */
"use strict";

(function (M) {
  const STEP = 240; // pixels between the rings, and between the things of a chain
  const ROOM = 200; // along a ring for each thing
  const TIER = 12; // more things on a ring stand in and out by turns

  /* The place of each thing in sight, as a function of its number. */
  M.places = function (shown) {
    const laid = { core: inCore, around: rings, path: inLine }[M.scope(M.state)] || asMade;
    const place = laid(shown);
    const pins = M.pins();
    return (id) => pins.get(M.stem(id)) || place(id);
  };

  /* The places that the reader gave to things where they now look, by stem. */
  M.pins = () => new Map(M.state.pins.map(readPin).filter(({ place, where }) => place && where === here()).map(({ stem, place }) => [stem, place]));

  /* The pins of the state with these things put elsewhere: [number, { x, y }]. */
  M.pinned = function (moved) {
    const put = moved.map(([id, { x, y }]) => [M.stem(id), `${Math.round(x)},${Math.round(y)}`, here()].join("@"));
    const names = new Set(moved.map(([id]) => M.stem(id)));
    const others = M.state.pins.filter((pin) => !names.has(readPin(pin).stem) || readPin(pin).where !== here());
    return [...others, ...put];
  };

  function readPin(pin) {
    const [stem, told = "", where] = pin.split("@");
    const [x, y] = told.split(",").map(Number);
    return { stem, where, place: Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null };
  }

  /* A pin holds for the arrangement that it was made in: around another thing all stands elsewhere. */
  function here() {
    const scope = M.scope(M.state);
    return { around: M.state.node, path: M.state.path.join("+") }[scope] || scope;
  }

  const asMade = () => (id) => ({ x: M.things[id].x, y: M.things[id].y });
  const inCore = () => (id) => M.core.get(id) || { x: M.things[id].x, y: M.things[id].y };

  /* The thing in the middle, and one ring for each step away; who belongs together stands together. */
  function rings(shown) {
    const middle = M.byStem(M.state.node);
    const places = new Map([[middle, { x: 0, y: 0, turn: 0 }]]);
    let ring = [middle];
    let far = 0;
    while (ring.length) {
      const next = [...new Set(ring.flatMap(M.beside))].filter((id) => shown.ids.has(id) && !places.has(id));
      const parent = (id) => places.get(M.beside(id).find((other) => ring.includes(other))).turn;
      const turns = new Map(next.map((id) => [id, far ? parent(id) : kindOrder(id)]));
      next.sort((left, right) => turns.get(left) - turns.get(right) || left - right);
      const tiers = Math.ceil(next.length / TIER) || 1;
      const first = Math.max(far + STEP, (next.length * ROOM) / (2 * Math.PI * (1 + tiers / 2)));
      next.forEach((id, index) => {
        const turn = (2 * Math.PI * (index + 0.5)) / next.length;
        const out = first + (index % tiers) * STEP * 0.6;
        places.set(id, { x: Math.round(1.35 * out * Math.cos(turn)), y: Math.round(0.85 * out * Math.sin(turn)), turn });
      });
      far = first + (tiers - 1) * STEP * 0.6;
      ring = next;
    }
    return (id) => ({ x: places.get(id)?.x ?? 0, y: places.get(id)?.y ?? 0 });
  }

  const kindOrder = (id) => Object.keys(M.classes).indexOf(M.things[id].kind);

  /* From right to left in Arabic, from left to right else. */
  function inLine(shown) {
    const way = M.language === "ar" ? -1 : 1;
    const chain = [...shown.ids];
    return (id) => ({ x: way * STEP * chain.indexOf(id), y: chain.indexOf(id) % 2 ? 60 : -60 });
  }
})(window.MAJLIS);
