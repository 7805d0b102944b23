"""Which file a target means, and that none ever leads out of its author's folder."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.model.story import Story
from portfolio_gen.story import Found, find_in_folder, resolve_in_folder
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
