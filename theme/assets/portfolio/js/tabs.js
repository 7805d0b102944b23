// Which tab of a guide is open at first: the one that the address names, or that was chosen before.
(function () {
  "use strict";
  const chosen = "linked" in document.currentScript.dataset && window.__md_get("__tabs");
  for (const name of Array.isArray(chosen) ? chosen.reverse() : []) {
    for (const label of document.querySelectorAll(".tabbed-set > .tabbed-labels > label")) {
      if (label.innerText.trim() === name) document.getElementById(label.htmlFor).checked = true;
    }
  }
  const target = document.getElementById(location.hash.slice(1));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
})();
