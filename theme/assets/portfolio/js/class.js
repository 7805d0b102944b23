// Many learners in one table: sort it by any column, narrow it down, and hear what that did.
// Every word stands in the page. Without this program the whole table is there all the same.
(function () {
  "use strict";
  const tools = document.querySelector(".pg-matrix-tools");
  if (!tools) return;
  const said = tools.querySelector("[role=status]"), words = said.dataset;
  const table = document.querySelector(".pg-matrix--levels");
  const rows = [...table.tBodies[0].rows];
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

  // ---- What is said ---------------------------------------------------------------------------

  let sorted = "", narrowed = "", later;
  function say() {
    clearTimeout(later);
    later = setTimeout(() => { said.textContent = `${narrowed}${sorted}.`; }, 250);
  }

  // ---- Narrow it down -------------------------------------------------------------------------

  const field = name => tools.querySelector(`[name=${name}]`);
  const chosen = name => field(name)?.value || "";

  function narrow() {
    const name = plain(chosen("name").trim()), state = chosen("state"), level = chosen("level");
    const of = chosen("class"), grade = chosen("grade");
    let some = 0, cells = 0;
    for (const row of rows) {
      let hits = 0;
      for (const cell of [...row.cells].slice(2)) {
        const hit = (state || level) && (!state || cell.classList.contains(state))
          && (!level || parseInt(cell.textContent, 10) === Number(level));
        cell.classList.toggle("hit", Boolean(hit));
        if (hit) hits += 1;
      }
      const stays = plain(row.cells[0].textContent).includes(name)
        && (!of || row.dataset.class.split(" ").includes(of))
        && (!grade || row.dataset.grade === grade)
        && (!(state || level) || hits > 0);
      row.hidden = !stays;
      if (stays) { some += 1; cells += hits; }
    }
    table.classList.toggle("pg-matrix--narrowed", Boolean(state || level));
    narrowed = filled(some === rows.length ? words.all : words.some, {some, all: rows.length})
      + (state || level ? filled(words.cells, {cells}) : "");
    say();
  }

  // ---- Sort -----------------------------------------------------------------------------------

  // What has least to show comes lowest; a level is worth its place, an assignment its part.
  const ORDER = "mnesxlopd";

  function worth(cell) {
    const look = cell.className[0], number = parseFloat(cell.textContent) || 0;
    if (!look || look === "y" || look === "c") return 100 + number;
    return ORDER.indexOf(look) + number / 100;
  }

  function sort(of, head, place, label) {
    const first = place === 1 ? "descending" : "ascending", now = head.getAttribute("aria-sort");
    const way = !now ? first : now === "ascending" ? "descending" : "ascending";
    const sign = way === "ascending" ? 1 : -1;
    const compare = place === 0
      ? (one, other) => one.cells[0].textContent.localeCompare(other.cells[0].textContent)
      : (one, other) => worth(one.cells[place]) - worth(other.cells[place]);
    const body = of.tBodies[0];
    body.append(...[...body.rows].sort((one, other) => sign * compare(one, other)));
    of.querySelectorAll("[aria-sort]").forEach(one => one.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", way);
    sorted = filled(words.sorted, {column: label, way: words[sign > 0 ? "up" : "down"]});
    say();
  }

  document.querySelectorAll(".pg-matrix").forEach(of => {
    const [upper, lower] = of.tHead.rows;
    [upper.cells[0], upper.cells[1], ...lower.cells].forEach((head, place) => {
      const label = head.textContent.trim(), button = document.createElement("button");
      button.type = "button";
      button.className = "pg-matrix__sort";
      button.setAttribute("aria-label", filled(words.sort, {column: label}));
      button.addEventListener("click", () => sort(of, head, place, label));
      head.append(button);
    });
  });

  tools.hidden = false;
  tools.addEventListener("input", narrow);
  tools.querySelector("button").addEventListener("click", () => {
    tools.querySelectorAll("[name]").forEach(one => { one.value = ""; });
    narrow();
  });
  narrow();
})();
