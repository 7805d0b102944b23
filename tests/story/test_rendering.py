"""What each part of a story becomes on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.story import Heading, StoryWords, Target, render_story, words_of
from portfolio_gen.story.render import headings_of
from tests.story.written import found, html, rendered, story

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_story_becomes_this_page(case: Path, expect) -> None:
    page = rendered(case.read_text(encoding="utf-8"))
    expect(case.with_suffix(".html"), page.html)
    expect(case.with_suffix(".txt"), page.plain + "\n")


# -- headings --


def levels(text: str, **how: object) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in rendered(text, **how).headings]


def test_the_highest_heading_of_a_story_stands_below_the_page_title() -> None:
    assert levels("# What I did\n\n## Foil") == [(2, "What I did"), (3, "Foil")]
    assert levels("# What I did\n\n## Foil", heading_level=3) == [(3, "What I did"), (4, "Foil")]


def test_a_story_that_starts_with_a_small_heading_starts_at_the_same_level() -> None:
    assert levels("### What I did\n\n#### Foil") == [(2, "What I did"), (3, "Foil")]


def test_a_skipped_level_is_closed_up() -> None:
    assert levels("# A\n\n#### B\n\n## C\n\n# D") == [(2, "A"), (3, "B"), (3, "C"), (2, "D")]


def test_no_heading_goes_below_the_sixth_level() -> None:
    deep = "\n\n".join("#" * level + " A" for level in range(1, 7))
    assert [level for level, _ in levels(deep, heading_level=4)] == [4, 5, 6, 6, 6, 6]


def test_headings_get_the_names_that_a_git_host_gives_them_with_a_prefix() -> None:
    page = rendered("# What I did, and *why*\n\n# What I did, and why\n\n# شمس\n\n# 🎉")
    assert page.headings == (
        Heading(level=2, id="s-what-i-did-and-why", text="What I did, and why"),
        Heading(level=2, id="s-what-i-did-and-why-1", text="What I did, and why"),
        Heading(level=2, id="s-شمس", text="شمس"),
        Heading(level=2, id="s-part", text="🎉"),
    )
    assert '<h2 id="s-what-i-did-and-why-1" dir="auto">' in page.html


def test_the_headings_of_a_story_can_be_had_without_its_page() -> None:
    assert headings_of(story("# What [I](notes.md) did\n\n### ![Foil](foil.jpg) *box*")) == (
        Heading(level=2, id="what-i-did", text="What I did"),
        Heading(level=3, id="box", text="box"),
    )


def test_two_hundred_equal_headings_have_two_hundred_names() -> None:
    page = rendered("# Day\n\n" * 100 + "# Day 1\n\n" * 100)
    assert len({heading.id for heading in page.headings}) == 200


def test_a_link_to_a_heading_jumps_to_it() -> None:
    assert '<a href="#s-the-foil">' in html("[foil](#the-foil)\n\n# The foil")
    assert '<a href="#s-the-foil">' in html("[foil](#The-Foil)\n\n# The foil")


def test_a_link_to_a_heading_that_is_not_there_keeps_its_words_only() -> None:
    assert html("[foil](#the-foil)\n\n# Foil").startswith('<p dir="auto">foil</p>')


def test_two_stories_on_one_page_share_no_id() -> None:
    text = "# A\n\nSee[^1].\n\n[^1]: Note."
    first, second = html(text, prefix="one-"), html(text, prefix="two-")
    assert 'id="one-fn-1"' in first and 'href="#one-fn-1"' in first
    assert 'id="two-fn-1"' in second and 'href="#two-fnref-1"' in second


# -- links and pictures --


def test_a_picture_gets_its_size_so_that_the_page_does_not_jump() -> None:
    assert html("![An oven](media/oven.jpg)") == (
        '<p dir="auto"><img src="/m/oven.jpg" alt="An oven" width="40" height="30" '
        'loading="lazy" decoding="async"></p>\n'
    )


def test_a_browser_may_choose_among_the_smaller_copies_of_a_picture() -> None:
    copies = [(f"../media/{width:020}.webp", width) for width in (480, 960)]
    oven = Target(address="../media/oven.jpg", width=960, height=720, sizes=tuple(copies))
    assert render_story(story("![An oven](media/oven.jpg)"), lambda _: oven).html == (
        '<p dir="auto"><picture><source type="image/webp" '
        'srcset="../media/00000000000000000480.webp 480w, ../media/00000000000000000960.webp 960w" '
        'sizes="(min-width: 48em) 44rem, 92vw"><img src="../media/oven.jpg" alt="An oven" '
        'width="960" height="720" loading="lazy" decoding="async"></picture></p>\n'
    )


def test_a_picture_that_is_not_shown_leaves_its_description() -> None:
    page = render_story(story("![An oven](media/oven.jpg)"), lambda _: Target(address=None))
    assert page.html == '<p dir="auto"><span class="pg-gap">An oven</span></p>\n'


def test_a_link_that_leads_nowhere_keeps_its_words() -> None:
    page = render_story(story("See [my *notes*](notes.md)."), lambda _: None)
    assert page.html == '<p dir="auto">See my <em>notes</em>.</p>\n'


def test_a_link_to_the_web_tells_its_host_nothing() -> None:
    assert html("[NASA](https://www.nasa.gov)") == (
        '<p dir="auto"><a class="pg-outside" href="https://www.nasa.gov" '
        'rel="noopener noreferrer nofollow ugc">NASA</a></p>\n'
    )


def test_the_host_of_a_link_is_shown_in_plain_letters() -> None:
    assert "xn--e1awd7f.com" in html("[look](https://еріс.com)")
    assert "https://example.com/%C3%A9" in html("[look](https://example.com/é)")


def test_the_web_is_never_asked_for_and_the_learners_own_files_always_are() -> None:
    asked = []

    def resolve(reference: object) -> Target:
        asked.append(reference.target)
        return Target(address="x")

    text = "[a](notes.md) [b](https://a.example) ![c](p.png) ![d](https://a.example/p.png) [e](#f)"
    render_story(story(text + " [g](javascript:alert) <me@a.example>"), resolve)
    assert asked == ["notes.md", "p.png"]


def test_an_answer_that_would_run_something_is_not_used() -> None:
    page = render_story(story("[a](notes.md)"), lambda _: Target(address="javascript:alert(1)"))
    assert page.html == '<p dir="auto">a</p>\n'


def test_a_picture_inside_a_link_stays_inside_it() -> None:
    page = html("[![An oven](media/oven.jpg)](notes.md)")
    assert page.startswith('<p dir="auto"><a href="/p/notes.md"><img src="/m/oven.jpg"')


def test_a_picture_from_elsewhere_inside_a_link_becomes_its_description() -> None:
    page = html("[![An oven](https://a.example/x.png)](notes.md)")
    assert page == '<p dir="auto"><a href="/p/notes.md">An oven</a></p>\n'


# -- the page's language --


def test_the_few_words_that_are_added_are_in_the_language_of_the_page() -> None:
    words = StoryWords(note="Nota", done="Hecho", table="Tabla {number}", back="Volver")
    text = "> [!NOTE]\n> a\n\n- [x] b\n\n| c |\n|---|\n\nd[^1]\n\n[^1]: e"
    page = html(text, words=words)
    assert ">Nota</p>" in page
    for label in ("Hecho", "Tabla 1", "Volver"):
        assert f'aria-label="{label}"' in page


def test_a_title_that_a_learner_wrote_stays() -> None:
    page = html("> [!NOTE] Hot!\n> a", words=StoryWords(note="Nota"))
    assert ">Hot!</p>" in page and "Nota" not in page


def test_each_block_runs_in_the_direction_of_its_own_words() -> None:
    page = html("# شمس\n\nمرحبا\n\n- واحد\n\n| a |\n|---|\n| ب |")
    for tag in ("h2 id", "p", "li", "td"):
        assert f"<{tag}" in page
    assert page.count('dir="auto"') == 5


# -- code --


def test_code_of_a_known_language_is_coloured_and_scrolls_by_keyboard() -> None:
    page = html('```python\nprint("hi")\n```')
    assert page.startswith('<div class="highlight"><pre><code tabindex="0"><span class="nb">print')


def test_code_of_an_unknown_language_and_drawing_languages_stay_plain() -> None:
    for language in ("mermaid", "math", "plantuml", "map", "klingon", ""):
        page = html(f"```{language}\ngraph <b>\n```")
        assert page == (
            '<div class="highlight"><pre><code tabindex="0">graph &lt;b&gt;\n</code></pre></div>\n'
        )


def test_coloured_code_says_the_same_as_was_typed() -> None:
    code = "if a < 3 and b:\n\n\tprint('é & ü')   \n"
    assert rendered(f"```py\n{code}```").plain == "if a < 3 and b:\nprint('é & ü')"


# -- plain text --


def test_signs_that_would_turn_the_letters_around_are_left_out() -> None:
    for text in ("gpj\u202egpj.exe", "<b>gpj\u202egpj.exe</b>"):
        assert "gpjgpj.exe" in html(text) and rendered(text).plain == "gpjgpj.exe"
    assert "a\u200f" in html("a\u200f"), "one that only marks a direction stays"


def test_the_words_of_links_are_words_and_pictures_have_none() -> None:
    assert words_of(story("[my notes](notes.md) ![An oven](oven.jpg)")) == "my notes"


def test_the_plain_text_has_one_line_for_each_block_and_no_footnote_signs() -> None:
    text = "# Foil\n\nIt *got* hot[^1] &amp; x<sup>2</sup>.\n\n- one\n- two\n\n[^1]: 71 degrees."
    assert rendered(text).plain.split("\n") == [
        "Foil", "It got hot & x2.", "one", "two", "71 degrees.",
    ]  # fmt: skip


def test_a_story_that_is_too_much_says_so_in_the_page() -> None:
    page = render_story(story("x" * 200_001), found, words=StoryWords(too_much="Demasiado."))
    assert page.html == '<p class="pg-gap">Demasiado.</p>\n' and page.plain == ""
    assert render_story(story("x" * 200_000), found).plain
