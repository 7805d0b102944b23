"""The tree of a text keeps every word as it was typed, and the place of each."""

from __future__ import annotations

from textwrap import indent

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.model.place import Items, Mapping, Place, Source, Written, place_of
from portfolio_gen.model.problem import Weight
from portfolio_gen.reading import marks
from portfolio_gen.reading.tree import read_tree

FILE = "students/ana/goals.yml"


def read(text: str, **more):
    return read_tree(Source(path=FILE, text=text), **more)


def tree_of(text: str):
    tree, problems = read(text)
    assert problems == []
    return tree


def told(text: str) -> list[tuple[str, int]]:
    return [(found.code, found.place.line) for found in read(text)[1]]


def test_every_name_and_every_word_knows_its_place() -> None:
    tree = tree_of("- id: read\n  goal: Read é\n")
    [goal] = tree
    assert isinstance(tree, Items) and isinstance(goal, Mapping)
    assert goal.place_of("goal") == Place(file=FILE, line=2, column=3, length=4)
    assert goal["goal"].place == Place(file=FILE, line=2, column=9, length=6)
    assert place_of(tree) == Place(file=FILE, line=1, column=1)
    assert goal.place.line == 1 and goal.place.column == 3


def test_a_part_of_a_file_counts_lines_from_the_top_of_the_file() -> None:
    source = Source(path=FILE, text="---\ntitle: Volcano\n---\n")
    tree, _ = read_tree(source, text="title: Volcano", first_line=2)
    assert tree["title"].place.line == 2
    _, problems = read_tree(source, text="ok: yes\ntitle: a: b", first_line=2)
    assert problems[0].place.line == 3
    assert problems[0].fixes[0].place.line == 3


@pytest.mark.parametrize("word", ["no", "On", "01234", "1:30", "1.10", "null", "~", "0x1F", ".nan"])
def test_every_value_stays_the_text_that_was_typed(word) -> None:
    value = tree_of(f"a: {word}")["a"]
    assert value == word
    assert isinstance(value, Written)


def test_nothing_after_the_colon_is_nothing_and_empty_quotes_are_an_empty_text() -> None:
    assert tree_of('a:\nb: ""\nc: x') == {"a": None, "b": "", "c": "x"}


def test_plain_quoted_and_block_texts_are_all_text() -> None:
    tree = tree_of("a: x\nb: 'y'\nc: |\n  z\n  z\nd: >-\n  u\n  v\ne: one\n  two\n")
    assert tree == {"a": "x", "b": "y", "c": "z\nz\n", "d": "u v", "e": "one two"}


def test_two_ways_to_type_an_accent_are_one() -> None:
    tree = tree_of("cafe\u0301: cafe\u0301")
    assert dict(tree) == {"café": "café"}


def test_a_name_twice_keeps_the_first_and_names_both_lines() -> None:
    tree, problems = read("a: 1\nb: 2\na: 3\n")
    assert tree == {"a": "1", "b": "2"}
    assert problems[0].place.line == 3
    assert "line 1" in problems[0].message and "line 3" in problems[0].message


@pytest.mark.parametrize("words", ["private public", "public private", "family family"])
def test_of_two_audiences_neither_counts(words) -> None:
    first, second = words.split()
    tree, problems = read(f"a: x\naudience: {first}\naudience: {second}\n")
    assert tree["audience"] == "private"
    assert [(found.code, found.privacy) for found in problems] == [("audience-twice", True)]


def test_one_audience_is_kept_as_typed() -> None:
    assert tree_of("audience: public")["audience"] == "public"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x y\nb: *x\n", "copy-mark"),
        ("<<: {a: b}\n", "copy-mark"),
        ("a: !!set {b}\n", "kind-mark"),
        ("[a]: b\n", "name-not-text"),
        ("a: b\n---\nc: d\n", "second-section"),
        ("a: b\n...\n", "second-section"),
        ("%YAML 1.1\n---\na: b\n", "percent-line"),
    ],
)
def test_what_could_make_a_text_mean_something_else_is_refused(text, code) -> None:
    tree, problems = read(text)
    assert tree is None
    assert problems[0].code == code


def test_twenty_deep_is_read_and_twenty_one_is_not() -> None:
    def deep(steps: int) -> str:
        return "a: " + "[" * (steps - 1) + "x" + "]" * (steps - 1)

    assert told(deep(20)) == []
    assert told(deep(21)) == [("nested-too-deep", 1)]


