"""Full names in published words are told wherever they stand, and so is what else looks private."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.analysis.full_names import PrivateNames, names_in, sign_of, words_in
from portfolio_gen.model.problem import Weight
from portfolio_gen.report.one_line import one_line
from tests.analysis.checked import OVEN, check

ROSTER = 'id,name\nana,Ana Lima\nben,Ben Cole\ncyd,"Wolfram, Cydney"\n'
POLICY = {"school/roster.csv": ROSTER}
PUBLIC = "ana: {publish: public, name: first}\n"
NAME = "somebody's full name"
PHONE = "555-867-5309"


def page(fields: str = "", story: str = "It got warm.", audience: str = "public") -> dict[str, str]:
    text = f"---\ntitle: Oven\naudience: {audience}\n{fields}---\n\n{story}\n"
    return {f"{OVEN}/project.md": text}


def told(root: Path, *files: dict[str, str], consent: str = "") -> list[tuple[str, str, str]]:
    """What looks private: the file's name, the marked words, and what is said of them."""
    policy = {**POLICY, **({"school/consent.yml": consent} if consent else {})}
    found = [one for one in check(root, policy, *files) if one.code == "looks-private"]
    assert all(one.weight is Weight.LOOK for one in found)
    said = []
    for one in found:
        line = (root / one.place.file).read_text(encoding="utf-8").splitlines()[one.place.line - 1]
        marked = line[one.place.column - 1 :][: one.place.length]
        said.append((one.place.file.rpartition("/")[2], marked, one.message))
    return said


def marked(found: list[tuple[str, str, str]]) -> list[str]:
    assert all(NAME in message for _, _, message in found)
    return [words for _, words, _ in found]


def test_a_classmates_full_name_in_a_public_story_is_told(tmp_path: Path) -> None:
    story = page(story="I did it with Cydney Wolfram.\nCydney and Wolfram alone tell nobody.")
    assert marked(told(tmp_path, story)) == ["Cydney Wolfram"]


@pytest.mark.parametrize(
    "fields",
    [
        "why_me: Cydney Wolfram asked me to",
        "partners: [Cydney Wolfram, Somebody Else]",
        "shared_with: [{who: Cydney Wolfram's mother}]",
        "shared_with: [{who: The class, said: 'Cydney Wolfram''s mother came'}]",
        "shows: [{kind: photo, file: a.png, alt: Cydney Wolfram and me}]",
        "shows: [{kind: photo, file: a.png, alt: Us, caption: 'With Cydney Wolfram'}]",
        "shows: [{kind: photo, file: a.png, alt: Us, credit: Photo by Cydney Wolfram}]",
        "question: Why does Cydney Wolfram sing?",
        "showcase:\n  because: >\n    It is warm, and\n    Cydney Wolfram liked it",
    ],
)
def test_it_is_told_in_every_other_word_that_is_published(tmp_path: Path, fields: str) -> None:
    files = {**page(f"{fields}\n"), f"{OVEN}/a.png": ""}
    assert marked(told(tmp_path / "one", files)) == ["Cydney Wolfram"]
    other = {**page(f"{fields}\n".replace("Cydney Wolfram", PHONE)), f"{OVEN}/a.png": ""}
    ((_, words, message),) = told(tmp_path / "other", other)
    assert (words, "a phone number" in message) == (PHONE, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("students/ana/profile.yml", "headline: I work with Cydney Wolfram\n"),
        ("students/ana/about.md", "My friend is Cydney Wolfram.\n"),
        (f"{OVEN}/sources.yml", "- {title: An interview, who: Cydney Wolfram}\n"),
        ("students/ana/journal/2026-03-04.md", "---\naudience: public\n---\n\nCydney Wolfram.\n"),
        ("students/ana/goals.yml", "- {id: a, goal: Ask Cydney Wolfram, audience: public}\n"),
        (
            "school/feedback/ana/solar-oven/2026-03-10-ms-okafor.yml",
            "saw: Cydney Wolfram helped\naudience: public\n",
        ),
    ],
)
def test_it_is_told_in_every_file(tmp_path: Path, name: str, text: str) -> None:
    assert marked(told(tmp_path, page(), {name: text})) == ["Cydney Wolfram"]


