"""J: what I make, on the project's page."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.analysis.shown import Media
from tests.pages.small_shown import OVEN, found, html_of, learner, read, shown_of, with_project

ADDRESS = "learners/ana/projects/oven/"


def page(**fields) -> str:
    return html_of(shown_of(with_project(**fields)), ADDRESS)


def test_j1_topic_path_pace_and_place() -> None:
    html = page(pace="a little every day", place="the roof", why_me="I like pizza")
    assert found(html, ".pg-trail a") == ["Energy", "Sunlight", "Solar oven"]
    words = " ".join(found(html, ".pg-facts__list"))
    assert "a little every day" in words and "the roof" in words
    assert "I like pizza" in found(html, "section[aria-labelledby='why-me']")[0]


def test_j2_each_step_of_the_trail_leads_to_its_topic() -> None:
    html = page()
    for address in ("topics/energy/", "topics/energy/sunlight/", "sunlight/solar-oven/"):
        assert address in html


def test_j3_lenses_with_their_questions() -> None:
    html = page(lenses=[{"subject": "math", "question": "How fast does it warm up?"}])
    assert found(html, ".pg-lens") == ["Math How fast does it warm up?"]


def test_j3_a_lens_of_a_subject_nobody_knows_is_left_out() -> None:
    assert found(page(lenses=[{"subject": "alchemy", "question": "Gold?"}]), ".pg-lens") == []


def states(as_of: date, **fields) -> list[str]:
    steps = [
        {"step": "Build", "by": "2026-11-01", "done": "2026-11-03"},
        {"step": "Test", "by": "2026-11-10"},
        {"step": "Write", "by": "2026-11-30"},
        {"step": "Show", "by": "2026-12-10"},
    ]
    shown = shown_of(with_project(timeline=steps, **fields), as_of=as_of)
    return found(html_of(shown, ADDRESS), ".pg-plan__state")


def test_j5_late_is_told_from_the_day_of_the_build() -> None:
    assert states(date(2026, 11, 22)) == ["Done", "Late", "Next", "Planned"]


def test_j5_the_day_itself_is_not_late_yet() -> None:
    assert states(date(2026, 11, 10)) == ["Done", "Next", "Planned", "Planned"]


def test_j5_a_step_done_later_is_not_done_on_an_earlier_day() -> None:
    assert states(date(2026, 11, 2))[0] == "Late"


def test_j5_a_finished_project_is_never_late() -> None:
    assert states(date(2026, 11, 22), status="finished")[1:] == ["Left out"] * 3


def test_j5_the_timeline_is_drawn_and_can_be_taken_along() -> None:
    steps = [{"step": "Build", "by": "2026-11-01"}, {"step": "Test", "by": "2026-11-10"}]
    html = page(timeline=steps)
    assert "<svg" in html and 'class="pg-line"' in html
    assert 'href="timeline.ics"' in html


def test_j5_steps_without_days_are_listed_and_not_drawn() -> None:
    html = page(timeline=[{"step": "Think"}, {"step": "Build"}])
    assert 'class="pg-line"' not in html and "timeline.ics" not in html
    assert found(html, ".pg-plan__text") == ["Think", "Build"]


@pytest.mark.parametrize(
    ("file", "element"),
    [
        ("talk.mp3", "audio"),
        ("film.mp4", "video"),
        ("page.pdf", "a.pg-piece__open"),
        ("a.png", "img"),
    ],
)
def test_j6_every_kind_of_media_has_its_own_element(file: str, element: str) -> None:
    show = {
        "kind": "other",
        "file": f"media/{file}",
        "alt": "The wren sings twice",
        "caption": "My wren",
        "transcript": "Tek, tek, tek.",
    }
    media = {
        f"students/ana/projects/oven/media/{file}": Media(address=f"media/{file}", kind="other")
    }
    html = html_of(shown_of(with_project(shows=[show]), media=media), ADDRESS)
    assert len(found(html, f".pg-piece {element}")) == 1
    assert "The wren sings twice" in html
    assert "My wren" in html and "Tek, tek, tek." in found(html, ".pg-piece details")[0]


def test_j7_builds_on_and_leads_to_are_drawn_both_ways() -> None:
    later = {"id": "oven-two", "title": "A better box", "builds_on": ["oven"]}
    ana = learner(projects=[OVEN, later])
    shown = shown_of(ana)
    assert found(html_of(shown, ADDRESS), ".pg-chain__link") == [
        "This project How hot can a pizza box get?",
        "Leads to A better box",
    ]
    other = html_of(shown, "learners/ana/projects/oven-two/")
    assert found(other, ".pg-chain__link")[0] == "Builds on How hot can a pizza box get?"


def test_j8_the_reason_for_the_showcase() -> None:
    html = page(status="finished", showcase={"because": "It kept my mistakes in."})
    assert "It kept my mistakes in." in found(html, ".pg-chosen")[0]


def test_j9_a_source_nobody_checked_is_flagged() -> None:
    html = page(sources=[{"title": "A video", "url": "https://tides.example/x"}])
    assert "Not checked with a second source yet" in found(html, ".pg-source--unchecked")[0]


def test_j9_a_checked_source_is_not_flagged() -> None:
    html = page(sources=[{"title": "A video", "checked_with": "the manual"}])
    assert found(html, ".pg-source--unchecked") == []
    assert "Checked with: the manual" in found(html, ".pg-source")[0]


def test_j9_an_address_that_is_not_of_the_web_is_never_a_link() -> None:
    html = page(sources=[{"title": "A trick", "url": "javascript:alert(1)"}])
    assert "javascript" not in html and "A trick" in html


def test_j10_who_saw_it_and_what_they_said() -> None:
    html = page(shared_with=[{"who": "The referees", "when": "2026-05-01", "said": "Wow"}])
    assert found(html, ".pg-shared li") == ["The referees May 1, 2026 Wow"]


def test_j10_the_team_is_named_with_links() -> None:
    shown = shown_of(with_project(team=["ben"]), learner("ben"))
    html = html_of(shown, ADDRESS)
    assert "Made together by Ana Lima, Ben Lima" in read(shown, ADDRESS)
    assert 'href="../../../ben/"' in html


def test_j10_a_member_this_edition_does_not_show_is_not_named() -> None:
    words = read(shown_of(with_project(team=["ben"])), ADDRESS)
    assert "Made together" not in words and "ben" not in words.casefold()


@pytest.mark.parametrize(
    ("status", "word", "reached"),
    [("idea", "An idea so far", 1), ("proposed", "Proposed", 2), ("finished", "Finished", 5)],
)
def test_j11_the_way_from_idea_to_finished(status: str, word: str, reached: int) -> None:
    html = page(status=status)
    assert found(html, ".pg-facts__status") == [word]
    assert len(found(html, ".pg-path__step--reached")) == reached


def test_j11_a_pause_keeps_what_was_reached() -> None:
    html = page(status="paused")
    assert found(html, ".pg-facts__status") == ["Paused"]
    assert len(found(html, ".pg-path__step--reached")) == 4


def test_the_title_in_another_language_says_so_and_runs_its_way() -> None:
    html = page(title="نجمة", lang="ar")
    assert '<h1 class="pg-head__title" dir="rtl" lang="ar">نجمة</h1>' in html


def test_a_story_links_to_pages_of_this_edition_only() -> None:
    story = {
        "text": "See [my goals](../../goals.yml) and [me](../../about.md).",
        "file": "students/ana/projects/oven/project.md",
    }
    html = page(story=story)
    assert ">my goals</a>" not in html and "my goals" in html
    assert found(html, ".pg-story a") == ["me"]
