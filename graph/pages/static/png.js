/* The picture of what is in sight as PNG, on paper, sharp enough to print. */
"use strict";

(function (M) {
  const SHARP = 2; // pixels of the file to a pixel of the screen
  const SIDE = 8000; // pixels that browsers still draw
  const AREA = 32e6;

  M.png = function ({ box, paper, face, links, things }) {
    const scale = Math.min(SHARP, SIDE / box.width, SIDE / box.height, Math.sqrt(AREA / (box.width * box.height)));
    const canvas = M.element("canvas", { width: Math.round(box.width * scale), height: Math.round(box.height * scale) });
    const pen = canvas.getContext("2d");
    pen.fillStyle = paper;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
    links.forEach((one) => apart(pen, one.opacity, () => line(pen, one, paper, face)));
    things.forEach((one) => apart(pen, one.opacity, () => node(pen, one, paper, face)));
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  };

  /* Draw something, and leave the pen as it was. */
  function apart(pen, opacity, draw) {
    pen.save();
    pen.globalAlpha = opacity;
    draw();
    pen.restore();
  }

  function line(pen, { from, to, arrow, color, words }, paper, face) {
    pen.strokeStyle = pen.fillStyle = color;
    pen.stroke(path([from, to].map(({ x, y }) => [x, y])));
    pen.fill(path(arrow));
    if (!words) return;
    pen.translate(words.x, words.y);
    pen.rotate(words.turn);
    write(pen, words.line, 0, 4, words, paper, face);
  }

  function path(points) {
    const found = new Path2D();
    points.forEach(([x, y], place) => (place ? found.lineTo(x, y) : found.moveTo(x, y)));
    return found;
  }

  function node(pen, { x, y, outline, scale, color, dashed, words }, paper, face) {
    words.lines.forEach((one, place) => write(pen, one, x, words.top + place * words.size * 1.3, words, paper, face));
    pen.translate(x, y);
    pen.scale(scale, scale);
    pen.fillStyle = color;
    pen.strokeStyle = paper;
    pen.lineWidth = 1 / scale;
    if (dashed) pen.setLineDash([2, 2]);
    const shape = new Path2D(outline);
    pen.fill(shape);
    pen.stroke(shape);
  }

  function write(pen, text, x, y, { way, size, color }, paper, face) {
    pen.font = `${size}px ${face}`;
    pen.textAlign = "center";
    pen.direction = way;
    pen.lineJoin = "round";
    pen.lineWidth = 4;
    pen.strokeStyle = paper;
    pen.fillStyle = color;
    pen.strokeText(M.inner(text, way), x, y);
    pen.fillText(M.inner(text, way), x, y);
  }
})(window.MAJLIS);
