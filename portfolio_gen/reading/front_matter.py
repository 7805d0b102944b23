"""A Markdown file taken apart: the fields between the two --- lines, and the story after them.

It is apart because this cut decides what may be shown. When it is not certain where the fields
start or end, nothing of the file is shown at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from portfolio_gen.messages import FILE_KINDS, problem
from portfolio_gen.model.place import Items, Mapping, Place, Source
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.reading.decode import readable, without_turning
from portfolio_gen.reading.tree import read_tree
from portfolio_gen.reading.typos.fences import (
    FENCE,
    almost_fence,
    fields_in_the_story,
    first_fence,
    unfenced_fields,
)
from portfolio_gen.reading.typos.left_overs import slips as left_overs
from portfolio_gen.reading.typos.other_formats import is_web_page
from portfolio_gen.reading.typos.shape import ONLY_BLANKS
from portfolio_gen.reading.typos.slip import Slip, as_problem, changed


class Document(Struct, frozen=True, kw_only=True):
    """A read Markdown file; `first_line` is the line of the file on which `text` begins.

    `fields` is None when the file has no part between --- lines.
    """

    fields: Mapping | None
    text: str
    first_line: int


def read_document(source: Source) -> tuple[Document | None, list[Problem]]:
    """The fields and the story of one file, or None when nothing of it may be shown."""
    source = Source(path=source.path, text=readable(source.text))
    if is_web_page(source.text):
        place = Place(file=source.path)
        return None, [problem("other-kind-of-file", place, kind=FILE_KINDS["web-page"])]
    if left_over := list(left_overs(source.text)):
        return None, [_told(slip, source) for slip in left_over]
    lines = source.text.split("\n")
    if lines[0] != FENCE:
        return _without_fields(source, lines)
    return _with_fields(source, lines)


def _without_fields(source: Source, lines: Sequence[str]) -> tuple[Document | None, list[Problem]]:
    """A file that is all story, unless its fields were only put in the wrong way."""
    slip = first_fence(lines) or unfenced_fields(lines) or fields_in_the_story(lines, 0)
    if slip:
        return None, [_told(_proven(slip, source), source)]
    problems = []
    if not source.text.strip():
        problems.append(problem("nothing-here-yet", Place(file=source.path)))
    return Document(fields=None, text=without_turning(source.text), first_line=1), problems


def _with_fields(source: Source, lines: Sequence[str]) -> tuple[Document | None, list[Problem]]:
    end = next((row for row in range(1, len(lines)) if lines[row] == FENCE), None)
    slip = almost_fence(lines, end)
    if slip is None and end is not None:
        slip = fields_in_the_story(lines, end + 1)
    if slip or end is None:
        return None, [_told(_proven(slip, source), source)] if slip else []
    fields, problems = _fields(source, "\n".join(lines[1:end]))
    if fields is None:
        return None, problems
    story = without_turning("\n".join(lines[end + 1 :]))
    return Document(fields=fields, text=story, first_line=end + 2), problems


def _fields(source: Source, text: str) -> tuple[Mapping | None, list[Problem]]:
    """The mapping between the --- lines; empty when there is nothing between them."""
    lines = text.split("\n")
    if all(ONLY_BLANKS.match(line) or line.lstrip().startswith("#") for line in lines):
        return Mapping(Place(file=source.path, line=2)), []
    tree, problems = read_tree(source, text=text, first_line=2)
    if isinstance(tree, Items):
        return None, [*problems, problem("fields-are-a-list", tree.place)]
    return tree, problems


def _proven(slip: Slip, source: Source) -> Slip:
    """The slip without its suggestion, when the file could not be read even so."""
    repaired = Source(path=source.path, text=changed(source.text, slip.changes))
    if slip.ways and not any(
        found.weight is Weight.MUST_FIX for found in read_document(repaired)[1]
    ):
        return slip
    return Slip(code=slip.code, row=slip.row, length=slip.length, rows=slip.rows)


def _told(slip: Slip, source: Source) -> Problem:
    return as_problem(slip, source.text, file=source.path, above=0)
