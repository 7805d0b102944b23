"""Topics: a kind question about one that is still too broad."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.checked import check, oven, told


@pytest.mark.parametrize("topic", ["sports", "[sports]", '" sports "'])
def test_one_big_word_gets_a_question(tmp_path: Path, topic: str) -> None:
    (problem,) = check(tmp_path, oven(f"topic: {topic}\n"))
    assert problem.code == "broad-topic" and problem.weight == "look"


@pytest.mark.parametrize("topic", ["[sports, basketball]", "free throws", "[instant replay]", ""])
def test_two_steps_or_two_words_are_narrow_enough(tmp_path: Path, topic: str) -> None:
    assert check(tmp_path, oven(f"topic: {topic}\n")) == []


def test_the_question_stands_at_the_word(tmp_path: Path) -> None:
    assert told(check(tmp_path, oven("topic:\n  - sports\n"))) == [("broad-topic", 4, 5)]
