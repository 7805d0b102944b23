"""One file of a folder, read as one block or as one list; whatever else it is gets named.

It is apart because learners' files and the school's are read in the same way.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from portfolio_gen.messages import WHOLE_FILES, problem
from portfolio_gen.model.place import Items, Mapping
from portfolio_gen.model.values import Record
from portfolio_gen.reading.fields import read_record, read_records
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.tree import read_tree

AnyRecord = TypeVar("AnyRecord", bound=Record)

#: How each file begins, for whoever put something else there.
BEGINNINGS = {
    "profile.yml": "headline: I learn by building things",
    "goals.yml": "- id: read-daily",
    "log.yml": "- date: 2026-03-04",
    "rubric.yml": "criteria:",
    "sources.yml": "- title: The name of the book",
    "school.yml": "name: Our school",
    "consent.yml": "ana-l: {publish: public, name: first}",
    "people.yml": "- id: ms-okafor",
    "classes.yml": "- id: willow",
    "glossary.yml": "evidence: what shows that something is true",
    "frameworks": "title: What we learn here",
    "standards": "- code: SCI.2",
    "units": "title: What water does",
    "assignments": "title: A fair test",
    "report-card.yml": "lines:",
    "rubrics": "criteria:",
    "assessments": "ratings:",
    "feedback": "saw: You changed only one thing at a time.",
}


def block_in(folder: Folder, name: str) -> Mapping | None:
    """The block that a file holds; None when it is missing or cannot be read."""
    tree = _tree(folder, name)
    if isinstance(tree, Items):
        _tell_shape(folder, name, tree, "block")
        return None
    return tree


def items_in(folder: Folder, name: str) -> Items | None:
    """The list that a file holds; None when it is missing or cannot be read."""
    tree = _tree(folder, name)
    if isinstance(tree, Mapping):
        _tell_shape(folder, name, tree, "list")
        return None
    return tree


def record_in(
    folder: Folder,
    name: str,
    model: type[AnyRecord],
    criteria: Collection[str] | None = None,
    **known: Any,
) -> AnyRecord | None:
    """The record of a file that holds one block; None when it is missing or cannot be read."""
    block = block_in(folder, name)
    if block is None:
        return None
    record, problems = read_record(model, block, criteria, **known)
    folder.problems += problems
    return record


def records_in(folder: Folder, name: str, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records of a file that holds a list; none when it is missing or cannot be read."""
    items = items_in(folder, name)
    if items is None:
        return ()
    records, problems = read_records(model, items)
    folder.problems += problems
    return records


def _tree(folder: Folder, name: str) -> Mapping | Items | None:
    found = folder.find(name)
    source = folder.read(found) if found else None
    if source is None:
        return None
    tree, problems = read_tree(source)
    folder.problems += problems
    return tree


def _tell_shape(folder: Folder, name: str, tree: Mapping | Items, shape: str) -> None:
    parts = name.split("/")
    known = [BEGINNINGS[part] for part in (parts[-1], *reversed(parts)) if part in BEGINNINGS]
    folder.problems.append(
        problem("wrong-shape", tree.place, expected=WHOLE_FILES[shape], beginning=known[0])
    )
