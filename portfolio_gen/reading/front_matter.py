"""A Markdown file taken apart: the fields between the two --- lines, and the story after them.

It is apart because this cut decides what may be shown. When it is not certain where the fields
end, nothing of the file is shown at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Items, Mapping, Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.decode import without_turning
from portfolio_gen.reading.tree import read_tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A read Markdown file; `first_line` is the line of the file on which `text` begins.

    `fields` is None when the file has no part between --- lines.
    """

    fields: Mapping | None
    text: str
    first_line: int


def read_document(source: Source) -> tuple[Document | None, list[Problem]]:
    """The fields and the story of one file, or None when nothing of it may be shown."""
    lines = source.text.split("\n")
    if lines[0] != "---":
        return Document(fields=None, text=without_turning(source.text), first_line=1), []
    try:
        end = lines.index("---", 1)
    except ValueError:
        return None, [problem("fields-not-closed", Place(file=source.path, length=3))]
    story = without_turning("\n".join(lines[end + 1 :]))
    fields, problems = _fields(source, "\n".join(lines[1:end]))
    if fields is None:
        return None, problems
    return Document(fields=fields, text=story, first_line=end + 2), problems


def _fields(source: Source, text: str) -> tuple[Mapping | None, list[Problem]]:
    """The mapping between the --- lines; empty when there is nothing between them."""
    first = Place(file=source.path, line=2)
    if not re.search(r"^\s*[^\s#]", text, re.MULTILINE):
        return Mapping(first), []
    tree, problems = read_tree(source, text=text, first_line=2)
    if isinstance(tree, Items):
        return None, [*problems, problem("fields-are-a-list", tree.place)]
    return tree, problems
