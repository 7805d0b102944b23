"""A rubric with every rater's levels side by side, each with its reason and evidence.

Levels are never averaged: a learner, a classmate and a teacher see different things, and the
difference is what there is to talk about.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.rated import Sheet, newest_sheets
from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.drawing.steps import steps
from portfolio_gen.model.project import RATERS as RATER_ORDER
from portfolio_gen.model.project import Criterion, Feedback, Rating, Rubric
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import competency_link
from portfolio_gen.pages.days import Day, day_of
from portfolio_gen.pages.evidence import evidence_links
from portfolio_gen.pages.lineage import based_on, changes
from portfolio_gen.pages.parts import Link, Name, Word, speaker, word
from portfolio_gen.pages.reflections import about_competency
from portfolio_gen.pages.words import RATERS

#: Whose level a reader looks for; that a classmate or librarian gave none is no gap.
AWAITED = ("self", "teacher")


class RatingPart(Struct, frozen=True, kw_only=True):
    """One level, drawn and in words, with who gave it, when, why and on what evidence.

    `earlier` says that the rubric has changed since.
    """

    rater: str
    rater_word: str
    who: Name | None
    day: Day
    level: str
    place: int
    of: int
    drawn: Markup
    because: str | None
    evidence: tuple[Link, ...]
    earlier: bool


class LevelsPart(Struct, frozen=True, kw_only=True):
    """Levels given together, each under its name, and the reasons that go with them."""

    ratings: tuple[tuple[Name, RatingPart], ...]
    reasons: tuple[tuple[str, str], ...]


class Descriptor(Struct, frozen=True, kw_only=True):
    """What one level looks like, in the learner's own words."""

    level: str
    text: str


class Cell(Struct, frozen=True, kw_only=True):
    """What one kind of rater gave for one criterion; may be several classmates.

    `awaited` says whether a gap means something: everybody has a self and a teacher.
    """

    rater_word: str
    awaited: bool
    ratings: tuple[RatingPart, ...]


class CriterionRow(Struct, frozen=True, kw_only=True):
    """One row of a rubric with everybody's newest level."""

    name: str
    why: str | None
    competency: Link | None
    descriptors: tuple[Descriptor, ...]
    cells: tuple[Cell, ...]
    reflections: tuple[Link, ...]


class RubricPart(Struct, frozen=True, kw_only=True):
    """A whole rubric; `raters` are the words over its columns."""

    word: Word
    title: str | None
    based_on: str | None
    changes: tuple[str, ...]
    raters: tuple[str, ...]
    rows: tuple[CriterionRow, ...]


class Moment(Struct, frozen=True, kw_only=True):
    """What a learner gave their own work on one day."""

    day: Day
    overall: str | None
    levels: LevelsPart


def rubric_part(shown: Shown, project_of: ProjectOf) -> RubricPart | None:
    """The rubric of a project; None when there is neither a rubric nor a rating."""
    project = project_of.project
    newest = newest_sheets(project_of)
    raters = [rater for rater in RATER_ORDER if any(one.rater == rater for one in newest)]
    rubric = project.rubric or Rubric()
    criteria = (*rubric.criteria, *_criteria_no_longer_there(rubric, newest))
    if not criteria:
        return None
    return RubricPart(
        word=word(shown, "How good is it?", "rubric"),
        title=rubric.title,
        based_on=based_on(shown, rubric),
        changes=(*rubric.changes, *changes(shown, rubric)),
        raters=tuple(RATERS[rater] for rater in raters),
        rows=tuple(_row(shown, project_of, one, raters, newest) for one in criteria),
    )


def _criteria_no_longer_there(rubric: Rubric, newest: list[Sheet]) -> list[Criterion]:
    """Criteria that were rated before the rubric changed; nothing that was said is lost."""
    known = {criterion.id for criterion in rubric.criteria}
    rated = dict.fromkeys(id_ for given in newest for id_ in given.ratings)
    return [
        Criterion(id=id_, name=id_.replace("-", " ").capitalize())
        for id_ in rated
        if id_ not in known
    ]


