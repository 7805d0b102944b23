"""From a read repository to everything one edition shows: projected, joined, planned.

Projection comes first, so that nothing after it has anything to hide.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import project_learners, project_school
from portfolio_gen.analysis.files import WantedFile, wanted_files
from portfolio_gen.analysis.join import join
from portfolio_gen.analysis.shown import Media, Shown
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.media import LARGEST, MEDIA_VERSION, SafeMedia, safe_media
from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.media import read_bytes
from portfolio_gen.reading.portfolio import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """What the pages of one edition are made from, and the media they show by address."""

    shown: Shown
    media: dict[str, bytes]
    problems: tuple[Problem, ...]


def assemble(reading: Reading, edition: Edition, as_of: date, store: Store) -> Assembled:
    """The part of `reading` that this edition may show, joined, with its media made safe."""
    written = with_feedback(reading.learners, reading.feedback)
    learners = project_learners(written, reading.school, edition, as_of)
    made, problems = _make_media(
        reading.root, wanted_files(written, learners, reading.files, edition, as_of), store
    )
    shown = join(
        edition=edition,
        as_of=as_of,
        school=project_school(reading.school, edition),
        learners=learners,
        written=written,
        media={file: media for file, (media, _) in made.items()},
    )
    content = {media.address: data for media, data in made.values()}
    return Assembled(shown=shown, media=content, problems=tuple(problems))


def _make_media(
    root: Path, wanted: Iterable[WantedFile], store: Store
) -> tuple[dict[str, tuple[Media, bytes]], list[Problem]]:
    """Safe copies of the wanted files by their path, and problems for those that cannot be."""
    made: dict[str, tuple[Media, bytes]] = {}
    problems = []
    for file in wanted:
        place = Place(file=file.file)
        data = read_bytes(root, file.file, LARGEST)
        if data is None:
            problems.append(problem("media-too-big", place))
            continue
        safe, code = _safe(data, file.file, store)
        if safe is None:
            problems.append(problem(code, place))
            continue
        made[file.file] = (_media(safe, file), safe.data)
    return made, problems


def _media(safe: SafeMedia, file: WantedFile) -> Media:
    name = sha256(safe.data).hexdigest()[:20]
    return Media(
        address=f"media/{name}{safe.ending}",
        kind=safe.kind,
        width=safe.width,
        height=safe.height,
    )


def _safe(data: bytes, file: str, store: Store) -> tuple[SafeMedia | None, str | None]:
    """The safe copy, from the store where these bytes were made safe before."""
    key = key_of("media", MEDIA_VERSION, file.rpartition(".")[2], sha256(data).hexdigest())
    stored = store.get(key)
    if stored is not None:
        head, _, body = stored.partition(b"\n")
        return SafeMedia(data=body, **json.loads(head)), None
    safe, code = safe_media(data, file.rpartition("/")[2])
    if safe is not None:
        head = {name: getattr(safe, name) for name in ("kind", "ending", "width", "height")}
        store.put(key, json.dumps(head).encode() + b"\n" + safe.data)
    return safe, code
