// What Material's program keeps a reader's choices with, under the names that it looks for.
(function () {
  "use strict";
  const scope = new URL(document.currentScript.dataset.scope, location);
  window.__md_scope = scope;
  window.__md_hash = words => [...words].reduce((sum, one) => (sum << 5) - sum + one.charCodeAt(0), 0);
  window.__md_get = (key, store = localStorage, of = scope) =>
    JSON.parse(store.getItem(`${of.pathname}.${key}`));
  window.__md_set = (key, value, store = localStorage, of = scope) => {
    try { store.setItem(`${of.pathname}.${key}`, JSON.stringify(value)); } catch (error) { /* private browsing */ }
  };
})();
