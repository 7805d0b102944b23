"""One learner in every competency: where they are, why, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.growth import Growth, growth_of
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked import AskedPart, asked_part
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.days import Day, day_of, newest
from portfolio_gen.pages.growth_words import (
    NEVER_ENTERS,
    RULES,
    SubjectSentence,
    by_subject,
    sentences,
)
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, Look, Name, Word, long_page, ribbon, word
from portfolio_gen.pages.standings import StandingPart, standing_part
from portfolio_gen.pages.words import counted

#: So many gaps stand open at first: what to do next, not everything there is to do.
GAPS_AT_FIRST = 3


class SubjectPart(Struct, frozen=True, kw_only=True):
    """One subject's rows of the chart, with their explanations."""

    name: str
    rows: tuple[StandingPart, ...]


class ProgressView(Struct, frozen=True, kw_only=True):
    """What the page shows; `levels` are the names over the chart, of which `columns` counts all."""

    learner: Name
    look: Look
    called: str
    as_of: Day
    counts: str
    sentences: tuple[SubjectSentence, ...]
    gaps: tuple[StandingPart, ...]
    more_gaps: tuple[StandingPart, ...]
    levels: tuple[str, ...]
    columns: int
    target: str
    rule: str
    never_enters: str
    subjects: tuple[SubjectPart, ...]
    assignments: tuple[AskedPart, ...]
    word: Word
    report: str | None
    before_and_after: str
    sections: tuple[Link, ...]


def progress_page(shown: Shown, learner: Learner) -> Page:
    """Where one learner is in every competency."""
    growth = growth_of(learner, shown.school, shown.as_of)
    return Page(
        address=addresses.progress(learner.id),
        title="My progress",
        template="progress.html",
        view=progress_view(shown, learner),
        learner=learner.id,
        updated=newest(shown, days_of_growth(growth)),
    )


def progress_view(shown: Shown, learner: Learner) -> ProgressView:
    """What that page shows."""
    growth = growth_of(learner, shown.school, shown.as_of)
    name = shown.names[learner.id]
    parts = {
        code: standing_part(shown, learner, one, growth.target)
        for code, one in growth.by_code.items()
    }
    gaps = tuple(parts[str(one.competency.id)] for one in growth.gaps())
    called = called_in(shown)
    assignments = tuple(asked_part(shown, learner, one) for one in growth.assignments)
    return ProgressView(
        learner=Name(text=name, address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        called=called,
        as_of=day_of(shown, shown.as_of),
        counts=counts(growth),
        sentences=sentences(shown, name, growth.standings),
        gaps=gaps[:GAPS_AT_FIRST],
        more_gaps=gaps[GAPS_AT_FIRST:],
        levels=tuple(str(level.name) for level in shown.school.settings.levels),
        columns=len(shown.school.settings.levels) + 1,
        target=str(shown.school.settings.levels[growth.target - 1].name),
        rule=RULES[shown.school.settings.roll_up],
        never_enters=NEVER_ENTERS,
        subjects=tuple(
            SubjectPart(
                name=subject, rows=tuple(parts[str(one.competency.id)] for one in standings)
            )
            for subject, standings in by_subject(shown, growth.standings)
        ),
        assignments=assignments,
        word=word(shown, "My progress", called.casefold()),
        report=addresses.report(learner.id) if shown.school.report_card else None,
        before_and_after=addresses.before_and_after(learner.id),
        sections=long_page(
            (
                (True, "In words", "in-words"),
                (gaps, "What comes next", "next"),
                (True, "The chart", "chart"),
                (assignments, "Assignments", "assignments"),
                (True, "Why", "why"),
            )
        ),
    )


def days_of_growth(growth: Growth) -> Iterable[date]:
    """Every day on which somebody rated something."""
    return (given.day for one in growth.standings for given in one.given)


def counts(growth: Growth) -> str:
    """How many are confirmed at the level the school hopes for, in one line."""
    there = sum(not one.is_gap(growth.target) for one in growth.standings)
    return f"{there} of {counted(len(growth.standings), 'topic', 'topics')}"
