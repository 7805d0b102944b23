"""What other pages may say of a learner: one row of every list they stand in.

A row is a projected learner with only what cards, indexes and links show. Pages about somebody
else are made from rows, so a change in a story, a rubric or a plan stops at the learner's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from portfolio_gen.analysis.files import file_of
from portfolio_gen.analysis.glances import AtAGlance
from portfolio_gen.analysis.shown import Media
from portfolio_gen.model.learner import Goal, Learner, Profile, Reflection
from portfolio_gen.model.project import Assessment, Criterion, Feedback, Project, Rubric, SharedWith
from portfolio_gen.model.project import TimelineStep as Step
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import Record, checked

#: The fields of each record that stay in a row; the parts below them are cut by `_PARTS`.
_KEPT: dict[type[Record], tuple[str, ...]] = {
    Learner: ("id", "roster", "profile", "goals", "journal", "projects", "progress"),
    Profile: ("headline", "interests"),
    Goal: ("id", "goal", "status", "steps", "check_ins"),
    Reflection: ("id", "date", "title", "about", "next", "lang", "story"),
    Project: (
        "id", "title", "question", "topic", "lenses", "subjects", "competencies", "status",
        "unit", "assignment", "career", "timeline", "shows", "builds_on", "team", "shared_with",
        "showcase", "template", "lang", "story", "rubric", "assessments", "feedback",
    ),
    Rubric: ("based_on", "criteria"),
    Criterion: ("id", "competency"),
    Assessment: ("date",),
    Feedback: ("date",),
    Step: ("by", "done"),
    SharedWith: ("when",),
    Story: ("file",),
}  # fmt: skip


class Row(Struct, frozen=True, kw_only=True):
    """One learner as others' pages know them, with the media and first words of those pages.

    `glance` is there in the staff edition only.
    """

    name: str
    learner: Learner
    media: dict[str, Media]
    excerpts: dict[str, str]
    glance: AtAGlance | None = None


def row_of(
    learner: Learner,
    name: str,
    media: Mapping[str, Media],
    first_words: Callable[[Story], str],
    glance: AtAGlance | None = None,
) -> Row:
    """The row of a projected learner called `name`; `media` are the files they publish."""
    stories = [one.story for one in learner.journal]
    stories += [one.story for one in learner.projects if not one.question]
    files = {
        file
        for project in learner.projects
        for show in project.shows
        if (file := file_of(learner, project, show.file)) in media
    }
    return Row(
        name=name,
        learner=_cut(learner),
        media={file: media[file] for file in sorted(files)},
        excerpts={story.file: first_words(story) for story in stories if story},
        glance=glance,
    )


def _cut(value: object) -> object:
    """The value with only the fields that stay in a row."""
    if isinstance(value, Record):
        kind, own = type(value), value.__dict__
        names = _KEPT.get(kind) or tuple(kind.model_fields)
        fields = {name: _cut(own[name]) for name in names if name in value.model_fields_set}
        if kind is Story:
            fields["text"] = ""
        return checked(kind, fields)
    if isinstance(value, tuple):
        return tuple(map(_cut, value))
    return value
