"""The ways learners chose to show what they learned, with the work that does it."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.drawing.quilt import Quilt
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.evidence import Piece, pieces_of
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, patch
from portfolio_gen.pages.words import SHOW_KINDS, counted


class Demonstration(Struct, frozen=True, kw_only=True):
    """One piece of work, and the project it belongs to; `patch` where there is no picture."""

    text: str
    address: str
    accent: int
    form: str
    picture: Piece | None
    patch: Quilt | None
    project: Link
    learner: str


class Way(Struct, frozen=True, kw_only=True):
    """One way to show learning."""

    anchor: str
    title: str
    number: str
    pieces: tuple[Demonstration, ...]


class DemonstrationsView(Struct, frozen=True, kw_only=True):
    """What the page of ways shows; `not_yet` are ways nobody here has chosen so far."""

    ways: tuple[Way, ...]
    not_yet: tuple[str, ...]


def demonstrations_page(shown: Shown) -> Page:
    """All pieces of work, by the way they show it."""
    by_kind: dict[str, list[Demonstration]] = {kind: [] for kind in SHOW_KINDS.values()}
    showing: list[ProjectOf] = []
    for project_of in shown.projects.values():
        address = addresses.project(*project_of.key)
        link = Link(text=project_of.project.title, address=address)
        look = patch(address, project_of.learner.id)
        pieces = pieces_of(shown, project_of)
        showing += [project_of] if pieces else []
        for piece in pieces:
            by_kind[piece.kind].append(
                Demonstration(
                    text=piece.caption or piece.alt or piece.kind,
                    address=f"{address}#{piece.anchor}",
                    accent=look.accent,
                    form=piece.form,
                    picture=piece if piece.form == "picture" else None,
                    patch=None if piece.form == "picture" else look.quilt,
                    project=link,
                    learner=shown.names[project_of.learner.id],
                )
            )
    view = DemonstrationsView(
        ways=tuple(
            Way(
                anchor=kind,
                title=title,
                number=counted(len(by_kind[title]), "piece", "pieces"),
                pieces=tuple(by_kind[title]),
            )
            for kind, title in SHOW_KINDS.items()
            if by_kind[title]
        ),
        not_yet=tuple(title for title, pieces in by_kind.items() if not pieces),
    )
    return Page(
        address=addresses.DEMONSTRATIONS,
        title="Ways to show it",
        template="demonstrations.html",
        view=view,
        updated=newest(shown, days_of_projects(showing)),
    )
