"""The pages of an edition written into the tree that will take the site's place.

Every learner's pages are one piece of work and the school's are a few: each is left alone when
nothing it was made from has changed and the tree has its files already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct

from portfolio_gen.build.edition import EditionOf
from portfolio_gen.build.jobs import FEWEST, each
from portfolio_gen.build.kept import digest, from_bytes
from portfolio_gen.build.lookups import remembered, shown_to
from portfolio_gen.build.make_pages import Made, Workplace, kept_bodies, make_pages
from portfolio_gen.build.shell import Shell
from portfolio_gen.build.state import LearnerState
from portfolio_gen.build.survey import shown_learner
from portfolio_gen.build.trace import NotRemembered, Seen, Tables, Trace, still_holds
from portfolio_gen.pages import (
    Plan,
    addresses,
    learner_downloads,
    learner_plans,
    school_downloads,
    school_plans,
)
from portfolio_gen.pages.feed import feed_of
from portfolio_gen.pages.mistakes import MistakesView, stand_ins
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.sitemap import sitemaps

#: So many pages of the school are one piece of work.
PART = 40


class LostFromStore(Exception):  # noqa: N818 - not a fault: whoever catches it makes it again
    """The store no longer has what was put there for these learners."""

    def __init__(self, learners: list[str]) -> None:
        super().__init__(len(learners))
        self.learners = learners


class Pages(Struct, frozen=True, kw_only=True):
    """Everything that was made for an edition: signs by file, and how many pages were rendered."""

    files: dict[str, bytes]
    made: tuple[Made, ...]
    rendered: int


def write_pages(edition: EditionOf, shell: Shell, place: Workplace) -> Pages:
    """Every page and file of the edition in the tree of `place`, with the shell's own."""
    rendered = [*_write_learners(edition, shell, place), *_write_school(edition, shell, place)]
    made = [one.made for _, one in edition.shown_ones() if one.made]
    made += edition.state.parts
    files: dict[str, bytes] = {}
    for one in made:
        files |= one.files
    for file, content in _lists(edition, shell, made).items():
        files[file] = place.put(file, content)
    files |= shell.files
    return Pages(
        files=files,
        made=tuple(made),
        rendered=sum(one.rendered for one in rendered),
    )


def not_taken(plans: Iterable[Plan], shell: Shell) -> Iterator[Plan]:
    """The pages in whose place no hand-written page of `docs/` stands; the home page is both."""
    return (plan for plan in plans if not plan.address or plan.address not in shell.docs)


def _write_learners(edition: EditionOf, shell: Shell, place: Workplace) -> Iterator[Made]:
    around = digest((edition.desk.school_sign, shell.sign))
    rows_are_new = edition.state.rows != edition.rows_sign
    waiting: dict[str, bytes] = {}
    for name, one in edition.shown_ones():
        mistakes = _mistakes_of(place, {name})
        inputs = around + one.surveyed.sign + repr(mistakes).encode()
        known = one.made is not None and one.around == inputs
        if known and rows_are_new:
            known = still_holds(from_bytes(one.made.trace), edition.tables)
        if not known or not _is_there(one.made, place):
            waiting[name] = inputs
    if rows_are_new or len(waiting) >= FEWEST:
        _make_ready(edition, len(waiting))
    lost = []

    def write(name: str) -> Made | None:
        return _write_learner(edition, shell, place, edition.learners[name], name)

    for done, (name, made) in enumerate(
        zip(waiting, each(write, list(waiting), edition.jobs), strict=True), start=1
    ):
        edition.progress("pages", done, len(waiting))
        if made is None:
            lost.append(name)
            continue
        edition.learners[name].made, edition.learners[name].around = made, waiting[name]
        yield made
    if lost:
        raise LostFromStore(lost)


def _make_ready(edition: EditionOf, work: int) -> None:
    """Do what every process would have to do, once and before there are several."""
    edition.school, edition.tables  # noqa: B018 - they are worked out when first looked at
    if edition.jobs > 1 and work >= FEWEST:
        for name in edition.desk.templates.list_templates(extensions=["html"]):
            if name.startswith(("pages/", "parts/")):  # The others are filled in by MkDocs.
                edition.desk.templates.get_template(name)


