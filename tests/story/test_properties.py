"""Whatever anybody writes: no error, nothing harmful, and sanitising once is enough."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from portfolio_gen.story import check_story, references, render_story, words_of
from portfolio_gen.story.engine import marked_html
from portfolio_gen.story.references import may_mention
from portfolio_gen.story.safety import last_word
from tests.story.safe import harm_in
from tests.story.written import FILES, found, story

_SIGNS = st.sampled_from(
    [
        "# ", "## ", "- ", "- [ ] ", "1. ", "> ", "> [!NOTE]\n> ", "```\n", "```python\n", "~~~\n",
        "|", "\n|---|---|\n", "\n", "\n\n", "    ", "\t", "*", "**", "_", "~~", "`", "[", "](",
        ")", "![", "[^1]", "[^1]: ", "[r]: ", "[r]", "<", ">", "</", "/>", "<!--", "-->",
        "<![CDATA[", "]]>", "<?", "<script>", "</script>", "<style>", "<svg>", "<math>", "<title>",
        "<iframe src=", "<img src=", "<a href=", "<p ", "<b>", "</b>", "<table>", "<td>",
        "<select>", "<template>", "<noscript>", "<details>", "<summary>", "<li id=fn-1>",
        "<input type=checkbox disabled>", "<pre>", "<code>", " onerror=x", " class=md", " id=s-a",
        " style=x", "'", '"', "=", "&", "&amp;", "&#106;", "&lt;", "javascript:",
        "data:text/html,", "https://a.example/", "//host", "mailto:", "#a", "media/oven.jpg", "a",
        "b c", "é", "شمس", "\u202e", "\u200b", "\u2028", "\ufeff", "\0", "\r", "\x0b", "\\", "%20",
        "www.a.b", "a@b.example", ":", "{", "}", "$$", "e\u0301", "🎉",
        " data-sourcepos=\"9:9-9:9\"", " class=\"footnote-ref\"",
        " class=\"markdown-alert markdown-alert-tip\"", "<sup class=footnote-ref>",
    ]
)  # fmt: skip
STORIES = st.one_of(st.lists(_SIGNS, max_size=40).map("".join), st.text(max_size=200))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(STORIES)
@example('<pre><code class="language-python">a</code></pre>')
@example("# <h1>a</h1>\n\n<h2>b<h3>c")
@example("<?\u2028<?\u2028\ufeff>\ufeff\ufeff>\ufeff")
def test_any_text_becomes_a_safe_page(text: str) -> None:
    page = render_story(story(text), found)
    assert harm_in(page.html) == []
    assert last_word(page.html) == page.html
    assert len({heading.id for heading in page.headings}) == len(page.headings)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(STORIES)
def test_any_text_has_references_and_problems_at_places_inside_it(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    problems = check_story(story(text), FILES)
    places = [reference.place for reference in references(story(text))]
    places += [problem.place for problem in problems]
    for place in places:
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    assert len(set(problems)) == len(problems)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(STORIES)
def test_what_is_asked_for_while_rendering_is_what_was_announced(text: str) -> None:
    asked = []
    render_story(story(text), lambda reference: asked.append(reference))
    announced = {(one.kind, one.target) for one in references(story(text))}
    assert {(one.kind, one.target) for one in asked} <= announced


_LINKLESS = st.lists(
    st.sampled_from(
        ["http", "ftp", "mailto", ":", "/", "w", "ww", ".", "a", "b.com", "(", ")", "]", "!", "# ",
         "- ", "> ", "\n", "\n\n", "`", "*", "_", "~", "|", "^", "'", '"', " ", "é", "\t", "1. "]
    ),
    max_size=20,
).map("".join)  # fmt: skip


@given(_LINKLESS | STORIES)
@settings(max_examples=300, deadline=None)
def test_a_story_without_the_signs_of_a_link_has_none(text: str) -> None:
    html = marked_html(text)
    assert may_mention(text) or not ("<a " in html or "<img" in html)


@given(STORIES)
@settings(max_examples=100, deadline=None)
def test_the_words_of_a_story_are_those_of_its_page(text: str) -> None:
    assert words_of(story(text)) == render_story(story(text), lambda _: None).plain
