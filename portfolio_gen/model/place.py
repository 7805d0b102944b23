"""Where something was written: file, line and column, kept from the first byte to the page.

It is apart because every other room hands places on and none may lose them.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Place(Struct, frozen=True, kw_only=True, order=True):
    """A stretch of one line of one file; line and column count from 1, columns count characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


class Source(Struct, frozen=True, kw_only=True):
    """One file's text; `path` is relative to the repository, with forward slashes."""

    path: str
    text: str

    def line(self, number: int) -> str:
        """The text of one line, counted from 1; empty outside the file."""
        lines = self.text.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""


class Written(str):
    """Text that remembers where it was written; in every other way a string.

    >>> word = Written("meeting", Place(file="goals.yml", line=4, column=12, length=7))
    >>> word == "meeting", word.place.line
    (True, 4)
    """

    __slots__ = ("place",)
    place: Place

    def __new__(cls, text: str, place: Place) -> Written:
        written = super().__new__(cls, text)
        written.place = place
        return written

    def __getnewargs__(self) -> tuple[str, Place]:
        return str(self), self.place


def unplaced(text: str) -> str:
    """The text alone, for whoever has no use for where it was typed."""
    return str(text) if type(text) is Written else text


class Mapping(dict[Written, Any]):
    """A block of `key: value` lines; `place` is where its first key stands."""

    __slots__ = ("place",)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def place_of(self, key: str) -> Place:
        """Where this key was typed, or where the block starts when it was not."""
        return next((name.place for name in self if name == key), self.place)


class Items(list[Any]):
    """A list of `- item` lines; `place` is where it starts."""

    __slots__ = ("place",)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


def place_of(value: object) -> Place | None:
    """Where this value was written, if it came from a file."""
    return getattr(value, "place", None)