@pytest.mark.parametrize(
    "files",
    [
        page("why_me: I asked Cydney Wolfram\n", "With Cydney Wolfram.", audience="school"),
        page("shows: [{kind: photo, file: a.png, alt: Cydney Wolfram, people: [cyd]}]\n"),
        {**page(), "students/ana/profile.yml": "supports: [Cydney Wolfram]\n"},
        {**page(), "students/ana/journal/2026-03-04.md": "Cydney Wolfram.\n"},
    ],
    ids=["a project for the school", "work that strangers do not see", "what helps", "a journal"],
)
def test_words_that_strangers_never_read_may_name_anybody(
    tmp_path: Path, files: dict[str, str]
) -> None:
    assert told(tmp_path, files, {f"{OVEN}/a.png": ""}) == []


def test_whose_words_are_not_public_may_name_anybody(tmp_path: Path) -> None:
    consent = "ana: {publish: family, name: first}\n"
    assert told(tmp_path, page(story="With Cydney Wolfram."), consent=consent) == []


def test_a_name_that_strangers_may_read_is_not_told(tmp_path: Path) -> None:
    story = page(story="I am Ana Lima. I did it with Ben Cole.")
    full = f"{PUBLIC}ben: {{publish: public, name: full}}\n"
    assert marked(told(tmp_path / "full", story, consent=full)) == ["Ana Lima"]
    first = f"{PUBLIC}ben: {{publish: public, name: first}}\n"
    assert marked(told(tmp_path / "first", story, consent=first)) == ["Ana Lima", "Ben Cole"]
    over = f"{PUBLIC}ben: {{publish: public, name: full, until: 2026-11-21}}\n"
    assert marked(told(tmp_path / "over", story, consent=over)) == ["Ana Lima", "Ben Cole"]


def test_the_marks_and_the_end_of_a_line_part_no_name(tmp_path: Path) -> None:
    found = told(tmp_path, page(story="With **Cydney** Wolfram and\n_Cydney\nWolfram_."))
    assert [words for _, words, _ in found] == ["Cydney** Wolfram", "Cydney"]


def test_a_log_tells_the_place_and_no_name(tmp_path: Path) -> None:
    found = check(tmp_path, POLICY, page(story="With Cydney\nWolfram and Cydney Wolfram."))
    lines = [one_line(one) for one in found]
    assert len(lines) == 2 and not any("Cydney" in line for line in lines)


ROSTER_NAMES = {
    "cydney wolfram": ["Cydney Wolfram", "cydney WOLFRAM's", "Cydney  Wolfram", "Cýdney Wolfram"],
    "zoe o'neil": ["Zoë O'Neil", "Zoe\u0308 O’Neil", "ZOE O'NEIL"],
    "jean-luc lima": ["Jean-Luc Lima", "Jean\u2011Luc Lima", "Jean Luc Lima"],
    "mary st john": ["Mary St. John", "Mary St John"],
    "علي حسن": ["مع علي حسن هنا"],
}


@pytest.mark.parametrize("name", ROSTER_NAMES)
def test_a_name_is_known_again_however_it_is_typed(name: str) -> None:
    for text in ROSTER_NAMES[name]:
        assert len(names_in(text, [name])) == 1, text


@pytest.mark.parametrize(
    "text",
    ["Cydney", "Cydneys Wolfram", "Cydney. Wolfram is a town.", "Cydney, Wolfram and Bo",
     "media/cydney-wolfram.jpg", "cydney_wolfram", "Cydney\n\nWolfram", "Cydney and Wolfram"],
)  # fmt: skip
def test_words_that_only_stand_near_each_other_are_no_name(text: str) -> None:
    assert names_in(text, ["cydney wolfram"]) == []


def test_the_place_is_right_behind_letters_that_are_compared_as_two() -> None:
    text = "Ærø, e\u0301té: Zoë Lund!"
    ((start, end),) = names_in(text, ["zoe lund"])
    assert text[start:end] == "Zoë Lund"


def test_the_sign_of_words_finds_every_name_that_is_among_them() -> None:
    names = PrivateNames(["cydney wolfram", "cydney anne wolfram", "ana lima"])
    words = words_in("Ana, Cydney Wolfram, Anne")
    assert names[sign_of(words)] == ("cydney anne wolfram", "cydney wolfram")
    assert names[sign_of(())] == ()


def test_a_name_of_three_words_is_also_the_first_with_the_last(tmp_path: Path) -> None:
    roster = {"school/roster.csv": f"{ROSTER}dee,Dee Anne Quill\n"}
    story = page(story="Dee Quill, Dee Anne Quill, Dee Anne.")
    assert marked(told(tmp_path, roster | story)) == ["Dee Quill", "Dee Anne Quill"]
