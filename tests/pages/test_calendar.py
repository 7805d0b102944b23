"""J5: the timeline as a file for a calendar."""

from __future__ import annotations

from icalendar import Calendar

from portfolio_gen.pages import all_downloads
from tests.pages.small_shown import shown_of, with_project


def calendar(*steps: dict, title: str = "Oven") -> bytes:
    shown = shown_of(with_project(title=title, timeline=steps), edition="school")
    (download,) = all_downloads(shown)
    assert download.address == "learners/ana/projects/oven/timeline.ics"
    return download.data


def test_every_dated_step_is_a_whole_day() -> None:
    steps = {"step": "Build; test, repeat", "by": "2026-11-30"}, {"step": "Think"}
    (event,) = Calendar.from_ical(calendar(*steps)).walk("VEVENT")
    assert event["summary"] == "Build; test, repeat (Oven)"
    assert str(event.decoded("dtstart")) == "2026-11-30"
    assert str(event.decoded("dtend")) == "2026-12-01"


def test_a_project_without_days_has_no_file() -> None:
    shown = shown_of(with_project(timeline=[{"step": "Think"}]), edition="school")
    assert list(all_downloads(shown)) == []


def test_lines_are_folded_and_nothing_typed_can_start_a_line_of_its_own() -> None:
    data = calendar({"step": "ا" * 90 + "\nEND:VCALENDAR", "by": "2026-11-30"})
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\r\nEND:VCALENDAR") == 1


def test_the_file_stays_the_same_until_the_plan_changes() -> None:
    step = {"step": "Build", "by": "2026-11-30"}
    assert calendar(step) == calendar(step)
    assert calendar(step) != calendar(step | {"by": "2026-12-01"})
