"""The school's own files, read again only when one of them has changed."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from portfolio_gen.build.kept import Unreadable, from_bytes_as, to_bytes
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.reading.portfolio import (
    FEEDBACK,
    SchoolReading,
    all_opened,
    read_school_files,
)
from portfolio_gen.reading.scan import Look, content_of, look_at, names_in, sign_of_content


class SchoolFiles(Struct, frozen=True, kw_only=True):
    """The school as read, how its files looked, and the sign of what was in them."""

    reading: SchoolReading
    look: Look
    content: bytes


def look_at_school(root: Path, roster: Collection[str], now: int) -> Look:
    """How the school's files look: its own, feedback about nobody, and who has a folder."""
    look = look_at(root, _paths(root, roster), now, closed=FEEDBACK)
    everybody = "\n".join(names_in(root, "students"))
    return Look(sign=look.sign + everybody.encode(), fresh=look.fresh)


def read_again(
    root: Path, program: str, store: Store, now: int, known: SchoolFiles | None
) -> SchoolFiles:
    """The school's files as they are now, from the store where they were read before."""
    before = look_at_school(root, (), now)
    content = _content(root, () if known is None else _ids(known.reading))
    reading = _kept(store, _key(program, content)) if content else None
    if reading is None:
        reading = read_school_files(root)
        content = _content(root, _ids(reading))
        same = look_at_school(root, (), now).sign == before.sign
        if not (same and all_opened(reading.problems)):
            content = b""  # A file was not read, or saved meanwhile: nobody knows what was read.
        if content:
            store.put(_key(program, content), to_bytes(reading))
    look = look_at_school(root, _ids(reading), now)
    return SchoolFiles(reading=reading, look=look, content=content)


def kept_school(store: Store, program: str, content: bytes) -> SchoolReading | None:
    """The school as it was read when its files held this."""
    return _kept(store, _key(program, content))


def _kept(store: Store, key: str) -> SchoolReading | None:
    try:
        return from_bytes_as(SchoolReading, store.get(key) or b"")
    except Unreadable:
        return None


def _key(program: str, content: bytes) -> str:
    return key_of("school", program, content)


def _ids(reading: SchoolReading) -> set[str]:
    return {str(line.id) for line in reading.roster}


def stray_folders(root: Path, roster: Collection[str]) -> tuple[str, ...]:
    """Where staff said something about somebody who is not on the roster."""
    folders = (name.rstrip("/") for name in names_in(root, f"school/{FEEDBACK}"))
    return tuple(f"school/{FEEDBACK}/{name}" for name in folders if name not in roster)


def _paths(root: Path, roster: Collection[str]) -> tuple[str, ...]:
    return ("school", *stray_folders(root, roster))


def _content(root: Path, roster: Collection[str]) -> bytes:
    content = content_of(root, _paths(root, roster), closed=FEEDBACK)
    everybody = {f"students/{name}": "here" for name in names_in(root, "students")}
    return sign_of_content({**content, **everybody})
