"""Payloads in every field that ends on a page, in a real browser: none of them ever runs.

The browser is told to ignore the pages' own policy, so that what is tested is that nothing is
there to run; then it keeps to it, and may have nothing to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from tests.browser.checks import open_all
from tests.browser.site_server import serving
from tests.browser.windows import SLOWEST
from tests.hostile.payloads import hostile_school, mistaken_files, payloads
from tests.small_school import TODAY, write_school

#: One process for all, so that the school is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("payloads")]

SEED = 20261122
SETTINGS = "site_name: A\nsite_url: https://alder.example/\ntheme: material\nplugins: [portfolio]\n"
TRAP = """
window.__fired = [];
for (const name of ["alert", "confirm", "prompt", "print"]) {
  window[name] = number => { window.__fired.push(`${name} ${number}`); };
}
addEventListener("securitypolicyviolation", one => {
  window.__fired.push(`${one.effectiveDirective} ${one.blockedURI} ${one.sample}`);
});
"""
#: Lets every element have every event, and looks for what waits for a reader to touch it. The
#: search is left shut: a test of its own puts words into it, and it takes longer than all else.
PROVOKE = """async () => {
  const names = ["error", "load", "click", "mouseover", "focus", "toggle", "animationstart",
    "input", "begin", "beforetoggle", "close", "start", "finish", "pointerenter", "submit"];
  const stop = event => event.preventDefault();
  addEventListener("click", stop, true);
  addEventListener("submit", stop, true);
  const found = [];
  for (const one of document.querySelectorAll("article *, header *, nav *, footer *, title")) {
    for (const {name, value} of one.attributes) {
      if (/^on/i.test(name)) found.push(`${one.tagName} ${name}`);
      if (/^(href|src|action|formaction|data|xlink:href|poster|ping|srcdoc|background)$/i.test(name)
          && !/^(https?:|mailto:|\\.|#|[\\w%-]+[\\/.])/.test(value) && value !== "") {
        found.push(`${one.tagName} ${name}=${value.slice(0, 60)}`);
      }
    }
    if (/^(script|iframe|object|embed|base|meta|link|style|template|frame|applet|math|input)$/i
          .test(one.tagName) && !one.closest("dialog") && !one.matches("script[src*='assets/']")
        && !(one.matches("input[type=checkbox][disabled], .pg-matrix-tools input"))) {
      found.push(one.outerHTML.slice(0, 120));
    }
    if (one.closest("dialog, .pg-find")) continue;
    for (const name of names) one.dispatchEvent(new Event(name, {cancelable: true}));
  }
  await new Promise(done => setTimeout(done, 0));
  return [...window.__fired, ...found];
}"""


@pytest.fixture(scope="module")
def count(request: pytest.FixtureRequest) -> int:
    return 2_000 if request.config.getoption("--long") else 300


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, count: int) -> Path:
    files = {**hostile_school(count, SEED), "mkdocs.yml": SETTINGS}
    return built(write_school(tmp_path_factory.mktemp("hostile"), files), "build")


@pytest.fixture(scope="module")
def with_mistakes(tmp_path_factory: pytest.TempPathFactory, count: int) -> Path:
    """What a preview shows of files full of mistakes, in their own words."""
    files = {**mistaken_files(count, SEED), "mkdocs.yml": SETTINGS}
    return built(write_school(tmp_path_factory.mktemp("mistaken"), files), "serve")


def built(root: Path, command: str) -> Path:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"))
    config.plugins["portfolio"].config.load_dict({"edition": "staff", "as_of": TODAY.isoformat()})
    config.plugins.on_startup(command=command, dirty=False)
    build(config)
    return root / "site"


def addresses(site: Path) -> list[str]:
    pages = sorted(path.relative_to(site).parent.as_posix() for path in site.rglob("index.html"))
    return [f"{page}/".removeprefix("./") for page in pages]


@pytest.fixture(params=[True, False], ids=["without a policy", "with its policy"])
def page(browser, request: pytest.FixtureRequest) -> Iterator[object]:
    window = browser.new_context(bypass_csp=request.param)
    window.add_init_script(TRAP)
    made = window.new_page()
    made.set_default_timeout(SLOWEST)
    made.ignores_policy = request.param
    yield made
    window.close()


def provoked(page, site: Path, every: int = 1) -> list[str]:
    """Everything that ran on a page of this site, or waits to be touched."""
    found = []
    page.on("dialog", lambda dialog: (found.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda said: found.append(said.text) if "Policy" in said.text else None)
    with serving(site) as start:
        for address in addresses(site)[::every]:
            page.goto(start + quote(address), wait_until="domcontentloaded")
            open_all(page)
            found += [f"{address}: {one}" for one in page.evaluate(PROVOKE)]
            if unquote(page.url) != start + address:
                found.append(f"{address} led to {page.url}")
    return found


def test_no_payload_runs(page, site: Path, long_run: bool) -> None:
    """With the policy on some pages only, because there is nothing left for it to do."""
    every = 1 if page.ignores_policy or long_run else 6
    assert not (found := provoked(page, site, every)), "\n".join(found[:20])


def test_no_payload_runs_where_mistakes_are_shown(page, with_mistakes: Path) -> None:
    assert not (found := provoked(page, with_mistakes)), "\n".join(found[:20])


def test_no_payload_runs_in_what_search_finds_or_in_a_feed(page, site: Path) -> None:
    with serving(site) as start:
        page.goto(start)
        for words in ("alert", "script", "img", "onerror", "javascript"):
            if not page.locator(".pg-search[open]").count():
                page.get_by_role("button", name="Search", exact=True).click()
            page.locator(".pg-search__words").fill(words)
            page.locator(".pg-search__found:not([aria-busy])").wait_for(state="attached")
            assert not page.evaluate("window.__fired"), words
        assert page.locator(".pg-hit").count()
        page.goto(f"{start}feed.xml")  # The browser shows it in a style of its own.
        fired = page.evaluate("window.__fired")
        assert not [one for one in fired if not one.startswith("style-src")]


def test_the_payloads_are_there(site: Path, count: int) -> None:
    """As words, or in the page's source: what is refused or taken out proves little."""
    text = "".join(path.read_text(encoding="utf-8") for path in site.rglob("index.html"))
    there = set(map(int, re.findall(r"alert\((\d+)\)", text)))
    with_a_call = [number for number, one in payloads(count, SEED) if f"alert({number})" in one]
    assert len(there & set(with_a_call)) > 0.9 * len(with_a_call)


def test_the_trap_is_real(page) -> None:
    """The nearly wrong twin: what would run does."""
    page.set_content("<article><img src=x onerror='alert(7)'><a href='javascript:alert(8)'>x</a>")
    page.evaluate(TRAP)
    found = page.evaluate(PROVOKE)
    assert "alert 7" in found and "A href=javascript:alert(8)" in found