def test_many_lines_are_read_and_too_many_are_not() -> None:
    assert told("a:\n" + "  - b\n" * 5_000) == []
    assert told("a:\n" + "  - b\n" * 9_000) == [("too-much-in-file", 1)]
    assert told("a: [" + "b, " * 25_000 + "]") == [("too-much-in-file", 1)]


@pytest.mark.parametrize("text", ["", "# later\n", "  \n\n", "---\n", "\t\n"])
def test_a_text_with_nothing_in_it_is_only_mentioned(text) -> None:
    tree, problems = read(text)
    assert tree is None
    assert [(found.code, found.weight) for found in problems] == [("nothing-here-yet", Weight.LOOK)]


def test_a_guess_is_suggested_and_never_taken_for_what_was_written() -> None:
    tree, problems = read("a: C# and #1 fan")
    assert tree == {"a": "C# and"}
    assert problems[0].fixes[0].text == '"C# and #1 fan"'
    assert read("a: My: plan")[0] is None


def test_mistakes_of_different_kinds_are_all_named_at_once() -> None:
    text = "a:x\nb: c: d\ne: *f*\ng: h\ng: i\n"
    assert told(text) == [
        ("no-space-after-colon", 1),
        ("colon-in-text", 2),
        ("special-first-sign", 3),
        ("same-name-twice", 5),
    ]


def test_of_a_hundred_mistakes_of_one_kind_twenty_are_named() -> None:
    assert len(told("".join(f"a{n}: b: c\n" for n in range(100)))) == 20


def test_a_person_s_own_words_in_a_sentence_are_marked_as_such() -> None:
    _, [found] = read("because: I cry: often")
    assert any("I cry" in words for words in found.quotes)
    assert "I cry" in found.help


def test_what_nobody_can_explain_gets_an_honest_sentence_on_its_line() -> None:
    assert told("a: b\nc: [d, , e]\nf: g\n") == [("unclear-line", 2)]


GOOD = [
    "a: b\nc:\n  - d\n  - e: f\n    g: h\n",
    "- {a: b, c: [d, e]}\n- 'it''s'\n",
    "a: |\n  one\n\n  two: three\nb: >-\n  four\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_the_slower_reader_gives_the_same_tree(text, monkeypatch) -> None:
    expected = tree_of(text)
    monkeypatch.setattr(marks, "LOADER", yaml.SafeLoader)
    assert tree_of(text) == expected


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=200))
def test_no_text_makes_reading_fail_and_it_is_always_read_the_same(text) -> None:
    first, again = read(text), read(text)
    assert first == again
    tree, problems = first
    assert tree is not None or problems


PIECES = st.sampled_from(
    ["- ", "-", ": ", ":", "  ", "\n", "\t", '"', "'", "[", "]", "{", "}", "#", " #", "&a", "*a",
     "!", "|", ">", "a", "title", "goal", "“", "”", "\u00a0", "\u200b", "---", "...", "<<<<<<< x",
     "é", "%", "@", "?", ",", "=", "1.", "•"]
)  # fmt: skip


@settings(deadline=None, max_examples=500)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_mixture_of_special_signs_makes_reading_fail(text) -> None:
    tree, problems = read(text)
    assert tree is not None or problems
    lines = text.count("\n") + 1
    assert all(1 <= found.place.line <= lines for found in problems)


WORDS = st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1, max_size=20).map(
    lambda text: text.replace("\\", "/").replace('"', "'")
)
NAMES = st.from_regex(r"[a-z][a-z_-]{0,10}", fullmatch=True)
TREES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(
            NAMES.filter(lambda name: name != "audience"), inner, min_size=1, max_size=3
        )
    ),
    max_leaves=10,
)


def dumped(tree) -> str:
    """The plainest way to write a tree: dashes, names, and every text in double quotes."""
    if isinstance(tree, str):
        return f'"{tree}"'
    if isinstance(tree, list):
        return "\n".join(f"-{_below(item)}" for item in tree)
    return "\n".join(f"{name}:{_below(value)}" for name, value in tree.items())


def _below(value) -> str:
    text = dumped(value)
    return f" {text}" if isinstance(value, str) else "\n" + indent(text, "  ")


@settings(deadline=None, max_examples=200)
@given(TREES.filter(lambda tree: not isinstance(tree, str)))
def test_a_tree_written_down_plainly_and_read_back_is_the_same(tree) -> None:
    from portfolio_gen.model.values import plain_text

    def plain(node):
        if isinstance(node, str):
            return plain_text(node)
        if isinstance(node, list):
            return [plain(item) for item in node]
        return {name: plain(value) for name, value in node.items()}

    assert tree_of(dumped(tree)) == plain(tree)
