/* Take away what is in sight, as a picture or as data: files made in the page, which asks nobody for them. */
"use strict";

(function (M) {
  const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const menu = document.getElementById("downloads");
  const FILES = {
    png: ["majlis.png", "image/png", () => M.png(M.picture())],
    svg: ["majlis.svg", "image/svg+xml", () => M.svg(M.picture())],
    gexf: ["majlis.gexf", "application/gexf+xml", () => M.gexf(M.inSight)],
    things: ["majlis-things.csv", "text/csv;charset=utf-8", () => M.thingsCsv(M.inSight)],
    links: ["majlis-links.csv", "text/csv;charset=utf-8", () => M.linksCsv(M.inSight)],
  };

  /* An element as a file; without the characters that XML cannot carry. */
  M.xml = (element) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(element).replace(NOT_XML, "\ufffd")}\n`;

  async function save([name, type, make]) {
    const made = await make();
    const address = URL.createObjectURL(made instanceof Blob ? made : new Blob([made], { type }));
    const link = M.element("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  function close() {
    menu.open = false;
    menu.firstElementChild.focus();
  }

  menu.querySelectorAll("button").forEach((button) => {
    button.addEventListener("click", () => {
      close();
      save(FILES[button.value]);
    });
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });
})(window.MAJLIS);
