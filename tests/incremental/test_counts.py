"""Which pages are rendered again after an edit: those that show what was edited, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portfolio_gen.build import make_pages
from tests.incremental.edits import Repository
from tests.incremental.harness import KeptSite, templates_once, tree
from tests.incremental.school import picture

ANA, BEN = "learners/ana/", "learners/ben/"
CLOCK, OVEN, BIRDS = f"{ANA}projects/clock/", f"{ANA}projects/oven/", f"{BEN}projects/birds/"
SUN, HACE_SOL = f"{ANA}journal/2026-03-08-sun/", f"{ANA}journal/2026-05-05-hace-sol/"
SUBJECTS = {"subjects/math/", "subjects/science/"}
TOPICS = {"topics/science/", "topics/science/sun/", "topics/science/sun/clocks/"}
Edit = Callable[[Repository], object]


@pytest.fixture(scope="module", autouse=True)
def _templates_once() -> Iterator[None]:
    with templates_once():
        yield


def replaced(path: str, old: str, new: str) -> Edit:
    def edit(school: Repository) -> None:
        assert old in school.text(path)
        school.files[path] = school.text(path).replace(old, new)

    return edit


def written(path: str, content: str | bytes) -> Edit:
    return lambda school: school.files.update({path: content})


def touched(school: Repository) -> None:
    school.touched.add("students/ana/projects/oven/project.md")


def written_again(school: Repository) -> None:
    school.written_again.add("students/ana/projects/oven/project.md")


def one_more_learner(school: Repository) -> None:
    replaced("school/roster.csv", "gil,", "hal,Hal New,6,harbor,,active\ngil,")(school)
    replaced("school/consent.yml", "gil:", "hal: {publish: public, name: full}\ngil:")(school)


PROJECT = "students/ana/projects/clock/project.md"
JOURNAL = "students/ana/journal/2026-05-05-hace-sol.md"
#: The edit, the pages that are rendered, and the other files that change all the same.
EDITS: dict[str, tuple[Edit, set[str], set[str]]] = {
    "prose deep down in a story": (
        replaced(PROJECT, "The shadow moves.", "The shadow moves.\n\n" + "On and on. " * 50),
        {CLOCK},
        set(),
    ),
    "a file is touched": (touched, set(), set()),
    "a file is written again as it was": (written_again, set(), set()),
    "the title of a project": (
        replaced(PROJECT, "Sun clock", "Moon clock"),
        {"", "demonstrations/", "questions/", ANA, CLOCK, OVEN, BIRDS, f"{BEN}projects/count/"}
        | SUBJECTS
        | TOPICS,
        # Beside each of Ana's pages stand the names of all.
        {f"{ANA}goals/", f"{ANA}journal/", SUN, HACE_SOL, "feed.xml"},
    ),
    "the question of a project": (
        replaced(PROJECT, "What does", "What did"),
        {"", "questions/", ANA, CLOCK} | SUBJECTS | TOPICS,
        {"feed.xml"},
    ),
    "the first words of a reflection about a classmate's project": (
        replaced(JOURNAL, "Hoy hace", "Ayer hizo"),
        {"", "reflections/", ANA, f"{ANA}journal/", HACE_SOL, f"{BEN}projects/count/"},
        {"feed.xml"},
    ),
    "a goal": (
        replaced("students/ana/goals.yml", "Read daily", "Read weekly"),
        {"goals/", ANA, f"{ANA}goals/", SUN},
        set(),
    ),
    "a goal that strangers do not see": (
        replaced("students/ana/goals.yml", "Swim far", "Swim near"),
        set(),
        set(),
    ),
    "a picture": (
        written("students/ana/projects/clock/media/dial.png", picture(5)),
        {"", "demonstrations/", ANA, CLOCK} | SUBJECTS | TOPICS,
        {
            "media/78a96b9fb97057057671.png", "media/ef6999d356b0bb5071cd.webp",
            "media/effb9a5777d4cae645e2.png", "media/23ce41a2a781f309f949.webp",
        },
    ),
    "a rubric": (
        replaced("students/ben/projects/birds/rubric.yml", "It sings", "It sings well"),
        {BIRDS},
        set(),
    ),
    "the headline of a profile": (
        replaced("students/ana/profile.yml", "I build", "I mend"),
        {"learners/", ANA},
        set(),
    ),
    "what helps a learner, for the family alone": (
        replaced("students/ana/profile.yml", "more time", "less noise"),
        set(),
        set(),
    ),
    "a page of docs": (replaced("docs/guide.md", "we work", "we play"), set(), {"guide/"}),
    "the school's words on the front page": (
        replaced("docs/index.md", "Words of", "Thoughts of"),
        set(),
        {""},
    ),
    "one more learner": (
        one_more_learner,
        {"learners/", "learners/hal/"},
        {"sitemap.xml"},
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_only_pages_that_show_the_edited_thing_are_rendered(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit, rendered, others = EDITS[name]
    kept, seen = KeptSite(folder=tmp_path), rendering(monkeypatch)
    kept.build()
    before, _ = tree(kept.site), seen.clear()
    edit(kept.school)
    finished = kept.build().finished
    assert finished is not None
    assert set(seen) == rendered
    assert finished.rendered == len(seen) == len(rendered)
    assert changed_files(before, tree(kept.site)) == {file_of(one) for one in rendered | others}


def test_the_name_of_the_school_stands_on_every_page_and_in_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands around each page, so every file is written and no page's own content rendered."""
    kept, seen = KeptSite(folder=tmp_path), rendering(monkeypatch)
    kept.build()
    before, _ = tree(kept.site), seen.clear()
    replaced("school/school.yml", "Alder Creek School", "Birch Hill School")(kept.school)
    finished = kept.build().finished
    assert finished is not None
    assert finished.rendered == len(seen) == 0
    pages = {file for file in before if file.endswith(".html")}
    assert changed_files(before, tree(kept.site)) == pages | {"feed.xml"}
    assert finished.changed == len(pages) + 1


def test_a_word_of_the_glossary_is_rendered_where_it_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, seen = KeptSite(folder=tmp_path, edition="school"), rendering(monkeypatch)
    kept.build()
    before, _ = tree(kept.site), seen.clear()
    replaced("school/glossary.yml", "What shows it", "Proof")(kept.school)
    kept.build()
    changed = changed_files(before, tree(kept.site))
    asked = ("competencies/sci-inq/", "competencies/sci-sky/", "competencies/math-stat/")
    assert changed == {file_of(one) for one in ("glossary/", CLOCK, OVEN, BIRDS, *asked)}
    assert changed <= {file_of(one) for one in seen}


def test_nothing_is_rendered_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, seen = KeptSite(folder=tmp_path), rendering(monkeypatch)
    first = kept.build().finished
    assert first is not None
    assert first.rendered == len(seen) == len(set(seen)) == first.pages - len(["guide/"])
    again = kept.build().finished
    assert again is not None
    assert (again.rendered, again.changed) == (0, 0)


def rendering(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of pages in the order in which they are rendered from now on."""
    seen: list[str] = []
    render = make_pages.render_body

    def noted(templates: object, page: object, to: object) -> str:
        seen.append(page.address)
        return render(templates, page, to)

    monkeypatch.setattr(make_pages, "render_body", noted)
    return seen


def changed_files(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    names = before.keys() | after.keys()
    return {name for name in names if before.get(name) != after.get(name)} - {".portfolio-gen.json"}


def file_of(address: str) -> str:
    return f"{address}index.html" if not address or address.endswith("/") else address
