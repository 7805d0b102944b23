"""Which work of a project waits until a slip about it is put right.

A slip can hide that somebody in a picture did not agree, or that it was meant for few. What it
stands in cannot say so any more, so that work is shown by nobody, nor by a story that names its
file.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from portfolio_gen.model.learner import EVERYTHING
from portfolio_gen.model.place import Items, Mapping, Written
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.model.project import Project, Show
from portfolio_gen.reading.front_matter import Document
from portfolio_gen.reading.nearest import looks_like

#: Names of which a slip may be one though it stands beside `shows`, not in it.
FAR_REACHING = ("people", "shows")


class _Typed(Struct, frozen=True, kw_only=True):
    """One item of `shows` as it was typed, from its first line to that of the next thing."""

    lines: range
    file: str


class ShowsAsTyped(Struct, frozen=True, kw_only=True):
    """The lines of `shows` before anything is left out of them.

    `astray` says whether something of it may stand beside it, under a name that no project has.
    """

    lines: range
    items: tuple[_Typed, ...]
    astray: bool

    @classmethod
    def of(cls, document: Document) -> ShowsAsTyped:
        """Those of a project's file."""
        fields = document.fields or {}
        typed = fields.get("shows")
        if typed is None:
            return cls(lines=range(0), items=(), astray=any(map(_is_astray, fields.items())))
        start = fields.place_of("shows").line
        below = min(
            (key.place.line for key in fields if key.place.line > start),
            default=document.first_line,
        )
        items = [one for one in typed if one is not None] if isinstance(typed, Items) else []
        starts = sorted({item.place.line for item in items})
        ranges = {one: range(one, other) for one, other in pairwise([*starts, below])}
        return cls(
            lines=range(start, below),
            items=tuple(_Typed(lines=ranges[item.place.line], file=_file(item)) for item in items),
            astray=any(map(_is_astray, fields.items())),
        )

    def settle(
        self, project: Project, problems: Iterable[Problem]
    ) -> tuple[Project, tuple[str, ...]]:
        """The project without the work that waits, and the files of that work as they were typed;
        EVERYTHING among them where it is not certain which these are."""
        told = [found for found in problems if found.weight is Weight.MUST_FIX]
        # What begins in the first column is a name of the project, whatever stands above it.
        inside = {found.place.line for found in told if found.place.column > 1}
        waiting = [one for one in self.items if not inside.isdisjoint(one.lines)]
        certain = {line for one in self.items for line in one.lines if line in inside}
        files = tuple(one.file for one in waiting)
        if self.astray or any(
            (found.place.line in self.lines or found.code == "same-name-twice")
            and found.place.line not in certain
            for found in told
        ):
            files = (*files, EVERYTHING)
        shows = tuple(
            show
            for show in project.shows
            if EVERYTHING not in files
            and not any(show.file.place.line in one.lines for one in waiting)
        )
        return project.model_copy(update={"shows": shows}), files


def _file(item: object) -> str:
    typed = item.get("file") if isinstance(item, Mapping) else None
    return str(typed) if isinstance(typed, Written) else EVERYTHING


def _is_astray(field: tuple[Written, object]) -> bool:
    """Whether a name that no project has may belong to a piece of work, or hold such pieces."""
    name, value = field
    pieces = value if isinstance(value, Items) else [value]
    return name not in Project.model_fields and (
        any(isinstance(piece, Mapping) for piece in pieces)
        or name in Show.model_fields
        or any(looks_like(name, word) for word in FAR_REACHING)
    )
