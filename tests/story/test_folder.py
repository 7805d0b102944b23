"""Which file a target means, and that none ever leads out of its author's folder."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.model.story import Story
from portfolio_gen.story import Found, find_in_folder, resolve_in_folder
from portfolio_gen.story.folder import own_folder
from tests.story.written import FILES, story

HERE = "students/amara/projects/solar-oven"
STORY = story("")


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("notes.md", f"{HERE}/notes.md"),
        ("./notes.md", f"{HERE}/notes.md"),
        ("media/../notes.md#foil", f"{HERE}/notes.md"),
        ("media/foil%20box.jpg", f"{HERE}/media/foil box.jpg"),
        ("media/foil%20box.jpg?raw=true", f"{HERE}/media/foil box.jpg"),
        ("../../about.md", "students/amara/about.md"),
        ("/students/amara/about.md", "students/amara/about.md"),
        ("..%2F..%2Fabout.md", "students/amara/about.md"),
        ("../solar-oven", f"{HERE}/project.md"),
        ("../..", "students/amara/about.md"),
        ("media/SKETCH.png", f"{HERE}/media/Sketch.png"),
    ],
)
def test_a_target_means_this_file(target: str, path: str) -> None:
    assert resolve_in_folder(STORY, target, FILES) == path


def test_an_accent_typed_in_another_way_means_the_same_file() -> None:
    files = {f"{HERE}/caf\u00e9.jpg"}
    assert resolve_in_folder(STORY, "cafe%CC%81.jpg", files) == f"{HERE}/caf\u00e9.jpg"
    assert resolve_in_folder(STORY, "cafe.jpg", files) is None


def test_a_jump_inside_a_story_means_the_story_and_not_the_page_of_its_folder() -> None:
    entry = Story(text="", file="students/amara/projects/solar-oven/notes.md")
    for target in ("#foil", "", "?raw=true"):
        assert resolve_in_folder(entry, target, FILES) == entry.file


def test_a_name_that_cannot_be_read_means_nothing() -> None:
    for target in ("%FF.md", "a%00.md", "https://a.example/notes.md", "mailto:notes.md"):
        assert resolve_in_folder(STORY, target, FILES) is None


def test_without_a_list_of_files_the_place_is_still_inside_the_folder() -> None:
    assert resolve_in_folder(STORY, "nowhere.md") == f"{HERE}/nowhere.md"
    assert resolve_in_folder(STORY, "../../../ben/about.md") is None


def test_the_nearest_name_is_looked_for_beside_the_story_first() -> None:
    files = {f"{HERE}/media/oven.jpg", "students/amara/projects/other/media/oven.jpg"}
    assert find_in_folder(STORY, "oven.jpg", files) == Found(
        code="missing-file", nearest="media/oven.jpg"
    )


def test_of_two_files_that_are_equally_near_the_first_by_name_is_offered() -> None:
    files = [f"students/amara/projects/{name}/oven.jpg" for name in ("sun", "kite", "moon")]
    found = find_in_folder(STORY, "../earth/ovne.jpg", files)
    assert found == Found(code="missing-file", nearest="../kite/oven.jpg")


def test_staff_write_in_the_schools_folder() -> None:
    unit = Story(text="", file="school/units/boats.md")
    assert resolve_in_folder(unit, "../media/boat.jpg") == "school/media/boat.jpg"
    assert resolve_in_folder(unit, "../../students/amara/about.md") is None


_PIECES = st.sampled_from(
    ["..", ".", "/", "\\", "%2e%2e", "%2f", "%5c", "%5C", "a", "about.md", "students", "amara",
     "ben", "%00", "#", "?", "C:", "//", " ", "é", "%", "%ff", "~"]
)  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(_PIECES, max_size=12).map("".join))
def test_no_target_ever_leads_out_of_the_folder(target: str) -> None:
    files = {*FILES, "students/ben/about.md", "school/school.yml"}
    for path in (resolve_in_folder(STORY, target), resolve_in_folder(STORY, target, FILES)):
        assert path is None or path == "students/amara" or path.startswith("students/amara/")
        assert path is None or ".." not in path.split("/")
    assert find_in_folder(STORY, target, files).path not in {"students/ben/about.md"}


@pytest.mark.parametrize(
    ("file", "room"),
    [
        ("students/amara/projects/oven/project.md", "students/amara"),
        ("students/amara/about.md", "students/amara"),
        ("school/units/boats.md", "school"),
        ("school/boats.md", "school"),
        ("students/README.md", "students"),
    ],
)
def test_everybody_has_one_room(file: str, room: str) -> None:
    assert own_folder(file) == room


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("", Found(path=f"{HERE}/project.md")),
        ("#foil", Found(path=f"{HERE}/project.md")),
        ("?x#foil", Found(path=f"{HERE}/project.md")),
        (" notes.md ", Found(path=f"{HERE}/notes.md")),
        ("//notes.md", Found(code="link-outside-folder")),
        ("%2F%2Fnotes.md", Found(code="link-outside-folder")),
        ("%68ttps%3A//a.example", Found(code="link-outside-folder")),
        ("%2568ttps%253A//a.example", Found(code="link-outside-folder")),
        ("/notes.md", Found(code="link-outside-folder")),
        ("../../../amara-b/about.md", Found(code="link-outside-folder")),
        ("../../../../about.md", Found(code="link-outside-folder")),
        ("a%00.md", Found(code="link-outside-folder")),
        ("media/sketch.PNG",
         Found(path=f"{HERE}/media/Sketch.png", code="wrong-capitals", nearest="media/Sketch.png")),
        ("media/FOIL%20box.jpg",
         Found(path=f"{HERE}/media/foil box.jpg", code="wrong-capitals",
               nearest="media/foil%20box.jpg")),
        ("media\\oven.jpg", Found(code="missing-file", nearest="media/oven.jpg")),
        ("media\\nowhere.gif", Found(code="missing-file")),
        ("..\\..\\..\\ben\\about.md", Found(code="link-outside-folder")),
        ("media/ovne.jpg", Found(code="missing-file", nearest="media/oven.jpg")),
        ("media/OVNE.JPG", Found(code="missing-file", nearest="media/oven.jpg")),
        ("media/skecht.png", Found(code="missing-file", nearest="media/Sketch.png")),
        ("media/oven.png", Found(code="missing-file", nearest="media/oven.jpg")),
        ("media/ovne.png", Found(code="missing-file")),
        ("media/zebra.jpg", Found(code="missing-file")),
        ("../../abuot.md", Found(code="missing-file", nearest="../../about.md")),
    ],
)  # fmt: skip
def test_what_is_found_and_what_to_write_instead(target: str, found: Found) -> None:
    assert find_in_folder(STORY, target, FILES) == found


@pytest.mark.parametrize("page", ["project.md", "about.md", "index.md", "README.md"])
def test_a_folder_means_its_page(page: str) -> None:
    files = {f"{HERE}/notes/{page}", f"{HERE}/notes/other.md"}
    assert resolve_in_folder(STORY, "notes", files) == f"{HERE}/notes/{page}"


def test_of_two_names_that_differ_in_capitals_it_is_always_the_same() -> None:
    files = {f"{HERE}/NOTES.md", f"{HERE}/Notes.md"}
    assert resolve_in_folder(STORY, "notes.md", files) == f"{HERE}/NOTES.md"


def test_the_folder_itself_is_inside() -> None:
    assert resolve_in_folder(STORY, "../..") == "students/amara"
    assert resolve_in_folder(STORY, "../../../amara-b/x.md") is None
    assert resolve_in_folder(STORY, "https://a.example/x") is None