def _write_learner(
    edition: EditionOf, shell: Shell, place: Workplace, one: LearnerState, name: str
) -> Made | None:
    surveyed = one.surveyed
    found = shown_learner(edition.desk, surveyed.shown or b"")
    if found is None:
        return None
    learner, media, who_sees = found

    def make(tables: Tables) -> Made | None:
        trace: Trace = {}
        seen: Seen = {}
        called = edition.row(surveyed).name
        shown = shown_to(
            edition.school, tables, learner, called, media, who_sees, trace=trace, seen=seen
        )
        return make_pages(
            place,
            shown,
            _with_stand_ins(
                not_taken(learner_plans(shown, learner), shell), _mistakes_of(place, {name})
            ),
            downloads=learner_downloads(learner),
            media=surveyed.media,
            known=one.made.bodies if one.made else None,
            trace=trace,
            seen=seen,
        )

    if one.made is not None and edition.state.rows == edition.rows_sign:
        try:  # Others are as they were, so what was looked up then is enough, unless there is more.
            return make(remembered(from_bytes(one.made.seen), from_bytes(one.made.trace)))
        except NotRemembered:
            pass
    return make(edition.tables)


def forget_lost_pages(edition: EditionOf) -> None:
    """Let everything be made again of whose pages the store has lost the contents."""
    for _, one in edition.shown_ones():
        if one.made and _is_lost(edition, one.made):
            one.made = None
    if any(_is_lost(edition, one) for one in edition.state.parts):
        edition.state.parts_inputs = b""


def _is_lost(edition: EditionOf, made: Made) -> bool:
    bodies = kept_bodies(edition.desk, made.bodies)
    return any(entry.body not in bodies for entry in made.entries)


def _write_school(edition: EditionOf, shell: Shell, place: Workplace) -> list[Made]:
    here = {name for name, _ in edition.shown_ones()}
    mistakes = {
        address: view
        for address, view in place.mistakes.items()
        if address not in _mistakes_of(place, here)
    }
    school = edition.desk.school_sign
    inputs = digest((school, shell.sign, edition.rows_sign, repr(mistakes)))
    parts = edition.state.parts
    if edition.state.parts_inputs == inputs and all(_is_there(one, place) for one in parts):
        edition.state.rows = edition.rows_sign
        return []
    plans = list(not_taken(school_plans(edition.shown), shell))
    known = [one.bodies for one in parts]
    pieces = [plans[start : start + PART] for start in range(0, len(plans), PART)]

    def write(number: int) -> Made | None:
        before = known[number] if number < len(known) else None
        pages = _with_stand_ins(pieces[number], {} if number else mistakes, plans)
        downloads = () if number else school_downloads(edition.shown)
        return make_pages(place, edition.shown, pages, downloads=downloads, known=before)

    made = [one for one in each(write, range(len(pieces)), edition.jobs, fewest=3) if one]
    edition.state.parts, edition.state.parts_inputs = made, inputs
    edition.state.rows = edition.rows_sign
    return made


def _mistakes_of(place: Workplace, learners: Collection[str]) -> dict[str, MistakesView]:
    """The mistakes that stand above pages of these learners."""
    return {
        address: view
        for address, view in place.mistakes.items()
        if address.startswith(addresses.LEARNERS) and address.split("/")[1] in learners
    }


def _with_stand_ins(
    plans: Iterable[Plan], mistakes: Mapping[str, MistakesView], all_plans: Iterable[Plan] = ()
) -> Iterator[Page]:
    """The planned pages, and one for every file whose mistakes would stand above no page."""
    pages = [plan.make() for plan in plans]
    planned = {plan.address for plan in all_plans} | {page.address for page in pages}
    yield from pages
    yield from stand_ins(planned, mistakes)


def _is_there(made: Made, place: Workplace) -> bool:
    """Whether the tree has every file as it was made."""
    return all(place.there.get(file) == sign for file, sign in made.files.items())


def _lists(edition: EditionOf, shell: Shell, made: list[Made]) -> dict[str, bytes]:
    """The lists of pages for machines: sitemaps and the feed, where the site has an address."""
    url = shell.site.url
    if not url:
        return {}
    dated = [(address, None) for address in shell.docs]
    dated += [(entry.address, entry.updated) for one in made for entry in one.entries]
    files = dict(sitemaps(edition.desk.for_readers, shell.site, dated))
    feed = feed_of(edition.shown, url)
    if feed:
        files[addresses.FEED] = feed
    return files
