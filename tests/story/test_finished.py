"""Whole stories, letter for letter: what the last touch makes of links, pictures, notes and code."""

# ruff: noqa: E501 - whole lines of HTML

from __future__ import annotations

import pytest

from portfolio_gen.story import Reference, Rendered, StoryWords, Target, render_story, words_of
from portfolio_gen.story.code_blocks import LONGEST_COLOURED, MOST_COLOURED
from tests.story.written import html, story

#: Words with signs that would break out of an attribute.
WORDS = StoryWords(
    note="N <b>", done='D&"', to_do='T&"', table='T&"{number}', back='B&"', too_much="M<"
)
TARGETS = {
    "gone.md": None,
    "shut.md": Target(address=None),
    "harm.md": Target(address="javascript:x"),
    "web.md": Target(address="https://a.example/?a&b"),
    "odd.md": Target(address='/p/"&.html'),
    "shut.jpg": None,
    "hidden.jpg": Target(address=None, untold=True),
    "small.jpg": Target(address="/m/s.jpg"),
    "wide.jpg": Target(address='/m/"w".jpg', width=40, height=30),
}
WIDE = '<img src="/m/&quot;w&quot;.jpg" alt="{}" width="40" height="30" loading="lazy" decoding="async">'
OUT = 'rel="noopener noreferrer nofollow ugc"'
BOX = '<li class="task-list-item" dir="auto"><label class="task-list-control"><input type="checkbox" disabled=""{} aria-label="{}&amp;&quot;"><span class="task-list-indicator"></span></label> {}</li>'
CHECKED = ' checked=""'
BACK = '<a class="footnote-backref" role="doc-backlink" aria-label="B&amp;&quot;" href="#s-fnref-a'


def finished(text: str) -> Rendered:
    return render_story(story(text), _target, heading_level=3, prefix="s-", words=WORDS)


def _target(reference: Reference) -> Target | None:
    return TARGETS[reference.target]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('[a](gone.md "t") [b](shut.md) [c](harm.md) [](#)', "a b c "),
        ('[d](web.md "say \\"&\\"")', '<a href="https://a.example/?a&amp;b" title="say &quot;&amp;&quot;">d</a>'),
        ("[e](odd.md)", '<a href="/p/&quot;&amp;.html">e</a>'),
        ('[f](https://b.example "g")', f'<a class="pg-outside" href="https://b.example" {OUT} title="g">f</a>'),
        ("![](hidden.jpg)[![in](hidden.jpg)](odd.md)", '<a href="/p/&quot;&amp;.html"></a>'),
        ('![one "two" & three](wide.jpg)', WIDE.format("one &quot;two&quot; &amp; three")),
        ("![](small.jpg)", '<img src="/m/s.jpg" alt="" loading="lazy" decoding="async">'),
        ("![a < b](shut.jpg)", '<span class="pg-gap">a &lt; b</span>'),
        ("[![in](wide.jpg)](odd.md)", f'<a href="/p/&quot;&amp;.html">{WIDE.format("in")}</a>'),
        ("[![in](shut.jpg)](odd.md)", '<a href="/p/&quot;&amp;.html"><span class="pg-gap">in</span></a>'),
        ("![w](https://b.example/x.jpg)", f'<a class="pg-outside" href="https://b.example/x.jpg" {OUT}>w</a>'),
        ("![](https://b.example/a%20b/x%20y.jpg)", f'<a class="pg-outside" href="https://b.example/a%20b/x%20y.jpg" {OUT}>x y.jpg</a>'),
        ("![](https://b.example/%3Cb%3E.jpg)", f'<a class="pg-outside" href="https://b.example/%3Cb%3E.jpg" {OUT}>&lt;b&gt;.jpg</a>'),
        ("[a ![w](https://b.example/x.jpg)](odd.md)", '<a href="/p/&quot;&amp;.html">a w</a>'),
        ("[x ![p](wide.jpg) y](#none) ![q](wide.jpg)", f'x {WIDE.format("p")} y {WIDE.format("q")}'),
        ('<input type="checkbox"> <input disabled> <input type=text disabled>', "  "),
    ],
)  # fmt: skip
def test_what_stands_in_a_line(typed: str, shown: str) -> None:
    assert finished(typed).html == f'<p dir="auto">{shown}</p>\n'


