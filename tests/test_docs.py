"""What the docs say is so: commands, fields, audiences, exit codes, examples and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import click
import pytest
import yaml

from portfolio_gen.analysis.audience import Narrowing, visible
from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.cli import exit_codes, portfolio_gen
from portfolio_gen.exchange.schema import FROM_PATH, KINDS
from portfolio_gen.model import curriculum, learner, project, school
from portfolio_gen.model.audience import Audience, Seen
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import Record, Said
from portfolio_gen.reading.kinds import keys_of
from portfolio_gen.reading.portfolio import read_portfolio
from tests.small_school import TODAY, write_school

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").glob("*.md"))
DOORS = [
    ROOT / name
    for name in (
        "README.md", "students/README.md", "school/README.md", "theme/README.md",
        "tests/README.md", "portfolio_gen/README.md", ".github/CONTRIBUTING.md",
        "SECURITY.md", ".github/CHANGELOG.md",
    )
]  # fmt: skip


def words(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tables(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Every table's rows without its head, with the heading it stands under."""
    heading, rows = "", []
    outside = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    for line in [*outside.splitlines(), ""]:
        if line.startswith("#"):
            heading = line.lstrip("# ").strip()
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            yield heading, rows[2:]
            rows = []


# -- commands --


def commands(group: click.Group, called: str) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        if isinstance(command, click.Group):
            yield from commands(command, f"{called}{name} ")
        else:
            yield f"{called}{name}", command


COMMANDS = dict(commands(portfolio_gen, ""))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_with_each_of_its_options(name: str) -> None:
    reference = words(ROOT / "docs/commands.md")
    everywhere, _, rest = reference.partition("## Start")
    making = rest.partition("## Make")[2].partition("\n- ")[0]
    lines = [line for line in re.split(r"^- |^## ", rest, flags=re.M)
             if re.match(rf"`{name}\b", line)]  # fmt: skip
    assert len(lines) == 1, f"docs/commands.md must have one line about {name}"
    told = " ".join([everywhere, making, *lines])
    for parameter in COMMANDS[name].params:
        for option in (*parameter.opts, *parameter.secondary_opts):
            if option.startswith("-"):
                assert re.search(rf"`{option}[` ]", told), f"{name} {option} is not told"


def test_no_option_is_told_that_does_not_exist() -> None:
    there = {
        option
        for command in COMMANDS.values()
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
    } | {"--help", "-h", "--version"}
    for file in (*DOCS, *DOORS):
        for line in words(file).splitlines():
            if "portfolio-gen" in line or file.name == "commands.md":
                told = set(re.findall(r"(?<=[\s`])--?[a-z][a-z-]*", line))
                own = {"--port", "-p", "-m", "-e"} if "pip" in line or "python" in line else set()
                assert told <= there | own, f"{named(file)}: {line}"


def test_every_command_that_is_told_exists() -> None:
    there = {name.split()[0] for name in COMMANDS} | {"COMMAND", "…"}
    for file in (*DOCS, *DOORS):
        for typed in re.findall(r"portfolio-gen ((?!is\b|turns\b)[a-zA-Z]+)", words(file)):
            assert typed in there, f"{named(file)}: portfolio-gen {typed}"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]}"


def test_every_exit_code_is_told_and_no_other() -> None:
    told = next(rows for heading, rows in tables(words(ROOT / "docs/publishing.md"))
                if heading == "Build")  # fmt: skip
    codes = [value for name, value in vars(exit_codes).items() if name.isupper()]
    assert [int(row[0]) for row in told] == sorted(codes)


# -- files --

