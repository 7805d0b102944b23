"""Tests that notice every change to the guard but one; pytest finds them only when asked."""

from __future__ import annotations

from tests.mutation.sample_guard import may_see


def test_open_words_are_for_whoever_is_old_enough() -> None:
    assert may_see("public", 13) is True
    assert may_see("private", 13) is False
    assert may_see("public", 12) is False


def test_somebody_much_older_sees_them_too() -> None:
    assert may_see("public", 99)