def test_headings_and_jumps_to_them() -> None:
    made = finished(
        "# One & two\n\n[down](#One--two) [Ü](#%C3%BCber-uns) [nowhere](#x)\n\n### Über &amp; uns\n\n"
        "## Über uns\n\n# ---\n"
    )
    assert made.html == (
        '<h3 id="s-one--two" dir="auto">One &amp; two</h3>\n'
        '<p dir="auto"><a href="#s-one--two">down</a> <a href="#s-über-uns">Ü</a> nowhere</p>\n'
        '<h4 id="s-über--uns" dir="auto">Über &amp; uns</h4>\n'
        '<h4 id="s-über-uns" dir="auto">Über uns</h4>\n'
        '<h3 id="s-part" dir="auto">---</h3>\n'
    )
    assert [(one.level, one.id, one.text) for one in made.headings] == [
        (3, "s-one--two", "One & two"), (4, "s-über--uns", "Über & uns"),
        (4, "s-über-uns", "Über uns"), (3, "s-part", "---"),
    ]  # fmt: skip


def test_a_heading_in_a_heading_is_the_only_one() -> None:
    made = finished("<h1><div><h2>One</h2></div>two</h1>\n\n# Three\n")
    assert made.html == (
        '<div><h4 id="s-one" dir="auto">One</h4></div>two\n<h3 id="s-three" dir="auto">Three</h3>\n'
    )
    assert [one.text for one in made.headings] == ["One", "Three"]


def test_an_id_is_told_as_it_is_and_stands_in_the_page_as_html() -> None:
    made = render_story(story("# Foil"), _target, prefix="a&b-")
    assert made.html == '<h2 id="a&amp;b-foil" dir="auto">Foil</h2>\n'
    assert made.headings[0].id == "a&b-foil"


def test_footnotes_and_the_ways_back() -> None:
    made = finished("It was.[^a] *More*.[^a]\n\n[^a]: My **notes**.\n")
    assert made.html == (
        '<p dir="auto">It was.<sup><a class="footnote-ref" role="doc-noteref" id="s-fnref-a" href="#s-fn-a">1</a></sup>'
        ' <em>More</em>.<sup><a class="footnote-ref" role="doc-noteref" id="s-fnref-a-2" href="#s-fn-a">1</a></sup></p>\n'
        '<div class="footnote"><hr>\n<ol>\n<li id="s-fn-a" dir="auto">\n'
        f'<p dir="auto">My <strong>notes</strong>. {BACK}">↩</a> {BACK}-2">↩<sup>2</sup></a></p>\n'
        "</li>\n</ol>\n</div>\n"
    )
    assert made.plain == "It was. More.\nMy notes."


def test_tables() -> None:
    assert finished("| a | b | c |\n|--|:-:|--:|\n| 1 | 2 | 3 |\n").html == (
        '<div class="pg-scroll" role="region" aria-label="T&amp;&quot;1" tabindex="0"><table class="pg-table">\n'
        '<thead>\n<tr>\n<th scope="col" dir="auto">a</th>\n'
        '<th class="pg-table__center" scope="col" dir="auto">b</th>\n'
        '<th class="pg-table__right" scope="col" dir="auto">c</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<td dir="auto">1</td>\n<td class="pg-table__center" dir="auto">2</td>\n'
        '<td class="pg-table__right" dir="auto">3</td>\n</tr>\n</tbody>\n</table></div>\n'
    )
    typed = '<table><tr><th colspan="2">x</th><td rowspan="3">y</td></tr></table>'
    assert '<th scope="col" colspan="2" dir="auto">x</th><td rowspan="3" dir="auto">y</td>' in html(
        typed
    )


def test_a_cell_says_only_how_far_it_reaches() -> None:
    typed = """<table><tr><td colspan='2" class="pg-table__right'>x</td></tr></table>"""
    cell = '<td colspan="2&quot; class=&quot;pg-table__right" dir="auto">x</td>'
    assert cell in finished(typed).html


def test_boxes_to_tick() -> None:
    assert finished("- [x] did\n- [ ] will\n- none\n").html == (
        f"<ul>\n{BOX.format(CHECKED, 'D', 'did')}\n{BOX.format('', 'T', 'will')}\n"
        '<li dir="auto">none</li>\n</ul>\n'
    )


def test_a_box_that_was_typed_in_html_ticks_off_no_item_of_a_list() -> None:
    box = BOX.format(CHECKED, "D", "").removeprefix('<li class="task-list-item" dir="auto">')
    box = box.removesuffix(" </li>")
    assert finished('<input type="checkbox" checked disabled>').html == f"{box}\n"
    typed = 'a <input type="checkbox" checked disabled> b'
    assert finished(typed).html == f'<p dir="auto">a {box} b</p>\n'
    assert finished(f"- {typed}").html == f'<ul>\n<li dir="auto">a {box} b</li>\n</ul>\n'


