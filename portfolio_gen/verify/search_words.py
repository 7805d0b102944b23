"""The single words in a site's search index, which stand there packed, and by their stems.

It is apart because a stem is no leak by itself: pages that may say "instruction" put "instruct"
into the index. Only a word that no page has in it, in whatever form, tells something.
"""

from __future__ import annotations

import gzip
import html
import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property

#: What the index of Pagefind begins with when it is unpacked; the rest is CBOR.
SIGNATURE = b"pagefind_dcd"
#: Heads of CBOR that no bytes of their own follow: numbers, lists, and what ends them.
NO_WORDS = re.compile(
    rb"(?s:[\x00-\x17\x20-\x37\x80-\x97\x9f\xa0-\xb7\xbf\xc0-\xd7\xe0-\xf7\xff]"
    rb"|[\x18\x38\x98\xb8\xd8\xf8].|[\x19\x39\x99\xb9\xd9\xf9].."
    rb"|[\x1a\x3a\x9a\xba\xda\xfa].{4}|[\x1b\x3b\x9b\xbb\xdb\xfb].{8})*+"
)
#: What a search takes two words for one around.
JOINING = re.compile(r"[\u00ad\u200b-\u200f\u2010-\u2015'’_-]|<[^>]*>")


class Pages:
    """The words of a site's pages, put together only when somebody asks."""

    def __init__(self, site: Mapping[str, bytes]) -> None:
        self._site = site

    def have(self, word: str) -> bool:
        """Whether a page has this word, be it as a part of another."""
        return word in self._text

    @cached_property
    def _text(self) -> str:
        pages = [data for file, data in self._site.items() if file.endswith(".html")]
        text = html.unescape(b"\n".join(pages).decode("utf-8", "replace"))
        return JOINING.sub("", unicodedata.normalize("NFKC", text)).casefold()


def words_of_index(data: bytes) -> Iterator[str]:
    """Every word in a file of the index; nothing of other files."""
    try:
        found = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return
    if not found.startswith(SIGNATURE):
        return
    at = len(SIGNATURE)
    while (at := NO_WORDS.match(found, at).end()) < len(found):
        size, at = found[at] & 31, at + 1
        if 24 <= size < 28:
            length = 1 << (size - 24)
            size, at = int.from_bytes(found[at : at + length], "big"), at + length
        elif size > 27:  # No length: its pieces follow, each with one.
            continue
        yield found[at : at + size].decode("utf-8", "replace")
        at += size
