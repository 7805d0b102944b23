"""Slips of the pen in a text of `name: value` lines, found before anybody reads it for its values.

One file for each kind of slip, each over the same outline of the lines. They are apart from
`tree.py` because that one knows what is written, and these guess what was meant: a guess may be
suggested to the person, and is never taken as what they said.
"""

from __future__ import annotations

from portfolio_gen.reading.typos.plain_sheets import is_plainly_right
from portfolio_gen.reading.typos.slip import Change, Slip


def slips_in(text: str) -> tuple[list[Slip], list[Change]]:
    """Every slip in the text, in its order, and the changes that need no word to anybody."""
    if is_plainly_right(text):
        return [], []
    from portfolio_gen.reading.typos.rules import slips_by_rules  # Its docstring says why here.

    return slips_by_rules(text)
