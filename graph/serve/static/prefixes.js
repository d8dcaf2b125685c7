/* Prefixes fill themselves in: each that is used and known, and not declared. */
"use strict";

(function (M) {
  const SILENT = /<[^<>\s]*>|"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*|["'].*/g; // IRIs, strings, comments, and a string that is being typed
  const USED = /(?:^|[^\w?$:-])([A-Za-z][\w-]*):/g;

  /* The lines that a text lacks. */
  M.lacking = function (text) {
    const said = text.replace(SILENT, " ");
    const declared = new Set([...said.matchAll(/prefix\s+([\w-]*):/gi)].map(([, name]) => name));
    const used = new Set([...said.matchAll(USED)].map(([, name]) => name));
    const lacking = [...used].filter((name) => M.prefixes[name] && !declared.has(name)).sort();
    return lacking.map((name) => `PREFIX ${name}: <${M.prefixes[name]}>\n`).join("");
  };

  M.fillPrefixes = function () {
    const lines = M.lacking(M.editor.text());
    if (lines) M.editor.precede(lines);
  };

  /* As soon as a known prefix is typed, it is declared. */
  M.editor.onChange(() => {
    if (M.editor.text()[M.editor.caret() - 1] === ":" && document.activeElement.id === "query") M.fillPrefixes();
  });

  document.getElementById("prefixes").addEventListener("click", M.fillPrefixes);
})(window.MAJLIS);