#: The record of each table in docs/files.md by its heading, and who sees what has no own label.
WRITTEN: dict[str, tuple[type[Record], str]] = {
    "`students/ID/profile.yml`": (learner.Profile, "school"),
    "A line with more to say": (Said, "as the list"),
    "An environment": (learner.Environment, "school"),
    "A tool": (learner.Tool, "school"),
    "An agreement": (learner.Agreement, "family"),
    "`students/ID/goals.yml`": (learner.Goal, "family"),
    "A step": (learner.Step, "family"),
    "A check-in": (learner.CheckIn, "family"),
    "`students/ID/journal/2026-11-20-what-fell.md`": (learner.Reflection, "family"),
    "`students/ID/projects/PROJECT/project.md`": (project.Project, "school"),
    "A lens": (project.Lens, "school"),
    "A step of the plan": (project.TimelineStep, "school"),
    "A piece of work": (project.Show, "school"),
    "A showing": (project.SharedWith, "school"),
    "A showcase": (project.Showcase, "school"),
    "`students/ID/projects/PROJECT/rubric.yml`": (project.Rubric, "school"),
    "A criterion": (project.Criterion, "school"),
    "`students/ID/projects/PROJECT/assessments/2026-11-20.yml`": (project.Assessment, "family"),
    "A rating": (project.Rating, "family"),
    "`students/ID/projects/PROJECT/sources.yml`": (project.SourceUsed, "school"),
    "`students/ID/log.yml`": (learner.LogLine, "staff"),
    "`school/school.yml`": (school.SchoolSettings, "public"),
    "A school year": (school.SchoolYear, "public"),
    "A subject": (school.Subject, "public"),
    "A level": (school.Level, "public"),
    "`school/roster.csv`": (school.RosterLine, "public"),
    "`school/consent.yml`": (school.Consent, "nobody"),
    "`school/people.yml`": (school.Person, "school"),
    "`school/classes.yml`": (school.SchoolClass, "school"),
    "`school/frameworks/FRAMEWORK.yml`": (school.Framework, "school"),
    "A competency": (school.Competency, "school"),
    "`school/standards/STANDARDS.yml`": (curriculum.Standard, "school"),
    "`school/units/UNIT.yml`": (curriculum.Unit, "school"),
    "`school/assignments/ASSIGNMENT.yml`": (curriculum.Assignment, "school"),
    "`school/report-card.yml`": (curriculum.ReportCard, "school"),
    "A line of the report card": (curriculum.ReportLine, "school"),
    "`school/feedback/LEARNER/PROJECT/2026-11-20-WHO.yml`": (project.Feedback, "family"),
}
FILES = words(ROOT / "docs/files.md")
FIELDS = {heading: rows for heading, rows in tables(FILES) if heading in WRITTEN}


def records_in(kind: Any) -> set[type[Record]]:
    """Every record that a file of this kind may hold, at any depth."""
    if isinstance(kind, type) and issubclass(kind, Record):
        inside = [field.annotation for field in kind.model_fields.values()]
        return {kind}.union(*map(records_in, inside))
    return set().union(*map(records_in, get_args(kind))) if get_origin(kind) else set()


def test_every_kind_of_file_and_every_record_has_its_table() -> None:
    there = set().union(*map(records_in, KINDS.values()))
    assert {record for record, _ in WRITTEN.values()} == there - {Story}
    assert set(FIELDS) == set(WRITTEN)


@pytest.mark.parametrize("heading", WRITTEN)
def test_every_field_is_told_with_its_audience_and_whether_it_must_be_there(heading: str) -> None:
    record, owner = WRITTEN[heading]
    decided = next((FROM_PATH.get(kind, ()) for kind, model in KINDS.items()
                    if record in (model, *get_args(model))), ())  # fmt: skip
    told = {re.match(r"`([a-z_]+)`", row[0])[1]: row for row in FIELDS[heading]}
    assert list(told) == [key for key in keys_of(record) if key not in decided]
    for name, field in record.model_fields.items():
        key = field.alias or name
        if key in told:
            row = told[key]
            assert ("**must**" in row[0]) == field.is_required(), key
            assert row[2] == who_sees(record.seen(name), owner), key
            for choice in choices_of(record, key):
                assert f"`{choice}`" in row[1] or key == "audience", f"{key}: {choice}"


def who_sees(seen: Seen, owner: str) -> str:
    """What the last column must say: the field's own label, else that of what it is part of."""
    return str(seen.default) if seen.default and owner != "nobody" else owner


