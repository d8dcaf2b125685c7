/* The timeline: kinds of event are switched off and on, and the choice goes along from page to page. */
"use strict";

(function (M) {
  const boxes = [...document.querySelectorAll(".kinds input")];
  const items = [...document.querySelectorAll(".timeline > li")];
  const bars = [...document.querySelectorAll(".bars li")];
  const links = [...document.querySelectorAll(".bars a, .sheets a")].map((link) => [link, link.getAttribute("href")]);

  function follow() {
    const off = boxes.filter((box) => !box.checked).map((box) => box.value);
    items.forEach((item) => (item.hidden = off.includes(item.dataset.kind)));
    document.querySelectorAll(".stretch, .year").forEach((part) => (part.hidden = !part.querySelector(".timeline > li:not([hidden])")));
    document.querySelectorAll(".year").forEach((year) => {
      year.querySelector("h2 .count").textContent = year.querySelectorAll(".timeline > li:not([hidden])").length;
    });
    bars.forEach((bar) => stack(bar, off));
    links.forEach(([link, address]) => (link.href = off.length ? carrying(address, off) : address));
    return off;
  }

  /* The kinds that are left stand on one another, from the bottom on. */
  function stack(bar, off) {
    let sum = 0;
    for (const part of bar.querySelectorAll("rect")) {
      const hidden = off.includes(part.dataset.kind);
      const height = Number(part.getAttribute("height"));
      part.toggleAttribute("hidden", hidden);
      if (hidden) continue;
      sum += height;
      part.setAttribute("y", bar.querySelector("svg").viewBox.baseVal.height - sum);
    }
    const total = bar.querySelector(".total");
    if (total) total.textContent = sum;
  }

  /* An address with what is switched off; its own fragment goes along as the place to go to. */
  function carrying(address, off) {
    const [page, at] = address.split("#");
    return `${page}#${new URLSearchParams({ off: off.join("~"), ...(at ? { at } : {}) })}`;
  }

  function change() {
    const off = follow();
    history.replaceState(null, "", off.length ? carrying("", off) : "#");
  }

  /* What the address says; a plain fragment is a place, which the browser has gone to itself. */
  function read() {
    const now = new URLSearchParams(location.hash.slice(1));
    if (!now.has("off")) return;
    boxes.forEach((box) => (box.checked = !now.get("off").split("~").includes(box.value)));
    follow();
    const place = now.has("at") && document.getElementById(now.get("at"));
    if (place) place.scrollIntoView();
  }

  boxes.forEach((box) => box.addEventListener("change", change));
  addEventListener("hashchange", read);
  follow();
  read();
})(window.MAJLIS);
