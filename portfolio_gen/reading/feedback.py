"""What somebody says about somebody else's project, from the folder of whoever says it.

It is apart because staff and classmates write it in the same way, in two different rooms.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Mapping, Written
from portfolio_gen.model.project import Feedback, Project, Rubric
from portfolio_gen.reading.dated import DatedFile, dated_files
from portfolio_gen.reading.fields import read_record
from portfolio_gen.reading.files import block_in
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.other_words import hides_as_a_choice

#: Where feedback lies, in the words of a name that tells it.
PATTERN = "feedback/LEARNER/PROJECT/2026-03-04.yml"


def rows_of(rubric: Rubric | None) -> frozenset[str] | None:
    """What ratings by this rubric may name; None where nobody knows."""
    return frozenset(str(one.id) for one in rubric.criteria) if rubric else None


def staff_feedback(folder: Folder, projects: Iterable[Project] = ()) -> tuple[Feedback, ...]:
    """What lies in `school/feedback/`, oldest first; who says it follows the day in the name.

    `projects` are those of the learner about whom it is, as far as they could be read.
    """
    rows = {str(one.id): rows_of(one.rubric) for one in projects}
    found = []
    for learner, project, file in _files(folder):
        if file.rest is None:
            folder.tell("feedback-without-who", file.name)
            continue
        block = block_in(folder, file.name)
        if block is not None:
            known = rows.get(project)
            found.append(_feedback(folder, block, learner, project, file, file.rest, known))
    return _oldest_first(found)


def classmate_feedback(folder: Folder, who: Written) -> tuple[Feedback, ...]:
    """What one learner says about classmates' work, oldest first; always as a peer."""
    found = []
    for learner, project, file in _files(folder):
        block = block_in(folder, file.name)
        if block is not None:
            _only_as_peer(folder, block)
            found.append(_feedback(folder, block, learner, project, file, who, None, rater="peer"))
    return _oldest_first(found)


def _files(folder: Folder) -> Iterator[tuple[Written, Written, DatedFile]]:
    """Every file two folders below `feedback/`, with the names of both folders."""
    for learner in _folders(folder, "feedback"):
        for project in _folders(folder, f"feedback/{learner}"):
            for file in dated_files(folder, f"feedback/{learner}/{project}", "yml"):
                place = folder.place(file.name)
                yield Written(learner, place), Written(project, place), file


def _folders(folder: Folder, parent: str) -> list[str]:
    """The folders in `parent`; a file that lies too high up is told of."""
    found = []
    for name in folder.below(parent):
        if folder.has_folder(f"{parent}/{name}"):
            found.append(name)
        elif name != "README.md":
            folder.tell("unused-file", f"{parent}/{name}", choices=[PATTERN])
    return found


def _only_as_peer(folder: Folder, block: Mapping) -> None:
    """In a learner's own room nobody speaks as a teacher."""
    rater = block.pop("rater", None)
    if rater is None or str(rater).strip().casefold() == "peer":
        return
    place = block.place if not isinstance(rater, Written) else rater.place
    if hides_as_a_choice(rater):
        block[Written("audience", place)] = Audience.PRIVATE.value
        folder.problems.append(problem("misspelled-audience", place, key=rater, quotes=(rater,)))
    else:
        folder.problems.append(
            problem("unknown-choice", place, key="rater", value=rater, choices=["peer"])
        )


def _feedback(
    folder: Folder,
    block: Mapping,
    learner: Written,
    project: Written,
    file: DatedFile,
    who: Written,
    rows: Collection[str] | None,
    **known: str,
) -> Feedback | None:
    feedback, problems = read_record(
        Feedback, block, rows, learner=learner, project=project, who=who, date=file.day, **known
    )
    folder.problems += problems
    return feedback


def _oldest_first(found: list[Feedback | None]) -> tuple[Feedback, ...]:
    read = [feedback for feedback in found if feedback is not None]
    return tuple(sorted(read, key=lambda feedback: (feedback.date, feedback.who)))
