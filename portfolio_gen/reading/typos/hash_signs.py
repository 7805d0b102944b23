"""Words after a # that would be lost, because # starts a note to oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Line
from portfolio_gen.reading.typos.slip import Slip, shown
from portfolio_gen.reading.typos.texts import Sheet, Words, quoting

#: A note has a space after its #; this looks like a number or a word instead.
HASH_WORD = re.compile(r"#\w")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Texts that are cut at a # with a word right behind it, or broken apart by a note."""
    for words in sheet.words:
        if broken := next((line for line in _before_the_end(words) if _noted(line)), None):
            yield _inside(words, broken)
            continue
        at = words.first.shape.comment
        if at >= 0 and HASH_WORD.match(words.first.text, at):
            lost = shown(words.first.text[at:])
            changes = quoting(words, comment=True)
            yield Slip(
                code="text-after-hash",
                row=words.first.row,
                column=at,
                length=len(words.first.text.rstrip()) - at,
                values={"lost": lost},
                words=(lost,),
                ways=(changes,) if changes else (),
            )


def _before_the_end(words: Words) -> tuple[Line, ...]:
    return (words.first, *words.more)[:-1]


def _noted(line: Line) -> bool:
    return line.shape.comment >= 0


def _inside(words: Words, line: Line) -> Slip:
    """A note after which the text would go on."""
    changes = quoting(words, comment=True)
    return Slip(
        code="note-inside-text",
        row=line.row,
        column=line.shape.comment,
        length=len(line.text.rstrip()) - line.shape.comment,
        ways=(changes,) if changes else (),
    )
