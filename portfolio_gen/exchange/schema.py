"""The shape of every kind of file, in JSON Schema, so that an editor can help while typing.

It is a little kinder than the reader: what the reader takes from several spellings, an editor
takes too.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from portfolio_gen.model.curriculum import Assignment, ReportCard, Standard, Unit
from portfolio_gen.model.learner import Goal, LogLine, Profile, Reflection
from portfolio_gen.model.project import Assessment, Feedback, Project, Rubric, SourceUsed
from portfolio_gen.model.school import (
    Consent,
    Framework,
    Person,
    RosterLine,
    SchoolClass,
    SchoolSettings,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: What a file's path decides, so that nobody writes it inside.
FROM_PATH = {
    "project": ("id", "story", "rubric", "assessments", "feedback", "sources"),
    "reflection": ("id", "date", "story"),
    "assessment": ("date",),
    "feedback": ("learner", "project", "date", "who"),
    "framework": ("id",),
    "unit": ("id",),
    "assignment": ("id",),
}
KINDS: dict[str, Any] = {
    "school": SchoolSettings,
    "roster": list[RosterLine],
    "consent": dict[str, Consent],
    "people": list[Person],
    "classes": list[SchoolClass],
    "framework": Framework,
    "standards": list[Standard],
    "unit": Unit,
    "assignment": Assignment,
    "report-card": ReportCard,
    "glossary": dict[str, str],
    "profile": Profile,
    "goals": list[Goal],
    "log": list[LogLine],
    "project": Project,
    "rubric": Rubric,
    "assessment": Assessment,
    "sources": list[SourceUsed],
    "reflection": Reflection,
    "feedback": Feedback,
}
#: Where each kind of file lies; Markdown and CSV are left out, editors have no schema for them.
FILES: dict[str, tuple[str, ...]] = {
    "school": ("school/school.yml",),
    "consent": ("school/consent.yml",),
    "people": ("school/people.yml",),
    "classes": ("school/classes.yml",),
    "framework": ("school/frameworks/*.yml",),
    "standards": ("school/standards/*.yml",),
    "unit": ("school/units/*.yml",),
    "assignment": ("school/assignments/*.yml",),
    "report-card": ("school/report-card.yml",),
    "glossary": ("school/glossary.yml",),
    "profile": ("students/*/profile.yml",),
    "goals": ("students/*/goals.yml",),
    "log": ("students/*/log.yml",),
    "rubric": ("students/*/projects/*/rubric.yml", "school/templates/rubrics/*.yml"),
    "assessment": ("students/*/projects/*/assessments/*.yml",),
    "sources": ("students/*/projects/*/sources.yml",),
    "feedback": ("school/feedback/*/*/*.yml", "students/*/feedback/*/*/*.yml"),
}
#: Records that may also be written as their first field alone.
WRITTEN_SHORT = {"Said", "Rating"}


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of one of `KINDS`."""
    schema = TypeAdapter(KINDS[kind]).json_schema(by_alias=True)
    for key in FROM_PATH.get(kind, ()):
        schema["properties"].pop(key, None)
        if key in schema.get("required", []):
            schema["required"].remove(key)
    return {"$schema": DIALECT, "title": kind, **_kinder(_only_used(schema))}


def _kinder(node: Any) -> Any:
    """The same schema, taking one item for a list of words and words for a number or yes."""
    if isinstance(node, list):
        return [_kinder(part) for part in node]
    if not isinstance(node, dict):
        return node
    node = {key: _kinder(part) for key, part in node.items() if key != "default"}
    if node.get("type") == "string" and not {"pattern", "format", "enum"} & set(node):
        return {**node, "type": ["string", "number", "boolean"]}
    if "$ref" in node and node["$ref"].rpartition("/")[2] in WRITTEN_SHORT:
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, node]}
    if node.get("type") == "array" and _takes_words(node.get("items", {})):
        return {"anyOf": [node, node["items"]]}
    return node


def _takes_words(items: dict[str, Any]) -> bool:
    kinds = items.get("anyOf", [items])
    return any("string" in kind.get("type", ()) for kind in kinds)


def _only_used(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without definitions that nothing in it points to any more."""
    named = schema.pop("$defs", {})
    used: dict[str, Any] = {}
    waiting = [schema]
    while waiting:
        for name in sorted(_pointed_to(waiting.pop()) - set(used)):
            used[name] = named[name]
            waiting.append(named[name])
    return {**schema, "$defs": dict(sorted(used.items()))} if used else schema


def _pointed_to(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_pointed_to, node)) if node else set()
    if not isinstance(node, dict):
        return set()
    here = {node["$ref"].rpartition("/")[2]} if isinstance(node.get("$ref"), str) else set()
    return here.union(*map(_pointed_to, node.values()))
