"""Every computer of a school can keep the files of a learner, and keep them apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.odd_names import odd_names


def told(root: Path, *names: str) -> list[tuple[str, str]]:
    for name in names:
        file = root / "students/ana" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    problems = odd_names(look_into(root, "students/ana"))
    return [(one.code, one.place.file.removeprefix("students/ana/")) for one in problems]


@pytest.mark.parametrize(
    "name",
    [
        "aux.jpg", "NUL", "Com1.txt", "con", "con .md", "a:b.jpg", "what?.jpg", 'a"b.jpg',
        "<img src=x>.md", "a\\b.jpg", "box.", "box ", "a\nb.jpg", "a\x1b[31m.jpg", "a\u202egnp.exe",
        "a\u200bb.jpg",
    ],
)  # fmt: skip
def test_a_name_that_some_computer_refuses_is_told(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, f"media/{name}") == [("name-not-everywhere", f"media/{name}")]


@pytest.mark.parametrize(
    "name",
    [
        "My photo (1) FINAL!!.JPG", "console.md", "auxiliary.jpg", "com10.txt", "Ölofen.png",
        "\u0645\u06cc\u200c\u062e\u0648\u0627.jpg",
        "👩\u200d🚀.png", "a.b.jpg", "50%.jpg",
    ],
)  # fmt: skip
def test_a_name_that_every_computer_keeps_is_fine(tmp_path: Path, name: str) -> None:
    assert told(tmp_path, f"media/{name}") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oven.jpg", "oven.jpg"),
        ("caf\u0065\u0301.jpg", "caf\u00e9.jpg"),
        ("oven.jpg", "\u043even.jpg"),
        ("Strasse.jpg", "stra\u00dfe.jpg"),
    ],
)
def test_of_two_names_that_are_one_elsewhere_the_second_is_told(
    tmp_path: Path, one: str, other: str
) -> None:
    assert told(tmp_path, f"media/{one}", f"media/{other}") == [("names-alike", f"media/{other}")]


def test_alike_names_in_two_folders_are_fine(tmp_path: Path) -> None:
    assert told(tmp_path, "projects/a/Oven.jpg", "projects/b/oven.jpg") == []


def test_a_folder_has_a_name_too(tmp_path: Path) -> None:
    assert told(tmp_path, "projects/nul/project.md") == [("name-not-everywhere", "projects/nul")]
