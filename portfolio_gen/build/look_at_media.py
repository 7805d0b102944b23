"""The files of one learner looked at for a check, each once for the same bytes.

It is apart from making them safe, which takes ten times as long and leaves copies that no check
needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from portfolio_gen.build.desk import Desk
from portfolio_gen.build.program import media_sign
from portfolio_gen.build.store import key_of
from portfolio_gen.build.work_on_media import work_on
from portfolio_gen.media.safe import REFUSALS
from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Problem

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
    _, code, bytes_hash = work_on(desk.root, file, _look)
    if bytes_hash:
        desk.store.put(_key(file, bytes_hash), (code or "").encode())
    return code or ""


def _look(data: bytes, name: str) -> tuple[None, str | None]:
    from portfolio_gen.media.safe_media import refusal_of

    return None, refusal_of(data, name)
