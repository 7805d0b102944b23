"""New files made from the school's templates: a learner, project, goal, reflection and more.

Everything here answers with texts; only `write` touches the disk, and it never overwrites.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping as AnyMapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from portfolio_gen.analysis.fingerprint import rubric_fingerprint
from portfolio_gen.exchange.questions import Answer, filled, without
from portfolio_gen.exchange.typed import field as field_line
from portfolio_gen.exchange.typed import slug, typed
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Mapping, Source
from portfolio_gen.model.problem import Weight
from portfolio_gen.model.project import Criterion, Project, Rubric
from portfolio_gen.model.school import Level, SchoolSettings
from portfolio_gen.reading.tree import read_tree
from portfolio_gen.sentences import said

#: Templates by their path below `school/templates/`.
Templates = AnyMapping[str, str]

GUIDED, OPEN = "first-project", "open-inquiry"
ABOUT_TEMPLATE = frozenset({"title", "version", "changes"})
ABOUT_RUBRIC = frozenset({"title", "version", "changes", "based_on"})


class New(Struct, frozen=True, kw_only=True):
    """What is to be written: `made` are whole new files, `added` goes at the end of old ones."""

    made: dict[str, str] = field(default_factory=dict)
    added: dict[str, str] = field(default_factory=dict)


class CannotMake(Exception):
    """Something asked for does not fit together; its text is a sentence for the person."""


def new_learner(
    learner: str, roster: str | None, line: AnyMapping[str, str], answers: AnyMapping[str, Answer],
    templates: Templates,
) -> New:  # fmt: skip
    """A line for the roster and a profile to fill in; `roster` is the present file's text."""
    row = {"id": learner, "status": "active", **line}
    made = {f"students/{learner}/profile.yml": filled(templates["entries/profile.yml"], answers)}
    if roster is None or not roster.strip():
        keys = ["id", "name", "grade", "classes", "advisor", "status"]
        text = _csv_line(keys) + _csv_line([row.get(key, "") for key in keys])
        return New(made={**made, "school/roster.csv": text})
    keys = [key.strip().casefold() for key in next(csv.reader([roster.splitlines()[0]]))]
    return New(
        made=made, added={"school/roster.csv": _csv_line([row.get(key, "") for key in keys])}
    )


