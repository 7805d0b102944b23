"""Every format, told about the same four problems."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Fix, Problem, Weight
from portfolio_gen.report import FORMATS, one_line, report

EXPECTED = Path(__file__).parent / "expected"
GOALS = "students/amara-o/goals.yml"
SOURCES = {
    GOALS: Source(
        path=GOALS, text="- id: read\n  goal: قراءة\n  kind: habbit\n  status: \x1b[31mkept\n"
    ),
}


def a_problem(code: str, file: str, line: int = 1, column: int = 1, **more: object) -> Problem:
    values = {"weight": Weight.MUST_FIX, "message": "Something is wrong.", "help": "Mend it."}
    place = Place(file=file, line=line, column=column, length=more.pop("length", 1))
    return Problem(code=code, place=place, **{**values, **more})


HABBIT = a_problem(
    "unknown-choice", GOALS, 3, 9, length=6,
    message="“habbit” is none of the words for this.",
    help="Did you mean “habit”? Choose one of: academic, habit, project.",
    quotes=("habbit",),
    fixes=(Fix(place=Place(file=GOALS, line=3, column=9, length=6), text="habit"),),
)  # fmt: skip
FOUR = [
    a_problem("untold", "school/school.yml", weight=Weight.LOOK, message="Look here."),
    a_problem("unknown-choice", GOALS, 4, 11, length=9, message="“\x1b[31mkept” is strange.",
              quotes=("\x1b[31mkept",)),
    HABBIT,
    a_problem("private-thing", "students/ben-t/profile.yml", 2, privacy=True),
]  # fmt: skip


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_each_format_tells_the_same_problems_its_own_way(
    form: str, expect: Callable[[Path, str], None]
) -> None:
    expect(EXPECTED / f"{form}.txt", report(FOUR, form, SOURCES))


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_order_they_were_found_in_and_saying_them_twice_change_nothing(form: str) -> None:
    again = [*reversed(FOUR), *FOUR]
    assert report(again, form, SOURCES) == report(FOUR, form, SOURCES)


@pytest.mark.parametrize("form", ["github", "gitlab", "rdjson"])
def test_formats_that_strangers_read_leave_out_a_persons_words(form: str) -> None:
    assert "habbit" not in report([HABBIT], form, SOURCES)


@pytest.mark.parametrize("form", ["text", "plain", "json"])
def test_formats_for_the_person_show_their_own_words(form: str) -> None:
    assert "habbit" in report([HABBIT], form, SOURCES)


def test_a_build_log_leaves_out_a_persons_words_too() -> None:
    assert "habbit" not in one_line(HABBIT)
    assert one_line(HABBIT).startswith(f"{GOALS}:3:9: “…” is none")


def test_a_short_word_is_left_out_only_where_it_stands_alone() -> None:
    a = a_problem("x", "f.yml", message="“a” is not a date at all.", quotes=("a",))
    assert "“…” is not … date at all" in report([a], "github", {})


PRANKS = {
    "order": "::error::owned",
    "order-after-spaces": "   ::set-output name=x::y",
    "old-order": "##[set-env name=X]y",
    "new-line-and-order": "fine\n::error::owned",
    "return-and-order": "fine\r::error::owned",
    "colour": "\x1b[2J\x1b[31mred",
    "eight-bit-colour": "\x9b31mred",
    "turned": "abc\u202egnp.exe",
    "odd-line-break": "a\u2028::error::b",
}


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.parametrize("prank", sorted(PRANKS))
def test_nothing_in_a_value_reaches_the_terminal_or_orders_a_log(form: str, prank: str) -> None:
    typed = PRANKS[prank]
    file = f"students/x/{typed}.yml"
    found = a_problem("odd", file, message=f"{typed} is odd.", help=typed)
    told = report([found], form, {file: Source(path=file, text=typed)})
    ours = (f"::error file={'students/x/'}",) if form == "github" else ()
    for line in told.split("\n"):
        assert not line.lstrip().startswith("::") or line.startswith(ours)
        assert "##[" not in line
    assert not set(told) & {"\x1b", "\x9b", "\r", "\u202e", "\u2028"}
    if form == "github":
        assert sum(line.startswith("::") for line in told.split("\n")) == 1


def test_github_properties_cannot_be_broken_out_of() -> None:
    found = a_problem("odd", "students/x/a,line=9::b%.yml")
    told = report([found], "github", {})
    assert told.startswith("::error file=students/x/a%2Cline=9%3A%3Ab%25.yml,line=1,")


def test_github_tells_the_ten_most_useful_and_counts_the_rest() -> None:
    looks = [a_problem("look", f"a{n}.yml", weight=Weight.LOOK) for n in range(9)]
    faults = [a_problem("fault", f"b{n}.yml") for n in range(5)]
    secret = a_problem("secret", "z.yml", privacy=True)
    lines = report([*looks, *faults, secret], "github", {}).splitlines()
    assert "title=secret" in lines[0]
    assert ["::error" in line for line in lines[:10]] == [True] * 6 + [False] * 4
    assert lines[10].startswith("And 5 more.")
    assert lines[11] == "6 things to fix and 9 things worth a look, in 15 files."


def test_ten_problems_are_all_told() -> None:
    ten = [a_problem("fault", f"b{n}.yml") for n in range(10)]
    told = report(ten, "github", {})
    assert told.count("::error") == 10 and "more." not in told


def test_one_file_with_many_faults_does_not_hide_the_others() -> None:
    many = [a_problem("fault", "a.yml", line) for line in range(1, 20)]
    told = report([*many, a_problem("fault", "z.yml")], "github", {})
    assert "file=z.yml" in told


def test_a_gitlab_fingerprint_stays_when_lines_are_added_above() -> None:
    before, after = a_problem("odd", "a.yml", 3), a_problem("odd", "a.yml", 30)
    assert prints([before]) == prints([after])
    assert prints([before]) != prints([a_problem("odd", "b.yml", 3)])
    assert len(set(prints([before, after]))) == 2


def prints(problems: list[Problem]) -> list[str]:
    return [entry["fingerprint"] for entry in json.loads(report(problems, "gitlab", {}))]


def test_rdjson_counts_bytes_where_we_count_letters() -> None:
    found = a_problem("odd", GOALS, 2, 10, length=2)
    place = json.loads(report([found], "rdjson", SOURCES))["diagnostics"][0]["location"]["range"]
    assert place["start"] == {"line": 2, "column": 11}
    assert place["end"] == {"line": 2, "column": 15}


def test_rdjson_offers_a_correction_only_when_it_quotes_nobody() -> None:
    fix = Fix(place=Place(file="a.yml"), text="  ")
    tab = a_problem("tab-key", "a.yml", fixes=(fix,))
    assert "suggestions" in report([tab], "rdjson", {})
    assert "suggestions" not in report([HABBIT], "rdjson", SOURCES)


def test_the_caret_stands_under_wide_letters_and_not_under_marks() -> None:
    source = Source(path="a.yml", text="目標: wrong\ne\u0301: wrong")
    wide = report([a_problem("x", "a.yml", 1, 5, length=5)], "text", {"a.yml": source})
    marks = report([a_problem("x", "a.yml", 2, 5, length=5)], "text", {"a.yml": source})
    assert "      |       ^^^^^" in wide.splitlines()
    assert "      |    ^^^^^" in marks.splitlines()


def test_a_very_long_line_is_cut_around_what_is_wrong() -> None:
    source = Source(path="a.yml", text="x" * 3000 + "wrong" + "y" * 3000)
    told = report([a_problem("x", "a.yml", 1, 3001, length=5)], "text", {"a.yml": source})
    shown, caret = told.splitlines()[1:3]
    assert len(shown) < 110 and shown.index("wrong") == caret.index("^^^^^")


def test_a_file_nobody_could_read_is_told_without_a_line() -> None:
    told = report([a_problem("gone", "a.yml")], "text", {})
    assert told.splitlines()[:2] == ["gone   a.yml:1:1", "  Something is wrong."]


@pytest.mark.parametrize("form", ["text", "plain", "github"])
def test_no_problem_is_said_kindly(form: str) -> None:
    assert report([], form, {}) == "All good. Nothing to fix.\n"


def test_no_problem_is_an_empty_list_for_a_program() -> None:
    assert json.loads(report([], "json", {})) == json.loads(report([], "gitlab", {})) == []


def test_one_thing_in_one_file_is_counted_in_the_singular() -> None:
    told = report([a_problem("x", "a.yml")], "text", {})
    assert told.endswith("1 thing to fix, in 1 file.\n")
