"""Words after a # that would be lost, because # starts a note to oneself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.slip import Slip, shown
from portfolio_gen.reading.typos.texts import Sheet, quoting

#: A note has a space after its #; this looks like a number or a word instead.
HASH_WORD = re.compile(r"#\w")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Texts that are cut at a # with a word right behind it."""
    for words in sheet.words:
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
