"""J: what I make."""

from __future__ import annotations

from tests.requirements.school import FILES
from tests.small_school import build_site_files, write_school

REPLAY = "learners/ana/projects/replay/"


def test_j1_topic_path_pace_and_place(page) -> None:
    words = page(REPLAY)
    for choice in ("gym and makerspace", "two afternoons a week", "I was called out"):
        assert choice in words


def test_j2_the_topic_is_a_trail_and_a_tree(html, page) -> None:
    trail = html(REPLAY)
    for step in ("topics/sports/", "topics/sports/basketball/", "basketball/instant-replay/"):
        assert step in trail
    assert "basketball" in page("topics/sports/")
    assert "How slow is a replay" in page("topics/sports/basketball/instant-replay/")


def test_j3_lenses_explored_and_not_yet(page) -> None:
    assert "What does a shutter do?" in page(REPLAY)
    topic = page("topics/sports/basketball/instant-replay/")
    assert "Science" in topic and "Math" in topic


def test_j4_questions_stand_on_one_page(page) -> None:
    questions = page("questions/")
    assert "How many pictures do you need to be sure?" in questions
    assert "Did referees want it?" in questions


def test_j5_the_timeline_tells_late_from_done_and_goes_to_a_calendar(page, tmp_path) -> None:
    words = page(REPLAY)
    assert "film ten shots" in words and "March 6, 2026" in words
    site = build_site_files(write_school(tmp_path, FILES), "family:ana", tmp_path / "site")
    (calendar,) = (site / REPLAY).glob("*.ics")
    text = calendar.read_bytes().decode()
    assert "BEGIN:VEVENT" in text and "count frames" in text and "\r\n" in text


def test_j6_any_way_to_show_it_with_words_beside_it(page, html) -> None:
    assert "Frame four decides" in page(REPLAY)
    assert 'alt="Six frames of a falling ball"' in html(REPLAY)
    assert "How slow is a replay" in page("demonstrations/")


def test_j7_one_piece_leads_to_the_next(page) -> None:
    assert "Who invented the replay" in page(REPLAY)
    assert "How slow is a replay" in page("learners/ana/projects/replay-history/")


def test_j8_the_showcase_says_why(page) -> None:
    assert "I found a mistake in my own counting" in page("showcase/")


def test_j9_sources_say_why_and_unchecked_ones_are_flagged(page) -> None:
    words = page(REPLAY)
    assert "it has drawings of the parts" in words and "the manual" in words
    unchecked = words.partition("A video I found")[2][:200].casefold()
    assert "not" in unchecked and "check" in unchecked


def test_j10_who_saw_it_and_who_made_it_together(page) -> None:
    words = page(REPLAY)
    assert "The referees" in words and "They want a copy" in words
    assert "Ben" in words
    assert "How slow is a replay" in page("learners/ben/", "staff")


def test_j11_the_status_is_a_word(page) -> None:
    assert "Finished" in page(REPLAY)
    assert "Working" in page("learners/ana/projects/replay-history/")
    assert "Proposed" in page("learners/ben/projects/drums/", "staff")
