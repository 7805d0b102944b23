"""A rubric's fingerprint changes with what its levels say, and with nothing else."""

from __future__ import annotations

from portfolio_gen.analysis.fingerprint import rubric_fingerprint
from portfolio_gen.model.project import Criterion, Rubric


def rubric(words: str = "I can", **more: object) -> Rubric:
    rows = (
        Criterion(id="looking", name="Looking", levels={"meeting": words}),
        Criterion(id="telling", name="Telling", levels={"meeting": "I tell"}),
    )
    return Rubric(criteria=more.pop("criteria", rows), **more)


def test_it_is_twelve_signs_and_the_same_every_time() -> None:
    assert len(rubric_fingerprint(rubric())) == 12
    assert rubric_fingerprint(rubric()) == rubric_fingerprint(rubric())


def test_other_words_for_a_level_are_another_version() -> None:
    assert rubric_fingerprint(rubric("I can now")) != rubric_fingerprint(rubric())


def test_the_order_of_the_rows_and_where_it_came_from_are_not() -> None:
    turned = rubric(criteria=tuple(reversed(rubric().criteria)), based_on="young-learner")
    assert rubric_fingerprint(turned) == rubric_fingerprint(rubric())
