"""Atom in which every entry may say which language it is in.

`feedgenerator` writes it: Django's own code, small, without dependencies, kept by the Pelican
project. It reads the clock only for entries without a day, and there are none here. It is apart
from `feed.py` because loading it takes 10 ms, and a site without an address has no feed.
"""

from __future__ import annotations

from typing import Any

from feedgenerator import Atom1Feed


class AtomFeed(Atom1Feed):
    """A feed to which entries are added one by one."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["lang"]} if item["lang"] else {}
