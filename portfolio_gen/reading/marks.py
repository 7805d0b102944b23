"""From the marks that a text is made of to names, items and words, each with its place.

It is apart because it is the only room that knows how such text is written down. Only the
reader's marks are used, never its ready-made values: so `no` stays `no`, a name written twice is
seen, and nothing in a file can make copies, run anything or take long.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct, field

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Items, Mapping, Place, Written
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.values import plain_text
from portfolio_gen.reading.decode import CONTROLS, readable, without_turning
from portfolio_gen.reading.typos.names import own_name
from portfolio_gen.reading.typos.shape import LONGEST_NAME
from portfolio_gen.reading.typos.texts import safely

#: libyaml where it is there; the slower reader of the same library where it is not.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
MOST_PARTS = 20_000
QUOTED_STYLES = ("'", '"', "|", ">")
BLANKS = " \t\n\u00a0\u2007\u202f\u3000\u200b\ufeff"
#: Curly quotes at both ends and none of the same kind in between.
CURLY_AROUND = re.compile("[“„”][^“„”]+[“”]|[‘‚’][^‘‚]+[‘’]")
#: `{name:value}` without a space is one long name.
TIGHT_PAIR = re.compile(r"[^\W\d][\w-]*:[^/]")


def tree_of(text: str, *, file: str, above: int) -> tuple[Mapping | Items | None, list[Problem]]:
    """The tree of a text and the problems met in it; `above` lines of the file come before it."""
    walk = _Walk(file=file, above=above)
    return walk.tree(text), walk.problems


class _Enough(Exception):
    """The text goes too deep or on too long: the code of the problem, and where."""

    def __init__(self, code: str, event: Any) -> None:
        self.code, self.event = code, event


class _Walk(Struct):
    """One pass over the marks of one text; keeps the problems met on the way."""

    file: str
    above: int
    following: Callable[[], Any] | None = None
    problems: list[Problem] = field(default_factory=list)
    parts: int = 0

    def tree(self, text: str) -> Mapping | Items | None:
        """The root of the text that the marks are of, when it is a mapping or a list."""
        try:
            self.following = LOADER(text).get_event
            return self._root()
        except _Enough as reason:
            self._tell(reason.code, self._place(reason.event))
        except yaml.YAMLError as error:
            # libyaml itself stops at a depth of its own, from version 0.2.6 on.
            is_deep = "nesting depth" in str(getattr(error, "problem", None))
            code = "nested-too-deep" if is_deep else "unclear-line"
            self._tell(code, self._place_of_error(error, text))
        return None

    def _root(self) -> Mapping | Items | None:
        self.following()
        event = self.following()
        if isinstance(event, yaml.StreamEndEvent):
            self._tell("nothing-here-yet", Place(file=self.file, line=self.above + 1))
            return None
        root = self._node(self.following(), 1)
        self.following()
        event = self.following()
        if not isinstance(event, yaml.StreamEndEvent):
            self._tell("second-section", self._place(event))
        if isinstance(root, Written):
            self._tell("just-text", root.place)
            return None
        if root is None:
            self._tell("nothing-here-yet", Place(file=self.file, line=self.above + 1))
        return root

    def _node(self, event: Any, depth: int) -> Any:
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise _Enough("too-much-in-file", event)
        kind = type(event)
        if depth > DEEPEST and kind is not yaml.ScalarEvent:
            raise _Enough("nested-too-deep", event)
        if event.anchor:
            self._tell("copy-mark", self._place(event))
        if kind is yaml.AliasEvent:
            return None  # A copy of something else; its mark has been named.
        if event.tag:
            self._tell("kind-mark", self._place(event))
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        inside = self._items if kind is yaml.SequenceStartEvent else self._mapping
        return inside(event, depth)

    def _scalar(self, event: Any) -> Written | None:
        value = event.value
        if not value and event.style not in QUOTED_STYLES:
            return None
        place = self._place(event)
        if not (value.isascii() and value.isprintable()):
            value = self._cleaned(value, place)
            if event.style not in QUOTED_STYLES:
                value = self._without_curly(value.strip(BLANKS), place)
        return Written(value, place)

    def _cleaned(self, value: str, place: Place) -> str:
        """The value in one Unicode form, without signs that show nothing."""
        shown = readable(value)
        if CONTROLS.search(value.replace("\r", "\n")):
            self._tell("control-sign", place)
        return plain_text(without_turning(shown))

    def _without_curly(self, value: str, place: Place) -> str:
        """The value without curly quotes around all of it, and a word about them."""
        inside = value[1:-1]
        wrapped = CURLY_AROUND.fullmatch(value)
        if not wrapped or not inside.strip():
            return value
        fix = Fix(place=place, text=safely(inside))
        fixes = (fix,) if place.length == len(value) else ()
        self.problems.append(problem("curly-quotes-removed", place, fixes=fixes))
        return inside

    def _items(self, event: Any, depth: int) -> Items:
        items = Items(self._place(event))
        while type(inner := self.following()) is not yaml.SequenceEndEvent:
            items.append(self._node(inner, depth + 1))
        return items

    def _mapping(self, event: Any, depth: int) -> Mapping:
        mapping = Mapping(self._place(event))
        while type(inner := self.following()) is not yaml.MappingEndEvent:
            name = self._node(inner, depth + 1)
            value = self._node(self.following(), depth + 1)
            if not isinstance(name, Written):
                self._tell("name-not-text", self._place(inner))
            elif name == "<<":
                self._tell("copy-mark", name.place)
            elif len(name) > LONGEST_NAME:
                self._tell("name-too-long", name.place)
            elif value is None and TIGHT_PAIR.match(name):
                word = name.partition(":")[0]
                self._tell("no-space-after-colon", name.place, name=word, quotes=own_name(word))
            elif name in mapping:
                self._twice(mapping, name)
            else:
                mapping[name] = value
        return mapping

    def _twice(self, mapping: Mapping, name: Written) -> None:
        """Name both lines of a name that is there twice; of two audiences neither counts."""
        first = mapping.place_of(name)
        code = "same-name-twice"
        if name.strip().casefold() == "audience":
            code = "audience-twice"
            mapping[name] = Written(Audience.PRIVATE.value, first)
        lines = {"first": first.line, "second": name.place.line}
        self._tell(code, name.place, name=name, quotes=own_name(name), **lines)

    def _tell(
        self, code: str, place: Place, *, quotes: tuple[str, ...] = (), **values: object
    ) -> None:
        """Keep a problem, unless this line has already been named for the same reason."""
        if not any(
            found.code == code and found.place.line == place.line for found in self.problems[-3:]
        ):
            self.problems.append(problem(code, place, quotes=quotes, **values))

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        length = end.column - column if end.line == line else 1
        return Place(
            file=self.file,
            line=self.above + line + 1,
            column=column + 1,
            length=length if length > 1 else 1,
        )

    def _place_of_error(self, error: yaml.YAMLError, text: str) -> Place:
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context", None) or ""
        if "scanning" in context or "flow" in context:
            mark = error.context_mark  # Where the thing began; the other mark may be lines below.
        if mark is None:
            return Place(file=self.file, line=self.above + 1)
        last = text.count("\n", 0, len(text.rstrip())) + 1
        line = min(mark.line + 1, last)
        return Place(file=self.file, line=self.above + line, column=mark.column + 1)
