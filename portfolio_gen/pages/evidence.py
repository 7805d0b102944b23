"""Pictures, sounds, films and documents that show what was learned, ready for a page.

A piece whose file this edition does not show is left out whole: its words may describe what the
reader may not see.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from msgspec import Struct

from portfolio_gen.analysis.consent import FILMS, SOUNDS
from portfolio_gen.analysis.files import file_of
from portfolio_gen.analysis.shown import Media, ProjectOf, Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project, Show
from portfolio_gen.pages import addresses
from portfolio_gen.pages.parts import Link, Picture, learner_name, speaker
from portfolio_gen.pages.words import SHOW_KINDS, joined

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"})


class Piece(Struct, frozen=True, kw_only=True):
    """One piece of evidence; `form` is picture, sound, film or document.

    `told` says that the story shows it already, so that the page need not show it large again.
    """

    anchor: str
    kind: str
    form: str
    address: str
    file_type: str
    alt: str
    caption: str | None
    transcript: str | None
    people: str
    credit: str | None
    told: bool
    width: int | None
    height: int | None
    sizes: tuple[tuple[str, int], ...]


def form_of(media: Media) -> str:
    """How a page shows this file."""
    ending = PurePosixPath(media.address).suffix.casefold()
    if ending in PICTURES:
        return "picture"
    if ending in SOUNDS:
        return "sound"
    return "film" if ending in FILMS else "document"


def media_of(shown: Shown, project_of: ProjectOf, typed: str) -> Media | None:
    """The published file that a project names; None when this edition does not show it."""
    file = file_of(project_of.learner, project_of.project, typed)
    return shown.media.get(file) if file else None


def pieces_of(shown: Shown, project_of: ProjectOf) -> tuple[Piece, ...]:
    """Every piece of a project that this edition shows, in the learner's order."""
    return tuple(
        _piece(shown, project_of.project, show, media, number)
        for number, show, media in _standing(shown, project_of)
    )


def _standing(shown: Shown, project_of: ProjectOf) -> Iterator[tuple[int, Show, Media]]:
    """What stands on a project's page, counted without gaps: none tells of a missing piece."""
    published = (
        (show, media)
        for show in project_of.project.shows
        if (media := media_of(shown, project_of, show.file))
    )
    for number, (show, media) in enumerate(published, start=1):
        yield number, show, media


def _piece(shown: Shown, project: Project, show: Show, media: Media, number: int) -> Piece:
    people = [name.text for id_ in show.people if (name := learner_name(shown, id_))]
    return Piece(
        anchor=f"piece-{number}",
        kind=SHOW_KINDS[show.kind],
        form=form_of(media),
        address=media.address,
        file_type=PurePosixPath(media.address).suffix.removeprefix(".").upper(),
        alt=show.alt or show.caption or "",
        caption=show.caption,
        transcript=show.transcript,
        people=joined(people),
        credit=_credit(shown, show.credit),
        told=bool(project.story) and PurePosixPath(show.file).name in project.story.text,
        width=media.width,
        height=media.height,
        sizes=media.sizes,
    )


def _credit(shown: Shown, typed: str | None) -> str | None:
    """Who made it: an id as the person's name, or nothing where this edition does not know it."""
    if not typed or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", typed.strip()):
        return typed
    name = speaker(shown, typed.strip())
    return name.text if name else None


def picture_of(media: Media, alt: str) -> Picture:
    """A published picture with words for those who cannot see it."""
    return Picture(
        address=media.address,
        alt=alt,
        width=media.width,
        height=media.height,
        sizes=media.sizes,
    )


def pictures_of(shown: Shown, project_of: ProjectOf) -> tuple[Picture, ...]:
    """The pictures of a project that somebody who cannot see them can also follow."""
    return tuple(
        picture_of(media, show.alt)
        for show in project_of.project.shows
        if show.alt
        and (media := media_of(shown, project_of, show.file))
        and form_of(media) == "picture"
    )


def evidence_links(shown: Shown, learner: Learner, named: Iterable[str]) -> tuple[Link, ...]:
    """Links to the work that a strength or rating names; what is not shown is not hinted at."""
    links = (_evidence_link(shown, learner, name) for name in named)
    return tuple(link for link in links if link)


def _evidence_link(shown: Shown, learner: Learner, named: str) -> Link | None:
    key = (str(learner.id), named.strip())
    if key in shown.projects:
        return Link(text=shown.projects[key].project.title, address=addresses.project(*key))
    file = file_of(learner, None, named)
    media = shown.media.get(file) if file else None
    if media is None:
        return None
    parts = PurePosixPath(file).parts
    project_of = shown.projects.get((key[0], parts[3])) if parts[2] == "projects" else None
    standing = _standing_at(shown, project_of, file) if project_of else None
    return standing or Link(text=parts[-1], address=media.address)


def _standing_at(shown: Shown, project_of: ProjectOf, file: str) -> Link | None:
    """Where a file stands on its project's page, in the learner's words for it."""
    for number, show, _ in _standing(shown, project_of):
        if file_of(project_of.learner, project_of.project, show.file) == file:
            text = show.caption or show.alt or SHOW_KINDS[show.kind]
            return Link(text=text, address=addresses.piece(*project_of.key, number))
    return None
