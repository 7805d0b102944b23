"""Whether an answer typed at the keyboard can be right, so that the question comes again at once.

It is apart because only somebody at a keyboard can be asked again; an option that fits nothing is
wrong use.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from portfolio_gen.exchange.questions import split
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.values import Record
from portfolio_gen.reading.portfolio import Reading
from portfolio_gen.sentences import said

#: Names that a question can be answered with, each with what it stands for.
Names = Mapping[str, str]


def known_names(reading: Reading, learner: Learner | None) -> dict[str, Names]:
    """By key, every name of the school or of the learner that an answer may be."""
    competencies = {
        str(competency.id): str(competency.title)
        for framework in reading.school.frameworks
        for competency in framework.competencies
    }
    own = {str(project.id): str(project.title) for project in learner.projects} if learner else {}
    goals = {str(goal.id): str(goal.goal) for goal in learner.goals} if learner else {}
    theirs = {
        f"{other.id}/{project.id}": str(project.title)
        for other in reading.learners
        for project in other.projects
    }
    subjects = reading.school.settings.subjects
    return {
        "competency": competencies,
        "competencies": competencies,
        "subjects": {str(subject.id): str(subject.name) for subject in subjects},
        "builds_on": {**own, **theirs},
        "about": {
            **{f"project:{name}": title for name, title in own.items()},
            **{f"goal:{name}": goal for name, goal in goals.items()},
            **{f"feedback:{name}": title for name, title in own.items()},
            **{f"competency:{name}": title for name, title in competencies.items()},
        },
    }


def misfit(key: str, words: str, model: type[Record], known: Mapping[str, Names]) -> str | None:
    """The sentence that says why these words cannot answer this question; None when they can."""
    if key in known:
        return unknown_name(split(key, words), known[key], most=24 if key != "about" else 12)
    field = model.model_fields.get(key)
    if field is None or not _is_one_word(field.annotation):
        return None
    try:
        TypeAdapter(field.annotation).validate_python(words)
    except ValidationError:
        return said("unclear-day", value=words)
    return None


def unknown_name(typed: list[str], names: Names, most: int = 24) -> str | None:
    """The first of these that is neither a name nor its title, with the names there are."""
    titles = {title.casefold() for title in names.values()}
    for word in typed:
        if word not in names and word.casefold() not in titles:
            shown = [f"  {name}  {title}" for name, title in names.items()]
            return "\n".join([said("not-known", value=word), *shown[:most]])
    return None


def _is_one_word(annotation: Any) -> bool:
    return "date" in str(annotation)
