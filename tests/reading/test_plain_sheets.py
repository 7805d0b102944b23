"""What is told to be plainly right has no slip, whatever the rules would say of it."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.reading.typos import slips_in
from portfolio_gen.reading.typos.plain_sheets import is_plainly_right
from portfolio_gen.reading.typos.rules import slips_by_rules

ROOT = Path(__file__).parents[2]
#: Lines that are right by themselves, and signs that may make them wrong beside each other.
LINES = (
    "name: a", "title: b c", "- a", "- id: x", "id: x", "steps:", "- step: q", "more text",
    '"q": x', "because: |", "because: >-", 'kind: "q"', "list: [a, b]", "# note", "", "-",
    '- "q"', "- [a]", "- project:x", "word:x", "text - more", "- name:", "a: b: c", "x", "goal",
    "SOC.A:", "- SOC.B: z", "- |", "1. x", "* y", "- - x", "- goal:y z",
    "people [x]", "audience: family", "- audience private",
)  # fmt: skip
SIGNS = st.sampled_from([*"\n\n  :#-'\"[]{}|>@`%&*!?,=.;\t\u00a0\u200b“”：–•1aé", ": ", " #", "- "])
LAID_OUT = st.lists(
    st.builds(
        lambda blanks, line, end: " " * blanks + line + end,
        st.integers(0, 6),
        st.sampled_from(LINES),
        st.sampled_from(["", "", "", " ", " # c", ":"]),
    ),
    max_size=8,
).map("\n".join)


@given(LAID_OUT | st.lists(SIGNS, max_size=20).map("".join))
@settings(max_examples=600, deadline=None)
def test_the_glance_agrees_with_the_rules(text) -> None:
    assert slips_in(text) == slips_by_rules(text)


@pytest.mark.parametrize("file", sorted(ROOT.glob("students/*/*.yml")), ids=lambda file: file.name)
def test_the_sample_school_is_plainly_right(file) -> None:
    text = file.read_text(encoding="utf-8")
    assert is_plainly_right(text)
    assert slips_by_rules(text) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "goals:\n  - id: a\n    goal: b\n  - id: c\n",
        "about:\n- project:solar-oven\n- words that go on\n  here\n",
        'because: |\n  # no note\n  a: b: c\n# a note\ntopic: [Ecology, "Systems"]\n',
    ],
)
def test_lists_blocks_and_brackets_are_plain(text) -> None:
    assert is_plainly_right(text)


@pytest.mark.parametrize(
    "text",
    [
        "goal: b: c",
        "goal: #1",
        "- id: a\n   goal: b",
        "- id: a\n  goal: b\n goal: c",
        "goal:\tb",
        "goal: “b”",
        "goal: “b”\u200b",
        "goal: 'b",
        "because: |\n    a\n  b\n",
        "about: [a, {b: c}]",
    ],
)
def test_what_a_rule_must_look_at_is_not_plain(text) -> None:
    assert not is_plainly_right(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: [" + "a   , " * 5_000 + "#",
        "a: [" + '"a"  , ' * 5_000,
        "a: " + "b:c" * 20_000 + ": ",
        "a: " + " " * 50_000 + "#",
    ],
    ids=["items", "quotes", "colons", "spaces"],
)
def test_no_text_makes_the_glance_take_long(text) -> None:
    start = process_time()
    assert not is_plainly_right(text)
    assert process_time() - start < 1
