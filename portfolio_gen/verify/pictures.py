"""Pictures that an edition may not show, turned into others in a copy of the school.

A word planted in a file cannot tell whether a picture leaked: it is drawn afresh from its pixels.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from PIL import Image, ImageOps

from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.files import file_of, stories_of
from portfolio_gen.analysis.who_sees import Sight, shows, sights_of_learner
from portfolio_gen.media.kinds import PICTURES, kind_of
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project, Show
from portfolio_gen.model.story import Story
from portfolio_gen.reading.portfolio import Reading
from portfolio_gen.story import references, resolve_in_folder

#: Pictures so large are left as they are; turning them would take long.
LARGEST = 40_000_000


def turn_pictures(edition: Edition, reading: Reading, agreements: Agreements) -> tuple[str, ...]:
    """Turn every picture that the edition may not show into its negative; which ones those are."""
    narrowing = Narrowing.of(reading.school)
    turned = []
    for learner in reading.learners:
        sights = tuple(sights_of_learner(learner, agreements, narrowing))
        seen = set(_seen_files(learner, sights, edition))
        room = f"students/{learner.id}/"
        for file in sorted(reading.files):
            if file.startswith(room) and file not in seen and _turn(reading.root / file):
                turned.append(file)
    return tuple(turned)


def _seen_files(learner: Learner, sights: tuple[Sight, ...], edition: Edition) -> Iterator[str]:
    """The files that visible work and visible stories name.

    What is listed for fewer readers does not stay closed here when a story of a wider audience
    shows it too; the engine is stricter, and such a picture is not turned.
    """
    owner = str(learner.id)
    seen = [sight for sight in sights if shows(sight, edition, owner)]
    for project in learner.projects:
        works = [one for one in seen if one.field == (Show, "file")]
        here = {str(one.value) for one in works if one.keys[1] == str(project.id)}
        yield from (file for typed in here if (file := file_of(learner, project, typed)))
    open_projects = {one.keys[1] for one in seen if one.field == (Project, "title")}
    stories = {str(one.value) for one in seen if one.field == (Story, "file")}
    for story in stories_of(learner):
        if story.file in stories:
            for reference in references(story):
                file = resolve_in_folder(story, reference.target)
                if file and not _is_in_closed_project(file, owner, open_projects):
                    yield file


def _is_in_closed_project(file: str, owner: str, open_projects: Collection[str]) -> bool:
    """Whether a file lies in the folder of a project that the edition does not show."""
    match file.split("/"):
        case ["students", learner, "projects", project, *_]:
            return learner == owner and project not in open_projects
    return False


def _turn(path: Path) -> bool:
    """Write a picture's negative in its place; whether it is a picture that can be turned."""
    try:
        if kind_of(path.read_bytes()[:2000]) not in PICTURES:
            return False
        with Image.open(path) as picture:
            if picture.width * picture.height > LARGEST:
                return False
            form, turned = picture.format, ImageOps.invert(picture.convert("RGB"))
        turned.save(path, form)
    except (OSError, ValueError, Image.DecompressionBombError):
        return False
    return True
