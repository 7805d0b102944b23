"""The files of one learner made safe to publish, each once for the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from msgspec.structs import asdict

from portfolio_gen.analysis.files import WantedFile
from portfolio_gen.analysis.shown import Media
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.program import media_sign
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.build.work_on_media import work_on
from portfolio_gen.media.safe import REFUSALS, SafeMedia
from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Problem
from portfolio_gen.pages.addresses import MEDIA

#: What is kept of a file that is refused for what is in it: only the reason, and only one of these.
_REFUSALS = {code.encode(): code for code in REFUSALS}


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
        found, code = _known(desk.store, key)
        if found is None and code is None:
            found, code, key = _made(desk, file.file)
        if found is None:
            problems.append(problem(code, Place(file=file.file)))
            continue
        media[file.file] = found
        keys.update(dict.fromkeys(addresses_of(found), key))
    return media, keys, problems


def addresses_of(media: Media) -> tuple[str, ...]:
    """Where a file and its smaller copies are published."""
    return (media.address, *(address for address, _ in media.sizes))


def content_of(store: Store, key: str, address: str) -> bytes | None:
    """The bytes to publish at this address for one key of `made_media`; None when the store lost
    them, or has others."""
    return _kept(store, key)[1].get(address)


def _known(store: Store, key: str) -> tuple[Media | None, str | None]:
    """The safe copy, or why there is none; neither when the file has to be looked at."""
    found, _ = _kept(store, key)
    return found, None if found else _REFUSALS.get(store.get(key) or b"")


def _kept(store: Store, key: str) -> tuple[Media | None, dict[str, bytes]]:
    """A safe copy, and the bytes of each of its addresses; they are what the address says,
    whoever wrote the entry."""
    head, _, content = (store.get(key) or b"").partition(b"\n")
    try:
        lengths, found = json.loads(head)
        media = Media(**{**found, "sizes": tuple(map(tuple, found["sizes"]))})
        parts = dict(zip(addresses_of(media), _cut(content, lengths), strict=True))
        whole = sum(lengths) == len(content) and all(
            address.startswith(f"{MEDIA}{_name(part)}.") for address, part in parts.items()
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None, {}
    return (media, parts) if whole else (None, {})


def _cut(content: bytes, lengths: Iterable[int]) -> Iterator[bytes]:
    start = 0
    for length in lengths:
        yield content[start : start + length]
        start += length


def _key(file: str, bytes_hash: str) -> str:
    return key_of("safe copy", media_sign(), file.rpartition(".")[2], bytes_hash)


def _made(desk: Desk, file: str) -> tuple[Media | None, str | None, str]:
    """The safe copy of a file as it is now, which may be later than when it was hashed."""
    safe, code, bytes_hash = work_on(desk.root, file, _make)
    key = _key(file, bytes_hash)
    if safe is None:
        if bytes_hash:
            desk.store.put(key, code.encode())
        return None, code, ""
    media = _media(safe)
    parts = [safe.data, *(size.data for size in safe.sizes)]
    head = json.dumps([list(map(len, parts)), asdict(media)])
    desk.store.put(key, b"\n".join([head.encode(), b"".join(parts)]))
    return media, None, key


def _make(data: bytes, name: str) -> tuple[SafeMedia | None, str | None]:
    from portfolio_gen.media.safe_media import safe_media

    return safe_media(data, name)


def _media(safe: SafeMedia) -> Media:
    return Media(
        address=_address(safe.data, safe.ending),
        kind=safe.kind,
        width=safe.width,
        height=safe.height,
        sizes=tuple((_address(size.data, ".webp"), size.width) for size in safe.sizes),
    )


def _address(content: bytes, ending: str) -> str:
    return f"{MEDIA}{_name(content)}{ending}"


def _name(content: bytes) -> str:
    """What a file is called after its bytes."""
    return sha256(content).hexdigest()[:20]
