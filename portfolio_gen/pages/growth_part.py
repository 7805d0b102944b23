"""What a learner's own page tells of their growth, worked out from ratings."""

from __future__ import annotations

from itertools import pairwise

from portfolio_gen.analysis.growth import Growth, growth_of
from portfolio_gen.analysis.knowledge import mastered
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.steps import steps
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked import level_at
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.days import day_of
from portfolio_gen.pages.growing import GrowthPart, Known, StepUp
from portfolio_gen.pages.parts import Link, speaker, word
from portfolio_gen.pages.progress import counts
from portfolio_gen.pages.topic_trail import topic_trail
from portfolio_gen.pages.words import joined

STEPS_SHOWN = 4


def growth_part(shown: Shown, learner: Learner) -> GrowthPart:
    """A learner's growth, in an edition that shows it."""
    growth = growth_of(learner, shown.school, shown.as_of)
    target = level_at(shown, growth.target).name
    pages = [
        Link(text="My progress", address=addresses.progress(learner.id)),
        Link(text="Before and after", address=addresses.before_and_after(learner.id)),
    ]
    if shown.school.report_card:
        pages.append(Link(text="Report card", address=addresses.report(learner.id)))
    return GrowthPart(
        word=word(shown, "How I grow", called_in(shown).casefold()),
        says=f"{counts(growth)} confirmed at “{target}” or above.",
        steps=_steps(shown, learner, growth),
        known=_known(shown, learner, growth.target),
        known_word=word(shown, "What I know well", "knowledge base"),
        pages=tuple(pages),
    )


def _steps(shown: Shown, learner: Learner, growth: Growth) -> tuple[StepUp, ...]:
    """The newest levels that were reached for the first time, newest first."""
    found = []
    for one in growth.standings:
        path = [(None, None), *one.path]
        for (_, before), (day, place) in pairwise(path):
            if place > (before or 0):
                found.append((day, one, before, place))
    found.sort(key=lambda step: step[0], reverse=True)
    of = len(shown.school.settings.levels)
    return tuple(
        StepUp(
            title=str(one.competency.title),
            address=addresses.progress(learner.id, str(one.competency.id)),
            drawn=steps("teacher", place, of),
            level=str(level_at(shown, place).name),
            before=str(level_at(shown, before).name) if before else None,
            day=day_of(shown, day),
        )
        for day, one, before, place in found[:STEPS_SHOWN]
    )


def _known(shown: Shown, learner: Learner, target: int) -> tuple[Known, ...]:
    return tuple(
        Known(
            trail=topic_trail(shown, one.project.topic),
            work=Link(
                text=str(one.project.title),
                address=addresses.project(learner.id, one.project.id),
            ),
            day=day_of(shown, one.day),
            confirmed_by=joined([name.text for who in one.who if (name := speaker(shown, who))]),
        )
        for one in mastered(learner, shown.school.settings.levels, target)
    )
