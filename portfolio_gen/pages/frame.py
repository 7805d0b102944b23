"""What stands around every page: the school's doors, this learner's pages, the edition.

It is the same small amount on every page, however large the school is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.drawing.quilt import quilt
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import reflection_title
from portfolio_gen.pages.days import Day, day_of, language_of
from portfolio_gen.pages.learner import projects_with
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.words import direction

EDITIONS = {
    "public": "This is the public site.",
    "school": "This site is for our school. Please do not pass it on.",
    "family": "This site was made for one family. Please do not pass it on.",
    "learner": "This site was made for one learner. Please do not pass it on.",
    "staff": "This site is for staff. Please do not pass it on.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything `theme/main.html` shows around a page's own content.

    `chapters` are the pages of the learner (or the guides of `docs/`) beside the page, with
    `chapters_title` over them. `kind` is the page's template, or "guide" for a page of `docs/`.
    """

    site_name: str
    title: str
    edition_label: str
    as_of: Day
    doors: tuple[Link, ...]
    chapters: tuple[Link, ...]
    chapters_title: str
    learner_name: str | None
    lang: str
    direction: str
    kind: str
    description: str
    for_everybody: bool
    quilt: Markup


def frame_of(shown: Shown, page: Page, guides: str | None = None) -> Frame:
    """The frame of a generated page; `guides` is the address of the first page of `docs/`."""
    chapters = _chapters(shown, page)
    return _frame(
        shown,
        address=page.address,
        title=page.title,
        kind=page.template.removesuffix(".html"),
        chapters=chapters,
        learner=page.learner,
        description=page.description,
        guides=guides,
    )


def guide_frame(
    shown: Shown,
    address: str,
    title: str,
    chapters: Iterable[Link],
    guides: str | None = None,
) -> Frame:
    """The frame of a page of `docs/`, beside the other pages of `docs/`."""
    return _frame(
        shown,
        address=address,
        title=title,
        kind="guide",
        chapters=tuple(chapters),
        learner=None,
        description="",
        guides=guides,
    )


def palette(theme_color: str | None) -> list[dict[str, str]]:
    """The theme's `palette` option: light and dark by the reader's own setting."""
    primary = theme_color or "indigo"
    return [
        {"media": f"(prefers-color-scheme: {name})", "scheme": scheme, "primary": primary}
        for name, scheme in (("light", "default"), ("dark", "slate"))
    ]


def _frame(
    shown: Shown,
    *,
    address: str,
    title: str,
    kind: str,
    chapters: tuple[Link, ...],
    learner: str | None,
    description: str,
    guides: str | None,
) -> Frame:
    language = language_of(shown)
    name = shown.names.get(learner or "")
    return Frame(
        site_name=shown.school.settings.name,
        title=title,
        edition_label=edition_label(shown, shown.edition),
        as_of=day_of(shown, shown.as_of),
        doors=_doors(shown, address, guides),
        chapters=chapters,
        chapters_title=name or "Guides",
        learner_name=name,
        lang=language,
        direction="rtl" if direction(language) == "rtl" else "ltr",
        kind=kind,
        description=description,
        for_everybody=shown.edition.kind == "public",
        quilt=quilt(shown.school.settings.name, 24, 1),
    )


def edition_label(shown: Shown, edition: Edition) -> str:
    """For whom this site was made, in a sentence a reader can act on."""
    if edition.learner in shown.names:
        name = shown.names[edition.learner]
        whose = "the family of " if edition.kind == "family" else ""
        return f"This site was made for {whose}{name}. Please do not pass it on."
    return EDITIONS[edition.kind]


def _doors(shown: Shown, address: str, guides: str | None) -> tuple[Link, ...]:
    doors = [
        ("Learners", addresses.LEARNERS),
        ("Topics", addresses.TOPICS),
        ("Questions", addresses.QUESTIONS),
        ("Showcase", addresses.SHOWCASE),
        ("Subjects", addresses.SUBJECTS),
    ]
    if shown.school.glossary:
        doors.append(("Our words", addresses.GLOSSARY))
    if guides:
        doors.append(("Guides", guides))
    return tuple(
        Link(text=text, address=door, current=address.startswith(door)) for text, door in doors
    )


def _chapters(shown: Shown, page: Page) -> tuple[Link, ...]:
    learner = shown.learners.get(page.learner or "")
    if learner is None:
        return ()
    chapters = [("About me", addresses.learner(learner.id))]
    if learner.goals:
        chapters.append(("Goals", addresses.goals(learner.id)))
    if learner.journal:
        chapters.append(("Journal", addresses.journal(learner.id)))
    for reflection in learner.journal:
        if page.address == addresses.entry(learner.id, reflection.id):
            one = ReflectionOf(learner=learner, reflection=reflection)
            chapters.append((reflection_title(shown, one), page.address))
    chapters += [
        (one.project.title, addresses.project(*one.key)) for one in projects_with(shown, learner)
    ]
    return tuple(
        Link(text=text, address=address, current=address == page.address)
        for text, address in chapters
    )
