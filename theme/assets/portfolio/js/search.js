// The box to search in. Nothing is fetched before somebody opens it; then Pagefind's program comes,
// and a small index for each shard of the school. Without a server it does not run, and stays away.
(function () {
  "use strict";
  const dialog = document.querySelector(".pg-search");
  const opener = document.querySelector(".pg-find");
  if (!dialog || !opener || !dialog.showModal || location.protocol === "file:") return;

  const part = name => dialog.querySelector(`.pg-search__${name}`);
  const field = part("words"), narrow = part("narrow"), said = part("said");
  const found = part("found"), more = part("more"), letters = part("letters");
  const selects = [...dialog.querySelectorAll("select")];
  const kinds = Object.fromEntries([...selects[0].options].map(one => [one.value, one.dataset.one]));
  const labels = Object.fromEntries([...selects[0].options].map(one => [one.value, one.text]));
  const base = new URL(dialog.dataset.search, location.href), root = new URL("..", base);
  const AT_ONCE = 6, PAUSE = 200, KEY = "pg-search-letters";
  const ELSEWHERE = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

  // ---- What Pagefind is asked -----------------------------------------------------------------

  // Each value is made once; what failed is tried again the next time.
  const kept = new Map();
  function once(name, make) {
    if (!kept.has(name)) {
      kept.set(name, make().catch(error => { kept.delete(name); throw error; }));
    }
    return kept.get(name);
  }

  async function get(name) {
    const answer = await fetch(new URL(name, base));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  }

  const about = () => once("about", () => get("search.json"));

  // One engine for each language, because Pagefind's program knows how one language bends words.
  const engine = lang => once(`engine ${lang}`, async () => {
    const {languages, version, state} = await about();
    const {createInstance} = await import(`${base}pagefind.js?${version}#${lang}`);
    const [first, ...others] = languages[lang].map(name => new URL(`${name}/`, base).pathname);
    const options = {baseUrl: root.pathname, metaCacheTag: state};
    const made = createInstance({...options, basePath: first, noWorker: true});
    await made.filters(); // There are none; but if the program cannot start, this says so.
    await Promise.all(others.map(path => made.mergeIndex(path, {...options, language: lang})));
    return made;
  });

  const facets = lang => once(`facets ${lang}`, async () => {
    const {languages, state} = await about();
    const lists = await Promise.all(languages[lang].map(name => get(`${name}/facets.json?${state}`)));
    const pages = new Map();
    for (const list of lists) {
      list.ids.forEach((id, place) => {
        const page = pages.get(id) || {};
        for (const {name} of selects) {
          const [words, rows] = list[name];
          page[name] = [...(page[name] || []), ...rows[place].map(number => words[number])];
        }
        pages.set(id, page);
      });
    }
    return pages;
  });

  const ownLanguage = () => (document.querySelector(".pg-content h1[lang], .pg-layout[lang]")
    || document.documentElement).lang.toLowerCase().split("-")[0];

  const script = lang => {
    try { return new Intl.Locale(lang).maximize().script; } catch (error) { return undefined; }
  };

  // The languages whose letters these words are written in, and the language of this page.
  async function languagesFor(words) {
    const all = Object.keys((await about()).languages);
    if (!words || chosen().length) return all;
    const latin = !ELSEWHERE.test(words);
    const fit = all.filter(lang => lang === ownLanguage() || !script(lang)
      || (script(lang) === "Latn") === latin);
    return fit.length ? fit : all;
  }

  // Where no word begins with what was typed, Pagefind takes a shorter one: "a" for "agua". With
  // many shards and languages there always is one. So a word that is found whole has to be there.
  async function pagesWith(words) {
    const parts = words.includes('"') ? [] : words.split(/\s+/).filter(one => one.length > 1);
    const all = await Promise.all((await languagesFor(words)).map(async lang => {
      const {search} = await engine(lang);
      const [{results}, ...whole] = await Promise.all(
        [words || null, ...parts.map(one => `"${one}"`)].map(one => search(one)));
      const pages = narrow.open || chosen().length ? await facets(lang) : null;
      return {lang, results, pages, ids: whole.map(one => new Set(one.results.map(page => page.id)))};
    }));
    const known = parts.map((_, place) => all.some(({ids}) => ids[place].size));
    unsure = parts.filter((_, place) => !known[place]);
    return all.flatMap(({lang, results, pages, ids}) => results
      .filter(page => known.every((is, place) => !is || ids[place].has(page.id)))
      .map(page => ({page, lang, facets: pages && pages.get(page.id) || {}})))
      .sort((one, other) => other.page.score - one.page.score);
  }

  const plainly = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Whether a page says something that begins like at least half of each word not found whole.
  function isLike(page) {
    const words = page.content.split(/\s+/);
    const said = plainly([...Object.values(page.meta), ...page.locations.map(place => words[place])].join(" "))
      .split(/[^\p{L}\p{N}]+/u);
    return unsure.every(word => said.some(one => one.startsWith(
      plainly(word).slice(0, Math.max(2, Math.ceil(word.length / 2))))));
  }

  // ---- Narrowing down -------------------------------------------------------------------------

  const chosen = () => selects.filter(select => select.value);
  const fits = (hit, select) => !select.value || (hit.facets[select.name] || []).includes(select.value);

  // A choice offers what the other choices leave, and says how many pages there are of it.
  function offer(hits) {
    for (const select of selects) {
      const left = hits.filter(hit => selects.every(one => one === select || fits(hit, one)));
      const counts = new Map();
      for (const hit of left) {
        for (const word of hit.facets[select.name] || []) counts.set(word, (counts.get(word) || 0) + 1);
      }
      if (select.name === "kind") {
        for (const option of [...select.options].slice(1)) {
          const count = counts.get(option.value) || 0;
          option.text = `${labels[option.value]} (${count})`;
          option.hidden = option.disabled = !count && !option.selected;
        }
        continue;
      }
      const value = select.value;
      if (value && !counts.has(value)) counts.set(value, 0);
      const words = [...counts.keys()].sort((one, other) => one.localeCompare(other));
      if (select.name === "year") words.reverse();
      select.replaceChildren(select.options[0], ...words.map(word => new Option(`${word} (${counts.get(word)})`, word)));
      select.value = value;
    }
  }

  function sayChosen() {
    const names = chosen().map(select => select.name === "kind"
      ? labels[select.value] : select.value);
    const place = part("chosen");
    place.textContent = names.length ? place.dataset.chosen.replace("{what}", names.join(", ")) : "";
    part("all").hidden = !names.length;
  }

  // ---- Showing --------------------------------------------------------------------------------

  let turn = 0, hits = [], shown = 0, timer = 0, unsure = [];

  function say(what, count) {
    said.textContent = said.dataset[what].replace("{count}", count);
  }

  async function look() {
    clearTimeout(timer);
    timer = 0;
    const mine = ++turn, words = field.value.trim();
    const enough = words.length > 1 || ELSEWHERE.test(words);
    sayChosen();
    if (!enough && !chosen().length && !narrow.open) {
      hits = [];
      found.replaceChildren();
      found.removeAttribute("aria-busy");
      more.hidden = true;
      return say("start");
    }
    const waiting = setTimeout(() => mine === turn && say("looking"), 300);
    found.setAttribute("aria-busy", "true");
    try {
      const all = await pagesWith(enough ? words : "");
      if (mine !== turn) return;
      if (narrow.open) offer(all);
      hits = enough || chosen().length ? all.filter(hit => selects.every(one => fits(hit, one))) : [];
      await show(mine, 0);
    } catch (error) {
      if (mine === turn) broken();
    } finally {
      clearTimeout(waiting);
      if (mine === turn) found.removeAttribute("aria-busy");
    }
  }

  function broken() {
    found.replaceChildren();
    more.hidden = true;
    say("broken");
  }

  async function show(mine, from) {
    const next = hits.slice(from, from + AT_ONCE);
    const pages = await Promise.all(next.map(hit => hit.page.data()));
    if (mine !== turn) return;
    const items = pages.map((page, place) => isLike(page) && item(page, next[place].lang)).filter(Boolean);
    shown = from + next.length;
    const count = items.length || from ? hits.length - next.length + items.length : 0;
    more.hidden = shown >= hits.length || !items.length;
    if (from) {
      found.append(...items);
      return items[0]?.querySelector("a").focus();
    }
    found.replaceChildren(...items);
    found.parentElement.scrollTop = 0;
    const nothing = !hits.length && field.value.trim().length < 2 && !chosen().length ? "start"
      : chosen().length ? "noneNarrowed" : "none";
    say(count === 0 ? nothing : count === 1 ? "one" : "many", count);
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function item(page, lang) {
    const marks = Object.fromEntries(page.anchors.filter(one => one.id.startsWith("pg-"))
      .map(one => one.id.split(/:(.*)/s)).reverse()); // The first of a name is ours.
    if (lang === "unknown") lang = "";
    const href = new URL((page.raw_url || page.url).replace(/^\//, ""), root).href;
    const over = [kinds[marks["pg-kind"]], marks["pg-kind"] !== "learner" && page.meta.learner,
      marks["pg-day"] && day(marks["pg-day"])].filter(Boolean);
    const picture = element("div", {class: "pg-hit__picture", "aria-hidden": "true"});
    const source = marks["pg-picture"] && new URL(marks["pg-picture"], root);
    if (source && source.origin === root.origin) {
      picture.append(element("img", {src: source.href, alt: "", loading: "lazy", decoding: "async"}));
    }
    const link = element("a", {class: "pg-hit__link", href, lang, dir: "auto"}, page.meta.title);
    return element("li", {class: `pg-hit pg-hit--${marks["pg-kind"]}`}, picture,
      element("div", {class: "pg-hit__body"},
        element("p", {class: "pg-hit__over"}, ...over.flatMap((one, place) => [
          place ? " · " : "", element("bdi", {}, one)])),
        element("p", {class: "pg-hit__title"}, link),
        element("p", {class: "pg-hit__words", lang, dir: "auto"}, ...excerpt(page))));
  }

  function day(text) {
    return new Date(`${text}T12:00`).toLocaleDateString(document.documentElement.lang || "en",
      {year: "numeric", month: "long"});
  }

  // Pagefind marks the words it found. The page begins with its title, which stands above already.
  function excerpt(page) {
    const title = page.meta.title.trim(), plain = page.plain_excerpt || "";
    const start = page.content.indexOf(plain), words = page.excerpt.split(/\s+/);
    const again = page.content.startsWith(title) ? page.content.slice(start, title.length).trim() : "";
    const text = words.slice(again ? again.split(/\s+/).length : 0).join(" ");
    const decode = piece => piece.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    return [start > 0 && !again ? "… " : "", ...text.split(/(<mark>.*?<\/mark>)/).map(piece =>
      piece.startsWith("<mark>") ? element("mark", {}, decode(piece.slice(6, -7))) : decode(piece))];
  }

  // ---- Opening, closing, keys -----------------------------------------------------------------

  function open() {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    look();
    languagesFor("a").then(languages => engine(languages.includes(ownLanguage()) ? ownLanguage() : languages[0]))
      .catch(broken); // Gets ready while somebody still types.
  }

  const lettersOn = () => {
    try { return localStorage.getItem(KEY) !== "off"; } catch (error) { return true; }
  };

  document.addEventListener("keydown", event => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key === "k") {
      event.preventDefault();
      return open();
    }
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], audio, video");
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (alone && !typing && !dialog.open && ["/", "s", "f"].includes(key) && lettersOn()) {
      event.preventDefault();
      open();
    }
  });

  dialog.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      event.preventDefault();
      return dialog.close();
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const places = [field, ...found.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    const here = places.indexOf(document.activeElement);
    if (!step || here < 0 || event.isComposing) return;
    event.preventDefault();
    places[Math.min(Math.max(here + step, 0), places.length - 1)].focus();
  });

  part("form").addEventListener("submit", async event => {
    event.preventDefault();
    if (timer) await look();
    if (matchMedia("(hover: none)").matches) field.blur(); // The screen's keyboard goes away.
    else found.querySelector("a")?.click();
  });

  field.addEventListener("input", () => {
    clearTimeout(timer);
    found.setAttribute("aria-busy", "true"); // What stands there answers other words.
    timer = setTimeout(look, PAUSE);
  });
  narrow.addEventListener("toggle", look);
  selects.forEach(select => select.addEventListener("change", look));
  part("all").addEventListener("click", () => {
    selects.forEach(select => { select.value = ""; });
    look();
    field.focus();
  });
  more.addEventListener("click", () => show(turn, shown).catch(broken));
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  opener.addEventListener("click", open);
  letters.checked = lettersOn();
  letters.addEventListener("change", () => {
    try { localStorage.setItem(KEY, letters.checked ? "on" : "off"); } catch (error) { /* private browsing */ }
  });
  opener.hidden = false;
})();
