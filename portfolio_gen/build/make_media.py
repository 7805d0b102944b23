"""The files of one learner made safe to publish, each once for the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from portfolio_gen.analysis.files import WantedFile
from portfolio_gen.analysis.shown import Media
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.limited import TooMuch, limited
from portfolio_gen.media.safe import LARGEST, MEDIA_VERSION, SafeMedia
from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Problem
from portfolio_gen.pages.addresses import MEDIA
from portfolio_gen.reading.media import read_bytes

#: What making one file safe may take. A photo of 40 million pixels takes a tenth of it.
SECONDS, MEGABYTES = 20, 1_000


def made_media(
    desk: Desk, hashes: Mapping[str, str], wanted: Iterable[WantedFile]
) -> tuple[dict[str, Media], dict[str, str], list[Problem]]:
    """Safe copies by the path of their file, store keys by address, and what cannot be safe.

    `hashes` tells each file's bytes, so that a file that was made safe before is not opened.
    """
    media: dict[str, Media] = {}
    keys: dict[str, str] = {}
    problems = []
    for file in wanted:
        key = _key(file.file, hashes.get(file.file, ""))
        found, code = _known(desk.store, key), None
        if found is None:
            found, code, key = _made(desk, file.file)
        if found is None:
            problems.append(problem(code, Place(file=file.file)))
            continue
        media[file.file] = found
        keys[found.address] = key
    return media, keys, problems


def content_of(store: Store, key: str, address: str) -> bytes | None:
    """The bytes to publish at this address for one key of `made_media`; None when the store lost
    them, or has others."""
    media, content = _kept(store, key)
    return content if media is not None and media.address == address else None


def _known(store: Store, key: str) -> Media | None:
    return _kept(store, key)[0]


def _kept(store: Store, key: str) -> tuple[Media | None, bytes]:
    """A safe copy with its bytes; they are what its address says, whoever wrote the entry."""
    head, _, content = (store.get(key) or b"").partition(b"\n")
    try:
        media = Media(**json.loads(head))
    except (ValueError, TypeError):
        return None, b""
    named = str(media.address).startswith(f"{MEDIA}{_name(content)}.")
    return (media, content) if named else (None, b"")


def _key(file: str, bytes_hash: str) -> str:
    return key_of("safe copy", MEDIA_VERSION, file.rpartition(".")[2], bytes_hash)


def _made(desk: Desk, file: str) -> tuple[Media | None, str | None, str]:
    """The safe copy of a file as it is now, which may be later than when it was hashed."""
    data = read_bytes(desk.root, file, LARGEST)
    if data is None:
        return None, "media-too-big", ""
    # The libraries for it take 20 ms to load; nearly always every file is safe since long ago.
    from portfolio_gen.media.safe_media import broken, safe_media

    try:
        safe, code = limited(
            lambda: safe_media(data, file.rpartition("/")[2]), seconds=SECONDS, megabytes=MEGABYTES
        )
    except TooMuch:
        safe, code = None, broken(file.rpartition("/")[2])
    if safe is None:
        return None, code, ""
    key, media = _key(file, sha256(data).hexdigest()), _media(safe)
    head = {name: getattr(media, name) for name in ("address", "kind", "width", "height")}
    desk.store.put(key, json.dumps(head).encode() + b"\n" + safe.data)
    return media, None, key


def _media(safe: SafeMedia) -> Media:
    return Media(
        address=f"{MEDIA}{_name(safe.data)}{safe.ending}",
        kind=safe.kind,
        width=safe.width,
        height=safe.height,
    )


def _name(content: bytes) -> str:
    """What a file is called after its bytes."""
    return sha256(content).hexdigest()[:20]
