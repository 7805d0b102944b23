"""The files of one learner looked at for a check, each once for the same bytes.

It is apart from making them safe, which takes ten times as long and leaves copies that no check
needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from portfolio_gen.build.desk import Desk
from portfolio_gen.build.make_media import MEGABYTES, SECONDS
from portfolio_gen.build.program import media_sign
from portfolio_gen.build.store import key_of
from portfolio_gen.limited import TooMuch, limited
from portfolio_gen.media.safe import LARGEST, REFUSALS
from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.media import read_bytes

#: What is kept of a file: nothing where it can be made safe, or one of these reasons.
_FINDINGS = {code.encode(): code for code in ("", *REFUSALS)}


def refused_media(desk: Desk, hashes: Mapping[str, str], files: Iterable[str]) -> Iterator[Problem]:
    """The problems that `made_media` would have with these files.

    `hashes` tells each file's bytes, so that a file that was looked at before is not opened.
    """
    for file in files:
        kept = desk.store.get(_key(file, hashes.get(file, "")))
        code = _FINDINGS.get(kept)
        if code is None:
            code = _refusal(desk, file)
        if code:
            yield problem(code, Place(file=file))


def _key(file: str, bytes_hash: str) -> str:
    return key_of("looked at", media_sign(), file.rpartition(".")[2], bytes_hash)


def _refusal(desk: Desk, file: str) -> str:
    """Why a file as it is now cannot be made safe; empty where it can."""
    data, unread = read_bytes(desk.root, file, LARGEST)
    if data is None:
        return unread
    # The libraries for it take 20 ms to load; nearly every file was looked at long ago.
    from portfolio_gen.media.safe_media import broken, load_for, refusal_of

    name = file.rpartition("/")[2]
    load_for(name)
    try:
        code = limited(lambda: refusal_of(data, name), seconds=SECONDS, megabytes=MEGABYTES) or ""
    except TooMuch:
        return broken(name)
    if code.encode() in _FINDINGS:
        desk.store.put(_key(file, sha256(data).hexdigest()), code.encode())
    return code
