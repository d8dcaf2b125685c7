/* Search as you type, in Arabic and Latin letters, over everything the build knows. */
"use strict";

(function (M) {
  const MOST = 12;
  const input = document.getElementById("search");
  const list = document.getElementById("found");
  let hits = [];
  let active = -1;
  let wanted = false;

  /* One spelling for what readers take as one: hamza seats, ta marbuta, alif maqsura, marks, tatweel, Persian letters. */
  M.fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}|[\u0640\u200c-\u200f]/gu, "")
      .replace(/[\u0671]/g, "\u0627")
      .replace(/[\u0649\u06cc]/g, "\u064a")
      .replace(/\u0629/g, "\u0647")
      .replace(/\u06a9/g, "\u0643")
      .toLowerCase();

  /* The words of a text without the article, so that «مغرب» finds «المغرب». */
  const words = (text) =>
    M.fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => word.replace(/^\u0627\u0644(?=..)/, ""));

  function matches(query) {
    const sought = words(query);
    if (!sought.length || !M.names) return [];
    return M.names
      .map((thing) => [score(thing, sought), thing])
      .filter(([found]) => found > 0)
      .sort((left, right) => right[0] - left[0])
      .slice(0, MOST)
      .map(([, thing]) => thing);
  }

  /* How well a thing's best name answers: each word sought must begin a word of it (2) or stand inside one (1);
     and the fewer words it has besides, the better. */
  function score(thing, sought) {
    thing.words = thing.words || [].concat(thing[2], thing[3]).map(words);
    return Math.max(0, ...thing.words.map((name) => answer(name, sought)));
  }

  function answer(name, sought) {
    const best = (word) => Math.max(0, ...name.map((part) => (part.startsWith(word) ? 2 : part.includes(word) ? 1 : 0)));
    const worst = Math.min(...sought.map(best));
    return worst && worst + sought.length / name.length;
  }

  function show() {
    hits = matches(input.value);
    active = -1;
    list.replaceChildren(...(hits.length ? hits.map(option) : [M.element("li", { class: "none", role: "option", "aria-selected": "false", "aria-disabled": "true" }, M.word("nothing"))]));
    list.hidden = !input.value.trim() || !M.names;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function option(thing, place) {
    const made = M.element(
      "li",
      { id: "found-" + place, role: "option", "aria-selected": "false", "data-family": M.classes[thing[0]].family },
      M.bdi(thing[2]),
      M.element("small", {}, M.text(M.classes[thing[0]].caption))
    );
    made.addEventListener("mousedown", (event) => {
      event.preventDefault();
      pick(thing);
    });
    return made;
  }

  function pick(thing) {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    if (M.choose) M.choose(M.names.indexOf(thing), true);
    else location.href = M.up + thing[1].split("/").map(encodeURIComponent).join("/");
  }

  function move(step) {
    if (!hits.length) return;
    active = (active + step + hits.length) % hits.length;
    [...list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === active)));
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", "found-" + active);
  }

  /* The names are many: they come when a search begins. */
  function need() {
    if (wanted) return;
    wanted = true;
    const script = M.element("script", { src: M.up + "assets/names.js" });
    script.addEventListener("load", show);
    script.addEventListener("error", () => {
      M.names = M.ownNames ? M.ownNames() : [];
      show();
    });
    document.head.append(script);
  }

  input.addEventListener("focus", need);
  input.addEventListener("input", () => (need(), show()));
  input.addEventListener("blur", () => (list.hidden = true));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && hits.length) {
      pick(hits[Math.max(active, 0)]);
    } else if (event.key === "Escape") {
      list.hidden = true;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
})(window.MAJLIS);
