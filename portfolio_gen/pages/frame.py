"""What stands around every page: the school's doors, this learner's pages, the edition.

It is the same small amount on every page, however large the school is.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.drawing.quilt import quilt
from portfolio_gen.model.audience import Edition
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import DOOR
from portfolio_gen.pages.cards import reflection_title
from portfolio_gen.pages.days import Day, day_of, language_of
from portfolio_gen.pages.own_projects import projects_with
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.words import WHO_SEES, direction

EDITIONS = {
    "public": "This is the public site.",
    "school": "This site is for our school. Please do not pass it on.",
    "family": "This site was made for one family. Please do not pass it on.",
    "learner": "This site was made for one learner. Please do not pass it on.",
    "staff": "This site is for staff. Please do not pass it on.",
}

#: What machines are told that make lists of pages and pictures.
UNLISTED = "noindex, noarchive, noimageindex"


class Site(Struct, frozen=True, kw_only=True):
    """What mkdocs.yml and `docs/` say that every page repeats; `guides` are the pages of docs/.

    `has_search` says that the site gets an index to search in. `findable` says that search
    engines may list learners' pages of the public site, too.
    """

    title: str
    url: str | None = None
    guides: tuple[Link, ...] = ()
    has_feed: bool = False
    has_search: bool = False
    findable: bool = False


class Frame(Struct, frozen=True, kw_only=True):
    """Everything `theme/main.html` shows around a page's own content.

    `chapters` are the pages of the learner (or the guides of `docs/`) beside the page, with
    `chapters_title` over them. `kind` is the page's template, or "guide" for a page of `docs/`.
    `heading` stands over a page that has none of its own. `robots` is what machines are told that
    make lists of pages.
    """

    site_name: str
    site_title: str
    title: str
    is_home: bool
    heading: str | None
    canonical: str | None
    feed: str | None
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
    script: str | None
    robots: str | None
    quilt: Markup


def frame_of(shown: Shown, page: Page, site: Site) -> Frame:
    """The frame of a generated page."""
    return _frame(
        shown,
        site,
        address=page.address,
        title=page.title,
        kind=page.template.removesuffix(".html"),
        chapters=_chapters(shown, page),
        learner=page.learner,
        description=page.description,
        script=page.script,
    )


def guide_frame(
    shown: Shown, site: Site, address: str, title: str, description: str, *, has_heading: bool
) -> Frame:
    """The frame of a page of `docs/`, beside the other pages of `docs/`."""
    frame = _frame(
        shown,
        site,
        address=address,
        title=title,
        kind="guide",
        chapters=tuple(replace(one, current=one.address == address) for one in site.guides),
        learner=None,
        description=description,
    )
    return frame if has_heading else replace(frame, heading=title or site.title)


def palette(theme_color: str | None) -> list[dict[str, str]]:
    """The theme's `palette` option: light and dark by the reader's own setting."""
    primary = theme_color or "indigo"
    return [
        {"media": f"(prefers-color-scheme: {name})", "scheme": scheme, "primary": primary}
        for name, scheme in (("light", "default"), ("dark", "slate"))
    ]


def _frame(
    shown: Shown,
    site: Site,
    *,
    address: str,
    title: str,
    kind: str,
    chapters: tuple[Link, ...],
    learner: str | None,
    description: str,
    script: str | None = None,
) -> Frame:
    language = language_of(shown)
    name = shown.names.get(learner or "")
    return Frame(
        site_name=shown.school.settings.name,
        site_title=site.title,
        title=title,
        is_home=address == addresses.HOME,
        heading=None,
        canonical=addresses.absolute(site.url, address) if site.url else None,
        feed=addresses.FEED if site.has_feed else None,
        edition_label=edition_label(shown, shown.edition),
        as_of=day_of(shown, shown.as_of),
        doors=_doors(shown, address, site.guides[0].address if site.guides else None),
        chapters=chapters,
        chapters_title=name or "Guides",
        learner_name=name,
        lang=language,
        direction="rtl" if direction(language) == "rtl" else "ltr",
        kind=kind,
        description=description,
        script=script,
        robots=UNLISTED if unlisted(shown.edition, site, address) else None,
        quilt=quilt(shown.school.settings.name, 24, 1),
    )


def unlisted(edition: Edition, site: Site, address: str) -> bool:
    """Whether search engines are asked to leave out the page or file at this address."""
    if edition.kind != "public":
        return True
    return not site.findable and address.startswith((addresses.LEARNERS, addresses.MEDIA))


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
    if shown.competencies:
        doors.append((DOOR, addresses.COMPETENCIES))
    if shown.edition.kind == "staff":
        doors.insert(1, ("Classes", addresses.CLASSES))
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
    if learner.progress and shown.competencies:
        chapters.append(("My progress", addresses.progress(learner.id)))
        chapters.append(("Before and after", addresses.before_and_after(learner.id)))
        if shown.school.report_card:
            chapters.append(("Report card", addresses.report(learner.id)))
    if learner.goals:
        chapters.append(("Goals", addresses.goals(learner.id)))
    if learner.journal:
        chapters.append(("Journal", addresses.journal(learner.id)))
    if shown.who_sees:
        chapters.append((WHO_SEES, addresses.who_sees(learner.id)))
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
