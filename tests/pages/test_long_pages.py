"""Long pages: the point stays on top, the rest folds, and nothing is lost."""

from __future__ import annotations

import pytest

from portfolio_gen.analysis.shown import Media
from portfolio_gen.model.story import Story
from portfolio_gen.pages.stories import excerpt
from tests.pages.small_shown import found, html_of, learner, shown_of, with_project

HOME = ""
ADDRESS = "learners/ana/projects/oven/"


def page(**fields) -> str:
    return html_of(shown_of(with_project(**fields)), ADDRESS)


def said(number: int) -> list[dict]:
    days = [f"2026-03-{day:02d}" for day in range(1, number + 1)]
    about = {"learner": "ana", "project": "oven", "who": "ben", "rater": "peer", "kind": "feedback"}
    return [{**about, "date": day, "saw": f"I saw this on {day}"} for day in days]


def steps(number: int, done: int) -> list[dict]:
    made = [{"step": f"Step {one}", "done": f"2026-03-{one + 1:02d}"} for one in range(done)]
    return made + [{"step": f"Step {one}"} for one in range(done, number)]


def test_the_newest_feedback_stands_open_and_the_rest_folds() -> None:
    html = page(feedback=said(5))
    assert found(html, ".pg-fold summary") == ["What people said earlier (2)"]
    assert len(found(html, ".pg-feedback")) == 5
    assert "2026-03-05" in found(html, ".pg-feedback")[0]


def test_nobody_opens_a_fold_for_a_single_note() -> None:
    assert found(page(feedback=said(4)), ".pg-fold") == []


def test_a_finished_timeline_is_one_line_at_first() -> None:
    html = page(status="finished", timeline=steps(5, done=5))
    assert found(html, ".pg-fold summary") == ["All 5 steps done"]
    assert len(found(html, ".pg-plan__step")) == 5


def test_a_finished_timeline_owns_up_to_what_was_left_out() -> None:
    html = page(status="finished", timeline=steps(5, done=4))
    assert found(html, ".pg-fold summary") == ["4 of 5 steps done"]


def test_a_timeline_under_way_stands_open() -> None:
    assert found(page(status="working", timeline=steps(5, done=2)), ".pg-fold") == []


def test_a_long_page_lists_its_parts_and_each_is_there() -> None:
    story = {"text": "It got warm.", "file": "students/ana/projects/oven/project.md"}
    html = page(
        story=story, timeline=steps(2, 1), feedback=said(1), sources=[{"title": "The manual"}]
    )
    assert found(html, ".pg-sections a") == [
        "The story",
        "My timeline",
        "What people said",
        "Where I found things out",
    ]


def test_a_short_page_needs_no_list_of_parts() -> None:
    assert found(page(timeline=steps(2, 1)), ".pg-sections") == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("my mother", ["Credit: my mother"]),
        ("ana", ["Credit: ana"]),
        ("ms-okafor", ["Credit: Ngozi Okafor"]),
        ("ben-nobody-knows", []),
    ],
)
def test_a_credit_is_a_name_and_never_an_id(typed: str, read: list[str]) -> None:
    show = {"kind": "photo", "file": "media/box.jpg", "alt": "A box", "credit": typed}
    media = {"students/ana/projects/oven/media/box.jpg": Media(address="a.jpg", kind="photo")}
    people = [{"id": "ms-okafor", "name": "Ngozi Okafor", "role": "teacher"}]
    shown = shown_of(with_project(shows=[show]), media=media, people=people)
    assert found(html_of(shown, ADDRESS), ".pg-piece__small") == read


def test_a_picture_of_the_story_is_not_shown_large_again() -> None:
    media = {
        f"students/ana/projects/oven/media/{name}.jpg": Media(address=f"{name}.jpg", kind="photo")
        for name in ("told", "new")
    }
    shows = [
        {"kind": "photo", "file": f"media/{name}.jpg", "alt": name, "caption": f"The {name} one"}
        for name in ("told", "new")
    ]
    story = {"text": "![A box](media/told.jpg)", "file": "students/ana/projects/oven/project.md"}
    html = html_of(shown_of(with_project(shows=shows, story=story), media=media), ADDRESS)
    assert found(html, ".pg-piece--told .pg-piece__caption") == ["The told one"]


def test_a_familys_site_begins_with_their_child() -> None:
    html = html_of(shown_of(learner(), learner("ben"), edition="family:ana"), HOME)
    assert found(html, "section[aria-labelledby='start'] h3") == ["Ana Lima"]


def test_a_schools_site_begins_with_nobody_in_particular() -> None:
    assert "Start here" not in html_of(shown_of(learner(), edition="school"), HOME)


def test_a_day_of_a_source_is_written_as_people_write_it() -> None:
    html = page(sources=[{"title": "A", "when": "2026-03-11"}, {"title": "B", "when": "spring"}])
    assert "March 11, 2026" in found(html, ".pg-source")[0]
    assert "spring" in found(html, ".pg-source")[1]


def test_questions_through_other_subjects_stand_under_their_project() -> None:
    lenses = [{"subject": "math", "question": "How fast does it warm up?"}]
    html = html_of(shown_of(with_project(question="How hot?", lenses=lenses)), "questions/")
    (asked,) = found(html, ".pg-asked")
    assert asked.startswith("How hot?") and asked.endswith("Math How fast does it warm up?")


def test_a_card_tells_the_words_of_an_entry_and_not_the_cells_of_its_table() -> None:
    text = "| day | runs |\n| --- | --- |\n| May 1 | 14 |\n\nFourteen runs was a lot."
    story = Story(text=text, file="students/ana/journal/a.md")
    assert excerpt(shown_of(), story) == "Fourteen runs was a lot."


def test_an_entry_that_is_only_a_table_still_says_something() -> None:
    story = Story(text="| day |\n| --- |\n| May 1 |", file="students/ana/journal/a.md")
    assert "May 1" in excerpt(shown_of(), story)
