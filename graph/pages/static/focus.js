/* The keyboard keeps its place when what it stands on is made anew. */
"use strict";

(function (M) {
  const CONTROLS = "a[href], button, summary";

  /* Where the focus is in a holder; what is given back puts it there again, or where the rest has changed, on the heading; where nothing is left, on the network. */
  M.held = function (holder) {
    const place = [...holder.querySelectorAll(CONTROLS)].indexOf(document.activeElement);
    const inside = holder.contains(document.activeElement);
    return (same) => {
      if (!inside) return;
      const control = same && holder.querySelectorAll(CONTROLS)[place];
      if (holder.hidden) M.toNetwork();
      else if (control) control.focus();
      else M.toHeading(holder);
    };
  };

  M.toNetwork = () => document.getElementById(M.state.view === "table" ? "table" : "network").focus();

  M.toHeading = function (holder) {
    const heading = holder.querySelector("h2, .end");
    heading.tabIndex = -1;
    heading.focus();
  };
})(window.MAJLIS);
