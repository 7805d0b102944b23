"""Atom in which every entry may say which language it is in.

`feedgenerator` writes it: Django's own code, small, without dependencies, kept by the Pelican
project. It reads the clock only for entries without a day, and there are none here. It is apart
from `feed.py` because loading it takes 10 ms, and a site without an address has no feed.
"""

from __future__ import annotations

import re
from typing import Any

from feedgenerator import Atom1Feed

#: Signs that XML has no way to write; a story can name them as `&#8;`.
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class AtomFeed(Atom1Feed):
    """A feed to which entries are added one by one."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["lang"]} if item["lang"] else {}


def writable(text: str) -> str:
    """The text without the signs that XML cannot hold."""
    return _UNWRITABLE.sub("", text)
