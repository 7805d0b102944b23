"""A log that strangers may read tells where a mistake is, and never what somebody wrote there.

Paths of files are told, as nobody could find the mistake without them; so are the words of the
schema and the names of levels, subjects and audiences, which are public.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.report import report
from portfolio_gen.report.line import one_line as log_line
from portfolio_gen.report.one_line import one_line
from tests.editions.canaries import Ledger, canary_school
from tests.editions.hidden import hiding_school
from tests.small_school import SCHOOL, TODAY, write_school

#: Every word that somebody wrote in these schools begins like this, and every day lies in 1987.
CANARY = re.compile(r"(?i)zq[a-z0-9]{2,}|(?<![0-9a-f])1987(?![0-9a-f])")
REVIEW_SITES = ("github", "gitlab", "rdjson")


def for_strangers(root: Path) -> Iterator[str]:
    """Every problem of a school as each log and review site tells it, without its path."""
    reading = read_portfolio(root)
    problems = all_problems(reading, TODAY)
    assert problems
    for found in problems:
        told = [log_line(found), one_line(found)]
        told += [report([found], form, reading.sources) for form in REVIEW_SITES]
        for text in told:
            yield text.replace(found.place.file, "")


def told_to_strangers(root: Path) -> list[str]:
    return [text for text in for_strangers(root) if CANARY.search(text)]


# -- a mistake of every kind a log can tell, with a canary in its place --

MISTAKES = {
    "students/ana/goals.yml": [
        "- {id: Zq secret, goal: x}\n",
        "- {id: zqone, goal: x}\n- {id: zqone, goal: y}\n",
        "- {id: a, goal: x, by: 5/6/1987}\n",
        "- {id: a, goal: x, by: 1987-6-5}\n",
        "- {id: a, goal: x, by: 1987-02-31}\n",
        "- {id: a, goal: x, check_ins: [{date: 1987-06-05, note: b},"
        " {date: 1987-06-04, note: c}]}\n",
        "- {id: a, goal: x, competency: ZQ.SECRET}\n",
        "- {id: a, goal: x, competency: 'zq secret'}\n",
        "- {id: a, goal: x, status: zqsecret}\n",
        "- {id: a, goal: x, audience: zqsecret}\n",
        "- {id: a, goal: x, zqsecret: y}\n",
        "- {id: a, goal: x, zqudience: y, zqsecret: [b]}\n",
        "- id: a\n  goal: x\n  zqone: 1\n  zqone: 2\n",
        "- id: a\n  goal:zqsecret\n",
        "- {id: a, goal: x, steps: zqsecret}\n",
        "- {id: a, goal: x, steps: {zqsecret: zqmore}}\n",
        "- {id: a, goal: {zqsecret: zqmore}}\n",
        "zqsecret: zqmore\n",
        "zqsecret\n",
        "- {zqsecret:zqmore}\n",
        "- id: a\n  goal: zqone zqtwo: zqthree\n",
        "- id: a\n  goal: 'zqone zqtwo\n",
        "- id: a\n  goal: “zqone: zqtwo”\n",
        "- id: a\n  goal: zqone # zqtwo zqthree\n",
        "- id: a\n  goal: @zqone\n",
        "- id: a\n\tgoal: zqone\n",
        "- id: a\n  goal: x\n   zqone: zqtwo\n",
        "<<<<<<< zqone\n- id: zqtwo\n=======\n- id: zqthree\n>>>>>>> zqfour\n",
    ],
    "students/ana/profile.yml": [
        "supports: [{text: zqone, audience: public}]\n",
        "zqdiagnosis: zqone\naccommodations: [zqtwo]\n",
        "strengths: [{text: zqone, evidence: [zqtwo, ../zqthree]}]\n",
        "environments: zqone\n",
        "headline: [zqone, zqtwo]\n",
        "headline: &zqone zqtwo\n",
        "headline: !zqone zqtwo\n",
    ],
    "students/ana/journal/2026-03-06-hot.md": [
        "---\nabout: [zqone, project:zqtwo, goal:zqthree]\nanswers: zqfour\n---\n\nHi\n",
        "---\ntitle: zqone: zqtwo\n---\n\nHi\n",
        "---\ntitle: zqone\n\nHi zqtwo\n",
        "Hi ![](zqone.png) [a](zqtwo.md) [b](../../ben/zqthree.md) [c](zq.secret:four)"
        " [d](#zqfive)\n",
        "Hi <zqone>x</zqone> <script>zqtwo</script> ![x](https://zqthree.example/a.png)\n",
        "Call 555-123-4567 or zqone@example.org. ![x](zq one.png)\n",
        "```zqone\nzqtwo\n",
    ],
    "students/ana/projects/oven/project.md": [
        "---\ntitle: Oven\nsubjects: [zqone]\n"
        "team: [zqtwo]\nbuilds_on: [zqthree, ben/zqfour]\n---\n",
        "---\ntitle: Oven\ntopic: [zqone]\n"
        "lenses: [{subject: zqone}]\ncompetencies: [ZQTWO]\n---\n",
        "---\ntitle: Oven\n"
        "shows: [{kind: photo, file: zqone.png}, {kind: zqtwo, file: b.png}]\n---\n",
        "---\ntitle: Oven\n"
        "shows: [{kind: photo, file: ../../../zqone.png, people: [zqtwo]}]\n---\n",
        "---\ntitle: Oven\ntimeline: [{step: a, by: 1987-06-05}, {step: b, by: 1987-06-04}]\n---\n",
    ],
    "students/ana/projects/oven/rubric.yml": [
        "based_on: zqone\ncriteria: [{id: zqtwo, name: x, levels: {zqthree: y}}]\n",
        "criteria: [{id: zqtwo, name: x, levels: [zqthree]}]\n",
        "criteria: [{id: zqtwo, name: x, levels: {meeting: [zqthree]}}]\n",
        "criteria: [{id: zqtwo, name: x, levels: {zqthree: [zqfour]}}]\n",
    ],
    "students/ana/projects/oven/assessments/2026-03-07.yml": [
        "ratings: {zqone: meeting}\n",
        "ratings: {zqone: [zqtwo]}\n",
        "ratings: {Zq one: meeting}\n",
        "ratings: {heat: zqtwo}\n",
        "ratings: {zqone: {level: zqtwo, zqthree: b}}\n",
    ],
    "school/feedback/ana/oven/2026-03-10-ms-okafor.yml": [
        "competencies: {ZQONE: meeting}\nratings: {zqone: zqtwo}\n",
        "rater: zqone\nkind: zqtwo\n",
    ],
    "school/glossary.yml": ["zqone: [zqtwo]\nzqthree:\n"],
    "school/people.yml": ["- {id: zqone, name: Zqtwo, classes: [zqthree]}\n"],
    "school/classes.yml": ["- {id: zqone, name: Zqtwo, teacher: zqthree, subject: zqfour}\n"],
    "school/frameworks/alder.yml": [
        "title: x\ncompetencies: [{id: ZQ.ONE, title: x}, {id: zq-one, title: y, subject: zqtwo}]\n"
    ],
    "school/consent.yml": ["zqone: {publish: public}\nana: {publish: zqtwo, until: 5/6/1987}\n"],
    "school/roster.csv": ["id,name,zqone\nana,Ana,zqtwo\nZq Three,Zqfour,\nana,Ana Zqfive,x,y,z\n"],
    "school/templates/rubrics/zqtemplate.yml": ["title: zqone\ncriteria: [{id: zqtwo}]\n"],
}


@pytest.mark.parametrize(
    ("file", "text"),
    [(file, text) for file, texts in MISTAKES.items() for text in texts],
    ids=lambda value: value.splitlines()[0][:40],
)
def test_no_log_repeats_what_stands_where_the_mistake_is(
    tmp_path: Path, file: str, text: str
) -> None:
    assert told_to_strangers(write_school(tmp_path, {**hiding_school(), file: text})) == []


# -- canaries in every field, and lines broken in every way --

BREAKS = (
    lambda line, random: line.replace(": ", ":", 1),
    lambda line, random: line.replace(": ", " : zqbroken: ", 1),
    lambda line, random: line.replace(": ", ": '", 1),
    lambda line, random: line.replace(": ", ": “", 1) + "”",
    lambda line, random: line.replace(": ", f": {random.choice('@*&!%`[{')}", 1),
    lambda line, random: f"{line} # zqbroken",
    lambda line, random: f"{line}\n{line}",
    lambda line, random: line[1:],
    lambda line, random: f" {line}",
    lambda line, random: f"\t{line}",
    lambda line, random: line.replace("- ", "-", 1),
    lambda line, random: re.sub(r"[a-z]{3}", "zqbroken", line, count=1),
    lambda line, random: re.sub(r"2026-\d\d-\d\d", "5/6/1987", line),
    lambda line, random: line.replace("audience", random.choice(["audiance", "Audience", "zqaud"])),
    lambda line, random: re.sub(r"audience: \w+", "audience: zqbroken", line),
    lambda line, random: re.sub(r"\b(p1|science|SCI.INQ|meeting|plan|ben)\b", "zqbroken", line),
)  # fmt: skip


@pytest.fixture(scope="module")
def canaries() -> dict[str, str | bytes]:
    """One project of the canary school is enough: all have the same fields."""
    files = canary_school(Ledger())
    return {name: text for name, text in files.items() if not re.search(r"/p[02345]/", name)}


@pytest.mark.parametrize("seed", range(24))
def test_no_log_repeats_a_line_however_it_is_broken(
    tmp_path: Path, canaries: dict[str, str | bytes], seed: int
) -> None:
    random = Random(seed)
    files = dict(canaries)
    for name, text in canaries.items():
        if isinstance(text, str):
            lines = text.split("\n")
            for row in random.sample(range(len(lines)), k=min(2, len(lines))):
                lines[row] = random.choice(BREAKS)(lines[row], random)
            files[name] = "\n".join(lines)
    assert told_to_strangers(write_school(tmp_path, files)) == []


# -- the log of a real build --


def run(*arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=at, capture_output=True, text=True, timeout=120)


def test_the_log_of_a_build_names_places_and_no_words(tmp_path: Path) -> None:
    files = {**SCHOOL, **canary_school(Ledger())}
    files["students/ana/goals.yml"] = MISTAKES["students/ana/goals.yml"][1]
    root = write_school(tmp_path, files)
    built = run("portfolio_gen", "build", "--as-of", "2026-11-22", at=root)
    checked = run("portfolio_gen", "check", "--format", "github", "--as-of", "2026-11-22", at=root)
    with_mkdocs = run("mkdocs", "build", "--verbose", at=root)
    for said in (built, checked, with_mkdocs):
        assert "students/ana/goals.yml" in said.stdout + said.stderr
        assert not CANARY.search(said.stdout + said.stderr)


def test_a_misspelt_learner_is_not_answered_with_the_roster(tmp_path: Path) -> None:
    root = write_school(tmp_path)
    said = run("portfolio_gen", "build", "--edition", "family:an", at=root)
    assert said.returncode == 2
    assert "family:an" not in said.stdout and "ben" not in said.stdout + said.stderr
