/* Springs pull together what is linked: only where the reader wants them, and never on many things. */
"use strict";

(function (M) {
  const MOST = 500; // things that a browser can move smoothly
  const ON = {
    enabled: true,
    stabilization: false,
    solver: "barnesHut",
    barnesHut: { centralGravity: 1, gravitationalConstant: -6000, springLength: 150, springConstant: 0.03, avoidOverlap: 0.3 },
    minVelocity: 1,
  };
  const box = document.getElementById("springs");
  const note = document.getElementById("springs-many");
  let running = false;

  box.addEventListener("change", () => M.set({ physics: box.checked }));

  /* Let the springs run as far as they may, and say whether they do. */
  M.springs = function (network, shown) {
    const many = shown.ids.size > MOST;
    const wanted = M.state.physics && !many;
    box.checked = wanted;
    box.disabled = many;
    note.hidden = !many;
    note.textContent = M.filled("springsMany", MOST);
    if (wanted !== running) network.setOptions({ physics: wanted ? ON : { enabled: false } });
    if (wanted && !running) network.once("stabilized", () => running && network.fit({ animation: M.calm() }));
    running = wanted;
    return running;
  };
})(window.MAJLIS);
