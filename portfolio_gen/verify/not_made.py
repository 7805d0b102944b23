"""Pictures, recordings and documents in a site that today's build of its edition does not make.

It is apart from `scan.py`, which looks for words: a picture shows who is in it without any. What a
build made yesterday may be what a family does not agree to any more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path

from portfolio_gen.media.kinds import ending_of, kind_of
from portfolio_gen.verify.same import Site

#: How files of office programs and archives begin.
PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")
#: What a school writes in, and pictures and recordings that no first bytes give away.
ENDINGS = frozenset(
    {"yml", "yaml", "md", "markdown", "csv", "tsv", "tif", "tiff", "bmp", "heic", "heif", "avif",
     "mov", "m4v", "avi", "mkv", "ogv", "aac", "flac", "wma", "amr", "aif", "aiff", "mid"}
)  # fmt: skip
ROOMS = ("students", "school")


def not_made(there: Site, made: Site, root: Path, known: Collection[bytes] = ()) -> Iterator[str]:
    """The files of the site `there` that show something, and that no file `made` today holds.

    So do those that lie in the school's folders just so, whatever they are. `known` files, by
    their sha256, are those of the programs that we build on.
    """
    fine = {sha256(data).digest() for data in made.values()} | set(known)
    strange = {
        file: data
        for file, data in sorted(there.items())
        if made.get(file) != data and data and sha256(data).digest() not in fine
    }
    written = _all_in(root) if strange else frozenset()
    for file, data in strange.items():
        if _shows_something(file, data) or sha256(data).digest() in written:
            yield file


def _shows_something(file: str, data: bytes) -> bool:
    name = file.partition(" -> ")[0]  # A link is called by where it leads, too.
    return bool(kind_of(data)) or data.startswith(PACKED) or ending_of(name) in ENDINGS


def _all_in(root: Path) -> frozenset[bytes]:
    """The sha256 of every file that the school wrote."""
    files = (file for room in ROOMS for file in sorted((root / room).rglob("*")))
    return frozenset(sha256(file.read_bytes()).digest() for file in files if file.is_file())
