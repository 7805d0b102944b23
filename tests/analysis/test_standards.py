"""The tree of standards, also where its parents are wrong."""

from __future__ import annotations

from portfolio_gen.analysis.standards import StandardOf, every_standard, standards_tree
from portfolio_gen.model.school import School


def tree(*standards: tuple[str, str | None], **aligned: list[str]) -> tuple[StandardOf, ...]:
    """The tree of these codes with their parents; `aligned` are competencies with codes."""
    school = School.model_validate(
        {
            "settings": {"name": "S", "levels": []},
            "standards": [
                {"code": code, "statement": code, "parent": parent} for code, parent in standards
            ],
            "frameworks": [
                {
                    "id": "x",
                    "title": "X",
                    "competencies": [
                        {"id": name, "title": name, "standards": codes}
                        for name, codes in aligned.items()
                    ],
                }
            ],
        }
    )
    return standards_tree(school)


def codes(standards: tuple[StandardOf, ...]) -> list[str]:
    return [str(one.standard.code) for one in standards]


def test_narrower_standards_stand_under_their_parents_in_the_order_of_the_file() -> None:
    roots = tree(("B", None), ("B.2", "B"), ("A", None), ("B.1", "B"), ("B.1.x", "B.1"))
    assert codes(roots) == ["B", "A"]
    assert codes(roots[0].narrower) == ["B.2", "B.1"]
    deepest = roots[0].narrower[1].narrower[0]
    assert [one.code for one in deepest.broader] == ["B", "B.1"]


def test_a_parent_that_is_not_there_loses_nothing() -> None:
    assert codes(tree(("A", "nowhere"), ("B", None))) == ["A", "B"]


def test_standards_above_themselves_all_stay() -> None:
    roots = tree(("A", "A"), ("B", "C"), ("C", "B"), ("D", "C"))
    assert codes(tuple(every_standard(roots))) == ["A", "B", "C", "D"]
    assert codes(roots) == ["A", "B", "C"]


def test_of_two_with_one_address_the_first_stays() -> None:
    assert codes(tree(("A.1", None), ("a-1", None))) == ["A.1"]


def test_a_broad_standard_is_reached_by_what_is_aligned_below_it_each_once() -> None:
    (root,) = tree(("A", None), ("A.1", "A"), ("A.2", "A"), one=["A.1", "A.2"], two=["A", "A.2"])
    assert [str(one.id) for one in root.aligned] == ["two"]
    assert sorted(str(one.id) for one in root.reached_by) == ["one", "two"]
