"""A school in which every field of every file holds a word found nowhere else.

It is made from the records' own schemas, so a new field gets its canary by itself. Beside each
word stands in which editions it may appear, worked out here in the plainest way and apart from
the code it tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from portfolio_gen.model.audience import SEEN_IN, Audience
from portfolio_gen.model.curriculum import Assignment, ReportLine, Standard, Unit
from portfolio_gen.model.learner import Goal, Learner, LogLine, Profile, Reflection
from portfolio_gen.model.project import Assessment, Feedback, Project, Rubric, SourceUsed
from portfolio_gen.model.school import Framework, School
from portfolio_gen.model.values import Record
from portfolio_gen.verify.plant import canary
from tests.editions.hidden import SETTINGS
from tests.pictures import drawing

RECORDS = {record.__name__: record for parent in (Record,) for record in parent.__subclasses__()}
EVERYWHERE = SEEN_IN[Audience.PUBLIC]
AUDIENCES = (None, *Audience)


#: Names that must name something, or the thing would be left out; they hold no canary.
FIXED = {
    "Criterion.competency": "SCI.INQ",
    "Criterion.id": "plan",
    "Goal.competency": "SCI.INQ",
    "Lens.subject": "science",
    "LogLine.project": "p1",
    "Project.builds_on": "p1",
    "Project.competencies": "SCI.INQ",
    "Project.subjects": "science",
    "Project.team": "ben",
    "Project.unit": "u1",
    "Project.assignment": "a1",
    "Rating.evidence": "p1",
    "Rating.level": "meeting",
    "Reflection.about": "project:p1",
    "Rubric.based_on": "plain",
    "Said.evidence": "p1",
    "Show.file": "media/picture.png",
    "Show.people": "ana",
    "Assignment.targets": "SCI.INQ@meeting",
    "Assignment.subject": "science",
    "Assignment.unit": "u1",
    "Competency.id": "NEW.ONE",
    "Competency.subject": "science",
    "Competency.standards": "ST.1",
    "ReportLine.id": "line",
    "ReportLine.subject": "science",
    "ReportLine.competencies": "SCI.INQ",
    "Standard.code": "ST.1",
    "Unit.subjects": "science",
    "Unit.competencies": "SCI.INQ",
    "Unit.authors": "ben",
    "Assignment.authors": "ben",
}
#: What is the school's own: the same for every family.
OF_THE_SCHOOL = ("Assignment", "Competency", "Framework", "ReportLine", "Standard", "Unit")
KEYS = {
    "Competency.levels": "meeting",
    "Criterion.levels": "meeting",
    "Assessment.ratings": "plan",
    "Feedback.ratings": "plan",
    "Feedback.competencies": "SCI.INQ",
}


@dataclass
class Ledger:
    """Every canary with the kinds of edition that may show it, and the field it stands in."""

    words: dict[str, tuple[frozenset[str], str]] = field(default_factory=dict)

    def word(self, seen_in: frozenset[str], where: str) -> str:
        word = canary(len(self.words))
        self.words[word] = (seen_in, where)
        return word


def filled(
    record: type[Record], owner: frozenset[str], ledger: Ledger, leave: tuple[str, ...] = ()
) -> Iterator[dict[str, Any]]:
    """One filled block for each audience that this kind of record can be given.

    `owner` is who sees the thing the record is part of when it says nothing itself.
    """
    has_own = "audience" in record.model_fields
    for audience in AUDIENCES if has_own else (None,):
        yield _block(record, owner, audience, ledger, leave)


def _block(
    record: type[Record],
    owner: frozenset[str],
    audience: Audience | None,
    ledger: Ledger,
    leave: tuple[str, ...],
    above: str = "",
) -> dict[str, Any]:
    schema = record.model_json_schema(by_alias=True)
    block: dict[str, Any] = {}
    for name, described in record.model_fields.items():
        key = described.alias or name
        if name in leave or name == "audience":
            continue
        seen = record.seen(name)
        default = SEEN_IN[seen.default] if seen.default else EVERYWHERE
        limit = owner & SEEN_IN[seen.ceiling]
        where = f"{above}{record.__name__}.{name}"
        value = _value(schema["properties"][key], schema, limit, default, ledger, where)
        if value is not None:
            block[key] = value
    if audience is not None:
        block["audience"] = str(audience)
    return block


def _value(
    shape: dict, schema: dict, limit: frozenset, default: frozenset, ledger: Ledger, where: str
) -> Any:
    if "anyOf" in shape:
        shape = next(option for option in shape["anyOf"] if option.get("type") != "null")
    if "$ref" in shape:
        return next(_records(shape, limit, default, ledger, where), None)
    if "enum" in shape:
        return shape["enum"][0]
    if shape.get("format") == "date":
        return "2026-03-04"
    field_name = where.rpartition(": ")[2]
    if field_name in FIXED:
        return FIXED[field_name]
    if shape.get("type") == "string":
        return ledger.word(limit & default, where)
    if shape.get("type") == "integer":
        return "3"
    if shape.get("type") == "array":
        if "$ref" in shape["items"]:
            return list(_records(shape["items"], limit, default, ledger, where))
        return [_value(shape["items"], schema, limit, default, ledger, where)]
    if shape.get("type") == "object":
        inner = shape.get("additionalProperties") or next(iter(shape["patternProperties"].values()))
        return {KEYS[field_name]: _value(inner, schema, limit, default, ledger, where)}
    raise AssertionError(f"{where}: no canary for {shape}")


def _records(
    shape: dict, limit: frozenset, default: frozenset, ledger: Ledger, where: str
) -> Iterator[dict[str, Any]]:
    above = f"{where.partition('.')[0]}: "
    record = RECORDS[shape["$ref"].rpartition("/")[2]]
    for audience in AUDIENCES if "audience" in record.model_fields else (None,):
        own = SEEN_IN[audience] if audience else default
        yield _block(record, limit & own, audience, ledger, (), above)


def canary_school(ledger: Ledger, learner: str = "ana") -> dict[str, str | bytes]:
    """The files of one learner, and what others say to them, full of canaries."""
    home = f"students/{learner}"
    files = {
        "mkdocs.yml": SETTINGS,
        f"{home}/profile.yml": _dump(next(filled(Profile, EVERYWHERE, ledger))),
        f"{home}/about.md": f"Hello {ledger.word(EVERYWHERE, 'Learner.about')}\n",
        f"{home}/log.yml": _dump(list(filled(LogLine, _default(Learner, "log"), ledger))),
    }
    files |= _curriculum(ledger)
    files[f"{home}/goals.yml"] = _dump(_each(Goal, _default(Learner, "goals"), ledger))
    for number, entry in enumerate(
        _each(Reflection, _default(Learner, "journal"), ledger, ("id", "date", "story"))
    ):
        story = ledger.word(_own(entry, _default(Learner, "journal")), "Reflection.story")
        files[f"{home}/journal/2026-03-0{number + 1}-day.md"] = _document(entry, story)
    for number, project in enumerate(
        _each(
            Project,
            _default(Learner, "projects"),
            ledger,
            ("id", "story", "rubric", "assessments", "feedback", "sources"),
        )
    ):
        owner = _own(project, _default(Learner, "projects"))
        name = f"p{number}"
        files |= _project_files(f"{home}/projects/{name}", project, owner, ledger)
        files |= _said(learner, name, owner, ledger)
    near = {"title": "Like hers", "builds_on": [f"{learner}/p1"], "audience": "public"}
    files["students/ben/projects/near/project.md"] = _document(near, "I read hers first.")
    return files


def _curriculum(ledger: Ledger) -> dict[str, str]:
    """What the school asks for: a file of every kind."""

    def one(record: type[Record], field_name: str, *leave: str) -> dict[str, Any]:
        return next(filled(record, _default(School, field_name), ledger, leave))

    return {
        "school/frameworks/new.yml": _dump(one(Framework, "frameworks", "id")),
        "school/standards/st.yml": _dump([one(Standard, "standards", "parent")]),
        "school/units/u1.yml": _dump(one(Unit, "units", "id")),
        "school/assignments/a1.yml": _dump(one(Assignment, "assignments", "id", "classes")),
        "school/report-card.yml": _dump({"lines": [one(ReportLine, "report_card")]}),
    }


def _project_files(place: str, project: dict, owner: frozenset, ledger: Ledger) -> dict[str, str]:
    files = {
        f"{place}/project.md": _document(project, ledger.word(owner, "Project.story")),
        f"{place}/rubric.yml": _dump(next(filled(Rubric, owner, ledger))),
        f"{place}/sources.yml": _dump(list(filled(SourceUsed, owner, ledger))),
        f"{place}/media/picture.png": drawing(),
    }
    default = owner & _default(Project, "assessments")
    for number, assessment in enumerate(_each(Assessment, default, ledger, ("date",), owner)):
        files[f"{place}/assessments/2026-04-0{number + 1}.yml"] = _dump(assessment)
    return files


def _said(learner: str, project: str, owner: frozenset, ledger: Ledger) -> dict[str, str]:
    leave = ("learner", "project", "date", "who", "rater")
    default = owner & _default(Project, "feedback")
    files = {}
    for number, said in enumerate(_each(Feedback, default, ledger, leave, owner)):
        place = f"school/feedback/{learner}/{project}/2026-05-0{number + 1}-ms-okafor.yml"
        files[place] = _dump(said)
    for number, said in enumerate(_each(Feedback, default, ledger, leave, owner)):
        files[f"students/ben/feedback/{learner}/{project}/2026-06-0{number + 1}.yml"] = _dump(said)
    return files


def _each(
    record: type[Record],
    default: frozenset,
    ledger: Ledger,
    leave: tuple[str, ...] = (),
    owner: frozenset = EVERYWHERE,
) -> list[dict[str, Any]]:
    """A block for each audience; one with an audience of its own leaves the default behind."""
    return [
        _block(
            record, owner & (SEEN_IN[audience] if audience else default), audience, ledger, leave
        )
        for audience in AUDIENCES
    ]


def _default(record: type[Record], name: str) -> frozenset[str]:
    return SEEN_IN[record.seen(name).default]


def _own(block: dict, default: frozenset) -> frozenset[str]:
    return SEEN_IN[Audience(block["audience"])] if "audience" in block else default


def _document(fields: dict, story: str) -> str:
    return f"---\n{_dump(fields)}---\n\nMy words: {story}\n"


def _dump(value: Any) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True)