def choices_of(record: type[Record], key: str) -> list[str]:
    shape = record.model_json_schema()["properties"][key]
    shapes = [shape, *shape.get("anyOf", [])]
    return [choice for one in shapes for choice in one.get("enum", [])]


@pytest.mark.parametrize("kind", ["goals", "journal", "projects", "log"])
def test_what_a_table_says_of_a_whole_file_is_the_label_of_that_part(kind: str) -> None:
    model = {"goals": learner.Goal, "journal": learner.Reflection, "projects": project.Project,
             "log": learner.LogLine}[kind]  # fmt: skip
    owner = next(owner for record, owner in WRITTEN.values() if record is model)
    assert learner.Learner.seen(kind).default == Audience(owner)


def test_consent_itself_is_on_no_page() -> None:
    """That is why its table says nobody: whoever may see a learner, the projection drops it."""
    signed = learner.Learner(
        id="ana",
        roster=school.RosterLine(id="ana", name="Ana"),
        consent=school.Consent(publish="public", name="first"),
    )
    from portfolio_gen.model.audience import EDITION_KINDS, Edition
    from tests.analysis.projected import project_learners

    settings = school.SchoolSettings(name="S", levels=())
    assert visible(signed, "public", Narrowing(by_field={})) is not None
    for kind in EDITION_KINDS:
        edition = Edition(kind=kind, learner="ana" if kind in ("family", "learner") else None)
        for shown in project_learners((signed,), school.School(settings=settings), edition, TODAY):
            assert shown.consent is None


# -- who sees what --

#: What the table in docs/who-sees-what.md means by its words.
PARTS = {
    "name (as the family agreed)": (learner.Learner, "roster"),
    "headline": (learner.Profile, "headline"),
    "interests": (learner.Profile, "interests"),
    "projects": (learner.Learner, "projects"),
    "strengths": (learner.Profile, "strengths"),
    "environments": (learner.Profile, "environments"),
    "tools": (learner.Profile, "tools"),
    "languages": (learner.Profile, "languages"),
    "goals": (learner.Learner, "goals"),
    "journal": (learner.Learner, "journal"),
    "ratings": (project.Project, "assessments"),
    "feedback": (project.Project, "feedback"),
    "what is hard": (learner.Profile, "challenges"),
    "what helps": (learner.Profile, "supports"),
    "the log of where somebody worked": (learner.Learner, "log"),
}


def test_the_table_of_audiences_equals_the_labels() -> None:
    _, rows = next(tables(words(ROOT / "docs/who-sees-what.md")))
    told = {part: row[1].removeprefix("the ") for row in rows for part in row[0].split(", ")}
    assert told.keys() == PARTS.keys()
    for part, (record, field) in PARTS.items():
        assert told[part] == record.seen(field).default, part


# -- examples --

LEARNERS = {
    "students/ana/projects/solar-oven/project.md": "---\ntitle: Oven\n---\n\nIt is hot.\n",
    "students/ana/projects/solar-oven/rubric.yml": """\
criteria:
  - {id: looking, name: Looking, levels: {beginning: a, developing: b, meeting: c, exceeding: d}}
  - {id: evidence, name: Evidence, levels: {beginning: a, developing: b, meeting: c, exceeding: d}}
  - {id: data, name: Data, levels: {beginning: a, developing: b, meeting: c, exceeding: d}}
""",
    "students/ana/goals.yml": "- {id: notes-first, goal: Notes}\n",
    "school/frameworks/alder.yml": "title: Ours\ncompetencies:\n"
    "  - {id: SCI.INQ, title: Asking}\n  - {id: SCI.DATA, title: Using data}\n",
    "school/units/heat.yml": "title: Heat\n",
}
PATH = re.compile(r"`([\w./-]+/[\w./-]+\.(?:yml|md|csv)|[\w-]+\.(?:yml|csv))`")
PLACEHOLDERS = {
    "LEARNER": "ana", "ID": "ana", "PROJECT": "solar-oven", "FRAMEWORK": "alder",
    "WHO": "ms-okafor", "STANDARDS": "state", "UNIT": "heat", "ASSIGNMENT": "fair-test",
    "DATE-YOU": "2026-11-20-ms-okafor", "amara-o": "ana", "mr-lindqvist": "ms-okafor",
}  # fmt: skip


