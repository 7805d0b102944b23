"""The school's own files: settings, people, classes, glossary and templates; and all of them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Items, Mapping, Written
from portfolio_gen.model.problem import Weight
from portfolio_gen.model.project import Rubric
from portfolio_gen.model.school import (
    Consent,
    Level,
    Person,
    RosterLine,
    School,
    SchoolClass,
    SchoolSettings,
    Template,
)
from portfolio_gen.reading.curriculum import read_curriculum
from portfolio_gen.reading.fields import read_record
from portfolio_gen.reading.files import block_in, record_in, records_in
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.front_matter import read_document
from portfolio_gen.reading.policy import close, read_consent, take_audiences
from portfolio_gen.reading.roster import Roster, read_roster

#: What a school is called that has not said its name yet.
USUAL_NAME = "Our school"
#: The scale of a school that has not written its own yet.
USUAL_LEVELS = (
    Level.model_construct(id="beginning", name="Beginning", family="is beginning"),
    Level.model_construct(id="developing", name="Developing", family="is working toward"),
    Level.model_construct(id="meeting", name="Meeting", family="can do"),
    Level.model_construct(id="exceeding", name="Exceeding", family="goes beyond"),
)


class SchoolFiles(Struct, frozen=True, kw_only=True):
    """What `school/` says: the school itself, who is in it, what families agreed to.

    `consent` keeps where each line of it stands; `entries` are all names in it, also of those
    who agreed to nothing.
    """

    school: School
    whole_roster: Roster
    consent: dict[Written, Consent]
    entries: tuple[Written, ...]

    @property
    def roster(self) -> tuple[RosterLine, ...]:
        return self.whole_roster.lines


def read_school(folder: Folder) -> SchoolFiles:
    """Everything in `school/`; the folder keeps the problems."""
    school = School(
        settings=_settings(folder),
        people=records_in(folder, "people.yml", Person),
        classes=records_in(folder, "classes.yml", SchoolClass),
        **read_curriculum(folder),
        glossary=_glossary(folder),
        templates=(*_rubric_templates(folder), *_project_templates(folder)),
    )
    roster = read_roster(folder)
    consent, entries = read_consent(folder)
    return SchoolFiles(school=school, whole_roster=roster, consent=consent, entries=entries)


def _settings(folder: Folder) -> SchoolSettings:
    """`school.yml`. While it cannot be read for certain, neither can the audiences in it."""
    before = len(folder.problems)
    block = block_in(folder, "school.yml")
    folder.name_others("school.yml")
    unsure = any(found.weight is Weight.MUST_FIX for found in folder.problems[before:])
    if block is None or unsure:
        close(folder, "school.yml")
    if block is None:
        return SchoolSettings(name=USUAL_NAME, levels=USUAL_LEVELS)
    known = {"audiences": take_audiences(folder, block), **_usual(folder, block)}
    settings, problems = read_record(SchoolSettings, block, **known)
    folder.problems += problems
    if settings is None:
        close(folder, "school.yml")
    return settings or SchoolSettings(name=USUAL_NAME, levels=USUAL_LEVELS)


def _usual(folder: Folder, block: Mapping) -> dict[str, object]:
    """What a school has that did not say it; of these only the name must be said."""
    usual: dict[str, object] = {}
    if not isinstance(block.get("name"), str) or not block["name"].strip():
        place = block.place_of("name") if "name" in block else block.place
        folder.problems.append(problem("missing-key", place, key="name"))
        block.pop("name", None)
        usual["name"] = USUAL_NAME
    if not block.get("levels"):
        block.pop("levels", None)
        usual["levels"] = USUAL_LEVELS
    return usual


def _glossary(folder: Folder) -> dict[str, str]:
    """The words of the glossary; every meaning is plain words."""
    terms = {}
    for term, meaning in (block_in(folder, "glossary.yml") or {}).items():
        if isinstance(meaning, str) and meaning.strip():
            terms[term] = meaning
        else:
            code = {Mapping: "mapping-instead-of-text", Items: "list-instead-of-text"}.get(
                type(meaning), "empty-value"
            )
            folder.problems.append(problem(code, term.place, key=term, quotes=(term,)))
    return terms


def _rubric_templates(folder: Folder) -> Iterator[Template]:
    for stem, name in folder.files_named("templates/rubrics", "yml"):
        rubric = record_in(folder, name, Rubric)
        if rubric is not None:
            about = Mapping(folder.place(name))
            yield from _template(
                folder, about, stem, kind="rubric", title=rubric.title, version=rubric.version,
                changes=rubric.changes, rubric=rubric,
            )  # fmt: skip


def _project_templates(folder: Folder) -> Iterator[Template]:
    """The folders of `templates/projects/`; their project.md says what they are called."""
    for name in folder.below("templates/projects"):
        below = f"templates/projects/{name}"
        if not folder.has_folder(below):
            continue
        file = folder.find(f"{below}/project.md")
        source = folder.read(file) if file else None
        if source is None:
            folder.tell("no-project-file", below)
            continue
        document, problems = read_document(source)
        folder.problems += problems
        fields = (document.fields if document else None) or {}
        about = Mapping(folder.place(below))
        for key in fields:
            if key in ("title", "version", "changes"):
                about[key] = fields[key]
        yield from _template(folder, about, name, kind="project")


def _template(folder: Folder, about: Mapping, name: str, **known: object) -> Iterator[Template]:
    known = {"id": Written(name, about.place), **known}
    template, problems = read_record(Template, about, **known)
    folder.problems += problems
    if template is not None:
        yield template
