/* The picture of what is in sight as SVG: shapes and words that an editor can take apart. */
"use strict";

(function (M) {
  const SVG = "http://www.w3.org/2000/svg";
  const round = (number) => String(Math.round(100 * number) / 100);

  M.svg = function ({ box, paper, face, links, things }) {
    const page = made("svg", { viewBox: [box.x, box.y, box.width, box.height].join(" "), width: box.width, height: box.height, "font-family": face });
    page.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", M.language);
    page.append(made("title", {}, `${M.word("title")}: ${M.word("network")}`), made("rect", { ...box, fill: paper }));
    page.append(group("links", links.map((one) => line(one, paper))), group("things", things.map((one) => node(one, paper))));
    return M.xml(page);
  };

  function line({ from, to, arrow, color, opacity, words }, paper) {
    const way = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
    const head = `M${arrow.map((point) => point.map(round).join(" ")).join("L")}Z`;
    const parts = [made("path", { d: way, stroke: color, fill: "none" }), made("path", { d: head, fill: color })];
    if (words) parts.push(text(words.line, { ...words, y: 4 }, paper, `translate(${round(words.x)} ${round(words.y)}) rotate(${round((words.turn * 180) / Math.PI)})`));
    return made("g", { opacity }, ...parts);
  }

  function node({ x, y, name, outline, scale, color, dashed, opacity, words }, paper) {
    const look = { d: outline, fill: color, stroke: paper, "stroke-width": round(1 / scale), "stroke-dasharray": dashed ? "2 2" : null };
    const shape = made("path", { ...look, transform: `translate(${x} ${y}) scale(${round(scale)})` });
    const lines = words.lines.map((one, place) => text(one, { ...words, y: words.top + place * words.size * 1.3 }, paper, `translate(${x} 0)`));
    return made("g", { opacity }, made("title", {}, name), shape, ...lines);
  }

  /* A line of words in its direction; names in it that run against it keep theirs. */
  function text(line, { y, way, size, color }, paper, transform) {
    const look = { "text-anchor": "middle", direction: way, "unicode-bidi": "isolate", fill: color, "font-size": size };
    const halo = { stroke: paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
    return made("text", { y: round(y), ...look, ...halo, transform }, M.inner(line, way));
  }

  const group = (name, parts) => made("g", { id: name }, ...parts);

  function made(tag, attributes, ...children) {
    const one = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) one.setAttribute(name, String(value));
    }
    one.append(...children);
    return one;
  }
})(window.MAJLIS);
