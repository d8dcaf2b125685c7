/* How things and links look on a canvas, in the reader's language and colours. */
"use strict";

(function (M) {
  const LINE = 20; // characters
  M.dark = matchMedia("(prefers-color-scheme: dark)");
  M.calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350 });

  /* A line in its direction, and the names in it that run against it in theirs, for a canvas knows no markup: RLI or LRI … PDI. */
  M.isolate = (line, way) => enclosed(M.inner(line, way), way);
  M.inner = (line, way) => M.turns(line, way).map(({ piece, against }) => (against ? enclosed(piece, M.direction(piece)) : piece)).join("");
  const enclosed = (text, way) => (way === "rtl" ? "\u2067" : "\u2066") + text + "\u2069";

  /* A name on lines: two at most, cut at a word. */
  M.lines = function (text) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const last = lines.length - 1;
      if (lines[last] && (lines[last] + word).length >= LINE) lines.push(word);
      else lines[last] = (lines[last] + " " + word).trim();
    }
    const kept = lines.slice(0, 2).map((line) => (line.length > 1.5 * LINE ? line.slice(0, LINE) + "…" : line));
    if (lines.length > 2) kept[1] = kept[1].replace(/…?$/, "…");
    return kept;
  };

  const label = (it) => M.lines(M.text(it)).map((line) => M.isolate(line, M.way(it))).join("\n");

  M.tint = function () {
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(name).trim();
    const face = getComputedStyle(document.body).fontFamily;
    return { face, ink: color("--ink"), paper: color("--paper"), line: color("--line-strong"), soft: color("--ink-soft") };
  };

  /* A thing { id, kind, names, status, … } of this size, faint where attention is elsewhere. */
  M.nodeLook = function (thing, size, letters, faint, tint) {
    const style = M.classes[thing.kind];
    const color = M.dark.matches ? style.dark : style.light;
    const lit = { background: color, border: tint.ink };
    return {
      id: thing.id,
      shape: style.shape,
      size,
      label: faint ? "" : label(thing.names),
      color: { background: color, border: tint.paper, highlight: lit, hover: lit },
      opacity: faint ? 0.18 : 1,
      shapeProperties: { borderDashes: thing.status ? [4, 4] : false },
      font: { color: tint.ink, face: tint.face, size: letters, strokeWidth: 4, strokeColor: tint.paper },
    };
  };

  /* A link { id, source, relation, target }, with its caption where it is told of. */
  M.edgeLook = function (link, told, faint, tint) {
    const { caption } = M.relations[link.relation];
    return {
      id: link.id,
      from: link.source,
      to: link.target,
      label: told ? M.isolate(M.text(caption), M.way(caption)) : undefined,
      color: { color: tint.line, highlight: tint.ink, hover: tint.ink, opacity: faint ? 0.12 : 1 },
      font: { color: tint.soft, face: tint.face, size: 12, strokeWidth: 4, strokeColor: tint.paper, align: "middle" },
    };
  };
})(window.MAJLIS);
