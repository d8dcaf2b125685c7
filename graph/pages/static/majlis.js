/* What all pages share: the reader's language, and the making of elements. Texts enter as text, never as markup. */
"use strict";

(function (M) {
  const LANGUAGES = ["ar", "en", "fr"];
  const KEPT = "majlis-language";
  const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
  const PARTED = /(: | — |, |، )/; // what stands between the names of a caption
  const LATIN = /[A-Za-z\u00c0-\u024f]/;
  const listeners = [];

  M.languages = LANGUAGES;
  M.up = document.body.dataset.up;
  M.language = remembered();

  /* The words in the reader's language, of a string that serves all or of [ar, en, fr]. */
  M.text = (it) => (typeof it === "string" ? it : it[LANGUAGES.indexOf(M.language)]);
  M.word = (key) => M.text(M.words[key]);
  M.filled = (key, ...values) => values.reduce((text, value) => text.replace("{}", value), M.word(key));
  M.direction = (text) => (RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr");

  /* Words made for the page's language run as it does, whomever they name: «visit: عبد اللطيف — Doha»; others as their letters do. */
  M.way = (it) => (typeof it === "string" || M.language === "ar" ? M.direction(M.text(it)) : M.firstWay(M.text(it)));
  M.firstWay = (text) => M.direction(/\p{L}|$/u.exec(text)[0]);

  /* A text cut at its names; those that run against it are told apart. */
  M.turns = (text, way) => text.split(PARTED).map((piece) => ({ piece, against: /\p{L}/u.test(piece) && M.direction(piece) !== way }));
  M.onLanguage = (listener) => listeners.push(listener);

  M.element = function (tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };

  /* Words that keep their own direction and language among others: a string that serves all languages, or [ar, en, fr]. */
  M.bdi = (it, way) => turned(M.element("bdi"), it, way);

  function turned(made, it, way = M.way(it)) {
    const text = M.text(it);
    const pieces = M.turns(text, way).map(({ piece, against }) => (against ? turn(M.element("bdi", {}, piece), piece, M.direction(piece)) : piece));
    made.replaceChildren(...pieces);
    made.normalize();
    return turn(made, text, way);
  }

  /* The direction of words, and by their script the language where it cannot be that of the page. */
  function turn(made, text, way) {
    made.dir = way;
    made.removeAttribute("lang");
    if (way === "rtl" && M.language !== "ar") made.lang = "ar";
    if (way === "ltr" && M.language === "ar" && LATIN.test(text)) made.lang = "en";
    return made;
  }

  M.setLanguage = function (language) {
    M.language = choice.value = language;
    try {
      localStorage.setItem(KEPT, language);
    } catch (error) {
      /* Some browsers keep nothing for pages opened from disk. */
    }
    show();
    listeners.forEach((listener) => listener());
  };

  /* The language of the address, else the one kept. */
  function remembered() {
    const told = new URLSearchParams(location.hash.slice(1)).get("lang");
    if (LANGUAGES.includes(told)) return told;
    try {
      const kept = localStorage.getItem(KEPT);
      return LANGUAGES.includes(kept) ? kept : "ar";
    } catch (error) {
      return "ar";
    }
  }

  function show() {
    const page = document.documentElement;
    page.lang = M.language;
    page.dir = M.language === "ar" ? "rtl" : "ltr";
    document.querySelectorAll("[data-word]").forEach((one) => (one.textContent = M.word(one.dataset.word)));
    document.querySelectorAll("bdi[data-ar]").forEach((one) => turned(one, LANGUAGES.map((language) => one.dataset[language])));
    document.querySelectorAll("[data-label]").forEach((one) => {
      one.setAttribute("aria-label", M.word(one.dataset.label));
      if ("placeholder" in one) one.placeholder = M.word(one.dataset.label);
      if (one.tagName === "BUTTON") one.title = M.word(one.dataset.label);
    });
  }

  /* On paper, what is folded away is shown. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:is(.evidence, .further):not([open])")];
    folded.forEach((one) => (one.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));

  const choice = document.getElementById("language");
  choice.value = M.language;
  choice.addEventListener("change", () => M.setLanguage(choice.value));
  show();
})(window.MAJLIS);
