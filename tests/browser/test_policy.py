"""What a browser may load and run: the site's own files and nothing else, and all still works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.kinds_of_pages import KINDS
from tests.browser.site_server import said_with_pages, serving
from tests.once import shared_folder
from tests.output.sample import built

pytestmark = pytest.mark.browser

META = "document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content"
ROBOTS = "document.querySelector('meta[name=robots]')?.content"
#: Tries what an intruder would, and tells what the browser refused.
INTRUDER = """async () => {
  const refused = [];
  addEventListener("securitypolicyviolation", one => refused.push(one.effectiveDirective));
  const add = (name, settings) =>
    document.body.append(Object.assign(document.createElement(name), settings));
  add("script", {textContent: "window.__pwned = 1"});
  add("div", {innerHTML: "<img src=data:, onerror='window.__pwned = 2'>"});
  add("script", {src: "https://a.example/x.js"});
  add("img", {src: "https://a.example/x.png"});
  add("iframe", {src: "https://a.example/"});
  add("object", {data: "https://a.example/x"});
  add("style", {textContent: "* { color: red }"});
  add("base", {href: "https://a.example/"});
  add("form", {action: "https://a.example/", id: "phish"});
  document.getElementById("phish").submit();
  await fetch("https://a.example/").catch(() => 0);
  setTimeout("window.__pwned = 3");
  for (let tries = 0; tries < 50 && new Set(refused).size < 10; tries++)
    await new Promise(done => setTimeout(done, 100));
  return [window.__pwned ?? null, [...new Set(refused)].sort()];
}"""
REFUSED = [
    "base-uri", "connect-src", "form-action", "frame-src", "img-src", "object-src", "script-src",
    "script-src-attr", "script-src-elem", "style-src-elem",
]  # fmt: skip


@pytest.fixture(scope="module")
def public_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built("public", shared_folder(tmp_path_factory))


@pytest.fixture(scope="module")
def public_site(public_folder: Path) -> Iterator[str]:
    with serving(public_folder) as address:
        yield address


def test_every_kind_of_page_keeps_to_its_policy(browser, staff_site: str) -> None:
    """Nothing is refused anywhere, neither by the host's policy nor by the page's own."""
    page = browser.new_context().new_page()
    refused = []
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    for kind, address in KINDS.items():
        answer = page.goto(staff_site + address)
        assert "script-src 'self' 'wasm-unsafe-eval';" in page.evaluate(META), kind
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], kind
        assert page.locator(".pg-scheme").is_visible(), kind
        assert not page.locator("script:not([src], [type='application/json'])").count(), kind
    page.context.close()
    assert not refused


def test_what_a_guide_has_more_still_works(opened, small_site) -> None:
    """Guides are written by staff: with tables that set a side, and MkDocs' own program."""
    guide = "# Guide\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n"
    page = opened(small_site({"docs/guide.md": guide}) + "guide/")
    assert page.locator("td").first.evaluate("one => getComputedStyle(one).textAlign") == "center"
    assert page.evaluate("typeof __md_get") == "function"


@pytest.mark.parametrize("where", ["by its host", "by itself", "from a folder"])
def test_an_intruder_gets_nothing(browser, public_folder: Path, where: str) -> None:
    page = browser.new_context().new_page()
    with serving(public_folder) as address:
        if where == "by its host":
            page.route(address, without_meta)
        if where == "by itself":
            page.route(address, without_headers)
        folder = (public_folder / "index.html").as_uri()
        page.goto(folder if where == "from a folder" else address)
        done, refused = page.evaluate(INTRUDER)
    page.context.close()
    assert done is None
    assert refused == REFUSED


def without_meta(route) -> None:
    answer = route.fetch()
    body = answer.text().replace('http-equiv="Content-Security-Policy"', "data-taken-out")
    route.fulfill(response=answer, body=body)


def without_headers(route) -> None:
    answer = route.fetch()
    headers = {name: value for name, value in answer.headers.items() if "policy" not in name}
    route.fulfill(response=answer, headers=headers)


def test_the_intruder_is_real(browser, public_folder: Path) -> None:
    """The nearly wrong twin: where nobody says a policy, the same script runs."""
    page = browser.new_context().new_page()
    page.set_content("<body></body>")
    done, refused = page.evaluate(INTRUDER.replace(".submit()", ".remove()"))
    page.context.close()
    assert done is not None
    assert refused == []


def test_search_engines_are_asked_to_leave_learners_out(opened, public_site: str) -> None:
    robots = {
        kind: opened(public_site + KINDS[kind]).evaluate(ROBOTS)
        for kind in ("home", "topic", "guide", "learners", "learner", "project")
    }
    unlisted = {kind for kind, says in robots.items() if (says or "").startswith("noindex")}
    assert unlisted == {"learners", "learner", "project"}


def test_the_headers_say_it_of_pictures_too(public_folder: Path) -> None:
    text = (public_folder / "_headers").read_text(encoding="utf-8")
    assert "/media/*\n  X-Robots-Tag: noindex" in text
    assert "X-Robots-Tag" not in said_with_pages(public_folder)
