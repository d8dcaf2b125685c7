/* The months in sight: a slider with two handles, over a histogram of what happened when. */
"use strict";

(function (M) {
  const BARS = 72; // at most
  const PAUSE = 60; // milliseconds: while a handle moves, the network follows at rests
  const HEIGHT = 40;
  const { months } = M.choices;
  const find = (id) => document.getElementById(id);
  const [from, to] = [find("from"), find("to")];
  const count = (year, month) => 12 * year + month - 1; // months since the year 0
  const first = Math.min(...months.map(([year, month]) => count(year, month || 1)));
  const last = Math.max(...months.map(([year, month]) => count(year, month || 12)));
  const wide = Math.ceil((last - first + 1) / BARS); // months to a bar
  let waiting = null;

  if (!months.length) {
    document.querySelectorAll("#months .slider, #span").forEach((one) => (one.hidden = true));
    return;
  }

  const told = (handle) => first + Number(handle.value);
  const parts = (month) => [Math.floor(month / 12), (month % 12) + 1];
  const named = (month) => `${M.text(M.months)[month % 12]} ${parts(month)[0]}`;

  /* How many events each bar stands for; those known to the year alone are spread over it. */
  function heights() {
    const found = new Array(Math.ceil((last - first + 1) / wide)).fill(0);
    const add = (month, events) => (found[Math.floor((month - first) / wide)] += events);
    for (const [year, month, events] of months) {
      if (month) add(count(year, month), events);
      else for (let one = 1; one <= 12; one += 1) add(count(year, one), events / 12);
    }
    return found;
  }

  function bars() {
    const found = heights();
    const most = Math.max(...found);
    find("histogram").setAttribute("viewBox", `0 0 ${found.length} ${HEIGHT}`);
    find("histogram").replaceChildren(...found.map((events, place) => bar(place, events && Math.max(1, (HEIGHT * events) / most))));
  }

  function bar(place, height) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    Object.entries({ x: place + 0.08, y: HEIGHT - height, width: 0.84, height }).forEach(([name, value]) => made.setAttribute(name, String(value)));
    return made;
  }

  /* A handle stops at the other one. */
  function moved(handle) {
    if (handle === from) from.value = String(Math.min(Number(from.value), Number(to.value)));
    else to.value = String(Math.max(Number(from.value), Number(to.value)));
    tell();
    clearTimeout(waiting);
    waiting = setTimeout(set, PAUSE);
  }

  const set = () => M.set({ from: told(from) === first ? "" : M.month(...parts(told(from))), to: told(to) === last ? "" : M.month(...parts(told(to))) });

  function tell() {
    [from, to].forEach((handle) => handle.setAttribute("aria-valuetext", named(told(handle))));
    find("span").replaceChildren(M.bdi(named(told(from))), " – ", M.bdi(named(told(to))));
    [...find("histogram").children].forEach((bar, place) => bar.classList.toggle("in", wide * (place + 1) > Number(from.value) && wide * place <= Number(to.value)));
    from.classList.toggle("over", Number(from.value) > (last - first) / 2); // the handle that can move stands on top
  }

  function show() {
    from.value = String(at(M.state.from, first) - first);
    to.value = String(at(M.state.to, last) - first);
    tell();
  }

  function at(month, otherwise) {
    const [year, number] = month.split("-").map(Number);
    return year && number ? Math.min(last, Math.max(first, count(year, number))) : otherwise;
  }

  [from, to].forEach((handle) => {
    handle.max = String(last - first);
    handle.addEventListener("input", () => moved(handle));
  });
  bars();
  M.onState(show);
  M.onLanguage(tell);
  show();
})(window.MAJLIS);
