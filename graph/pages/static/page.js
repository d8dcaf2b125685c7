/* The network page as a whole: choosing, letting go, and drawing anew whenever something has been chosen. */
"use strict";

(function (M) {
  let latest = 0; // draws that a later choice has overtaken are given up

  /* Choose a thing by its number, where it stands, or `apart` with what is around it. */
  M.choose = async function (id, apart) {
    await M.need(id).catch(M.lack);
    if (!M.things[id]) return;
    const off = M.state.off.filter((family) => family !== M.things[id].family);
    const hidden = M.state.hidden.filter((stem) => stem !== M.stem(id));
    M.set({ node: M.stem(id), edge: "", off, hidden, ...(apart ? { scope: "around", depth: 1 } : {}) });
  };

  M.letGo = function () {
    const inside = ["around", "path"].includes(M.state.scope);
    M.set({ node: "", edge: "", path: [], ...(inside ? { scope: "core" } : {}) });
  };

  async function follow() {
    const turn = (latest += 1);
    await loaded(M.state);
    if (turn !== latest) return;
    M.inSight = M.shown(M.state);
    M.draw(M.inSight);
    M.count(M.inSight);
    M.table(M.inSight);
    M.tell();
  }

  /* What the address speaks of may stand in parts that are not loaded yet. */
  async function loaded(state) {
    const stems = [state.node, ...state.edge.split("~").filter((_, place) => place !== 1), ...state.path].filter(Boolean);
    const tests = M.tests(state);
    const far = state.scope === "path" || (state.scope === "around" && state.depth > 1);
    const all = far || tests.timely || tests.evidential || stems.some((stem) => M.byStem(stem) === null);
    const needed = all ? M.needAll() : Promise.all(stems.map((stem) => M.need(M.byStem(stem))));
    await needed.catch(M.lack); // a page sent without its parts shows what it has
  }

  /* The links beside the network, and what each is to lead to. */
  const links = [...document.querySelectorAll("#start a.thing")].map((one) => [one, M.byPage(decodeURIComponent(one.getAttribute("href")))]);

  function wire() {
    links.forEach(([one, id]) => {
      one.addEventListener("click", (event) => {
        if (id === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        M.choose(id, true);
      });
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && (M.state.node || M.state.edge || M.state.path.length) && document.activeElement.id !== "search") M.letGo();
    });
  }

  M.onAlone(() => {
    links.forEach(([one, id]) => (id === null ? one.removeAttribute("href") : (one.href = M.leads(M.things[id]))));
    follow();
  });

  wire();
  M.onState(follow);
  M.onLanguage(follow);
  M.dark.addEventListener("change", follow);
  document.fonts.ready.then(follow);
  follow();
})(window.MAJLIS);
