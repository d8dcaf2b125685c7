/* The questions that are ready to ask, in the reader's language, each with what can be set in it. */
"use strict";

(function (M) {
  const holder = document.getElementById("gallery");
  let questions = [];

  const caption = ({ captions }) => captions[M.language];

  function show() {
    const open = new Set([...holder.querySelectorAll("details[open]")].map((one) => one.dataset.name));
    holder.replaceChildren(...questions.map((question) => M.element("li", {}, folded(question, open.has(question.name)))));
  }

  function folded(question, open) {
    const fields = question.parameters.map((parameter) => field(parameter));
    const form = M.element("form", {}, ...fields, M.element("button", {}, M.word("run")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      choose(question, new FormData(form));
    });
    return M.element("details", { "data-name": question.name, open }, M.element("summary", {}, M.bdi(caption(question))), form);
  }

  function field({ name, kind, required }) {
    const hint = { Date: "2025-05", Until: "2025-05" }[kind] || M.kindWord(kind);
    const input = M.element("input", { name, required, placeholder: hint, autocomplete: "off", dir: "auto" });
    return M.element("label", {}, M.words[`set-${name}`] ? M.word(`set-${name}`) : M.bdi(name), input);
  }

  /* The name of a kind of thing, where there is one. */
  M.kindWord = (kind) => (M.classes[kind] ? M.text(M.classes[kind].caption) : "");

  /* Let the server fill the question, show it in the editor, and ask it. */
  async function choose(question, values) {
    const told = new URLSearchParams([...values, ["language", M.language]].filter(([, value]) => value.trim()));
    const response = await fetch(`/api/questions/${encodeURIComponent(question.name)}?${told}`);
    if (!response.ok) return M.editor.mark((await response.text()).trim());
    M.editor.set((await response.json()).query);
    M.fillPrefixes();
    return M.run();
  }

  M.onLanguage(show);
  fetch("/api/questions")
    .then((response) => response.json())
    .then((told) => {
      questions = told.results;
      show();
    });
})(window.MAJLIS);
