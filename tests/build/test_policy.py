"""What a page says a browser may load, and what a host says."""

from __future__ import annotations

import re

import pytest

from portfolio_gen.build.policy import Inline, headers_file, inline_in, policy, with_policy
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages.frame import Site
from tests.output.sample import REPOSITORY

SITE = Site(title="Alder Creek School")


def test_a_script_of_the_theme_is_allowed_by_its_hash_and_by_nothing_else() -> None:
    inline = inline_in("<head><script>alert(1)</script></head>")
    assert inline.scripts == {"'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"}
    said = policy(inline)
    assert "'sha256-bhHHL3z2vDgx" in said and "unsafe-inline" not in said


@pytest.mark.parametrize(
    "page",
    ["<script src=a.js></script>", '<script type="application/json">{}</script>', "<p>a</p>"],
)
def test_files_and_data_need_no_hash(page: str) -> None:
    assert inline_in(page) == Inline()


def test_what_stands_in_the_words_of_a_guide_may_not_run_but_may_look_as_it_does() -> None:
    content = '<td style="text-align: center">1</td><script>alert(1)</script>'
    inline = inline_in("<head></head>", content)
    assert inline == Inline(styles=True)
    assert "style-src 'self' 'unsafe-inline'" in policy(inline)
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy(inline)


def test_a_page_from_a_folder_may_load_files() -> None:
    assert "script-src 'self' file:" in policy(Inline(), from_folder=True)
    assert "file:" not in policy(Inline())


def test_the_policy_stands_before_everything_that_is_loaded() -> None:
    page = '<html><head>\n<meta charset="utf-8"><script src=a.js></script></head>'
    html = with_policy(page, policy(Inline()))
    assert html.index("charset") < html.index("Content-Security-Policy") < html.index("<script")


def headers(edition: str, site: Site = SITE) -> str:
    return headers_file(policy(Inline()), Edition.named(edition), site).decode()


def test_search_engines_hear_of_pictures_from_the_host() -> None:
    assert re.findall(r"^/.*", headers("public"), re.MULTILINE) == ["/*", "/learners/*", "/media/*"]
    found = Site(title="Alder Creek School", findable=True)
    assert "X-Robots-Tag" not in headers("public", found)
    for edition in ("school", "staff", "family:ana", "learner:ana"):
        assert headers(edition, found).count("X-Robots-Tag") == 1


def test_the_docs_say_the_same_for_other_hosts() -> None:
    docs = (REPOSITORY / "docs/publishing.md").read_text(encoding="utf-8")
    nginx, caddy = re.findall(r"```(?:nginx|caddy)\n(.*?)```", docs, re.DOTALL)
    for line in headers("public").split("/learners/*")[0].splitlines()[1:]:
        name, value = line.strip().split(": ", 1)
        for part in (nginx, caddy):
            assert re.search(rf'{name} "?{re.escape(value)}"?', part), name
