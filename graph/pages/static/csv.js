/* What is in sight as tables for spreadsheets, which read them as text whatever a name begins with. */
"use strict";

(function (M) {
  const BOM = "\ufeff"; // without it Excel does not read UTF-8
  const FORMULA = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;
  const THING = ["id", "kind", "label_ar", "label_en", "label_fr", "date", "status", "links", "documents"];
  const SAID = ["source", "source_label", "relation", "relation_label", "target", "target_label", "date", "sentence", "document", "publisher", "issued", "confidence"];

  /* A row for each thing. */
  M.thingsCsv = (shown) => table(THING, [...shown.ids].map((id) => ({ ...M.row(M.things[id], shown.tests), links: M.things[id].links.filter(({ source, target }) => shown.ids.has(source) && shown.ids.has(target)).filter(shown.tests.link).length })));

  /* A row for each sentence that bears out a link. */
  M.linksCsv = (shown) => table(SAID, shown.links.flatMap((link) => link.quotes.filter(shown.tests.said).map((quote) => said(link, quote))));

  /* A thing in words and numbers. */
  M.row = function (thing, tests) {
    const [ar, en, fr] = typeof thing.names === "string" ? [thing.names, thing.names, thing.names] : thing.names;
    const quotes = [...thing.links, ...thing.values].flatMap((one) => one.quotes).filter(tests.said);
    return { id: M.stem(thing.id), kind: thing.kind, label_ar: ar, label_en: en, label_fr: fr, date: M.isoDate(thing), status: thing.status ? M.text(thing.status) : "", documents: M.papers(quotes).size };
  };

  M.papers = (quotes) => new Set(quotes.map(({ paper }) => paper.page || paper.title));

  /* When an event begins, as exact as it is known: 2025-05-06, 2025-05, 2025, --05-06, --05; nothing where it is not. */
  M.isoDate = function ({ order }) {
    if (!order || order[1] > 12) return "";
    const [year, month, day] = order.map((number, place) => String(number).padStart(place ? 2 : 4, "0"));
    const parts = [order[0] === M.NO_YEAR ? "-" : year, month, day];
    return parts.slice(0, order[2] ? 3 : order[1] ? 2 : 1).join("-");
  };

  function said(link, { words, paper, confidence }) {
    const [source, target] = [M.things[link.source], M.things[link.target]];
    const event = [source, target].find(({ id }) => M.isEvent(id));
    const ends = { source: M.stem(source.id), source_label: M.text(source.names), target: M.stem(target.id), target_label: M.text(target.names) };
    const how = { relation: link.relation, relation_label: M.text(M.relations[link.relation].caption), date: event ? M.isoDate(event) : "" };
    return { ...ends, ...how, sentence: words, document: paper.title, publisher: paper.source, issued: M.text(paper.date), confidence };
  }

  const table = (columns, rows) => BOM + [columns, ...rows.map((row) => columns.map((name) => row[name]))].map((cells) => cells.map(cell).join(",") + "\r\n").join("");

  function cell(value) {
    const text = String(value);
    return `"${(FORMULA.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  }
})(window.MAJLIS);