def _csv_line(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def usual_template(learner: Learner) -> str:
    """The project template for this learner: a guide until a project is finished, then room."""
    finished = any(project.status == "finished" for project in learner.projects)
    return OPEN if finished else GUIDED


def new_project(
    learner: Learner, name: str, title: str, template: str, answers: AnyMapping[str, Answer],
    templates: Templates,
) -> New:  # fmt: skip
    """A project's page with the template's questions, and its rubric."""
    if any(project.id == name for project in learner.projects):
        raise CannotMake(said("id-taken", value=name))
    folder = f"students/{learner.id}/projects/{name}"
    front, body = _parts(templates[f"projects/{template}/project.md"])
    version = re.search(r"^version:\s*(\S+)", front, re.MULTILINE)
    named = f"{template}@{version[1]}" if version else template
    head = field_line("title", title) + "status: idea\n" + f"template: {named}\n\n"
    asked = filled(without(front, ABOUT_TEMPLATE), answers)
    made = {f"{folder}/project.md": f"---\n{head}{asked}---\n{body}"}
    rubric = templates.get(f"projects/{template}/rubric.yml")
    if rubric:
        made[f"{folder}/rubric.yml"] = rubric
    return New(made=made)


def subject_ids(typed_subjects: Answer, settings: SchoolSettings) -> list[str]:
    """Subjects as ids, also where somebody typed their names."""
    ids = {str(subject.name).casefold(): str(subject.id) for subject in settings.subjects}
    return [ids.get(word.casefold(), word.casefold()) for word in typed_subjects]


def new_rubric(learner: Learner, project: Project, template: str, templates: Templates) -> New:
    """A rubric for a project that has none yet, to be put in the learner's own words."""
    file = f"students/{learner.id}/projects/{project.id}/rubric.yml"
    rows = without(templates[f"rubrics/{template}.yml"], ABOUT_RUBRIC)
    return New(made={file: f"based_on: {template}\n{rows}"})


def new_goal(
    learner: Learner, name: str, goal: str, answers: AnyMapping[str, Answer], steps: list[str],
    goals: str | None, templates: Templates, kind: str | None = None,
) -> New:  # fmt: skip
    """One more goal at the end of `goals.yml`, whose text until now is `goals`."""
    if any(other.id == name for other in learner.goals):
        raise CannotMake(said("id-taken", value=name))
    head = f"id: {name}\n" + field_line("goal", goal) + (f"kind: {kind}\n" if kind else "")
    asked = filled(templates["entries/goal.yml"], answers)
    plan = "".join(f"  - step: {typed(step)}\n" for step in steps)
    block = head + asked + (f"steps:\n{plan}" if plan else "") + "status: active\n"
    file = f"students/{learner.id}/goals.yml"
    if goals is None:
        return New(made={file: _as_item(block, "")})
    added = _as_item(block, _indent_of_list(goals))
    if _length(file, f"{goals.rstrip()}\n{added}") != _length(file, goals) + 1:
        raise CannotMake(said("needs-put-right", file=file))
    return New(added={file: added})


def _length(file: str, text: str) -> int:
    """How many items a list has; nothing but comments is a list of none, a block is no list."""
    tree, problems = read_tree(Source(path=file, text=text))
    broken = any(problem.weight is Weight.MUST_FIX for problem in problems)
    return -1 if broken or isinstance(tree, Mapping) else len(tree or ())


def _indent_of_list(text: str) -> str:
    first = re.search(r"^( *)-\s", text, re.MULTILINE)
    return first[1] if first else ""


def _as_item(block: str, indent: str) -> str:
    lines = block.rstrip("\n").split("\n")
    return "".join(
        f"{indent}{'- ' if number == 0 else '  '}{line}".rstrip() + "\n"
        for number, line in enumerate(lines)
    )


def new_reflection(
    learner: Learner, day: date, title: str | None, answers: AnyMapping[str, Answer], words: str,
    templates: Templates,
) -> New:  # fmt: skip
    """A dated page in the journal, named after its title or what it is about."""
    front, body = _parts(templates["entries/reflection.md"])
    about = answers.get("about") or ["reflection"]
    name = slug(title or "") or slug(str(about[0]).partition(":")[2]) or "reflection"
    head = field_line("title", title) + "\n" if title else ""
    text = f"---\n{head}{filled(without(front, frozenset()), answers)}---\n"
    story = f"\n{words.strip()}\n" if words.strip() else body
    taken = {str(entry.id) for entry in learner.journal}
    stem = _free(f"{day.isoformat()}-{name}", taken)
    return New(made={f"students/{learner.id}/journal/{stem}.md": text + story})


def _free(stem: str, taken: set[str]) -> str:
    names = (f"{stem}-{number}" if number > 1 else stem for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def new_assessment(
    learner: Learner, project: Project, rubric: Rubric, levels: tuple[Level, ...], day: date,
    ratings: AnyMapping[str, str], reasons: AnyMapping[str, str], overall: str | None,
) -> New:  # fmt: skip
    """A self-assessment against the project's own rubric; rows not rated yet wait as comments."""
    rows = [_row(criterion, ratings, reasons) for criterion in rubric.criteria]
    text = (
        f"# My levels: {', '.join(str(level.id) for level in levels)}.\n"
        "# Take away the # and one space in front of each line of a row that you rate.\n"
        "# Then write your level, your reason and your evidence.\n"
        f"rubric: {typed(rubric_fingerprint(rubric))}\n"
        "ratings:\n"
        + "".join(rows)
        + ("\n" + field_line("overall", overall) if overall else "\noverall:\n")
    )
    file = f"students/{learner.id}/projects/{project.id}/assessments/{day.isoformat()}.yml"
    return New(made={file: text})


def _row(criterion: Criterion, ratings: AnyMapping[str, str], reasons: AnyMapping[str, str]) -> str:
    name = str(criterion.id)
    told = "".join(
        f"  #   {level}: {' '.join(words.split())}\n" for level, words in criterion.levels.items()
    )
    head = f"\n  # {' '.join(str(criterion.name).split())}\n{told}"
    if name not in ratings:
        return head + f"  # {name}:\n  #   level:\n  #   because:\n  #   evidence: []\n"
    reason = field_line("because", reasons[name], "    ") if name in reasons else ""
    return head + f"  {name}:\n    level: {typed(ratings[name])}\n{reason}"


def _parts(template: str) -> tuple[str, str]:
    """The part between the --- lines, and the story below them."""
    _, front, body = re.split(r"^---[ \t]*\n", template, maxsplit=2, flags=re.MULTILINE)
    return front, body


def write(root: Path, new: New) -> None:
    """Put new files on the disk and add to old ones; FileExistsError rather than overwrite."""
    for file in (*new.made, *new.added):
        if not (root / file).resolve().is_relative_to(root.resolve()):
            raise CannotMake(said("outside", path=file))
    for file in new.made:
        if (root / file).exists():
            raise FileExistsError(file)
    for file, text in new.made.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    for file, text in new.added.items():
        _add(root / file, text)


def _add(path: Path, text: str) -> None:
    """Add lines at the end, ended as the file's other lines are; what stands there stays."""
    before = path.read_bytes()
    try:
        before.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotMake(said("needs-put-right", file=path.name)) from None
    ending = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if not before or before.endswith((b"\n", b"\r")) else ending
    with path.open("ab") as out:
        out.write(gap + text.encode("utf-8").replace(b"\n", ending))