def test_alerts_and_other_boxes() -> None:
    assert finished(
        "> [!NOTE]\n> One.\n\n> [!TIP] Mine & yours\n> Two.\n\n<div>three</div>"
    ).html == (
        '<div class="pg-alert pg-alert--note" role="note">\n<p class="pg-alert__title" dir="auto">N &lt;b&gt;</p>\n'
        '<p dir="auto">One.</p>\n</div>\n'
        '<div class="pg-alert pg-alert--tip" role="note">\n<p class="pg-alert__title" dir="auto">Mine &amp; yours</p>\n'
        '<p dir="auto">Two.</p>\n</div>\n<div>three</div>\n'
    )


def test_code_has_colours_where_its_language_is_known_and_as_long_as_there_is_little_of_it() -> (
    None
):
    assert finished('```python\nx = "<1>"\n```\n').html == (
        '<div class="highlight"><pre><code tabindex="0"><span class="n">x</span> <span class="o">=</span> '
        '<span class="s2">"</span><span class="s2">&lt;1&gt;</span><span class="s2">"</span>'
        '<span class="w">\n</span></code></pre></div>\n'
    )
    for sign in ("", "nonesuch"):
        assert finished(f"```{sign}\nx = 1\n```\n").html == (
            '<div class="highlight"><pre><code tabindex="0">x = 1\n</code></pre></div>\n'
        )
    assert '<span class="n">' in finished("```PYTHON\nx = 1\n```\n").html
    longest = "x" * (LONGEST_COLOURED - 1)
    assert '<span class="n">' in finished(f"```python\n{longest}\n```\n").html
    assert '<span class="n">' not in finished(f"```python\n{longest}x\n```\n").html
    once, plain = f"```python\n{longest}\n```\n\n", f"```\n{longest}\n```\n\n"
    assert MOST_COLOURED == 3 * LONGEST_COLOURED
    assert finished(once + plain + once + once).html.count('<span class="n">') == 2, "together"
    assert finished(once * 3).html.count('<span class="n">') == 3


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('<p class="pg-gap">a</p>', '<p dir="auto">a</p>'),
        ('<ul><li id="mine">a</li></ul>', '<ul><li dir="auto">a</li></ul>'),
        ('<ul><li id="fn-a">a</li></ul>', '<ul><li id="s-fn-a" dir="auto">a</li></ul>'),
        ("<ul><li id='fn-\"a'>a</li></ul>", '<ul><li id="s-fn-&quot;a" dir="auto">a</li></ul>'),
        ("<table><caption>a</caption></table>", '<caption dir="auto">a</caption></table></div>'),
    ],
)  # fmt: skip
def test_a_block_that_was_typed_in_html_looks_like_any_other(typed: str, shown: str) -> None:
    assert finished(typed).html.endswith(f"{shown}\n")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("3. a\n4. b\n", '<ol start="3">\n<li dir="auto">a</li>\n<li dir="auto">b</li>\n</ol>\n'),
        ('<abbr title="a &amp; b">c</abbr>', '<p dir="auto"><abbr title="a &amp; b">c</abbr></p>\n'),
        ("<details open>a</details>", '<details open="">a</details>\n'),
    ],
)  # fmt: skip
def test_what_may_be_written_on_a_tag_stays_there(typed: str, shown: str) -> None:
    assert finished(typed).html == shown


def test_typed_blocks_and_terms() -> None:
    typed = "<pre>a  b</pre><dl><dt>c</dt><dd>d</dd></dl><figure><figcaption>e</figcaption></figure><details><summary>f</summary>g</details>"
    assert finished(typed).html == (
        '<pre tabindex="0">a  b</pre><dl><dt dir="auto">c</dt><dd dir="auto">d</dd></dl>'
        '<figure><figcaption dir="auto">e</figcaption></figure>'
        '<details><summary dir="auto">f</summary>g</details>\n'
    )


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        *((f"<div>a<{name}>b</{name}>c</div>", "a\nb\nc") for name in (
            "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4",
            "h5", "h6", "li", "ol", "p", "pre", "summary", "ul",
        )),
        *((f"<div>a<{name}>b</{name}>c</div>", "abc") for name in ("b", "code", "span", "sub")),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a\nb\nc"),
        ("a<table><caption>b</caption><tr><th>c</th><th>d</th></tr></table>", "a\nb\nc\nd"),
        ("<div>a<table><tr><td>b</td><td>c</td></tr></table>d</div>", "a\nb\nc\nd"),
        ("<div>a<hr>b</div>", "a\nb"),
        ("a<br>b *c*", "a\nb c"),
        ("> [!NOTE]\n> a &lt; b", "Note\na < b"),
        ("```\na <b\n```\nc", "a <b\nc"),
    ],
)  # fmt: skip
def test_plain_words_begin_a_line_where_a_reader_sees_one(typed: str, plain: str) -> None:
    assert words_of(story(typed)) == plain


def test_what_is_too_much_is_said_in_the_words_of_the_page() -> None:
    assert finished("x" * 200_001).html == '<p class="pg-gap">M&lt;</p>\n'
