/* Ask the endpoint, and read what it answers: rows, a truth or a graph. */
"use strict";

(function (M) {
  const TAKEN = "application/sparql-results+json, application/n-triples;q=0.9";
  const STATEMENT = /^(<[^>]*>|_:\S+) <([^>]*)> (.*) \.$/;
  const LITERAL = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?$/;
  const LETTERS = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

  /* The response to a query in a format; `wrong` of what it throws holds the line and the column. */
  M.request = async function (query, accept, signal) {
    const response = await fetch("/sparql", { method: "POST", body: new URLSearchParams({ query }), headers: { Accept: accept }, signal });
    if (response.ok) return response;
    const place = ["Majlis-Line", "Majlis-Column"].map((name) => Number(response.headers.get(name)));
    throw Object.assign(new Error((await response.text()).trim()), { wrong: place });
  };

  /* The answer as { form, names, rows }, each row by name; a graph has its statements as rows. */
  M.ask = async function (query, signal) {
    const response = await M.request(query, TAKEN, signal);
    if (response.headers.get("Content-Type").startsWith("application/n-triples")) return graph(await response.text());
    const told = await response.json();
    if ("boolean" in told) return { form: "truth", truth: told.boolean, names: [], rows: [] };
    return { form: "rows", names: told.head.vars, rows: told.results.bindings };
  };

  function graph(text) {
    const found = text.split("\n").map((line) => STATEMENT.exec(line)).filter(Boolean);
    const rows = found.map(([, subject, property, value]) => ({ subject: term(subject), property: term(`<${property}>`), value: term(value) }));
    return { form: "graph", names: ["subject", "property", "value"], rows };
  }

  function term(text) {
    if (text.startsWith("<")) return { type: "uri", value: unescaped(text.slice(1, -1)) };
    const found = LITERAL.exec(text);
    if (!found) return { type: "bnode", value: text };
    return { type: "literal", value: unescaped(found[1]), "xml:lang": found[2], datatype: found[3] };
  }

  const unescaped = (text) =>
    text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g, (_, four, eight, letter) =>
      letter ? LETTERS[letter] || letter : String.fromCodePoint(parseInt(four || eight, 16)));
})(window.MAJLIS);
