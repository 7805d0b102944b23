"""A family's word under a wrong name closes whoever is meant, and a leaver's stops nothing."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import SchoolReading, read_school_files
from portfolio_gen.report.harmless import for_strangers
from tests.small_school import write_school

ROSTER = """\
id,name,grade,classes,advisor,status
ana,Ana Quartzov,6,,,active
ben-t,Ben Tran,7,,,active
k12,Zo\u00eb O'Moss,7,,,active
wei,\u738b\u5c0f\u660e,8,,,active
"""
IDS = ("ana", "ben-t", "k12", "wei")
AGREED = "".join(f"{learner}: {{publish: public}}\n" for learner in IDS)


def read(root: Path, consent: str, roster: str = ROSTER) -> tuple[SchoolReading, list[Problem]]:
    write_school(root, {"school/roster.csv": roster, "school/consent.yml": consent})
    school = read_school_files(root)
    return school, [one for one in school.problems if one.place.file == "school/consent.yml"]


def closed(school: SchoolReading) -> set[str]:
    return set(IDS) - set(school.consent)


@pytest.mark.parametrize(
    ("key", "learner"),
    [
        ("Ana", "ana"), ("'ana '", "ana"), ("ana_", "ana"), ("\u0430na", "ana"),
        ("An\u00e1", "ana"), ("anna", "ana"), ("an", "ana"), ("aan", "ana"), ("ane", "ana"),
        ("ana2", "ana"), ("Ana Quartzov", "ana"), ("Quartzov, Ana", "ana"),
        ("ana-quartzov", "ana"), ("Ana Q.", "ana"), ("quartzov", "ana"),
        ("ana-quartsof", "ana"), ("Ana Qartzov", "ana"), ("ana (withdrawn)", "ana"),
        ("Ana Maria Quartzov", "ana"),
        ("na", "ana"), ("ben", "ben-t"), ("Ben T", "ben-t"), ("bent", "ben-t"), ("ben-k", "ben-t"),
        ("tran-ben", "ben-t"), ("K12", "k12"), ("k-12", "k12"), ("zoe", "k12"),
        ("Zoe O\u2019Moss", "k12"), ("zoe-omoss", "k12"), ("\u738b\u5c0f\u660e", "wei"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("entry", ["{publish: nobody}", "{publish: public}", "{publish: x}", ""])
def test_whoever_may_be_meant_has_agreed_to_nothing(
    tmp_path: Path, key: str, learner: str, entry: str
) -> None:
    school, problems = read(tmp_path, f"{AGREED}{key}: {entry}\n")
    told = [found for found in problems if found.code == "consent-for-nobody"]
    assert closed(school) == {learner} and not school.policy_is_sound
    assert [(one.privacy, one.place.line, one.place.column) for one in told] == [(True, 5, 1)]
    assert f"Did you mean \u201c{learner}\u201d?" in told[0].help
    assert told[0].fixes == (), "a second entry of the same name would be no better"


MORE = """\
lu,Lucia Mara Vega,6,,,active
k7,Bo Linden,6,,,active
k3,Ren\u00e9e Oak,6,,,active
noor-haddad,Noor,6,,,active
noor-hamid,Noor,6,,,active
bi,Bich Ly,6,,,active
x9,!!!,6,,,active
"""


@pytest.mark.parametrize(
    ("key", "learners"),
    [
        ("mara-vegga-lucia", {"lu"}), ("veega-lucia-mara", {"lu"}), ("bo", {"k7"}),
        ("renee", {"k3"}), ("nor-hadad", {"noor-haddad"}), ("nor-haid", set()), ("bu", set()),
        ("Zed Moor", set()),
    ],
)  # fmt: skip
def test_a_name_may_be_turned_round_or_misspelt_but_not_too_much(
    tmp_path: Path, key: str, learners: set[str]
) -> None:
    ids = [line.partition(",")[0] for line in MORE.splitlines()]
    agreed = "".join(f"{one}: {{publish: public}}\n" for one in ids)
    text = f"{AGREED}{agreed}{key}: {{publish: nobody}}\n"
    school, _ = read(tmp_path, text, ROSTER + MORE)
    assert set(ids) - set(school.consent) == learners and closed(school) == set()


@pytest.mark.parametrize("key", ["Ana", "'ANA '"])
def test_a_line_that_cannot_be_read_hides_no_name_that_another_line_has(
    tmp_path: Path, key: str
) -> None:
    school, _ = read(tmp_path, f"{AGREED}{key}: {{publish: nobody}}\n", f"{ROSTER}Ana,,6,,,\n")
    assert closed(school) == {"ana"}


def test_an_entry_of_a_stranger_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    assert [one.code for one in read(tmp_path, f"{AGREED}zed: soon\n")[1]] == ["block-expected"]


def test_the_name_is_put_right_where_the_learner_has_no_other_entry(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, AGREED.replace("ana:", "Ana:"))
    assert [(fix.text, fix.place) for fix in problem.fixes] == [("ana", problem.place)]


def test_everybody_who_may_be_meant_is_closed_and_named(tmp_path: Path) -> None:
    roster = f"{ROSTER}jo-b,Jo Bay,6,,,\njo-c,Jo Cho,6,,,\n"
    agreed = "jo-b: {publish: public}\njo-c: {publish: public}\n"
    school, (problem,) = read(tmp_path, f"{agreed}Jo: {{publish: nobody}}\n", roster)
    assert not {"jo-b", "jo-c"} & set(school.consent)
    assert "Did you mean \u201cjo-b\u201d or \u201cjo-c\u201d?" in problem.help
    assert problem.fixes == ()


def test_strangers_read_no_name_of_anybody(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, f"{AGREED}Ana Quartzov: {{publish: nobody}}\n")
    told = for_strangers(problem)
    assert "Quartzov" not in told.message and "\u201cana\u201d" not in told.help
    assert told.fixes == ()


@pytest.mark.parametrize("key", ["zed", "zoe-lima", "k13", "hanna-tran", "cy-2", "t",
                                 "ana-lima"])
def test_a_short_name_that_is_like_no_other_stops_nothing(tmp_path: Path, key: str) -> None:
    school, (problem,) = read(tmp_path, f"{AGREED}{key}: {{publish: public}}\n")
    assert (closed(school), school.policy_is_sound) == (set(), True)
    assert (problem.code, problem.privacy, problem.fixes) == ("unknown-learner", False, ())
    assert "Did you mean" not in problem.help


def test_whoever_has_left_by_the_roster_may_keep_an_entry(tmp_path: Path) -> None:
    roster = f"{ROSTER}zed,Zed Moor,8,,,left\n"
    assert read(tmp_path, f"{AGREED}zed: {{publish: public}}\n", roster)[1] == []


@pytest.mark.parametrize("key", ["Zed Moor", "zed/ned", "???"])
def test_what_was_never_a_short_name_stops_the_publishing(tmp_path: Path, key: str) -> None:
    school, (problem,) = read(tmp_path, f"{AGREED}'{key}': {{publish: nobody}}\n")
    assert (problem.code, problem.privacy, closed(school)) == ("consent-for-nobody", True, set())
    assert not school.policy_is_sound and "Did you mean" not in problem.help


def test_whoever_may_stand_in_a_line_that_cannot_be_read_is_no_stranger(tmp_path: Path) -> None:
    roster = f"{ROSTER}Zed,Zed Moor,8,,,\nanna,,6,,,\n"
    assert read(tmp_path, f"{AGREED}zed: {{publish: public}}\nanna: {{}}\n", roster)[1] == []


def test_a_list_of_a_thousand_others_is_read_at_once(tmp_path: Path) -> None:
    lines = "".join(f"{_id(at)},{_id(at)} Osei-Tutu,6,,,\n" for at in range(500))
    roster = f"id,name,grade,classes,advisor,status\n{lines}"
    consent = "".join(f"{_id(at)}-{_id(at + 7)}: {{publish: public}}\n" for at in range(500, 1500))
    start = process_time()
    read(tmp_path, consent, roster)
    assert process_time() - start < 5


def _id(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(6))
