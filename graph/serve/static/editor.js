/* The editor: text with line numbers, and a mark where it is wrong. */
"use strict";

(function (M) {
  const area = document.getElementById("query");
  const lines = document.getElementById("lines");
  const under = document.getElementById("under");
  const wrong = document.getElementById("wrong");
  const listeners = [];
  let marked = null; // [line, column], from 1

  M.editor = {
    text: () => area.value,

    set(text) {
      area.value = text;
      changed();
    },

    /* Put a text in the place of the one that is there, and leave the caret where it was in the rest. */
    precede(text) {
      const { selectionStart, selectionEnd } = area;
      area.value = text + area.value;
      area.setSelectionRange(selectionStart + text.length, selectionEnd + text.length);
      changed();
    },

    /* Say what is wrong, and where; without a line, only what. */
    mark(message, line, column) {
      wrong.textContent = message;
      wrong.hidden = !message;
      marked = line ? [line, column] : null;
      area.setAttribute("aria-invalid", String(Boolean(marked)));
      draw();
      if (marked) reach(line, column);
    },

    onChange: (listener) => listeners.push(listener),
    caret: () => area.selectionStart,
  };

  function changed() {
    M.editor.mark("");
    listeners.forEach((listener) => listener());
  }

  function draw() {
    const texts = area.value.split("\n");
    lines.replaceChildren(...texts.map((_, at) => M.element("li", { class: marked && marked[0] === at + 1 ? "wrong" : null }, String(at + 1))));
    under.replaceChildren(...(marked ? underlined(texts) : [area.value]));
    follow();
  }

  /* The text with the wrong word in a mark; at the end of a line, the last letter. */
  function underlined(texts) {
    const [line, column] = [Math.min(marked[0], texts.length), marked[1]];
    const letters = [...texts[line - 1]];
    const from = Math.max(0, Math.min(column, letters.length) - 1);
    const length = Math.max(1, (/^[^\s{}().;,]*/.exec(letters.slice(from).join("")) || [""])[0].length);
    const before = [...texts.slice(0, line - 1), letters.slice(0, from).join("")].join("\n");
    const after = [letters.slice(from + length).join(""), ...texts.slice(line)].join("\n");
    return [before, M.element("mark", {}, letters.slice(from, from + length).join("") || " "), after];
  }

  /* Put the caret where it is wrong. */
  function reach(line, column) {
    const texts = area.value.split("\n");
    const start = texts.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const place = start + [...(texts[line - 1] || "")].slice(0, column - 1).join("").length;
    area.focus();
    area.setSelectionRange(place, place);
  }

  function follow() {
    lines.scrollTop = under.scrollTop = area.scrollTop;
    under.scrollLeft = area.scrollLeft;
  }

  area.addEventListener("input", changed);
  area.addEventListener("scroll", follow);
  draw();
})(window.MAJLIS);
