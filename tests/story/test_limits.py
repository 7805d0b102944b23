"""How long and how tangled a story may be: exactly so much is let in, and no more."""

from __future__ import annotations

import os

import pytest

from portfolio_gen.story import trial, words_of
from portfolio_gen.story.limits import is_heavy, too_much
from tests.story.written import html, story

MOST = [
    ("[", 800), ("<", 2_000), ("|", 10_000), ("*", 5_000), ("_", 5_000), ("~", 1_000),
    ("`", 5_000), ("@", 300), ("://", 1_000), ("www.", 1_000), ("&", 20_000), ("\u00a0", 20_000),
    ("\n", 10_000),
]  # fmt: skip


@pytest.mark.parametrize(("sign", "most"), MOST)
def test_a_sign_may_stand_so_often(sign: str, most: int) -> None:
    assert too_much(sign * most) is None
    assert too_much(sign * (most + 1)) == "story-too-complicated"


@pytest.mark.parametrize(("sign", "most"), MOST)
def test_half_as_many_are_heavy(sign: str, most: int) -> None:
    assert not is_heavy(sign * (most // 2))
    assert is_heavy(sign * (most // 2 + 1))


def test_a_story_may_be_so_long() -> None:
    assert too_much("a" * 200_000) is None
    assert too_much("a" * 200_001) == "story-too-long"
    assert not is_heavy("a" * 40_000) and is_heavy("a" * 40_001)


@pytest.mark.parametrize("before", ["", "words\n", "\n"])
@pytest.mark.parametrize(
    ("most", "more"),
    [(">" * 19, ">"), ("- " * 19, "- "), ("* " * 19, "+ "), ("1. " * 19, "2) "),
     (" > " * 19, ">"), (" " * 79 + "- a", " "), ("\t" * 19 + "> a", "\t")],
)  # fmt: skip
def test_lines_may_be_so_deep(before: str, most: str, more: str) -> None:
    assert too_much(f"{before}{most}") is None
    assert too_much(f"{before}{more}{most}") == "story-too-complicated"


def test_deep_lines_further_on_in_words_are_words() -> None:
    assert too_much("so " + ">" * 40) is None
    assert too_much(" " * 90 + "words") is None


def test_a_heavy_story_is_tried_first_and_what_breaks_is_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = trial.marked_html

    def engine(text: str) -> str:
        if "bad" in text:
            os.abort()
        return made(text)

    monkeypatch.setattr(trial, "marked_html", engine)
    heavy = "words " * 7_000
    assert trial.too_much(story(heavy)) is None
    assert trial.too_much(story(f"bad {heavy}")) == "story-too-complicated"
    assert trial.too_much(story("bad")) is None, "small ones are not tried"
    assert trial.too_much(story(f"bad {'a' * 200_000}")) == "story-too-long", "nor is this one"


@pytest.mark.parametrize("step", ["marked_html", "taken_in", "last_word"])
def test_a_heavy_story_goes_the_whole_way_when_it_is_tried(
    monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    done = getattr(trial, step)

    def failing(text: str) -> str:
        if step in text:
            raise ArithmeticError(step)
        return done(text)

    monkeypatch.setattr(trial, step, failing)
    heavy = "words " * 7_000
    assert trial.too_much(story(f"{heavy} as usual")) is None
    with pytest.raises(ArithmeticError):
        trial.too_much(story(f"<b>{heavy}</b> {step}"))


def test_words_of_a_story_that_is_too_much_are_none() -> None:
    assert words_of(story("so **many** words")) == "so many words"
    assert words_of(story("a" * 200_001)) == ""


def test_a_jump_that_was_typed_in_html_and_other_html_of_a_learner() -> None:
    assert html("<a href='#'>x</a>") == '<p dir="auto">x</p>\n'
    assert "input" not in html("<input type=text> <input type=checkbox>")
    assert '<pre tabindex="0">' in html("<pre>typed\n  so</pre>")
    assert '<dt dir="auto">' in html("<dl><dt>a</dt><dd>b</dd></dl>")
    assert "onerror" not in html('<img src="x.png" alt="a" onerror="x">')
