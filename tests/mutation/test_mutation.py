"""Changes to a guard are made, noticed where a test looks, and told where none does."""

from __future__ import annotations

import ast
from random import Random

import pytest

from tests.mutation.changes import changes
from tests.mutation.groups import GROUPS, Group
from tests.mutation.run import ROOT, Outcome, in_a_copy, outcomes_of

SAMPLE = Group(
    modules={"tests/mutation/sample_guard.py": frozenset()},
    tests=("tests/mutation/sample_tests.py",),
)


def told(code: str, only: frozenset[str] = frozenset()) -> set[str]:
    return {str(change) for change in changes(ast.parse(code), only)}


def outcomes() -> list[Outcome]:
    return outcomes_of(SAMPLE, lambda one: None, module="", name="", most=None, chance=Random(1))


def test_what_no_test_looks_at_is_told_and_everything_else_is_noticed() -> None:
    made = in_a_copy(outcomes, 60)
    assert {one.what for one in made if not one.is_noticed} == {
        "may_see: word.strip() => word",
        "unsaid: word.strip() => word",
        "unsaid: return word.strip() => return None",
    }
    noticed = {one.what for one in made if one.is_noticed}
    assert {"OPEN: 'public' => 'publicQ'", "may_see: age < 13 => age <= 13"} <= noticed


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("if a and b:\n    c()", ": a and b => a"),
        ("if a and b:\n    c()", ": a and b => a or b"),
        ("if a:\n    c()", ": a => True"),
        ("if a:\n    raise X", ": raise X => pass"),
        ("x = [a for a in b if a]", "x: a => True"),
        ("x = a if not b else c", "x: not b => b"),
        ("x = a not in b", "x: a not in b => a in b"),
        ("x = a & b", "x: a & b => a"),
        ("x = escape(a)", "x: escape(a) => a"),
        ("x = a.casefold()", "x: a.casefold() => a"),
        ("x = {*a, 'b'}", "x: {*a, 'b'} => {'b'}"),
        ("def f():\n    return a", "f: return a => return None"),
    ],
)
def test_a_guard_is_weakened_in_every_way(code: str, change: str) -> None:
    assert change in told(code)


@pytest.mark.parametrize(
    "code",
    ['"""Words."""', "def f(a: 'int') -> 'str': pass", "x = str(a)", "__all__ = ['a']", "x = a",
     "from a import b", "if TYPE_CHECKING:\n    b()"],
)  # fmt: skip
def test_what_nobody_could_notice_is_left_alone(code: str) -> None:
    assert told(code) == set()


def test_only_what_is_named_is_changed_and_the_tree_is_whole_afterwards() -> None:
    tree = ast.parse("x = 1\ny = 2\ndef f():\n    return 3\n")
    found = changes(tree, frozenset({"y", "f"}))
    assert {str(one) for one in found} == {"y: 2 => 3", "f: 3 => 4", "f: return 3 => return None"}
    before = ast.dump(tree)
    for one in found:
        with one.made():
            assert ast.dump(tree) != before
    assert ast.dump(tree) == before


def test_every_module_test_and_name_of_a_group_is_there() -> None:
    for group in GROUPS.values():
        assert all((ROOT / test).exists() for test in group.tests)
        for file, only in group.modules.items():
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            assert only <= {getattr(one, "name", "") for one in tree.body}
