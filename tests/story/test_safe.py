"""The look-out of these tests sees harm where there is some, and none where there is none."""

from __future__ import annotations

import pytest

from tests.story.safe import harm_in


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>", "<p onclick=x>a</p>", '<a href="javascript:x">a</a>',
        "<b>a</article>b",
        '<a href="//host/x">a</a>', '<img src="https://a.example/x.png">', '<p id="search">a</p>',
        '<p class="md-header">a</p>', "<svg></svg>", '<p style="color:red">a</p>', "<input>",
        '<p id="s-a"></p><p id="s-a"></p>', "</article></main><b>a</b>", "<form></form>",
    ],
)  # fmt: skip
def test_harm_is_seen(html: str) -> None:
    assert harm_in(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>a &lt;script&gt;</p>", '<a href="https://a.example">a</a>',
        '<img src="/m/x.png" alt="">',
        '<p id="s-search">a</p>', '<div class="pg-alert pg-alert--note"></div>', "a",
    ],
)  # fmt: skip
def test_no_harm_is_made_up(html: str) -> None:
    assert harm_in(html) == []
