/* What is in sight as a picture: lines, outlines and words with their places, for the writer of SVG and the painter of PNG. */
"use strict";

(function (M) {
  const MARGIN = 40; // pixels around the whole
  const OUTLINE = 8; // the size in which outlines are told
  const LEAST = 13; // pixels, of words
  const pen = document.createElement("canvas").getContext("2d");

  /* All that is in sight, wherever the canvas looks: { box, paper, face, links, things }. */
  M.picture = function () {
    const { paper, face } = M.tint();
    const looks = M.looks();
    const at = M.network.getPositions(looks.nodes.map(({ id }) => id));
    const things = looks.nodes.map((look) => thing(look, at[look.id], face));
    const size = new Map(looks.nodes.map(({ id, size }) => [id, size]));
    const links = looks.edges.map((look) => link(look, at[look.from], at[look.to], size.get(look.to)));
    return { box: around(things), paper, face, links, things };
  };

  function thing(look, { x, y }, face) {
    const { names, kind, status } = M.things[look.id];
    const size = Math.max(LEAST, look.font.size);
    const lines = look.label ? M.lines(M.text(names)) : [];
    pen.font = `${size}px ${face}`;
    return {
      x,
      y,
      size: look.size,
      name: M.text(names),
      outline: M.classes[kind].outline,
      scale: look.size / OUTLINE,
      color: look.color.background,
      dashed: Boolean(status),
      opacity: look.opacity,
      words: { lines, way: M.way(names), size, color: look.font.color, top: y + look.size + 4 + size, wide: Math.max(0, ...lines.map((line) => pen.measureText(line).width)) },
    };
  }

  /* From one thing to the edge of the other, where the arrow is. */
  function link(look, from, to, size) {
    const turn = Math.atan2(to.y - from.y, to.x - from.x);
    const tip = { x: to.x - (size + 2) * Math.cos(turn), y: to.y - (size + 2) * Math.sin(turn) };
    const wing = (side) => [tip.x - 8 * Math.cos(turn + side), tip.y - 8 * Math.sin(turn + side)];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const { caption } = M.relations[M.links[look.id].relation];
    const upright = Math.abs(turn) > Math.PI / 2 ? turn + Math.PI : turn;
    const words = look.label ? { line: M.text(caption), way: M.way(caption), size: look.font.size, color: look.font.color, turn: upright, ...middle } : null;
    return { from, to: tip, arrow: [[tip.x, tip.y], wing(0.4), wing(-0.4)], color: look.color.color, opacity: look.color.opacity, words };
  }

  function around(things) {
    const sides = things.flatMap(({ x, y, size, words }) => {
      const half = Math.max(size, words.wide / 2);
      return [[x - half, y - size], [x + half, words.top + words.lines.length * words.size * 1.3]];
    });
    const [xs, ys] = [0, 1].map((axis) => sides.map((side) => side[axis]));
    const least = (all) => Math.floor(all.reduce((one, other) => Math.min(one, other), Infinity)) - MARGIN;
    const most = (all) => Math.ceil(all.reduce((one, other) => Math.max(one, other), -Infinity)) + MARGIN;
    if (!sides.length) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
    return { x: least(xs), y: least(ys), width: most(xs) - least(xs), height: most(ys) - least(ys) };
  }
})(window.MAJLIS);