def _row(
    shown: Shown,
    project_of: ProjectOf,
    criterion: Criterion,
    raters: list[str],
    newest: list[Sheet],
) -> CriterionRow:
    return CriterionRow(
        name=criterion.name,
        why=criterion.why,
        competency=competency_link(shown, criterion.competency),
        descriptors=tuple(
            Descriptor(level=level.name, text=text)
            for name, text in criterion.levels.items()
            if (level := shown.level(name))
        ),
        cells=tuple(
            Cell(
                rater_word=RATERS[rater],
                awaited=rater in AWAITED,
                ratings=tuple(
                    part
                    for given in newest
                    if given.rater == rater
                    and criterion.id in given.ratings
                    and (part := _rating(shown, project_of, given, criterion.id))
                ),
            )
            for rater in raters
        ),
        reflections=about_competency(shown, project_of.learner, criterion.competency),
    )


def _rating(
    shown: Shown, project_of: ProjectOf, given: Sheet, name: str
) -> RatingPart | None:
    rating = given.ratings[name]
    level = shown.level(rating.level)
    if level is None:
        return None
    place, of = shown.place_on_scale(level), len(shown.school.settings.levels)
    who = given.who
    return RatingPart(
        rater=given.rater,
        rater_word=RATERS[given.rater],
        who=speaker(shown, who) if who else None,
        day=day_of(shown, given.day),
        level=level.name,
        place=place,
        of=of,
        drawn=steps(given.rater, place, of),
        because=rating.because,
        evidence=_evidence(shown, project_of, rating),
        earlier=name in given.earlier,
    )


def _evidence(shown: Shown, project_of: ProjectOf, rating: Rating) -> tuple[Link, ...]:
    """The work a rating names; the project itself needs no link on its own page."""
    here = addresses.project(*project_of.key)
    links = evidence_links(shown, project_of.learner, rating.evidence)
    return tuple(link for link in links if link.address != here)


def competency_ratings(shown: Shown, project_of: ProjectOf, feedback: Feedback) -> LevelsPart:
    """The levels that a piece of feedback gives for measurement topics, by their titles."""
    given = Sheet(
        rater=feedback.rater,
        who=feedback.who,
        day=feedback.date,
        ratings=dict(feedback.competencies),
    )
    return _named(
        shown,
        project_of,
        given,
        {
            code: Name(text=str(one.title), address=addresses.competency(code))
            for code, one in shown.competencies.items()
            if code in given.ratings
        },
    )


def moments(shown: Shown, project_of: ProjectOf) -> tuple[Moment, ...]:
    """Every self-assessment in the order it was given, so that change can be seen."""
    rubric = project_of.project.rubric or Rubric()
    names = {one.id: str(one.name) for one in rubric.criteria}
    made = []
    for one in sorted(project_of.project.assessments, key=lambda one: one.date):
        given = Sheet(rater="self", who=None, day=one.date, ratings=dict(one.ratings))
        every = {id_: id_.replace("-", " ").capitalize() for id_ in one.ratings} | names
        made.append(
            Moment(
                day=day_of(shown, one.date),
                overall=one.overall,
                levels=_named(
                    shown,
                    project_of,
                    given,
                    {id_: Name(text=name, address=None) for id_, name in every.items()},
                ),
            )
        )
    return tuple(made)


def _named(
    shown: Shown, project_of: ProjectOf, given: Sheet, names: dict[str, Name]
) -> LevelsPart:
    ratings = tuple(
        (name, part)
        for id_, name in names.items()
        if id_ in given.ratings and (part := _rating(shown, project_of, given, id_))
    )
    return LevelsPart(
        ratings=ratings,
        reasons=tuple((name.text, part.because) for name, part in ratings if part.because),
    )
