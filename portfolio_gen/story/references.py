"""The links and pictures of a story, each with the place where its target was typed.

It is apart from rendering because a build must know what a story asks for (which files to
publish, which pages it depends on) before any page is made.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from urllib.parse import unquote

from msgspec import Struct

from portfolio_gen.model.place import Place
from portfolio_gen.model.story import Story
from portfolio_gen.story.engine import marked_html
from portfolio_gen.story.parts import Reference
from portfolio_gen.story.safety import in_reading_order, taken_in
from portfolio_gen.story.trial import too_much

_MADE = re.compile(
    r'<(?:a|(img)) data-sourcepos="([\d:\-]+)" (?:href|src)="([^"]*)"(?: alt="([^"]*)")?'
)
_RAW = re.compile(r'<(?:a|(img))((?: [a-z\-]+="[^"]*")*)>')
_ATTRIBUTE = re.compile(r'([a-z\-]+)(?:="([^"]*)")?')
_MARK = re.compile(r"(\d+):(\d+)-(\d+):(\d+)")
_MAY_MENTION = re.compile(r"[\[<@&\\]|//|[wW]{3}")
_FOOTNOTE = re.compile("#fn(ref)?-")
#: What stands before the target of an inline link or an autolink, and of a definition.
_INLINE = ("](", "")
_DEFINED = ("]:",)
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


def attributes_of(written: str) -> dict[str, str]:
    """The attributes of a tag that this room's engine or sanitiser wrote, unescaped."""
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)}


class Mention(Struct, frozen=True, kw_only=True):
    """A reference together with where it starts and a picture's description."""

    reference: Reference
    start: Place
    description: str | None = None


def lines_of(text: str) -> list[str]:
    """The lines of a text without their ends."""
    return _END_OF_LINE.split(text) if "\r" in text else text.split("\n")


class Typed:
    """A story's lines as they were typed, to be asked for places in the file."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.text = story.text

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; made only for whoever asks for places."""
        return lines_of(self.text)

    def place(self, line: int, column: int = 1, length: int = 1) -> Place:
        """The place in the file of a line and column of the story, kept inside the story."""
        line = min(max(line, 1), len(self.lines))
        return Place(
            file=self._story.file,
            line=line + self._story.first_line - 1,
            column=max(column, 1),
            length=length,
        )

    def start(self, mark: str, target: str) -> Place:
        """Where a reference starts; `mark` is what the engine says, "" for raw HTML."""
        found = _MARK.fullmatch(mark)
        if found is None:
            return self._find(_forms(target), ("",)) or self.place(1)
        return self.place(int(found[1]), int(found[2]))

    def target(self, mark: str, target: str) -> Place:
        """Where the target of a reference was typed, or where the reference starts."""
        forms = _forms(target)
        found = _MARK.fullmatch(mark)
        if found is None:
            return self._find(forms, ("",)) or self.place(1)
        first, column, last, end = map(int, found.groups())
        # After a definition in the same paragraph the engine counts lines too low, so a link
        # not found where it says is looked for in the whole story.
        return (
            self._find(forms, _INLINE, first, last, column, end)
            or self._find(forms, _DEFINED)
            or self._find(forms, _INLINE[:1])
            or self.place(first, column)
        )

    def _find(
        self,
        forms: list[str],
        before: tuple[str, ...],
        first: int = 1,
        last: int = sys.maxsize,
        column: int = 1,
        end: int = sys.maxsize,
    ) -> Place | None:
        """The first of `forms` that stands right after one of the signs in `before`."""
        last = min(last, len(self.lines))
        for sign in before:
            for form in forms:
                for number in range(max(first, 1), last + 1):
                    line = self.lines[number - 1]
                    if number == last:
                        line = line[:end]
                    at = line.find(form, column - 1 if number == first else 0)
                    while at >= 0:
                        if self._before(number, line[:at]).endswith(sign):
                            return self.place(number, at + 1, len(form))
                        at = line.find(form, at + 1)
        return None

    def _before(self, number: int, start: str) -> str:
        """What stands before a target: the line's start, or the line above when that is empty."""
        start = start.rstrip(" \t<>")
        return start if start or number == 1 else self.lines[number - 2].rstrip()


def _forms(target: str) -> list[str]:
    """The ways in which a learner may have typed this target."""
    forms = [target, unquote(target), target.removeprefix("http://").removeprefix("mailto:")]
    forms.append(forms[1].replace("&", "&amp;"))
    return [form for form in dict.fromkeys(forms) if form]


def may_mention(text: str) -> bool:
    """Whether a story can have a link or picture; without these signs the engine makes none.

    A link needs brackets, `//`, `www` or `@`, and any of them may be written with `&` or `\\`.
    """
    return _MAY_MENTION.search(text) is not None


def mentions(story: Story) -> Iterator[Mention]:
    """Every link and picture of a story; those of raw HTML come after the others."""
    if may_mention(story.text):
        yield from mentions_in(Typed(story), marked_html(story.text))


def mentions_in(typed: Typed, html: str) -> Iterator[Mention]:
    """The same for a story that has been rendered already; `html` is the engine's."""
    made = set()
    for picture, mark, address, description in _MADE.findall(html):
        made.add((mark, unescape(address)))
        yield _mention(typed, mark, picture, unescape(address), unescape(description))
    if "<" in typed.text:
        for picture, written in _RAW.findall(in_reading_order(taken_in(html))):
            attributes = attributes_of(written)
            target = attributes.get("src" if picture else "href", "")
            known = (attributes.get("data-sourcepos", ""), target) in made
            if target and not known and not _FOOTNOTE.match(target):
                yield _mention(typed, "", picture, target, attributes.get("alt", ""))


def _mention(typed: Typed, mark: str, picture: str, target: str, description: str) -> Mention:
    return Mention(
        reference=Reference(
            kind="picture" if picture else "link",
            target=target,
            place=typed.target(mark, target),
        ),
        start=typed.start(mark, target),
        description=description if picture else None,
    )


def references(story: Story) -> tuple[Reference, ...]:
    """What a story links to and shows, jumps inside itself left out.

    Empty when the story is too much to read, as nothing of it is shown then.
    """
    if too_much(story) is not None:
        return ()
    found = (mention.reference for mention in mentions(story))
    return tuple(reference for reference in found if not reference.target.startswith("#"))
