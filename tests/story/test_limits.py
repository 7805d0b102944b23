"""How long and how tangled a story may be: exactly so much is let in, and no more."""

from __future__ import annotations

import pytest

from portfolio_gen.story.limits import is_heavy, too_much

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
