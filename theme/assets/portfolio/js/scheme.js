// Light or dark: as the reader chose here before, else as their device asks.
// It runs before the page is drawn, so nothing flashes; without it the device still decides.
(function () {
  "use strict";
  var key = "pg-scheme";
  var dark = matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }

  function show(scheme) {
    document.body.setAttribute("data-md-color-scheme", scheme);
    document.querySelectorAll(".pg-scheme").forEach(function (button) {
      button.setAttribute("aria-pressed", String(scheme === "slate"));
    });
  }

  function current() {
    return chosen() || (dark.matches ? "slate" : "default");
  }

  document.documentElement.classList.replace("no-js", "js");
  show(current());
  dark.addEventListener("change", function () { show(current()); });

  document.addEventListener("DOMContentLoaded", function () {
    show(current());
    document.querySelectorAll(".pg-scheme").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        var scheme = current() === "slate" ? "default" : "slate";
        try { localStorage.setItem(key, scheme); } catch (error) { /* private browsing */ }
        show(scheme);
      });
    });
  });
})();