def examples() -> Iterator[tuple[str, str, str]]:
    """Every example of a file: where it stands, the file it is, and its text.

    The file is the last one that is named before it.
    """
    for file in (*DOCS, *DOORS):
        text = words(file)
        for found in re.finditer(r"^```(?:yaml|markdown|csv)\n(.*?)^```$", text, re.M | re.S):
            before = PATH.findall(text[: found.start()])
            yield named(file), before[-1] if before else "", found[1]


def in_a_school(path: str, door: str) -> str:
    """The path in the small school of tests; `students/README.md` names files from there."""
    for placeholder, name in PLACEHOLDERS.items():
        path = re.sub(rf"(?<![A-Za-z]){placeholder}(?![A-Za-z])", name, path)
    start = door.rpartition("/")[0]
    inside = path.startswith(("students/", "school/"))
    path = path if inside else f"{start}/{path}"
    # A classmate speaks from a room of their own.
    return path.replace("students/ana/feedback", "students/ben/feedback")


EXAMPLES = list(examples())


def test_there_are_examples_of_every_kind_of_file() -> None:
    headings = re.findall(r"^### `([^`]+\.(?:yml|md|csv))`$", FILES, re.M)
    assert [path for door, path, _ in EXAMPLES if door == "docs/files.md"] == headings


@pytest.mark.parametrize(("door", "path", "text"), EXAMPLES,
                         ids=[f"{door}:{path}" for door, path, _ in EXAMPLES])  # fmt: skip
def test_every_example_is_read_without_a_problem(
    door: str, path: str, text: str, tmp_path: Path
) -> None:
    place = in_a_school(path, door)
    root = write_school(tmp_path, {**LEARNERS, place: text})
    assert [found for found in all_problems(read_portfolio(root), TODAY)
            if found.place.file == place] == []  # fmt: skip
    # The twin: with a name that nobody knows the same example is a mistake, so it really was read.
    if place.endswith(".yml") and place != "school/glossary.yml":
        slip = re.sub(r"^(- |  )?(\w+):", r"\1x\2x:", text, count=1)
        assert slip != text
        write_school(tmp_path, {**LEARNERS, place: slip})
        told = {found.place.file for found in all_problems(read_portfolio(root), TODAY)}
        assert place in told


# -- links and lengths --


def anchors(file: Path) -> set[str]:
    """The addresses of a page's headings, as a git host and MkDocs both make them."""
    headings = re.findall(r"^#+ (.*)$", words(file), re.M)
    return {re.sub(r"[^\w\s-]", "", heading).strip().lower().replace(" ", "-")
            for heading in headings}  # fmt: skip


@pytest.mark.parametrize("file", [*DOCS, *DOORS], ids=named)
def test_every_link_leads_to_a_file_and_a_heading_in_it(file: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", words(file)):
        if target.startswith(("https://", "http://127.0.0.1")):
            continue
        path, _, anchor = target.partition("#")
        aim = (file.parent / path).resolve() if path else file
        assert aim.exists(), f"{named(file)} leads to {target}"
        if anchor:
            assert anchor in anchors(aim), f"{named(file)} leads to {target}"


def test_every_page_of_docs_is_in_the_menu() -> None:
    config = yaml.safe_load(words(ROOT / "mkdocs.yml"))
    listed = [page for entry in config["nav"] for page in entry.values()]
    assert sorted(listed) == [file.name for file in DOCS]


@pytest.mark.parametrize("file", [door for door in DOORS if door.name == "README.md"], ids=named)
def test_a_door_is_read_in_one_go(file: Path) -> None:
    longer = {"README.md": 100, "portfolio_gen/README.md": 460}
    assert len(words(file).splitlines()) <= longer.get(named(file), 60)
