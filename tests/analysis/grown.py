"""A learner with ratings on given days, for everything that is worked out from them."""

from __future__ import annotations

from datetime import date
from typing import Any

from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School

TODAY = date(2026, 11, 22)
LEVELS = ("beginning", "developing", "meeting", "exceeding", "leading")
CODES = ("SCI.INQ", "SCI.DATA", "ART.MAKE")


def school(**fields: Any) -> School:
    """Five levels, three competencies, and whatever a test adds."""
    settings = {
        "name": "Alder Creek",
        "levels": [{"id": name, "name": name.capitalize()} for name in LEVELS],
        "target_level": "meeting",
        **fields.pop("settings", {}),
    }
    competencies = [{"id": code, "title": code} for code in CODES]
    framework = {"id": "alder", "title": "Alder", "competencies": competencies}
    return School.model_validate({"settings": settings, "frameworks": [framework], **fields})


def rated(
    day: str, level: str, *, by: str = "teacher", code: str = "SCI.INQ", **more: Any
) -> dict[str, Any]:
    """Feedback that gives one competency a level."""
    who = {"teacher": "ms-okafor", "librarian": "mrs-haddad", "peer": "ben"}.get(by, "someone")
    return {
        "learner": "ana", "project": "oven", "date": day, "who": who, "rater": by,
        "competencies": {code: {"level": level}}, **more,
    }  # fmt: skip


def self_rated(day: str, level: str, criterion: str = "plan") -> dict[str, Any]:
    """A self-assessment of one criterion; `plan` stands for SCI.INQ."""
    return {"date": day, "ratings": {criterion: {"level": level}}}


def ana(*feedback: dict[str, Any], **project: Any) -> Learner:
    """Ana with one project, the feedback on it, and whatever a test changes in it."""
    criterion = {"id": "plan", "name": "My plan", "competency": "SCI.INQ"}
    oven = {
        "id": "oven", "title": "Oven", "status": "working",
        "rubric": {"criteria": [criterion]}, "feedback": list(feedback), **project,
    }  # fmt: skip
    roster = {"id": "ana", "name": "Ana Lima", "classes": ["harbor"]}
    return Learner.model_validate({"id": "ana", "roster": roster, "projects": [oven]})
