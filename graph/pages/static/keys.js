/* A canvas by keyboard: arrows go from thing to thing as they stand, Enter chooses the one that the ring is around. */
"use strict";

(function (M) {
  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const ZOOM = { "+": 1.4, "=": 1.4, "-": 1 / 1.4 };
  const GAP = 7; // pixels between a thing and its ring
  const PUSH = 30; // pixels that a thing is moved at once
  const holder = document.getElementById("network");
  const said = document.getElementById("at");

  /* `tell` says what a thing is, `choose` it, alone or with what is around it; `move` it where it can be moved; `first` is where to begin. */
  M.keys = function (network, { tell, choose, move, first }) {
    holder.firstElementChild.removeAttribute("tabindex"); // one stop of Tab is enough
    let at = null;
    let keyed = false; // whether the reader uses the keyboard now

    const ids = () => network.body.nodeIndices;
    const inOrder = () => [...ids()].sort((left, right) => left - right); // the most connected first
    const place = (id) => network.getPosition(id);

    function go(id) {
      at = id;
      said.textContent = tell(id);
      reveal(place(id));
      network.redraw();
    }

    /* What is out of sight comes to the middle. */
    function reveal({ x, y }) {
      const { x: left, y: top } = network.canvasToDOM({ x, y });
      const seen = left > 0 && top > 0 && left < holder.clientWidth && top < holder.clientHeight;
      if (!seen) network.moveTo({ position: { x, y }, animation: false });
    }

    /* The next thing that way; what stands aside counts as further. */
    function next([right, down]) {
      const from = place(at);
      const far = (id) => {
        const [x, y] = [place(id).x - from.x, place(id).y - from.y];
        const [ahead, aside] = [x * right + y * down, Math.abs(x * down) + Math.abs(y * right)];
        return ahead > 0 && ahead >= aside / 2 ? ahead + 2 * aside : Infinity;
      };
      const found = ids().map((id) => [far(id), id]).filter(([distance]) => distance < Infinity);
      return found.length ? found.reduce((one, other) => (other[0] < one[0] ? other : one))[1] : at;
    }

    function step(by) {
      const all = inOrder();
      return all[(all.indexOf(at) + by + all.length) % all.length];
    }

    function act(event) {
      const { key, shiftKey } = event;
      if (key in WAYS && shiftKey && move) move(at, { x: place(at).x + PUSH * WAYS[key][0], y: place(at).y + PUSH * WAYS[key][1] });
      else if (key in WAYS) go(next(WAYS[key]));
      else if (key === "PageDown" || key === "PageUp") go(step(key === "PageDown" ? 1 : -1));
      else if (key === "Home" || key === "End") go(inOrder().at(key === "Home" ? 0 : -1));
      else if (key === "Enter" || key === " ") choose(at, shiftKey);
      else if (key in ZOOM) network.moveTo({ scale: network.getScale() * ZOOM[key], animation: false });
      else if (key === "0") network.fit({ animation: false });
      else return false;
      return true;
    }

    holder.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !ids().length) return;
      keyed = true;
      if (!ids().includes(at)) at = first();
      if (act(event)) event.preventDefault();
    });
    holder.addEventListener("focus", () => {
      keyed = holder.matches(":focus-visible");
      if (keyed && ids().length) go(ids().includes(at) ? at : first());
    });
    holder.addEventListener("focusout", () => {
      keyed = false;
      network.redraw();
    });

    network.on("afterDrawing", (pen) => {
      if (!keyed || !ids().includes(at)) return;
      const { x, y } = place(at);
      pen.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue("--accent");
      pen.lineWidth = 3 / network.getScale();
      pen.beginPath();
      pen.arc(x, y, network.body.nodes[at].options.size + GAP, 0, 2 * Math.PI);
      pen.stroke();
    });
  };
})(window.MAJLIS);
