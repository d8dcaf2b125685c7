/* Terms as readers see them: short names, links to what is served here, words in their own direction. */
"use strict";

(function (M) {
  /* An IRI in short: by its path below the base, or by a prefix. */
  M.short = function (iri) {
    if (iri.startsWith(M.base)) return decoded(iri.slice(M.base.length));
    const [prefix, start] = Object.entries(M.prefixes).find(([, start]) => iri.startsWith(start)) || ["", ""];
    return prefix ? `${prefix}:${iri.slice(start.length)}` : decoded(iri);
  };

  function decoded(text) {
    try {
      return decodeURI(text);
    } catch (error) {
      return text;
    }
  }

  /* Where a link to an IRI leads: things of the graph are given here; only the web is linked to. */
  M.address = function (iri) {
    if (iri.startsWith(M.base)) return M.path + iri.slice(M.base.length);
    return /^https?:\/\//i.test(iri) ? iri : null;
  };

  /* The kind of a thing, by its address. */
  M.kindOf = function (iri) {
    const [first] = iri.startsWith(M.base) ? iri.slice(M.base.length).split("/") : [""];
    return Object.keys(M.classes).find((name) => name.toLowerCase() === first);
  };

  /* A term { type, value, "xml:lang" } as an element. */
  M.term = function (term) {
    if (!term) return "";
    if (term.type !== "uri") return M.bdi(term.value, wayOf(term));
    const address = M.address(term.value);
    const name = M.bdi(M.short(term.value), M.direction(M.short(term.value)));
    return address ? M.element("a", { href: address, rel: "noreferrer" }, name) : name;
  };

  /* Words in a language that is written from the left run so, whomever they name. */
  const wayOf = ({ value, "xml:lang": language }) => (language && language !== "ar" ? M.firstWay(value) : M.direction(value));

  M.plain = (term) => (!term ? "" : term.type === "uri" ? M.short(term.value) : term.value);
})(window.MAJLIS);
