"""A JPEG is drawn over ten times in one file, and never so often that a build stands still."""

from __future__ import annotations

import pytest

from portfolio_gen.media.pictures import safe_picture
from tests.media.files import picture, saved


def drawn_over(times: int, between: bytes = b"") -> bytes:
    """A JPEG that is drawn over so many times, the last ones with the same again and again."""
    data = saved(picture(), "JPEG", progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + (between + last) * (times - data.count(b"\xff\xda")) + data[-2:]


@pytest.mark.parametrize(
    "between",
    [b"", b"hello", b"\xff\xff\xff", b"\xff\xd1", b"\xff\xfe\0\0", b"\xff\xfe\0\3\xff"],
    ids=["nothing", "words", "filled up", "start again", "no note", "note"],
)
def test_a_picture_that_is_drawn_over_without_end_is_not_opened(between: bytes) -> None:
    """Each time takes as long as the whole picture, and as few bytes as one likes."""
    assert safe_picture(drawn_over(100, between), "a.jpg")[1] is None
    assert safe_picture(drawn_over(101, between), "a.jpg") == (None, "broken-picture")


def test_only_what_belongs_to_the_picture_counts() -> None:
    """A phone hangs a film on the end, and keeps a small picture in its notes."""
    like_scans = b"\xff\xda" * 200
    noted = saved(picture(), "JPEG", comment=like_scans)
    assert safe_picture(noted + like_scans, "a.jpg")[1] is None
