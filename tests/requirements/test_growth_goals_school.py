"""G1–G4, R1–R3, R5, S8, S9: rubrics and ratings, goals and reflections, the school's words."""

from __future__ import annotations

REPLAY = "learners/ana/projects/replay/"


def test_g1_a_rubric_in_own_words_based_on_a_template(page) -> None:
    words = page(REPLAY)
    for level in ("I say what I think", "I show one film", "I also show what could be wrong"):
        assert level in words
    assert "Guessing is not enough" in words
    assert "Science project" in words


def test_g2_a_self_assessment_has_a_reason_evidence_and_a_past(page) -> None:
    words = page(REPLAY)
    assert "All ten films are in the folder" in words
    assert "I only had one blurry film" in words, "the first one stays"
    assert "I would film again with two phones" in words


def test_g3_self_peer_and_teacher_stand_side_by_side_and_are_never_averaged(page) -> None:
    words = page(REPLAY)
    for reason in ("All ten films", "I could open seven", "you told us what may be wrong"):
        assert reason in words
    for level in ("Meeting", "Developing", "Exceeding"):
        assert level in words
    assert "average" not in words.casefold()


def test_g4_a_classmate_writes_in_their_own_folder_and_the_owner_sees_it(page) -> None:
    assert "I could see the hand move" in page(REPLAY)
    assert "I could see the hand move" not in page(REPLAY, "public")


def test_r1_goals_kept_changed_and_let_go_with_check_ins(page) -> None:
    goals = page("learners/ana/goals/")
    for words in ("Read ten pages a day", "eight of ten days", "put the book by the bed"):
        assert words in goals
    for status in ("Kept", "Changed", "Let go"):
        assert status.casefold() in goals.casefold()


def test_r2_a_reflection_stands_beside_what_it_is_about(page) -> None:
    assert "The ball was a smear" in page(REPLAY)
    assert "The ball was a smear" in page("learners/ana/goals/")
    entry = page("learners/ana/journal/2026-03-10-first-try/")
    assert "How slow is a replay" in entry and "Asking and investigating" in entry


def test_r3_what_i_said_i_would_do_is_paired_with_what_i_did(page) -> None:
    first = page("learners/ana/journal/2026-03-10-first-try/")
    assert "film with more light" in first and "March 17, 2026" in first
    assert "film with more light" in page("learners/ana/journal/2026-03-17-second-try/")


def test_r5_four_doors(page) -> None:
    home = page("")
    for door in ("Goals", "Choice", "Inquiry", "Reflection"):
        assert door.casefold() in home.casefold()


def test_s8_templates_with_versions_and_which_projects_use_an_old_one(page) -> None:
    templates = page("templates/")
    assert "My first project" in templates and "4" in templates
    assert "How slow is a replay" in templates, "it was made from version 3"


def test_s9_words_of_the_school_are_explained_where_they_stand(page, html) -> None:
    assert "A table that says what good work looks like" in page("glossary/")
    assert "A table that says what good work looks like" in page(REPLAY)
