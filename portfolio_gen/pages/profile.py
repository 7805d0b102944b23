"""How a learner learns: strengths, environments, tools, supports, each with its last look.

It is apart from the learner's page because it grows with the profile, not with the page.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner, Profile
from portfolio_gen.model.values import Said
from portfolio_gen.pages.days import Day, day_if, day_of, latest
from portfolio_gen.pages.evidence import evidence_links
from portfolio_gen.pages.parts import Link, Word, word


class Line(Struct, frozen=True, kw_only=True):
    """One line of a list, since when it holds, and work that shows it."""

    text: str
    since: Day | None
    evidence: tuple[Link, ...]


class LineList(Struct, frozen=True, kw_only=True):
    """A list of the profile; `hint` says what a reader finds in it."""

    anchor: str
    title: Word
    hint: str
    lines: tuple[Line, ...]
    looked_at: Day | None


class EnvironmentRow(Struct, frozen=True, kw_only=True):
    """Where and how one kind of activity goes best."""

    activity: str
    sounds: str | None
    feels: str | None
    looks: str | None
    space: str | None
    because: str | None
    since: Day | None


class ToolRow(Struct, frozen=True, kw_only=True):
    """A tool or strategy tried, and whether it helped."""

    tool: str
    purpose: str | None
    verdict: str | None


class Agreed(Struct, frozen=True, kw_only=True):
    """With whom the profile was gone through, and when."""

    who: str
    day: Day


class ProfilePart(Struct, frozen=True, kw_only=True):
    """Everything a profile says in this edition; lists that say nothing are not in it."""

    strengths: LineList | None
    environments: tuple[EnvironmentRow, ...]
    environments_word: Word
    environments_looked_at: Day | None
    ways_in: tuple[LineList, ...]
    tools: tuple[ToolRow, ...]
    helps: tuple[LineList, ...]
    more: tuple[LineList, ...]
    agreed: tuple[Agreed, ...]
    looked_at: Day | None
    says_something: bool


def profile_part(shown: Shown, learner: Learner) -> ProfilePart:
    """The profile of one learner, part by part."""
    profile = learner.profile

    def lists(*names: str) -> tuple[LineList, ...]:
        made = (_line_list(shown, learner, name) for name in names)
        return tuple(one for one in made if one)

    part = {
        "strengths": _line_list(shown, learner, "strengths"),
        "environments": _environments(shown, profile),
        "ways_in": lists("access", "engage", "express"),
        "tools": _tools(profile),
        "helps": lists("challenges", "supports"),
        "more": (
            *(one for one in lists("interests") if _says_more_than_its_words(one)),
            *lists("languages", "cultures", "aspirations"),
        ),
    }
    newest = sorted(profile.agreed, key=lambda agreed: agreed.on, reverse=True)
    return ProfilePart(
        **part,
        environments_word=word(shown, "Where I work best", "environment"),
        environments_looked_at=day_if(shown, latest(row.as_of for row in profile.environments)),
        agreed=tuple(
            Agreed(who=named(shown, one.with_), day=day_of(shown, one.on)) for one in newest
        ),
        looked_at=day_if(shown, latest(days_of_profile(profile))),
        says_something=any(part.values()) or bool(profile.agreed),
    )


#: Title, the glossary's word for it, and what a reader finds.
TITLES = {
    "strengths": ("Strengths", "strength", "What I am good at, with work that shows it."),
    "challenges": ("What is hard for me", "challenge", "What takes me more time or effort."),
    "supports": ("What helps me", "support", "What makes the hard things work."),
    "access": ("How I take things in", "access", "How ideas reach me best."),
    "engage": ("What keeps me going", "engage", "How I stay with a piece of work."),
    "express": ("How I show what I know", "express", "How I like to share what I learned."),
    "interests": ("Interests", "interest", "What I could talk about all day."),
    "languages": ("My languages", "language", "What I speak, read or sign."),
    "cultures": ("Where I come from", "culture", "Places and people that made me."),
    "aspirations": ("What I might become", "career pathway", "Ideas for later."),
}


def _line_list(shown: Shown, learner: Learner, name: str) -> LineList | None:
    said: tuple[Said, ...] = getattr(learner.profile, name)
    if not said:
        return None
    title, term, hint = TITLES[name]
    return LineList(
        anchor=name,
        title=word(shown, title, term),
        hint=hint,
        lines=tuple(
            Line(
                text=line.text,
                since=day_if(shown, line.as_of),
                evidence=evidence_links(shown, learner, line.evidence),
            )
            for line in said
        ),
        looked_at=day_if(shown, latest(line.as_of for line in said)),
    )


def _says_more_than_its_words(list_: LineList) -> bool:
    """Interests stand under the name already; they come again only with a day or with work."""
    return any(line.since or line.evidence for line in list_.lines)


def _environments(shown: Shown, profile: Profile) -> tuple[EnvironmentRow, ...]:
    return tuple(
        EnvironmentRow(
            activity=row.activity,
            sounds=row.sounds,
            feels=row.feels,
            looks=row.looks,
            space=row.space.replace("-", " ").capitalize() if row.space else None,
            because=row.because,
            since=day_if(shown, row.as_of),
        )
        for row in profile.environments
    )


def _tools(profile: Profile) -> tuple[ToolRow, ...]:
    return tuple(
        ToolRow(tool=row.tool, purpose=row.for_, verdict=row.verdict) for row in profile.tools
    )


def days_of_profile(profile: Profile) -> tuple[date, ...]:
    """Every day on which a part of a profile was looked at, or agreed with somebody."""
    lists = (getattr(profile, name) for name in TITLES)
    days = [line.as_of for lines in lists for line in lines]
    days += [row.as_of for row in profile.environments]
    days += [agreed.on for agreed in profile.agreed]
    return tuple(day for day in days if day)


def named(shown: Shown, typed: str) -> str:
    """What was typed, with every staff id in it turned into the person's name.

    A learner writes `with: mr-lindqvist and my father`; a family reads names.
    """
    return re.sub(r"[a-z0-9]+(?:-[a-z0-9]+)+", lambda id_: shown.people.get(id_[0], id_[0]), typed)
