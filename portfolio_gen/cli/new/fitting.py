"""Whether an answer typed at the keyboard can be right, so that the question comes again at once.

It is apart because only somebody at a keyboard can be asked again; an option that fits nothing is
wrong use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import TypeAdapter, ValidationError

from portfolio_gen.exchange.questions import answerable, split
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
        also = {title.casefold() for title in known[key].values()} if key == "subjects" else set()
        typed = [word for word in split(key, words) if word.casefold() not in also]
        return unknown_name(typed, known[key])
    field = model.model_fields.get(key)
    if field is None or answerable(model).get(key) is not False:
        return None
    try:
        TypeAdapter(field.annotation).validate_python(words)
    except ValidationError as wrong:
        is_name = wrong.errors()[0]["type"] == "unsafe-id"
        return said("unsafe-id" if is_name else "unclear-day", value=words)
    return None


def unknown_name(typed: Iterable[str], names: Names) -> str | None:
    """What to say of the first of these that is no name, with the names there are."""
    for word in typed:
        if word not in names:
            there_are = [f"  {name}  {title}".rstrip() for name, title in names.items()]
            return "\n".join([said("not-known", value=word), *there_are])
    return None
